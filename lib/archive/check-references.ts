import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { basename, dirname, posix } from 'node:path';
import site from '../../site.config';
import { pathOf } from '../addresses/path-of';
import { parseAddress, settledPath } from '../addresses/read-path';
import { nearestName, suggestName } from '../content/nearest-name';
import { type Problem, shown } from '../content/problem';
import {
  authorMonthList,
  CORRECTED,
  dayList,
  monthList,
  sectionMonthList,
  type Tag,
  topicMonthList,
  yearOfMonths,
} from '../freshness/tags';
import { pagesNamed } from '../site/define-site';
import { wellKnownExists } from '../well-known/exists';
import type { LedgerEntry } from './address-ledger';
import type { SqlDatabase } from './database';
import { type MaterialKind, materialPath } from './materials';
import type { MaterialFaults } from './note-materials';

interface ReferenceRow {
  target_type: string;
  target: string;
  field: string;
  file: string;
  line: number;
  col: number;
}

const NOUNS: Record<string, string> = { Section: 'section', Author: 'author', Topic: 'topic', Series: 'series', Article: 'story' };

interface Known {
  contentDir: string;
  /** Why files of pictures and recordings cannot be used, by their paths. */
  faults: MaterialFaults;
  /** Lines of the ledger whose address leads nowhere. */
  broken: readonly LedgerEntry[];
  /** Documents that are looked at, by their keys in the archive, where nothing that others name can have gone; all where there is none. */
  of?: ReadonlySet<string> | undefined;
}

/**
 * What can be known only once everything is together: that each name means something, that no two documents share an
 * address, that pictures are there and links lead somewhere.
 */
export function checkReferences(database: SqlDatabase, { contentDir, faults, broken, of }: Known): Problem[] {
  const lookedAt = narrowed(database, of);
  return [
    ...unknownNames(database, lookedAt),
    ...selfReferences(database, lookedAt),
    ...muddledTranslations(database),
    ...missingMaterial(database, contentDir, faults, lookedAt),
    ...deadLinks(database, lookedAt),
    ...sharedAddresses(database),
    ...movedFromItself(database),
    ...missingPages(database),
    ...deadAddresses(database, broken),
  ];
}

/** The references that are looked at, as a table of a question. */
function narrowed(database: SqlDatabase, of: ReadonlySet<string> | undefined): string {
  if (!of) return 'reference';
  database.exec('CREATE TABLE IF NOT EXISTS temp.looked_at (owner TEXT PRIMARY KEY) WITHOUT ROWID; DELETE FROM temp.looked_at');
  for (const owner of of) database.run('INSERT INTO temp.looked_at VALUES (:owner)', { owner });
  // Begun from the owners: in any other form SQLite reads every reference of the archive.
  return '(SELECT each.* FROM temp.looked_at o CROSS JOIN reference each INDEXED BY reference_owner ON each.owner = o.owner)';
}

function problemAt(row: ReferenceRow, wrong: string, remedy: string): Problem {
  return { file: row.file, line: row.line, column: row.col, field: row.field, wrong, remedy };
}

function unknownNames(database: SqlDatabase, lookedAt: string): Problem[] {
  const rows = database.all<ReferenceRow>(
    `SELECT r.* FROM ${lookedAt} r
     LEFT JOIN document d ON d.type = r.target_type AND d.id = r.target
     LEFT JOIN story s ON r.target_type = 'Article' AND s.id = r.target
     WHERE r.target_type IN ('Section', 'Author', 'Topic', 'Series', 'Article') AND d.id IS NULL AND s.id IS NULL`,
  );
  return rows.map((row) => {
    const noun = NOUNS[row.target_type] ?? row.target_type;
    const known = knownNames(database, row.target_type, row.target);
    return problemAt(
      row,
      `names the ${noun} ${shown(row.target)}, which does not exist`,
      suggestName(row.target, known, `create it, or name one that exists`),
    );
  });
}

