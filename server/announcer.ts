import { join } from 'node:path';
import type { Listener } from '#lib/announce/listeners';
import { newsSince, standAt, standUnknown, type Told } from '#lib/announce/news-since';
import { Refused, Unreached } from '#lib/announce/post';
import type { Generation } from '#lib/archive/generations';
import { tryLock } from '#lib/archive/state-lock';
import { acquireGeneration } from '#lib/freshness/rendering';
import { now } from '#lib/time';
import { Announced } from './announced';

/** Time between two looks, and the longest before one that failed is told again, in milliseconds. */
const PAUSE = 10_000;
const LONGEST_PAUSE = 3_600_000;

/**
 * Tells those outside what happened, whoever made it happen: a publication, the clock, an editor who took a story back.
 * How far each has been told is kept beside the archive, so that nothing is told twice and nothing is forgotten while
 * the server is down.
 */
export class Announcer {
  readonly #announced: Announced;
  readonly #failures = new Map<string, { times: number; until: number }>();
  /** Names of those who are being told. */
  readonly #underWay = new Set<string>();
  readonly #looks = new Set<Promise<void>>();
  #letGo: (() => void) | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    readonly stateDir: string,
    readonly listeners: readonly Listener[],
  ) {
    this.#announced = new Announced(
      join(stateDir, 'announced.json'),
      listeners.map(({ name }) => name),
    );
  }

  start(): void {
    if (this.listeners.length === 0) return;
    const again = () => {
      this.look().catch((error: unknown) => console.error(error));
    };
    this.#timer = setInterval(again, PAUSE).unref();
    again();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.allSettled(this.#looks);
  }

  /**
   * Tells everybody who is free, and is done when they all are. Another look may begin meanwhile: who is slow keeps nobody
   * else from hearing.
   */
  look(): Promise<void> {
    const looking = this.#look().finally(() => {
      this.#looks.delete(looking);
      if (this.#looks.size > 0) return;
      this.#letGo?.();
      this.#letGo = undefined;
    });
    this.#looks.add(looking);
    return looking;
  }

  async #look(): Promise<void> {
    const inFront = this.listeners.filter((listener) => listener.inFront);
    if (inFront.some(({ name }) => this.#underWay.has(name))) return;
    // Of several servers on one state folder, one tells at a time.
    this.#letGo ??= tryLock(this.stateDir, 'announcing');
    if (!this.#letGo) return;
    const generation = acquireGeneration();
    try {
      const stand = standAt(generation, now());
      const tell = (listeners: readonly Listener[]) => Promise.all(listeners.map((listener) => this.#tell(listener, generation, stand)));
      await tell(inFront);
      await tell(this.listeners.filter((listener) => !listener.inFront));
    } finally {
      generation.release();
    }
  }

  async #tell(listener: Listener, generation: Generation, stand: Told): Promise<void> {
    const { name } = listener;
    const failed = this.#failures.get(name);
    if (this.#underWay.has(name) || (failed && Date.now() < failed.until)) return;
    this.#underWay.add(name);
    try {
      await this.#tellSince(this.#announced.of(name), listener, generation, stand);
      this.#failures.delete(name);
    } catch (error) {
      const times = (failed?.times ?? 0) + 1;
      const wait = (error instanceof Unreached ? error.wait : undefined) ?? PAUSE * 2 ** times;
      const pause = Math.min(Math.max(wait, PAUSE), LONGEST_PAUSE);
      this.#failures.set(name, { times, until: Date.now() + pause });
      console.error(`${error instanceof Error ? error.message : error} It is told again in ${Math.round(pause / 1000)} seconds.`);
    } finally {
      this.#underWay.delete(name);
    }
  }

  async #tellSince(told: Told | 'unreadable' | undefined, { name, tell }: Listener, generation: Generation, stand: Told): Promise<void> {
    if (told) {
      const news = newsSince(told === 'unreadable' ? standUnknown(stand.at) : told, generation, stand.at);
      if (news.outdated.length === 0) return;
      try {
        await tell(news);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        console.error(`${error.message} It is not told the same again.`);
      }
    }
    this.#announced.note(name, stand);
  }
}
