import { createHash, type Hash } from 'node:crypto';
import type { Tag } from '../freshness/tags';
import { type Instant, now } from '../time';
import type { SqlDatabase, SqlValue } from './database';
import { ownerOf, tagsInArchive } from './take-document';

/** Changes remembered in the archive: a page kept since before the oldest of them is rendered again. */
const REMEMBERED_GENERATIONS = 200;

/** A story by where it stands and when it may be seen. */
interface Standing extends Record<string, SqlValue> {
  id: string;
  path: string;
  live_from: Instant | null;
  live_until: Instant | null;
  lists: string;
}

interface DocumentKey {
  type: string;
  id: string;
}

/** What a build changed, as tags of pages that show it, and stories as they stood before it where they stand otherwise. */
export class BuildChanges {
  readonly #tags = new Set<Tag>();
  /** Those of them whose pages look otherwise to readers. */
  readonly #seen = new Set<Tag>();
  readonly #former: Standing[] = [];
  readonly #owners = new Set<string>();
  readonly #hash: Hash = createHash('sha256');
  readonly #last: { number: number; name: string } | undefined;
  #othersMayCare = false;
  changed = 0;
  removed = 0;

  constructor(readonly database: SqlDatabase) {
    this.#last = database.get<{ number: number; name: string }>('SELECT number, name FROM generation ORDER BY number DESC LIMIT 1');
    this.#othersMayCare = this.#last === undefined;
    this.#hash.update(this.#last?.name ?? '');
  }

  touch(document: DocumentKey): void {
    // Whatever is kept of another archive is of another generation than the first.
    if (!this.#last) return;
    const seen = this.#isOut(document);
    for (const tag of tagsInArchive(this.database, document)) {
      this.#tags.add(tag);
      if (seen) this.#seen.add(tag);
    }
  }

  /**
   * Notes what a change of one document, made by `change`, does to what shows it.
   * @param hash of the document after the change
   */
  around(document: DocumentKey, hash: string, change: () => void): void {
    this.#hash.update(`${ownerOf(document)} ${hash}`);
    this.#owners.add(ownerOf(document));
    const before = this.#last && this.#standing(document);
    const names = before && this.#names(document);
    this.touch(document);
    change();
    this.touch(document);
    if (!this.#last) return;
    const isMoved = before !== undefined && JSON.stringify(before) !== JSON.stringify(this.#standing(document));
    if (before && isMoved) this.#former.push(before);
    // What others name is there as it was, unless it is no story, or one that went, moved, or is a version of another.
    const after = this.#names(document);
    if (document.type !== 'Article' || isMoved || after === undefined || after.isVersion || (names && names.names !== after.names))
      this.#othersMayCare = true;
  }

  /** The documents that changed, where no other can have lost what it names by that; otherwise `undefined`. */
  alone(): ReadonlySet<string> | undefined {
    return this.#othersMayCare ? undefined : this.#owners;
  }

  /** Writes down the generation that the build has come to. It is named for its place in the line, how it came about, and its pictures. */
  nameGeneration(): string {
    const { database } = this;
    for (const { key } of database.all<{ key: string }>(`SELECT kind || ' ' || src || ' ' || hash AS key FROM material ORDER BY kind, src`))
      this.#hash.update(`${key}\n`);
    const number = (this.#last?.number ?? 0) + 1;
    const name = `${String(number).padStart(8, '0')}-${this.#hash.digest('hex').slice(0, 12)}`;
    database.run('INSERT INTO generation VALUES (:number, :name, :built_at)', { number, name, built_at: now() });
    for (const tag of this.#tags)
      database.run('INSERT INTO change VALUES (:tag, :number, :seen)', { tag, number, seen: this.#seen.has(tag) ? 1 : 0 });
    for (const story of this.#former)
      database.run('INSERT OR IGNORE INTO former_story VALUES (:generation, :id, :path, :live_from, :live_until, :lists)', {
        generation: number,
        ...story,
      });
    const oldest = number - REMEMBERED_GENERATIONS;
    database.run('DELETE FROM generation WHERE number <= :oldest', { oldest });
    for (const table of ['change', 'former_story']) database.run(`DELETE FROM ${table} WHERE generation <= :oldest`, { oldest });
    return name;
  }

  /** Whether readers may have seen something of it. */
  #isOut({ type, id }: DocumentKey): boolean {
    if (type !== 'Article') return true;
    return this.database.get('SELECT 1 FROM story WHERE id = :id AND live_from <= :now', { id, now: now() }) !== undefined;
  }

  #standing({ type, id }: DocumentKey): Standing | undefined {
    if (type !== 'Article') return undefined;
    return this.database.get<Standing>(
      `SELECT s.id, s.path, s.live_from, s.live_until,
         (SELECT json_group_array(list) FROM (SELECT list FROM story_list WHERE story = s.number ORDER BY list)) AS lists
       FROM story s WHERE s.id = :id`,
      { id },
    );
  }

  /** By what a story is named, besides where it stands. */
  #names({ type, id }: DocumentKey): { names: string; isVersion: boolean } | undefined {
    if (type !== 'Article') return undefined;
    const row = this.database.get<{ lang: string; original: string | null; versions: number; addresses: string }>(
      `SELECT s.lang, s.translation_of AS original, EXISTS (SELECT 1 FROM story v WHERE v.translation_of = s.id) AS versions,
         (SELECT json_group_array(path) FROM (SELECT path FROM address WHERE story = s.number ORDER BY path)) AS addresses
       FROM story s WHERE s.id = :id`,
      { id },
    );
    return row && { names: `${row.lang} ${row.addresses}`, isVersion: row.original !== null || row.versions === 1 };
  }
}
