import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readersRendering } from '../testing/readers-rendering';
import { SmallEdition } from '../testing/small-edition';
import { Edition } from './edition';
import { CurrentGeneration, type Generation } from './generations';
import { withdrawStory } from './withdrawals';

const NOW = Date.parse('2026-11-20T12:00:00Z');

let newsroom: SmallEdition;
let generation: Generation;

beforeAll(async () => {
  vi.stubEnv('SITE_CLOCK', new Date(NOW).toISOString());
  newsroom = await SmallEdition.open({
    '2026/11/flood': {},
    '2026/11/flood-de': { lang: 'de', translationOf: '2026/11/flood', publishedAt: '2026-11-11T10:00:00Z' },
    '2026/11/wahl-de': { lang: 'de', publishedAt: '2026-11-12T10:00:00Z' },
    '2026/11/wahl': { translationOf: '2026/11/wahl-de', publishedAt: '2026-11-12T11:00:00Z' },
    '2026/11/nur-deutsch': { lang: 'de', publishedAt: '2026-11-13T10:00:00Z' },
    '2026/11/on-stage-de': { lang: 'de', translationOf: '2026/11/on-stage', publishedAt: '2026-11-14T10:00:00Z' },
    '2026/11/on-stage': { section: 'culture', weight: 'major', publishedAt: '2026-11-09T10:00:00Z', topics: ['harbour'] },
    '2026/11/brief': { weight: 'minor', publishedAt: '2026-11-15T10:00:00Z' },
  });
  await newsroom.publish();
  generation = new CurrentGeneration(newsroom.stateDir).acquire();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await newsroom.close();
});

const ask = (now = NOW) => new Edition(readersRendering(generation, now));
const ids = (stories: { id: string }[]) => stories.map(({ id }) => id.replace('2026/11/', ''));

describe('the newest of a section or topic', () => {
  it('are each there once, in the language of the site where the list has them in it', () => {
    const once = ['brief', 'on-stage-de', 'nur-deutsch', 'wahl', 'flood'];
    expect(ids(ask().inSection('city', 30))).toEqual(once);
    expect(ids(ask().onTopic('trams', 30))).toEqual(once);
    expect(ids(ask().onTopic('trams', 3))).toEqual(once.slice(0, 3));
  });

  it('are all there in the work of a writer and in a month', () => {
    expect(ids(ask().by('anna', 30))).toHaveLength(8);
    expect(ids(ask().inSectionMonth('city', '2026-11'))).toHaveLength(7);
  });
});

it('what counted most in a month stands before what is newer', () => {
  expect(ids(ask().leadingInMonth('2026-11', 3))).toEqual(['on-stage', 'on-stage-de', 'nur-deutsch']);
  expect(ids(ask().leadingInMonth('2026-11', 30)).at(-1)).toBe('brief');
});

it('a translation stands in for an original that is taken back', () => {
  withdrawStory(newsroom.stateDir, { story: '2026/11/flood', at: NOW + 1, reason: 'Wrong.' });
  expect(ids(ask(NOW).inSection('city', 30))).not.toContain('flood-de');
  expect(ids(ask(NOW + 1).inSection('city', 30))).toContain('flood-de');
});
