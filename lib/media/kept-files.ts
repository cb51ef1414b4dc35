import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const folderIn = (stateDir: string) => join(stateDir, 'media');
const making = new Map<string, Promise<string>>();
let running = 0;
const waiting: (() => void)[] = [];

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
    await mkdir(folderIn(stateDir), { recursive: true });
    const draft = `${path}.${process.pid}.tmp`;
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

/** Removes what nothing in use is named by. @returns how many files */
export async function removeUnused(stateDir: string, isUsed: (name: string) => boolean): Promise<number> {
  if (!existsSync(folderIn(stateDir))) return 0;
  let removed = 0;
  for (const name of await readdir(folderIn(stateDir))) {
    if (isUsed(name)) continue;
    await rm(join(folderIn(stateDir), name), { force: true });
    removed += 1;
  }
  return removed;
}
