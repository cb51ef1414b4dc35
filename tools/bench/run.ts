import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { writeCorpus } from '#lib/testing/corpus/write-corpus';
import { CodeCopy } from './code-copy';
import { benchBuild, benchDev } from './commands';
import { benchContent } from './content';
import { DAY, type Folders } from './corpus-folders';
import { figures, shown } from './figures';
import { benchOverHttp } from './over-http';
import { benchSearch } from './search';

/**
 * `npm run bench -- 1000 10000 --build --dev`: what content of each size costs, each figure beside a floor of the same run; docs/bench.md says
 * what they are. The table is printed, and written with all figures to `test-results/bench.json`.
 */
async function main(asked: readonly string[]): Promise<void> {
  const sizes = asked.map(Number).filter(Number.isInteger);
  const [builds, develops] = ['--build', '--dev'].map((option) => asked.includes(option));
  process.env.SITE_CLOCK = DAY;
  const code = builds || develops ? new CodeCopy() : undefined;
  try {
    for (const size of sizes.length > 0 ? sizes : [1000]) {
      const folder = mkdtempSync(join(tmpdir(), 'standfirst-bench-'));
      const folders: Folders = { size, folder, contentDir: join(folder, 'content'), stateDir: join(folder, 'state') };
      try {
        await writeCorpus({ from: 'content', to: folders.contentDir, size });
        const cold = await benchContent(folders);
        await benchOverHttp(folders, benchSearch(folders));
        if (code && builds) await benchBuild(folders, code, cold);
        if (code && develops) await benchDev(folders, code);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  } finally {
    code?.remove();
  }
}

function report(): void {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
  mkdirSync('test-results', { recursive: true });
  writeFileSync('test-results/bench.json', `${JSON.stringify({ machine, date: new Date().toISOString(), figures }, undefined, 2)}\n`);
  console.log(`\n${machine}\n\n| stories | what | |\n| --- | --- | --- |`);
  for (const { size, what, value, unit, beside } of figures)
    console.log(`| ${size.toLocaleString('en')} | ${what} | ${shown(value)} ${unit}${beside ? ` — ${beside}` : ''} |`);
}

await main(process.argv.slice(2));
report();
process.exit();
