import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeCorpus } from '#lib/testing/corpus/write-corpus';
import { CodeCopy } from './code-copy';
import { benchBuild, benchDev } from './commands';
import { benchContent } from './content';
import { DAY, type Folders } from './corpus-folders';
import { figures, missing, shown, tables } from './figures';
import { benchInteraction } from './interaction';
import { benchLighthouse } from './lighthouse';
import { benchMixedLoad } from './mixed-load';
import { benchOverHttp } from './over-http';
import { benchPages } from './pages';
import { benchSearch } from './search';
import { benchServer } from './server';

/** What is measured on the sample edition as it is built here, each by its name. */
const SECTIONS: Readonly<Record<string, (minutes: number) => Promise<void>>> = {
  pages: benchPages,
  server: benchServer,
  'mixed-load': benchMixedLoad,
  lighthouse: benchLighthouse,
  interaction: benchInteraction,
};

/**
 * `npm run bench -- 1000 10000 --build --dev`: what content of each size costs, each figure beside a floor of the same run;
 * `npm run bench -- pages server mixed-load --minutes=10`: what readers get, beside peers. docs/bench.md says what each figure
 * is. The tables are printed, and written with all figures to `test-results/bench.json`.
 */
async function main(asked: readonly string[]): Promise<void> {
  const { values: options, positionals } = parseArgs({
    args: [...asked],
    allowPositionals: true,
    options: { build: { type: 'boolean' }, dev: { type: 'boolean' }, minutes: { type: 'string', default: '2' } },
  });
  const unknown = positionals.filter((each) => !Object.hasOwn(SECTIONS, each) && !(Number(each) > 0));
  if (unknown.length > 0 || !(Number(options.minutes) > 0))
    throw new Error(`Give sizes, or of ${Object.keys(SECTIONS).join(', ')} what is to be measured, and --minutes as a number.`);
  const sizes = positionals.map(Number).filter(Number.isInteger);
  for (const name of positionals) await SECTIONS[name]?.(Number(options.minutes));
  if (positionals.length === 0) sizes.push(1000);
  if (sizes.length > 0) await benchSizes(sizes, options);
}

async function benchSizes(sizes: readonly number[], { build: builds, dev: develops }: { build?: boolean; dev?: boolean }): Promise<void> {
  process.env.SITE_CLOCK = DAY;
  const code = builds || develops ? new CodeCopy() : undefined;
  try {
    for (const size of sizes) {
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
  writeFileSync(
    'test-results/bench.json',
    `${JSON.stringify({ machine, date: new Date().toISOString(), figures, tables, missing }, undefined, 2)}\n`,
  );
  console.log(`\n${machine}\n`);
  if (figures.length > 0) console.log('| stories | what | |\n| --- | --- | --- |');
  for (const { size, what, value, unit, beside } of figures)
    console.log(`| ${size.toLocaleString('en')} | ${what} | ${shown(value)} ${unit}${beside ? ` — ${beside}` : ''} |`);
  for (const what of missing) console.error(`NOT MEASURED: ${what}`);
}

await main(process.argv.slice(2));
report();
process.exit(missing.length > 0 ? 1 : 0);
