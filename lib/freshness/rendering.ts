import { AsyncLocalStorage } from 'node:async_hooks';
import site from '../../site.config';
import { CurrentGeneration, type Generation } from '../archive/generations';
import { latestWithdrawal } from '../archive/withdrawals';
import type { Audience } from '../content/visibility';
import { readEnvironment } from '../site/environment';
import { DEFAULT_READING, type Reading } from '../site/reading';
import { type Instant, now } from '../time';
import { SITE_TAG, type Tag } from './tags';

/** What the answer is to be: read off the request, and part of the name that it is kept under. */
export interface Wanted {
  language?: string | undefined;
  reading?: Reading | undefined;
  returnTo?: string | undefined;
}

/**
 * One answer in the making: what it is made from, held still from start to end, and what it turns out to depend on.
 * The server entry opens one for each request; the queries write down what they were asked.
 */
export class Rendering {
  readonly tags = new Set<Tag>([SITE_TAG]);
  /** Instant from which the answer is wrong whatever happens, such as the end of the day that it names. */
  validUntil: Instant | undefined;
  /** Instant since which it has been right, such as the beginning of that day. */
  validSince: Instant = 0;
  /** Whether the answer may be kept for the next reader. */
  keep = true;
  /** Language of the page, for the root element and the words of the house. */
  readonly language: string;
  /** How its readers want pages. */
  readonly reading: Reading;
  /** Where a form on the page leads back to; `undefined` where nobody takes forms, which is where Next runs by itself. */
  readonly returnTo: string | undefined;

  constructor(
    readonly generation: Generation,
    readonly now: Instant,
    readonly audience: Audience,
    /** Number of the newest emergency withdrawal that it knows of. */
    readonly withdrawal: number,
    { language = site.language, reading = DEFAULT_READING, returnTo }: Wanted = {},
  ) {
    this.language = language;
    this.reading = reading;
    this.returnTo = returnTo;
  }

  dependOn(...tags: Tag[]): void {
    for (const tag of tags) this.tags.add(tag);
  }

  /** The answer is right from one instant until just before another. */
  dependOnTime(from: Instant, until: Instant): void {
    this.validSince = Math.max(from, this.validSince);
    this.validUntil = Math.min(until, this.validUntil ?? until);
  }

  doNotKeep(): void {
    this.keep = false;
  }
}

/** Things of which a process has one, however many bundles of our code it runs (ours, and those that Next makes). */
interface Shared {
  renderings: AsyncLocalStorage<Rendering>;
  generations: Map<string, CurrentGeneration>;
}

const SHARED = Symbol.for('standfirst.rendering');

function shared(): Shared {
  const holder = globalThis as { [SHARED]?: Shared };
  holder[SHARED] ??= { renderings: new AsyncLocalStorage(), generations: new Map() };
  return holder[SHARED];
}

/** Readers see what is live; only a development server shows the newsroom the rest. */
export function audienceHere(): Audience {
  return process.env.NODE_ENV === 'development' ? 'newsroom' : 'reader';
}

/** The generation that is current now, held open until the caller releases it. */
export function acquireGeneration(): Generation {
  const { stateDir } = readEnvironment();
  const { generations } = shared();
  let current = generations.get(stateDir);
  if (!current) {
    current = new CurrentGeneration(stateDir);
    generations.set(stateDir, current);
  }
  return current.acquire();
}

export function openRendering(generation: Generation, at: Instant = now(), wanted?: Wanted): Rendering {
  return new Rendering(generation, at, audienceHere(), latestWithdrawal(generation.database), wanted);
}

export function withRendering<T>(rendering: Rendering, work: () => T): T {
  return shared().renderings.run(rendering, work);
}

/** Long enough for any one page; see below. */
const LOOSE_HOLD = 60_000;

/**
 * The rendering under way. Where Next runs without the server entry there is none: then every question is answered from
 * what is current, and the file is held long enough for one page.
 */
export function currentRendering(): Rendering {
  const rendering = shared().renderings.getStore();
  if (rendering) return rendering;
  const generation = acquireGeneration();
  setTimeout(() => {
    generation.release();
  }, LOOSE_HOLD).unref();
  return openRendering(generation);
}
