import { accessSync, constants } from 'node:fs';
import { SqlDatabase } from './database';

/**
 * Takes a lock that SQLite holds on a file through the operating system, which lets go of it when its holder is killed.
 * A file with a process number would not do: in a container the next process often has the number of the one that was killed.
 * @returns what lets go of it, or `undefined` where anybody else holds it, alone or with others
 * @throws Error where this process may not write to the file
 */
export function tryLockAlone(path: string): (() => void) | undefined {
  return tryLock(path, (database) => {
    // On a file that it may only read SQLite takes this for a lock with others.
    accessSync(path, constants.W_OK);
    database.exec('BEGIN EXCLUSIVE');
  });
}

/** The same, held with whoever else shares it: `undefined` where somebody holds it alone. */
export function tryLockWithOthers(path: string): (() => void) | undefined {
  return tryLock(path, (database) => {
    database.exec('BEGIN');
    // A transaction holds nothing before it has read.
    database.get('SELECT count(*) AS tables FROM sqlite_master');
  });
}

function tryLock(path: string, take: (database: SqlDatabase) => void): (() => void) | undefined {
  const database = new SqlDatabase(path);
  try {
    database.exec('PRAGMA busy_timeout = 0');
    take(database);
    return () => {
      // A connection whose statements are not collected yet is closed only with the last of them.
      database.exec('ROLLBACK');
      database.close();
    };
  } catch (error) {
    database.close();
    if ((error as { code?: unknown }).code === 'SQLITE_BUSY') return undefined;
    throw error;
  }
}
