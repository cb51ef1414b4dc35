import { readFileSync } from 'node:fs';
import { PAGES, STORIES } from '../reading/pages';
import { isInBytes, MEASURES, type Measure, type PageWeight } from './page-weight';

/** Least and most of each measure. What a page has none of is not named, and it may then have none. */
export type Budget = Partial<Record<Measure, [least: number, most: number]>>;

export const BUDGETS_FILE = 'e2e/weight/budgets.json';

/** How far what is counted in bytes may be from what was measured: the length of an address, the version of a compressor. */
const SLACK = 0.05;

const KINDS = [
  'front',
  'section',
  'section month',
  'topic',
  'author',
  'series',
  'archive month',
  'search',
  'search without a result',
  'corrections',
  'about',
  'sponsored',
  'nothing here',
  'withdrawn',
  'founding story',
  'news',
  'analysis',
  'explainer',
  'interview',
  'live',
  'gallery',
  'German',
  'Bengali',
  'right to left',
] as const;

/** Every kind of page that has a budget, by its name. */
export const WEIGHED: readonly (readonly [kind: string, path: string])[] = KINDS.map((kind) => {
  const path = { ...PAGES, ...STORIES }[kind];
  if (path === undefined) throw new Error(`No page of the sample edition is called “${kind}”.`);
  return [kind, path];
});

export function readBudgets(): Record<string, Budget> {
  return JSON.parse(readFileSync(BUDGETS_FILE, 'utf8')) as Record<string, Budget>;
}

export function budgetOf(weight: PageWeight): Budget {
  return Object.fromEntries(
    MEASURES.filter((measure) => weight[measure] > 0).map((measure) => {
      const slack = isInBytes(measure) ? Math.ceil(weight[measure] * SLACK) : 0;
      return [measure, [weight[measure] - slack, weight[measure] + slack]];
    }),
  );
}

/** What of a page does not keep within its budget, said so that its reader knows what to do. */
export function excesses(weight: PageWeight, budget: Budget): string[] {
  return MEASURES.flatMap((measure) => {
    const [least, most] = budget[measure] ?? [0, 0];
    const measured = weight[measure];
    const said = `${measure}: ${measured}${isInBytes(measure) ? ' bytes' : ''}, where ${least} to ${most} are budgeted.`;
    if (measured > most) return [`${said} A page that costs its reader more needs a reason.`];
    if (measured < least) return [`${said} A saving: lower the bounds, so that it stays.`];
    return [];
  });
}
