import { imagePath } from '../content/schema/values';
import { type Answer, decoded, type EditorRequest, noStoryAt, pictureAnswer } from './answer';
import { fileOfStory, storiesMeant } from './stories';

type Asked = Pick<EditorRequest, 'url' | 'headers'>;

const TOKEN = /(?:^|;\s*)keystatic-gh-access-token=([\w.-]+)/;
const PICTURE = /^\/pictures\/(.+)$/;

/** GitHub, asked with the token of whoever asks us: they see what GitHub lets them see. */
class Repository {
  constructor(
    readonly name: string,
    readonly token: string,
  ) {}

  /** @returns `undefined` for a file that is not there, and for one that this person may not read */
  async read(path: string, branch: string | undefined): Promise<Uint8Array | undefined> {
    const file = path.split('/').map(encodeURIComponent).join('/');
    const ref = branch === undefined ? '' : `?ref=${encodeURIComponent(branch)}`;
    const response = await this.#ask(`/contents/${file}${ref}`, 'application/vnd.github.raw+json');
    return response && new Uint8Array(await response.arrayBuffer());
  }

  async defaultBranch(): Promise<string | undefined> {
    const response = await this.#ask('', 'application/vnd.github+json');
    return response && ((await response.json()) as { default_branch: string }).default_branch;
  }

  async #ask(path: string, accept: string): Promise<Response | undefined> {
    const headers = { Accept: accept, Authorization: `Bearer ${this.token}`, 'User-Agent': 'standfirst-editor' };
    const response = await fetch(`https://api.github.com/repos/${this.name}${path}`, { headers, cache: 'no-store' });
    if (response.ok) return response;
    if (response.status === 404) return undefined;
    throw new Refusal(response.status);
  }
}

class Refusal extends Error {
  constructor(readonly status: number) {
    super(`GitHub answered ${status}`);
  }
}

const SIGN_IN: Answer = { status: 401, body: 'Sign in with GitHub first: open the editor, and then this address again.\n' };

/**
 * What the editor's pages ask of this server while Keystatic itself speaks to GitHub from the browser: pictures, and where a
 * story lies that has been asked for by its address.
 * @param repository as owner/name
 * @returns `undefined` for everything else, which is a page
 */
export async function answerFromGitHub({ url, headers }: Asked, repository: string): Promise<Answer | undefined> {
  const { pathname, searchParams } = new URL(url, 'http://editor');
  const path = decoded(pathname);
  if (path === undefined) return { status: 400, body: 'This address cannot be read.\n' };
  const [, picture] = PICTURE.exec(path) ?? [];
  if (path !== '/open' && picture === undefined) return undefined;
  const [, token] = TOKEN.exec(String(headers.cookie ?? '')) ?? [];
  if (token === undefined) return SIGN_IN;
  const files = new Repository(repository, token);
  try {
    return picture === undefined
      ? await openStory(searchParams.get('story') ?? '', files)
      : await readPicture(picture, searchParams.get('branch') ?? undefined, files);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.status === 401 ? SIGN_IN : { status: 502, body: `${error.message}: try again later.\n` };
  }
}

async function readPicture(src: string, branch: string | undefined, files: Repository): Promise<Answer> {
  return pictureAnswer(src, imagePath.safeParse(src).success ? await files.read(`content/images/${src}`, branch) : undefined);
}

async function openStory(asked: string, files: Repository): Promise<Answer> {
  const branch = await files.defaultBranch();
  if (branch !== undefined)
    for (const id of storiesMeant(asked))
      if (await files.read(fileOfStory(id), branch)) {
        const item = `/keystatic/branch/${encodeURIComponent(branch)}/collection/Article/item/${encodeURIComponent(id)}`;
        return { status: 303, location: item, body: '' };
      }
  return noStoryAt(asked);
}
