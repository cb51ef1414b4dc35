import { readFileSync } from 'node:fs';
import { DateTime } from 'luxon';
import site from '../site.config';
import { localeOf } from './site/language';

/** An instant: whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** `YYYY-MM-DD` or `YYYY-MM`, a day or month of the newsroom's calendar. */
export type Day = string;
export type Month = string;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** An ISO 8601 date-time with `Z` or an offset; `undefined` for anything else, an impossible date included. */
export function parseInstant(text: string): Instant | undefined {
  if (!INSTANT.test(text)) return undefined;
  const written = Date.parse(text);
  if (!Number.isNaN(written) && isoToTheMillisecond(written) === text) return written;
  const parsed = DateTime.fromISO(text, { setZone: true });
  return parsed.isValid ? parsed.toMillis() : undefined;
}

/**
 * The site's clock. `SITE_CLOCK` steers it in tests: an instant at which it stands still, or the path of a file that
 * holds one, read anew each time so that a test can move a running server.
 */
export function now(): Instant {
  const steered = process.env.SITE_CLOCK;
  if (!steered) return Date.now();
  const text = steered.includes('/') ? readFileSync(steered, 'utf8').trim() : steered;
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`SITE_CLOCK holds “${text}”: give an instant such as 2026-11-20T17:00:00Z.`);
  return instant;
}

function inNewsroom(instant: Instant): DateTime {
  return DateTime.fromMillis(instant, { zone: site.timeZone });
}

export function dayOf(instant: Instant): Day {
  return inNewsroom(instant).toFormat('yyyy-MM-dd');
}

export function monthOf(instant: Instant): Month {
  return inNewsroom(instant).toFormat('yyyy-MM');
}

/** First instant of a month in the newsroom's zone, and of the month after it. `undefined` where there is no such month. */
export function monthBounds(month: Month): { from: Instant; until: Instant } | undefined {
  const start = DateTime.fromISO(`${month}-01`, { zone: site.timeZone });
  return start.isValid ? { from: start.toMillis(), until: start.plus({ months: 1 }).toMillis() } : undefined;
}

/** First instant of a day in the newsroom's zone, and of the day after it. @param day of the calendar */
export function dayBounds(day: Day): { from: Instant; until: Instant } {
  const start = DateTime.fromISO(day, { zone: site.timeZone }).startOf('day');
  return { from: start.toMillis(), until: start.plus({ days: 1 }).startOf('day').toMillis() };
}

/** The month so many months before another. */
export function earlierMonth(month: Month, months: number): Month {
  return DateTime.fromISO(`${month}-01`, { zone: 'utc' }).minus({ months }).toFormat('yyyy-MM');
}

/** First instant of the newsroom's day. */
export function startOfDay(instant: Instant): Instant {
  return inNewsroom(instant).startOf('day').toMillis();
}

/** First instant of the newsroom's next day: until then a page that shows today's date is right. */
export function nextMidnight(instant: Instant): Instant {
  return startOfLaterDay(instant, 1);
}

/** First instant of the newsroom's day so many days later. */
export function startOfLaterDay(instant: Instant, days: number): Instant {
  return inNewsroom(instant).plus({ days }).startOf('day').toMillis();
}

/** A wall clock of the newsroom, as a form shows and takes it: `2026-11-20T18:00:00`, without a zone. */
export type WallClock = string;

const WALL_CLOCK = "yyyy-MM-dd'T'HH:mm:ss";

export function wallClockOf(instant: Instant): WallClock {
  return inNewsroom(instant).toFormat(WALL_CLOCK);
}

/**
 * The instants at which the newsroom's clocks show a time: one; none in the hour that they skip in spring; two in the hour
 * that they show again in autumn, the earlier first.
 * @param clock its seconds may be left out
 * @returns `undefined` for a text that is no date and time
 */
export function instantsAt(clock: WallClock): Instant[] | undefined {
  const parsed = DateTime.fromISO(clock, { zone: site.timeZone });
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(clock) || !parsed.isValid) return undefined;
  if (!parsed.toFormat(WALL_CLOCK).startsWith(clock)) return [];
  return parsed
    .getPossibleOffsets()
    .map((possible) => possible.toMillis())
    .sort((a, b) => a - b);
}

/** What the newsroom's clocks show an hour before and after a time that they skip, for people. */
export function aroundSkipped(clock: WallClock): { before: string; after: string } {
  const shifted = DateTime.fromISO(clock, { zone: site.timeZone });
  const said = (time: DateTime) => time.toFormat('yyyy-MM-dd HH:mm');
  return { before: said(inNewsroom(shifted.toMillis() - 60 * 60 * 1000)), after: said(shifted) };
}

