import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LockHeld, tryLock, waitForLock } from './state-lock';

let stateDir: string;

beforeEach(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'standfirst-lock-'));
});

afterEach(() => rm(stateDir, { recursive: true, force: true }));

it('is held by one at a time, and free once it is let go', () => {
  const release = tryLock(stateDir, 'following');
  expect(release).toBeDefined();
  expect(tryLock(stateDir, 'following')).toBeUndefined();
  release?.();
  const again = tryLock(stateDir, 'following');
  expect(again).toBeDefined();
  again?.();
});

it('of one kind of work does not hold up another', () => {
  const following = tryLock(stateDir, 'following');
  const building = tryLock(stateDir, 'building');
  expect(building).toBeDefined();
  following?.();
  building?.();
});

it('that is not let go in time says which file is held', async () => {
  const release = tryLock(stateDir, 'building');
  await expect(waitForLock(stateDir, 'building', 150)).rejects.toThrow(LockHeld);
  await expect(waitForLock(stateDir, 'building', 0)).rejects.toThrow(/building\.sqlite has been held/);
  release?.();
});

it('of a process that was killed is free', async () => {
  const program = `import Database from 'libsql';
    const database = new Database(process.argv[1]);
    database.exec('BEGIN EXCLUSIVE');
    console.log('held');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, join(stateDir, 'following.sqlite')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((held) => child.stdout.once('data', held));
  expect(tryLock(stateDir, 'following')).toBeUndefined();
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await ended;
  const release = tryLock(stateDir, 'following');
  expect(release).toBeDefined();
  release?.();
});
