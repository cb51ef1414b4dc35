import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Edition } from '../archive/edition';
import { tagsOfEvents } from '../archive/events';
import { CurrentGeneration, type Generation } from '../archive/generations';
import { latestWithdrawal, withdrawStory } from '../archive/withdrawals';
import { SmallEdition } from '../testing/small-edition';
import { Rendering } from './rendering';
import { isValid, lastChange, type Provenance } from './validity';

const HOUR = 3_600_000;
const at = (text: string) => Date.parse(text);
/** Every publication of these tests happens before it, every page is made at it. */
const NOON = at('2026-11-20T12:00:00Z');
const GOES_LIVE = at('2026-11-20T17:00:00Z');
const ENDS = at('2026-11-20T20:00:00Z');
const TAKEN_BACK = at('2026-11-20T21:00:00Z');
const RIGHTS_END = at('2026-11-20T22:00:00Z');

let edition: SmallEdition;
let current: CurrentGeneration;
/** The first generation, and the one after each change. */
let first: Generation;
const after = {} as Record<'other' | 'story' | 'author' | 'list' | 'section' | 'hidden', Generation>;

/** A picture of one pixel, as GIMP writes it. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

beforeAll(async () => {
  vi.stubEnv('SITE_CLOCK', '2026-11-20T10:00:00Z');
  const elsewhere = { section: 'culture', authors: ['ben'], topics: ['harbour'] };
  edition = await SmallEdition.open({
    '2026/11/a': {},
    '2026/11/b': elsewhere,
    '2026/11/embargoed': { ...elsewhere, publishedAt: '2026-11-20T17:00:00Z' },
    '2026/11/embargoed-translation': { ...elsewhere, publishedAt: '2026-11-20T17:00:00Z', lang: 'de', translationOf: '2026/11/a' },
    '2026/11/ending': { ...elsewhere, unpublishAt: '2026-11-20T20:00:00Z' },
    '2026/11/mistaken': { ...elsewhere, withdrawn: { at: '2026-11-20T21:00:00Z', reason: 'Wrong.' } },
    '2026/11/pictured': {
      ...elsewhere,
      leadImage: {
        src: '2026/11/pixel.png',
        alt: 'A dot',
        caption: 'One pixel',
        credit: 'Nobody',
        rights: { licence: 'one day', expires: '2026-11-20T22:00:00Z' },
      },
    },
    '2026/11/draft': { ...elsewhere, status: 'draft', publishedAt: undefined },
  });
  await edition.write('images/2026/11/pixel.png', PIXEL);
  current = new CurrentGeneration(edition.stateDir);
  const publish = async () => {
    await edition.publish();
    return current.acquire();
  };
  first = await publish();
  vi.stubEnv('SITE_CLOCK', '2026-11-20T11:00:00Z');
  await edition.writeStory('2026/11/b', { ...elsewhere, headline: 'Changed' });
  after.other = await publish();
  await edition.writeStory('2026/11/a', { headline: 'Changed' });
  after.story = await publish();
  await edition.write('authors/anna.mdx', '---\nname: Anna B.\nrole: Reporter\n---\n\nAnna reports.\n');
  after.author = await publish();
  await edition.writeStory('2026/11/c', { authors: ['ben'] });
  after.list = await publish();
  await edition.write('sections/city.yml', 'name: Town\ndescription: The town.\norder: 1\n');
  after.section = await publish();
  vi.stubEnv('SITE_CLOCK', '2026-11-20T11:30:00Z');
  await edition.writeStory('2026/11/embargoed', { ...elsewhere, headline: 'Changed', publishedAt: '2026-11-20T17:00:00Z' });
  await edition.writeStory('2026/11/draft', { ...elsewhere, headline: 'Changed', status: 'draft', publishedAt: '2026-11-20T11:20:00Z' });
  after.hidden = await publish();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await edition.close();
});

/** What a page notes of itself when it is made from a generation. */
function made(generation: Generation, show: (edition: Edition) => unknown, now = NOON): Provenance {
  const rendering = new Rendering(generation, now, 'reader', latestWithdrawal(generation.database));
  show(new Edition(rendering));
  return {
    generation: generation.name,
    generationNumber: generation.number,
    renderedAt: now,
    withdrawal: rendering.withdrawal,
    validUntil: rendering.validUntil ?? null,
    validSince: rendering.validSince,
    tags: [...rendering.tags],
  };
}

/** A page shows what is related to its story, and so depends on it. */
const pageOf = (slug: string) => (shown: Edition) =>
  expect(shown.story(`${slug === 'a' || slug === 'c' ? '/city' : '/culture'}/2026/11/10/${slug}`)?.related).toBeDefined();
