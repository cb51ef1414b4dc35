import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { LEDGER_FILE } from '../content/slices';
import { readEnvironment } from '../site/environment';
import { type Instant, isoToTheMillisecond, now } from '../time';
import type { SqlDatabase } from './database';
import { type LedgerLine, ledgerText, linesOf, rowOf, writeLedger } from './ledger-file';
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

/** Where ledgers lie: in the repository, and beside the archive. */
export interface LedgerFolders {
  contentDir: string;
  stateDir: string;
}

/** What may be news to a ledger that agreed with the archive at an instant: what changed, by ids and addresses, and what came out since. */
export interface LedgerNews {
  since: Instant;
  about: ReadonlySet<string>;
}

const HEAD = 'address,story,first';
const HEAD_BESIDE_ARCHIVE = `${HEAD},from`;

/**
 * Reads the ledgers. The repository's holds in any clone of it. Production has one of its own beside the archive, of
 * what it shows and is going to show; what its readers were told goes before what others wrote down.
 * @param about ids and addresses, where nothing else can have changed since ledgers and archive agreed
 */
export function readLedger(database: SqlDatabase, folders: LedgerFolders, about?: ReadonlySet<string>): Ledger {
  const inRepository = entriesOf(linesOf(ledgerText(folders.contentDir), about), `content/${LEDGER_FILE}`);
  const entries = isProduction()
    ? [...entriesOf(linesThatCount(folders.stateDir, about), join(folders.stateDir, LEDGER_FILE)), ...inRepository]
    : inRepository;
  const dead = deadAmong(database, entries);
  const committed = dead.length > 0 && !isProduction() ? committedPaths(folders.contentDir) : undefined;
  const lapsed = committed ? dead.filter(({ path }) => !committed.has(path)) : [];
  const gone = new Set(lapsed);
  return {
    holding: entries.filter((entry) => !gone.has(entry)),
    broken: dead.filter((entry) => !gone.has(entry)),
    lapsed,
  };
}

function entriesOf(lines: readonly LedgerLine[], file: string): LedgerEntry[] {
  return lines.flatMap(({ text, line }) => {
    const row = rowOf(text);
    return row ? [{ path: row.path, story: row.story, first: row.first, file, line }] : [];
  });
}

/** Those whose address no story has or had. */
function deadAmong(database: SqlDatabase, entries: readonly LedgerEntry[]): LedgerEntry[] {
  const paths = JSON.stringify(entries.map(({ path }) => path));
  const rows = database.all<{ path: string }>(
    'SELECT value AS path FROM json_each(:paths) WHERE NOT EXISTS (SELECT 1 FROM address a WHERE a.path = value)',
    { paths },
  );
  const dead = new Set(rows.map(({ path }) => path));
  return entries.filter(({ path }) => dead.has(path));
}

/**
 * Writes down what the archive shows and no ledger has: in production beside the archive, with what is going to come out
 * and when, since nobody may publish between that instant and a change; elsewhere in `content/`, to be committed with the
 * stories.
 * @param database a generation with the overlay attached
 * @param news where the ledgers hold everything else
 */
export function recordAddresses(database: SqlDatabase, folders: LedgerFolders, news?: LedgerNews): void {
  if (isProduction()) recordBesideArchive(database, folders, news);
  else recordInRepository(database, folders, news);
}

interface OutRow {
  id: string;
  path: string;
  first_path: string;
  live_from: Instant;
}

/** Stories that come out by themselves, the oldest first. @param until no later than that */
function comingOut(database: SqlDatabase, until: Instant, news: LedgerNews | undefined): OutRow[] {
  const among = `s.number IN (SELECT number FROM story WHERE id IN (SELECT value FROM json_each(:ids))
    UNION SELECT number FROM story WHERE live_from > :since AND live_from <= :until) AND`;
  return database.all<OutRow>(
    `SELECT s.id, s.path, s.first_path, s.live_from FROM story s WHERE ${news ? among : ''} ${wasVisibleSql('s', ':until')}
     ORDER BY s.live_from, s.id`,
    news ? { until, since: news.since, ids: JSON.stringify([...news.about]) } : { until },
  );
}

