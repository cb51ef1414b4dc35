import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Edition } from '../archive/edition';
import { CurrentGeneration, type Generation } from '../archive/generations';
import { withdrawStory } from '../archive/withdrawals';
import type { Audience } from '../content/visibility';
import { Rendering, withRendering } from '../freshness/rendering';
import { Random } from '../testing/random';
import { SmallEdition } from '../testing/small-edition';
import { parseInstant } from '../time';
import { suggestData } from './suggest-data';

const NOW = '2026-11-25T08:00:00Z';
const DUE = '2026-11-25T09:00:00Z';
const ENDS = '2026-11-25T10:00:00Z';

const at = (time: string, milliseconds = 0) => (parseInstant(time) ?? 0) + milliseconds;

let newsroom: SmallEdition;
let generation: Generation;

beforeAll(async () => {
  vi.stubEnv('SITE_CLOCK', NOW);
  newsroom = await SmallEdition.open({
    '2026/11/flood': { headline: 'Flooding closes the Kettle Gates', publishedAt: '2026-11-20T08:00:00Z' },
    '2026/11/floor': { headline: 'A floor of oak for the town hall', publishedAt: '2026-11-21T08:00:00Z' },
    '2019/03/flood': { headline: 'The flood of the century', publishedAt: '2019-03-02T08:00:00Z' },
    '2026/11/umlauts': { headline: 'Größere Brücken über den Fluß', lang: 'de' },
    '2026/11/arabic': { headline: 'الترام يصل إلى المِيناء', lang: 'ar' },
    '2026/11/chinese': { headline: '港口大桥明年关闭', lang: 'zh' },
    '2026/11/bengali': { headline: 'বন্দরের নাবিকেরা', lang: 'bn' },
    '2026/11/draft': { headline: 'Bribery at the customs house', status: 'draft' },
    '2026/11/scheduled': { headline: 'Mayor resigns', publishedAt: DUE, topics: ['resignations'], series: 'inquest' },
    '2026/11/ended': { headline: 'Roads closed this weekend', publishedAt: '2026-11-20T08:00:00Z', unpublishAt: ENDS },
    '2026/11/taken-back': { headline: 'Verdict due tomorrow', withdrawn: { at: '2026-11-24T08:00:00Z', reason: 'It was wrong.' } },
    '2026/11/taken-back-at-once': { headline: 'Warehouse sold' },
    ...Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`2026/10/many-${index}`, { headline: `Anchorage number ${index}` }])),
  });
  await newsroom.write('topics/resignations.yml', 'name: Resignations\ndescription: Who went.\n');
  await newsroom.write('series/inquest.yml', 'name: The inquest\ndescription: What was asked.\n');
  await newsroom.publish();
  generation = new CurrentGeneration(newsroom.stateDir).acquire();
});

afterAll(async () => {
  generation.release();
  vi.unstubAllEnvs();
  await newsroom.close();
});

function ask(question: string, now = at(NOW), audience: Audience = 'reader') {
  const rendering = new Rendering(generation, now, audience, 0);
  const { body, headers } = withRendering(rendering, () => suggestData(new Edition(rendering), new URLSearchParams(question)));
  const data: { query: string; suggestions: { kind: string; text: string; url: string; language: string }[] } = JSON.parse(body);
  return { headers, rendering, data };
}

const textsOf = (typed: string, now?: number, audience?: Audience) =>
  ask(String(new URLSearchParams({ q: typed })), now, audience).data.suggestions.map(({ text }) => text);

it('answers with what its documentation says, and nothing else', () => {
  const documented = readFileSync('docs/machines.md', 'utf8').split('### While somebody types')[1] ?? '';
  const named = new Set([...documented.matchAll(/`(\w+)`/g)].map(([, name]) => name));
  const { data } = ask('q=tr');
  const kinds = ['author', 'section', 'series', 'story', 'topic'];
  for (const name of [...Object.keys(data), ...Object.keys(data.suggestions[0] ?? {}), ...kinds]) expect(named, name).toContain(name);
});

it('is listed by nobody, kept by no server, and good for a minute', () => {
  const { headers, rendering } = ask('q=flood');
  expect(headers).toEqual({ 'X-Robots-Tag': 'noindex, nofollow' });
  expect([rendering.keep, rendering.cacheFor]).toEqual([false, 60]);
});

