import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Listed {
  path: string;
  mode: string;
  type: string;
  sha: string;
}

/** A Git repository, written to as a host of repositories does: without a working tree. */
export class GitRepository {
  private constructor(readonly folder: string) {}

  /** @param contentDir what its first commit holds, as `content/` */
  static async of(contentDir: string): Promise<GitRepository> {
    const repository = new GitRepository(await mkdtemp(join(tmpdir(), 'standfirst-github-')));
    await cp(contentDir, join(repository.folder, 'content'), { recursive: true });
    repository.#git(['init', '--quiet', '--initial-branch=main']);
    repository.#git(['add', '--all']);
    repository.#git(['commit', '--quiet', '--message=The sample edition']);
    return repository;
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  branches(): string[] {
    return this.#lines(['for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads/']);
  }

  /** @param revision a branch, a commit or a tree */
  treeOf(revision: string): string {
    return this.#text(['rev-parse', `${revision}^{tree}`]);
  }

  headOf(branch: string): string {
    return this.#text(['rev-parse', `refs/heads/${branch}`]);
  }

  listing(tree: string): Listed[] {
    return this.#lines(['ls-tree', '-r', '-t', tree]).map((line) => {
      const [about = '', path = ''] = line.split('\t');
      const [mode = '', type = '', sha = ''] = about.split(' ');
      return { path, mode, type, sha };
    });
  }

  blob(sha: string): Buffer {
    return this.#git(['cat-file', 'blob', sha]);
  }

  /** @returns `undefined` for a file that is not there */
  read(revision: string, path: string): Buffer | undefined {
    try {
      return this.#git(['cat-file', 'blob', `${revision}:${path}`]);
    } catch {
      return undefined;
    }
  }

  createBranch(name: string, commit: string): void {
    this.#git(['check-ref-format', '--branch', name]);
    this.#git(['update-ref', `refs/heads/${name}`, commit, '0'.repeat(40)]);
  }

  deleteBranch(name: string): void {
    this.#git(['update-ref', '-d', `refs/heads/${name}`]);
  }

  commit(branch: string, message: string, additions: readonly { path: string; content: Buffer }[], deletions: readonly string[]): void {
    const head = this.headOf(branch);
    this.#git(['read-tree', head]);
    for (const { path, content } of additions) {
      const sha = this.#git(['hash-object', '-w', '--stdin'], content).toString().trim();
      this.#git(['update-index', '--add', '--cacheinfo', `100644,${sha},${path}`]);
    }
    for (const path of deletions) this.#git(['update-index', '--force-remove', path]);
    const commit = this.#text(['commit-tree', this.#text(['write-tree']), '-p', head, '-m', message]);
    this.#git(['update-ref', `refs/heads/${branch}`, commit, head]);
  }

  /** Subjects of the commits that a branch has beyond another, the newest first. */
  commitsBeyond(base: string, branch: string): string[] {
    return this.#lines(['log', '--format=%s', `${base}..${branch}`]);
  }

  /** Paths that differ between two branches. */
  changesBetween(base: string, branch: string): string[] {
    return this.#lines(['diff', '--name-only', base, branch]);
  }

  /** Writes what a branch holds into a folder that goes with the repository. */
  checkOut(branch: string): string {
    const folder = join(this.folder, '.git', 'checked-out', branch);
    this.#git(['--work-tree', this.folder, 'worktree', 'add', '--force', '--detach', '--quiet', folder, branch]);
    return folder;
  }

  #text(args: string[]): string {
    return this.#git(args).toString().trim();
  }

  #lines(args: string[]): string[] {
    return this.#text(['-c', 'core.quotePath=false', ...args])
      .split('\n')
      .filter((line) => line !== '');
  }

  #git(args: string[], input?: Buffer): Buffer {
    const [name, email] = ['Nadia El Khatib', 'nadia@news.example'];
    const identity = { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };
    return execFileSync('git', args, {
      cwd: this.folder,
      input,
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...identity, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    });
  }
}
