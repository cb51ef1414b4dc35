import { createHash, type Hash } from 'node:crypto';
import type { Tag } from '../freshness/tags';
import { type Instant, now } from '../time';
import type { SqlDatabase, SqlValue } from './database';
import { ownerKey, ownerOf, tagsInArchive } from './take-document';

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
  /** Stories that are gone, and addresses that lead nowhere any longer. */
  readonly #lost: { stories: string[]; addresses: string[] } = { stories: [], addresses: [] };
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
    const wasThere = this.#isThere(document);
    const addresses = this.#addressesOf(document);
    this.touch(document);
    change();
    this.touch(document);
    if (!this.#last) return;
    const after = this.#standing(document);
    if (before && JSON.stringify(before) !== JSON.stringify(after)) this.#former.push(before);
    // What others name of a newsroom's document is there as long as that is; a paid link can lose its page.
    if (document.type !== 'Article' && (wasThere !== this.#isThere(document) || document.type === 'Sponsored')) this.#othersMayCare = true;
    if (before && !after) this.#lost.stories.push(document.id);
    const kept = new Set(this.#addressesOf(document));
    this.#lost.addresses.push(...addresses.filter((path) => !kept.has(path)));
    if (before && this.#emptied(before, after)) this.#othersMayCare = true;
  }

  /** Notes that a picture or recording changed that a document names. */
  noteMaterialOf(owner: string): void {
    this.#owners.add(owner);
    this.touch(ownerKey(owner));
  }

  /** Name of the generation that is changed. */
  get continues(): string | undefined {
    return this.#last?.name;
  }

  /** Documents whose references may lead nowhere by what changed: those that changed, and that name what is gone; `undefined` where any may. */
  toCheck(): ReadonlySet<string> | undefined {
    if (this.#othersMayCare) return undefined;
    const owners = new Set(this.#owners);
    const naming = (where: string, parameters: Record<string, string>) => {
      for (const { owner } of this.database.all<{ owner: string }>(`SELECT owner FROM reference WHERE ${where}`, parameters))
        owners.add(owner);
    };
    for (const id of this.#lost.stories) naming(`target_type = 'Article' AND target = :id`, { id });
    // With whatever follows an address: a place on its page, its Markdown form.
    for (const path of this.#lost.addresses)
      naming(`target_type = 'address' AND target >= :path AND target < :path || char(1114111)`, { path });
    return owners;
  }

  /** Whatever the ledger may say of the stories that changed is by one of these: their ids, and addresses that they have or had. */
  ledgerNames(): ReadonlySet<string> {
    const ids = [...this.#owners].map(ownerKey).flatMap(({ type, id }) => (type === 'Article' ? [id] : []));
    return new Set([...ids, ...this.#lost.addresses, ...ids.flatMap((id) => this.#addressesOf({ type: 'Article', id }))]);
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

  #isThere({ type, id }: DocumentKey): boolean {
    return this.database.get('SELECT 1 FROM document WHERE type = :type AND id = :id', { type, id }) !== undefined;
  }

  /** Those that a story has and had. */
  #addressesOf({ type, id }: DocumentKey): string[] {
    if (type !== 'Article') return [];
    return this.database
      .all<{ path: string }>('SELECT a.path FROM story s JOIN address a ON a.story = s.number WHERE s.id = :id', { id })
      .map(({ path }) => path);
  }

  /** Whether a story was the last of a list that it left: links may lead to the page of that. */
  #emptied(before: Standing, after: Standing | undefined): boolean {
    const held = new Set(JSON.parse(after?.lists ?? '[]') as Tag[]);
    return (JSON.parse(before.lists) as Tag[]).some(
      (list) => !held.has(list) && this.database.get('SELECT 1 FROM story_list WHERE list = :list LIMIT 1', { list }) === undefined,
    );
  }
}
