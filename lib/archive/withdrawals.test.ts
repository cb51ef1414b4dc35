import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Rendering } from '../freshness/rendering';
import { SmallEdition } from '../testing/small-edition';
import { Edition } from './edition';
import { CurrentGeneration } from './generations';
import { latestWithdrawal, withdrawStory } from './withdrawals';

const at = (text: string) => Date.parse(text);
const OUT = at('2026-11-21T12:00:00Z');
const STORY = '2026/11/tomorrow';
const PATH = '/city/2026/11/21/tomorrow';

let newsroom: SmallEdition;

beforeEach(async () => {
  vi.stubEnv('SITE_CLOCK', '2026-11-20T12:00:00Z');
  newsroom = await SmallEdition.open({ [STORY]: { publishedAt: '2026-11-21T12:00:00Z' } });
  await newsroom.publish();
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await newsroom.close();
});

const withdraw = (instant: number, reason: string) => withdrawStory(newsroom.stateDir, { story: STORY, at: instant, reason });

function readersSee(now: number): [unknown, unknown[]] {
  const generation = new CurrentGeneration(newsroom.stateDir).acquire();
  try {
    const edition = new Edition(new Rendering(generation, now, 'reader', latestWithdrawal(generation.database)));
    return [edition.resolve(PATH), edition.corrections()];
  } finally {
    generation.release();
  }
}

it.each([
  ['before it was out', OUT - 1],
  ['at the very instant of its publication', OUT],
])('nobody learns of a story that was taken back %s, also when the reason is put better later', (_, instant) => {
  withdraw(instant, 'Wrong.');
  expect(readersSee(OUT)).toEqual([{ leads: 'nowhere' }, []]);
  withdraw(OUT + 1000, 'Wrong, and this is why.');
  expect(readersSee(OUT + 2000)).toEqual([{ leads: 'nowhere' }, []]);
});

it('a story that was out is gone since it was first taken back, for the reason that was given last', () => {
  withdraw(OUT + 1000, 'Wrong.');
  withdraw(OUT + 5000, 'Wrong, and this is why.');
  const [address, log] = readersSee(OUT + 9000);
  expect(address).toMatchObject({ leads: 'to-gone', at: OUT + 1000, reason: 'Wrong, and this is why.' });
  expect(log).toMatchObject([{ kind: 'withdrawal', at: OUT + 1000, text: 'Wrong, and this is why.' }]);
});
