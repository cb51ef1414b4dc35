import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Instant } from '../time';
import { SqlDatabase } from './database';
import { tryLockWithOthers } from './file-lock';
import { ArchiveUnreadable, lockOf, pathOfPointer, pointerPath, readPointer, unreadable } from './pointer';
import { ARCHIVE_VERSION } from './tables';
import { attachWithdrawals } from './withdrawals';

/** Pages of a generation that are kept at hand for questions, in kilobytes. */
const PAGE_CACHE = 65_536;

/** Pause before a newest generation that could not be opened is tried again, in milliseconds. */
const RETRY_AFTER = 1000;

/** One immutable generation of the archive, open for reading. */
export class Generation {
  readonly number: number;
  readonly name: string;
  readonly builtAt: Instant;
  /** Folder of the newsroom's files that it was made from; `undefined` where that is the one of the environment. */
  readonly contentDir: string | undefined;
  readonly #database: SqlDatabase;
  readonly #letGo: () => void;
  #readers = 0;
  #retired = false;

  /** @param content as the pointer names it */
  constructor(path: string, stateDir: string, content?: string) {
    const letGo = tryLockWithOthers(lockOf(path));
    if (!letGo) throw unreadable(path, 'the next generation is being made of it');
    this.#letGo = letGo;
    this.contentDir = content === undefined ? undefined : join(stateDir, content);
    let database: SqlDatabase | undefined;
    try {
      database = openArchive(path);
      this.#database = database;
      this.#database.exec(`PRAGMA query_only = 1; PRAGMA cache_size = -${PAGE_CACHE}`);
      const row = this.#database.get<{ number: number; name: string; built_at: number }>(
        'SELECT * FROM generation ORDER BY number DESC LIMIT 1',
      );
      if (!row) throw unreadable(path, 'it names no generation');
      if (row.name !== basename(path, '.sqlite')) throw unreadable(path, `it is generation ${row.name}`);
      this.number = row.number;
      this.name = row.name;
      this.builtAt = row.built_at;
      attachWithdrawals(this.#database, stateDir);
    } catch (error) {
      database?.close();
      letGo();
      throw error instanceof ArchiveUnreadable ? error : unreadable(path, error instanceof Error ? error.message : String(error));
    }
  }

  /** For the queries of `lib/archive` alone, which put visibility before every answer. */
  get database(): SqlDatabase {
    return this.#database;
  }

  /**
   * Whether another is this one or one that it was made from, as far back as it remembers: then what changed since is
   * known. An archive that was built anew counts from one again, so the number alone says nothing.
   */
  descendsFrom({ number, name }: { number: number; name: string }): boolean {
    return this.#database.get('SELECT 1 FROM generation WHERE number = :number AND name = :name', { number, name }) !== undefined;
  }

  /** Keeps the file open until `release`. */
  acquire(): this {
    this.#readers += 1;
    return this;
  }

  release(): void {
    this.#readers -= 1;
    this.#closeWhenLeft();
  }

  /** Called once a newer generation has taken its place: it closes after its last reader. */
  retire(): void {
    this.#retired = true;
    this.#closeWhenLeft();
  }

  #closeWhenLeft(): void {
    if (!this.#retired || this.#readers > 0) return;
    this.#database.close();
    this.#letGo();
  }
}

/** Opens an archive file. @throws ArchiveUnreadable when it is damaged or of another version. */
export function openArchive(path: string): SqlDatabase {
  if (!existsSync(path)) throw unreadable(path, 'the file is missing');
  let version: string | undefined;
  let database: SqlDatabase | undefined;
  try {
    database = new SqlDatabase(path);
    version = database.get<{ value: string }>(`SELECT value FROM meta WHERE key = 'version'`)?.value;
  } catch (error) {
    database?.close();
    throw unreadable(path, error instanceof Error ? error.message : String(error));
  }
  if (version !== String(ARCHIVE_VERSION)) {
    database.close();
    throw unreadable(path, `it is of version ${version}, and this code reads version ${ARCHIVE_VERSION}`);
  }
  return database;
}

/**
 * The reader's side: the current generation of a state folder, looked at anew for every request, so that a build swaps
 * in without a signal. A newer generation that cannot be read is reported once and the last good one stays.
 */
export class CurrentGeneration {
  readonly #stateDir: string;
  #current: Generation | undefined;
  #seen = '';
  /** File and folder of the current one. */
  #of = '';
  /** When a generation that could not be opened is tried again, in milliseconds of the machine. */
  #retryAt = Number.POSITIVE_INFINITY;

  constructor(stateDir: string) {
    this.#stateDir = stateDir;
  }

  /** @throws ArchiveUnreadable when there is no generation to read at all. */
  acquire(): Generation {
    const stamp = this.#pointerStamp();
    const isNew = stamp !== this.#seen;
    if (isNew || !this.#current || performance.now() >= this.#retryAt) {
      this.#seen = stamp;
      this.#swap(isNew);
    }
    if (!this.#current) throw new ArchiveUnreadable(`There is no archive in ${this.#stateDir}. Run “npm run content” to build it.`);
    return this.#current.acquire();
  }

  #pointerStamp(): string {
    const facts = statSync(pointerPath(this.#stateDir), { throwIfNoEntry: false });
    return facts ? `${facts.ino}-${facts.mtimeMs}-${facts.size}` : '';
  }

  /** @param tell whether a failure is news */
  #swap(tell: boolean): void {
    this.#retryAt = Number.POSITIVE_INFINITY;
    try {
      const pointer = readPointer(this.#stateDir);
      if (!pointer) return;
      const path = pathOfPointer(pointer, this.#stateDir);
      // A pointer is written for other reasons, too. What it names may be the same, and what was remembered of it still holds.
      const of = JSON.stringify([pointer.file, pointer.content, statSync(path).ino]);
      if (this.#current && of === this.#of) return;
      const next = new Generation(path, this.#stateDir, pointer.content);
      this.#current?.retire();
      this.#current = next;
      this.#of = of;
    } catch (error) {
      const stamp = this.#pointerStamp();
      if (stamp !== this.#seen) {
        // While it was being opened another took its place.
        this.#seen = stamp;
        this.#swap(tell);
        return;
      }
      if (!this.#current) throw error;
      this.#retryAt = performance.now() + RETRY_AFTER;
      if (tell)
        console.error(
          `The newest content is not served, and the content before it stays: ${error instanceof Error ? error.message : error}`,
        );
    }
  }
}
