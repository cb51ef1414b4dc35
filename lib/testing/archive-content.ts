import { openArchive } from '../archive/generations';
import { isPacked, unpacked } from '../archive/packed';

type Row = Record<string, unknown>;

/** Each table's columns that say something of the content, with stories named and not numbered. */
const QUERIES = {
  slice: 'SELECT name, fingerprint FROM slice',
  story: `SELECT id, path, first_path, section, kind, lang, published_at, changed_at, changes, live_from, live_until, translation_of, fields, body, file, slice, hash FROM story`,
  address: 'SELECT a.path, s.id AS story, a.moved FROM address a LEFT JOIN story s ON s.number = a.story',
  story_list: 'SELECT l.list, l.published_at, s.id AS story FROM story_list l LEFT JOIN story s ON s.number = l.story',
  list_size: 'SELECT * FROM list_size WHERE stories <> 0',
  headline_word: 'SELECT * FROM headline_word WHERE stories <> 0',
  document: 'SELECT * FROM document',
  reference: 'SELECT * FROM reference',
  material: 'SELECT kind, src, hash, width, height, tone, bytes FROM material',
  material_use: 'SELECT * FROM material_use',
  event: 'SELECT * FROM event',
  story_event: 'SELECT e.at, s.id AS story FROM story_event e LEFT JOIN story s ON s.number = e.story',
  story_text: 'SELECT s.id AS story, v.term, v.col, v.offset FROM word_of_text v LEFT JOIN story s ON s.number = v.doc',
  story_headline: 'SELECT s.id AS story, v.term, v.col, v.offset FROM word_of_headline v LEFT JOIN story s ON s.number = v.doc',
  headline_beginning: 'SELECT s.id AS story, v.term, v.offset FROM word_beginning v LEFT JOIN story s ON s.number = v.doc',
} as const satisfies Record<string, string>;

/**
 * All that an archive holds of the content, in an order of its own: equal for two archives from which every answer is
 * the same. How the archive came to be (generations, changes, numbers of rows) is left out.
 */
export function contentOf(path: string): Record<string, Row[]> {
  const database = openArchive(path);
  try {
    database.exec(INDEXED_WORDS);
    return Object.fromEntries(Object.entries(QUERIES).map(([table, sql]) => [table, sorted(database.all<Row>(sql)).map(({ row }) => row)]));
  } finally {
    database.close();
  }
}

const INDEXED_WORDS = `CREATE VIRTUAL TABLE temp.word_of_text USING fts5vocab(main, story_text, instance);
  CREATE VIRTUAL TABLE temp.word_of_headline USING fts5vocab(main, story_headline, instance);
  CREATE VIRTUAL TABLE temp.word_beginning USING fts5vocab(main, headline_beginning, instance)`;

/**
 * A row for each word in place of one for each place where it stands, of which there are millions: sums that come out
 * otherwise when a word stands elsewhere, be it in another story. Stories count by their place among all, by id.
 */
const sumsOf = (
  words: string,
) => `SELECT v.term, v.col, count(*) AS times, sum(v.offset * v.offset) AS places, sum(r.rank * r.rank) AS stories,
    sum(r.rank * (v.offset + 1)) AS both
  FROM ${words} v LEFT JOIN (SELECT number, row_number() OVER (ORDER BY id) AS rank FROM story) r ON r.number = v.doc
  GROUP BY v.term, v.col`;

/** Rows of one table that are told of each of two archives, of those that the other does not have. */
const TOLD = 3;

/**
 * The same question of two archives that are too large to be held and shown as a whole: what one of them says and the other
 * does not. Equal archives have no difference.
 * @param except tables that are not looked at
 */
export function differencesBetween(path: string, other: string, except: readonly (keyof typeof QUERIES)[] = []): string[] {
  const databases = [openArchive(path), openArchive(other)] as const;
  try {
    for (const database of databases) database.exec(INDEXED_WORDS);
    return Object.entries({
      ...QUERIES,
      story_text: sumsOf('word_of_text'),
      story_headline: sumsOf('word_of_headline'),
      headline_beginning: sumsOf('word_beginning'),
    }).flatMap(([table, sql]) => {
      if (except.some((name) => name === table)) return [];
      const [here, there] = [countedRows(databases[0].all<Row>(sql)), countedRows(databases[1].all<Row>(sql))];
      return [...onlyIn(here, there).map((row) => `− ${table} ${row}`), ...onlyIn(there, here).map((row) => `+ ${table} ${row}`)];
    });
  } finally {
    for (const database of databases) database.close();
  }
}

/** How often each row is there. */
function countedRows(rows: Row[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of rows.map(plain)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function onlyIn(rows: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): string[] {
  const found: string[] = [];
  for (const [row, count] of rows) {
    if (others.get(row) !== count) found.push(row.slice(0, 2000));
    if (found.length === TOLD) break;
  }
  return found;
}

function sorted(rows: Row[]): { key: string; row: Row }[] {
  return rows.map(plain).sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** libsql adds `_metadata` to each row, which is how long it took. */
function plain({ _metadata, ...packed }: Row): { key: string; row: Row } {
  const row = Object.fromEntries(Object.entries(packed).map(([name, value]) => [name, isPacked(value) ? unpacked(value) : value]));
  return { key: JSON.stringify(row), row };
}