const storyA = pageOf('a');
const storyB = pageOf('b');
const cityList = (shown: Edition) => shown.inSection('city', 30);
const cultureList = (shown: Edition) => shown.inSection('culture', 30);
const frontPage = (shown: Edition) => shown.front();
const authorPage = (shown: Edition) => [shown.author('ben'), shown.by('ben', 30)];
const aboutPage = (shown: Edition) => expect(shown.page('about')).toBeDefined();

/** Whether a page of the generation before a change is still valid after it. */
const survives = (before: Generation, change: Generation, show: (edition: Edition) => unknown) => isValid(made(before, show), change, NOON);

it('a masthead is made anew when somebody joins, and a corrections log when anything is taken back', async () => {
  const newsroom = await SmallEdition.open({ '2026/11/a': {} });
  try {
    const generations = new CurrentGeneration(newsroom.stateDir);
    await newsroom.publish();
    const before = generations.acquire();
    const masthead = made(before, (shown) => expect(shown.people()).toHaveLength(2));
    const log = made(before, (shown) => expect(shown.corrections()).toEqual([]));
    withdrawStory(newsroom.stateDir, { story: '2026/11/a', at: NOON, reason: 'On legal advice.' });
    expect(isValid(log, before, NOON)).toBe(false);
    made(before, (shown) => expect(shown.corrections()).toMatchObject([{ at: NOON, kind: 'withdrawal', text: 'On legal advice.' }]));
    await newsroom.write('authors/cara.mdx', '---\nname: Cara\nrole: Reporter\n---\n\nCara reports.\n');
    await newsroom.publish();
    const joined = generations.acquire();
    expect(isValid(masthead, joined, NOON)).toBe(false);
    made(joined, (shown) => expect(shown.people()).toHaveLength(3));
  } finally {
    await newsroom.close();
  }
});

it('a correction stands on its story and in the log from its second', async () => {
  const put = at('2026-11-20T18:00:00Z');
  const newsroom = await SmallEdition.open({
    '2026/11/a': { corrections: [{ at: '2026-11-20T18:00:00Z', kind: 'correction', text: 'It was six.' }] },
  });
  try {
    await newsroom.publish();
    const generation = new CurrentGeneration(newsroom.stateDir).acquire();
    const shown = (now: number) => {
      let found: [unknown[] | undefined, unknown[]] = [undefined, []];
      const page = made(generation, (edition) => (found = [edition.story('/city/2026/11/10/a')?.corrections, edition.corrections()]), now);
      return { story: found[0]?.length, log: found[1].length, page };
    };
    const early = shown(put - 1);
    expect([early.story, early.log]).toEqual([0, 0]);
    expect(isValid(early.page, generation, put)).toBe(false);
    expect([shown(put).story, shown(put).log]).toEqual([1, 1]);
  } finally {
    await newsroom.close();
  }
});

it('a live report is live until the second of its end', async () => {
  const end = at('2026-11-20T18:00:00Z');
  const newsroom = await SmallEdition.open({
    '2026/11/a': { kind: 'live', live: { startedAt: '2026-11-20T08:00:00Z', endedAt: '2026-11-20T18:00:00Z' } },
  });
  try {
    await newsroom.publish();
    const generation = new CurrentGeneration(newsroom.stateDir).acquire();
    let ended: unknown;
    const shown = (now: number) =>
      made(
        generation,
        (edition) => {
          const furniture = edition.story('/city/2026/11/10/a')?.furniture;
          ended = furniture?.kind === 'live' ? furniture.endedAt : 'no live report';
        },
        now,
      );
    const early = shown(end - 1);
    expect(ended).toBeUndefined();
    expect(isValid(early, generation, end - 1)).toBe(true);
    expect(isValid(early, generation, end)).toBe(false);
    shown(end);
    expect(ended).toBe(end);
  } finally {
    await newsroom.close();
  }
});

