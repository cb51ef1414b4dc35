import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse, stringify } from 'yaml';
import { storyPath } from '../addresses/path-of';
import { differencesBetween } from '../testing/archive-content';
import { ContentCommand } from '../testing/content-command';
import { writeCorpus } from '../testing/corpus/write-corpus';
import { parseInstant } from '../time';
import { CurrentGeneration, openArchive } from './generations';
import { ArchiveUnreadable, currentPath } from './pointer';
import { type PublishProgress, type PublishReport, publishContent } from './publish-content';

/**
 * One archive of two thousand stories for the whole file. The tests are one sequence, as the days of a newsroom are: to
 * compile it takes half a minute of a machine that has nothing else to do.
 */
const STORIES = 2000;
const SEED = 1848;
const LIMIT = 600_000;

/** After the newest of them. Under a steered clock nothing is out, and what is not out may be deleted (address-ledger.ts). */
const CLOCK = '2026-11-25T08:00:00Z';

let folder: string;
let contentDir: string;
let stateDir: string;

beforeAll(async () => {
  vi.stubEnv('SITE_CLOCK', CLOCK);
  folder = mkdtempSync(join(tmpdir(), 'standfirst-2000-'));
  [contentDir, stateDir] = [join(folder, 'content'), join(folder, 'state')];
  mkdirSync(join(folder, 'tmp'));
  await writeCorpus({ from: 'content', to: contentDir, size: STORIES, seed: SEED });
  // To derive the sizes of the edition's own pictures takes longer than all of the rest, and is nothing of the archive.
  for (const file of filesBelow('images')) writeFileSync(join(contentDir, file), await picture('#345'));
}, LIMIT);

afterEach(() => {
  vi.restoreAllMocks();
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
});

