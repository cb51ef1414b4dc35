import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parsedJson } from '../parsed-json';
import { fingerprint, type Slice, stampOf } from './slices';

const stampsSchema = z.object({
  compiler: z.string(),
  /** Where the files lay: those of another folder are other files. */
  contentDir: z.string(),
  slices: z.record(z.string(), z.object({ stamp: z.string(), fingerprint: z.string() })),
});

/** Among the compiled slices. */
export const STAMPS_FILE = 'stamps';

type Stamps = z.infer<typeof stampsSchema>;

/**
 * Fingerprints of slices, remembered with what the file system said of their files at the time, so that a large archive is
 * not read for one story that changed.
 */
export class SliceStamps {
  readonly #path: string;
  readonly #known: Stamps;
  readonly #next: Stamps;
  readonly #now: number;

  /** @param store folder of the compiled slices @param compiler its fingerprint */
  constructor(
    store: string,
    readonly contentDir: string,
    readonly compiler: string,
  ) {
    this.#path = join(store, STAMPS_FILE);
    const read = stampsSchema.safeParse(existsSync(this.#path) ? parsedJson(readFileSync(this.#path, 'utf8')) : undefined);
    this.#next = { compiler, contentDir, slices: {} };
    this.#known = read.success && read.data.compiler === compiler && read.data.contentDir === contentDir ? read.data : this.#next;
    // The clock of the file system, which need not be that of this machine.
    writeFileSync(this.#draft, '');
    this.#now = statSync(this.#draft).mtimeMs;
  }

  async fingerprint(slice: Slice): Promise<string> {
    const stamp = stampOf(slice, this.contentDir, this.#now);
    const known = this.#known.slices[slice.name];
    const print =
      stamp !== undefined && known?.stamp === stamp ? known.fingerprint : await fingerprint(slice, this.contentDir, this.compiler);
    if (stamp !== undefined) this.#next.slices[slice.name] = { stamp, fingerprint: print };
    return print;
  }

  async keep(): Promise<void> {
    writeFileSync(this.#draft, JSON.stringify(this.#next));
    await rename(this.#draft, this.#path);
  }

  get #draft(): string {
    return `${this.#path}.${process.pid}`;
  }
}
