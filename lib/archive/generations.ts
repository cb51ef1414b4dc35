import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { Instant } from '../time';
import { SqlDatabase } from './database';
import { ARCHIVE_VERSION } from './tables';
import { attachWithdrawals } from './withdrawals';

/** Where the archive's files lie in the state folder. */
export const generationsFolder = (stateDir: string) => join(stateDir, 'archive');
const pointerPath = (stateDir: string) => join(generationsFolder(stateDir), 'current.json');

/** Old generations kept beside the current one, for requests that still read them and for a look back. */
const KEPT_GENERATIONS = 2;

const pointerSchema = z.object({
  file: z.string().regex(/^[\w-]+\.sqlite$/),
  /** Size of the file: a shorter or longer one was damaged after it was written. */
  bytes: z.int(),
  /** Of the whole file: builds look at it, so that damage which a reader cannot see at once is not carried on. */
  hash: z.string(),
  /**
   * Folder of the files that it was made from, below the state folder, where it was made from one that is: pictures and
   * recordings are read from there, and change with the generation in one step. Where there is none, from `SITE_CONTENT`.
   */
  content: z
    .string()
    .refine((path) => isBelow(path))
    .optional(),
});

type Pointer = z.infer<typeof pointerSchema>;

function isBelow(path: string): boolean {
  return path !== '' && !isAbsolute(path) && !path.split(sep).includes('..');
}

/** Pause before a newest generation that could not be opened is tried again, in milliseconds. */
const RETRY_AFTER = 1000;

/** Thrown when the archive cannot be read. The message says what to do. */
export class ArchiveUnreadable extends Error {
  override readonly name = 'ArchiveUnreadable';
}

/** One immutable generation of the archive, open for reading. */
export class Generation {
  readonly number: number;
  readonly name: string;
  readonly builtAt: Instant;
  /** Folder of the newsroom's files that it was made from; `undefined` where that is the one of the environment. */
  readonly contentDir: string | undefined;
  readonly #database: SqlDatabase;
  #readers = 0;
  #retired = false;

  /** @param content as the pointer names it */
  constructor(path: string, stateDir: string, content?: string) {
    this.#database = openArchive(path);
    this.contentDir = content === undefined ? undefined : join(stateDir, content);
    try {
      this.#database.exec('PRAGMA query_only = 1');
      const row = this.#database.get<{ number: number; name: string; built_at: number }>(
        'SELECT * FROM generation ORDER BY number DESC LIMIT 1',
      );
      if (!row) throw unreadable(path, 'it names no generation');
      this.number = row.number;
      this.name = row.name;
      this.builtAt = row.built_at;
      attachWithdrawals(this.#database, stateDir);
    } catch (error) {
      this.#database.close();
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
    if (this.#retired && this.#readers === 0) this.#database.close();
  }
}

function unreadable(path: string, why: string): ArchiveUnreadable {
  return new ArchiveUnreadable(`The archive ${path} cannot be read: ${why}. Run “npm run content” to build it anew.`);
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

function readPointer(stateDir: string): Pointer | undefined {
  const path = pointerPath(stateDir);
  if (!existsSync(path)) return undefined;
  try {
    return pointerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new ArchiveUnreadable(`${path} is damaged. Run “npm run content” to build the archive anew.`);
  }
}

/** The path of the current generation; `undefined` before the first build. @throws ArchiveUnreadable when it is damaged. */
export function currentPath(stateDir: string): string | undefined {
  const pointer = readPointer(stateDir);
  return pointer && pathOfPointer(pointer, stateDir);
}

/** Folder below the state folder that the current generation was made from, where it was made from one that is. */
export function currentContentDir(stateDir: string): string | undefined {
  const content = readPointer(stateDir)?.content;
  return content === undefined ? undefined : join(stateDir, content);
}

function pathOfPointer(pointer: Pointer, stateDir: string): string {
  const path = join(generationsFolder(stateDir), pointer.file);
  if (!existsSync(path)) throw unreadable(path, 'the file is missing');
  const { size } = statSync(path);
  if (size !== pointer.bytes) throw unreadable(path, `it has ${size} bytes and had ${pointer.bytes} when it was built`);
  return path;
}

/** The same, once every byte of the file is known to be as it was built. @throws ArchiveUnreadable when one is not. */
export async function verifiedPath(stateDir: string): Promise<string | undefined> {
  const path = currentPath(stateDir);
  if (path && (await hashOf(path)) !== readPointer(stateDir)?.hash) throw unreadable(path, 'it is not as it was when it was built');
  return path;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Makes a finished file the current generation, in one step that a reader sees whole or not at all. */
export async function makeCurrent(stateDir: string, draft: string, file: string, contentDir: string): Promise<void> {
  const folder = generationsFolder(stateDir);
  const path = join(folder, file);
  await rename(draft, path);
  await writePointer(stateDir, { file, bytes: statSync(path).size, hash: await hashOf(path), content: belowState(stateDir, contentDir) });
  // By age and not by name: an archive that was built from nothing counts from one again.
  const old = (await readdir(folder))
    .filter((name) => name.endsWith('.sqlite') && name !== file)
    .map((name) => ({ path: join(folder, name), age: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.age - a.age);
  for (const { path: outdated } of old.slice(KEPT_GENERATIONS)) await rm(outdated, { force: true });
}

/** Says of the current generation that the same content lies in another folder now. Only for who holds the lock of builds. */
export async function moveContent(stateDir: string, contentDir: string): Promise<void> {
  const pointer = readPointer(stateDir);
  const content = belowState(stateDir, contentDir);
  if (pointer && pointer.content !== content) await writePointer(stateDir, { ...pointer, content });
}

function belowState(stateDir: string, contentDir: string): string | undefined {
  const path = relative(stateDir, contentDir);
  return isBelow(path) ? path : undefined;
}

async function writePointer(stateDir: string, pointer: Pointer): Promise<void> {
  const draft = `${pointerPath(stateDir)}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(pointer)}\n`, { flush: true });
  await rename(draft, pointerPath(stateDir));
}

/**
 * The reader's side: the current generation of a state folder, looked at anew for every request, so that a build swaps
 * in without a signal. A newer generation that cannot be read is reported once and the last good one stays.
 */
export class CurrentGeneration {
  readonly #stateDir: string;
  #current: Generation | undefined;
  #seen = '';
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
      const next = new Generation(pathOfPointer(pointer, this.#stateDir), this.#stateDir, pointer.content);
      this.#current?.retire();
      this.#current = next;
    } catch (error) {
      if (!this.#current) throw error;
      this.#retryAt = performance.now() + RETRY_AFTER;
      if (tell)
        console.error(
          `The newest content is not served, and the content before it stays: ${error instanceof Error ? error.message : error}`,
        );
    }
  }
}

/** Makes the folder, and removes what a build that was killed left in it. Only for who holds the lock of builds. */
export async function prepareGenerationsFolder(stateDir: string): Promise<string> {
  const folder = generationsFolder(stateDir);
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) if (/^(draft-|current\.json\.)/.test(name)) await rm(join(folder, name), { force: true });
  return folder;
}
