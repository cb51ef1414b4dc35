import type { ChartFiles } from './body/chart-data';
import { type CompiledBody, compileBody } from './body/compile-body';
import { checkDocument } from './check-document';
import type { Problem } from './problem';
import type { SourceFile } from './source-file';

/** A file of the newsroom with all that could be read of it, and all that is wrong in it. */
export interface CheckedFile {
  source?: SourceFile | undefined;
  /** The fields as the schema reads them; missing where anything but the body is wrong. */
  fields?: Record<string, unknown> | undefined;
  body?: CompiledBody | undefined;
  problems: Problem[];
}

/**
 * Checks a file, front matter and body, so that an editor hears of both at once.
 * @param path below `content/`, with forward slashes
 * @param charts the figures that lie beside it
 */
export function checkFile(path: string, text: string, charts?: ChartFiles): CheckedFile {
  const { document, source, problems } = checkDocument(path, text);
  const fields = document?.fields;
  if (!source || !path.endsWith('.mdx')) return { source, fields, problems };
  const live = source.data.kind === 'live';
  const compiled = compileBody(source.body, { file: `content/${path}`, firstLine: source.bodyLine, live, charts });
  return { source, fields, body: compiled.body, problems: [...problems, ...compiled.problems] };
}
