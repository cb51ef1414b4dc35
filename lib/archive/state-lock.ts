import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { tryLockAlone } from './file-lock';

/** What only one process at a time does with a state folder. */
export type StateWork = 'building' | 'building-editor' | 'announcing' | 'following' | 'serving-front';

/** @returns what lets go of the lock, or `undefined` where another process holds it */
export function tryLock(stateDir: string, work: StateWork): (() => void) | undefined {
  mkdirSync(stateDir, { recursive: true });
  return tryLockAlone(lockPath(stateDir, work));
}

const PAUSE = 100;

/**
 * The same, once whoever holds it has let go.
 * @param patience longest wait in milliseconds
 * @throws Error that names the file, when it was not let go in that time
 */
export async function waitForLock(stateDir: string, work: StateWork, patience: number): Promise<() => void> {
  const until = performance.now() + patience;
  for (;;) {
    const release = tryLock(stateDir, work);
    if (release) return release;
    if (performance.now() >= until) throw new LockHeld(`${lockPath(stateDir, work)} has been held for ${patience / 1000} seconds.`);
    await wait(PAUSE);
  }
}

/** Thrown when another process did not let go of a lock in time. */
export class LockHeld extends Error {
  override readonly name = 'LockHeld';
}

function lockPath(stateDir: string, work: StateWork): string {
  return join(stateDir, `${work}.sqlite`);
}
