import { createHash } from 'node:crypto';
import { copyFile, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import site from '../../site.config';
import { type CompiledSlice, CompilerFailed, readCompiledSlice } from '../content/compile';
import type { CompiledDocument } from '../content/compiled-document';
import { ContentRefused } from '../content/problem';
import type { Tag } from '../freshness/tags';
import { type Instant, now } from '../time';
import { readLedger } from './address-ledger';
import { checkReferences } from './check-references';
import { SqlDatabase, type SqlValue } from './database';
import { outdatedFirstPaths } from './first-paths';
import { ArchiveUnreadable, makeCurrent, moveContent, openArchive, prepareGenerationsFolder, verifiedPath } from './generations';
import { noteMaterials, staleMaterials } from './note-materials';
import { ARCHIVE_VERSION, TABLES } from './tables';
import { dropDocument, ownerKey, tagsInArchive, takeDocument } from './take-document';

export interface ArchiveReport {
  /** Name of the generation that is current now. */
  generation: string;
  /** Whether this run made it. */
  isNew: boolean;
  changed: number;
  removed: number;
}

interface BuildOptions {
  contentDir: string;
  stateDir: string;
  slices: readonly CompiledSlice[];
  /** State folder whose ledger of published addresses holds, where it is another than that which is built into. */
  ledgerDir?: string | undefined;
}

/** What of the site configuration an archive holds: languages of stories, and the days in their addresses. */
function settings(): string {
  return JSON.stringify({ language: site.language, timeZone: site.timeZone });
}

/** Changes remembered in the archive: a page kept since before the oldest of them is rendered again. */
const REMEMBERED_GENERATIONS = 200;

/**
 * Makes the next generation from the last one and the slices that changed. Nothing changed, nothing made.
 * @throws ContentRefused when the content does not hold together; the current generation stays as it was.
 */
export async function buildArchive(options: BuildOptions): Promise<ArchiveReport> {
  const folder = await prepareGenerationsFolder(options.stateDir);
  const draft = join(folder, `draft-${process.pid}.tmp`);
  const previous = await usablePrevious(options.stateDir);
  try {
    if (previous) {
      const unchanged = await nothingToDo(previous, options);
      if (unchanged) {
        await moveContent(options.stateDir, options.contentDir);
        return { generation: unchanged, isNew: false, changed: 0, removed: 0 };
      }
      await copyFile(previous, draft);
    }
    return await buildInto(draft, options, previous !== undefined);
  } catch (error) {
    if (error instanceof ContentRefused || error instanceof CompilerFailed || !previous) throw error;
    console.error(`The archive ${previous} could not be continued (${error instanceof Error ? error.message : error}): building it anew.`);
    await rm(draft, { force: true });
    return await buildInto(draft, options, false);
  } finally {
    await rm(draft, { force: true });
  }
}

async function usablePrevious(stateDir: string): Promise<string | undefined> {
  try {
    const path = await verifiedPath(stateDir);
    if (!path) return undefined;
    const database = openArchive(path);
    const made = database.get<{ value: string }>(`SELECT value FROM meta WHERE key = 'settings'`)?.value;
    database.close();
    if (made === settings()) return path;
    console.log('The language or the time zone of the site has changed: building the archive anew.');
    return undefined;
  } catch (error) {
    if (!(error instanceof ArchiveUnreadable)) throw error;
    console.error(`${error.message} Building it anew now.`);
    return undefined;
  }
}

async function nothingToDo(previous: string, options: BuildOptions): Promise<string | undefined> {
  const { contentDir, slices } = options;
  const database = openArchive(previous);
  try {
    if (outdatedSlices(database, slices).length > 0 || goneSlices(database, slices).length > 0) return undefined;
    if ((await staleMaterials(database, contentDir)).length > 0) return undefined;
    const { broken, holding } = readLedger(database, ledgerFolders(options));
    if (broken.length > 0 || outdatedFirstPaths(database, holding).length > 0) return undefined;
    return database.get<{ name: string }>('SELECT name FROM generation ORDER BY number DESC LIMIT 1')?.name;
  } finally {
    database.close();
  }
}

function ledgerFolders({ contentDir, stateDir, ledgerDir = stateDir }: BuildOptions): { contentDir: string; stateDir: string } {
  return { contentDir, stateDir: ledgerDir };
}

function outdatedSlices(database: SqlDatabase, slices: readonly CompiledSlice[]): CompiledSlice[] {
  const held = new Map(
    database.all<{ name: string; fingerprint: string }>('SELECT * FROM slice').map((row) => [row.name, row.fingerprint]),
  );
  return slices.filter((slice) => held.get(slice.name) !== slice.fingerprint);
}

function goneSlices(database: SqlDatabase, slices: readonly CompiledSlice[]): string[] {
  const names = new Set(slices.map((slice) => slice.name));
  return database.all<{ name: string }>('SELECT name FROM slice').flatMap(({ name }) => (names.has(name) ? [] : [name]));
}

async function buildInto(draft: string, options: BuildOptions, continued: boolean): Promise<ArchiveReport> {
  const database = new SqlDatabase(draft);
  let report: ArchiveReport;
  try {
    // The draft is thrown away after any failure, so it needs no journal; it is flushed whole before it is named.
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;');
    if (!continued) {
      database.exec(TABLES);
      database.run(`INSERT INTO meta VALUES ('version', :version), ('settings', :settings)`, {
        version: String(ARCHIVE_VERSION),
        settings: settings(),
      });
    }
    database.exec('BEGIN');
    const changes = await takeSlices(database, options.slices);
    const { owners, faults } = await noteMaterials(database, options.contentDir);
    for (const owner of owners) changes.touch(ownerKey(owner));
    const ledger = readLedger(database, ledgerFolders(options));
    const problems = checkReferences(database, { ...options, faults, broken: ledger.broken });
    if (problems.length > 0) throw new ContentRefused(problems);
    for (const { id, firstPath } of outdatedFirstPaths(database, ledger.holding)) {
      database.run('UPDATE story SET first_path = :firstPath WHERE id = :id', { id, firstPath });
      changes.touch({ type: 'Article', id });
    }
    const generation = nameGeneration(database, changes);
    database.exec('COMMIT');
    if (changes.removed > 0) database.exec('VACUUM');
    report = { generation, isNew: true, changed: changes.changed, removed: changes.removed };
  } finally {
    database.close();
  }
  await flush(draft);
  await makeCurrent(options.stateDir, draft, `${report.generation}.sqlite`, options.contentDir);
  return report;
}

/** A story by where it stands and when it may be seen. */
interface Standing extends Record<string, SqlValue> {
  id: string;
  path: string;
  live_from: Instant | null;
  live_until: Instant | null;
  lists: string;
}

/** What a build changed, as tags of pages that show it, and stories as they stood before it where they stand otherwise. */
class Changes {
  readonly tags = new Set<Tag>();
  /** Those of them whose pages look otherwise to readers. */
  readonly seen = new Set<Tag>();
  readonly former: Standing[] = [];
  changed = 0;
  removed = 0;

  constructor(readonly database: SqlDatabase) {}

  touch(document: DocumentKey): void {
    const seen = this.#isOut(document);
    for (const tag of tagsInArchive(this.database, document)) {
      this.tags.add(tag);
      if (seen) this.seen.add(tag);
    }
  }

  /** Whether readers may have seen something of it. */
  #isOut({ type, id }: DocumentKey): boolean {
    if (type !== 'Article') return true;
    return this.database.get('SELECT 1 FROM story WHERE id = :id AND live_from <= :now', { id, now: now() }) !== undefined;
  }

  /** Notes what a change of one document, made by `change`, does to what shows it. */
  around(document: DocumentKey, change: () => void): void {
    const before = this.#standing(document);
    this.touch(document);
    change();
    this.touch(document);
    if (before && JSON.stringify(before) !== JSON.stringify(this.#standing(document))) this.former.push(before);
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
}

interface DocumentKey {
  type: string;
  id: string;
}

interface HeldDocument extends DocumentKey {
  hash: string;
}

async function takeSlices(database: SqlDatabase, slices: readonly CompiledSlice[]): Promise<Changes> {
  const changes = new Changes(database);
  const held = (slice: string) =>
    database.all<HeldDocument>(
      `SELECT 'Article' AS type, id, hash FROM story WHERE slice = :slice UNION ALL SELECT type, id, hash FROM document WHERE slice = :slice`,
      { slice },
    );
  const drop = (document: HeldDocument) => {
    changes.around(document, () => dropDocument(database, document));
    changes.removed += 1;
  };
  for (const name of goneSlices(database, slices)) {
    held(name).forEach(drop);
    database.run('DELETE FROM slice WHERE name = :name', { name });
  }
  for (const slice of outdatedSlices(database, slices)) {
    const before = new Map(held(slice.name).map((document) => [`${document.type}:${document.id}`, document]));
    for (const document of await readCompiledSlice(slice)) {
      const key = `${document.type}:${document.id}`;
      if (before.get(key)?.hash !== document.hash) take(changes, document, slice.name);
      before.delete(key);
    }
    [...before.values()].forEach(drop);
    database.run('INSERT OR REPLACE INTO slice VALUES (:name, :fingerprint)', { name: slice.name, fingerprint: slice.fingerprint });
  }
  return changes;
}

function take(changes: Changes, document: CompiledDocument, slice: string): void {
  changes.around(document, () => takeDocument(changes.database, document, slice));
  changes.changed += 1;
}

/** A generation is named for its place in the line and for what it holds. */
function nameGeneration(database: SqlDatabase, { tags, seen, former }: Changes): string {
  const hash = createHash('sha256');
  for (const row of database.all<{ key: string }>(
    `SELECT 'Article:' || id || hash AS key FROM story UNION ALL SELECT type || ':' || id || hash FROM document
     UNION ALL SELECT kind || ':' || src || hash FROM material ORDER BY 1`,
  ))
    hash.update(row.key);
  const last = database.get<{ number: number }>('SELECT max(number) AS number FROM generation')?.number ?? 0;
  const number = last + 1;
  const name = `${String(number).padStart(8, '0')}-${hash.digest('hex').slice(0, 12)}`;
  database.run('INSERT INTO generation VALUES (:number, :name, :built_at)', { number, name, built_at: now() });
  for (const tag of tags) database.run('INSERT INTO change VALUES (:tag, :number, :seen)', { tag, number, seen: seen.has(tag) ? 1 : 0 });
  for (const story of former)
    database.run('INSERT OR IGNORE INTO former_story VALUES (:generation, :id, :path, :live_from, :live_until, :lists)', {
      generation: number,
      ...story,
    });
  const oldest = number - REMEMBERED_GENERATIONS;
  database.run('DELETE FROM generation WHERE number <= :oldest', { oldest });
  for (const table of ['change', 'former_story']) database.run(`DELETE FROM ${table} WHERE generation <= :oldest`, { oldest });
  return name;
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
