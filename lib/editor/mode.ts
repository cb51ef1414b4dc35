import { isLoopback, portIn } from '../site/environment';

/** A repository on GitHub, and the GitHub App by which editors sign in. It holds no secret: the editor's pages are given it. */
export interface GitHubRepository {
  name: `${string}/${string}`;
  /** The name of the App as its address has it. */
  app: string;
}

/** Where the editor reads and writes: files of this machine, or a repository through GitHub, a branch for each story. */
export type EditorMode = { kind: 'local' } | { kind: 'github'; repository: GitHubRepository; url: string };

/** Variables of GitHub mode, each with what it is. */
export const GITHUB_VARIABLES = {
  EDITOR_REPOSITORY: 'the repository, as owner/name',
  EDITOR_URL: 'the https origin at which editors reach the editor, such as https://editor.news.example',
  KEYSTATIC_GITHUB_CLIENT_ID: 'the client ID of the GitHub App',
  KEYSTATIC_GITHUB_CLIENT_SECRET: 'a client secret of the GitHub App',
  KEYSTATIC_SECRET: 'a secret of your own, 32 characters or more, such as “openssl rand -hex 32” prints',
  NEXT_PUBLIC_KEYSTATIC_GITHUB_APP_SLUG: 'the name of the GitHub App as its address has it',
} as const;

type GitHubVariable = keyof typeof GITHUB_VARIABLES;

/**
 * Without any variable of GitHub mode the editor is local; with all of them it is GitHub's.
 * @throws Error that names what is missing or wrong, and never repeats a secret
 */
export function readEditorMode(variables: NodeJS.ProcessEnv): EditorMode {
  const names = Object.keys(GITHUB_VARIABLES) as GitHubVariable[];
  const missing = names.filter((name) => !variables[name]);
  if (missing.length === names.length) return { kind: 'local' };
  if (missing.length > 0) {
    const list = missing.map((name) => `${name} (${GITHUB_VARIABLES[name]})`).join('; ');
    throw new Error(
      `The editor is to work on GitHub, but what it needs is not all there: set ${list}. Or unset the others, and it edits the files of this machine.`,
    );
  }
  const { EDITOR_REPOSITORY = '', EDITOR_URL = '', KEYSTATIC_SECRET = '', NEXT_PUBLIC_KEYSTATIC_GITHUB_APP_SLUG: app = '' } = variables;
  if (!/^[\w.-]+\/[\w.-]+$/.test(EDITOR_REPOSITORY)) throw new Error(`EDITOR_REPOSITORY is “${EDITOR_REPOSITORY}”: give owner/name.`);
  if (!isOwnOrigin(EDITOR_URL))
    throw new Error(`EDITOR_URL is “${EDITOR_URL}”: give the origin alone, with https, such as https://editor.news.example.`);
  if (KEYSTATIC_SECRET.length < 32) throw new Error('KEYSTATIC_SECRET is too short: give 32 characters or more.');
  return { kind: 'github', repository: { name: EDITOR_REPOSITORY as GitHubRepository['name'], app }, url: EDITOR_URL };
}

function isOwnOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin, protocol, hostname } = new URL(text);
  return origin === text && (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname)));
}

/**
 * Where the editor listens. Nobody signs in to the local editor, so it listens where nobody else comes.
 * @throws Error for a local editor that others could reach
 */
export function readEditorAddress(variables: NodeJS.ProcessEnv, mode: EditorMode): { host: string; port: number } {
  const host = variables.HOST || '127.0.0.1';
  const port = portIn(variables, 4000);
  if (mode.kind === 'local' && !isLoopback(host))
    throw new Error(
      `HOST is “${host}”, but nobody signs in to the local editor: whoever reaches it can write. Unset HOST, or use GitHub mode (see docs/hosting.md).`,
    );
  return { host, port };
}
