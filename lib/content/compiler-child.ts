import { writeFile } from 'node:fs/promises';
import { type DataExports, dynamicBuild, runMain } from 'contentlayer2/core';
import { makeSource } from 'contentlayer2/source-files';
import type { CompiledBody } from './body/compile-body';
import { checkSlice } from './check-slice';
import { type CompiledDocument, withHash } from './compiled-document';
import type { CompilerAnswer, CompilerTask } from './compiler-processes';
import { contentlayerSource, type FieldPlaces } from './contentlayer-source';
import { documentAt } from './schema/document-types';

/**
 * A process that compiles one slice after the other. Contentlayer is called and its command line is not run: that bundles
 * its configuration and evaluates it twice for each run, and writes each document three times.
 */
process.on('message', (task: CompilerTask) => {
  compile(task).then(
    (answer) => process.send?.(answer),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit());

interface GeneratedDocument {
  body?: { html: string };
  checked: Record<string, unknown>;
  places: FieldPlaces;
  _raw: { sourceFilePath: string };
}

async function compile({ slice, contentDir, into }: CompilerTask): Promise<CompilerAnswer> {
  // All of the slice is checked before Contentlayer begins, because it stops at its first mistake and names no line.
  const { files, problems } = checkSlice(slice, contentDir);
  if (problems.length > 0) return { problems };
  const source = await makeSource(contentlayerSource(contentDir, slice, files))(undefined);
  const config = { source, esbuildHash: 'standfirst', filePath: '' as never };
  // Where it fails it says why and ends this process.
  const run = runMain<DataExports>({ tracingServiceName: 'standfirst', verbose: false });
  const { allDocuments } = await run(dynamicBuild({ config, verbose: false }));
  const documents = (allDocuments as unknown as GeneratedDocument[]).map(compiled);
  const expected = slice.files.filter((path) => documentAt(path) !== undefined).length;
  if (documents.length !== expected)
    throw new Error(`Contentlayer read ${documents.length} of ${expected} documents of slice ${slice.name}. Run the command again.`);
  documents.sort((a, b) => (a.file < b.file ? -1 : 1));
  await writeFile(into, JSON.stringify(documents), { flush: true });
  return { problems: [] };
}

function compiled({ _raw, checked: fields, body, places }: GeneratedDocument): CompiledDocument {
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
