import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import type { CompiledDocument, StoredSlice } from './compiled-document';
import { compilerBundle } from './compiler-bundle';
import { type CompilerAnswer, type CompilerCost, compileInProcess, warmCompiler } from './compiler-processes';
import type { Problem } from './problem';
import { SliceStamps, STAMPS_FILE } from './slice-stamps';
import { findSlices, type Slice } from './slices';

/** A compiled slice on disk: an immutable file named for what it was made of. */
export interface CompiledSlice {
  name: string;
  fingerprint: string;
  path: string;
  /** How many files it was made of. */
  files: number;
}

export interface CompileReport {
  slices: CompiledSlice[];
  /** Names of the slices compiled in this run, and how many files that were. */
  compiled: string[];
  filesCompiled: number;
  problems: Problem[];
  cost: CompilerCost;
}

/** Thrown when Contentlayer itself failed: not the newsroom's mistake, or one that our checks do not know yet. */
export class CompilerFailed extends Error {
  override readonly name = 'CompilerFailed';
}

interface SliceRun {
  contentDir: string;
  /** Its fingerprint. */
  compiler: string;
  /** File that holds the compiler. */
  bundle: string;
  /** Slices as they were last compiled, by name. */
  previous: ReadonlyMap<string, string>;
}

interface CompileOptions {
  contentDir: string;
  stateDir: string;
  /** Is told how many files are done, of all in the slices that are due. */
  onProgress?: (done: number, total: number) => void;
}

/**
 * Compiles what changed: each slice whose fingerprint has no compiled file yet goes through Contentlayer, in as many
 * processes as there are cores, and within it the files that changed. A slice with problems leaves no file and is compiled again next time.
 * @throws CompilerFailed when a slice fails without a problem that names a place.
 */
export async function compileContent({ contentDir, stateDir, onProgress }: CompileOptions): Promise<CompileReport> {
  const store = join(stateDir, 'slices');
  await mkdir(store, { recursive: true });
  const root = projectRoot();
  const compiler = await compilerFingerprint(root);
  const stamps = new SliceStamps(store, contentDir, compiler);
  const report: CompileReport = { slices: [], compiled: [], filesCompiled: 0, problems: [], cost: { processor: 0, memory: 0 } };
  const due: { slice: Slice; target: CompiledSlice }[] = [];
  for (const slice of await findSlices(contentDir)) {
    const print = await stamps.fingerprint(slice);
    const target = { name: slice.name, fingerprint: print, path: join(store, `${slice.name}.${print}.json`), files: slice.files.length };
    report.slices.push(target);
    if (!existsSync(target.path)) due.push({ slice, target });
  }
  await stamps.keep();
  const run = {
    contentDir,
    compiler,
    bundle: due.length > 0 ? await compilerBundle(root, compiler) : '',
    previous: await storedSlices(store),
  };
  const total = due.reduce((sum, { target }) => sum + target.files, 0);
  const done = new Map<string, number>();
  const reach = ({ name, files }: CompiledSlice, share: number) => {
    done.set(name, share * files);
    onProgress?.(Math.floor([...done.values()].reduce((sum, each) => sum + each)), total);
  };
  await atOnce(availableParallelism(), due, async ({ slice, target }) => {
    const { problems, compiled, cost } = await compileSlice(slice, target, run, (share) => {
      reach(target, share);
    });
    report.problems.push(...problems);
    report.compiled.push(slice.name);
    report.filesCompiled += compiled;
    report.cost = { processor: report.cost.processor + cost.processor, memory: Math.max(report.cost.memory, cost.memory) };
    reach(target, 1);
  });
  if (report.problems.length === 0) await removeOutdated(store, report.slices);
  return report;
}

/** @throws CompilerFailed when the file is damaged; it is removed, so that the next run compiles the slice again. */
export async function readCompiledSlice(slice: CompiledSlice): Promise<CompiledDocument[]> {
  const text = await readFile(slice.path, 'utf8');
  try {
    return (JSON.parse(text) as StoredSlice).documents;
  } catch {
    await rm(slice.path, { force: true });
    throw new CompilerFailed(`The compiled slice ${slice.path} was damaged and has been removed. Run the command again.`);
  }
}

/** The root of the project: the folder that holds contentlayer.config.ts, wherever this file was bundled to. */
function projectRoot(): string {
  let folder = process.cwd();
  while (!existsSync(join(folder, 'contentlayer.config.ts'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new CompilerFailed('contentlayer.config.ts was not found: run this command inside the project.');
    folder = parent;
  }
  return folder;
}

async function compileSlice(slice: Slice, target: CompiledSlice, run: SliceRun, onShare: (share: number) => void): Promise<CompilerAnswer> {
  const { contentDir, compiler, bundle } = run;
  const into = `${target.path}.${process.pid}`;
  try {
    const previous = run.previous.get(slice.name);
    const answer = await compileInProcess({ slice, contentDir, compiler, previous, into }, bundle, onShare);
    if (answer.problems.length === 0) await rename(into, target.path);
    return answer;
  } catch (error) {
    throw new CompilerFailed(`Contentlayer failed on slice ${slice.name}:\n${error instanceof Error ? error.message : error}`);
  } finally {
    await rm(into, { force: true });
  }
}

/** Loads the compiler ahead of the next run, for a command that stays, such as the development server. */
export async function prepareToCompile(): Promise<void> {
  const root = projectRoot();
  warmCompiler(await compilerBundle(root, await compilerFingerprint(root)));
}

/**
 * A change of what compiles is a change of what is compiled: sources of the compiler and versions of its libraries.
 * @param root of a project, this one or another version of it
 */
export async function compilerFingerprint(root = projectRoot()): Promise<string> {
  const hash = createHash('sha256');
  const files = ['package-lock.json', 'contentlayer.config.ts', 'site.config.ts', 'lib/one-line.ts', 'lib/time.ts'];
  for (const folder of ['lib/addresses', 'lib/content', 'lib/content/body', 'lib/content/schema'])
    for (const name of (await readdir(join(root, folder))).sort())
      if (name.endsWith('.ts') && !name.endsWith('.test.ts')) files.push(join(folder, name));
  for (const file of files) hash.update(file).update(await readFile(join(root, file)));
  return hash.digest('hex');
}

const STORED_SLICE = /^(.+)\.[0-9a-f]+\.json$/;

async function storedSlices(store: string): Promise<Map<string, string>> {
  const stored = new Map<string, string>();
  for (const name of await readdir(store)) {
    const [, slice] = STORED_SLICE.exec(name) ?? [];
    if (slice !== undefined) stored.set(slice, join(store, name));
  }
  return stored;
}

async function removeOutdated(store: string, current: CompiledSlice[]): Promise<void> {
  const kept = new Set([...current.map((slice) => slice.path), join(store, STAMPS_FILE)]);
  for (const name of await readdir(store)) {
    const path = join(store, name);
    if (!kept.has(path)) await rm(path, { force: true });
  }
}

async function atOnce<T>(limit: number, items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  await Promise.all(
    Array.from({ length: Math.min(limit, queue.length) }, async () => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
    }),
  );
}
