import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Told } from '#lib/announce/news-since';

const toldSchema: z.ZodType<Told> = z.object({ generation: z.int(), name: z.string(), withdrawal: z.int(), at: z.number() });
const fileSchema = z.record(z.string(), z.unknown());

/** How far each of those outside has been told, in a file that servers on one state folder share. */
export class Announced {
  readonly #said = new Set<string>();

  /** @param names of those who are told */
  constructor(
    readonly path: string,
    readonly names: readonly string[],
  ) {}

  /** `undefined` of who is new, `unreadable` of who was told something of which the file does not say what. */
  of(name: string): Told | 'unreadable' | undefined {
    const entries = this.#read();
    if (!Object.hasOwn(entries, name)) return undefined;
    const { success, data } = toldSchema.safeParse(entries[name]);
    if (success) return data;
    this.#say(`${this.path} does not say how far “${name}” has been told.`);
    return 'unreadable';
  }

  note(name: string, told: Told): void {
    const draft = `${this.path}.${process.pid}.tmp`;
    writeFileSync(draft, JSON.stringify({ ...this.#read(), [name]: told }), { flush: true });
    renameSync(draft, this.path);
  }

  /** A file that is damaged as a whole says nothing of anybody. */
  #read(): Record<string, unknown> {
    let text: string;
    try {
      text = readFileSync(this.path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
      throw error;
    }
    try {
      return fileSchema.parse(JSON.parse(text));
    } catch {
      return Object.fromEntries(this.names.map((name) => [name, null]));
    }
  }

  #say(what: string): void {
    if (this.#said.has(what)) return;
    this.#said.add(what);
    console.error(
      `${what} A CDN is asked to forget everything, a hub hears of every feed, and search engines hear of what happens from now on.`,
    );
  }
}
