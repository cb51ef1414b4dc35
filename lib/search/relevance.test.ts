import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Edition } from '../archive/edition';
import { CurrentGeneration, type Generation } from '../archive/generations';
import { publishContent } from '../archive/publish-content';
import { Rendering } from '../freshness/rendering';
import { parseInstant } from '../time';
import { NOTHING_ASKED, type SearchAsked } from './asked';

const DAY = '2026-11-25T08:00:00Z';

let stateDir: string;
let generation: Generation;

beforeAll(async () => {
  vi.stubEnv('SITE_CLOCK', DAY);
  stateDir = await mkdtemp(join(tmpdir(), 'standfirst-search-'));
  await publishContent({ contentDir: 'content', stateDir, record: false });
  generation = new CurrentGeneration(stateDir).acquire();
});

afterAll(async () => {
  generation.release();
  vi.unstubAllEnvs();
  await rm(stateDir, { recursive: true, force: true });
});

function search(text: string, asked: Partial<SearchAsked> = {}) {
  const edition = new Edition(new Rendering(generation, parseInstant(DAY) ?? 0, 'reader', 0));
  return edition.search({ ...NOTHING_ASKED, text, ...asked }, 20);
}

const idsOf = (text: string, asked?: Partial<SearchAsked>) => search(text, asked).results.map(({ story }) => story.id);

/** What somebody who knows the edition expects: the story that has to be among the first so many. */
const JUDGED: [query: string, story: string, among: number][] = [
  // What a headline says.
  ['trump putin', '2017/05/trump-putin-telephone-call', 1],
  ['line 4 opens', '2026/11/tram-line-four-opens', 1],
  ['council votes line 4', '2019/03/council-votes-for-line-four', 1],
  ['kettle gates work', '2026/11/how-the-kettle-gates-work', 2],
  ['how to dry a book', '2026/11/how-to-dry-a-book', 1],
  ['map room', '2026/11/leave-the-map-room-alone', 3],
  ['forty chairs', '2026/11/forty-chairs', 1],
  ['fish auction', '2026/11/fish-auction', 1],
  ['ropewalk ten', '2026/11/ropewalk-ten', 1],
  ['hemp street', '2026/11/hemp-street', 1],
  ['pump hire', '2026/11/pump-hire-prices', 1],
  ['ballot paper', '2026/11/how-a-mayor-is-chosen', 2],
  ['vestrand votes', '2026/11/vestrand-votes', 2],
  ['night boat', '2026/11/last-night-ferry', 5],
  ['eight centimetres', '2026/11/what-eight-centimetres-is', 2],
  ['nineteen men ship', '2026/11/crew-of-the-meghna-star', 1],
  // What it says in other forms of its words.
  ['voting council lines', '2019/03/council-votes-for-line-four', 2],
  ['drying books', '2026/11/how-to-dry-a-book', 1],
  ['rowing ebb', '2026/11/eight-against-the-ebb', 1],
  ['flooded home', '2026/11/cellar-count', 4],
  // Whom and what it is about.
  ['Agnete Rowe', '2026/11/lightkeeper-obituary', 2],
  ['Maud Ellery', '2026/11/the-clerk-who-said-no', 3],
  ['Dagny Solheim-Okafor', '2026/10/goalkeeper-interview', 2],
  ['Mirela Santoso', '2026/11/conductor-interview', 2],
  ['Jonas Achterberg', '2026/11/salt-symphony-review', 2],
  ['Ama Kristoffersen', '2026/11/the-long-quay-crane-driver', 1],
  ['Anton Weiss', '2026/11/how-to-dry-a-book', 2],
  ['eelgrass', '2026/10/eelgrass', 1],
  ['anchor steps restaurant', '2026/11/the-slip-review', 1],
  ['tar lane kitchen', '2026/11/the-cooks-table', 2],
  // Words that stand together, that begin a longer one, that are not wanted.
  ['"crane 6"', '2026/11/the-long-quay-crane-driver', 3],
  ['straddle carr*', '2026/11/the-long-quay-carriers', 2],
  ['line 4 opens -goalkeeper', '2026/11/tram-line-four-opens', 1],
  // Without the signs that nobody types.
  ['goalkeepers', '2026/10/goalkeeper-interview', 2],
  ['cooks table', '2026/11/the-cooks-table', 1],
  // In every language of the edition.
  ['الميناء قبل الفجر', '2026/11/harbour-before-dawn-ar', 1],
  ['ترام نورثمور', '2026/11/tram-line-four-opens-ar', 1],
  ['المينا', '2026/11/harbour-before-dawn-ar', 2],
  ['নাবিক', '2026/11/crew-of-the-meghna-star-bn', 1],
  ['মেঘনা স্টার', '2026/11/crew-of-the-meghna-star-bn', 1],
  ['Sperrwerk', '2026/11/vestrand-votes-de', 1],
  ['knapp fur ein Fluttor', '2026/11/vestrand-votes-de', 1],
];

