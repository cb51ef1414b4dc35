import { lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Args } from 'contentlayer2/source-files';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { readEnvironment } from '../site/environment';
import { ChartFiles } from './body/chart-data';
import { type CompiledBody, compileBody } from './body/compile-body';
import { type CheckedFile, checkFile } from './check-file';
import type { Problem } from './problem';
import { contentlayerType } from './schema/contentlayer-fields';
import { DOCUMENT_TYPE_NAMES } from './schema/document-types';
import type { Slice } from './slices';
import type { SourceFile } from './source-file';

/** Variable that narrows a run of Contentlayer to one slice: the slice as JSON. */
export const SLICE_VARIABLE = 'STANDFIRST_SLICE';

/** Figures of a chart, beside the story that draws it. */
const CHART_FILE = /^articles\/\d{4}\/\d{2}\/[a-z0-9-]+\.csv$/;

/** File in a run's working folder that holds every problem of its slice. */
export const PROBLEMS_FILE = 'problems.json';

/**
 * Where the places of references stand, by field: kept beside each compiled document, because whether something
 * answers to a reference is known only once all slices are together.
 */
export type FieldPlaces = Record<string, [line: number, column: number]>;

const REFERENCE_FIELDS =
  /^(section|series|translationOf|(authors|topics|related|movedFrom|sections)\[\d+\]|sections\[\d+\]\.section|(top|sections\[\d+\]\.pinned)\[\d+\]\.story|(leadImage|portrait|image)\.src)$/;

/**
 * What Contentlayer is to read: one slice, or all of the content where it is run by hand.
 * All fields and bodies of the slice are checked before Contentlayer begins, because it stops at its first mistake and
 * names no line. Problems are written to the working folder; any of them fails the run.
 */
export async function contentlayerSource(): Promise<Args> {
  const { contentDir } = readEnvironment();
  const slice = JSON.parse(process.env[SLICE_VARIABLE] ?? 'null') as Slice | null;
  const checked = slice ? checkSlice(slice, contentDir) : new Map<string, CheckedFile>();
  return {
    contentDirPath: contentDir,
    contentDirInclude: slice?.folders ?? [],
    contentDirExclude: slice && slice.folders.length > 0 ? [] : ['images/**', 'media/**', ...(slice ? ['articles/**'] : [])],
    documentTypes: DOCUMENT_TYPE_NAMES.map((type) =>
      contentlayerType(type, {
        // Contentlayer keeps field values as they are written; what they mean is the schema's to say.
        checked: { type: 'json', resolve: (document) => checked.get(document._raw.sourceFilePath)?.fields },
        places: { type: 'json', resolve: (document) => placesOf(checked.get(document._raw.sourceFilePath)?.source) },
      }),
    ),
    onUnknownDocuments: 'fail',
    onMissingOrIncompatibleData: 'fail',
    onExtraFieldData: 'fail',
    disableImportAliasWarning: true,
    markdown: (builder: Processor) => {
      builder.use(bodyAsTree, (file: VFile, markdown: string): CompiledBody => {
        const path = (file.data.rawDocumentData as { sourceFilePath: string }).sourceFilePath;
        const ready = checked.get(path)?.body;
        if (ready) return ready;
        const { body, problems } = compileBody(markdown, { file: path, firstLine: 1, live: true });
        if (!body) throw new Error(problems.map((problem) => `${problem.field} ${problem.wrong}`).join('; '));
        return body;
      });
    },
  };
}

/** A parser that keeps the text and a compiler that turns it into a tree: the whole of our pipeline is `compileBody`. */
function bodyAsTree(this: Processor, compile: (file: VFile, markdown: string) => CompiledBody): void {
  this.parser = (markdown) => ({ type: 'root', children: [{ type: 'text', value: markdown }] });
  this.compiler = (_tree, file) => JSON.stringify(compile(file, String(file)));
}

/** @throws Error when anything in the slice is wrong, after writing down all of it. */
function checkSlice(slice: Slice, contentDir: string): Map<string, CheckedFile> {
  const problems: Problem[] = [];
  const checked = new Map<string, CheckedFile>();
  const read = (path: string) => readFileSync(join(contentDir, path), 'utf8');
  const isFile = (path: string) => lstatSync(join(contentDir, path)).isFile();
  const figures = slice.files.filter((path) => CHART_FILE.test(path) && isFile(path));
  const [folder = ''] = slice.folders;
  const charts = new ChartFiles(folder, new Map(figures.map((path) => [basename(path), read(path)])));
  for (const path of slice.files) {
    if (!isFile(path)) {
      problems.push({
        file: `content/${path}`,
        line: 1,
        column: 1,
        field: 'file',
        wrong: 'is a link',
        remedy: 'put the file itself there',
      });
      continue;
    }
    if (CHART_FILE.test(path)) continue;
    const file = checkFile(path, read(path), charts);
    problems.push(...file.problems);
    checked.set(path, file);
  }
  problems.push(...charts.unused());
  writeFileSync(join(process.env.PWD ?? process.cwd(), PROBLEMS_FILE), JSON.stringify(problems));
  if (problems.length > 0) throw new Error(`${problems.length} problems in slice ${slice.name}`);
  return checked;
}

function placesOf(source: SourceFile | undefined): FieldPlaces {
  if (!source) return {};
  const places: FieldPlaces = {};
  const note = (value: unknown, name: string, path: PropertyKey[]): void => {
    if (typeof value === 'string' && REFERENCE_FIELDS.test(name)) {
      const { line, column } = source.place(path);
      places[name] = [line, column];
    } else if (Array.isArray(value))
      value.forEach((item, index) => {
        note(item, `${name}[${index}]`, [...path, index]);
      });
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) note(item, name === '' ? key : `${name}.${key}`, [...path, key]);
  };
  note(source.data, '', []);
  return places;
}
