// `npm run budgets`: weighs every kind of page of what is built and writes what it may cost into the file of the budgets,
// which `npm test` holds the site to from then on. Look at the difference before you commit it.
import { writeFile } from 'node:fs/promises';
import { BUDGETS_FILE, type Budget, budgetOf, WEIGHED } from '../e2e/weight/budgets';
import { MEASURES, weigh } from '../e2e/weight/page-weight';
import { withSampleEdition } from './sample-edition';

await withSampleEdition(async (site, browser) => {
  const budgets: Record<string, Budget> = {};
  console.log(['kind', ...MEASURES].join('\t'));
  for (const [kind, path] of WEIGHED) {
    const weight = await weigh(browser, site + path);
    budgets[kind] = budgetOf(weight);
    console.log([kind, ...MEASURES.map((measure) => weight[measure])].join('\t'));
  }
  // As the formatter of the house writes it: a pair of bounds stands on one line.
  const text = JSON.stringify(budgets, null, 2).replace(/\[\s+(\d+),\s+(\d+)\s+\]/g, '[$1, $2]');
  await writeFile(BUDGETS_FILE, `${text}\n`);
});
console.log(`Written to ${BUDGETS_FILE}.`);
