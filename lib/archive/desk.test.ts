import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VisibilityState } from '../content/visibility';
import { Rendering } from '../freshness/rendering';
import { SmallEdition } from '../testing/small-edition';
import { parseInstant } from '../time';
import { Desk } from './desk';
import { CurrentGeneration, type Generation } from './generations';
import { latestWithdrawal, noteWithdrawal } from './withdrawals';

const OUT = '2026-11-10T10:00:00Z';
const [ENDS, WITHDRAWN] = ['2026-11-16T10:00:00Z', '2026-11-20T10:00:00Z'];
const at = (text: string) => parseInstant(text) ?? Number.NaN;

const STORIES = {
  '2026/11/draft': { status: 'draft' },
  '2026/11/draft-taken-back': { status: 'draft' },
  '2026/11/scheduled': { publishedAt: '2026-11-28T10:00:00Z' },
  '2026/11/scheduled-taken-back': { publishedAt: '2026-11-28T10:00:00Z' },
  '2026/11/live': {},
  '2026/11/live-taken-back': {},
  '2026/11/live-given-back': {},
  '2026/11/ends': { unpublishAt: ENDS },
  '2026/11/ends-taken-back': { unpublishAt: ENDS },
  '2026/11/ends-then-withdrawn': { unpublishAt: ENDS, withdrawn: { at: WITHDRAWN, reason: 'It was wrong.' } },
  '2026/11/withdrawn': { withdrawn: { at: WITHDRAWN, reason: 'It was wrong.' } },
  '2026/11/zeppelin-named': { status: 'draft', headline: 'The zeppelin' },
  '2026/11/zeppelin-told-of': { publishedAt: '2026-11-28T10:00:00Z', standfirst: 'A zeppelin is seen.' },
  '2026/11/withdrawn-and-taken-back': { withdrawn: { at: WITHDRAWN, reason: 'It was wrong.' } },
} as const;

const INSTANTS = ['2026-11-10T09:59:59Z', OUT, '2026-11-15T10:00:00Z', ENDS, '2026-11-18T10:00:00Z', WITHDRAWN, '2026-11-28T10:00:00Z'];
const STATES: VisibilityState[] = ['draft', 'scheduled', 'live', 'ended', 'withdrawn'];

let edition: SmallEdition;
let generation: Generation;

beforeAll(async () => {
  edition = await SmallEdition.open(STORIES);
  await edition.publish();
  const taken = { of: 'story', at: at('2026-11-15T10:00:00Z') } as const;
  for (const id of Object.keys(STORIES).filter((each) => /-(taken|given)-back$/.test(each)))
    noteWithdrawal(edition.stateDir, { ...taken, subject: id, reason: 'At once.' });
  noteWithdrawal(edition.stateDir, { ...taken, subject: '2026/11/live-given-back', reason: null });
  generation = new CurrentGeneration(edition.stateDir).acquire();
});

afterAll(async () => {
  generation?.release();
  await edition?.close();
});

const deskAt = (instant: string) => new Desk(new Rendering(generation, at(instant), 'newsroom', latestWithdrawal(generation.database)));

describe.each(INSTANTS)('at %s', (instant) => {
  it('every story is in the list of its state, and in no other', () => {
    const desk = deskAt(instant);
    const lists = STATES.map((state) => desk.stories({ state }, 100));
    const states = lists.map((list) => [...new Set(list.map(({ standing }) => standing.state))]);
    expect(states).toEqual(STATES.map((state, place) => (lists[place]?.length ? [state] : [])));
    expect(
      lists
        .flat()
        .map(({ card }) => card.id)
        .sort(),
    ).toEqual(Object.keys(STORIES).sort());
  });

  it('the states are counted as they are listed', () => {
    const desk = deskAt(instant);
    expect(desk.counts()).toEqual(Object.fromEntries(STATES.map((state) => [state, desk.stories({ state }, 100).length])));
  });

  it('what is to come is told of no story that was taken back', () => {
    const told = deskAt(instant).upcoming(100);
    expect(told.map(({ story }) => story.standing.state)).not.toContain('withdrawn');
    expect(told.map((each) => each.at)).toEqual([...told.map((each) => each.at)].sort((a, b) => a - b));
  });
});

it('a story that was taken back and has ended since is still told to have been taken back', () => {
  expect(deskAt('2026-11-18T10:00:00Z').deskStory('2026/11/ends-taken-back')?.standing).toMatchObject({
    state: 'withdrawn',
    inEmergency: true,
  });
  const readers = new Desk(new Rendering(generation, at('2026-11-18T10:00:00Z'), 'reader', latestWithdrawal(generation.database)));
  expect(readers.resolve('/city/2026/11/10/ends-taken-back')).toMatchObject({ leads: 'to-gone', reason: 'At once.' });
});

it('whoever is no newsroom gets nothing of the desk but what readers see', () => {
  const readers = new Desk(new Rendering(generation, at('2026-11-18T10:00:00Z'), 'reader', latestWithdrawal(generation.database)));
  expect(readers.stories({}, 100).map(({ standing }) => standing.state)).toEqual(['live', 'live', 'live']);
  expect(readers.counts()).toMatchObject({ draft: 0, scheduled: 0, withdrawn: 0 });
});

it('a story that is named by what is looked for comes before one that tells of it, however new', () => {
  const found = deskAt('2026-11-28T10:00:00Z').stories({ words: 'zeppelin' }, 10);
  expect(found.map(({ card }) => card.id)).toEqual(['2026/11/zeppelin-named', '2026/11/zeppelin-told-of']);
});
