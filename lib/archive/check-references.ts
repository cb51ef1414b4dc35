import site from '../../site.config';
import { type Address, parseAddress, pathOf } from '../addresses';
import { suggestName } from '../content/nearest-name';
import type { Problem } from '../content/problem';
import type { SqlDatabase } from './database';

interface ReferenceRow {
  target_type: string;
  target: string;
  field: string;
  file: string;
  line: number;
  col: number;
}

const NOUNS: Record<string, string> = { Section: 'section', Author: 'author', Topic: 'topic', Series: 'series', Article: 'story' };

/**
 * What can be known only once everything is together: that each name means something, that no two documents share an
 * address, that pictures are there and links lead somewhere.
 */
export function checkReferences(database: SqlDatabase): Problem[] {
  return [
    ...unknownNames(database),
    ...missingMaterial(database),
    ...deadLinks(database),
    ...sharedAddresses(database),
    ...missingPages(database),
  ];
}

function problemAt(row: ReferenceRow, wrong: string, remedy: string): Problem {
  return { file: row.file, line: row.line, column: row.col, field: row.field, wrong, remedy };
}

function unknownNames(database: SqlDatabase): Problem[] {
  const rows = database.all<ReferenceRow>(
    `SELECT r.* FROM reference r
     LEFT JOIN document d ON d.type = r.target_type AND d.id = r.target
     LEFT JOIN story s ON r.target_type = 'Article' AND s.id = r.target
     WHERE r.target_type IN ('Section', 'Author', 'Topic', 'Series', 'Article') AND d.id IS NULL AND s.id IS NULL`,
  );
  return rows.map((row) => {
    const noun = NOUNS[row.target_type] ?? row.target_type;
    const known = knownNames(database, row.target_type, row.target);
    return problemAt(
      row,
      `names the ${noun} “${row.target}”, which does not exist`,
      suggestName(row.target, known, `create it, or name one that exists`),
    );
  });
}

function knownNames(database: SqlDatabase, type: string, target: string): string[] {
  const rows =
    type === 'Article'
      ? database.all<{ id: string }>(`SELECT id FROM story WHERE id LIKE :near || '%'`, { near: target.slice(0, 8) })
      : database.all<{ id: string }>('SELECT id FROM document WHERE type = :type ORDER BY id', { type });
  return rows.map((row) => row.id);
}

function missingMaterial(database: SqlDatabase): Problem[] {
  const rows = database.all<ReferenceRow>(
    `SELECT r.* FROM reference r LEFT JOIN material m ON m.kind = r.target_type AND m.src = r.target
     WHERE r.target_type IN ('picture', 'recording') AND m.src IS NULL`,
  );
  return rows.map((row) => {
    const folder = row.target_type === 'picture' ? 'images' : 'media';
    return problemAt(
      row,
      `names content/${folder}/${row.target}, which is not there or cannot be read`,
      'put the file there, or correct the name',
    );
  });
}

function deadLinks(database: SqlDatabase): Problem[] {
  const rows = database.all<ReferenceRow>(`SELECT * FROM reference WHERE target_type = 'address'`);
  return rows
    .filter((row) => !leadsSomewhere(database, row.target.replace(/[?#].*$/, '')))
    .map((row) => problemAt(row, `leads to ${row.target}, where there is nothing`, deadLinkRemedy(database, row.target)));
}

/** Whether the edition has this address in any state: what readers may follow is decided when the page is made. */
function leadsSomewhere(database: SqlDatabase, path: string): boolean {
  const address = parseAddress(path);
  if (!address) return false;
  const has = (type: string, id: string) =>
    database.get('SELECT 1 FROM document WHERE type = :type AND id = :id', { type, id }) !== undefined;
  switch (address.at) {
    case 'front':
    case 'archive':
    case 'search':
    case 'feed':
    case 'sitemap':
    case 'robots':
      return true;
    case 'section':
      return has('Section', address.section) || has('Page', address.section);
    case 'page':
      return has('Page', address.page);
    case 'topic':
      return has('Topic', address.topic);
    case 'author':
      return has('Author', address.author);
    case 'series':
      return has('Series', address.series);
    case 'sponsored':
      return has('Sponsored', address.slug);
    case 'story':
      return database.get('SELECT 1 FROM address WHERE path = :path', { path }) !== undefined;
    case 'section-month':
    case 'archive-month':
      return hasMonth(database, address);
    case 'media':
      return false;
    default:
      return address satisfies never;
  }
}

function hasMonth(database: SqlDatabase, address: Extract<Address, { month: string }>): boolean {
  const list = address.at === 'section-month' ? `list:section:${address.section}:${address.month}` : `list:month:${address.month}`;
  return database.get('SELECT 1 FROM story_list WHERE list = :list', { list }) !== undefined;
}

function deadLinkRemedy(database: SqlDatabase, path: string): string {
  const slug = path.split('/').at(-1) ?? '';
  const rows = database.all<{ path: string }>(`SELECT path FROM address WHERE path LIKE '%/' || :slug`, { slug });
  const only = rows.length === 1 ? rows[0]?.path : undefined;
  return only ? `did you mean ${only}?` : 'correct the address, or remove the link';
}

interface SharedRow {
  path: string;
  file: string;
  other: string;
  moved: number;
}

function sharedAddresses(database: SqlDatabase): Problem[] {
  const shared = database.all<SharedRow>(
    `SELECT a.path, s.file, o.file AS other, a.moved FROM address a JOIN address b ON a.path = b.path AND a.story > b.story
     JOIN story s ON s.number = a.story JOIN story o ON o.number = b.story`,
  );
  const sections = database.all<{ file: string; id: string }>(
    `SELECT p.file, p.id FROM document p JOIN document s ON s.type = 'Section' AND s.id = p.id WHERE p.type = 'Page'`,
  );
  return [
    ...shared.map(
      ({ path, file, other, moved }): Problem => ({
        file,
        line: 1,
        column: 1,
        field: moved ? 'movedFrom' : 'address',
        wrong: `${path} also belongs to ${other}`,
        remedy: moved ? 'remove it from one of the two' : 'rename one of the two files: an address is for ever and for one story',
      }),
    ),
    ...sections.map(
      ({ file, id }): Problem => ({
        file,
        line: 1,
        column: 1,
        field: 'address',
        wrong: `${pathOf({ at: 'page', page: id })} also belongs to the section content/sections/${id}.yml`,
        remedy: 'rename one of the two files',
      }),
    ),
  ];
}

/** Pages that the site configuration puts at the foot of every page. */
function missingPages(database: SqlDatabase): Problem[] {
  return site.footerPages
    .filter((id) => !database.get(`SELECT 1 FROM document WHERE type = 'Page' AND id = :id`, { id }))
    .map((id) => ({
      file: `content/pages/${id}.mdx`,
      line: 1,
      column: 1,
      field: 'page',
      wrong: 'is missing, and site.config.ts links to it from every page',
      remedy: 'write it, or remove it from footerPages',
    }));
}
