import { existsSync } from 'node:fs';
import { mkdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { GitFailed, git, REMOTE } from './git';

/** Thrown when the remote answers, and has no such branch. */
export class BranchMissing extends Error {
  override readonly name = 'BranchMissing';
}

/** Thrown when the remote does not answer. */
export class RemoteUnreachable extends Error {
  override readonly name = 'RemoteUnreachable';
}

const HEAD = 'refs/followed/head';
/** Originals of pictures and recordings: the archive knows them by size and time of change. */
const MATERIAL = ['content/images', 'content/media'];
/** What a git that was killed leaves behind, and what keeps the next from working. */
const LEAVINGS = ['config.lock', 'HEAD.lock', 'packed-refs.lock', 'shallow.lock', `${HEAD}.lock`];

/**
 * A clone of the repository with two working trees. One is what servers read originals from; a commit is checked out in the
 * other, so that nobody sees it half-way. Only for who holds the lock of the follower.
 */
export class Checkouts {
  readonly #repository: string;
  readonly #trees: readonly [string, string];

  /** @param folder of its own */
  constructor(
    readonly folder: string,
    readonly remote: string,
    readonly branch: string,
  ) {
    this.#repository = join(folder, 'repository');
    this.#trees = [join(folder, 'a'), join(folder, 'b')];
  }

  async prepare(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    for (const name of LEAVINGS) await rm(join(this.#repository, name), { force: true });
    await git(['init', '--quiet', '--bare', this.#repository]);
  }

  /** The newest commit of the branch. @throws BranchMissing | RemoteUnreachable */
  async head(): Promise<string> {
    const found = await this.#asking(['ls-remote', '--exit-code', REMOTE, `refs/heads/${this.branch}`]);
    // A pattern matches the end of any name: `a/refs/heads/main` would be found as well.
    const line = found.split('\n').find((each) => each.endsWith(`\trefs/heads/${this.branch}`));
    const commit = /^([0-9a-f]{40,64})\t/.exec(line ?? '')?.[1];
    if (!commit) throw new RemoteUnreachable(`It answered something that git does not: ${found.slice(0, 100)}`);
    return commit;
  }

  /** Brings the commits of the branch here, and says which is the newest. @throws BranchMissing | RemoteUnreachable | GitFailed */
  async fetch(): Promise<string> {
    await this.#asking(['fetch', '--quiet', '--no-tags', '--force', REMOTE, `+refs/heads/${this.branch}:${HEAD}`]);
    return (await this.#git(['rev-parse', '--verify', HEAD])).trim();
  }

  async #asking(args: readonly string[]): Promise<string> {
    try {
      return await this.#git(args);
    } catch (error) {
      if (!(error instanceof GitFailed)) throw error;
      if ((args[0] === 'ls-remote' && error.code === 2) || error.message.includes("couldn't find remote ref"))
        throw new BranchMissing(`The repository has no branch ${this.branch}.`);
      if (/No space left|unable to write|cannot lock ref|unable to create/i.test(error.message)) throw error;
      throw new RemoteUnreachable(error.message);
    }
  }

  /** Whether a commit goes on from another; `undefined` where the other is not known here. */
  async goesOnFrom(earlier: string, commit: string): Promise<boolean | undefined> {
    try {
      await this.#git(['merge-base', '--is-ancestor', earlier, commit]);
      return true;
    } catch (error) {
      if (error instanceof GitFailed && error.code === 1) return false;
      if (error instanceof GitFailed && error.code === 128) return undefined;
      throw error;
    }
  }

  /** Files that differ between two commits. */
  async changed(earlier: string, commit: string, paths: readonly string[] = []): Promise<string[]> {
    return listed(await this.#git(['diff', '--name-only', '--no-renames', '-z', earlier, commit, '--', ...paths]));
  }

  /**
   * Checks a commit out, in the tree that is not in use.
   * @param inUse folder that the current content is read from
   * @returns the tree
   */
  async checkOut(commit: string, inUse: string | undefined): Promise<string> {
    const [a, b] = this.#trees;
    const [tree, other] = inUse?.startsWith(`${a}/`) ? [b, a] : [a, b];
    const before = await this.#headOf(tree);
    try {
      if (before === undefined) throw new GitFailed('It is not there yet.', undefined);
      await git(['-C', tree, 'checkout', '--quiet', '--force', '--detach', commit]);
      await git(['-C', tree, 'clean', '-ffdxq']);
    } catch (error) {
      if (!(error instanceof GitFailed)) throw error;
      // New, or left half-way by one that was killed.
      await rm(tree, { recursive: true, force: true });
      await this.#git(['worktree', 'prune']);
      await this.#git(['worktree', 'add', '--quiet', '--force', '--detach', tree, commit]);
      await this.#agreeOnTimes(tree, other, commit, undefined);
      return tree;
    }
    await this.#agreeOnTimes(tree, other, commit, before);
    return tree;
  }

  /**
   * Gives originals that are the same in both trees the same time of change: otherwise each of them would be news to the
   * archive, which would read them all, with every commit.
   * @param before commit that the tree held; what has not changed since had its time already
   */
  async #agreeOnTimes(tree: string, other: string, commit: string, before: string | undefined): Promise<void> {
    const there = await this.#headOf(other);
    const written =
      before === undefined
        ? listed(await this.#git(['ls-tree', '-r', '--name-only', '-z', commit, '--', ...MATERIAL]))
        : await this.changed(before, commit, MATERIAL);
    const different = new Set(there === undefined ? written : await this.changed(there, commit, MATERIAL));
    for (const path of written) {
      const own = await stat(join(tree, path)).catch(() => undefined);
      const same = different.has(path) ? undefined : await stat(join(other, path)).catch(() => undefined);
      if (!own) continue;
      // To the millisecond: a finer time cannot be set as it was read.
      const time = new Date(Math.round((same ?? own).mtimeMs));
      await utimes(join(tree, path), time, time);
    }
    // Git takes a file with another time than it noted for one that was changed, and would write it anew, with a time of its own.
    if (written.length > 0) await git(['-C', tree, 'update-index', '-q', '--refresh']);
  }

  async #headOf(tree: string): Promise<string | undefined> {
    if (!existsSync(join(tree, '.git'))) return undefined;
    try {
      return (await git(['-C', tree, 'rev-parse', '--verify', 'HEAD'])).trim();
    } catch (error) {
      if (error instanceof GitFailed) return undefined;
      throw error;
    }
  }

  #git(args: readonly string[]): Promise<string> {
    return git([`--git-dir=${this.#repository}`, ...args], this.remote);
  }
}

function listed(output: string): string[] {
  return output.split('\0').filter((path) => path !== '');
}
