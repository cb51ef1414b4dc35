import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { Edition } from '#lib/archive/edition';
import { CurrentGeneration } from '#lib/archive/generations';
import { type PublishReport, publishContent } from '#lib/archive/publish-content';
import { Rendering } from '#lib/freshness/rendering';
import { NOTHING_ASKED } from '#lib/search/asked';
import { SEARCH_PAGE } from '#lib/search/search-data';
import { writeCorpus } from '#lib/testing/corpus/write-corpus';
import { Random } from '#lib/testing/random';
import { Server } from '../../e2e/support/site';

/**
 * `npm run bench -- 1000 10000`: what content of a size costs, each figure beside a floor of the same run. It needs a build
 * of the site (`npm run build`) for what is asked over HTTP. The table is printed, and written with all figures to
 * `test-results/bench.json`.
 */

const DAY = '2026-11-25T08:00:00Z';
const QUERIES = 1000;
const READERS = 16;

interface Figure {
  what: string;
  size: number;
  value: number;
  unit: 'ms' | 'MB' | '×';
  /** What it is held against, and what it may be. */
  beside?: string | undefined;
}

const figures: Figure[] = [];

function note(size: number, what: string, value: number, unit: Figure['unit'], beside?: string): void {
  figures.push({ what, size, value, unit, beside });
  console.log(`${String(size).padStart(7)}  ${what}: ${shown(value)} ${unit}${beside ? ` (${beside})` : ''}`);
}

