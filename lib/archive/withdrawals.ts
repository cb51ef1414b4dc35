import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../time';
import { SqlDatabase } from './database';

/** What can be taken back at once: a story, or a picture or recording wherever it stands. */
export type Withdrawable = 'story' | 'material';

/** Something taken back before the content files say so, or given back. */
export interface Withdrawal {
  /** Counts up with everything noted on this machine. */
  number: number;
  of: Withdrawable;
  /** Id of the story, or content hash of the picture or recording: the same bytes are gone under every name. */
  subject: string;
  at: Instant;
  /** What readers are told; `null` where what was noted before holds no longer. */
  reason: string | null;
}

/**
 * A log that only grows: whatever was kept before its newest entry can be judged by it. What holds are the entries of a
 * subject after the last that gave it back.
 */
const SCHEMA = `CREATE TABLE IF NOT EXISTS noted (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  of TEXT NOT NULL CHECK (of IN ('story', 'material')),
  subject TEXT NOT NULL,
  at INTEGER NOT NULL,
  reason TEXT,
  -- Of an order that came from elsewhere: the same is noted once.
  order_id TEXT UNIQUE
);
CREATE INDEX IF NOT EXISTS noted_subject ON noted (of, subject);
CREATE VIEW IF NOT EXISTS holding AS SELECT n.number, n.of, n.subject, n.at, n.reason FROM noted n WHERE n.reason IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM noted b WHERE b.of = n.of AND b.subject = n.subject AND b.reason IS NULL AND b.number > n.number);
CREATE VIEW IF NOT EXISTS withdrawal AS SELECT number, subject AS story, at, reason FROM holding WHERE of = 'story';
CREATE VIEW IF NOT EXISTS withdrawn_material AS SELECT subject AS hash, at FROM holding WHERE of = 'material';`;

/** Stories alone could be taken back once, and nothing given back. */
const TAKE_IN_OLD = `INSERT INTO noted (number, of, subject, at, reason) SELECT number, 'story', story, at, reason FROM stories_only;
DROP TABLE stories_only;`;

const pathIn = (stateDir: string) => join(stateDir, 'withdrawals.sqlite');

/** Makes sure that the overlay exists, and says where. It is a file beside the archive and survives every build. */
export function prepareWithdrawals(stateDir: string): string {
  mkdirSync(stateDir, { recursive: true });
  const database = openOverlay(pathIn(stateDir));
  try {
    const kinds = new Map(
      database.all<{ name: string; type: string }>('SELECT name, type FROM sqlite_master').map((each) => [each.name, each.type]),
    );
    if (kinds.get('withdrawn_material') === undefined) setUp(database);
  } finally {
    database.close();
  }
  return pathIn(stateDir);
}

function setUp(database: SqlDatabase): void {
  database.exec('BEGIN IMMEDIATE');
  const old = database.get(`SELECT 1 FROM sqlite_master WHERE name = 'withdrawal' AND type = 'table'`) !== undefined;
  if (old) database.exec('ALTER TABLE withdrawal RENAME TO stories_only');
  database.exec(SCHEMA);
  if (old) database.exec(TAKE_IN_OLD);
  database.exec('COMMIT');
}

/** What is noted is on the disk before anybody is told so. */
function openOverlay(path: string): SqlDatabase {
  const database = new SqlDatabase(path);
  database.exec('PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL');
  return database;
}

/** Withdraws a story from every list, page and picture of the servers that share this state folder, from their next request on. */
export function withdrawStory(stateDir: string, { story, ...rest }: { story: string; at: Instant; reason: string }): void {
  noteWithdrawal(stateDir, { of: 'story', subject: story, ...rest });
}

/**
 * Notes what is taken or given back; it holds from the next request on.
 * @param orderId of an order that may come more than once: it is noted the first time alone
 */
