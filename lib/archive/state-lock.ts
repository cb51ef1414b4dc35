import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SqlDatabase } from './database';

/** What only one process at a time does with a state folder. */
export type StateWork = 'building' | 'building-editor' | 'announcing' | 'following';

/**
 * Takes a lock that SQLite holds on a file through the operating system, which lets go of it when its holder is killed.
 * A file with a process number would not do: in a container the next process often has the number of the one that was killed.
 * @returns what lets go of it, or `undefined` where another process holds it
 */
export function tryLock(stateDir: string, work: StateWork): (() => void) | undefined {
  mkdirSync(stateDir, { recursive: true });
  const database = new SqlDatabase(lockPath(stateDir, work));
  try {
    database.exec('PRAGMA busy_timeout = 0');
    database.exec('BEGIN EXCLUSIVE');
    return () => database.close();
  } catch (error) {
    database.close();
    if ((error as { code?: unknown }).code === 'SQLITE_BUSY') return undefined;
    throw error;
  }
}

const PAUSE = 100;

/**
 * The same, once whoever holds it has let go.
 * @param patience longest wait in milliseconds
 * @throws Error that names the file, when it was not let go in that time
 */
export async function waitForLock(stateDir: string, work: StateWork, patience: number): Promise<() => void> {
  const until = performance.now() + patience;
  for (;;) {
    const release = tryLock(stateDir, work);
    if (release) return release;
    if (performance.now() >= until) throw new LockHeld(`${lockPath(stateDir, work)} has been held for ${patience / 1000} seconds.`);
    await wait(PAUSE);
  }
}

/** Thrown when another process did not let go of a lock in time. */
export class LockHeld extends Error {
  override readonly name = 'LockHeld';
}

function lockPath(stateDir: string, work: StateWork): string {
  return join(stateDir, `${work}.sqlite`);
}