const shown = (value: number) => (value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en'));

async function timed<T>(work: () => T | Promise<T>): Promise<[result: T, ms: number]> {
  const start = performance.now();
  return [await work(), performance.now() - start];
}

const at = (sorted: readonly number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

async function benchOf(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-bench-'));
  const contentDir = join(folder, 'content');
  const stateDir = join(folder, 'state');
  try {
    await writeCorpus({ from: 'content', to: contentDir, size });
    const articles = filesBelow(join(contentDir, 'articles')).filter((path) => path.endsWith('.mdx'));
    const source = articles.reduce((sum, path) => sum + statSync(path).size, 0);

    const floor = await bareTime(articles);
    const publish = () => publishContent({ contentDir, stateDir, record: false });
    const [cold, coldTime] = await timed(publish);
    const perArticle = cold.compile.cost.processor / cold.compile.filesCompiled;
    note(
      size,
      'cold compile, processor time for each article',
      perArticle,
      'ms',
      `${(perArticle / floor).toFixed(1)} × the bare pipeline, ${floor.toFixed(2)} ms`,
    );
    note(size, 'cold content, all of it', coldTime, 'ms');
    note(size, 'most memory of a process that compiles', cold.compile.cost.memory / 1e6, 'MB');
    note(size, 'memory of the process that builds the archive', process.resourceUsage().maxRSS / 1e3, 'MB', 'the bench itself included');
    const archive = readdirSync(join(stateDir, 'archive')).find((name) => name.endsWith('.sqlite')) ?? '';
    const bytes = statSync(join(stateDir, 'archive', archive)).size;
    note(size, 'archive', bytes / 1e6, 'MB', `${(bytes / source).toFixed(2)} × the source text, ${shown(source / 1e6)} MB`);

    const [, copying] = await timed(() => {
      cpSync(join(stateDir, 'archive', archive), join(folder, 'copy'));
      rmSync(join(folder, 'copy'));
    });
    const [, nothing] = await timed(publish);
    note(size, 'nothing changed', nothing, 'ms');
    const [middle = ''] = articles.slice(Math.floor(articles.length / 2));
    // The first after a build has the processes of the compiler at hand; so has a newsroom at work.
    const [one, oneTime] = await timed(() => change(middle, publish));
    if (one.compile.filesCompiled !== 1 || one.archive.changed !== 1)
      throw new Error('One article was changed, and more than one was taken.');
    note(size, 'one article changed: compile and archive', oneTime, 'ms', `a copy of the archive alone: ${shown(copying)} ms`);

    searchInArchive(size, stateDir);
    await overHttp(size, contentDir, stateDir, publish);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function change(file: string, publish: () => Promise<PublishReport>): Promise<PublishReport> {
  appendFileSync(file, `\nAnother sentence, of ${performance.now()}.\n`);
  return publish();
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** Milliseconds for each article of the parser and the transformation alone, in one process that is warm. */
async function bareTime(articles: readonly string[]): Promise<number> {
  const pipeline = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkMdx)
    .use(remarkRehype, { passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'] });
  const texts = articles.slice(0, 400).map((path) => readFileSync(path, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
  const through = () => {
    for (const text of texts) pipeline.runSync(pipeline.parse(text));
  };
  through();
  const before = process.cpuUsage();
  through();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / texts.length;
}

/** Words of the corpus, some common and some rare, by themselves and together, as a reader asks. */
function questions(words: readonly string[]): string[] {
  const random = new Random(17);
  const word = () => words[random.whole(0, words.length - 1)] ?? 'harbour';
  return Array.from({ length: QUERIES }, (_, index) => {
    switch (index % 5) {
      case 0:
        return word();
      case 1:
        return `${word()} ${word()}`;
      case 2:
        return `"${word()} ${word()}"`;
      case 3:
        return `${word()} -${word()}`;
      default:
        return word().slice(0, 4);
    }
  });
}

let asked: string[] = [];

function searchInArchive(size: number, stateDir: string): void {
  const generation = new CurrentGeneration(stateDir).acquire();
  const edition = () => new Edition(new Rendering(generation, Date.parse(DAY), 'reader', 0));
  const texts = edition().newestWhole({ at: 'front' }, 40);
  asked = questions(
    texts.flatMap(({ headline, standfirst }) => `${headline} ${standfirst}`.split(/\s+/)).filter((word) => word.length > 3),
  );
  for (const question of asked.slice(0, 50)) edition().search({ ...NOTHING_ASKED, text: question }, SEARCH_PAGE);
  const times = asked.map((question) => {
    const start = performance.now();
    edition().search({ ...NOTHING_ASKED, text: question }, SEARCH_PAGE);
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  note(size, 'search in the archive, p50', at(times, 0.5), 'ms');
  note(size, 'search in the archive, p95', at(times, 0.95), 'ms');
  generation.release();
}

async function overHttp(size: number, contentDir: string, stateDir: string, publish: () => Promise<PublishReport>): Promise<void> {
  if (!existsSync('.next/standfirst/main.mjs')) {
    console.error('NOT MEASURED over HTTP: the site is not built. Run “npm run build” first.');
    return;
  }
  const clock = join(stateDir, '..', 'clock');
  writeFileSync(clock, DAY);
  const server = await Server.start({
    SITE_CONTENT: contentDir,
    SITE_STATE: stateDir,
    SITE_CLOCK: clock,
    SITE_ENV: 'production',
    SITE_EDITION: 'own',
    SITE_URL: 'https://standfirst.example',
  });
  try {
    const get = async (path: string) => {
      const [answer, ms] = await timed(() => server.get(path));
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      return { text: answer.text, ms };
    };
    const generation = new CurrentGeneration(stateDir).acquire();
    const edition = new Edition(new Rendering(generation, Date.parse(DAY), 'reader', 0));
    const paths = edition.latest(200).map(({ path }) => path);
    generation.release();
    for (const path of paths.slice(0, 20)) await get(path);
    const first: number[] = [];
    for (const path of paths.slice(20)) first.push((await get(path)).ms);
    const kept: number[] = [];
    for (const path of paths.slice(20)) kept.push((await get(path)).ms);
    for (const times of [first, kept]) times.sort((a, b) => a - b);
    note(size, 'first request of a story, p50', at(first, 0.5), 'ms', `kept: ${shown(at(kept, 0.5))} ms`);
    note(size, 'first request of a story, p95', at(first, 0.95), 'ms', `kept: ${shown(at(kept, 0.95))} ms`);
    for (const path of ['/', '/city', '/archive', '/topics', '/topics/harbour', '/sitemap.xml'])
      note(size, `first request of ${path}`, (await get(path)).ms, 'ms');

    const times: number[] = [];
    const queue = [...asked];
    await Promise.all(
      Array.from({ length: READERS }, async () => {
        for (let question = queue.pop(); question !== undefined; question = queue.pop())
          times.push((await get(`/search?q=${encodeURIComponent(question)}`)).ms);
      }),
    );
    times.sort((a, b) => a - b);
    note(size, `search over HTTP with ${READERS} readers, p50`, at(times, 0.5), 'ms');
    note(size, `search over HTTP with ${READERS} readers, p95`, at(times, 0.95), 'ms');

    const [path = ''] = paths;
    const file = join(contentDir, 'articles', `${idOf(path)}.mdx`);
    await get(path);
    const [, ms] = await timed(async () => {
      await change(file, publish);
      while (!(await get(path)).text.includes('Another sentence')) await new Promise((resume) => setTimeout(resume, 5));
    });
    note(size, 'saved file to live page', ms, 'ms');
  } finally {
    await server.stop();
  }
}

function idOf(path: string): string {
  const [, , year, month, , slug] = path.split('/');
  return `${year}/${month}/${slug}`;
}

const sizes = process.argv.slice(2).map(Number).filter(Number.isInteger);
process.env.SITE_CLOCK = DAY;
for (const size of sizes.length > 0 ? sizes : [1000]) await benchOf(size);
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
mkdirSync('test-results', { recursive: true });
writeFileSync('test-results/bench.json', `${JSON.stringify({ machine, date: new Date().toISOString(), figures }, undefined, 2)}\n`);
console.log(`\n${machine}\n\n| stories | what | |\n| --- | --- | --- |`);
for (const { size, what, value, unit, beside } of figures)
  console.log(`| ${size.toLocaleString('en')} | ${what} | ${shown(value)} ${unit}${beside ? ` — ${beside}` : ''} |`);
process.exit();
