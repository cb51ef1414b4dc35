import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Edition } from '#lib/archive/edition';
import { CurrentGeneration } from '#lib/archive/generations';
import { type PublishReport, publishContent } from '#lib/archive/publish-content';
import { Rendering } from '#lib/freshness/rendering';

/** The instant at which everything is looked at. */
export const DAY = '2026-11-25T08:00:00Z';

/** What a newsroom of a size has on its disk. */
export interface Folders {
  size: number;
  /** For whatever else is written while it is measured. */
  folder: string;
  contentDir: string;
  stateDir: string;
}

export function publish({ contentDir, stateDir }: Folders): Promise<PublishReport> {
  return publishContent({ contentDir, stateDir, record: false });
}

/** Appends a sentence to a file, and says which. */
export function changeFile(file: string): string {
  const sentence = `Another sentence, of ${performance.now()}.`;
  appendFileSync(file, `\n${sentence}\n`);
  return sentence;
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** The file of the story at an address. */
export function fileOf({ contentDir }: Folders, path: string): string {
  const [, , year, month, , slug] = path.split('/');
  return join(contentDir, 'articles', `${year}/${month}/${slug}.mdx`);
}

/** Asks what is published, as readers see it, of one generation. */
export function fromArchive<T>({ stateDir }: Folders, ask: (edition: () => Edition) => T): T {
  const generation = new CurrentGeneration(stateDir).acquire();
  try {
    return ask(() => new Edition(new Rendering(generation, Date.parse(DAY), 'reader', 0)));
  } finally {
    generation.release();
  }
}
