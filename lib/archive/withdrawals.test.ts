import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readersRendering } from '../testing/readers-rendering';
import { SmallEdition } from '../testing/small-edition';
import { SqlDatabase } from './database';
import { Edition } from './edition';
import { CurrentGeneration } from './generations';
import { latestWithdrawal, noteWithdrawal, withdrawStory } from './withdrawals';

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
    const edition = new Edition(readersRendering(generation, now));
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

it('a story that is given back is there again, and nothing tells that it was gone', () => {
  withdraw(OUT + 1000, 'Wrong.');
  noteWithdrawal(newsroom.stateDir, { of: 'story', subject: STORY, at: OUT + 2000, reason: null });
  expect(readersSee(OUT + 3000)).toEqual([expect.objectContaining({ leads: 'to-page' }), []]);
  withdraw(OUT + 4000, 'Wrong after all.');
  expect(readersSee(OUT + 5000)).toMatchObject([{ leads: 'to-gone', at: OUT + 4000, reason: 'Wrong after all.' }, [{ at: OUT + 4000 }]]);
});

it('an overlay of the time when only stories could be withdrawn is taken over as it is', () => {
  const path = join(newsroom.stateDir, 'withdrawals.sqlite');
  rmSync(path, { force: true });
  const old = new SqlDatabase(path);
  old.exec(
    'CREATE TABLE withdrawal (number INTEGER PRIMARY KEY AUTOINCREMENT, story TEXT NOT NULL, at INTEGER NOT NULL, reason TEXT NOT NULL)',
  );
  old.run('INSERT INTO withdrawal VALUES (7, :story, :at, :reason)', { story: STORY, at: OUT + 1000, reason: 'Wrong.' });
  old.close();
  expect(readersSee(OUT + 2000)).toMatchObject([{ leads: 'to-gone', at: OUT + 1000, reason: 'Wrong.' }, [{}]]);
  const generation = new CurrentGeneration(newsroom.stateDir).acquire();
  expect(latestWithdrawal(generation.database), 'pages that were kept since know it').toBe(7);
  generation.release();
});
