import type { Args } from 'contentlayer2/source-files';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { type CompiledBody, compileBody } from './body/compile-body';
import type { CheckedFile } from './check-file';
import { contentlayerType } from './schema/contentlayer-fields';
import { DOCUMENT_TYPE_NAMES } from './schema/document-types';
import type { SourceFile } from './source-file';

/**
 * Where the places of references stand, by field: kept beside each compiled document, because whether something
 * answers to a reference is known only once all slices are together.
 */
export type FieldPlaces = Record<string, [line: number, column: number]>;

const REFERENCE_FIELDS =
  /^(section|series|translationOf|(authors|topics|related|movedFrom|sections)\[\d+\]|sections\[\d+\]\.section|(top|sections\[\d+\]\.pinned)\[\d+\]\.story|(leadImage|portrait|image)\.src)$/;

/**
 * What Contentlayer is to read, and how.
 * @param checked files of the folder, so that nothing is compiled twice
 * @param onRead is told of each file that was read
 */
export function contentlayerSource(contentDir: string, checked: ReadonlyMap<string, CheckedFile> = new Map(), onRead?: () => void): Args {
  return {
    contentDirPath: contentDir,
    contentDirExclude: ['images/**', 'media/**'],
    documentTypes: DOCUMENT_TYPE_NAMES.map((type) =>
      contentlayerType(type, {
        // Contentlayer keeps field values as they are written; what they mean is the schema's to say.
        checked: { type: 'json', resolve: (document) => checked.get(document._raw.sourceFilePath)?.fields },
        places: {
          type: 'json',
          resolve: (document) => {
            onRead?.();
            return placesOf(checked.get(document._raw.sourceFilePath)?.source);
          },
        },
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
