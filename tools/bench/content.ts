import { cpSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { buildArchive } from '#lib/archive/build-archive';
import { SqlDatabase } from '#lib/archive/database';
import { openArchive } from '#lib/archive/generations';
import { type Packed, textIn } from '#lib/archive/packed';
import { currentPath } from '#lib/archive/pointer';
import type { ArticleFields } from '#lib/content/schema/article';
import { folded } from '#lib/search/folded';
import { changeFile, type Folders, filesBelow, publish } from './corpus-folders';
import { note, percentile, shown, timed, times } from './figures';

/** From files to an archive: from nothing, with nothing changed, and with one story changed. @returns milliseconds from nothing */
export async function benchContent(folders: Folders): Promise<number> {
  const { size, folder, contentDir, stateDir } = folders;
  const articles = filesBelow(join(contentDir, 'articles')).filter((path) => path.endsWith('.mdx'));
  const source = articles.reduce((sum, path) => sum + statSync(path).size, 0);
  const bare = bareTime(articles);

  const [cold, coldTime] = await timed(() => publish(folders));
  const perArticle = cold.compile.cost.processor / cold.compile.filesCompiled;
  note(
    size,
    'cold compile, processor time for each article',
    perArticle,
    'ms',
    `${times(perArticle, bare)} the bare pipeline, ${bare.toFixed(2)} ms`,
  );
  note(size, 'cold content, all of it', coldTime, 'ms');
  note(size, 'most memory of a process that compiles', cold.compile.cost.memory / 1e6, 'MB');
  note(size, 'memory of the process that builds the archive', process.resourceUsage().maxRSS / 1e3, 'MB', 'the bench itself included');

  const archive = currentPath(stateDir);
  if (archive === undefined) throw new Error('Nothing was published.');
  const bytes = statSync(archive).size;
  note(size, 'archive', bytes / 1e6, 'MB', `${(bytes / source).toFixed(2)} × the source text, ${shown(source / 1e6)} MB`);
  const again = join(folder, 'archive-alone');
  const [, building] = await timed(() => buildArchive({ contentDir, stateDir: again, slices: cold.compile.slices }));
  rmSync(again, { recursive: true });
  const inserting = insertTime(archive, join(folder, 'floor.sqlite'));
  note(
    size,
    'archive from what is compiled',
    building,
    'ms',
    `${times(building, inserting)} SQLite’s bulk insert of the same bodies and texts, ${shown(inserting)} ms`,
  );

  const [, reading] = await timed(() => {
    for (const path of filesBelow(contentDir)) readFileSync(path);
  });
  const [, nothing] = await timed(() => publish(folders));
  note(size, 'nothing changed', nothing, 'ms', `a read of all source files: ${shown(reading)} ms`);
  const [, copying] = await timed(() => cpSync(archive, join(folder, 'copy')));
  rmSync(join(folder, 'copy'));
  const [middle = ''] = articles.slice(Math.floor(articles.length / 2));
  // The processes of the compiler are at hand, as in a follower and in a development server; a command begins its own.
  const spent: number[] = [];
  for (let change = 0; change < CHANGES; change += 1) {
    const [one, ms] = await timed(() => {
      changeFile(middle);
      return publish(folders);
    });
    if (one.compile.filesCompiled !== 1 || one.archive.changed !== 1)
      throw new Error('One article was changed, and more than one was taken.');
    spent.push(ms);
  }
  const what = 'one article changed: compile and archive';
  note(size, `${what}, the median of ${CHANGES}`, percentile(spent, 0.5), 'ms', `a copy of the archive alone: ${shown(copying)} ms`);
  note(size, `${what}, the slowest`, percentile(spent, 1), 'ms');
  return coldTime;
}

/** Milliseconds for each article of the parser and the transformation alone, in one process that is warm. */
function bareTime(articles: readonly string[]): number {
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

/** How often one story is changed. */
const CHANGES = 7;

/** Stories that are held in memory at once. */
const AT_ONCE = 500;

/**
 * Milliseconds in which SQLite takes the stories of an archive by itself, in one transaction: their packed bodies into a plain
 * table, their texts into a full-text table like the archive's. To read and fold them is not counted.
 */
function insertTime(archive: string, path: string): number {
  const from = openArchive(archive);
  const to = new SqlDatabase(path);
  const searchable = from.get<{ sql: string }>(`SELECT sql FROM sqlite_master WHERE name = 'story_text'`)?.sql ?? '';
  let spent = 0;
  const count = (work: () => void) => {
    const start = performance.now();
    work();
    spent += performance.now() - start;
  };
  try {
    to.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
    to.exec(`CREATE TABLE story (number INTEGER PRIMARY KEY, fields TEXT NOT NULL, body BLOB NOT NULL); ${searchable}`);
    count(() => to.exec('BEGIN'));
    for (let last = 0, rows = storiesAfter(from, last); rows.length > 0; rows = storiesAfter(from, last)) {
      last = rows.at(-1)?.number ?? Number.MAX_SAFE_INTEGER;
      const stories = rows.map(({ number, fields, body }) => {
        const { headline, standfirst } = JSON.parse(fields) as ArticleFields;
        const text = { number, headline: folded(headline), standfirst: folded(standfirst), body: folded(textIn(body)) };
        return { row: { number, fields, body: bufferOf(body) }, text };
      });
      count(() => {
        for (const { row, text } of stories) {
          to.run('INSERT INTO story VALUES (:number, :fields, :body)', row);
          to.run('INSERT INTO story_text (rowid, headline, standfirst, body) VALUES (:number, :headline, :standfirst, :body)', text);
        }
      });
    }
    count(() => to.exec('COMMIT'));
  } finally {
    from.close();
    to.close();
    rmSync(path);
  }
  return spent;
}

function storiesAfter(archive: SqlDatabase, number: number): { number: number; fields: string; body: Packed }[] {
  return archive.all(`SELECT number, fields, body FROM story WHERE number > :number ORDER BY number LIMIT ${AT_ONCE}`, { number });
}

function bufferOf(bytes: Packed): Buffer {
  return ArrayBuffer.isView(bytes) ? Buffer.from(bytes) : Buffer.from(bytes);
}
