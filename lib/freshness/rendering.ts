import { AsyncLocalStorage } from 'node:async_hooks';
import { cache } from 'react';
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
  /** Seconds for which browsers and shared caches may answer without asking again; most answers change at the second. */
  cacheFor = 0;
  /** Language of the page, for the root element and the words of the house. */
  readonly language: string;
  /** How its readers want pages. */
  readonly reading: Reading;
  /** Where a form on the page leads back to; `undefined` where nobody takes forms, which is where Next runs by itself. */
  readonly returnTo: string | undefined;
  #audience: Audience;
  #invitation: Invitation | undefined;

  constructor(
    readonly generation: Generation,
    readonly now: Instant,
    audience: Audience,
    /** Number of the newest emergency withdrawal that it knows of. */
    readonly withdrawal: number,
    { language = site.language, reading = DEFAULT_READING, returnTo }: Wanted = {},
  ) {
    this.#audience = audience;
    this.language = language;
    this.reading = reading;
    this.returnTo = returnTo;
  }

  get audience(): Audience {
    return this.#audience;
  }

  /** What the answer is made for, where it is made for somebody who was given a link to one story. */
  get invitation(): Invitation | undefined {
    return this.#invitation;
  }

  /** From here on the answer is for the holder of a link alone: it shows one story, and nobody else is ever given it. */
  invite(invitation: Invitation): void {
    this.#audience = { invitedTo: invitation.story };
    this.#invitation = invitation;
    this.doNotKeep();
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

  /**
   * Not to be kept with the pages of the site, since there is no end to the questions that readers ask, and for a minute not to
   * be worked out anew for a crowd that asks the same. What only the newsroom sees is kept by nobody.
   */
  answerQuestion(): void {
    this.doNotKeep();
    if (this.#audience === 'reader') this.cacheFor = 60;
  }
}

/** A link to one story, as `lib/share` checked it. */
export interface Invitation {
  /** Id of the story. */
  story: string;
  token: string;
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

/** Readers see what is live; a development server and a preview show the newsroom the rest. */
export function audienceHere(): Audience {
  return process.env.NODE_ENV === 'development' || readEnvironment().siteEnv === 'preview' ? 'newsroom' : 'reader';
}

/** The generation that is current now, held open until the caller releases it. */
export function acquireGeneration(stateDir = readEnvironment().stateDir): Generation {
  const { generations } = shared();
  let current = generations.get(stateDir);
  if (!current) {
    current = new CurrentGeneration(stateDir);
    generations.set(stateDir, current);
  }
  return current.acquire();
}

export function openRendering(generation: Generation, at: Instant = now(), wanted?: Wanted): Rendering {
  const audience = audienceHere();
  const rendering = new Rendering(generation, at, audience, latestWithdrawal(generation.database), wanted);
  // Nothing that happens to a draft is an event of the lists that readers see, so no kept page would know of it.
  if (audience === 'newsroom') rendering.doNotKeep();
  return rendering;
}

export function withRendering<T>(rendering: Rendering, work: () => T): T {
  return shared().renderings.run(rendering, work);
}

/** Long enough for any one page; see below. */
const LOOSE_HOLD = 60_000;

/** One for each page, which React tells apart (https://react.dev/reference/react/cache); outside of pages, one each time. */
const looseRendering = cache((): Rendering => {
  const generation = acquireGeneration();
  setTimeout(() => {
    generation.release();
  }, LOOSE_HOLD).unref();
  return openRendering(generation);
});

/**
 * The rendering under way. Where Next runs without the server entry there is none: then every question is answered from
 * what is current, and the file is held long enough for one page.
 */
export function currentRendering(): Rendering {
  return renderingUnderWay() ?? looseRendering();
}

/** The same, where there is one: what is asked outside of any page opens nothing. */
export function renderingUnderWay(): Rendering | undefined {
  return shared().renderings.getStore();
}
