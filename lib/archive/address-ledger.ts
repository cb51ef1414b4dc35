import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvFormatRow, csvParseRows } from 'd3-dsv';
import { parseAddress } from '../addresses';
import { LEDGER_FILE } from '../content/slices';
import type { Instant } from '../time';
import type { SqlDatabase } from './database';

/** An address that readers were given, and the id of the story that stood there. */
export interface LedgerEntry {
  path: string;
  story: string;
  /** In which file, and in which line of it. */
  file: string;
  line: number;
}

const HEAD = ['address', 'story'];

/**
 * The addresses that were ever published, the oldest first. They are kept in the repository, so that an address which
 * dies is found in any clone of it, and beside the archive, where a server remembers what went live on it.
 */
export function readLedger({ contentDir, stateDir }: { contentDir: string; stateDir: string }): LedgerEntry[] {
  return [...readFile(join(contentDir, LEDGER_FILE), `content/${LEDGER_FILE}`), ...readFile(join(stateDir, LEDGER_FILE), LEDGER_FILE)];
}

/** Lines that a merge left twice or broken say nothing, and harm nothing. */
function readFile(path: string, file: string): LedgerEntry[] {
  if (!existsSync(path)) return [];
  return csvParseRows(readFileSync(path, 'utf8')).flatMap(([address = '', story = ''], index) =>
    parseAddress(address)?.at === 'story' && story !== '' ? [{ path: address, story, file, line: index + 1 }] : [],
  );
}

/** Stories that readers have been able to see at some time up to now, with their addresses. */
function publishedAddresses(database: SqlDatabase, now: Instant): [path: string, story: string][] {
  return database
    .all<{ path: string; id: string }>('SELECT path, id FROM story WHERE live_from <= :now ORDER BY live_from, id', { now })
    .map(({ path, id }) => [path, id]);
}

/**
 * Writes down what has been published and stands in no ledger yet.
 * @param ledger the file to write to
 * @returns how many addresses were new
 */
export function recordAddresses(database: SqlDatabase, now: Instant, known: readonly LedgerEntry[], ledger: string): number {
  const paths = new Set(known.map(({ path }) => path));
  const missing = publishedAddresses(database, now).filter(([path]) => !paths.has(path));
  if (missing.length === 0) return 0;
  if (!existsSync(ledger)) writeFileSync(ledger, `${csvFormatRow(HEAD)}\n`);
  appendFileSync(ledger, missing.map((row) => `${csvFormatRow(row)}\n`).join(''));
  return missing.length;
}
