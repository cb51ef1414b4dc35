import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { documentAt } from '../content/schema/document-types';
import { imagePath } from '../content/schema/values';
import type { Month } from '../time';
import { takenUnseen } from './stories';

/** An entry of a Git tree, which is how the editor knows files. */
export interface TreeEntry {
  path: string;
  mode: '040000' | '100644';
  type: 'tree' | 'blob';
  sha: string;
}

interface KnownFile {
  modified: number;
  size: number;
  sha: string;
}

/** How the editor names the folder of the newsroom's files, wherever that lies. */
const ROOT = 'content';
const MONTHLY = /^(?:articles|images)\/(\d{4})(?:\/(\d{2}))?(?:\/|$)/;

/**
 * The newsroom's files as the editor of this machine sees them: everything but months of stories and pictures that lie
 * before its window. A month is opened by name, so that a large archive costs nothing before somebody asks for it.
 */
export class LocalFiles {
  readonly #known = new Map<string, KnownFile>();
  readonly #opened = new Set<Month>();

  /** @param since the first month of the window, asked each time since time goes on */
  constructor(
    readonly contentDir: string,
    readonly since: () => Month,
  ) {}

  /** Lets the editor see a month that lies before its window. */
  open(month: Month): void {
    this.#opened.add(month);
  }

  /** The folder as the entries of a Git tree, each folder before what it holds. */
  async tree(): Promise<TreeEntry[]> {
    const { entries } = await this.#folder('');
    return entries;
  }

  /** @returns `undefined` for a path that is nothing of the editor's, and for a file that is not there */
  async read(path: string): Promise<Buffer | undefined> {
    const file = this.#editable(path);
    return file === undefined ? undefined : readFile(file).catch(orMissing);
  }

  /**
   * Writes and removes files.
   * @throws Error before anything is written: for a path that is no document and no picture, and for a file that is there and
   * that the editor was not shown, which it would take for a new one
   */
  async update(additions: readonly { path: string; contents: Uint8Array }[], deletions: readonly string[]): Promise<void> {
    const written = additions.map(({ path, contents }) => ({ file: this.#required(path), contents }));
    const removed = deletions.map((path) => this.#required(path));
    for (const { path } of additions) {
      const below = path.slice(ROOT.length + 1);
      if (!this.#visible(below) && existsSync(join(this.contentDir, below))) throw new Error(takenUnseen(path));
    }
    for (const { file, contents } of written) {
      await mkdir(dirname(file), { recursive: true });
      // Whoever reads the folder meanwhile, the site included, sees the file of before or the file of after.
      const unfinished = join(dirname(file), `.${process.pid}-${Date.now()}.tmp`);
      await writeFile(unfinished, contents);
      await rename(unfinished, file);
    }
    for (const file of removed) await rm(file, { force: true });
  }

  #required(path: string): string {
    const file = this.#editable(path);
    if (file === undefined) throw new Error(`${path} is no file of the newsroom that the editor writes.`);
    return file;
  }

  #editable(path: string): string | undefined {
    if (!path.startsWith(`${ROOT}/`)) return undefined;
    const below = path.slice(ROOT.length + 1);
    if (below.split('/').some((segment) => segment === '' || segment.startsWith('.'))) return undefined;
    const picture = below.startsWith('images/') && imagePath.safeParse(below.slice('images/'.length)).success;
    return picture || documentAt(below) ? join(this.contentDir, below) : undefined;
  }

  #visible(path: string): boolean {
    const [found, year = '', month] = MONTHLY.exec(path) ?? [];
    if (!found) return path !== 'media';
    const since = this.since();
    if (month === undefined) return year >= since.slice(0, 4) || [...this.#opened].some((opened) => opened.startsWith(year));
    return `${year}-${month}` >= since || this.#opened.has(`${year}-${month}`);
  }

  async #folder(folder: string): Promise<{ sha: string; entries: TreeEntry[] }> {
    const found = await readdir(join(this.contentDir, folder), { withFileTypes: true });
    const children: { name: string; own: TreeEntry; below: TreeEntry[] }[] = [];
    for (const { name } of found.filter((each) => !each.name.startsWith('.'))) {
      const path = posix.join(folder, name);
      const about = await stat(join(this.contentDir, path)).catch(orMissing);
      if (!about || !this.#visible(path)) continue;
      const shown = `${ROOT}/${path}`;
      if (about.isDirectory()) {
        const { sha, entries } = await this.#folder(path);
        children.push({ name, own: { path: shown, mode: '040000', type: 'tree', sha }, below: entries });
      } else {
        const sha = await this.#sha(path, about.mtimeMs, about.size);
        if (sha !== undefined) children.push({ name, own: { path: shown, mode: '100644', type: 'blob', sha }, below: [] });
      }
    }
    // Git sorts folders as if their names ended with a slash.
    const key = ({ name, own }: (typeof children)[number]) => (own.type === 'tree' ? `${name}/` : name);
    children.sort((a, b) => (key(a) < key(b) ? -1 : 1));
    const lines = children.map(({ name, own }) =>
      Buffer.concat([Buffer.from(`${own.mode.replace(/^0/, '')} ${name}\0`), Buffer.from(own.sha, 'hex')]),
    );
    const own = { sha: gitHash('tree', Buffer.concat(lines)), entries: children.flatMap((child) => [child.own, ...child.below]) };
    return folder === '' ? { ...own, entries: [{ path: ROOT, mode: '040000', type: 'tree', sha: own.sha }, ...own.entries] } : own;
  }

  async #sha(path: string, modified: number, size: number): Promise<string | undefined> {
    const known = this.#known.get(path);
    if (known && known.modified === modified && known.size === size) return known.sha;
    const content = await readFile(join(this.contentDir, path)).catch(orMissing);
    if (!content) return undefined;
    const sha = gitHash('blob', content);
    this.#known.set(path, { modified, size, sha });
    return sha;
  }
}

export function gitHash(type: 'blob' | 'tree', content: Uint8Array): string {
  return createHash('sha1').update(`${type} ${content.byteLength}\0`).update(content).digest('hex');
}

function orMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
}
