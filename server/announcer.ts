import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Listener } from '#lib/announce/listeners';
import { newsSince, standAt } from '#lib/announce/news-since';
import { SqlDatabase } from '#lib/archive/database';
import { acquireGeneration } from '#lib/freshness/rendering';
import { now } from '#lib/time';

/** Time between two looks, and the longest before one that refused is told again, in milliseconds. */
const PAUSE = 10_000;
const LONGEST_PAUSE = 3_600_000;

const toldSchema = z.record(z.string(), z.object({ generation: z.number(), withdrawal: z.number(), at: z.number() }));

/**
 * Tells those outside what happened, whoever made it happen: a publication, the clock, an editor who took a story back.
 * How far each has been told is kept beside the archive, so that nothing is told twice and nothing is forgotten while
 * the server is down.
 */
export class Announcer {
  readonly #failures = new Map<string, { times: number; until: number }>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();

  constructor(
    readonly stateDir: string,
    readonly listeners: readonly Listener[],
  ) {}

  start(): void {
    if (this.listeners.length === 0) return;
    const again = () => {
      this.#looking = this.look()
        .catch((error: unknown) => console.error(error))
        .finally(() => {
          this.#timer = setTimeout(again, PAUSE).unref();
        });
    };
    again();
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#looking;
    clearTimeout(this.#timer);
  }

  /** Of several servers on one state folder, one looks at a time. */
  async look(): Promise<void> {
    const release = this.#lock();
    if (!release) return;
    try {
      for (const listener of this.listeners) await this.#tell(listener);
    } finally {
      release();
    }
  }

  async #tell({ name, tell }: Listener): Promise<void> {
    const failed = this.#failures.get(name);
    if (failed && Date.now() < failed.until) return;
    const generation = acquireGeneration();
    try {
      const stand = standAt(generation, now());
      const told = this.#read()[name];
      if (told) {
        const news = newsSince(told, generation, stand.at);
        if (news.tags.length > 0) await tell(news);
      }
      this.#write({ ...this.#read(), [name]: stand });
      this.#failures.delete(name);
    } catch (error) {
      const times = (failed?.times ?? 0) + 1;
      const pause = Math.min(PAUSE * 2 ** times, LONGEST_PAUSE);
      this.#failures.set(name, { times, until: Date.now() + pause });
      console.error(`${error instanceof Error ? error.message : error} It is told again in ${Math.round(pause / 1000)} seconds.`);
    } finally {
      generation.release();
    }
  }

  #read(): z.infer<typeof toldSchema> {
    try {
      return toldSchema.parse(JSON.parse(readFileSync(this.#path(), 'utf8')));
    } catch {
      // Not there yet, or damaged: from now on.
      return {};
    }
  }

  #write(told: z.infer<typeof toldSchema>): void {
    const draft = `${this.#path()}.${process.pid}.tmp`;
    writeFileSync(draft, JSON.stringify(told));
    renameSync(draft, this.#path());
  }

  #path(): string {
    return join(this.stateDir, 'announced.json');
  }

  #lock(): (() => void) | undefined {
    const database = new SqlDatabase(join(this.stateDir, 'announcing.sqlite'));
    try {
      database.exec('PRAGMA busy_timeout = 0');
      database.exec('BEGIN EXCLUSIVE');
      return () => database.close();
    } catch (error) {
      database.close();
      if ((error as { code?: unknown }).code === 'SQLITE_BUSY') return undefined;
      throw error;
    }
  }
}