describe('while somebody types', () => {
  it('headlines are suggested in which every word begins one, the newest first', () => {
    expect(textsOf('flo')).toEqual(['A floor of oak for the town hall', 'Flooding closes the Kettle Gates', 'The flood of the century']);
    for (const typed of ['flood', 'floodi', 'floodin', 'Flooding', 'gat flo', '"kettle gates'])
      expect(textsOf(typed), typed).toContain('Flooding closes the Kettle Gates');
    for (const typed of ['floods', 'ettle', 'flood -kettle', 'flood oak'])
      expect(textsOf(typed), typed).not.toContain('Flooding closes the Kettle Gates');
  });

  it('names come first, and lead to their pages', () => {
    const { suggestions } = ask('q=an').data;
    expect(suggestions[0]).toEqual({ kind: 'author', text: 'Anna', url: expect.stringMatching(/\/authors\/anna$/), language: 'en' });
    expect(suggestions[1]).toMatchObject({
      kind: 'story',
      text: expect.stringContaining('Anchorage'),
      url: expect.stringMatching(/\/city\/2026\/10\/10\/many-/),
    });
    expect(suggestions).toHaveLength(8);
    expect(ask('q=c').data.suggestions.slice(0, 2)).toMatchObject([{ kind: 'section' }, { kind: 'section' }]);
    expect(ask('q=tram').data.suggestions).toMatchObject([{ kind: 'topic', text: 'Trams' }]);
  });

  it.each([
    ['grossere', 'Größere Brücken über den Fluß'],
    ['brücken flu', 'Größere Brücken über den Fluß'],
    ['BRUCK', 'Größere Brücken über den Fluß'],
    ['الترا', 'الترام يصل إلى المِيناء'],
    ['الميناء', 'الترام يصل إلى المِيناء'],
    ['港', '港口大桥明年关闭'],
    ['大桥', '港口大桥明年关闭'],
    ['বন্দ', 'বন্দরের নাবিকেরা'],
  ])('in every script: %s', (typed, headline) => {
    expect(textsOf(typed)).toEqual([headline]);
  });

  it('signs of scripts without spaces have to stand one after the other', () => {
    expect(textsOf('桥大')).toEqual([]);
  });
});

describe('what is not for readers is never suggested', () => {
  it.each(['bribery', 'brib', 'customs', 'verdict', 'mayor', 'resig', 'inquest'])('%s', (typed) => {
    expect(textsOf(typed)).toEqual([]);
  });

  it('a story is suggested from its second on, and until its last; with it what it alone stands in', () => {
    expect(textsOf('mayor', at(DUE, -1))).toEqual([]);
    expect(textsOf('mayor', at(DUE))).toEqual(['Mayor resigns']);
    expect(textsOf('resig', at(DUE, -1))).toEqual([]);
    expect(textsOf('resig', at(DUE))).toEqual(['Resignations', 'Mayor resigns']);
    expect(textsOf('inq', at(DUE))).toEqual(['The inquest']);
    expect(textsOf('roads', at(ENDS, -1))).toEqual(['Roads closed this weekend']);
    expect(textsOf('roads', at(ENDS))).toEqual([]);
  });

  it('nor is what was taken back at once, from then on', () => {
    expect(textsOf('warehouse')).toEqual(['Warehouse sold']);
    withdrawStory(newsroom.stateDir, { story: '2026/11/taken-back-at-once', at: at(NOW), reason: 'It was wrong.' });
    expect(textsOf('warehouse')).toEqual([]);
    expect(textsOf('warehouse', at(NOW), 'newsroom'), 'the newsroom finds what it has').toEqual(['Warehouse sold']);
    expect(textsOf('brib', at(NOW), 'newsroom')).toEqual(['Bribery at the customs house']);
  });
});

describe('whatever is typed', () => {
  it.each([
    '',
    ' ',
    '-',
    '*',
    '"',
    '""',
    '"""',
    '-flood',
    '()',
    'NEAR(',
    'headline:',
    '{headline}',
    "'; DROP TABLE story; --",
    '\0',
    '\ud800',
    '%',
    '_',
  ])('%j has an answer', (typed) => {
    expect(textsOf(typed)).toEqual([]);
  });

  it('there is an answer, of eight at most, and soon', () => {
    const random = new Random(23);
    const pieces = [
      'a',
      'flood',
      '"',
      '-',
      '*',
      ' ',
      ' ',
      'AND',
      'OR',
      'NOT',
      '(',
      ')',
      '{',
      '}',
      ':',
      '^',
      '+',
      '港',
      'ال',
      '\u0301',
      '\u202e',
      '🛟',
      '\ud800',
      '%',
    ] as const;
    for (let round = 0; round < 1000; round += 1) {
      const typed = Array.from({ length: random.whole(0, 12) }, () => random.pick(pieces)).join('');
      expect(textsOf(typed).length, JSON.stringify(typed)).toBeLessThanOrEqual(8);
    }
    const start = performance.now();
    for (const endless of ['a '.repeat(100_000), 'a'.repeat(200_000), '"'.repeat(200_000), '港'.repeat(200_000)]) textsOf(endless);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
