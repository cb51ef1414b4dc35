import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { NOTHING_ASKED, type SearchAsked } from '../search/asked';
import { Random } from '../testing/random';
import { readersRendering } from '../testing/readers-rendering';
import { SmallEdition, type StoryFields } from '../testing/small-edition';
import { Edition } from './edition';
import { CurrentGeneration, type Generation } from './generations';
import type { SearchBounds } from './search-questions';
import { withdrawStory } from './withdrawals';

const NOW = Date.parse('2026-11-25T08:00:00Z');

/** What readers see; each has “ferry”, and “ferryman” every third. */
const SEEN: Record<string, Required<Pick<StoryFields, 'section' | 'authors' | 'topics' | 'publishedAt'>> & { kind: string }> =
  Object.fromEntries(
    Array.from({ length: 24 }, (_, index) => [
      `${2023 + (index % 4)}/${String(1 + (index % 9)).padStart(2, '0')}/ferry-${index}`,
      {
        headline: index % 3 === 0 ? `The ferryman ${index}` : `Boats ${index}`,
        standfirst: index % 2 === 0 ? 'A ferry in the fog.' : 'Nothing of it here.',
        section: index % 5 === 0 ? 'culture' : 'city',
        kind: ['news', 'opinion', 'analysis'][index % 3] ?? 'news',
        authors: index % 4 === 0 ? ['anna', 'ben'] : index % 2 === 0 ? ['ben'] : ['anna'],
        topics: index % 6 === 0 ? ['trams', 'harbour'] : index % 7 === 0 ? ['harbour'] : ['trams'],
        // The newsroom's new year begins at another instant than that of Greenwich.
        publishedAt:
          index === 1
            ? '2023-12-31T23:30:00Z'
            : `${2023 + (index % 4)}-${String(1 + (index % 9)).padStart(2, '0')}-${String(index + 1).padStart(2, '0')}T10:00:00Z`,
      },
    ]),
  );
SEEN['2024/01/ferry-1'] = SEEN['2024/02/ferry-1'] as (typeof SEEN)[string];
delete SEEN['2024/02/ferry-1'];

const HIDDEN: Record<string, StoryFields> = {
  '2026/11/ferry-draft': { status: 'draft', headline: 'Ferrymam' },
  '2027/01/ferry-scheduled': {},
  '2026/10/ferry-ended': { unpublishAt: '2026-11-01T00:00:00Z' },
  '2026/09/ferry-withdrawn': { withdrawn: { at: '2026-10-01T00:00:00Z', reason: 'Wrong.' } },
  '2026/08/ferry-taken-back': {},
};

let newsroom: SmallEdition;
let generation: Generation;

beforeAll(async () => {
  vi.stubEnv('SITE_CLOCK', new Date(NOW).toISOString());
  newsroom = await SmallEdition.open();
  const body = 'The ferry sails at noon.';
  for (const [id, fields] of Object.entries({ ...SEEN, ...HIDDEN })) await newsroom.writeStory(id, fields, body);
  await newsroom.publish();
  withdrawStory(newsroom.stateDir, { story: '2026/08/ferry-taken-back', at: NOW - 1, reason: 'Wrong.' });
  generation = new CurrentGeneration(newsroom.stateDir).acquire();
});

afterAll(async () => {
  generation.release();
  vi.unstubAllEnvs();
  await newsroom.close();
});

const WIDE: SearchBounds = { lookedAt: 1000, ranked: 1000, weighed: 1000, wellSaid: 10, common: 1000 };

function search(text: string, asked: Partial<SearchAsked> = {}, bounds: Partial<SearchBounds> = {}, now = NOW) {
  const edition = new Edition(readersRendering(generation, now));
  return edition.search({ ...NOTHING_ASKED, text, ...asked }, 20, { ...WIDE, ...bounds });
}

const idsOf = (...asked: Parameters<typeof search>) => search(...asked).results.map(({ story }) => story.id);

/** What readers see that a filter leaves, counted one by one. */
function counted(valuesOf: (fields: (typeof SEEN)[string], id: string) => readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [id, fields] of Object.entries(SEEN)) for (const value of valuesOf(fields, id)) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

const facet = (by: string, found = search('ferry')) =>
  Object.fromEntries(found.facets.find((each) => each.by === by)?.values.map(({ value, stories }) => [value, stories]) ?? []);

