import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import type { CompiledBody } from './body/compile-body';
import { runContentlayer } from './contentlayer-process';
import { type FieldPlaces, PROBLEMS_FILE, SLICE_VARIABLE } from './contentlayer-source';
import type { Problem } from './problem';
import { DOCUMENT_TYPE_NAMES, type DocumentType, documentAt } from './schema/document-types';
import { findSlices, fingerprint, type Slice } from './slices';

/** A document as Contentlayer compiled it, on its way into the archive. */
export interface CompiledDocument {
  type: DocumentType;
  id: string;
  slug: string;
  /** From the root of the repository, as messages name it. */
  file: string;
  fields: Record<string, unknown>;
  body?: CompiledBody;
  places: FieldPlaces;
  /** Of everything above: equal hashes mean that nothing about the document changed. */
  hash: string;
}

/** A compiled slice on disk: an immutable file named for what it was made of. */
export interface CompiledSlice {
  name: string;
  fingerprint: string;
  path: string;
}

export interface CompileReport {
  slices: CompiledSlice[];
  /** Names of the slices compiled in this run, and how many files that were. */
  compiled: string[];
  filesCompiled: number;
  problems: Problem[];
}

/** Thrown when Contentlayer itself failed: not the newsroom's mistake, or one that our checks do not know yet. */
export class CompilerFailed extends Error {
  override readonly name = 'CompilerFailed';
}

interface CompileOptions {
  contentDir: string;
  stateDir: string;
  onProgress?: (done: number, total: number, slice: string) => void;
}

/**
 * Compiles what changed: each slice whose fingerprint has no compiled file yet goes through Contentlayer in a process of
 * its own, as many at once as there are cores. A slice with problems leaves no file and is compiled again next time.
 * @throws CompilerFailed when a slice fails without a problem that names a place.
 */
export async function compileContent({ contentDir, stateDir, onProgress }: CompileOptions): Promise<CompileReport> {
  const store = join(stateDir, 'slices');
  await mkdir(store, { recursive: true });
  const compiler = await compilerFingerprint();
  const slices = await findSlices(contentDir);
  const report: CompileReport = { slices: [], compiled: [], filesCompiled: 0, problems: [] };
  const due: { slice: Slice; target: CompiledSlice }[] = [];
  for (const slice of slices) {
    const print = await fingerprint(slice, contentDir, compiler);
    const target = { name: slice.name, fingerprint: print, path: join(store, `${slice.name}.${print}.json`) };
    report.slices.push(target);
    if (!existsSync(target.path)) due.push({ slice, target });
  }
  let done = 0;
  await atOnce(availableParallelism(), due, async ({ slice, target }) => {
    const problems = await compileSlice(slice, target, contentDir);
    report.problems.push(...problems);
    report.compiled.push(slice.name);
    report.filesCompiled += slice.files.length;
    done += 1;
    onProgress?.(done, due.length, slice.name);
  });
  if (report.problems.length === 0) await removeOutdated(store, report.slices);
  return report;
}

/** @throws CompilerFailed when the file is damaged; it is removed, so that the next run compiles the slice again. */
export async function readCompiledSlice(slice: CompiledSlice): Promise<CompiledDocument[]> {
  const text = await readFile(slice.path, 'utf8');
  try {
    return JSON.parse(text) as CompiledDocument[];
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

async function compileSlice(slice: Slice, target: CompiledSlice, contentDir: string): Promise<Problem[]> {
  const root = projectRoot();
  const workshop = join(root, 'node_modules', '.cache', 'standfirst');
  await mkdir(workshop, { recursive: true });
  // Below node_modules, because Contentlayer bundles its configuration into its working folder and Node then resolves
  // packages from there.
  const folder = await mkdtemp(join(workshop, `${slice.name}-`));
  try {
    const output = await runContentlayer(['build', '--config', join(root, 'contentlayer.config.ts')], root, {
      PWD: folder,
      SITE_CONTENT: contentDir,
      [SLICE_VARIABLE]: JSON.stringify(slice),
    });
    const problems = await problemsIn(folder);
    if (problems.length > 0) return problems;
    if (output.code !== 0) throw new CompilerFailed(`Contentlayer failed on slice ${slice.name}:\n${output.text}`);
    const documents = await collectDocuments(folder, slice);
    const draft = `${target.path}.${process.pid}`;
    await writeFile(draft, JSON.stringify(documents), { flush: true });
    await rename(draft, target.path);
    return [];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function problemsIn(folder: string): Promise<Problem[]> {
  const path = join(folder, PROBLEMS_FILE);
  return existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as Problem[]) : [];
}

interface GeneratedDocument {
  body?: { html: string };
  checked: Record<string, unknown>;
  places: FieldPlaces;
  _raw: { sourceFilePath: string };
}

async function collectDocuments(folder: string, slice: Slice): Promise<CompiledDocument[]> {
  const documents: CompiledDocument[] = [];
  for (const type of DOCUMENT_TYPE_NAMES) {
    const index = join(folder, '.contentlayer', 'generated', type, '_index.json');
    for (const generated of JSON.parse(await readFile(index, 'utf8')) as GeneratedDocument[]) {
      const path = generated._raw.sourceFilePath;
      const found = documentAt(path);
      if (!found) throw new CompilerFailed(`Contentlayer read ${path}, which is no document.`);
      const document = {
        type,
        id: found.id,
        slug: found.slug,
        file: `content/${path}`,
        fields: generated.checked,
        ...(generated.body?.html ? { body: JSON.parse(generated.body.html) as CompiledBody } : {}),
        places: generated.places,
      };
      documents.push({ ...document, hash: createHash('sha256').update(JSON.stringify(document)).digest('hex').slice(0, 24) });
    }
  }
  if (documents.length !== sliceDocuments(slice))
    throw new CompilerFailed(
      `Contentlayer read ${documents.length} of ${sliceDocuments(slice)} documents of slice ${slice.name}. Run the command again.`,
    );
  return documents.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * A change of what compiles is a change of what is compiled: sources of the compiler and versions of its libraries.
 * @param root of a project, this one or another version of it
 */
export async function compilerFingerprint(root = projectRoot()): Promise<string> {
  const hash = createHash('sha256');
  const files = ['package-lock.json', 'contentlayer.config.ts', 'site.config.ts', 'lib/addresses.ts', 'lib/one-line.ts', 'lib/time.ts'];
  for (const folder of ['lib/content', 'lib/content/body', 'lib/content/schema'])
    for (const name of (await readdir(join(root, folder))).sort())
      if (name.endsWith('.ts') && !name.endsWith('.test.ts')) files.push(join(folder, name));
  for (const file of files) hash.update(file).update(await readFile(join(root, file)));
  return hash.digest('hex');
}

async function removeOutdated(store: string, current: CompiledSlice[]): Promise<void> {
  const kept = new Set(current.map((slice) => slice.path));
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

/** Files of a slice that are documents: what else lies there, such as the figures of charts, is read along with them. */
function sliceDocuments({ files }: Slice): number {
  return files.filter((path) => documentAt(path) !== undefined).length;
}
