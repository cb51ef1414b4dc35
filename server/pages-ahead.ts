import { setTimeout as pause } from 'node:timers/promises';
import { pathOf } from '#lib/addresses/path-of';
import { Edition } from '#lib/archive/edition';
import type { Generation } from '#lib/archive/generations';
import { openRendering } from '#lib/freshness/rendering';

/** Between two pages, in milliseconds: whoever asks for one meanwhile comes first. */
const PAUSE = 10;

/**
 * Makes the pages that most readers come for before they do, once for each generation: the front, the sections, the newest
 * stories. Nothing depends on it: a page that is not made ahead is made for its first reader.
 */
export class PagesAhead {
  /** Name of the generation that they are made of. */
  #of: string | undefined;

  /**
   * @param make answers a path, and keeps the answer as for a reader
   * @param stories how many of the newest; nothing is made ahead for none
   */
  constructor(
    readonly make: (path: string) => Promise<unknown>,
    readonly stories: number,
  ) {}

  /** Begins where a generation is new, and waits for nothing. */
  lookAt(generation: Generation): void {
    if (this.stories === 0 || this.#of === generation.name) return;
    this.#of = generation.name;
    this.#makeAll(generation).catch((error: unknown) => {
      console.error(`Pages could not be made ahead of their readers: ${error instanceof Error ? error.message : error}`);
    });
  }

  async #makeAll(generation: Generation): Promise<void> {
    for (const path of pathsAhead(generation, this.stories)) {
      await pause(PAUSE, undefined, { ref: false });
      if (this.#of !== generation.name) return;
      await this.make(path);
    }
  }
}

function pathsAhead(generation: Generation, stories: number): string[] {
  const edition = new Edition(openRendering(generation));
  return [
    pathOf({ at: 'front' }),
    ...edition.sections().map(({ slug }) => pathOf({ at: 'section', section: slug })),
    ...edition.latest(stories).map(({ path }) => path),
  ];
}
