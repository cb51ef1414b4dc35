import { lstatSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ChartFiles } from './body/chart-data';
import { type CheckedFile, checkFile } from './check-file';
import type { Problem } from './problem';
import type { Slice } from './slices';

/** Figures of a chart, beside the story that draws it. */
const CHART_FILE = /^articles\/\d{4}\/\d{2}\/[a-z0-9-]+\.csv$/;

export interface CheckedSlice {
  /** By path below `content/`. */
  files: ReadonlyMap<string, CheckedFile>;
  problems: Problem[];
}

/** Checks every file of a slice, so that all that is wrong is told at once. */
export function checkSlice(slice: Slice, contentDir: string): CheckedSlice {
  const problems: Problem[] = [];
  const files = new Map<string, CheckedFile>();
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
    files.set(path, file);
  }
  problems.push(...charts.unused());
  return { files, problems };
}
