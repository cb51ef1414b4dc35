import { createHash } from 'node:crypto';
import { lstatSync, type Stats } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

/**
 * A slice of the content: the unit that is compiled, kept and compiled again. A month of articles is one; everything
 * else together is another.
 */
export interface Slice {
  name: string;
  /** Folder below `content/` that holds it; everything but articles where there is none. */
  folders: string[];
  /** Paths below `content/`, sorted. */
  files: string[];
}

const ARTICLES = 'articles';
/** What systems and editing programs leave beside files: hidden files, backups, previews. */
const LEAVINGS = /^\.|~$|^#.*#$|^(Thumbs\.db|desktop\.ini)$/;
/** Originals of pictures and recordings: they are documents' material, not documents. */
const MATERIAL = new Set(['images', 'media']);

/** Addresses that were ever published: see lib/archive/address-ledger.ts. It is no document, and changes none. */
export const LEDGER_FILE = 'addresses.csv';

/**
 * Finds the slices of a content folder. A file that is no document belongs to one, too, so that it is refused there and
 * not passed over in silence.
 * @throws when the folder cannot be read.
 */
export async function findSlices(contentDir: string): Promise<Slice[]> {
  const newsroom: Slice = { name: 'newsroom', folders: [], files: [] };
  const months = new Map<string, Slice>();
  for (const path of await filesBelow(contentDir, '')) {
    const month = /^articles\/(\d{4})\/(\d{2})\//.exec(path);
    if (!month) {
      newsroom.files.push(path);
      continue;
    }
    const name = `${ARTICLES}-${month[1]}-${month[2]}`;
    const slice = months.get(name) ?? { name, folders: [posix.join(ARTICLES, `${month[1]}`, `${month[2]}`)], files: [] };
    slice.files.push(path);
    months.set(name, slice);
  }
  return [newsroom, ...[...months.values()].sort((a, b) => a.name.localeCompare(b.name))];
}

async function filesBelow(contentDir: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(contentDir, folder), { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = posix.join(folder, entry.name);
    if (LEAVINGS.test(entry.name) || path === LEDGER_FILE) continue;
    if (folder === '' && MATERIAL.has(entry.name)) continue;
    // A link is not followed: it could lead out of the content, or in a circle. It is refused where files are read.
    if (entry.isDirectory()) found.push(...(await filesBelow(contentDir, path)));
    else found.push(path);
  }
  return found;
}

/** What a slice holds, as one hash: the names and contents of its files, and the compiler that reads them. */
export async function fingerprint(slice: Slice, contentDir: string, compiler: string): Promise<string> {
  const hash = createHash('sha256').update(compiler);
  for (const file of slice.files) {
    const path = join(contentDir, file);
    hash.update(`\0${file}\0`).update((await lstat(path)).isFile() ? await readFile(path) : 'no file');
  }
  return hash.digest('hex').slice(0, 24);
}

/** Longest that two changes of a file may look like one to those who read its times, in milliseconds. */
const TICK = 2000;

/**
 * What the file system says of the files of a slice, as one hash, without reading them: while it is the same, so are they.
 * @param now the time of the file system, in milliseconds
 * @returns `undefined` where one of them changed so lately that it may change again and look the same
 */
export function stampOf({ files }: Slice, contentDir: string, now: number): string | undefined {
  const hash = createHash('sha256');
  let newest = 0;
  for (const file of files) {
    const facts: Stats = lstatSync(join(contentDir, file));
    newest = Math.max(newest, facts.mtimeMs, facts.ctimeMs);
    hash.update(`${file}\0${facts.size}\0${facts.mtimeMs}\0${facts.ctimeMs}\0${facts.ino}\0`);
  }
  return newest > now - TICK ? undefined : hash.digest('hex');
}
