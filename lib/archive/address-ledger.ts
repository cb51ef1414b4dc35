import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAddress } from '../addresses';
import { storyId } from '../content/schema/article';
import { LEDGER_FILE } from '../content/slices';
import { readEnvironment } from '../site/environment';
import { type Instant, isoToTheMillisecond, now, parseInstant } from '../time';
import type { SqlDatabase } from './database';
import { firstWithdrawals, wasVisibleSql } from './withdrawals';

/** A line of the ledger: an address that readers were given, and what stood there. */
export interface LedgerEntry {
  path: string;
  /** Id of the story. */
  story: string;
  /** The address under which that story came out; lines written before this was noted have none. */
  first: string | undefined;
  /** In which file, and in which line of it. */
  file: string;
  line: number;
}

/** The ledger as it stands against an archive. */
export interface Ledger {
  /** What holds, the most trustworthy first. */
  holding: LedgerEntry[];
  /** Of what holds: addresses that lead nowhere in the archive. */
  broken: LedgerEntry[];
  /** Addresses that lead nowhere, and that no commit holds: work that was given up before anybody had it. */
  lapsed: LedgerEntry[];
}

interface Folders {
  contentDir: string;
  stateDir: string;
}

const HEAD = 'address,story,first';
const HEAD_BESIDE_ARCHIVE = `${HEAD},from`;

/**
 * Reads the ledgers. The repository's holds in any clone of it. Production has one of its own beside the archive, of
 * what it shows and is going to show; what its readers were told goes before what others wrote down.
 */
export function readLedger(database: SqlDatabase, folders: Folders): Ledger {
  const inRepository = parse(linesOf(folders.contentDir), `content/${LEDGER_FILE}`);
  const entries = isProduction()
    ? [...parse(linesThatCount(folders.stateDir), join(folders.stateDir, LEDGER_FILE)), ...inRepository]
    : inRepository;
  const dead = entries.filter(({ path }) => database.get('SELECT 1 FROM address WHERE path = :path', { path }) === undefined);
  const committed = dead.length > 0 && !isProduction() ? committedPaths(folders.contentDir) : undefined;
  const lapsed = committed ? dead.filter(({ path }) => !committed.has(path)) : [];
  const gone = new Set(lapsed);
  return {
    holding: entries.filter((entry) => !gone.has(entry)),
    broken: dead.filter((entry) => !gone.has(entry)),
    lapsed,
  };
}

/**
 * Writes down what the archive shows and no ledger has: in production beside the archive, with what is going to come out
 * and when, since nobody may publish between that instant and a change; elsewhere in `content/`, to be committed with the
 * stories. Under a steered clock nothing is out.
 * @param database a generation with the overlay attached
 */
export function recordAddresses(database: SqlDatabase, folders: Folders): void {
  if (readEnvironment().clock !== undefined) return;
  if (isProduction()) recordBesideArchive(database, folders);
  else recordInRepository(database, folders);
}

interface OutRow {
  id: string;
  path: string;
  first_path: string;
  live_from: Instant;
}

/** Stories that come out by themselves, the oldest first. @param until no later than that */
function comingOut(database: SqlDatabase, until: Instant): OutRow[] {
  return database.all<OutRow>(
    `SELECT s.id, s.path, s.first_path, s.live_from FROM story s WHERE ${wasVisibleSql('s', ':until')} ORDER BY s.live_from, s.id`,
    { until },
  );
}

function recordBesideArchive(database: SqlDatabase, folders: Folders): void {
  const kept = linesThatCount(folders.stateDir).flatMap((line) => (line !== undefined && parseLine(line) ? [line] : []));
  const known = new Set([...kept, ...linesOf(folders.contentDir)].map((line) => parseLine(line)?.path));
  const added = comingOut(database, Number.MAX_SAFE_INTEGER)
    .filter(({ path }) => !known.has(path))
    .map(({ path, id, first_path, live_from }) => `${path},${id},${first_path},${isoToTheMillisecond(live_from)}`);
  writeLines(folders.stateDir, [HEAD_BESIDE_ARCHIVE, ...kept, ...added]);
}

