import { spawnSync } from 'node:child_process';
import { isAbsolute, relative, resolve } from 'node:path';

/** What of the repository cannot be asked, in words for who could change that. */
export class GitSilent extends Error {
  override readonly name = 'GitSilent';
}

/** A run of git in a folder, as text. @throws GitSilent with what git says */
export function git(folder: string, args: readonly string[]): string {
  return gitBytes(folder, args).toString();
}

/** The same, byte by byte. @param input what it reads */
export function gitBytes(folder: string, args: readonly string[], input?: string): Buffer {
  // Our own words and no colours, whoever runs it; and nothing that a repository could have configured to run.
  const environment = { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_PAGER: 'cat', GIT_TERMINAL_PROMPT: '0' };
  const { error, status, stdout, stderr } = spawnSync('git', ['-C', folder, '-c', 'core.fsmonitor=false', ...args], {
    maxBuffer: 1024 ** 3,
    env: environment,
    input,
  });
  if (error) throw new GitSilent((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'git is not installed' : error.message);
  if (status !== 0) throw new GitSilent(stderr.toString().trim().split('\n').at(-1) ?? `git ended with ${status}`);
  return stdout;
}

/**
 * Files of the content that differ from where a branch began, those not committed yet among them.
 * @returns paths below the content; those that are gone are left out
 * @throws GitSilent for a name that is none, and where there is no git
 */
export function changedSince(contentDir: string, reference: string): string[] {
  if (reference.startsWith('-')) throw new GitSilent(`“${reference}” is no name of a commit or branch`);
  const base = git(contentDir, ['merge-base', reference, 'HEAD']).trim();
  const changed = git(contentDir, ['diff', '--name-only', '--no-renames', '--diff-filter=d', '--relative', '-z', base, '--', '.']);
  const added = git(contentDir, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']);
  return [...new Set(`${changed}${added}`.split('\0').filter((path) => path !== ''))].sort();
}

/** A path as an editor names it, as one below the content; `undefined` where it lies elsewhere. */
export function pathInContent(contentDir: string, named: string): string | undefined {
  const path = relative(contentDir, resolve(named));
  return path.startsWith('..') || isAbsolute(path) ? undefined : path.replaceAll('\\', '/');
}