describe('after a publication, a kept page is valid unless something that it shows changed', () => {
  it('an unrelated story', () => {
    const valid = (show: (edition: Edition) => unknown) => survives(first, after.other, show);
    expect([storyA, cityList, aboutPage].map(valid)).toEqual([true, true, true]);
    expect([storyB, cultureList, frontPage, authorPage].map(valid)).toEqual([false, false, false, false]);
  });

  it('the story itself', () => {
    const valid = (show: (edition: Edition) => unknown) => survives(after.other, after.story, show);
    expect([storyB, cultureList, aboutPage].map(valid)).toEqual([true, true, true]);
    expect([storyA, cityList, frontPage].map(valid)).toEqual([false, false, false]);
  });

  it('its author', () => {
    const valid = (show: (edition: Edition) => unknown) => survives(after.story, after.author, show);
    expect([storyB, cultureList, authorPage, aboutPage].map(valid)).toEqual([true, true, true, true]);
    expect([storyA, cityList, frontPage].map(valid)).toEqual([false, false, false]);
  });

  it('a new story in its lists', () => {
    const valid = (show: (edition: Edition) => unknown) => survives(after.author, after.list, show);
    expect([storyB, cultureList, aboutPage].map(valid)).toEqual([true, true, true]);
    expect([storyA, cityList, frontPage, authorPage].map(valid)).toEqual([false, false, false, false]);
  });

  it('the name of a section, which stands on every page', () => {
    const valid = (show: (edition: Edition) => unknown) => survives(after.list, after.section, show);
    expect([storyA, storyB, cityList, cultureList, frontPage, authorPage, aboutPage].some(valid)).toBe(false);
  });

  it('several publications at once: each of them counts', () => {
    expect(survives(first, after.list, storyB)).toBe(false);
    expect(survives(after.other, after.list, storyB)).toBe(true);
    expect(survives(after.other, after.list, storyA)).toBe(false);
  });

  it('a page made in the generation that is current is valid', () => {
    for (const show of [storyA, storyB, cityList, frontPage]) expect(survives(after.section, after.section, show)).toBe(true);
  });

  it.each([
    ['a number that this archive never had', { generationNumber: 99 }],
    ['a name that this archive never had', { generation: '00000001-000000000000' }],
    ['the number of another', { generationNumber: 2 }],
  ])('a page of an unknown generation is never valid: %s', (_, wrong) => {
    expect(isValid({ ...made(first, aboutPage), ...wrong }, after.other, NOON)).toBe(false);
  });

  it('a page of a later generation is not valid in an earlier one, when content was taken back', () => {
    expect(isValid(made(after.story, storyB), after.other, NOON)).toBe(false);
  });
});

describe('as time goes by, a kept page is valid until something that it shows goes live or ends', () => {
  const validAt = (now: number, show: (edition: Edition) => unknown, renderedAt = NOON) =>
    isValid(made(first, show, renderedAt), first, now);

  it.each([
    ['goes live', GOES_LIVE],
    ['ends', ENDS],
    ['is withdrawn', TAKEN_BACK],
    ['loses the rights to its picture', RIGHTS_END],
  ])('a story %s', (_, instant) => {
    expect(validAt(instant - 1, cultureList, instant - HOUR)).toBe(true);
    expect(validAt(instant, cultureList, instant - HOUR)).toBe(false);
    expect(validAt(instant + HOUR, cultureList, instant - HOUR)).toBe(false);
    expect(validAt(instant + 60 * HOUR, cityList, instant - HOUR)).toBe(true);
  });

  it('a page made at the very instant knows what happened at it', () => {
    expect(validAt(GOES_LIVE, cultureList, GOES_LIVE)).toBe(true);
    expect(validAt(ENDS - 1, cultureList, GOES_LIVE)).toBe(true);
  });

  it('a page about a story is valid until its translation comes out', () => {
    expect(validAt(GOES_LIVE - 1, storyA)).toBe(true);
    expect(validAt(GOES_LIVE, storyA)).toBe(false);
  });

  it('a page about a story ends with the story', () => {
    expect([ENDS - 1, ENDS].map((now) => validAt(now, pageOf('ending'), ENDS - HOUR))).toEqual([true, false]);
    expect([TAKEN_BACK - 1, TAKEN_BACK].map((now) => validAt(now, pageOf('mistaken'), ENDS))).toEqual([true, false]);
  });

  it('a page that shows nothing of it stays valid for years', () => {
    expect(validAt(NOON + 10 ** 11, aboutPage)).toBe(true);
  });

  it('a clock set back makes a page from the future invalid, and only that', () => {
    expect(validAt(GOES_LIVE - 1, cultureList, GOES_LIVE + HOUR)).toBe(false);
    expect(validAt(GOES_LIVE, cultureList, GOES_LIVE + HOUR)).toBe(true);
    expect(validAt(GOES_LIVE - HOUR, aboutPage, GOES_LIVE + HOUR)).toBe(true);
  });

  it('a page that names the day is valid until midnight and not at it', () => {
    const kept = { ...made(first, aboutPage), validUntil: GOES_LIVE };
    expect([GOES_LIVE - 1, GOES_LIVE, GOES_LIVE + 1].map((now) => isValid(kept, first, now))).toEqual([true, false, false]);
  });

  it('a page that names the day is not served to a clock that stands before that day', () => {
    const kept = { ...made(first, aboutPage), validSince: NOON };
    expect([NOON - 1, NOON, NOON + 1].map((now) => isValid(kept, first, now))).toEqual([false, true, true]);
  });

  it('a link to a month depends on what is published in it', () => {
    expect(made(first, (shown) => shown.mayFollow('/city/2031/01')).tags).toContain('list:section:city:2031-01');
    expect(made(first, (shown) => shown.mayFollow('/archive/2031/01')).tags).toContain('list:month:2031-01');
  });

  it('a draft brings nothing about', () => {
    expect(tagsOfEvents(first.database, 0, Number.MAX_SAFE_INTEGER)).not.toContain('story:2026/11/draft');
  });
});

