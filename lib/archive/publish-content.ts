import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type CompileReport, compileContent } from '../content/compile';
import { ContentRefused } from '../content/problem';
import { type ArchiveReport, buildArchive } from './build-archive';

export interface PublishReport {
  compile: CompileReport;
  archive: ArchiveReport;
}

interface PublishOptions {
  contentDir: string;
  stateDir: string;
  onProgress?: (done: number, total: number, slice: string) => void;
}

/**
 * From files to a generation that every server on this state folder answers from with its next request: compiles what
 * changed, builds the archive, makes it current. One at a time on a state folder.
 * @throws ContentRefused with everything that is wrong; what is served stays as it was.
 */
export async function publishContent(options: PublishOptions): Promise<PublishReport> {
  const release = await lock(options.stateDir);
  try {
    const compile = await compileContent(options);
    if (compile.problems.length > 0) throw new ContentRefused(compile.problems);
    const archive = await buildArchive({ ...options, slices: compile.slices });
    return { compile, archive };
  } finally {
    await release();
  }
}

/** Longest wait for another build on the same folder, in milliseconds. */
const PATIENCE = 120_000;
const PAUSE = 100;

async function lock(stateDir: string): Promise<() => Promise<void>> {
  await mkdir(stateDir, { recursive: true });
  const path = join(stateDir, 'building.lock');
  for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (await isAbandoned(path)) await rm(path, { force: true });
    else await wait(PAUSE);
  }
  throw new Error(`Another build of the content has held ${path} for ${PATIENCE / 1000} seconds. Wait for it, or end it and try again.`);
}

/** A build that was killed leaves its lock behind, with the number of a process that is gone. */
async function isAbandoned(path: string): Promise<boolean> {
  const holder = Number(await readFile(path, 'utf8').catch(() => ''));
  if (!Number.isInteger(holder) || holder <= 0) return false;
  try {
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
