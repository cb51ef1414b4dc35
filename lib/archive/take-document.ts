import site from '../../site.config';
import { storyPath } from '../addresses/path-of';
import { bodyText } from '../content/body/body-text';
import type { CompiledDocument } from '../content/compiled-document';
import { untilNow } from '../content/live-updates';
import type { ArticleFields } from '../content/schema/article';
import type { AuthorFields, FrontFields, SponsoredFields } from '../content/schema/newsroom';
import { liveSpan, type Publication } from '../content/visibility';
import { documentTag, listsOf, PEOPLE, SITE_TAG, storyTag, type Tag } from '../freshness/tags';
import { folded, wordsOf } from '../search/folded';
import { type Instant, monthBounds, now } from '../time';
import { changesOf } from './changes';
import type { SqlDatabase } from './database';
import type { MaterialKind } from './materials';
import { packed } from './packed';

/** Key of a document in the tables that belong to it. */
export function ownerOf(document: { type: string; id: string }): string {
  return `${document.type}:${document.id}`;
}

/** The document that such a key is of. */
export function ownerKey(owner: string): { type: string; id: string } {
  const colon = owner.indexOf(':');
  return { type: owner.slice(0, colon), id: owner.slice(colon + 1) };
}

interface Span {
  from: Instant;
  until: Instant | null;
}

/** Puts one compiled document into the archive, in place of what stood there under its name. */
export function takeDocument(database: SqlDatabase, document: CompiledDocument, slice: string): void {
  dropDocument(database, document);
  if (document.type === 'Article') takeStory(database, document, slice);
  else takeNewsroomDocument(database, document, slice);
  takeReferences(database, document);
}

/** Removes a document and everything that was derived from it. */
export function dropDocument(database: SqlDatabase, { type, id }: { type: string; id: string }): void {
  const owner = ownerOf({ type, id });
  if (type === 'Article') {
    const row = database.get<{ number: number; fields: string }>('SELECT number, fields FROM story WHERE id = :id', { id });
    if (row) {
      const { number } = row;
      countHeadlineWords(database, JSON.parse(row.fields) as ArticleFields, -1);
      resizeLists(database, number, -1);
      for (const table of ['address', 'story_list', 'story_event']) database.run(`DELETE FROM ${table} WHERE story = :number`, { number });
      for (const table of ['story_text', 'story_headline', 'headline_beginning'])
        database.run(`DELETE FROM ${table} WHERE rowid = :number`, { number });
      database.run('DELETE FROM story WHERE number = :number', { number });
    }
  } else database.run('DELETE FROM document WHERE type = :type AND id = :id', { type, id });
  for (const table of ['reference', 'material_use', 'event']) database.run(`DELETE FROM ${table} WHERE owner = :owner`, { owner });
}

/** Every tag whose pages show something of the document as it stands in the archive now. */
export function tagsInArchive(database: SqlDatabase, { type, id }: { type: string; id: string }): Tag[] {
  switch (type) {
    case 'Article':
      return [
        storyTag(id),
        ...database
          .all<{ list: string }>('SELECT list FROM story_list WHERE story = (SELECT number FROM story WHERE id = :id)', { id })
          .map((row) => row.list),
      ];
    case 'Section':
    case 'Sponsored':
      return [SITE_TAG];
    case 'Page':
      return [documentTag(type, id), SITE_TAG];
    case 'Author':
      return [documentTag(type, id), PEOPLE];
    default:
      return [documentTag(type, id)];
  }
}

