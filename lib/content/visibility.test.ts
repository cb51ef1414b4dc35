import { describe, expect, it } from 'vitest';
import { SqlDatabase } from '../archive/database';
import { Random } from '../testing/random';
import { type Audience, isVisible, liveSpan, type Publication, stateAt, type VisibilityState, visibleSql } from './visibility';

const HOUR = 3_600_000;
const OUT = Date.UTC(2026, 10, 20, 17);
const END = OUT + 2 * HOUR;
const TAKEN_BACK = OUT + HOUR;

const ready = (more: Partial<Extract<Publication, { status: 'ready' }>> = {}): Publication => ({
  status: 'ready',
  publishedAt: OUT,
  ...more,
});

describe('the state of a story', () => {
  const cases: [what: string, Publication, [now: number, VisibilityState][]][] = [
    ['a draft is a draft at any time', { status: 'draft' }, [0, OUT, END].map((now) => [now, 'draft'])],
    [
      'a story goes live at the very millisecond of its embargo and stays live',
      ready(),
      [
        [OUT - 1, 'scheduled'],
        [OUT, 'live'],
        [OUT + 1, 'live'],
        [OUT + 10 ** 12, 'live'],
      ],
    ],
    [
      'a story is gone at the very millisecond at which it is to end',
      ready({ unpublishAt: END }),
      [
        [OUT - 1, 'scheduled'],
        [OUT, 'live'],
        [END - 1, 'live'],
        [END, 'ended'],
        [END + 1, 'ended'],
      ],
    ],
    [
      'a withdrawn story is gone from the very millisecond of its withdrawal',
      ready({ withdrawn: { at: TAKEN_BACK } }),
      [
        [TAKEN_BACK - 1, 'live'],
        [TAKEN_BACK, 'withdrawn'],
        [TAKEN_BACK + 1, 'withdrawn'],
      ],
    ],
    [
      'a withdrawn story keeps its note after the day on which it would have ended',
      ready({ withdrawn: { at: TAKEN_BACK }, unpublishAt: END }),
      [
        [TAKEN_BACK, 'withdrawn'],
        [END, 'withdrawn'],
      ],
    ],
    [
      'a story that ended first and was withdrawn later has ended, and then is withdrawn',
      ready({ withdrawn: { at: END + HOUR }, unpublishAt: END }),
      [
        [END - 1, 'live'],
        [END, 'ended'],
        [END + HOUR - 1, 'ended'],
        [END + HOUR, 'withdrawn'],
      ],
    ],
    [
      'a story withdrawn at the instant of its publication is never live',
      ready({ withdrawn: { at: OUT } }),
      [
        [OUT - 1, 'scheduled'],
        [OUT, 'withdrawn'],
      ],
    ],
  ];
  it.each(cases)('%s', (_, publication, instants) => {
    expect(instants.map(([now]) => [now, stateAt(publication, now)])).toEqual(instants);
  });
});

it('readers see live stories and nothing else; the newsroom sees everything; the invited see one story more', () => {
  const states: VisibilityState[] = ['draft', 'scheduled', 'live', 'ended', 'withdrawn'];
  const seen = (audience: Audience, id: string) => states.filter((state) => isVisible({ id, state }, audience));
  expect(seen('reader', 'a')).toEqual(['live']);
  expect(seen('newsroom', 'a')).toEqual(states);
  expect(seen({ invitedTo: 'a' }, 'a')).toEqual(states);
  expect(seen({ invitedTo: 'a' }, 'b')).toEqual(['live']);
});

/** Instants lie close together, so that equal ones and neighbours are common. */
function randomPublication(random: Random): Publication {
  if (random.chance(0.1)) return { status: 'draft' };
  const near = () => OUT + random.whole(-3, 3);
  return {
    status: 'ready',
    publishedAt: near(),
    ...(random.chance(0.5) ? { unpublishAt: near() } : {}),
    ...(random.chance(0.4) ? { withdrawn: { at: near() } } : {}),
  };
}

it('the rule, the span that the archive indexes and the condition of its queries agree at every instant', () => {
  const random = new Random(20_261_120);
  const database = new SqlDatabase(':memory:');
  database.exec('CREATE TABLE story (number INTEGER PRIMARY KEY, live_from INTEGER, live_until INTEGER)');
  const publications = Array.from({ length: 3000 }, () => randomPublication(random));
  publications.forEach((publication, number) => {
    const span = liveSpan(publication);
    database.run('INSERT INTO story VALUES (:number, :from, :until)', { number, from: span?.from ?? null, until: span?.until ?? null });
  });
  let live = 0;
  for (let now = OUT - 5; now <= OUT + 5; now += 1) {
    const found = (audience: Audience) =>
      database
        .all<{ number: number }>(`SELECT number FROM story s WHERE ${visibleSql('s', audience)} ORDER BY number`, { now })
        .map((row) => row.number);
    const numbers = (holds: (publication: Publication) => boolean) =>
      publications.flatMap((publication, number) => (holds(publication) ? [number] : []));
    const byRule = numbers((publication) => stateAt(publication, now) === 'live');
    const bySpan = numbers((publication) => {
      const span = liveSpan(publication);
      return span !== undefined && span.from <= now && (span.until === null || now < span.until);
    });
    expect(bySpan).toEqual(byRule);
    expect(found('reader')).toEqual(byRule);
    expect(found({ invitedTo: 'one of them' })).toEqual(byRule);
    expect(found('newsroom')).toHaveLength(publications.length);
    live += byRule.length;
  }
  expect(live).toBeGreaterThan(3000);
});