export function noteWithdrawal(stateDir: string, entry: Omit<Withdrawal, 'number'>, orderId: string | null = null): void {
  const database = openOverlay(prepareWithdrawals(stateDir));
  try {
    database.run('INSERT OR IGNORE INTO noted (of, subject, at, reason, order_id) VALUES (:of, :subject, :at, :reason, :orderId)', {
      ...entry,
      orderId,
    });
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

export function pathOfStory(database: SqlDatabase, id: string): string | undefined {
  return database.get<{ path: string }>('SELECT path FROM story WHERE id = :id', { id })?.path;
}

/** @param database a generation with the overlay attached */
export function latestWithdrawal(database: SqlDatabase): number {
  return database.get<{ number: number | null }>('SELECT max(number) AS number FROM overlay.noted')?.number ?? 0;
}

const NOTED = 'SELECT number, of, subject, at, reason FROM overlay.noted';

/** What was noted after the entry of that number, or taking effect after one instant and up to another. */
export function withdrawalsBetween(database: SqlDatabase, number: number, from: Instant, to: Instant): Withdrawal[] {
  return database.all<Withdrawal>(`${NOTED} WHERE number > :number OR (at > :from AND at <= :to)`, {
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

/** Number of the newest entry, without a generation at hand; 0 where there is none. */
export function newestWithdrawal(stateDir: string): number {
  const database = new SqlDatabase(prepareWithdrawals(stateDir));
  try {
    return database.get<{ number: number | null }>('SELECT max(number) AS number FROM noted')?.number ?? 0;
  } finally {
    database.close();
  }
}

/** What was noted and is in effect at an instant. */
export function withdrawalsUntil(database: SqlDatabase, to: Instant): Withdrawal[] {
  return database.all<Withdrawal>(`${NOTED} WHERE at <= :to`, { to });
}

/** The content hash of the picture or recording of a file below `content/images/` or `content/media/`. For those who withdraw it. */
export function hashOfMaterial(database: SqlDatabase, src: string): string | undefined {
  return database.get<{ hash: string }>('SELECT hash FROM material WHERE src = :src', { src })?.hash;
}

/** The file of a content hash, the first by name where several are the same. */
export function materialOfHash(database: SqlDatabase, hash: string): string | undefined {
  return database.get<{ src: string }>('SELECT src FROM material WHERE hash = :hash ORDER BY src LIMIT 1', { hash })?.src;
}

/** Something that the overlay alone takes back: the content files do not say the same yet. */
export interface StandingWithdrawal {
  of: Withdrawable;
  /** Address of the story, or file of the picture or recording. */
  name: string;
  /** Id of the story, or content hash. */
  subject: string;
  /** Since when. */
  at: Instant;
  reason: string;
}

/**
 * Everything that the overlay alone takes back, the oldest first: the newsroom still has to write it into the content.
 * A story says the same by `withdrawn`, a picture or recording by standing in no file any longer.
 */
export function standingWithdrawals({ database }: { database: SqlDatabase }): StandingWithdrawal[] {
  return database.all<StandingWithdrawal>(
    `SELECT of, name, subject, min(at) AS at, (SELECT l.reason FROM overlay.holding l WHERE l.of = found.of AND l.subject = found.subject
         ORDER BY l.number DESC LIMIT 1) AS reason FROM (
       SELECT h.of, s.path AS name, h.subject, h.at FROM overlay.holding h JOIN story s ON s.id = h.subject
       WHERE h.of = 'story' AND s.fields ->> 'withdrawn' IS NULL
       UNION ALL
       SELECT h.of, (SELECT min(m.src) FROM material m WHERE m.hash = h.subject), h.subject, h.at FROM overlay.holding h
       WHERE h.of = 'material' AND EXISTS (SELECT 1 FROM material m WHERE m.hash = h.subject)) found
     GROUP BY of, subject ORDER BY at, name`,
  );
}

/** Content hashes of the pictures and recordings that are taken back at an instant. */
export function withdrawnHashes(database: SqlDatabase, at: Instant): ReadonlySet<string> {
  return new Set(
    database.all<{ hash: string }>('SELECT hash FROM overlay.withdrawn_material WHERE at <= :at', { at }).map(({ hash }) => hash),
  );
}

/** What holds of material, under its name in the question, that nobody has taken back. The caller binds `:now`. */
export function notWithdrawnSql(material: string): string {
  return `${material}.hash NOT IN (SELECT hash FROM overlay.withdrawn_material WHERE at <= :now)`;
}
