import { type CompileReport, compileContent } from '../content/compile';
import { ContentRefused } from '../content/problem';
import { readEnvironment } from '../site/environment';
import { now } from '../time';
import { recordAddresses } from './address-ledger';
import { type ArchiveReport, buildArchive } from './build-archive';
import { Generation } from './generations';
import { isSame, ledgerStanding, noteAgreement } from './ledger-agreement';
import { isDiskFull, NoRoom } from './no-room';
import { currentPath } from './pointer';
import { LockHeld, waitForLock } from './state-lock';

export interface PublishReport {
  compile: CompileReport;
  archive: ArchiveReport;
}

/** What a publication is at: files being compiled, or their documents taken into the archive. */
export interface PublishProgress {
  of: 'files' | 'documents';
  done: number;
  total: number;
}

interface PublishOptions {
  contentDir: string;
  stateDir: string;
  /** Whether the addresses of what is out are written down (address-ledger.ts). */
  record?: boolean;
  /** State folder whose ledger of published addresses holds, where it is another than that which is built into. */
  ledgerDir?: string;
  onProgress?: (progress: PublishProgress) => void;
}

/**
 * From files to a generation that every server on this state folder answers from with its next request: compiles what
 * changed, builds the archive, makes it current. One at a time on a state folder.
 * @throws NoRoom when the disk is full
 * @throws ContentRefused with everything that is wrong; what is served stays as it was.
 */
export async function publishContent(options: PublishOptions): Promise<PublishReport> {
  const release = await lock(options.stateDir);
  try {
    const { onProgress } = options;
    const tell = (of: PublishProgress['of']) => (done: number, total: number) => {
      onProgress?.({ of, done, total });
    };
    const compile = await compileContent({ ...options, onProgress: tell('files') });
    if (compile.problems.length > 0) throw new ContentRefused(compile.problems);
    const archive = await buildArchive({ ...options, slices: compile.slices, onProgress: tell('documents') });
    // Under a steered clock nothing is out.
    const isToRecord = (options.record ?? true) && readEnvironment().clock === undefined;
    const at = now();
    // What came into them since they were read, nobody has looked at.
    const isAgreed = options.ledgerDir === undefined && archive.agreeing && isSame(archive.agreeing, ledgerStanding(options));
    const isRecorded = isToRecord && record(options, archive);
    if (isAgreed) noteAgreement(archive.generation, options, at, isRecorded);
    return { compile, archive };
  } catch (error) {
    throw isDiskFull(error) ? new NoRoom(options.stateDir) : error;
  } finally {
    release();
  }
}

/** @returns whether it could be done */
function record(folders: PublishOptions, { news }: ArchiveReport): boolean {
  const path = currentPath(folders.stateDir);
  if (path === undefined) return false;
  const generation = new Generation(path, folders.stateDir).acquire();
  generation.retire();
  try {
    recordAddresses(generation.database, folders, news);
    return true;
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM'].includes(String((error as NodeJS.ErrnoException).code))) throw error;
    console.error(`Published addresses could not be written down: ${(error as Error).message}`);
    return false;
  } finally {
    generation.release();
  }
}

/** Longest wait for another build on the same folder, in milliseconds. */
const PATIENCE = 120_000;

async function lock(stateDir: string): Promise<() => void> {
  try {
    return await waitForLock(stateDir, 'building', PATIENCE);
  } catch (error) {
    if (!(error instanceof LockHeld)) throw error;
    throw new Error(`Another build of the content goes on: ${error.message} Wait for it, or end it and try again.`);
  }
}