describe('a search counts', () => {
  it('what readers may see, and nothing else', () => {
    expect(search('ferry')).toMatchObject({ found: 24, isMore: false });
    for (const page of [1, 2]) for (const id of idsOf('ferry', { page })) expect(Object.keys(SEEN)).toContain(id);
  });

  it.each([
    ['section', (fields) => [fields.section]],
    ['kind', (fields) => [fields.kind]],
    ['topic', (fields) => fields.topics],
    ['author', (fields) => fields.authors],
    ['year', (_, id) => [id.slice(0, 4)]],
  ] as [string, Parameters<typeof counted>[0]][])('each %s as one who counts them one by one', (by, valuesOf) => {
    expect(facet(by)).toEqual(counted(valuesOf));
    for (const [value, stories] of Object.entries(facet(by))) {
      const filter = by === 'year' ? { from: `${value}-01-01`, to: `${value}-12-31` } : { [by]: value };
      expect(search('ferry', filter).found).toBe(stories);
    }
  });

  it('as of the instant of the question: what ends, begins or is taken back is counted until then', () => {
    const before = Date.parse('2026-10-15T00:00:00Z');
    const ids = Object.entries(SEEN).filter(([, { publishedAt }]) => Date.parse(publishedAt) <= before);
    // Those that have ended since, and that was taken back a moment ago.
    expect(search('ferry', {}, {}, before).found).toBe(ids.length + 2);
    expect(search('ferry', {}, {}, Date.parse('2027-02-01T00:00:00Z')).found).toBe(25);
  });

  it('no more stories than it looks at, and says so', () => {
    for (const [lookedAt, found, isMore] of [
      [10, 10, true],
      [23, 23, true],
      // Those that may not be seen count for nothing.
      [24, 24, false],
    ] as const)
      expect(search('ferry', {}, { lookedAt })).toMatchObject({ found, isMore });
  });
});

it('what may have been meant says nothing of what is hidden: neither that a word stands there, nor the word', () => {
  expect(search('ferrymam').meant).toBe('ferryman');
  expect(search('ferrymax').meant).toBe('ferryman');
});

describe('a search shows', () => {
  it('each story once, page by page, also of those that it does not rank', () => {
    const all = [1, 2, 3].flatMap((page) => idsOf('ferry', { page }, { ranked: 3, weighed: 0, wellSaid: 0 }));
    expect(all).toHaveLength(24);
    expect(new Set(all).size).toBe(24);
  });

  it('those whose standfirst says it first, whether texts are weighed or not', () => {
    for (const bounds of [{}, { weighed: 0, wellSaid: 0 }, { ranked: 12, weighed: 0, wellSaid: 0 }]) {
      const first = search('ferry', {}, bounds).results.slice(0, 12);
      expect(first.map(({ story }) => story.standfirst)).toEqual(Array.from({ length: 12 }, () => 'A ferry in the fog.'));
    }
  });

  it('the newest first where that is asked', () => {
    const dates = search('ferry', { newestFirst: true }).results.map(({ story }) => story.publishedAt);
    expect(dates).toEqual([...dates].sort((a, b) => b - a));
  });

  it('longer words that begin so, but for a word that is common by itself', () => {
    expect(search('ferrym').found).toBe(8);
    expect(search('ferr').found).toBe(24);
    expect(search('boat', {}, { common: 10 }).found).toBe(16);
    expect(search('fer', {}, { common: 0 }).found).toBe(24);
    expect(search('fe').found).toBe(0);
  });
});

it('no string that anybody types makes it ask more than so often, or look through the beginnings of a letter or two', () => {
  const random = new Random(42);
  const pieces = [
    't',
    'a*',
    'th*',
    'the*',
    '"of the',
    'ferry',
    '-fer*',
    'x'.repeat(150),
    "don't",
    '東',
    'ก็',
    'ﷺ',
    '"',
    '-',
    'zzyzx',
    'е',
    '-"a b',
  ] as const;
  const { database } = generation;
  for (let round = 0; round < 400; round += 1) {
    const text = Array.from({ length: random.whole(1, 30) }, () => random.pick(pieces)).join(' ');
    const asked = [vi.spyOn(database, 'get'), vi.spyOn(database, 'all')];
    search(text, { page: random.whole(1, 9999) });
    const statements = asked.flatMap((spy) => spy.mock.calls as [string, Record<string, unknown>?][]);
    for (const spy of asked) spy.mockRestore();
    expect(statements.length, text).toBeLessThan(60);
    const beginnings = statements.flatMap(([, parameters]) => `${parameters?.expression ?? ''}`.match(/[^" ]*"\*/g) ?? []);
    for (const beginning of beginnings) expect(beginning.length, text).toBeGreaterThanOrEqual(5);
    for (const [, parameters] of statements)
      expect(`${parameters?.expression ?? ''}`.match(/"\*/g)?.length ?? 0, text).toBeLessThanOrEqual(3);
  }
});
