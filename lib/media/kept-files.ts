import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const folderIn = (stateDir: string) => join(stateDir, 'media');
const making = new Map<string, Promise<string>>();
let running = 0;
const waiting: (() => void)[] = [];

const DRAFT = '.tmp';

/** After that long nobody works on a draft any more, in milliseconds. */
const LONGEST_WORK = 60 * 60 * 1000;

/**
 * A derived file under a name that says everything about it: made when it is not there yet, once however many ask for
 * it, and kept between builds.
 * @param make writes the file to the path that it is given
 */
export async function keptFile(stateDir: string, name: string, make: (draft: string) => Promise<unknown>): Promise<string> {
  const path = join(folderIn(stateDir), name);
  if (existsSync(path)) return path;
  const underWay = making.get(path);
  if (underWay) return underWay;
  const work = makeFile(path, stateDir, make).finally(() => making.delete(path));
  making.set(path, work);
  return work;
}

async function makeFile(path: string, stateDir: string, make: (draft: string) => Promise<unknown>): Promise<string> {
  await place();
  try {
    const folder = folderIn(stateDir);
    await mkdir(folder, { recursive: true });
    // Servers that share the folder may have the same process id, each in its container.
    const draft = join(folder, `${randomUUID()}${DRAFT}`);
    await make(draft);
    await rename(draft, path);
    return path;
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** Waits until a core is free: sharp itself runs as many threads as there are, and encoders take memory. */
async function place(): Promise<void> {
  while (running >= availableParallelism()) await new Promise<void>((resume) => waiting.push(resume));
  running += 1;
}

/**
 * Removes what nothing in use is named by, and drafts that were given up: a server may be writing the others.
 * @param isUsed is told how long ago the file was written, in milliseconds
 * @returns how many files
 */
export async function removeUnused(stateDir: string, isUsed: (name: string, age: number) => boolean): Promise<number> {
  const folder = folderIn(stateDir);
  if (!existsSync(folder)) return 0;
  let removed = 0;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const file = await stat(path).catch(() => undefined);
    if (!file) continue;
    // Files are dated by the machine's clock, whatever the site's says.
    const age = Date.now() - file.mtimeMs;
    if (name.endsWith(DRAFT) ? age < LONGEST_WORK : isUsed(name, age)) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}
