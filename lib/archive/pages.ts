import { createHash } from 'node:crypto';
import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';

/** Of every archive, in bytes: SQLite's own choice, which stands in the file and is the same on every system. */
const PAGE = 4096;

/**
 * Numbers of the pages that a write-ahead log holds, and of the first, which leaving that mode writes.
 * The format: https://www.sqlite.org/fileformat2.html#walformat
 * @param log beside a database that one transaction was written to, and that nobody else has open
 */
export function pagesInLog(log: string): number[] {
  const pages = new Set([1]);
  withFile(log, 'r', (file) => {
    const { size } = fstatSync(file);
    const number = Buffer.alloc(4);
    for (let frame = LOG_HEAD; frame + FRAME_HEAD + PAGE <= size; frame += FRAME_HEAD + PAGE) {
      readSync(file, number, 0, 4, frame);
      pages.add(number.readUInt32BE());
    }
  });
  return [...pages].sort((a, b) => a - b);
}

const LOG_HEAD = 32;
const FRAME_HEAD = 24;

/** Makes a database that differs from another in some pages, or in its length, equal to it. */
export function copyPages(from: string, to: string, pages: readonly number[]): void {
  withFile(from, 'r', (source) => {
    withFile(to, 'r+', (target) => {
      const page = Buffer.alloc(PAGE);
      for (const number of pages) {
        const length = readSync(source, page, 0, PAGE, placeOf(number));
        writeSync(target, page, 0, length, placeOf(number));
      }
      ftruncateSync(target, fstatSync(source).size);
    });
  });
}

/** A sum of all that a database holds, which follows it as pages of it change. */
export function sumOfPages(path: string): string {
  return withFile(path, 'r', (file) => {
    const sum = Buffer.alloc(SUM);
    const stretch = Buffer.alloc(PAGE * 256);
    for (let place = 0; ; ) {
      const length = readSync(file, stretch, 0, stretch.length, place);
      if (length === 0) break;
      for (let at = 0; at < length; at += PAGE) add(sum, (place + at) / PAGE + 1, stretch.subarray(at, Math.min(at + PAGE, length)));
      place += length;
    }
    return sum.toString('hex');
  });
}

/** The sum of a database that has come from another, of which the sum is known, by a change of some pages. */
export function sumAfter(sum: string, before: string, after: string, pages: readonly number[]): string {
  const next = Buffer.from(sum, 'hex');
  for (const path of [before, after])
    withFile(path, 'r', (file) => {
      const page = Buffer.alloc(PAGE);
      for (const number of pages) {
        const length = readSync(file, page, 0, PAGE, placeOf(number));
        if (length > 0) add(next, number, page.subarray(0, length));
      }
    });
  return next.toString('hex');
}

const SUM = 16;

/** Holds nothing but locks, and stands in no log (https://www.sqlite.org/fileformat2.html#the_lock_byte_page). */
const LOCK_PAGE = 0x4000_0000 / PAGE + 1;

/** Adds a page to a sum, or takes it off again. */
function add(sum: Buffer, number: number, page: Buffer): void {
  if (number === LOCK_PAGE) return;
  const hash = createHash('sha256').update(String(number)).update(page).digest();
  for (let at = 0; at < SUM; at += 1) sum[at] = (sum[at] ?? 0) ^ (hash[at] ?? 0);
}

function placeOf(page: number): number {
  return (page - 1) * PAGE;
}

function withFile<T>(path: string, flags: 'r' | 'r+', work: (file: number) => T): T {
  const file = openSync(path, flags);
  try {
    return work(file);
  } finally {
    closeSync(file);
  }
}