/** Names that may have been meant. Of stories, those of the same month and those of the same name in another. */
function knownNames(database: SqlDatabase, type: string, target: string): string[] {
  const rows =
    type === 'Article'
      ? database.all<{ id: string }>('SELECT id FROM story WHERE substr(id, 1, 8) = :month OR substr(id, 9) = :slug ORDER BY id', {
          month: target.slice(0, 8),
          slug: lastSegment(target),
        })
      : database.all<{ id: string }>('SELECT id FROM document WHERE type = :type ORDER BY id', { type });
  return rows.map((row) => row.id);
}

function selfReferences(database: SqlDatabase, lookedAt: string): Problem[] {
  return database
    .all<ReferenceRow>(`SELECT r.* FROM ${lookedAt} r WHERE r.target_type = 'Article' AND r.owner = 'Article:' || r.target`)
    .map((row) => problemAt(row, 'names the story in which it stands', 'remove it, or name another story'));
}

/**
 * Versions of a story are its original and what names that, each in a language of its own: each page lists the others by
 * their languages (Google Search Central, “Localized versions”), and two of one language would hide one another.
 */
function muddledTranslations(database: SqlDatabase): Problem[] {
  const rows = database.all<ReferenceRow & { lang: string; original_lang: string; original_of: string | null; twin: string | null }>(
    `SELECT r.*, s.lang, o.lang AS original_lang, o.translation_of AS original_of,
       (SELECT min(t.file) FROM story t WHERE t.translation_of = s.translation_of AND t.lang = s.lang AND t.id < s.id) AS twin
     FROM story s CROSS JOIN reference r ON r.owner = 'Article:' || s.id JOIN story o ON o.id = r.target
     WHERE s.translation_of IS NOT NULL AND r.field = 'translationOf' AND s.id <> o.id AND (o.translation_of IS NOT NULL OR o.lang = s.lang OR twin IS NOT NULL)`,
  );
  return rows.map((row) => {
    const { lang, original_lang, original_of, twin, target } = row;
    if (original_of !== null)
      return problemAt(row, `names ${shown(target)}, which is a translation itself`, `name the original, which is ${shown(original_of)}`);
    if (lang === original_lang)
      return problemAt(
        row,
        `names ${shown(target)}, which is in the same language, ${shown(lang)}`,
        'say in lang which language this story is in, or remove translationOf',
      );
    return problemAt(
      row,
      `names ${shown(target)}, which ${twin} translates into ${shown(lang)} as well`,
      'keep one of the two, or correct lang in one of them',
    );
  });
}

