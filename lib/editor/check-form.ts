import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ChartFiles } from '../content/body/chart-data';
import { type CheckedFile, checkFile } from '../content/check-file';
import { byPlace, type Problem, shown } from '../content/problem';
import { fieldName } from '../content/schema/problem-of-issue';
import { findSlices } from '../content/slices';
import { partAt } from '../content/story-parts';
import { CanonicalForm } from './canonical-form';

const FIGURES = /\.csv$/;

/** A file of the newsroom, what is wrong in it, and what the editor would make of it. */
interface FormedFile {
  path: string;
  text: string;
  /** Missing where the file cannot be opened in the editor. */
  canonical?: string;
  problems: Problem[];
}

/**
 * Everything that would come to harm in the visual editor: files that it cannot open, and files that it would write
 * otherwise than they are. What the build refuses is told as well, since a broken file has no form.
 * @param contentDir folder of the newsroom's files
 */
export async function checkForm(contentDir: string): Promise<{ problems: Problem[]; files: number }> {
  const problems: Problem[] = [];
  let files = 0;
  for await (const file of formedFiles(contentDir)) {
    files += 1;
    problems.push(...file.problems);
    if (file.canonical !== undefined && file.canonical !== file.text) problems.push(difference(file.path, file.text, file.canonical));
  }
  return { problems: problems.sort(byPlace), files };
}

/**
 * Writes every file as the visual editor would. A file with a mistake is left as it is.
 * @returns paths below `contentDir` of what was written, and what stood in the way of others
 */
export async function formatContent(contentDir: string): Promise<{ written: string[]; problems: Problem[] }> {
  const written: string[] = [];
  const problems: Problem[] = [];
  for await (const file of formedFiles(contentDir)) {
    problems.push(...file.problems);
    if (file.canonical === undefined || file.canonical === file.text) continue;
    await writeFile(join(contentDir, file.path), file.canonical);
    written.push(file.path);
  }
  return { written, problems: problems.sort(byPlace) };
}

async function* formedFiles(contentDir: string): AsyncGenerator<FormedFile> {
  const form = await CanonicalForm.load();
  for (const slice of await findSlices(contentDir)) {
    const read = (path: string) => readFile(join(contentDir, path), 'utf8');
    const figures = slice.files.filter((path) => FIGURES.test(path));
    const texts = new Map(await Promise.all(figures.map(async (path): Promise<[string, string]> => [basename(path), await read(path)])));
    const [folder = ''] = slice.folders;
    for (const path of slice.files)
      if (!FIGURES.test(path)) yield formOf(path, await read(path), form, () => new ChartFiles(folder, texts));
  }
}

function formOf(path: string, text: string, form: CanonicalForm, charts: () => ChartFiles): FormedFile {
  const checked = checkFile(path, text, charts());
  if (checked.problems.length > 0) return { path, text, problems: checked.problems };
  let canonical: string | undefined;
  try {
    canonical = form.of(path, text);
  } catch (error) {
    return { path, text, problems: refusals(error, path, checked) };
  }
  if (canonical === undefined) return { path, text, problems: [] };
  // What the editor would lose in silence is found by reading both: the form may change, what it says may not.
  if (meaning(checkFile(path, canonical, charts())) !== meaning(checked)) {
    const { line, file } = difference(path, text, canonical);
    const wrong = 'says something else once the visual editor has saved it';
    return { path, text, problems: [{ file, line, column: 1, field: 'file', wrong, remedy: 'write this place in another way' }] };
  }
  return { path, text, canonical, problems: [] };
}

/** What a file says, whatever the order and the spacing in which it says it. */
function meaning({ fields, body }: CheckedFile): string {
  return JSON.stringify([fields, body?.tree, body?.text], (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const part = 'type' in value ? partAt(value as { type: string }) : undefined;
    const said = part ? { ...value, attributes: part.props } : value;
    return Object.fromEntries(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** What the editor said when it could not open a file, at the places of the fields. */
function refusals(error: unknown, path: string, { source }: CheckedFile): Problem[] {
  if (error instanceof AggregateError) return error.errors.flatMap((each) => refusals(each, path, { source, problems: [] }));
  const at = error instanceof Error && 'path' in error && Array.isArray(error.path) ? (error.path as (string | number)[]) : [];
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const place = source?.place(at) ?? { file: `content/${path}`, line: 1, column: 1 };
  const wrong = `cannot be opened in the visual editor: ${cause instanceof Error ? cause.message : String(cause)}`;
  return [{ ...place, field: fieldName(at) || 'file', wrong, remedy: 'write it in another way' }];
}

function difference(path: string, text: string, canonical: string): Problem {
  const lines = text.split('\n');
  const wanted = canonical.split('\n');
  const index = wanted.findIndex((line, at) => line !== lines[at]);
  const at = index < 0 ? wanted.length : index;
  const wrong =
    wanted[at] === undefined || (wanted[at] === '' && lines[at] !== undefined)
      ? 'is not written as the visual editor saves it'
      : `is not written as the visual editor saves it, which is ${shown(wanted[at])}`;
  return {
    file: `content/${path}`,
    line: at + 1,
    column: 1,
    field: 'form',
    wrong,
    remedy: 'run npm run content:format, or save the file in the editor',
  };
}
