import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A repository that others fetch from, in a temporary folder, and the working copy of somebody who pushes to it. */
export class GitRemote {
  private constructor(
    readonly url: string,
    readonly workingCopy: string,
  ) {}

  /** @param workingCopy folder that becomes one, with what lies in it */
  static async open(workingCopy: string): Promise<GitRemote> {
    const url = await mkdtemp(join(tmpdir(), 'standfirst-remote-'));
    const remote = new GitRemote(url, workingCopy);
    execFileSync('git', ['init', '--quiet', '--bare', url]);
    remote.git('init', '--quiet', '--initial-branch=main');
    remote.git('remote', 'add', 'origin', url);
    return remote;
  }

  /** Commits everything below some folders of the working copy, and pushes it. @returns the commit */
  push(message: string, { amend = false, paths = ['content'] } = {}): string {
    this.git('add', '--all', '--', ...paths);
    this.git('commit', '--quiet', '--allow-empty', ...(amend ? ['--amend'] : []), '--message', message);
    this.git('push', '--quiet', '--force', 'origin', 'HEAD:main');
    return this.git('rev-parse', 'HEAD').trim();
  }

  git(...args: string[]): string {
    const who = ['-c', 'user.name=Anna', '-c', 'user.email=anna@standfirst.example', '-c', 'commit.gpgSign=false'];
    return execFileSync('git', ['-C', this.workingCopy, ...who, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  }

  async close(): Promise<void> {
    await rm(this.url, { recursive: true, force: true });
  }
}
