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
  material: 'SELECT kind, src, hash, width, height, bytes FROM material',
  material_use: 'SELECT * FROM material_use',
  event: 'SELECT * FROM event',
  story_event: 'SELECT e.at, s.id AS story FROM story_event e LEFT JOIN story s ON s.number = e.story',
  story_text: 'SELECT s.id AS story, v.term, v.col, v.offset FROM word_of_text v LEFT JOIN story s ON s.number = v.doc',
  story_headline: 'SELECT s.id AS story, v.term, v.col, v.offset FROM word_of_headline v LEFT JOIN story s ON s.number = v.doc',
} as const satisfies Record<string, string>;

/**
 * All that an archive holds of the content, in an order of its own: equal for two archives from which every answer is
 * the same. How the archive came to be (generations, changes, numbers of rows) is left out.
 */
export function contentOf(path: string): Record<string, Row[]> {
  const database = openArchive(path);
  try {
    database.exec(`CREATE VIRTUAL TABLE temp.word_of_text USING fts5vocab(main, story_text, instance);
      CREATE VIRTUAL TABLE temp.word_of_headline USING fts5vocab(main, story_headline, instance)`);
    return Object.fromEntries(Object.entries(QUERIES).map(([table, sql]) => [table, sorted(database.all<Row>(sql))]));
  } finally {
    database.close();
  }
}

/** libsql adds `_metadata` to each row, which is how long it took. */
function sorted(rows: Row[]): Row[] {
  return rows
    .map(({ _metadata, ...packed }) => {
      const row = Object.fromEntries(Object.entries(packed).map(([name, value]) => [name, isPacked(value) ? unpacked(value) : value]));
      return { key: JSON.stringify(row), row };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);
}
