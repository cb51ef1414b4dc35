import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Edition } from '../archive/edition';
import { CurrentGeneration, type Generation } from '../archive/generations';
import { latestWithdrawal, withdrawStory } from '../archive/withdrawals';
import { SmallEdition } from '../testing/small-edition';
import type { Instant } from '../time';
import { Lull } from './lull';
import { Rendering } from './rendering';
import { isValid, type Provenance } from './validity';

const at = (text: string) => Date.parse(text);
const NOON = at('2026-11-20T12:00:00Z');
const GOES_LIVE = at('2026-11-20T17:00:00Z');
const ENDS = at('2026-11-20T20:00:00Z');
const HOUR = 3_600_000;

let edition: SmallEdition;
let generation: Generation;

beforeAll(async () => {
  vi.stubEnv('SITE_CLOCK', '2026-11-20T10:00:00Z');
  vi.stubEnv('SITE_ENV', 'production');
  edition = await SmallEdition.open({
    '2026/11/a': {},
    '2026/11/embargoed': { section: 'culture', publishedAt: '2026-11-20T17:00:00Z' },
    '2026/11/ending': { section: 'culture', unpublishAt: '2026-11-20T20:00:00Z' },
  });
  await edition.publish();
  generation = new CurrentGeneration(edition.stateDir).acquire();
});

afterAll(async () => {
  generation.release();
  vi.unstubAllEnvs();
  await edition.close();
});

function made(show: (edition: Edition) => unknown, now: Instant): Provenance {
  const rendering = new Rendering(generation, now, 'reader', latestWithdrawal(generation.database));
  show(new Edition(rendering));
  const { validUntil = null, validSince, withdrawal, tags } = rendering;
  const { name, number: generationNumber } = generation;
  return { generation: name, generationNumber, renderedAt: now, withdrawal, validUntil, validSince, tags: [...tags] };
}

it('lasts from what happened last until what happens next', () => {
  const lull = Lull.around(generation, NOON);
  expect([NOON - 24 * HOUR, NOON, GOES_LIVE - 1, GOES_LIVE].map((now) => lull.lasts(generation, now))).toEqual([true, true, true, false]);
  const next = Lull.around(generation, GOES_LIVE);
  expect([GOES_LIVE - 1, GOES_LIVE, ENDS - 1, ENDS].map((now) => next.lasts(generation, now))).toEqual([false, true, true, false]);
});

it('judges as the rule does, the first time and again', () => {
  const pages = [(shown: Edition) => shown.inSection('culture', 30), (shown: Edition) => shown.story('/city/2026/11/10/a')];
  for (const page of pages)
    for (const renderedAt of [NOON, GOES_LIVE, ENDS])
      for (const now of [NOON, GOES_LIVE - 1, GOES_LIVE, ENDS, ENDS + HOUR]) {
        const kept = made(page, renderedAt);
        const lull = Lull.around(generation, now);
        const rule = isValid(kept, generation, now);
        expect([lull.isValid(kept, now), lull.isValid(kept, now)]).toEqual([rule, rule]);
      }
});

it('goes by the time that an answer names itself', () => {
  const kept = { ...made((shown) => shown.inSection('city', 30), NOON), validUntil: NOON + HOUR };
  const lull = Lull.around(generation, NOON);
  expect([NOON, NOON + HOUR - 1, NOON + HOUR].map((now) => lull.isValid(kept, now))).toEqual([true, true, false]);
});

it('knows what paths lead to while it lasts', () => {
  vi.stubEnv('SITE_CLOCK', '2026-11-20T12:00:00Z');
  const [story, embargoed] = ['/city/2026/11/10/a', '/culture/2026/11/20/embargoed'];
  const lull = Lull.around(generation, NOON);
  expect([story, story, embargoed].map((path) => lull.resolve(path).leads)).toEqual(['to-page', 'to-page', 'nowhere']);
  vi.stubEnv('SITE_CLOCK', '2026-11-20T17:00:00Z');
  expect(Lull.around(generation, GOES_LIVE).resolve(embargoed).leads).toBe('to-page');
});

it('ends when something is taken back', () => {
  const lull = Lull.around(generation, NOON);
  withdrawStory(edition.stateDir, { story: '2026/11/a', at: NOON, reason: 'An error.' });
  expect(lull.lasts(generation, NOON)).toBe(false);
  vi.stubEnv('SITE_CLOCK', '2026-11-20T12:00:00Z');
  expect(Lull.around(generation, NOON).resolve('/city/2026/11/10/a').leads).toBe('to-gone');
});