/** How far the newsroom's clock is ahead of UTC at an instant: `UTC+2`. */
export function offsetName(instant: Instant): string {
  return `UTC${inNewsroom(instant).toFormat('Z')}`;
}

/** For machines: ISO 8601 with the newsroom's offset at that instant, to the second. */
export function isoWithOffset(instant: Instant): string {
  return inNewsroom(instant).toISO({ suppressMilliseconds: true, precision: 'second' }) ?? '';
}

/** For files of our own: `parseInstant` reads the very same instant from it. */
export function isoToTheMillisecond(instant: Instant): string {
  return new Date(instant).toISOString();
}

/** For RSS: RFC 822 with a numeric offset. */
export function rfc822(instant: Instant): string {
  return inNewsroom(instant).toRFC2822() ?? '';
}

/** For HTTP headers (RFC 9110 §5.6.7), always GMT, to the second. */
export function httpDate(instant: Instant): string {
  return new Date(instant).toUTCString();
}

/**
 * For HTTP headers, in the three forms of RFC 9110 §5.6.7: `undefined` when the text is no date, and a header with no date
 * is ignored. `Date.parse` would find a date in “foo 2099”.
 */
export function parseHttpDate(text: string): Instant | undefined {
  const parsed = DateTime.fromHTTP(text);
  return parsed.isValid ? parsed.toMillis() : undefined;
}

const FORMATS = {
  /** 2 May 2017 at 22:15 */
  moment: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  /** 2 May 2017 */
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  /** Monday, 23 November 2026 */
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** 2 May */
  date: { day: 'numeric', month: 'long' },
  /** November 2026 */
  month: { month: 'long', year: 'numeric' },
  /** 22:15 */
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** For people, in the newsroom's zone and the language of the page. */
export function formatTime(instant: Instant, format: keyof typeof FORMATS, language: string = site.language): string {
  const key = `${language} ${format}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(localeOf(language), { ...FORMATS[format], timeZone: site.timeZone });
    formatters.set(key, formatter);
  }
  return formatter.format(instant);
}

/**
 * The shortest that says when, beside many others: 14:20 on the newsroom's day itself, 23 November in the same year,
 * 2 May 2017 before. Whoever shows it is right until the newsroom's midnight.
 */
export function formatShortly(instant: Instant, at: Instant, language: string = site.language): string {
  if (dayOf(instant) === dayOf(at)) return formatTime(instant, 'clock', language);
  return formatTime(instant, dayOf(instant).slice(0, 4) === dayOf(at).slice(0, 4) ? 'date' : 'day', language);
}

/** Whole years for which a story has been out, and when there will be one more. */
export function yearsSince(published: Instant, at: Instant): { years: number; until: Instant } {
  const from = inNewsroom(published);
  const years = Math.max(0, Math.floor(inNewsroom(at).diff(from, 'years').years));
  return { years, until: from.plus({ years: years + 1 }).toMillis() };
}

/** A calendar date that a writer gave as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, for people. */
export function formatCalendarDate(date: string, language: string = site.language): string {
  const parsed = DateTime.fromISO(date, { zone: site.timeZone });
  if (!parsed.isValid || date.length === 4) return date;
  return formatTime(parsed.toMillis(), date.length === 7 ? 'month' : 'day', language);
}

export function isCalendarDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  // Each address of a large archive is read: by hand it takes a fiftieth of the time that a library needs.
  return year !== undefined && day >= '01' && Number(day) <= daysIn(Number(year), Number(month));
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Whole years from one calendar date to another, as an age is counted. */
export function yearsBetween(from: string, to: string): number {
  return Math.floor(DateTime.fromISO(to).diff(DateTime.fromISO(from), 'years').years);
}

/** Names of the days of the week, Monday first (ISO 8601). */
export function weekdays(language: string = site.language): { short: string; long: string }[] {
  return Array.from({ length: 7 }, (_, place) => {
    const day = DateTime.fromObject({ weekYear: 2026, weekNumber: 1, weekday: (place + 1) as 1 }).setLocale(language);
    return { short: day.toFormat('ccc'), long: day.toFormat('cccc') };
  });
}

/** A month as rows of a calendar, Monday first; `undefined` stands for a day of another month. */
export function weeksOf(month: Month): (Day | undefined)[][] {
  const first = DateTime.fromISO(`${month}-01`);
  const days = Array.from({ length: first.daysInMonth ?? 0 }, (_, index) => first.plus({ days: index }).toFormat('yyyy-MM-dd'));
  const places = [...Array.from({ length: first.weekday - 1 }, () => undefined), ...days];
  return Array.from({ length: Math.ceil(places.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, place) => places[week * 7 + place]),
  );
}