const picture = (colour: string) =>
  sharp({ create: { width: 16, height: 9, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();

/** Paths below `content/`, sorted. */
function filesBelow(part: string): string[] {
  return readdirSync(join(contentDir, part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(contentDir.length + 1))
    .sort();
}

const text = (path: string) => readFileSync(join(contentDir, path), 'utf8');
const write = (path: string, words: string) => writeFileSync(join(contentDir, path), words);
const storyFile = (id: string) => `articles/${id}.mdx`;

/** Gives a story other fields and, where its file is to be another, another file. */
function rewrite(id: string, change: (fields: Record<string, unknown>) => Record<string, unknown>, to = id): void {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text(storyFile(id))) ?? [];
  const fields = change(parse(front) as Record<string, unknown>);
  rmSync(join(contentDir, storyFile(id)));
  mkdirSync(dirname(join(contentDir, storyFile(to))), { recursive: true });
  write(storyFile(to), `---\n${stringify(fields)}---\n${body}`);
}

function addressOf(id: string): string {
  const { section, publishedAt } = parse(text(storyFile(id)).split('---\n')[1] ?? '') as { section: string; publishedAt: string };
  return storyPath({ section, publishedAt: parseInstant(publishedAt) ?? 0, slug: id.slice(8) });
}

/** Invented stories of a month by what others say of them: some are linked to from texts, some are named as related. */
function storiesOf(month: string): { unnamed: string[]; linkedOnly: string[] } {
  const all = filesBelow('articles').map(text).join('\n');
  const related = new Set(Array.from(all.matchAll(/\d{4}\/\d{2}\/story-\d+/g), ([id]) => id));
  const linked = new Set(Array.from(all.matchAll(/\/(story-\d+)\)/g), ([, slug]) => slug));
  const unrelated = readdirSync(join(contentDir, 'articles', month))
    .filter((name) => name.startsWith('story-'))
    .map((name) => `${month}/${name.replace('.mdx', '')}`)
    .sort()
    .filter((id) => !related.has(id));
  const isLinked = (id: string) => linked.has(id.slice(8));
  return { unnamed: unrelated.filter((id) => !isLinked(id)), linkedOnly: unrelated.filter(isLinked) };
}

function some(ids: readonly string[], count: number): string[] {
  expect(ids.length).toBeGreaterThanOrEqual(count);
  return ids.slice(0, count);
}

const publish = (into = stateDir) => publishContent({ contentDir, stateDir: into });
const archive = (of = stateDir) => currentPath(of) ?? 'no archive';
const slicesIn = (of = stateDir) => readdirSync(join(of, 'slices')).filter((name) => name.endsWith('.json'));

function work({ compile, archive: { isNew, changed, removed } }: PublishReport) {
  return { compiled: compile.filesCompiled, isNew, changed, removed };
}

/** What readers are answered from: the name of the generation, and how many stories it has. */
function asReadersSee(of = stateDir): { name: string; stories: number } {
  const generation = new CurrentGeneration(of).acquire();
  try {
    const row = generation.database.get<{ stories: number }>('SELECT count(*) AS stories FROM story');
    return { name: generation.name, stories: row?.stories ?? 0 };
  } finally {
    generation.release();
  }
}

const bytesOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

let files: number;

it('is published from nothing', { timeout: LIMIT }, async () => {
  const documents = ['articles', 'authors', 'pages', 'sections', 'series', 'sponsored', 'topics'].flatMap(filesBelow);
  files = documents.filter((path) => /\.(mdx|yml)$/.test(path)).length + 2;
  const told: PublishProgress[] = [];
  const report = await publishContent({ contentDir, stateDir, onProgress: (progress) => told.push(progress) });
  for (const part of ['files', 'documents'] as const) {
    const counts = told.filter(({ of }) => of === part);
    expect(counts.length, 'that it goes on is seen all the time').toBeGreaterThan(50);
    expect(counts.map(({ done }) => done)).toEqual(counts.map(({ done }) => done).sort((a, b) => a - b));
    expect(counts.at(-1)?.done).toBeGreaterThanOrEqual(files);
    for (const { done, total } of counts) expect(done).toBeLessThanOrEqual(total);
  }
  expect(work(report)).toEqual({ compiled: files, isNew: true, changed: files, removed: 0 });
  expect(asReadersSee().stories).toBe(filesBelow('articles').filter((path) => path.endsWith('.mdx')).length);
});

describe('each move of the newsroom compiles what it touches and nothing else', { timeout: LIMIT }, () => {
  it('nothing, where nobody did anything', async () => {
    expect(work(await publish())).toEqual({ compiled: 0, isNew: false, changed: 0, removed: 0 });
  });

  it('one story that is edited', async () => {
    write(storyFile('2026/08/story-000900'), `${text(storyFile('2026/08/story-000900'))}\nAnother sentence.\n`);
    expect(work(await publish())).toEqual({ compiled: 1, isNew: true, changed: 1, removed: 0 });
  });

  it('one that is renamed; links to it lead on', async () => {
    const [id = ''] = some(storiesOf('2026/07').linkedOnly, 1);
    const old = addressOf(id);
    rewrite(id, (fields) => ({ ...fields, movedFrom: [old] }), '2026/07/another-name');
    expect(work(await publish())).toEqual({ compiled: 1, isNew: true, changed: 1, removed: 1 });
  });

  it('one that is moved to another month; links to it lead on', async () => {
    const [id = ''] = some(storiesOf('2026/08').linkedOnly, 1);
    const old = addressOf(id);
    rewrite(id, (fields) => ({ ...fields, publishedAt: '2026-09-12T10:00:00Z', movedFrom: [old] }), id.replace('2026/08', '2026/09'));
    expect(work(await publish())).toEqual({ compiled: 1, isNew: true, changed: 1, removed: 1 });
  });

  it('none, where stories are deleted', async () => {
    for (const id of some(storiesOf('2026/10').unnamed, 5)) rmSync(join(contentDir, storyFile(id)));
    expect(work(await publish())).toEqual({ compiled: 0, isNew: true, changed: 0, removed: 5 });
  });

  it('an author, and not what they wrote; a section, and not what stands in it', async () => {
    const [author = ''] = filesBelow('authors').filter((path) => path.endsWith('.mdx'));
    const [section = ''] = filesBelow('sections');
    write(author, text(author).replace(/^name: .*$/m, 'name: Another Name'));
    write(section, text(section).replace(/^description: .*$/m, 'description: Another description.'));
    expect(work(await publish())).toEqual({ compiled: 2, isNew: true, changed: 2, removed: 0 });
  });

  it('a story that is new', async () => {
    write(
      storyFile('2026/10/brand-new'),
      text(storyFile('2026/09/story-000500')).replace(/^publishedAt: .*$/m, 'publishedAt: 2026-10-20T10:00:00Z'),
    );
    expect(work(await publish())).toEqual({ compiled: 1, isNew: true, changed: 1, removed: 0 });
  });

  it('none, where a picture is replaced', async () => {
    const [, src = ''] = /^ {2}src: (\d.*)$/m.exec(filesBelow('articles/2026/09').map(text).join('\n')) ?? [];
    writeFileSync(join(contentDir, 'images', src), await picture('#a00'));
    expect(work(await publish())).toEqual({ compiled: 0, isNew: true, changed: 0, removed: 0 });
  });

  it('several at once: edited, deleted, put off, and a new month', async () => {
    const { unnamed } = storiesOf('2026/09');
    const [gone = '', draft = '', later = '', moved = ''] = some(unnamed, 4);
    rmSync(join(contentDir, storyFile(gone)));
    rewrite(draft, (fields) => ({ ...fields, status: 'draft' }));
    rewrite(later, (fields) => ({ ...fields, unpublishAt: '2026-12-01T10:00:00Z' }));
    rewrite(moved, (fields) => ({ ...fields, publishedAt: '2026-12-01T10:00:00Z' }), '2026/12/the-first-of-december');
    expect(work(await publish())).toEqual({ compiled: 3, isNew: true, changed: 3, removed: 2 });
  });
});

it('after all of that, slices and archive are those that the same files make from nothing', { timeout: LIMIT }, async () => {
  const fresh = join(folder, 'fresh');
  await publish(fresh);
  expect(slicesIn().sort()).toEqual(slicesIn(fresh).sort());
  for (const name of slicesIn()) expect(bytesOf(join(stateDir, 'slices', name)), name).toBe(bytesOf(join(fresh, 'slices', name)));
  expect(differencesBetween(archive(), archive(fresh))).toEqual([]);
});

describe('an archive that is lost', { timeout: LIMIT }, () => {
  const LOSSES: [what: string, lose: (path: string) => void, readers: RegExp | undefined][] = [
    ['its file is missing', (path) => rmSync(path), /the file is missing.*Run “npm run content” to build/],
    ['a page in its middle became rubbish', (path) => scribble(path), undefined],
  ];

  it.each(LOSSES)('%s: readers are told what to do, and the next run builds it from what is compiled', async (_, lose, readers) => {
    const kept = join(folder, 'kept.sqlite');
    cpSync(archive(), kept);
    const before = asReadersSee();
    lose(archive());
    if (readers) expect(() => asReadersSee()).toThrow(ArchiveUnreadable);
    if (readers) expect(() => asReadersSee()).toThrow(readers);
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(work(await publish())).toEqual({ compiled: 0, isNew: true, changed: expect.any(Number), removed: 0 });
    expect(said).toHaveBeenCalledWith(expect.stringContaining('Building it anew now.'));
    expect(asReadersSee().stories).toBe(before.stories);
    expect(differencesBetween(kept, archive())).toEqual([]);
  });
});

/** Changes bytes in the middle of a file without changing its length. */
function scribble(path: string): void {
  const bytes = readFileSync(path);
  const middle = Math.floor(bytes.length / 2);
  writeFileSync(path, bytes.fill(0x5a, middle, middle + 64));
}

function command(root = process.cwd()): ContentCommand {
  return new ContentCommand({ root, contentDir, stateDir, variables: { TMPDIR: join(folder, 'tmp') } });
}

it('of two commands begun at once, one does the work, and both end well', { timeout: LIMIT }, async () => {
  for (const name of readdirSync(join(contentDir, 'articles/2026/06')).slice(0, 40))
    rewrite(`2026/06/${name.replace('.mdx', '')}`, (fields) => ({ ...fields, standfirst: 'Said in another way.' }));
  const commands = [command(), command()];
  for (const each of commands) expect(await each.end(), each.output).toBe(0);
  const said = commands.map(({ output }) => /Content: (.*); (new|same) generation (\S+)/.exec(output)?.slice(1) ?? [output]);
  expect(said.map(([what, which]) => `${what}; ${which}`).sort()).toEqual([
    '40 files compiled in 1 slices; new',
    'nothing to compile; same',
  ]);
  expect(new Set(said.map(([, , name]) => name))).toEqual(new Set([asReadersSee().name]));
});

/**
 * This project with another schema, as after an update: each story has a field more. What it has compiled is its own.
 * Links to the libraries stand one by one, so that the compiler that is kept beside them is its own as well.
 */
function updatedProject(): string {
  const root = join(folder, 'project');
  const [schema, before] = ['lib/content/schema/article.ts', 'const articleFields = z.strictObject({'];
  for (const part of ['lib', 'tools', 'package.json', 'package-lock.json', 'tsconfig.json', 'contentlayer.config.ts', 'site.config.ts'])
    cpSync(part, join(root, part), { recursive: true });
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync('node_modules'))
    if (name !== '.cache') symlinkSync(join(process.cwd(), 'node_modules', name), join(root, 'node_modules', name));
  const source = readFileSync(schema, 'utf8');
  expect(source).toContain(before);
  writeFileSync(join(root, schema), source.replace(before, `${before}\n  shift: z.string().default('night'),`));
  return root;
}

describe('an update that changes the schema, whose first run is stopped again and again', { timeout: LIMIT }, () => {
  let root: string;
  /** Slices of the compiler before. */
  let outdated: ReadonlySet<string>;
  let before: { name: string; stories: number };
  let bytes: string;
  const kept = () => join(folder, 'before-the-update.sqlite');

  beforeAll(() => {
    root = updatedProject();
    outdated = new Set(slicesIn());
    before = asReadersSee();
    bytes = bytesOf(archive());
    cpSync(archive(), kept());
  });

  /** Which file each slice of the new compiler is: one that is made again is another. */
  const compiledAnew = () =>
    new Map(slicesIn().flatMap((name) => (outdated.has(name) ? [] : [[name, statSync(join(stateDir, 'slices', name)).ino] as const])));
  const inArchiveFolder = () => readdirSync(join(stateDir, 'archive'));

  function expectNothingHappened(): void {
    expect(asReadersSee()).toEqual(before);
    expect(bytesOf(archive())).toBe(bytes);
  }

  function storiesWithoutShift(path: string): Map<string, string> {
    const database = openArchive(path);
    const rows = database.all<{ id: string; body: unknown; _metadata: unknown }>(
      `SELECT id, path, first_path, section, lang, published_at, live_from, live_until, json_remove(fields, '$.shift') AS fields, body FROM story ORDER BY id`,
    );
    database.close();
    return new Map(rows.map(({ _metadata, ...row }) => [row.id, createHash('sha256').update(JSON.stringify(row)).digest('hex')]));
  }

  /** Slices that earlier runs have finished. */
  const done = new Map<string, number>();

  it('a crash among the slices: readers have what they had', async () => {
    const run = command(root);
    await run.until(() => compiledAnew().size > 0);
    await run.crash();
    expect(await run.end()).toBe('SIGKILL');
    for (const [name, file] of compiledAnew()) done.set(name, file);
    expect(done.size).toBeLessThan(outdated.size);
    expectNothingHappened();
  });

  it('Ctrl-C after a whole month: readers have what they had', async () => {
    const run = command(root);
    await run.until(() => [...compiledAnew().keys()].some((name) => name.startsWith('articles-2026-0')));
    await run.interrupt();
    expect(await run.end()).toBe('SIGINT');
    expect(run.output).not.toContain('✓ Content');
    for (const [name, file] of compiledAnew()) if (!done.has(name)) done.set(name, file);
    expect(done.size).toBeLessThan(outdated.size);
    expectNothingHappened();
  });

  it('a crash while the archive is built: readers have what they had', async () => {
    const files = new Set(inArchiveFolder());
    const run = command(root);
    await run.until(() => inArchiveFolder().some((name) => !files.has(name)));
    await run.crash();
    expect(run.output).not.toContain('✓ Content');
    expect(compiledAnew().size).toBe(outdated.size);
    expectNothingHappened();
  });

  it('the run that is left alone goes on where the others were stopped, and everything is as the new schema has it', async () => {
    const run = command(root);
    expect(await run.end(), run.output).toBe(0);
    expect(run.output).toMatch(/✓ Content: nothing to compile; new generation/);
    for (const [name, file] of done) expect(compiledAnew().get(name), `${name} was not compiled again`).toBe(file);
    expect(slicesIn().filter((name) => outdated.has(name))).toEqual([]);
    // Of a lock whose holder was killed SQLite keeps a journal until somebody takes it again.
    expect(inArchiveFolder().filter((name) => !/\.(sqlite|lock|lock-journal)$|^(current|ledger)\.json$/.test(name))).toEqual([]);
    expect(asReadersSee().stories).toBe(before.stories);
    const generation = new CurrentGeneration(stateDir).acquire();
    const shifts = generation.database.all<{ shift: string }>(`SELECT DISTINCT fields ->> '$.shift' AS shift FROM story`);
    expect(shifts.map(({ shift }) => shift)).toEqual(['night']);
    generation.release();
    // But for the field, and the hashes of what has it, it is the archive of before.
    expect(differencesBetween(kept(), archive(), ['slice', 'story'])).toEqual([]);
    expect(storiesWithoutShift(archive())).toEqual(storiesWithoutShift(kept()));
  });
});
