import { lstatSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Problem } from './problem';
import type { Slice } from './slices';

/** Figures of a chart, beside the story that draws it. */
const CHART_FILE = /^articles\/\d{4}\/\d{2}\/[a-z0-9-]+\.csv$/;

export interface SliceTexts {
  /** Of each document, by its path below `content/`. */
  documents: ReadonlyMap<string, string>;
  /** Of charts, by file name: they all lie in the one folder of the slice. */
  figures: ReadonlyMap<string, string>;
  problems: Problem[];
}

export function readSlice(slice: Slice, contentDir: string): SliceTexts {
  const problems: Problem[] = [];
  const documents = new Map<string, string>();
  const figures = new Map<string, string>();
  for (const path of slice.files) {
    const file = join(contentDir, path);
    if (!lstatSync(file).isFile()) problems.push(aLink(path));
    else if (CHART_FILE.test(path)) figures.set(basename(path), readFileSync(file, 'utf8'));
    else documents.set(path, readFileSync(file, 'utf8'));
  }
  return { documents, figures, problems };
}

function aLink(path: string): Problem {
  return { file: `content/${path}`, line: 1, column: 1, field: 'file', wrong: 'is a link', remedy: 'put the file itself there' };
}
