import { copyFile, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import site from '../../site.config';
import { type CompiledSlice, CompilerFailed, readCompiledSlice } from '../content/compile';
import type { CompiledDocument } from '../content/compiled-document';
import { ContentRefused } from '../content/problem';
import { readLedger } from './address-ledger';
import { BuildChanges } from './build-changes';
import { checkReferences } from './check-references';
import { SqlDatabase } from './database';
import { outdatedFirstPaths } from './first-paths';
import { ArchiveUnreadable, makeCurrent, moveContent, openArchive, prepareGenerationsFolder, verifiedPath } from './generations';
import { noteMaterials, staleMaterials } from './note-materials';
import { ARCHIVE_VERSION, TABLES } from './tables';
import { dropDocument, ownerKey, takeDocument } from './take-document';

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
  /** Is told how many documents are done, of about as many as the slices that changed hold. */
  onProgress?: (done: number, total: number) => void;
}

/** What of the site configuration an archive holds: languages of stories, and the days in their addresses. */
function settings(): string {
  return JSON.stringify({ language: site.language, timeZone: site.timeZone });
}

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
    const changes = await takeSlices(database, options);
    const { owners, faults, isAnyGone } = await noteMaterials(database, options.contentDir);
    for (const owner of owners) changes.touch(ownerKey(owner));
    const ledger = readLedger(database, ledgerFolders(options));
    const of = isAnyGone || ledger.broken.length > 0 ? undefined : changes.alone();
    const problems = checkReferences(database, { ...options, faults, broken: ledger.broken, of });
    if (problems.length > 0) throw new ContentRefused(problems);
    for (const { id, firstPath } of outdatedFirstPaths(database, ledger.holding)) {
      database.run('UPDATE story SET first_path = :firstPath WHERE id = :id', { id, firstPath });
      changes.touch({ type: 'Article', id });
    }
    const generation = changes.nameGeneration();
    database.exec('COMMIT');
    if (isMostlyFree(database)) database.exec('VACUUM');
    report = { generation, isNew: true, changed: changes.changed, removed: changes.removed };
  } finally {
    database.close();
  }
  await flush(draft);
  await makeCurrent(options.stateDir, draft, `${report.generation}.sqlite`, options.contentDir);
  return report;
}

interface HeldDocument {
  type: string;
  id: string;
  hash: string;
}

async function takeSlices(database: SqlDatabase, { slices, onProgress }: BuildOptions): Promise<BuildChanges> {
  const changes = new BuildChanges(database);
  const held = (slice: string) =>
    database.all<HeldDocument>(
      `SELECT 'Article' AS type, id, hash FROM story WHERE slice = :slice UNION ALL SELECT type, id, hash FROM document WHERE slice = :slice`,
      { slice },
    );
  const drop = (document: HeldDocument) => {
    changes.around(document, 'gone', () => dropDocument(database, document));
    changes.removed += 1;
  };
  for (const name of goneSlices(database, slices)) {
    held(name).forEach(drop);
    database.run('DELETE FROM slice WHERE name = :name', { name });
  }
  const outdated = outdatedSlices(database, slices);
  const total = outdated.reduce((sum, { files }) => sum + files, 0);
  let done = 0;
  for (const slice of outdated) {
    const before = new Map(held(slice.name).map((document) => [`${document.type}:${document.id}`, document]));
    for (const document of await readCompiledSlice(slice)) {
      const key = `${document.type}:${document.id}`;
      if (before.get(key)?.hash !== document.hash) take(changes, document, slice.name);
      before.delete(key);
      done += 1;
      onProgress?.(done, total);
    }
    [...before.values()].forEach(drop);
    database.run('INSERT OR REPLACE INTO slice VALUES (:name, :fingerprint)', { name: slice.name, fingerprint: slice.fingerprint });
  }
  return changes;
}

function take(changes: BuildChanges, document: CompiledDocument, slice: string): void {
  changes.around(document, document.hash, () => takeDocument(changes.database, document, slice));
  changes.changed += 1;
}

/** Whether a fourth of the file or more is room that nothing needs any longer. */
function isMostlyFree(database: SqlDatabase): boolean {
  const free = database.get<{ freelist_count: number }>('PRAGMA freelist_count')?.freelist_count ?? 0;
  const all = database.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0;
  return free * 4 > all;
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
