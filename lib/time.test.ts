import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  dayOf,
  formatCalendarDate,
  formatTime,
  httpDate,
  type Instant,
  isCalendarDate,
  isoWithOffset,
  monthBounds,
  monthOf,
  nextMidnight,
  now,
  parseHttpDate,
  parseInstant,
  rfc822,
  startOfDay,
  weekdays,
  weeksOf,
  yearsBetween,
} from './time';

const HOUR = 3_600_000;

function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`${text} is no instant`);
  return instant;
}

describe('an instant that an editor writes', () => {
  it.each([
    ['2026-11-20T17:00:00.000Z', Date.UTC(2026, 10, 20, 17)],
    ['2026-11-20T17:00Z', Date.UTC(2026, 10, 20, 17)],
    ['2026-11-20T18:00:00+01:00', Date.UTC(2026, 10, 20, 17)],
    ['2026-11-20T12:00-05:00', Date.UTC(2026, 10, 20, 17)],
    ['2026-11-20T22:30+05:30', Date.UTC(2026, 10, 20, 17)],
    ['2026-11-21T07:00+14:00', Date.UTC(2026, 10, 20, 17)],
    ['2028-02-29T00:00Z', Date.UTC(2028, 1, 29)],
    ['2026-11-20T17:00:00.5Z', Date.UTC(2026, 10, 20, 17, 0, 0, 500)],
    ['1969-12-31T23:59:59.999Z', -1],
  ])('%s means one instant', (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });

  it.each([
    ['no zone', '2026-11-20T17:00:00'],
    ['a day alone', '2026-11-20'],
    ['the name of a zone', '2026-11-20T17:00:00 CET'],
    ['a space for the T', '2026-11-20 17:00:00Z'],
    ['the 30th of February', '2026-02-30T17:00Z'],
    ['the 29th of February in a common year', '2026-02-29T17:00Z'],
    ['the 31st of November', '2026-11-31T17:00Z'],
    ['a 13th month', '2026-13-01T17:00Z'],
    ['a 25th hour', '2026-11-20T25:00Z'],
    ['a 61st minute', '2026-11-20T17:60Z'],
    ['a zone that is nowhere on earth', '2026-11-20T17:00+99:00'],
    ['a zone with a 75th minute', '2026-11-20T17:00+05:75'],
    ['a zone without minutes', '2026-11-20T17:00+01'],
    ['nanoseconds', '2026-11-20T17:00:00.000000001Z'],
    ['a lower-case z', '2026-11-20T17:00z'],
    ['something after it', '2026-11-20T17:00Z or so'],
    ['a line end after it', '2026-11-20T17:00Z\n'],
    ['a day by its number', '2026-324T17:00Z'],
    ['nothing', ''],
    ['a word', 'tomorrow'],
  ])('%s is refused', (_, text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});

describe('the newsroom’s calendar', () => {
  it.each([
    ['2026-11-20T22:59:59.999Z', '2026-11-20'],
    ['2026-11-20T23:00:00.000Z', '2026-11-21'],
    ['2026-07-20T21:59:59.999Z', '2026-07-20'],
    ['2026-07-20T22:00:00.000Z', '2026-07-21'],
    ['2026-03-28T22:59:59.999Z', '2026-03-28'],
    ['2026-03-28T23:00:00.000Z', '2026-03-29'],
    ['2026-03-29T21:59:59.999Z', '2026-03-29'],
    ['2026-03-29T22:00:00.000Z', '2026-03-30'],
    ['2026-10-24T22:00:00.000Z', '2026-10-25'],
    ['2026-10-25T22:59:59.999Z', '2026-10-25'],
    ['2026-10-25T23:00:00.000Z', '2026-10-26'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01'],
  ])('%s lies on %s', (text, day) => {
    expect([dayOf(at(text)), monthOf(at(text))]).toEqual([day, day.slice(0, 7)]);
  });

  it.each([
    ['an ordinary day', '2026-11-20T12:00+01:00', '2026-11-20T00:00+01:00', 24],
    ['the day of 23 hours', '2026-03-29T12:00+02:00', '2026-03-29T00:00+01:00', 23],
    ['the day of 25 hours', '2026-10-25T12:00+01:00', '2026-10-25T00:00+02:00', 25],
    ['the first pass through the hour that comes twice', '2026-10-25T02:30+02:00', '2026-10-25T00:00+02:00', 25],
    ['the second pass through it', '2026-10-25T02:30+01:00', '2026-10-25T00:00+02:00', 25],
    ['midnight itself', '2026-03-29T00:00+01:00', '2026-03-29T00:00+01:00', 23],
    ['the millisecond before midnight', '2026-10-25T23:59:59.999+01:00', '2026-10-25T00:00+02:00', 25],
  ])('%s begins and ends at midnight', (_, instant, start, hours) => {
    expect(startOfDay(at(instant))).toBe(at(start));
    expect(nextMidnight(at(instant))).toBe(at(start) + hours * HOUR);
  });

  it.each([
    ['2026-03', '2026-03-01T00:00+01:00', '2026-04-01T00:00+02:00'],
    ['2026-10', '2026-10-01T00:00+02:00', '2026-11-01T00:00+01:00'],
    ['2026-12', '2026-12-01T00:00+01:00', '2027-01-01T00:00+01:00'],
    ['2028-02', '2028-02-01T00:00+01:00', '2028-03-01T00:00+01:00'],
  ])('the month %s lies between its two midnights', (month, from, until) => {
    const bounds = monthBounds(month);
    expect(bounds).toEqual({ from: at(from), until: at(until) });
    expect([monthOf(at(from)), monthOf(at(until) - 1)]).toEqual([month, month]);
  });

  it('there is no month outside the calendar', () => {
    expect(['2026-13', '2026-00', '2026-1', 'x'].map(monthBounds)).toEqual(Array(4).fill(undefined));
  });

  it('a date is a year, a month or a day that exists', () => {
    expect(['2026', '2026-11', '2026-11-20', '2028-02-29'].every(isCalendarDate)).toBe(true);
    expect(['2026-02-29', '2026-13', '2026-11-31', '26', '2026-11-20T00:00Z', '', '2026-1-1', '2026-W04'].some(isCalendarDate)).toBe(false);
  });

  it('an age counts whole years, and a birthday on the day itself', () => {
    expect(yearsBetween('1940-11-21', '2026-11-20')).toBe(85);
    expect(yearsBetween('1940-11-20', '2026-11-20')).toBe(86);
    expect(yearsBetween('1940', '2026')).toBe(86);
  });
});

describe('the site’s clock', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('runs by itself where nothing steers it', () => {
    vi.stubEnv('SITE_CLOCK', '');
    const before = Date.now();
    const read = now();
    expect(read).toBeGreaterThanOrEqual(before);
    expect(read).toBeLessThanOrEqual(Date.now());
  });

  it('stands still at an instant', () => {
    vi.stubEnv('SITE_CLOCK', '2026-11-20T18:00:00+01:00');
    expect(now()).toBe(Date.UTC(2026, 10, 20, 17));
  });

  it('follows a file, read anew each time, so that a test can move a running server', () => {
    const folder = mkdtempSync(join(tmpdir(), 'standfirst-clock-'));
    const file = join(folder, 'clock');
    try {
      vi.stubEnv('SITE_CLOCK', file);
      writeFileSync(file, '2026-11-20T16:59:59.999Z\n');
      expect(now()).toBe(Date.UTC(2026, 10, 20, 17) - 1);
      writeFileSync(file, '2026-11-20T17:00:00Z');
      expect(now()).toBe(Date.UTC(2026, 10, 20, 17));
      writeFileSync(file, 'soon');
      expect(now).toThrow('SITE_CLOCK holds “soon”: give an instant such as 2026-11-20T17:00:00Z.');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says so when it is given no instant', () => {
    vi.stubEnv('SITE_CLOCK', '2026-11-20');
    expect(now).toThrow('SITE_CLOCK holds “2026-11-20”');
  });
});

describe('times for machines', () => {
  it.each([
    ['2026-11-20T17:00:00.999Z', '2026-11-20T18:00:00+01:00', 'Fri, 20 Nov 2026 18:00:00 +0100'],
    ['2026-07-20T17:00:00Z', '2026-07-20T19:00:00+02:00', 'Mon, 20 Jul 2026 19:00:00 +0200'],
    ['2026-10-25T00:30:00Z', '2026-10-25T02:30:00+02:00', 'Sun, 25 Oct 2026 02:30:00 +0200'],
    ['2026-10-25T01:30:00Z', '2026-10-25T02:30:00+01:00', 'Sun, 25 Oct 2026 02:30:00 +0100'],
    ['2017-05-02T20:15:00Z', '2017-05-02T22:15:00+02:00', 'Tue, 02 May 2017 22:15:00 +0200'],
  ])('%s carries the newsroom’s offset of that day', (text, iso, mail) => {
    expect(isoWithOffset(at(text))).toBe(iso);
    expect(rfc822(at(text))).toBe(mail);
    expect(parseInstant(iso)).toBe(Math.floor(at(text) / 1000) * 1000);
  });

  it('a header’s date is GMT and is read back to the second', () => {
    expect(httpDate(at('2026-11-20T18:00:00.999+01:00'))).toBe('Fri, 20 Nov 2026 17:00:00 GMT');
    expect(parseHttpDate('Fri, 20 Nov 2026 17:00:00 GMT')).toBe(Date.UTC(2026, 10, 20, 17));
  });

  it('the two old forms of a header’s date are read too', () => {
    const instant = Date.UTC(1994, 10, 6, 8, 49, 37);
    expect(parseHttpDate('Sunday, 06-Nov-94 08:49:37 GMT')).toBe(instant);
    expect(parseHttpDate('Sun Nov  6 08:49:37 1994')).toBe(instant);
  });

  it.each([
    '',
    'yesterday',
    'foo 2099',
    '2099',
    '1',
    '0',
    '2026-11-20T17:00:00Z',
    'Fri, 31 Feb 2026 17:00:00 GMT',
    'Fri, 20 Nov 2026 17:00:00 CET',
  ])('a header that is no date is no date: %j', (text) => {
    expect(parseHttpDate(text)).toBeUndefined();
  });
});

describe('times for people', () => {
  const instant = at('2017-05-02T20:15:00Z');

  it('are written as newspapers in Europe write them, on the newsroom’s clock', () => {
    expect(formatTime(instant, 'day')).toBe('2 May 2017');
    expect(formatTime(instant, 'weekday', 'en')).toMatch(/^Tuesday,? 2 May 2017$/);
    expect(formatTime(instant, 'month', 'en')).toBe('May 2017');
    expect(formatTime(instant, 'clock', 'en')).toBe('22:15');
    expect(formatTime(instant, 'moment', 'en')).toMatch(/^2 May 2017\D+22:15$/);
  });

  it('midnight is 00:00 and never 24:00', () => {
    expect(formatTime(at('2026-11-20T00:00+01:00'), 'clock')).toBe('00:00');
  });

  it('an Arabic page has Arabic dates', () => {
    expect(formatTime(instant, 'month', 'ar')).toMatch(/مايو/);
    expect(formatTime(instant, 'weekday', 'ar')).toMatch(/الثلاثاء/);
    expect(formatTime(instant, 'moment', 'ar')).not.toMatch(/[a-z]/i);
    expect(formatTime(instant, 'clock', 'ar')).toMatch(/^(22:15|٢٢:١٥)$/);
  });

  it('a writer’s date is shown as exactly as it was given', () => {
    expect(formatCalendarDate('1943')).toBe('1943');
    expect(formatCalendarDate('1943-05')).toBe('May 1943');
    expect(formatCalendarDate('1943-05-02')).toBe('2 May 1943');
    expect(formatCalendarDate('1943-05-02', 'ar')).toMatch(/مايو/);
    expect(formatCalendarDate('some day')).toBe('some day');
  });
});

describe('a month as a calendar', () => {
  it('has its days in weeks that begin on Monday', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, '2026-11-01']);
    expect(weeks[1]?.[0]).toBe('2026-11-02');
    expect(weeks[5]).toEqual(['2026-11-30', undefined, undefined, undefined, undefined, undefined, undefined]);
    expect(weeksOf('2027-02')).toHaveLength(4);
    expect(weeksOf('2028-02').flat()).toContain('2028-02-29');
  });

  it('names the days in the language', () => {
    expect(weekdays('en').map(({ long }) => long)).toEqual(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);
    expect(weekdays('de')[2]?.long).toBe('Mittwoch');
  });
});
