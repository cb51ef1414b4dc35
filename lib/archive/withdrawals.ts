import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../time';
import { SqlDatabase } from './database';

/** A story taken back at once, before the content files say so. */
export interface Withdrawal {
  /** Counts up with every withdrawal on this machine. */
  number: number;
  story: string;
  at: Instant;
  /** What readers are told. */
  reason: string;
}

const TABLE = `CREATE TABLE IF NOT EXISTS withdrawal (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  story TEXT NOT NULL,
  at INTEGER NOT NULL,
  reason TEXT NOT NULL
)`;

const pathIn = (stateDir: string) => join(stateDir, 'withdrawals.sqlite');

/** Makes sure that the overlay exists, and says where. It is a file beside the archive and survives every build. */
export function prepareWithdrawals(stateDir: string): string {
  mkdirSync(stateDir, { recursive: true });
  const database = new SqlDatabase(pathIn(stateDir));
  try {
    database.exec(TABLE);
  } finally {
    database.close();
  }
  return pathIn(stateDir);
}

/** Withdraws a story from every list, page and picture of the servers that share this state folder, from their next request on. */
export function withdrawStory(stateDir: string, withdrawal: Omit<Withdrawal, 'number'>): void {
  const database = new SqlDatabase(prepareWithdrawals(stateDir));
  try {
    database.run('INSERT INTO withdrawal (story, at, reason) VALUES (:story, :at, :reason)', { ...withdrawal });
  } finally {
    database.close();
  }
}

/** Lets the questions of a database ask the overlay of a state folder too, under the name `overlay`. */
export function attachWithdrawals(database: SqlDatabase, stateDir: string): void {
  database.run('ATTACH :path AS overlay', { path: prepareWithdrawals(stateDir) });
}

/**
 * Whether readers see a story at any time, as a condition of the archive's queries, with the overlay attached. One that ends
 * or is withdrawn no later than it would have begun is never out: nobody outside need learn that there was something.
 * @param story a table or alias with `id`, `live_from` and `live_until`
 */
function comesOutSql(story: string): string {
  return `(${story}.live_from IS NOT NULL AND (${story}.live_until IS NULL OR ${story}.live_from < ${story}.live_until)
    AND NOT EXISTS (SELECT 1 FROM overlay.withdrawal early WHERE early.story = ${story}.id AND early.at <= ${story}.live_from))`;
}

/** The same up to an instant. @param until in SQL; the caller binds `:now` */
export function wasVisibleSql(story: string, until = ':now'): string {
  return `(${story}.live_from <= ${until} AND ${comesOutSql(story)})`;
}

/** The id of the story at an address, now or formerly its own. For those who withdraw it. */
export function storyAtAddress(database: SqlDatabase, path: string): string | undefined {
  return database.get<{ id: string }>('SELECT s.id FROM address a JOIN story s ON s.number = a.story WHERE a.path = :path', { path })?.id;
}

/** @param database a generation with the overlay attached */
export function latestWithdrawal(database: SqlDatabase): number {
  return database.get<{ number: number | null }>('SELECT max(number) AS number FROM overlay.withdrawal')?.number ?? 0;
}

/** Withdrawals noted after the one of that number, or taking effect after one instant and up to another. */
export function withdrawalsBetween(database: SqlDatabase, number: number, from: Instant, to: Instant): Withdrawal[] {
  return database.all<Withdrawal>('SELECT * FROM overlay.withdrawal WHERE number > :number OR (at > :from AND at <= :to)', {
    number,
    from,
    to,
  });
}

/** When each story was first taken back, without a generation at hand. */
export function firstWithdrawals(stateDir: string): ReadonlyMap<string, Instant> {
  const database = new SqlDatabase(prepareWithdrawals(stateDir));
  try {
    return new Map(
      database
        .all<{ story: string; at: Instant }>('SELECT story, min(at) AS at FROM withdrawal GROUP BY story')
        .map(({ story, at }) => [story, at]),
    );
  } finally {
    database.close();
  }
}

/** Withdrawals in effect at an instant. */
export function withdrawalsUntil(database: SqlDatabase, to: Instant): Withdrawal[] {
  return database.all<Withdrawal>('SELECT * FROM overlay.withdrawal WHERE at <= :to', { to });
}
