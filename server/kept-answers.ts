import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { SqlDatabase } from '#lib/archive/database';
import type { Provenance } from '#lib/freshness/validity';
import type { Environment } from '#lib/site/environment';
import type { KeptAnswer } from './answer';

interface Row {
  head: string;
  provenance: string;
  body: Buffer;
  br: Buffer | null;
  gzip: Buffer | null;
}

type Head = Pick<KeptAnswer, 'status' | 'type' | 'cacheControl' | 'tag' | 'lastModified' | 'headers'>;

const TABLE = `CREATE TABLE IF NOT EXISTS answer (
  key TEXT PRIMARY KEY,
  head TEXT NOT NULL,
  provenance TEXT NOT NULL,
  body BLOB NOT NULL,
  br BLOB,
  gzip BLOB,
  bytes INTEGER NOT NULL,
  kept_at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS answer_kept_at ON answer (kept_at);`;

/** What of the environment stands in answers. */
type Voice = Pick<Environment, 'siteUrl' | 'siteEnv' | 'edition' | 'cdn'>;

/** Of the store's bound, this share is freed at once when it is reached, so that it is not reached again at once. */
const FREED_SHARE = 0.1;

/**
 * Finished answers, on disk within a bound and the busiest in memory. It holds whatever was put in and judges nothing:
 * whether an answer may still be served is asked of `isValid` on every read.
 */
export class KeptAnswers {
  readonly #path: string;
  readonly #memory: LRUCache<string, KeptAnswer>;
  readonly #maxBytes: number;
  #database: SqlDatabase;
  #bytes: number;

  private constructor(path: string, maxBytes: number) {
    this.#path = path;
    this.#maxBytes = maxBytes;
    this.#memory = new LRUCache({ maxSize: Math.min(maxBytes, 64 * 1024 * 1024), sizeCalculation: sizeOf });
    try {
      this.#database = openStore(path);
      this.#bytes = bytesIn(this.#database);
    } catch (error) {
      // One that another server holds at the moment is in use.
      if (!isDamage(error)) throw error;
      this.#database = openAnew(path, error);
      this.#bytes = 0;
    }
  }

  /**
   * Opens the store of one build of the code as one environment runs it: what a page says of itself holds the site's
   * address. Stores of other builds are removed. A damaged store is thrown away: everything in it can be made again.
   */
  static open(stateDir: string, buildId: string, { siteUrl, siteEnv, edition, cdn }: Voice, maxBytes: number): KeptAnswers {
    const folder = join(stateDir, 'kept');
    mkdirSync(folder, { recursive: true });
    const voice = createHash('sha256')
      .update(JSON.stringify([siteUrl, siteEnv, edition, cdn]))
      .digest('hex')
      .slice(0, 12);
    const name = `${buildId}-${voice}.sqlite`;
    for (const file of readdirSync(folder)) if (!file.startsWith(`${buildId}-`)) rmSync(join(folder, file), { force: true });
    return new KeptAnswers(join(folder, name), maxBytes);
  }

  get(key: string): KeptAnswer | undefined {
    const remembered = this.#memory.get(key);
    if (remembered) return remembered;
    const answer = this.#attempt(() => this.#read(key));
    if (answer) this.#memory.set(key, answer);
    return answer;
  }

  #read(key: string): KeptAnswer | undefined {
    const row = this.#database.get<Row>('SELECT head, provenance, body, br, gzip FROM answer WHERE key = :key', { key });
    if (!row) return undefined;
    return {
      ...(JSON.parse(row.head) as Head),
      provenance: JSON.parse(row.provenance) as Provenance,
      // libsql gives an empty blob as an ArrayBuffer.
      body: Buffer.from(row.body),
      encoded: { br: row.br ?? undefined, gzip: row.gzip ?? undefined },
    };
  }

  set(key: string, answer: KeptAnswer): void {
    this.#attempt(() => {
      this.#put(key, answer);
    });
  }

  #put(key: string, answer: KeptAnswer): void {
    const { status, type, cacheControl, tag, lastModified, headers, provenance, body, encoded } = answer;
    const bytes = sizeOf(answer);
    if (bytes > this.#maxBytes) return;
    const before = this.#database.get<{ bytes: number }>('SELECT bytes FROM answer WHERE key = :key', { key })?.bytes ?? 0;
    this.#database.run(
      `INSERT OR REPLACE INTO answer (key, head, provenance, body, br, gzip, bytes, kept_at)
       VALUES (:key, :head, :provenance, :body, :br, :gzip, :bytes, :kept_at)`,
      {
        key,
        head: JSON.stringify({ status, type, cacheControl, tag, lastModified, headers } satisfies Head),
        provenance: JSON.stringify(provenance),
        body,
        br: encoded.br ?? null,
        gzip: encoded.gzip ?? null,
        bytes,
        kept_at: performance.timeOrigin + performance.now(),
      },
    );
    this.#memory.set(key, answer);
    this.#bytes += bytes - before;
    if (this.#bytes > this.#maxBytes) this.#makeRoom();
  }

  /**
   * Trouble with the store (a full disk, a damaged file, another server's lock) costs time and never a reader's page.
   * A damaged store is begun anew.
   */
  #attempt<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      if (!isDamage(error)) {
        console.error(`The store of kept pages ${this.#path} could not be used: ${error instanceof Error ? error.message : error}`);
        return undefined;
      }
      this.#database.close();
      this.#memory.clear();
      this.#database = openAnew(this.#path, error);
      this.#bytes = 0;
      return undefined;
    }
  }

  /** How many answers are kept on disk. */
  get size(): number {
    return this.#database.get<{ count: number }>('SELECT count(*) AS count FROM answer')?.count ?? 0;
  }

  close(): void {
    // SQLite would empty its journal as it closes the file, which is when the last statement is collected as garbage.
    this.#attempt(() => this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
    this.#database.close();
  }

  /** Drops what was kept longest ago. A page that is still asked for is made once more and is new again. */
  #makeRoom(): void {
    const target = this.#maxBytes * (1 - FREED_SHARE);
    const oldest = this.#database.all<{ key: string; bytes: number }>('SELECT key, bytes FROM answer ORDER BY kept_at');
    for (const { key, bytes } of oldest) {
      if (this.#bytes <= target) break;
      this.#database.run('DELETE FROM answer WHERE key = :key', { key });
      this.#memory.delete(key);
      this.#bytes -= bytes;
    }
  }
}

function openStore(path: string): SqlDatabase {
  const database = new SqlDatabase(path);
  try {
    // First, so that several servers can start at once on a store that is none yet.
    database.exec('PRAGMA busy_timeout = 2000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    database.exec(TABLE);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function openAnew(path: string, error: unknown): SqlDatabase {
  console.error(`The store of kept pages ${path} was damaged and is begun anew (${error instanceof Error ? error.message : error}).`);
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
  return openStore(path);
}

function bytesIn(database: SqlDatabase): number {
  return database.get<{ bytes: number }>('SELECT coalesce(sum(bytes), 0) AS bytes FROM answer')?.bytes ?? 0;
}

function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^SQLITE_(CORRUPT|NOTADB)/.test(code) || error instanceof SyntaxError;
}

/** Of an answer in memory, in bytes, more or less. */
export function sizeOf(answer: KeptAnswer): number {
  return answer.body.length + (answer.encoded.br?.length ?? 0) + (answer.encoded.gzip?.length ?? 0) + 2048;
}
