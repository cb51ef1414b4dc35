import { BranchMissing, RemoteUnreachable } from './checkouts';

/** In milliseconds. */
const LONGEST_PAUSE = 15 * 60_000;

/** Why a look came to nothing, and what to do, for whoever reads the log. What was published stays in any case. */
export function sayFailure(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (isDiskFull(error)) return `The disk is full, and nothing was published: make room where SITE_STATE lies. (${message})`;
  if (error instanceof BranchMissing) return `${message} What is published stays. Push it again, or name another in FOLLOW_BRANCH.`;
  if (error instanceof RemoteUnreachable)
    return `The repository cannot be reached, and what is published stays. See FOLLOW_REMOTE, and that this machine may read it. (${message})`;
  return message;
}

/** Also where it was a program that git or we started. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return (
    code === 'ENOSPC' ||
    code === 'EDQUOT' ||
    code === 'SQLITE_FULL' ||
    /No space left on device|disk is full|Disk quota/i.test(error.message)
  );
}

/** Pause before the next look, in milliseconds: longer after each that failed. @param every the usual one, in seconds */
export function pauseAfter(failures: number, every: number): number {
  return Math.max(every * 1000, Math.min(every * 1000 * 2 ** failures, LONGEST_PAUSE));
}
