import { isLoopback } from '../site/environment';

export interface FollowSettings {
  /** Address of the repository, which may hold a password: nothing that is said repeats it. */
  remote: string;
  branch: string;
  /** Between two looks, in seconds. */
  every: number;
  webhook: { url: string; secret: string | undefined } | undefined;
  /** Where the commit gets its status. */
  github: { token: string; repository: string; api: string } | undefined;
}

const SHORTEST_PAUSE = 5;
const LONGEST_PAUSE = 3600;
const GITHUB = 'https://api.github.com';

/**
 * Reads what the follower follows and whom it tells.
 * @param origin the remote of the clone that the site runs from, for where none is named
 * @throws Error that names the variable and says what it may be
 */
export function readFollowSettings(variables: NodeJS.ProcessEnv, origin: string | undefined): FollowSettings {
  const remote = variables.FOLLOW_REMOTE || origin;
  if (!remote) throw new Error('FOLLOW_REMOTE is missing: give the address of the repository, such as https://git.example/newsroom.git.');
  const branch = variables.FOLLOW_BRANCH || 'main';
  if (!/^[A-Za-z0-9][\w./-]*$/.test(branch) || /\.\.|\/\/|\.lock$|[/.]$/.test(branch))
    throw new Error(`FOLLOW_BRANCH is “${branch}”, which is no name of a branch.`);
  const every = Number(variables.FOLLOW_EVERY || 30);
  if (!Number.isInteger(every) || every < SHORTEST_PAUSE || every > LONGEST_PAUSE)
    throw new Error(`FOLLOW_EVERY is “${variables.FOLLOW_EVERY}”: give seconds, from ${SHORTEST_PAUSE} to ${LONGEST_PAUSE}.`);
  return { remote, branch, every, webhook: webhookOf(variables), github: githubOf(variables) };
}

function webhookOf({ FOLLOW_WEBHOOK: url, FOLLOW_WEBHOOK_SECRET: secret }: NodeJS.ProcessEnv): FollowSettings['webhook'] {
  if (!url) {
    if (secret) throw new Error('FOLLOW_WEBHOOK is missing: FOLLOW_WEBHOOK_SECRET signs what is sent to it.');
    return undefined;
  }
  return { url: secure(url, 'FOLLOW_WEBHOOK'), secret: secret || undefined };
}

/** In a workflow of GitHub both stand in the environment; elsewhere both are set, or neither. */
function githubOf({
  GITHUB_TOKEN: token,
  GITHUB_REPOSITORY: repository,
  GITHUB_API_URL: api,
}: NodeJS.ProcessEnv): FollowSettings['github'] {
  if (!token) return undefined;
  if (!repository || !/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw new Error('GITHUB_REPOSITORY is missing: with GITHUB_TOKEN, give the repository whose commits get a status, as owner/name.');
  return { token, repository, api: secure(api || GITHUB, 'GITHUB_API_URL').replace(/\/$/, '') };
}

/** What is sent there carries a secret or is signed with one. The message does not repeat the address, which may hold one, too. */
function secure(url: string, name: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && isLoopback(parsed.hostname))) return url;
  throw new Error(`${name} is no address with https: give one, or one of this machine.`);
}
