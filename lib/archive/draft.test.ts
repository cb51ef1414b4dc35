import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ContentRefused } from '../content/problem';
import { contentOf } from '../testing/archive-content';
import { SmallEdition } from '../testing/small-edition';
import { CurrentGeneration } from './generations';
import { copyPages, sumOfPages } from './pages';
import { currentPath, generationsFolder, lockOf, type Pointer, readPointer } from './pointer';

let edition: SmallEdition;

beforeEach(async () => {
  edition = await SmallEdition.open({ '2026/11/a': {}, '2026/11/b': {} });
  await edition.publish();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await edition.close();
});

let edits = 0;

async function publishEdit(): Promise<void> {
  edits += 1;
  await edition.writeStory('2026/11/a', { headline: `Edition ${edits}` });
  await edition.publish();
}

function pointer(): Pointer {
  const read = readPointer(edition.stateDir);
  if (!read) throw new Error('Nothing is published.');
  return read;
}

const path = (file: string) => join(generationsFolder(edition.stateDir), file);
const sparePath = () => path(pointer().spare?.file ?? 'none');
const fileNumber = () => statSync(currentPath(edition.stateDir) ?? 'none').ino;
const sqliteFiles = () => readdirSync(generationsFolder(edition.stateDir)).filter((name) => name.endsWith('.sqlite'));

/** The same files built from nothing. */
async function contentAnew(): Promise<ReturnType<typeof contentOf>> {
  const anew = await edition.copy();
  rmSync(join(anew.stateDir, 'archive'), { recursive: true });
  await anew.publish();
  const content = contentOf(currentPath(anew.stateDir) ?? 'none');
  await anew.close();
  return content;
}

const contentNow = () => contentOf(currentPath(edition.stateDir) ?? 'none');

describe('a generation is made of the file that nobody reads any longer', () => {
  it('the two files take turns, and each publication writes the pages that change', async () => {
    const numbers: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      await publishEdit();
      numbers.push(fileNumber());
      expect(sqliteFiles()).toHaveLength(2);
    }
    expect(new Set(numbers).size).toBe(2);
    expect([numbers[2], numbers[3], numbers[4]]).toEqual([numbers[0], numbers[1], numbers[0]]);
    expect(contentNow()).toEqual(await contentAnew());
  });

  it('which differs from it in the pages that are noted, and in no other', async () => {
    await publishEdit();
    await publishEdit();
    const { file, spare, sum } = pointer();
    expect(spare?.pages.length).toBeGreaterThan(1);
    copyPages(path(file), sparePath(), spare?.pages ?? []);
    expect(readFileSync(sparePath()).equals(readFileSync(path(file)))).toBe(true);
    expect(sum).toBe(sumOfPages(path(file)));
  });

  it('a refusal keeps it', async () => {
    await publishEdit();
    const spare = statSync(sparePath()).ino;
    await edition.writeStory('2026/11/a', { authors: ['nobody'] });
    await expect(edition.publish()).rejects.toThrow(ContentRefused);
    expect(statSync(sparePath()).ino).toBe(spare);
    await publishEdit();
    expect(fileNumber()).toBe(spare);
    expect(contentNow()).toEqual(await contentAnew());
  });

  it.each([
    ['is gone', () => rmSync(sparePath())],
    ['has become longer', () => appendFileSync(sparePath(), 'more')],
    ['was written to', () => utimesSync(sparePath(), 1, 1)],
  ])('where that %s, the current one is copied', async (_, damage) => {
    await publishEdit();
    damage();
    await publishEdit();
    expect(contentNow()).toEqual(await contentAnew());
    expect(existsSync(sparePath())).toBe(true);
  });
});

it('what a run left that ended before it could name or remove it goes before the next begins', async () => {
  await publishEdit();
  const kept = sqliteFiles();
  copyFileSync(currentPath(edition.stateDir) ?? 'none', path('00000099-0123456789ab.sqlite'));
  await edition.writeStory('2026/11/a', { authors: ['nobody'] });
  await expect(edition.publish()).rejects.toThrow(ContentRefused);
  expect(sqliteFiles()).toHaveLength(kept.length);
  expect(sqliteFiles()).not.toContain('00000099-0123456789ab.sqlite');
});

it('a refusal gives servers no other generation: what they remember of theirs still holds', async () => {
  await publishEdit();
  const current = new CurrentGeneration(edition.stateDir);
  const before = current.acquire();
  await edition.writeStory('2026/11/a', { authors: ['nobody'] });
  await expect(edition.publish()).rejects.toThrow(ContentRefused);
  const after = current.acquire();
  expect(after).toBe(before);
  before.release();
  after.release();
});

describe('a file that is read stays as it is', () => {
  it('by a server of this process', async () => {
    const reader = new CurrentGeneration(edition.stateDir).acquire();
    const before = reader.database.all('SELECT id, hash FROM story');
    for (let turn = 0; turn < 3; turn += 1) await publishEdit();
    expect(reader.database.all('SELECT id, hash FROM story')).toEqual(before);
    reader.release();
  });

  it('by a server of another process, until it lets go', async () => {
    const held = pointer().file;
    const reader = await holding(lockOf(path(held)));
    await publishEdit();
    expect(pointer().spare?.file).toBe(held);
    const before = readFileSync(path(held));
    const file = statSync(path(held)).ino;
    await publishEdit();
    expect(fileNumber()).not.toBe(file);
    expect(before.length).toBeGreaterThan(0);
    reader.kill('SIGKILL');
    await once(reader, 'exit');
    const spare = statSync(sparePath()).ino;
    await publishEdit();
    expect(fileNumber()).toBe(spare);
    expect(contentNow()).toEqual(await contentAnew());
  });
});

it('an archive that was copied to another machine, where its times are others, is continued', async () => {
  const current = currentPath(edition.stateDir) ?? 'none';
  utimesSync(current, 1, 1);
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect((await edition.publish()).archive.isNew).toBe(false);
  await publishEdit();
  expect(said).not.toHaveBeenCalled();
  expect(contentNow()).toEqual(await contentAnew());
});

/** Another process that holds a lock with others, as a server does. */
async function holding(lock: string): Promise<ChildProcess> {
  const code = `const Database = require('libsql');
    const database = new Database(${JSON.stringify(lock)});
    database.exec('BEGIN');
    database.prepare('SELECT count(*) FROM sqlite_master').get();
    console.log('held');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  return child;
}
