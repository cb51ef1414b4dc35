import { statSync } from 'node:fs';
import site from '../../site.config';
import { type CompiledSlice, CompilerFailed, readCompiledSlice } from '../content/compile';
import type { CompiledDocument } from '../content/compiled-document';
import { ContentRefused } from '../content/problem';
import { wellKnownExists } from '../well-known/exists';
import { type LedgerNews, readLedger } from './address-ledger';
import { BuildChanges } from './build-changes';
import { checkReferences } from './check-references';
import type { SqlDatabase } from './database';
import { clearDrafts, Draft } from './draft';
import { outdatedFirstPaths } from './first-paths';
import { openArchive } from './generations';
import { type Agreement, agreementOf, type LedgerStanding, ledgerStanding } from './ledger-agreement';
import { isDiskFull } from './no-room';
import { noteMaterials, staleMaterials } from './note-materials';
import { sumOfPages } from './pages';
import { ArchiveUnreadable, moveContent, type Pointer, pathOfPointer, readPointer, unreadable, writePointer } from './pointer';
import { ARCHIVE_VERSION, TABLES } from './tables';
import { dropDocument, takeDocument } from './take-document';

export interface ArchiveReport {
  /** Name of the generation that is current now. */
  generation: string;
  /** The ledgers as they were found to agree with it; `undefined` where a line leads nowhere that no commit holds yet. */
  agreeing: LedgerStanding | undefined;
  /** What is news to the ledgers, where they held all that the generation before shows; otherwise `undefined`. */
  news: LedgerNews | undefined;
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

/** What of the site configuration an archive holds: languages of stories, the days in their addresses, and what links may lead to. */
function settings(): string {
  return JSON.stringify({
    language: site.language,
    timeZone: site.timeZone,
    files: (['ads', 'trust'] as const).filter((file) => wellKnownExists(file)),
  });
}

/**
 * Makes the next generation from the last one and the slices that changed. Nothing changed, nothing made.
 * @throws ContentRefused when the content does not hold together; the current generation stays as it was.
 */
export async function buildArchive(options: BuildOptions): Promise<ArchiveReport> {
  await clearDrafts(options.stateDir);
  const previous = await usablePrevious(options.stateDir);
  const unchanged = previous && (await nothingToDo(pathOfPointer(previous, options.stateDir), options));
  if (unchanged) {
    await moveContent(options.stateDir, options.contentDir);
    return { ...unchanged, isNew: false, changed: 0, removed: 0 };
  }
  return await buildFrom(previous, options);
}

/** @param about what changed */
function newsSince(agreement: Agreement | undefined, about: ReadonlySet<string> | undefined): LedgerNews | undefined {
  return agreement?.isRecorded && about ? { since: agreement.at, about } : undefined;
}

async function buildFrom(previous: Pointer | undefined, options: BuildOptions): Promise<ArchiveReport> {
  let draft: Draft | undefined;
  try {
    draft = await Draft.begin(options.stateDir, previous);
    return await buildInto(draft, options);
  } catch (error) {
    const isRefused = error instanceof ContentRefused || error instanceof CompilerFailed;
    await (isRefused ? draft?.giveBack() : draft?.discard());
    if (isRefused || isDiskFull(error) || !previous) throw error;
    console.error(
      `The archive ${previous.file} could not be continued (${error instanceof Error ? error.message : error}): building it anew.`,
    );
    return await buildFrom(undefined, options);
  }
}

async function usablePrevious(stateDir: string): Promise<Pointer | undefined> {
  try {
    const pointer = readPointer(stateDir);
    if (!pointer) return undefined;
    const path = pathOfPointer(pointer, stateDir);
    const modified = statSync(path).mtimeMs;
    if (modified !== pointer.modified) {
      if (sumOfPages(path) !== pointer.sum) throw unreadable(path, 'it is not as it was when it was built');
      await writePointer(stateDir, { ...pointer, modified });
    }
    const database = openArchive(path);
    const made = database.get<{ value: string }>(`SELECT value FROM meta WHERE key = 'settings'`)?.value;
    database.close();
    if (made === settings()) return { ...pointer, modified };
    console.log('The configuration of the site has changed: building the archive anew.');
    return undefined;
  } catch (error) {
    if (!(error instanceof ArchiveUnreadable)) throw error;
    console.error(`${error.message} Building it anew now.`);
    return undefined;
  }
}

async function nothingToDo(
  previous: string,
  options: BuildOptions,
): Promise<Pick<ArchiveReport, 'generation' | 'agreeing' | 'news'> | undefined> {
  const { contentDir, slices } = options;
  const database = openArchive(previous);
  try {
    if (outdatedSlices(database, slices).length > 0 || goneSlices(database, slices).length > 0) return undefined;
    if ((await staleMaterials(database, contentDir)).length > 0) return undefined;
    const name = database.get<{ name: string }>('SELECT name FROM generation ORDER BY number DESC LIMIT 1')?.name;
    if (name === undefined) return undefined;
    const standing = ledgerStanding(ledgerFolders(options));
    const agreement = agreementOf(name, ledgerFolders(options), standing);
    if (agreement) return { generation: name, agreeing: standing, news: newsSince(agreement, new Set()) };
    const { broken, holding, lapsed } = readLedger(database, ledgerFolders(options));
    if (broken.length > 0 || outdatedFirstPaths(database, holding).length > 0) return undefined;
    return { generation: name, agreeing: lapsed.length === 0 ? standing : undefined, news: undefined };
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

async function buildInto(draft: Draft, options: BuildOptions): Promise<ArchiveReport> {
  const { database } = draft;
  database.exec('BEGIN');
  if (!draft.isContinued) {
    database.exec(TABLES);
    database.run(`INSERT INTO meta VALUES ('version', :version), ('settings', :settings)`, {
      version: String(ARCHIVE_VERSION),
      settings: settings(),
    });
  }
  const changes = await takeSlices(database, options);
  const { owners, faults } = await noteMaterials(database, options.contentDir);
  for (const owner of owners) changes.noteMaterialOf(owner);
  const standing = ledgerStanding(ledgerFolders(options));
  const agreement = agreementOf(changes.continues ?? '', ledgerFolders(options), standing);
  const about = agreement && changes.ledgerNames();
  const ledger = readLedger(database, ledgerFolders(options), about);
  const of = ledger.broken.length > 0 ? undefined : changes.toCheck();
  const problems = checkReferences(database, { ...options, faults, broken: ledger.broken, of });
  if (problems.length > 0) throw new ContentRefused(problems);
  for (const { id, firstPath } of outdatedFirstPaths(database, ledger.holding, about)) {
    database.run('UPDATE story SET first_path = :firstPath WHERE id = :id', { id, firstPath });
    changes.touch({ type: 'Article', id });
  }
  const generation = changes.nameGeneration();
  database.exec('COMMIT');
  await draft.publish(generation, options.contentDir);
  const agreeing = ledger.lapsed.length === 0 ? standing : undefined;
  return { generation, agreeing, news: newsSince(agreement, about), isNew: true, changed: changes.changed, removed: changes.removed };
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
