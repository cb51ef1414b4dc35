import { statSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { SqlDatabase } from './database';
import { tryLockAlone } from './file-lock';
import { copyPages, pagesInLog, sumAfter, sumOfPages } from './pages';
import { type ArchiveFile, belowState, generationsFolder, lockOf, type Pointer, pathOfPointer, readPointer, writePointer } from './pointer';

/** Most pages in which a spare file may differ: of more than 80 MB it is as quick to copy the whole. */
const MOST_PAGES = 20_000;

/**
 * The next generation in the making, in a file that nobody reads. It continues the current generation, or begins from
 * nothing. For who holds the lock of builds, with the folder cleared.
 */
export class Draft {
  readonly #path: string;
  readonly #stateDir: string;
  /** What it continues. */
  readonly #previous: Pointer | undefined;
  #database: SqlDatabase | undefined;

  private constructor(stateDir: string, previous: Pointer | undefined) {
    this.#stateDir = stateDir;
    this.#path = join(generationsFolder(stateDir), `draft-${process.pid}.tmp`);
    this.#previous = previous;
  }

  /** @param previous the current generation, verified; without one it begins from nothing */
  static async begin(stateDir: string, previous?: Pointer): Promise<Draft> {
    const draft = new Draft(stateDir, previous);
    // What a run left that ended before it could name or remove it would take the room of the draft.
    if (previous) await removeOthers(stateDir, previous);
    if (previous && !(await draft.#takeSpare(previous))) await copyFile(pathOfPointer(previous, stateDir), draft.#path);
    return draft;
  }

  /** Takes over the file that nobody reads any longer, and brings it up to what it is to continue. */
  async #takeSpare(previous: Pointer): Promise<boolean> {
    const { spare } = previous;
    if (!spare) return false;
    const path = join(generationsFolder(this.#stateDir), spare.file);
    const facts = statSync(path, { throwIfNoEntry: false });
    if (facts?.size !== spare.bytes || facts.mtimeMs !== spare.modified) return false;
    const release = tryLockAlone(lockOf(path));
    if (!release) return false;
    try {
      await rename(path, this.#path);
      await rm(lockOf(path), { force: true });
      // Before a page of it changes: after a loss of power it must not stand there again under its name, half changed.
      await flush(generationsFolder(this.#stateDir), 'r');
    } finally {
      release();
    }
    copyPages(pathOfPointer(previous, this.#stateDir), this.#path, spare.pages);
    return true;
  }

  get isContinued(): boolean {
    return this.#previous !== undefined;
  }

  get database(): SqlDatabase {
    if (this.#database) return this.#database;
    const database = new SqlDatabase(this.#path);
    // A draft is thrown away after any failure, so nothing need be on the disk before it is done; then all of it is.
    database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -64000');
    // The log tells in which pages it has come to differ from what it continues.
    if (this.#previous) database.exec('PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0');
    else database.exec('PRAGMA journal_mode = OFF');
    this.#database = database;
    return database;
  }

  /** Makes the draft, with everything committed, the current generation, in one step that a reader sees whole or not at all. */
  async publish(generation: string, contentDir: string): Promise<void> {
    const previous = this.#previous;
    const pages = this.#finish();
    await flush(this.#path);
    const isNear = previous && pages && pages.length <= MOST_PAGES;
    const sum = isNear ? sumAfter(previous.sum, pathOfPointer(previous, this.#stateDir), this.#path, pages) : sumOfPages(this.#path);
    const path = join(generationsFolder(this.#stateDir), `${generation}.sqlite`);
    await rename(this.#path, path);
    const pointer: Pointer = { ...factsOf(path), sum, content: belowState(this.#stateDir, contentDir) };
    const { file, bytes, modified } = previous ?? pointer;
    await writePointer(this.#stateDir, isNear ? { ...pointer, spare: { file, bytes, modified, pages } } : pointer);
    await removeOthers(this.#stateDir, readPointer(this.#stateDir));
    if (!isNear) await this.#copyToSpare(pointer);
  }

  /** Gives up a draft that was refused. As it was before, it is kept for the next one. */
  async giveBack(): Promise<void> {
    const previous = this.#previous;
    if (!previous) return await this.discard();
    const { database } = this;
    database.exec('ROLLBACK');
    // Written anew as a whole, it differs in more than the page that leaving the log writes.
    if (!this.#finish()) return await clearDrafts(this.#stateDir);
    const path = join(generationsFolder(this.#stateDir), SPARE);
    await flush(this.#path);
    await rename(this.#path, path);
    await writePointer(this.#stateDir, { ...previous, spare: { ...factsOf(path), pages: [1] } });
  }

  /** Gives up a draft that cannot be used. */
  async discard(): Promise<void> {
    this.#database?.close();
    await clearDrafts(this.#stateDir);
  }

  /** @returns the pages in which it differs from what it continues; `undefined` where it continues nothing, or differs in most */
  #finish(): number[] | undefined {
    const { database } = this;
    const pages = this.#previous && pagesInLog(`${this.#path}-wal`);
    if (pages) database.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE');
    const isLoose = isMostlyFree(database);
    if (isLoose) database.exec('VACUUM');
    database.close();
    this.#database = undefined;
    return isLoose ? undefined : pages;
  }

  /** Where there is no room for it, the next build copies the archive, or says that it cannot. */
  async #copyToSpare(pointer: Pointer): Promise<void> {
    const path = join(generationsFolder(this.#stateDir), SPARE);
    try {
      await copyFile(pathOfPointer(pointer, this.#stateDir), path);
      await flush(path);
      await writePointer(this.#stateDir, { ...pointer, spare: { ...factsOf(path), pages: [] } });
    } catch (error) {
      await rm(path, { force: true });
      console.error(`No second file of the archive could be laid by for the next publication: ${(error as Error).message}`);
    }
  }
}

/** Name of a file that was never read by anybody. */
const SPARE = 'spare.sqlite';

function factsOf(path: string): ArchiveFile {
  const { size, mtimeMs } = statSync(path);
  return { file: basename(path), bytes: size, modified: mtimeMs };
}

/** Makes the folder, and removes what a build that was killed left in it. For who holds the lock of builds. */
export async function clearDrafts(stateDir: string): Promise<void> {
  const folder = generationsFolder(stateDir);
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) if (/^(draft-|current\.json\.)/.test(name)) await rm(join(folder, name), { force: true });
}

/** Removes generations that the pointer does not name. Whoever still reads one reads on. */
async function removeOthers(stateDir: string, pointer: Pointer | undefined): Promise<void> {
  const folder = generationsFolder(stateDir);
  const held = new Set([pointer?.file, pointer?.spare?.file].flatMap((file) => (file === undefined ? [] : [file, lockOf(file)])));
  for (const name of await readdir(folder))
    if (/\.(sqlite|lock|lock-journal)$/.test(name) && !held.has(name.replace(/-journal$/, '')))
      await rm(join(folder, name), { force: true });
}

/** Room that nothing needs any longer, in pages, which is not worth to write the whole file anew for: four megabytes. */
const LITTLE_ROOM = 1000;

/** Whether a fourth of the file or more is room that nothing needs any longer. */
function isMostlyFree(database: SqlDatabase): boolean {
  const free = database.get<{ freelist_count: number }>('PRAGMA freelist_count')?.freelist_count ?? 0;
  const all = database.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0;
  return free > LITTLE_ROOM && free * 4 > all;
}

/** @param flags `r` for a folder, with the names in it */
async function flush(path: string, flags: 'r' | 'r+' = 'r+'): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
