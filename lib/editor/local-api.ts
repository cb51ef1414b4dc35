import { z } from 'zod';
import { parsedJson } from '../parsed-json';
import { type Answer, decoded, type EditorRequest, noStoryAt, pictureAnswer } from './answer';
import { complaintOfSave } from './complaint-of-save';
import { gitHash, type LocalFiles } from './local-files';
import { fileOfStory, monthOfItem, monthOfStory, storiesMeant } from './stories';

const TREE = '/api/keystatic/tree';
const UPDATE = '/api/keystatic/update';
const BLOB = /^\/api\/keystatic\/blob\/([0-9a-f]{40})\/(.+)$/;
const PICTURE = /^\/pictures\/(.+)$/;

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
  // A story that is opened by the editor's own address may lie before the window.
  const month = monthOfItem(pathname);
  if (month !== undefined) files.open(month);
  return undefined;
}

async function readBlob(path: string, sha: string | undefined, files: LocalFiles): Promise<Answer> {
  const content = await files.read(path);
  if (!content || gitHash('blob', content) !== sha) return { status: 404, body: 'The file has changed meanwhile: load the page again.\n' };
  return { status: 200, type: 'application/octet-stream', body: content };
}

async function readPicture(src: string, files: LocalFiles): Promise<Answer> {
  return pictureAnswer(src, await files.read(`content/images/${src}`));
}

/** Writes what the editor sends, unless the check of the content would refuse it: then it says why, and nothing is written. */
async function save(request: EditorRequest, files: LocalFiles): Promise<Answer> {
  if (request.headers['content-type'] !== 'application/json') return { status: 415, body: 'Send JSON.\n' };
  const sent = updates.safeParse(parsedJson((await request.body()).toString('utf8')));
  if (!sent.success) return { status: 400, body: 'This is nothing that the editor sends.\n' };
  const { additions, deletions } = sent.data;
  const complaint = complaintOfSave(additions);
  if (complaint !== undefined) return { status: 422, body: complaint };
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

/** Leads to a story by its address on the site, by its file, or by its id. */
async function openStory(asked: string, files: LocalFiles): Promise<Answer> {
  for (const id of storiesMeant(asked))
    if (await files.read(fileOfStory(id))) {
      const month = monthOfStory(id);
      if (month) files.open(month);
      return { status: 303, location: `/keystatic/collection/Article/item/${encodeURIComponent(id)}`, body: '' };
    }
  return noStoryAt(asked);
}
