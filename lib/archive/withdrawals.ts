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

/** @param database a generation with the overlay attached */
export function latestWithdrawal(database: SqlDatabase): number {
  return database.get<{ number: number | null }>('SELECT max(number) AS number FROM overlay.withdrawal')?.number ?? 0;
}

export function withdrawalsSince(database: SqlDatabase, number: number): Withdrawal[] {
  return database.all<Withdrawal>('SELECT * FROM overlay.withdrawal WHERE number > :number', { number });
}
