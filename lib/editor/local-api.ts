import { z } from 'zod';
import { parseAddress } from '../addresses';
import { checkFile } from '../content/check-file';
import type { Problem } from '../content/problem';
import { documentAt } from '../content/schema/document-types';
import { isStoryPartName } from '../content/story-parts';
import { BODY } from './forms';
import { gitHash, type LocalFiles } from './local-files';
import { DOCUMENT_WORDS } from './words/document-words';
import type { AnyWords } from './words/field-words';
import { STORY_PART_WORDS } from './words/story-part-words';

/** An answer of the editor's own, before its pages are asked. */
export interface Answer {
  status: number;
  type?: string;
  location?: string;
  body: string | Uint8Array;
}

/** What of a request the local editor looks at. */
export interface EditorRequest {
  method: string;
  /** With query. */
  url: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The whole body, as it is asked for. */
  body: () => Promise<Buffer>;
}

const TREE = '/api/keystatic/tree';
const UPDATE = '/api/keystatic/update';
const BLOB = /^\/api\/keystatic\/blob\/([0-9a-f]{40})\/(.+)$/;
const ITEM = /^\/keystatic\/collection\/Article\/item\/([^/]+)$/;
const PICTURE = /^\/pictures\/(.+)$/;

const PICTURE_TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
};

const bytes = z
  .string()
  .regex(/^[\w+/-]*={0,2}$/)
  .transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
const updates = z.strictObject({
  additions: z.array(z.strictObject({ path: z.string(), contents: bytes })),
  deletions: z.array(z.looseObject({ path: z.string() })),
});

/**
 * What the editor of this machine asks for its files, in the place of Keystatic's own local API.
 * @returns `undefined` for everything else, which is a page
 */