function takeStory(database: SqlDatabase, document: CompiledDocument, slice: string): void {
  const fields = document.fields as ArticleFields;
  const { id, slug, body } = document;
  if (!body) throw new Error(`${document.file} came without a body`);
  const publishedAt = fields.publishedAt ?? provisionalDate(id);
  const span = liveSpan(publicationOf(fields));
  const path = storyPath({ section: fields.section, publishedAt, slug });
  const changed = changesOf(fields, body.tree);
  // What an update of a later instant says is found once the story has been published after that.
  const shown = untilNow(body.tree, now());
  const text = shown === body.tree ? body.text : bodyText(shown);
  database.run(
    `INSERT INTO story (id, path, first_path, section, kind, lang, published_at, changed_at, changes, live_from, live_until, translation_of, file, slice, hash, fields, body)
     VALUES (:id, :path, :first_path, :section, :kind, :lang, :published_at, :changed_at, :changes, :live_from, :live_until, :translation_of, :file, :slice, :hash, :fields, :body)`,
    {
      id,
      path,
      // Whoever came out elsewhere is told apart once the ledger is at hand (first-paths.ts).
      first_path: path,
      section: fields.section,
      kind: fields.kind,
      lang: fields.lang ?? site.language,
      published_at: publishedAt,
      changed_at: Math.max(publishedAt, ...changed),
      changes: JSON.stringify(changed),
      ...spanColumns(span),
      translation_of: fields.translationOf ?? null,
      fields: JSON.stringify(fields),
      body: packed(text, { tree: body.tree, words: body.words }),
      file: document.file,
      slice,
      hash: document.hash,
    },
  );
  const { number } = database.get<{ number: number }>('SELECT number FROM story WHERE id = :id', { id }) ?? { number: 0 };
  for (const moved of new Set([path, ...(fields.movedFrom ?? [])]))
    database.run('INSERT INTO address VALUES (:path, :number, :moved)', { path: moved, number, moved: moved === path ? 0 : 1 });
  const lists = listsOf(fields, publishedAt);
  for (const list of lists)
    database.run('INSERT OR IGNORE INTO story_list VALUES (:list, :published_at, :number)', { list, published_at: publishedAt, number });
  resizeLists(database, number, 1);
  countHeadlineWords(database, fields, 1);
  const above = { number, headline: folded(fields.headline), standfirst: folded(fields.standfirst) };
  database.run('INSERT INTO story_headline (rowid, headline, standfirst) VALUES (:number, :headline, :standfirst)', above);
  database.run('INSERT INTO headline_beginning (rowid, headline) VALUES (:number, :headline)', above);
  database.run('INSERT INTO story_text (rowid, headline, standfirst, body) VALUES (:number, :headline, :standfirst, :body)', {
    ...above,
    body: folded(text),
  });
  const { leadImage } = fields;
  if (leadImage) takeMaterial(database, document, 'picture', leadImage.src, endingAt(span, leadImage.rights?.expires));
  takeBodyMaterial(database, document, span);
  // A draft stands in no list that readers see, so nothing that happens to it is news.
  const inTime =
    span === undefined ? [] : [fields.unpublishAt, fields.withdrawn?.at, leadImage?.rights?.expires, fields.live?.endedAt, ...changed];
  for (const at of new Set(inTime))
    if (at !== undefined && at !== span?.from) database.run('INSERT INTO story_event VALUES (:at, :number)', { at, number });
}

function countHeadlineWords(database: SqlDatabase, { headline, standfirst }: ArticleFields, by: 1 | -1): void {
  for (const word of new Set(wordsOf(folded(`${headline} ${standfirst}`))))
    if (word.length >= SHORTEST_WORD)
      database.run('INSERT INTO headline_word VALUES (:word, :by) ON CONFLICT (word) DO UPDATE SET stories = stories + excluded.stories', {
        word,
        by,
      });
}

/** Of shorter words most are near to each other. */
const SHORTEST_WORD = 3;

/** @param by 1 where a story was put into its lists, -1 where it is about to be taken out of them */
function resizeLists(database: SqlDatabase, number: number, by: 1 | -1): void {
  database.run(
    `INSERT INTO list_size SELECT l.list, :by, CASE WHEN s.live_from IS NULL THEN 0 ELSE :by END
     FROM story s CROSS JOIN story_list l ON l.story = s.number WHERE s.number = :number
     ON CONFLICT (list) DO UPDATE SET stories = stories + excluded.stories, ready = ready + excluded.ready`,
    { number, by },
  );
}

function takeNewsroomDocument(database: SqlDatabase, document: CompiledDocument, slice: string): void {
  const { type, id, fields, body } = document;
  const span = type === 'Sponsored' ? liveSpan(publicationOf(fields as SponsoredFields)) : ALWAYS;
  database.run('INSERT INTO document VALUES (:type, :id, :live_from, :live_until, :fields, :body, :file, :slice, :hash)', {
    type,
    id,
    ...spanColumns(span),
    fields: JSON.stringify(fields),
    // A paid link has an empty body, and with it no page.
    body: body && body.tree.children.length > 0 ? JSON.stringify({ tree: body.tree, words: body.words }) : null,
    file: document.file,
    slice,
    hash: document.hash,
  });
  const image =
    type === 'Author' ? (fields as AuthorFields).portrait : type === 'Sponsored' ? (fields as SponsoredFields).image : undefined;
  if (image) takeMaterial(database, document, 'picture', image.src, span);
  takeBodyMaterial(database, document, span);
  if (type === 'Sponsored') takeEvents(database, document, [SITE_TAG], [span?.from, span?.until]);
  if (type === 'Front') takeEvents(database, document, [documentTag(type, id)], endsOfChoices(fields as FrontFields));
}