describe('the time of the last change', () => {
  const changeOf = (generation: Generation, show: (edition: Edition) => unknown, now = NOON) =>
    lastChange(made(generation, show).tags, generation, now);

  it('is the publication of the newest thing that a page shows', () => {
    const [early, late] = [at('2026-11-20T10:00:00Z'), at('2026-11-20T11:00:00Z')];
    expect([storyA, storyB, aboutPage].map((show) => changeOf(after.other, show))).toEqual([early, late, early]);
  });

  it('moves at the instant at which something goes live or ends, not when somebody comes to look', () => {
    expect([GOES_LIVE - 1, GOES_LIVE, GOES_LIVE + HOUR, ENDS, TAKEN_BACK + 1].map((now) => changeOf(first, cultureList, now))).toEqual([
      at('2026-11-20T10:00:00Z'),
      GOES_LIVE,
      GOES_LIVE,
      ENDS,
      TAKEN_BACK,
    ]);
  });

  it('does not tell that somebody works on a story that is not out', () => {
    for (const show of [cultureList, frontPage, authorPage]) expect(changeOf(after.hidden, show)).toBe(changeOf(after.section, show));
    expect(changeOf(after.hidden, cultureList, GOES_LIVE)).toBe(GOES_LIVE);
  });

  it('is the same for the same page on two servers', () => {
    const other = new CurrentGeneration(edition.stateDir).acquire();
    for (const show of [storyA, storyB, cityList, frontPage, authorPage])
      for (const now of [NOON, GOES_LIVE, ENDS]) expect(changeOf(other, show, now)).toBe(changeOf(after.section, show, now));
  });

  it('never lies in the future, even when the clock was set back behind the publication', () => {
    const before = at('2026-11-19T00:00:00Z');
    for (const show of [storyA, cultureList, frontPage]) expect(changeOf(after.section, show, before)).toBeLessThanOrEqual(before);
  });
});

describe('an emergency withdrawal', () => {
  const WITHDRAWN = NOON + HOUR;
  const LATER = NOON + 3 * HOUR;

  it('ends every kept page that shows the story at once, while servers run, and no other', () => {
    const shows = [storyA, storyB, cityList, cultureList, frontPage, authorPage, aboutPage];
    const kept = shows.map((show) => made(after.section, show));
    const judged = (now: number) => kept.map((provenance) => isValid(provenance, after.section, now));
    expect(judged(WITHDRAWN).every(Boolean)).toBe(true);
    withdrawStory(edition.stateDir, { story: '2026/11/b', at: WITHDRAWN, reason: 'An error.' });
    expect(judged(WITHDRAWN)).toEqual([true, false, true, false, false, false, true]);
    const anew = made(after.section, cultureList, WITHDRAWN);
    expect(isValid(anew, after.section, WITHDRAWN + HOUR)).toBe(true);
    const rendering = new Rendering(after.section, WITHDRAWN, 'reader', 1);
    expect(new Edition(rendering).inSection('culture', 30).map(({ id }) => id)).not.toContain('2026/11/b');
  });

  it('moves the time of the last change, so that who asks by date alone learns of it', () => {
    const tags = made(after.section, cultureList).tags;
    expect([WITHDRAWN - 1, WITHDRAWN, WITHDRAWN + 5].map((now) => lastChange(tags, after.section, now))).toEqual([
      at('2026-11-20T11:00:00Z'),
      WITHDRAWN,
      WITHDRAWN,
    ]);
  });

  it('noted ahead of its time takes effect at its time', () => {
    withdrawStory(edition.stateDir, { story: '2026/11/c', at: LATER, reason: 'At three.' });
    const kept = made(after.section, cityList, LATER - HOUR);
    expect([LATER - 1, LATER].map((now) => isValid(kept, after.section, now))).toEqual([true, false]);
  });

  it('is not forgotten when its file is lost and begun again', () => {
    const kept = { ...made(after.section, cultureList, LATER), withdrawal: 99 };
    expect(isValid(kept, after.section, LATER)).toBe(false);
  });
});
