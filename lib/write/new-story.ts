import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { materialPath } from '../archive/materials';
import { TO_COME } from '../check/rules/to-come';
import { suggestName } from '../content/nearest-name';
import { ARTICLE_KINDS, type ArticleKind } from '../content/schema/article';
import { readSourceFile } from '../content/source-file';
import { CanonicalForm } from '../editor/canonical-form';
import { dayOf, type Instant, isoToTheMillisecond, monthOf, now } from '../time';
import { slugOf } from './slug';

/** What was asked for cannot be begun: the message says what to do. */
export class CannotBegin extends Error {
  override readonly name = 'CannotBegin';
}

export interface StoryWish {
  headline: string;
  slug?: string | undefined;
  kind?: string | undefined;
  section?: string | undefined;
  authors?: readonly string[] | undefined;
  topics?: readonly string[] | undefined;
  publishedAt?: Instant | undefined;
  /** Below `content/images/`. */
  picture?: string | undefined;
  /** Who writes, as git knows them: whoever of the newsroom is called so is the author. */
  writer?: { name: string; email: string } | undefined;
}

export interface BegunStory {
  /** Below the content. */
  path: string;
  /** What was chosen without being asked for, such as `section: city`. */
  chosen: string[];
}

/**
 * Writes the draft of a story. Whatever only its writer can know says TK, “to come”, which the check finds.
 * @throws CannotBegin for names that are none, and where the file is there already
 */
export async function beginStory(contentDir: string, wish: StoryWish): Promise<BegunStory> {
  const headline = wish.headline.trim().replace(/\s+/g, ' ');
  if (headline === '') throw new CannotBegin('A story begins with a headline: npm run new -- "Trams return to Northmoor"');
  const slug = slugOf(wish.slug ?? headline);
  if (slug === '') throw new CannotBegin(`No address can be made of “${headline}”. Give one: --slug trams-return`);
  const path = `articles/${monthOf(wish.publishedAt ?? now()).replace('-', '/')}/${slug}.mdx`;
  const chosen: string[] = [];
  const kind = kindOf(wish.kind ?? 'news');
  const draft: Draft = {
    headline,
    kind,
    section: namesOf(contentDir, SECTIONS, wish.section === undefined ? [] : [wish.section], chosen)[0] ?? '',
    authors: namesOf(contentDir, AUTHORS, wish.authors ?? [], chosen, (author) => isWriter(author, wish.writer)),
    topics: namesOf(contentDir, TOPICS, wish.topics ?? [], chosen),
    publishedAt: wish.publishedAt,
    picture: pictureOf(contentDir, kind, wish.picture),
  };
  const file = join(contentDir, path);
  // In the form of the visual editor, so that whoever opens and saves it there changes nothing else.
  const text = (await CanonicalForm.load()).of(path, textOf(draft)) ?? textOf(draft);
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new CannotBegin(`content/${path} is there already. Write on in it, or give the new story another --slug.`);
  }
  return { path, chosen };
}

interface Draft {
  headline: string;
  kind: ArticleKind;
  section: string;
  authors: string[];
  topics: string[];
  publishedAt: Instant | undefined;
  picture: string | undefined;
}

function kindOf(name: string): ArticleKind {
  const kind = ARTICLE_KINDS.find((each) => each === name);
  if (kind) return kind;
  throw new CannotBegin(`“${name}” is no kind of story: ${suggestName(name, ARTICLE_KINDS, '')}`);
}

interface Collection {
  folder: string;
  field: string;
  noun: string;
  ending: '.mdx' | '.yml';
}

const SECTIONS: Collection = { folder: 'sections', field: 'section', noun: 'section', ending: '.yml' };
const AUTHORS: Collection = { folder: 'authors', field: 'authors', noun: 'author', ending: '.mdx' };
const TOPICS: Collection = { folder: 'topics', field: 'topics', noun: 'topic', ending: '.yml' };

type Fields = Record<string, unknown>;

