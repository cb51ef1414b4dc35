import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type DataExports, dynamicBuild, runMain } from 'contentlayer2/core';
import { makeSource } from 'contentlayer2/source-files';
import { ChartFiles, unusedFigures } from './body/chart-data';
import type { CompiledBody } from './body/compile-body';
import { type CheckedFile, checkFile } from './check-file';
import { type CompiledDocument, hashOf, type Origin, type StoredSlice, withHash } from './compiled-document';
import type { CompilerAnswer, CompilerProgress, CompilerTask } from './compiler-processes';
import { contentlayerSource, type FieldPlaces } from './contentlayer-source';
import type { Problem } from './problem';
import { readSlice } from './read-slice';
import { documentAt } from './schema/document-types';

/**
 * A process that compiles one slice after the other. Contentlayer is called and its command line is not run: that bundles
 * its configuration and evaluates it twice for each run, and writes each document three times.
 */
process.on('message', (task: CompilerTask) => {
  compile(task, (share) => process.send?.({ share } satisfies CompilerProgress)).then(
    (answer) => process.send?.({ ...answer, cost: costSinceAsked() } satisfies CompilerAnswer),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit());

/** Microseconds, up to the last answer. */
let told = 0;

function costSinceAsked(): CompilerAnswer['cost'] {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const taken = userCPUTime + systemCPUTime;
  const processor = (taken - told) / 1000;
  told = taken;
  return { processor, memory: maxRSS * 1024 };
}

interface DueFile {
  text: string;
  checked: CheckedFile;
  from: Origin;
}

/** Files after which it is said how far the slice is. */
const STRIDE = 20;

/** Compiles the files of a slice that changed since it was last compiled; the others are as they were. */
async function compile(
  { slice, contentDir, compiler, previous, into }: CompilerTask,
  tell: (share: number) => void,
): Promise<Omit<CompilerAnswer, 'cost'>> {
  const [folder = ''] = slice.folders;
  const { documents: texts, figures, problems } = readSlice(slice, contentDir);
  const hashes = new Map(Array.from(figures, ([name, text]) => [name, hashOf(text)]));
  const before = await storedDocuments(previous, compiler);
  const documents: StoredSlice['documents'] = [];
  const due = new Map<string, DueFile>();
  let seen = 0;
  for (const [path, text] of texts) {
    seen += 1;
    // The check takes about as long as what Contentlayer does after it.
    if (seen % STRIDE === 0) tell(seen / texts.size / 2);
    const held = before.get(`content/${path}`);
    if (held && held.from.text === hashOf(text) && Object.entries(held.from.figures).every(([name, hash]) => hashes.get(name) === hash)) {
      documents.push(held);
      continue;
    }
    // All of the slice is checked before Contentlayer begins, because it stops at its first mistake and names no line.
    const charts = new ChartFiles(folder, figures);
    const checked = checkFile(path, text, charts);
    problems.push(...checked.problems);
    const used = Object.fromEntries(Array.from(charts.used, (name) => [name, hashes.get(name) ?? '']));
    due.set(path, { text, checked, from: { text: hashOf(text), figures: used } });
  }
  const origins = [...documents, ...due.values()].map(({ from }) => from);
  problems.push(...unusedFigures(folder, figures.keys(), new Set(origins.flatMap(({ figures: used }) => Object.keys(used)))));
  if (problems.length > 0) return { problems, compiled: 0 };
  documents.push(...(await compileFiles(due, slice.name, tell)));
  documents.sort((a, b) => (a.file < b.file ? -1 : 1));
  await writeFile(into, JSON.stringify({ compiler, documents } satisfies StoredSlice), { flush: true });
  return { problems: [] satisfies Problem[], compiled: due.size };
}

/** By file. What cannot be read, or comes of another compiler, is compiled anew. */
async function storedDocuments(path: string | undefined, compiler: string): Promise<Map<string, StoredSlice['documents'][number]>> {
  if (path === undefined) return new Map();
  try {
    const stored = JSON.parse(await readFile(path, 'utf8')) as StoredSlice;
    return new Map(stored.compiler === compiler ? stored.documents.map((document) => [document.file, document]) : []);
  } catch {
    return new Map();
  }
}

interface GeneratedDocument {
  body?: { html: string };
  checked: Record<string, unknown>;
  places: FieldPlaces;
  _raw: { sourceFilePath: string };
}

/** Has Contentlayer compile files, out of a folder that holds them and no others. */
async function compileFiles(
  due: ReadonlyMap<string, DueFile>,
  slice: string,
  tell: (share: number) => void,
): Promise<StoredSlice['documents']> {
  if (due.size === 0) return [];
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-compile-'));
  try {
    for (const [path, { text }] of due) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    const checked = new Map(Array.from(due, ([path, file]) => [path, file.checked]));
    let read = 0;
    const onRead = () => {
      read += 1;
      if (read % STRIDE === 0) tell((1 + read / due.size) / 2);
    };
    const source = await makeSource(contentlayerSource(folder, checked, onRead))(undefined);
    const config = { source, esbuildHash: 'standfirst', filePath: '' as never };
    // Where it fails it says why and ends this process.
    const run = runMain<DataExports>({ tracingServiceName: 'standfirst', verbose: false });
    const { allDocuments } = await run(dynamicBuild({ config, verbose: false }));
    if (allDocuments.length !== due.size)
      throw new Error(`Contentlayer read ${allDocuments.length} of ${due.size} documents of slice ${slice}. Run the command again.`);
    return (allDocuments as unknown as GeneratedDocument[]).map((generated) => {
      const from = due.get(generated._raw.sourceFilePath)?.from;
      if (!from) throw new Error(`Contentlayer read ${generated._raw.sourceFilePath}, which it was not given.`);
      return { ...documentOf(generated), from };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function documentOf({ _raw, checked: fields, body, places }: GeneratedDocument): CompiledDocument {
  const path = _raw.sourceFilePath;
  const found = documentAt(path);
  if (!found) throw new Error(`Contentlayer read ${path}, which is no document.`);
  return withHash({
    type: found.type,
    id: found.id,
    slug: found.slug,
    file: `content/${path}`,
    fields,
    ...(body?.html ? { body: JSON.parse(body.html) as CompiledBody } : {}),
    places,
  });
}