function recordInRepository(database: SqlDatabase, folders: Folders): void {
  const lapsed = new Set(readLedger(database, folders).lapsed.map(({ path }) => path));
  for (const path of lapsed)
    console.log(`content/${LEDGER_FILE}: ${path} is taken out. No commit holds it, and no story has it any longer.`);
  const out = comingOut(database, now());
  const firsts = new Map(out.map(({ path, first_path }) => [path, first_path]));
  const [head = HEAD, ...lines] = linesOf(folders.contentDir);
  const known = new Set<string>();
  const kept = [HEAD.startsWith(head) ? HEAD : head, ...lines].flatMap((line) => {
    const row = parseLine(line);
    if (!row) return [line];
    if (lapsed.has(row.path)) return [];
    known.add(row.path);
    const first = row.first ?? firsts.get(row.path);
    return [first === row.first ? line : `${row.path},${row.story},${first}`];
  });
  const added = out.filter(({ path }) => !known.has(path)).map(({ path, id, first_path }) => `${path},${id},${first_path}`);
  writeLines(folders.contentDir, [...kept, ...added]);
}

interface Row {
  path: string;
  story: string;
  first: string | undefined;
  /** From when on the line counts, where that is noted. */
  from: Instant | undefined;
}

/** Neither addresses nor ids can hold a comma or a quotation mark. A line that a merge left broken says nothing, and harms no other. */
function parseLine(line: string): Row | undefined {
  const [path = '', story = '', first = '', from = ''] = line.trim().split(',');
  if (!isStoryPath(path) || !storyId.safeParse(story).success) return undefined;
  return { path, story, first: isStoryPath(first) ? first : undefined, from: parseInstant(from) };
}

function isStoryPath(path: string): boolean {
  return parseAddress(path)?.at === 'story';
}

/** @param lines of a file from its first on; `undefined` for one that does not count */
function parse(lines: readonly (string | undefined)[], file: string): LedgerEntry[] {
  return lines.flatMap((text, index) => {
    const row = text === undefined ? undefined : parseLine(text);
    return row ? [{ path: row.path, story: row.story, first: row.first, file, line: index + 1 }] : [];
  });
}

function linesOf(folder: string): string[] {
  const file = join(folder, LEDGER_FILE);
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
}

/** The lines beside the archive; `undefined` for what is not out yet, or was taken back before it was. */
function linesThatCount(stateDir: string): (string | undefined)[] {
  const lines = linesOf(stateDir);
  if (lines.length === 0) return [];
  const withdrawn = firstWithdrawals(stateDir);
  return lines.map((line) => {
    const { story, from } = parseLine(line) ?? {};
    if (story === undefined || from === undefined) return line;
    return from <= now() && from < (withdrawn.get(story) ?? Number.POSITIVE_INFINITY) ? line : undefined;
  });
}

/** In one step, since a half of a ledger would be believed. */
function writeLines(folder: string, lines: readonly string[]): void {
  const file = join(folder, LEDGER_FILE);
  const text = `${lines.join('\n')}\n`;
  if (lines.length <= 1 || (existsSync(file) && readFileSync(file, 'utf8') === text)) return;
  // Named so that it is no document, should it be left behind (content/slices.ts).
  const draft = join(folder, `.${LEDGER_FILE}.${process.pid}~`);
  writeFileSync(draft, text);
  renameSync(draft, file);
}

/**
 * The addresses of the ledger that the last commit holds. Until then a line is an editor's own: stories are renamed and
 * given up on branches before anybody has them.
 * @returns `undefined` where the content is in no repository, or git does not say: then every line holds
 */
function committedPaths(contentDir: string): Set<string> | undefined {
  const git = (...args: string[]) => spawnSync('git', ['-C', contentDir, ...args], { encoding: 'utf8', maxBuffer: 1024 ** 3 });
  if (git('rev-parse', '--is-inside-work-tree').status !== 0) return undefined;
  const held = git('show', `HEAD:./${LEDGER_FILE}`);
  if (held.error) return undefined;
  // A ledger that is new is in no commit.
  return new Set(held.status === 0 ? held.stdout.split('\n').flatMap((line) => parseLine(line)?.path ?? []) : []);
}

function isProduction(): boolean {
  return readEnvironment().siteEnv === 'production';
}