/** The names that were asked for, once they are known; the likeliest one where none was. */
function namesOf(
  contentDir: string,
  collection: Collection,
  wanted: readonly string[],
  chosen: string[],
  isLikely: (fields: Fields) => boolean = () => false,
): string[] {
  const { folder, field, noun, ending } = collection;
  const path = join(contentDir, folder);
  const known = (existsSync(path) ? readdirSync(path) : [])
    .filter((name) => extname(name) === ending)
    .map((name) => basename(name, ending));
  for (const name of wanted)
    if (!known.includes(name))
      throw new CannotBegin(`There is no ${noun} “${name}”: ${suggestName(name, known, `see content/${folder}/`)}`);
  if (wanted.length > 0) return [...new Set(wanted)];
  const fieldsOf = (name: string): Fields =>
    readSourceFile(readFileSync(join(path, name + ending), 'utf8'), name + ending).source?.data ?? {};
  const orderOf = (name: string) => Number(fieldsOf(name).order ?? Number.POSITIVE_INFINITY);
  const [first] = known
    .filter((name) => isLikely(fieldsOf(name)))
    .concat(known.sort((a, b) => orderOf(a) - orderOf(b) || (a < b ? -1 : 1)));
  if (first === undefined) throw new CannotBegin(`There is no ${noun} yet: make one in content/${folder}/.`);
  chosen.push(`${field}: ${first}`);
  return [first];
}

function isWriter({ name, email }: Fields, writer: StoryWish['writer']): boolean {
  return writer !== undefined && ((name !== undefined && name === writer.name) || (email !== undefined && email === writer.email));
}

function pictureOf(contentDir: string, kind: ArticleKind, src: string | undefined): string | undefined {
  if (src === undefined) {
    if (kind === 'gallery')
      throw new CannotBegin('A gallery opens with a picture: put it into content/images/ and name it, --picture 2026/11/tram.jpg');
    return undefined;
  }
  if (!existsSync(materialPath(contentDir, 'picture', src)))
    throw new CannotBegin(`There is no picture content/images/${src}. Put it there, or correct the name.`);
  return src;
}

function textOf({ headline, kind, section, authors, topics, publishedAt, picture }: Draft): string {
  const list = (names: readonly string[]) => names.map((name) => `\n  - ${name}`).join('');
  const lines = [
    `headline: ${quoted(headline)}`,
    `standfirst: ${quoted(`${TO_COME}: what else a reader should know, in a sentence or two`)}`,
    `kind: ${kind}`,
    `section: ${section}`,
    `authors:${list(authors)}`,
    `topics:${list(topics)}`,
    ...(publishedAt === undefined ? [] : [`publishedAt: ${isoToTheMillisecond(publishedAt)}`]),
    'status: draft',
    ...(picture === undefined
      ? []
      : [
          'leadImage:',
          `  src: ${picture}`,
          `  alt: ${quoted(`${TO_COME}: what is in the picture`)}`,
          `  caption: ${quoted(`${TO_COME}: what it means`)}`,
          `  credit: ${quoted(`${TO_COME}: who made it`)}`,
        ]),
    ...furnitureLines(kind, publishedAt ?? now()),
  ];
  return `---\n${lines.join('\n')}\n---\n\n${TO_COME}\n`;
}

/** What a kind needs besides. Dates cannot say TK: they are today's until somebody puts them right. */
function furnitureLines(kind: ArticleKind, at: Instant): string[] {
  const toCome = (what: string) => quoted(`${TO_COME}: ${what}`);
  switch (kind) {
    case 'live':
      return ['live:', `  startedAt: ${isoToTheMillisecond(at)}`];
    case 'fact-check':
      return [
        'claim:',
        `  text: ${toCome('what was claimed')}`,
        `  claimant: ${toCome('who claimed it')}`,
        `  claimedAt: ${quoted(dayOf(at))}`,
        '  rating: unproven',
        `  verdict: ${toCome('what is right')}`,
      ];
    case 'review':
      return ['review:', `  item: ${toCome('what is reviewed')}`, '  itemType: book', `  verdict: ${toCome('the verdict in a sentence')}`];
    case 'obituary':
      return ['obituary:', `  name: ${toCome('who died')}`, `  born: ${quoted(dayOf(at))}`, `  died: ${quoted(dayOf(at))}`];
    case 'interview':
      return ['interview:', `  subject: ${toCome('who answers')}`, `  role: ${toCome('what they are')}`];
    case 'news':
    case 'analysis':
    case 'opinion':
    case 'explainer':
    case 'feature':
    case 'gallery':
    case 'editorial':
      return [];
    default:
      return kind satisfies never;
  }
}

/** A text in quotation marks, as YAML and JSON write it alike. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
