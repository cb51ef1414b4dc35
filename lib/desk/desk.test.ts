import { describe, expect, it } from 'vitest';
import { parseInstant } from '../time';
import { countdown } from './countdown';
import { deskPath, deskQuestion } from './desk-address';
import { newsroomTime, sayStanding } from './say-standing';

const at = (text: string) => parseInstant(text) ?? Number.NaN;

describe('how long it is until then', () => {
  it.each([
    ['2026-11-23T12:00:00Z', '2026-11-23T17:00:00Z', '5 h 0 min'],
    ['2026-11-23T12:00:00Z', '2026-11-23T12:03:20Z', '3 min 20 s'],
    ['2026-11-23T12:00:00Z', '2026-11-25T16:30:00Z', '2 d 4 h'],
    ['2026-11-23T12:00:00Z', '2026-12-07T16:30:00Z', '14 d 4 h'],
    ['2026-11-23T12:00:00Z', '2031-01-01T07:00:00Z', '1499 d'],
    ['2026-11-23T12:00:00Z', '2026-11-23T12:00:00.999Z', 'now'],
    ['2026-11-23T12:00:00Z', '2026-11-23T11:00:00Z', 'now'],
  ])('from %s until %s is %s', (from, to, said) => {
    expect(countdown(at(from), at(to))).toBe(said);
  });
});

it('a time is that of the newsroom, in winter and in summer', () => {
  expect(newsroomTime(at('2026-11-23T17:00:00Z'))).toBe('Monday, 23 November 2026 at 18:00 (Europe/Berlin)');
  expect(newsroomTime(at('2026-07-01T16:00:00Z'))).toBe('Wednesday, 1 July 2026 at 18:00 (Europe/Berlin)');
});

it('a draft whose time is named is told apart from one without', () => {
  const time = at('2026-11-23T17:00:00Z');
  expect(sayStanding({ state: 'draft' }, time)).toContain('no time yet');
  expect(sayStanding({ state: 'draft', at: time }, time - 1)).toContain('Once it is ready, it goes out on');
  expect(sayStanding({ state: 'draft', at: time }, time)).toContain('as soon as it is ready');
});

describe('what the board is asked', () => {
  it('is what its address says', () => {
    const question = { state: 'draft', section: 'city', words: 'tram “line 4”', page: 2 } as const;
    const sent = Object.fromEntries(new URL(deskPath(question), 'http://desk.example').searchParams);
    expect(deskQuestion(sent)).toEqual(question);
  });

  it.each([
    [{ state: 'toString' }],
    [{ state: ['draft', 'live'] }],
    [{ section: "city' OR 1=1" }],
    [{ page: '-1' }],
    [{ page: '99999999' }],
  ])('is nothing where %j was sent', (sent) => {
    expect(deskQuestion(sent)).toEqual({ state: undefined, section: undefined, words: '', page: 1 });
  });
});
