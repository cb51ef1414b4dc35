import { LRUCache } from 'lru-cache';
import { Edition, type Resolution } from '../archive/edition';
import { eventsAround } from '../archive/events';
import type { Generation } from '../archive/generations';
import { latestWithdrawal } from '../archive/withdrawals';
import type { Instant } from '../time';
import { openRendering } from './rendering';
import { isInItsTime, isValid, type Provenance } from './validity';

/** Addresses whose page is remembered: those that readers ask for now. */
const MOST_ADDRESSES = 10_000;

/**
 * A stretch of time in which nothing happens to anything: no story goes live or ends, nothing is published or taken back. So
 * whatever is found out in it holds until its end, and the archive is not asked the same for every reader.
 */
export class Lull {
  readonly #valid = new WeakSet<Provenance>();
  readonly #resolved = new LRUCache<string, Resolution>({ max: MOST_ADDRESSES });

  private constructor(
    readonly generation: Generation,
    /** Number of the newest withdrawal. */
    readonly withdrawal: number,
    readonly from: Instant,
    readonly until: Instant,
  ) {}

  /** The one that an instant lies in. */
  static around(generation: Generation, now: Instant): Lull {
    const withdrawal = latestWithdrawal(generation.database);
    const { last, next } = eventsAround(generation.database, now);
    return new Lull(generation, withdrawal, last ?? Number.NEGATIVE_INFINITY, next ?? Number.POSITIVE_INFINITY);
  }

  /** Whether it lasts. A withdrawal comes when it comes, from another process perhaps, and is asked for each time. */
  lasts(generation: Generation, now: Instant): boolean {
    return (
      generation === this.generation && now >= this.from && now < this.until && latestWithdrawal(generation.database) === this.withdrawal
    );
  }

  /** The rule of `isValid`, asked once of each answer. */
  isValid(kept: Provenance, now: Instant): boolean {
    if (this.#valid.has(kept)) return isInItsTime(kept, now);
    if (!isValid(kept, this.generation, now)) return false;
    this.#valid.add(kept);
    return true;
  }

  /** What a path leads to. Only pages are remembered: there is no end to the addresses that lead nowhere. */
  resolve(path: string): Resolution {
    const before = this.#resolved.get(path);
    if (before) return before;
    const rendering = openRendering(this.generation);
    const resolution = new Edition(rendering).resolve(path);
    if (resolution.leads === 'to-page' && rendering.validUntil === undefined) this.#resolved.set(path, resolution);
    return resolution;
  }
}
