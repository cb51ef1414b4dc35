import { describe, expect, it } from 'vitest';
import { CompilerFailed } from '../content/compile';
import { pauseAfter, sayFailure } from './failures';
import { GitFailed, git, withoutPasswords } from './git';
import { readFollowSettings } from './settings';

const read = (variables: Record<string, string>, origin?: string) => readFollowSettings({ NODE_ENV: 'test', ...variables }, origin);
const REMOTE = { FOLLOW_REMOTE: 'https://git.example/newsroom.git' };

describe('what is followed', () => {
  it('is the main branch of the remote that is named, else of the one that the site was cloned from', () => {
    expect(read(REMOTE, 'https://elsewhere.example/x.git')).toEqual({
      remote: 'https://git.example/newsroom.git',
      branch: 'main',
      every: 30,
      webhook: undefined,
      github: undefined,
    });
    expect(read({}, 'git@git.example:newsroom.git').remote).toBe('git@git.example:newsroom.git');
  });

  it.each([
    [{}, 'FOLLOW_REMOTE is missing'],
    [{ ...REMOTE, FOLLOW_BRANCH: '--upload-pack=x' }, 'FOLLOW_BRANCH is “--upload-pack=x”'],
    [{ ...REMOTE, FOLLOW_BRANCH: 'a..b' }, 'FOLLOW_BRANCH is “a..b”'],
    [{ ...REMOTE, FOLLOW_EVERY: '1' }, 'FOLLOW_EVERY is “1”: give seconds, from 5 to 3600.'],
    [{ ...REMOTE, FOLLOW_EVERY: 'soon' }, 'FOLLOW_EVERY is “soon”'],
    [{ ...REMOTE, FOLLOW_WEBHOOK: 'http://hooks.example/secret' }, 'FOLLOW_WEBHOOK is no address with https'],
    [{ ...REMOTE, FOLLOW_WEBHOOK_SECRET: 'x' }, 'FOLLOW_WEBHOOK is missing'],
    [{ ...REMOTE, GITHUB_TOKEN: 'x' }, 'GITHUB_REPOSITORY is missing'],
    [{ ...REMOTE, GITHUB_TOKEN: 'x', GITHUB_REPOSITORY: '../../user' }, 'GITHUB_REPOSITORY is missing'],
  ])('is refused by the name of the variable: %o', (variables, message) => {
    expect(() => read(variables as Record<string, string>)).toThrow(message);
  });

  it('may tell a program on this machine without https', () => {
    expect(read({ ...REMOTE, FOLLOW_WEBHOOK: 'http://127.0.0.1:9000/x' }).webhook?.url).toBe('http://127.0.0.1:9000/x');
    expect(read({ ...REMOTE, FOLLOW_WEBHOOK: 'http://[::1]:9000/x' }).webhook?.url).toBe('http://[::1]:9000/x');
  });
});

describe('what failed is said in words', () => {
  const full = (message: string, code?: string) => Object.assign(new Error(message), { code });

  it.each([
    ['a file', full('ENOSPC: no space left on device, write', 'ENOSPC')],
    ['the archive', full('database or disk is full', 'SQLITE_FULL')],
    ['git', new GitFailed('fatal: write error: No space left on device', 128)],
    ['the compiler', new CompilerFailed('Contentlayer failed: ENOSPC: No space left on device')],
  ])('a disk that is full, whoever notices: %s', (_, error) => {
    expect(sayFailure(error)).toMatch(/^The disk is full, and nothing was published: make room where SITE_STATE lies\./);
  });

  it('without the password of the remote', async () => {
    expect(withoutPasswords("fatal: could not read from 'https://anna:s3cret@git.example/x.git'")).not.toContain('s3cret');
    await expect(git(['ls-remote', 'http://anna:s3cret@127.0.0.1:9/x.git'])).rejects.not.toThrow('s3cret');
  });

  it('and tried again after a pause that grows to a quarter of an hour and no further', () => {
    expect([0, 1, 2, 3].map((failures) => pauseAfter(failures, 30))).toEqual([30_000, 60_000, 120_000, 240_000]);
    expect(pauseAfter(50, 30)).toBe(900_000);
    expect(pauseAfter(50, 3600), 'never sooner than usual').toBe(3_600_000);
  });
});