export async function answerLocally(request: EditorRequest, files: LocalFiles): Promise<Answer | undefined> {
  const { pathname, searchParams } = new URL(request.url, 'http://editor');
  const path = decoded(pathname);
  if (path === undefined) return { status: 400, body: 'This address cannot be read.\n' };
  const [, sha, blob] = BLOB.exec(path) ?? [];
  if (path === TREE || path === UPDATE || blob !== undefined) {
    // No other site can send this header: a browser would ask first, and nobody answers.
    if (request.headers['no-cors'] !== '1') return { status: 400, body: 'Only the editor itself asks for this.\n' };
    if (blob !== undefined) return readBlob(blob, sha, files);
    if (path === UPDATE) return request.method === 'POST' ? save(request, files) : { status: 405, body: 'Only POST.\n' };
    return { status: 200, type: 'application/json', body: JSON.stringify(await files.tree()) };
  }
  if (path === '/open') return openStory(searchParams.get('story') ?? '', files);
  const [, picture] = PICTURE.exec(path) ?? [];
  if (picture !== undefined) return readPicture(picture, files);
  // A story that is opened by the editor's own address may lie before the window; its slashes are encoded.
  const [, item = ''] = ITEM.exec(pathname) ?? [];
  const month = monthOfStory(decoded(item) ?? '');
  if (month !== undefined) files.open(month);
  return undefined;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

async function readBlob(path: string, sha: string | undefined, files: LocalFiles): Promise<Answer> {
  const content = await files.read(path);
  if (!content || gitHash('blob', content) !== sha) return { status: 404, body: 'The file has changed meanwhile: load the page again.\n' };
  return { status: 200, type: 'application/octet-stream', body: content };
}

async function readPicture(src: string, files: LocalFiles): Promise<Answer> {
  const content = await files.read(`content/images/${src}`);
  const type = PICTURE_TYPES[src.slice(src.lastIndexOf('.') + 1)];
  return content && type ? { status: 200, type, body: content } : { status: 404, body: 'There is no such picture.\n' };
}

/** Writes what the editor sends, unless the check of the content would refuse it: then it says why, and nothing is written. */
async function save(request: EditorRequest, files: LocalFiles): Promise<Answer> {
  if (request.headers['content-type'] !== 'application/json') return { status: 415, body: 'Send JSON.\n' };
  const sent = updates.safeParse(parsed((await request.body()).toString('utf8')));
  if (!sent.success) return { status: 400, body: 'This is nothing that the editor sends.\n' };
  const { additions, deletions } = sent.data;
  const problems = additions.flatMap(({ path, contents }) => problemsOf(path, contents));
  if (problems.length > 0) return { status: 422, body: problems.map(inWords).join('\n') };
  try {
    await files.update(
      additions,
      deletions.map(({ path }) => path),
    );
  } catch (error) {
    return { status: 400, body: error instanceof Error ? error.message : String(error) };
  }
  return { status: 200, type: 'application/json', body: JSON.stringify(await files.tree()) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function problemsOf(path: string, contents: Uint8Array): Problem[] {
  const below = path.replace(/^content\//, '');
  if (!documentAt(below)) return [];
  const { problems } = checkFile(below, new TextDecoder().decode(contents));
  // Figures that lie beside the story are not sent with it; the check of the whole content reads them.
  return problems.filter(({ field }) => field !== 'Chart data');
}

/** A field by the name that the form gives it. */
function inWords({ file, field, wrong, remedy }: Problem): string {
  const [label] = wordsOfForm(file, field);
  return `${label || field} ${wrong}: ${remedy}.`;
}

/** @param field as a problem names it: `leadImage.alt`, or `Figure alt` of a story part */
function wordsOfForm(file: string, field: string): [string, AnyWords | undefined] {
  const [part = '', attribute = ''] = field.split(' ');
  if (isStoryPartName(part)) return within(attribute, [STORY_PART_WORDS[part].label, STORY_PART_WORDS[part]]);
  const type = documentAt(file.replace(/^content\//, ''))?.type;
  const { body, ...words }: AnyWords & { body?: AnyWords } = { label: '', ...(type && DOCUMENT_WORDS[type]) };
  return field === BODY ? [body?.label ?? '', body] : within(field, ['', words]);
}

function within(field: string, words: [string, AnyWords | undefined]): [string, AnyWords | undefined] {
  return field.split(/[.[]/).reduce(labelWithin, words);
}

function labelWithin([label, words]: [string, AnyWords | undefined], name: string): [string, AnyWords | undefined] {
  const inner = words?.fields?.[name];
  return inner ? [label ? `${label}: ${inner.label}` : inner.label, inner] : [label, words];
}

const STORY_ID = /^(\d{4})\/(\d{2})\/[a-z0-9-]+$/;

function monthOfStory(id: string): string | undefined {
  const [, year, month] = STORY_ID.exec(id) ?? [];
  return year && month ? `${year}-${month}` : undefined;
}

/** Leads to a story by its address on the site, by its file, or by its id. */
async function openStory(asked: string, files: LocalFiles): Promise<Answer> {
  for (const id of idsMeant(asked.trim()))
    if (await files.read(`content/articles/${id}.mdx`)) {
      const month = monthOfStory(id);
      if (month) files.open(month);
      return { status: 303, location: `/keystatic/collection/Article/item/${encodeURIComponent(id)}`, body: '' };
    }
  return {
    status: 404,
    body: `There is no story at “${asked.slice(0, 200)}”. Give its address on the site, or its file as 2017/05/its-name.\n`,
  };
}

/** A file lies in the month of its publication, of whatever zone, so it may be one to either side of the address. */
function idsMeant(asked: string): string[] {
  const path = URL.canParse(asked) ? new URL(asked).pathname : asked;
  const address = parseAddress(path);
  if (address?.at !== 'story') return [path.replace(/^\/?(content\/)?(articles\/)?/, '').replace(/\.mdx$/, '')];
  const [year = 0, month = 0] = address.day.split('-').map(Number);
  return [0, -1, 1].map((step) => {
    const first = new Date(Date.UTC(year, month - 1 + step, 1));
    return `${first.toISOString().slice(0, 7).replace('-', '/')}/${address.slug}`;
  });
}