function missingMaterial(database: SqlDatabase, contentDir: string, faults: MaterialFaults, lookedAt: string): Problem[] {
  const rows = database.all<ReferenceRow & { target_type: MaterialKind }>(
    `SELECT r.* FROM ${lookedAt} r LEFT JOIN material m ON m.kind = r.target_type AND m.src = r.target
     WHERE r.target_type IN ('picture', 'recording') AND m.src IS NULL`,
  );
  return rows.map((row) => {
    const { target_type: kind, target: src } = row;
    const named = materialPath('content', kind, src);
    const path = materialPath(contentDir, kind, src);
    const fault = faults.get(path);
    if (fault) return problemAt(row, `names ${named}, which ${fault.wrong}`, fault.remedy);
    if (lstatSync(path, { throwIfNoEntry: false })) return problemAt(row, `names ${named}, which is no file`, 'put the file itself there');
    const near = nearestName(basename(src), namesIn(dirname(path)));
    return problemAt(
      row,
      `names ${named}, which is not there`,
      near ? `did you mean “${posix.join(dirname(src), near)}”?` : 'put the file there, or correct the name',
    );
  });
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

function deadLinks(database: SqlDatabase, lookedAt: string): Problem[] {
  const rows = database.all<ReferenceRow>(`SELECT r.* FROM ${lookedAt} r WHERE r.target_type = 'address'`);
  return rows.flatMap((row) => {
    const path = row.target.replace(/[?#].*$/, '');
    if (leadsSomewhere(database, path)) return [];
    const meant = meantAddress(database, path);
    return [
      problemAt(
        row,
        `leads to ${shown(row.target)}, where there is nothing`,
        meant ? `did you mean ${meant}?` : 'correct the address, or remove the link',
      ),
    ];
  });
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
    case 'topics':
    case 'corrections':
    case 'masthead':
    case 'search':
    case 'search-data':
    case 'suggestions':
    case 'reading':
    case 'sitemap':
    case 'sitemap-pages':
    case 'oembed':
      return true;
    case 'well-known':
      return wellKnownExists(address.file);
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
      return (
        database.get(`SELECT 1 FROM document WHERE type = 'Sponsored' AND id = :id AND body IS NOT NULL`, { id: address.slug }) !==
        undefined
      );
    case 'story':
      return database.get('SELECT 1 FROM address WHERE path = :path', { path }) !== undefined;
    case 'section-month':
      return hasStories(database, sectionMonthList(address.section, address.month));
    case 'topic-month':
      return hasStories(database, topicMonthList(address.topic, address.month));
    case 'author-month':
      return hasStories(database, authorMonthList(address.author, address.month));
    case 'archive-day':
      return hasStories(database, dayList(address.day));
    case 'archive-month':
      return hasStories(database, monthList(address.month));
    case 'archive-year':
      return (
        database.get(`SELECT 1 FROM story_list WHERE list >= :from AND list < :until LIMIT 1`, yearOfMonths(address.year)) !== undefined
      );
    case 'corrections-month':
      // Months are those of the corrections, not of their stories: whether this one has any is decided when the page is made.
      return hasStories(database, CORRECTED);
    case 'feed':
      // A page of the same shape as a section has none.
      return address.of.at === 'section' ? has('Section', address.of.section) : leadsSomewhere(database, pathOf(address.of));
    case 'story-markdown':
      return leadsSomewhere(database, pathOf({ ...address, at: 'story' }));
    case 'media':
    case 'sitemap-month':
    case 'news-sitemap':
    case 'indexnow-key':
    case 'desk':
    case 'desk-story':
    case 'shared':
    case 'shared-media':
      return false;
    default:
      return address satisfies never;
  }
}

function hasStories(database: SqlDatabase, list: Tag): boolean {
  return database.get('SELECT 1 FROM story_list WHERE list = :list LIMIT 1', { list }) !== undefined;
}

/** The address that a dead link most likely meant: the same in its settled form, the same slug elsewhere, or a near one. */
function meantAddress(database: SqlDatabase, path: string): string | undefined {
  const settled = settledPath(path);
  if (settled !== path && leadsSomewhere(database, settled)) return settled;
  const slug = lastSegment(path);
  const known = [...documentPaths(database), ...database.all<{ path: string }>('SELECT path FROM story').map((row) => row.path)];
  const namesakes = known.filter((other) => lastSegment(other) === slug);
  if (namesakes.length === 1) return namesakes[0];
  // Neighbours are compared by their last segment: what they share before it makes no two of them alike.
  const neighbours = known.filter((other) => neighbourhood(other) === neighbourhood(path));
  const near = nearestName(slug, neighbours.map(lastSegment));
  return near === undefined ? undefined : neighbours.find((other) => lastSegment(other) === near);
}

function documentPaths(database: SqlDatabase): string[] {
  const ids = (type: string) => database.all<{ id: string }>('SELECT id FROM document WHERE type = :type', { type }).map((row) => row.id);
  return [
    ...ids('Section').map((section) => pathOf({ at: 'section', section })),
    ...ids('Page').map((page) => pathOf({ at: 'page', page })),
    ...ids('Topic').map((topic) => pathOf({ at: 'topic', topic })),
    ...ids('Author').map((author) => pathOf({ at: 'author', author })),
    ...ids('Series').map((series) => pathOf({ at: 'series', series })),
  ];
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What a path shares with those beside it: for a story, its section and month. */
function neighbourhood(path: string): string {
  return path.split('/').slice(0, -1).slice(0, 4).join('/');
}

interface SharedRow {
  path: string;
  file: string;
  other: string;
  other_moved: number;
  field: string;
  line: number;
  col: number;
}

/** Two stories cannot have one address by their names: one of them has it from `movedFrom`, and there it is said. */
function sharedAddresses(database: SqlDatabase): Problem[] {
  const shared = database.all<SharedRow>(
    `SELECT a.path, s.file, o.file AS other, b.moved AS other_moved, r.field, r.line, r.col
     FROM reference r CROSS JOIN story s ON s.id = substr(r.owner, length('Article:') + 1)
     CROSS JOIN address a ON a.path = r.target AND a.story = s.number CROSS JOIN address b ON a.path = b.path AND a.story <> b.story
     JOIN story o ON o.number = b.story
     WHERE r.target_type = 'old address' AND a.moved = 1 AND (b.moved = 0 OR s.id > o.id)`,
  );
  const sections = database.all<{ file: string; id: string }>(
    `SELECT p.file, p.id FROM document p JOIN document s ON s.type = 'Section' AND s.id = p.id WHERE p.type = 'Page'`,
  );
  return [
    ...shared.map(
      ({ path, file, other, other_moved, field, line, col }): Problem => ({
        file,
        line,
        column: col,
        field,
        wrong: `${path} also belongs to ${other}`,
        remedy: other_moved ? 'remove it from one of the two' : 'remove it: an address is for ever and for one story',
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

/** A story that moved to where it came from would lead from itself to itself. */
function movedFromItself(database: SqlDatabase): Problem[] {
  return database
    .all<ReferenceRow>(
      `SELECT r.* FROM reference r CROSS JOIN story s ON s.id = substr(r.owner, length('Article:') + 1)
       WHERE r.target_type = 'old address' AND r.target = s.path`,
    )
    .map((row) => problemAt(row, `${row.target} is the address that the story has now`, 'remove it'));
}

/** Pages that the site configuration names: at the foot of every page, or as what the newsroom says of its rules. */
function missingPages(database: SqlDatabase): Problem[] {
  return Array.from(pagesNamed(site))
    .filter(([id]) => !database.get(`SELECT 1 FROM document WHERE type = 'Page' AND id = :id`, { id }))
    .map(([id, fields]) => ({
      file: `content/pages/${id}.mdx`,
      line: 1,
      column: 1,
      field: 'page',
      wrong: `is missing, and site.config.ts names it in ${fields.join(', ')}`,
      remedy: 'write it, or take it out there',
    }));
}

/** An address that was published leads to its story, or says that the story is gone, for ever. */
function deadAddresses(database: SqlDatabase, broken: readonly LedgerEntry[]): Problem[] {
  const told = new Set<string>();
  return broken.flatMap(({ path, story, file, line }): Problem[] => {
    if (told.has(path)) return [];
    told.add(path);
    const here = { line: 1, column: 1, field: 'address' };
    const now = database.get<{ path: string; file: string; section: string | null }>(
      `SELECT s.path, s.file, d.id AS section FROM story s LEFT JOIN document d ON d.type = 'Section' AND d.id = s.section WHERE s.id = :story`,
      { story },
    );
    // A section that does not exist is the mistake, and told of as that: once it is mended, so is the address.
    if (now && now.section === null) return [];
    if (now)
      return [
        {
          ...here,
          file: now.file,
          wrong: `was ${path} when it was published, and is ${now.path} now`,
          remedy: `add ${path} at the end of movedFrom, or give the story back its section and its day; only if no reader was ever given it, take line ${line} out of ${file}`,
        },
      ];
    return [
      {
        ...here,
        file,
        line,
        wrong: `${path} was published, and content/articles/${story}.mdx is gone`,
        remedy:
          'bring the file back and say withdrawn in it, or add the address at the end of movedFrom of the story that took its place; only if no reader was ever given it, take this line out',
      },
    ];
  });
}