/** When the editors' choices for the front run out. */
function endsOfChoices({ top = [], sections = [] }: FrontFields): (Instant | undefined)[] {
  return [...top, ...sections.flatMap(({ pinned = [] }) => pinned)].map(({ until }) => until);
}

const ALWAYS: Span = { from: 0, until: null };

export function publicationOf(fields: {
  status: 'draft' | 'ready';
  publishedAt?: Instant | undefined;
  unpublishAt?: Instant | undefined;
  withdrawn?: { at: Instant } | undefined;
}): Publication {
  const { status, publishedAt, unpublishAt, withdrawn } = fields;
  if (status === 'draft' || publishedAt === undefined) return { status: 'draft' };
  return { status, publishedAt, unpublishAt, withdrawn };
}

/** A draft without a date stands where its file lies, so that the newsroom can look at it. */
function provisionalDate(id: string): Instant {
  return monthBounds(id.slice(0, 7).replace('/', '-'))?.from ?? 0;
}

function spanColumns(span: Span | undefined): { live_from: Instant | null; live_until: Instant | null } {
  return { live_from: span?.from ?? null, live_until: span?.until ?? null };
}

function endingAt(span: Span | undefined, end: Instant | undefined): Span | undefined {
  return span && end !== undefined ? { from: span.from, until: Math.min(end, span.until ?? end) } : span;
}

function beginningAt(span: Span | undefined, begin: Instant | undefined): Span | undefined {
  return span && begin !== undefined ? { ...span, from: Math.max(begin, span.from) } : span;
}

function takeBodyMaterial(database: SqlDatabase, document: CompiledDocument, span: Span | undefined): void {
  for (const reference of document.body?.references ?? [])
    if (reference.to === 'picture' || reference.to === 'recording')
      takeMaterial(database, document, reference.to, reference.src, beginningAt(span, reference.at));
}

function takeMaterial(database: SqlDatabase, document: CompiledDocument, kind: MaterialKind, src: string, span: Span | undefined): void {
  database.run('INSERT INTO material_use VALUES (:kind, :src, :owner, :live_from, :live_until)', {
    kind,
    src,
    owner: ownerOf(document),
    ...spanColumns(span),
  });
}

function takeEvents(database: SqlDatabase, document: CompiledDocument, tags: Tag[], instants: (Instant | null | undefined)[]): void {
  for (const at of instants)
    if (at !== null && at !== undefined)
      for (const tag of tags) database.run('INSERT OR IGNORE INTO event VALUES (:tag, :at, :owner)', { tag, at, owner: ownerOf(document) });
}

/** Front matter fields that name something, and what they name. */
const TARGET_TYPES: readonly [field: RegExp, target: string][] = [
  [/\.story$/, 'Article'],
  [/^section$|^sections\[/, 'Section'],
  [/^authors\[/, 'Author'],
  [/^topics\[/, 'Topic'],
  [/^series$/, 'Series'],
  [/^translationOf$|^related\[/, 'Article'],
  [/^movedFrom\[/, 'old address'],
  [/\.src$/, 'picture'],
];

function takeReferences(database: SqlDatabase, document: CompiledDocument): void {
  const refer = (target_type: string, target: string, field: string, file: string, line: number, col: number) =>
    database.run('INSERT INTO reference VALUES (:owner, :target_type, :target, :field, :file, :line, :col)', {
      owner: ownerOf(document),
      target_type,
      target,
      field,
      file,
      line,
      col,
    });
  for (const [field, [line, column]] of Object.entries(document.places)) {
    const target = TARGET_TYPES.find(([pattern]) => pattern.test(field))?.[1];
    const value = fieldAt(document.fields, field);
    if (target && typeof value === 'string') refer(target, value, field, document.file, line, column);
  }
  for (const reference of document.body?.references ?? []) {
    const { field, file, line, column } = reference;
    if (reference.to === 'story') refer('Article', reference.id, field, file, line, column);
    else if (reference.to === 'address') refer('address', reference.path, field, file, line, column);
    else refer(reference.to, reference.src, field, file, line, column);
  }
}

function fieldAt(fields: Record<string, unknown>, name: string): unknown {
  return name
    .split(/[.[\]]+/)
    .filter((key) => key !== '')
    .reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), fields);
}