/** What the lines of a ledger are about that may change. */
function namesOf(news: LedgerNews | undefined, out: readonly OutRow[]): ReadonlySet<string> | undefined {
  return news && new Set([...news.about, ...out.flatMap(({ id, path }) => [id, path])]);
}

function recordBesideArchive(database: SqlDatabase, folders: LedgerFolders, news: LedgerNews | undefined): void {
  const out = comingOut(database, Number.MAX_SAFE_INTEGER, news);
  const names = namesOf(news, out);
  const counting = linesThatCount(folders.stateDir, names).filter(({ text }) => rowOf(text));
  const known = new Set([...counting, ...linesOf(ledgerText(folders.contentDir), names)].map(({ text }) => rowOf(text)?.path));
  const added = out
    .filter(({ path }) => !known.has(path))
    .map(({ path, id, first_path, live_from }) => `${path},${id},${first_path},${isoToTheMillisecond(live_from)}`);
  const kept = new Set(counting.map(({ line }) => line));
  changeLedger(folders.stateDir, HEAD_BESIDE_ARCHIVE, names, ({ line, text }) => (kept.has(line) ? text : undefined), added);
}

function recordInRepository(database: SqlDatabase, folders: LedgerFolders, news: LedgerNews | undefined): void {
  const out = comingOut(database, now(), news);
  const names = namesOf(news, out);
  const lapsed = new Set(readLedger(database, folders, names).lapsed.map(({ path }) => path));
  for (const path of lapsed)
    console.log(`content/${LEDGER_FILE}: ${path} is taken out. No commit holds it, and no story has it any longer.`);
  const firsts = new Map(out.map(({ path, first_path }) => [path, first_path]));
  const known = new Set(linesOf(ledgerText(folders.contentDir), names).map(({ text }) => rowOf(text)?.path));
  const added = out.filter(({ path }) => !known.has(path)).map(({ path, id, first_path }) => `${path},${id},${first_path}`);
  const withFirst = ({ text }: LedgerLine): string | undefined => {
    const row = rowOf(text);
    if (!row) return text;
    if (lapsed.has(row.path)) return undefined;
    const first = row.first ?? firsts.get(row.path);
    return first === row.first ? text : `${row.path},${row.story},${first}`;
  };
  changeLedger(folders.contentDir, HEAD, names, withFirst, added);
}

/**
 * @param about whose lines may change; all where there is none
 * @param become what becomes of a line; `undefined` where it goes
 */
function changeLedger(
  folder: string,
  head: string,
  about: ReadonlySet<string> | undefined,
  become: (line: LedgerLine) => string | undefined,
  added: readonly string[],
): void {
  const text = ledgerText(folder);
  const edits = new Map<number, string | undefined>();
  for (const line of linesOf(text, about)) {
    const next = isHead(line, head) ? head : become(line);
    if (next !== line.text) edits.set(line.line, next);
  }
  const kept =
    edits.size === 0
      ? text
      : text
          .split('\n')
          .flatMap((line, index) => (edits.has(index + 1) ? (edits.get(index + 1) ?? []) : line))
          .join('\n');
  const next = [kept === '' ? head : kept, ...added].join('\n');
  if (next !== text && next !== head) writeLedger(folder, next);
}

/** An older head names fewer columns. */
function isHead({ line, text }: LedgerLine, head: string): boolean {
  return line === 1 && head.startsWith(text.trim());
}

/** The lines beside the archive, but for what is not out yet, or was taken back before it was. */
function linesThatCount(stateDir: string, about: ReadonlySet<string> | undefined): LedgerLine[] {
  const lines = linesOf(ledgerText(stateDir), about);
  if (lines.length === 0) return [];
  const withdrawn = firstWithdrawals(stateDir);
  return lines.filter(({ text }) => {
    const { story, from } = rowOf(text) ?? {};
    return story === undefined || from === undefined || (from <= now() && from < (withdrawn.get(story) ?? Number.POSITIVE_INFINITY));
  });
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
  return new Set(held.status === 0 ? held.stdout.split('\n').flatMap((line) => rowOf(line)?.path ?? []) : []);
}

function isProduction(): boolean {
  return readEnvironment().siteEnv === 'production';
}