describe('the search of the sample edition', () => {
  it.each(JUDGED)('%j finds %s among the first %i', (query, story, among) => {
    expect(idsOf(query).slice(0, among)).toContain(story);
  });

  it.each([
    ['a draft', 'Saltings Mill licence exclusive talks', '2026/11/paper-mill-sale'],
    ['a story that was taken back', 'library committee votes', '2026/11/library-vote-tally'],
    ['a story that has ended', 'roads are closed this weekend', '2026/11/weekend-road-closures'],
    ['a scheduled story', 'predictions tide tables raised', '2031/01/new-years-tide-tables'],
  ])('never finds %s, nor suggests its words', (_, query, story) => {
    expect(idsOf(query)).not.toContain(story);
    expect(search('Sigrun Mensah ladders').meant).toBeUndefined();
  });

  it('puts a recent story before an older one that says as much', () => {
    const found = idsOf('tram line');
    expect(found.indexOf('2026/11/tram-line-four-opens')).toBeLessThan(found.indexOf('2019/03/council-votes-for-line-four'));
  });

  it.each([
    ['harbuor', 'harbour'],
    ['eelgras survay', 'eelgrass survey'],
    ['kettel gates', 'kettle gates'],
  ])('asks of %j whether %j was meant', (typed, meant) => {
    const { found, meant: suggested } = search(typed);
    expect([found, suggested]).toEqual([0, meant]);
  });

  it('asks nothing where nothing like it is there', () => {
    expect(search('zzyzx qwertz').meant).toBeUndefined();
  });
});

describe('a search is narrowed', () => {
  it('by section, kind, topic, writer and day, each as it counted', () => {
    const whole = search('flood');
    expect(whole.facets.map(({ by }) => by)).toEqual(['section', 'kind', 'topic', 'author']);
    for (const { by, values } of whole.facets)
      for (const { value, stories } of values.slice(0, 3)) expect(search('flood', { [by]: value }).found, `${by} ${value}`).toBe(stories);
  });

  it('by a span of days, of which both ends belong to it', () => {
    const ids = idsOf('tram', { from: '2026-11-17', to: '2026-11-17' });
    expect(ids).toContain('2026/11/tram-line-four-opens');
    expect(idsOf('tram', { to: '2019-12-31' })).toEqual(['2019/03/council-votes-for-line-four']);
  });

  it('and counts years where it finds several', () => {
    const years = search('line')
      .facets.find(({ by }) => by === 'year')
      ?.values.map(({ value }) => value);
    expect(years).toEqual(expect.arrayContaining(['2026', '2019']));
    for (const { value, stories } of search('line').facets.find(({ by }) => by === 'year')?.values ?? [])
      expect(search('line', { from: `${value}-01-01`, to: `${value}-12-31` }).found).toBe(stories);
  });

  it('and ordered by date', () => {
    const dates = search('harbour', { newestFirst: true }).results.map(({ story }) => story.publishedAt);
    expect(dates).toEqual([...dates].sort((a, b) => b - a));
  });

  it('and shown page by page, each story once', () => {
    const { found } = search('the');
    const pages = Array.from({ length: Math.ceil(found / 20) }, (_, index) => idsOf('the', { page: index + 1 }));
    expect(pages.flat()).toHaveLength(found);
    expect(new Set(pages.flat()).size).toBe(found);
  });
});
