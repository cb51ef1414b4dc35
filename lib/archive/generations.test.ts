import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { contentOf } from '../testing/archive-content';
import { SmallEdition } from '../testing/small-edition';
import { CurrentGeneration, type Generation, openArchive } from './generations';
import { ArchiveUnreadable, currentPath } from './pointer';

/** Published once; each test works on a copy of its files. */
let published: SmallEdition;
let edition: SmallEdition;

/** Before anything is out: what was out could not be deleted (address-ledger.ts). */
const EARLIER = '2026-09-01T00:00:00Z';

beforeAll(async () => {
  vi.stubEnv('SITE_CLOCK', EARLIER);
  published = await SmallEdition.open({ '2026/11/a': {} });
  await published.publish();
});

beforeEach(async () => {
  edition = await published.copy();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await edition.close();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await published.close();
});

const archivePath = () => currentPath(edition.stateDir) ?? 'no archive';
const pointer = () => join(edition.stateDir, 'archive', 'current.json');
const silent = () => vi.spyOn(console, 'error').mockImplementation(() => {});
const storiesIn = (generation: Generation) => generation.database.all<{ id: string }>('SELECT id FROM story').map(({ id }) => id);

/** Changes bytes of a file without changing its length. */
function scribble(path: string, from: number, until?: number): void {
  writeFileSync(path, readFileSync(path).fill(0x5a, from, until));
}

/** A new generation without compiling: the archive is told of one more story's end. */
async function publishAnother(): Promise<void> {
  rmSync(join(edition.contentDir, 'articles', '2026'), { recursive: true });
  await edition.publish();
}

const DAMAGE: [what: string, damage: () => void, message: RegExp][] = [
  ['was cut off', () => truncateSync(archivePath(), 5000), /has 5000 bytes and had \d+ when it was built/],
  ['was emptied', () => writeFileSync(archivePath(), ''), /has 0 bytes/],
  ['is longer than it was', () => writeFileSync(archivePath(), 'more', { flag: 'a' }), /bytes and had/],
  ['became rubbish of the same length', () => scribble(archivePath(), 0), /cannot be read: .*not a database/],
  ['is missing', () => rmSync(archivePath()), /the file is missing/],
  ['has an emptied pointer', () => writeFileSync(pointer(), ''), /current\.json is damaged/],
  ['has a pointer cut off', () => truncateSync(pointer(), 10), /current\.json is damaged/],
  ['has a pointer that is null', () => writeFileSync(pointer(), 'null'), /current\.json is damaged/],
  ['has a pointer to nothing', () => writeFileSync(pointer(), '{}'), /current\.json is damaged/],
  [
    'has a pointer out of the folder',
    () => writeFileSync(pointer(), '{"file":"../../other.sqlite","bytes":1,"hash":""}'),
    /current\.json is damaged/,
  ],
];

describe('an archive that was damaged', () => {
  it.each(DAMAGE)('%s: is refused with words that say what to do, and built anew by the next publication', async (_, damage, message) => {
    const before = contentOf(archivePath());
    damage();
    const acquire = () => new CurrentGeneration(edition.stateDir).acquire();
    expect(acquire).toThrow(ArchiveUnreadable);
    expect(acquire).toThrow(message);
    expect(acquire).toThrow(/Run “npm run content” to build/);
    const said = silent();
    const { compile, archive } = await edition.publish();
    expect(said).toHaveBeenCalledWith(expect.stringContaining('Building it anew now.'));
    expect([compile.filesCompiled, archive.isNew]).toEqual([0, true]);
    expect(contentOf(archivePath())).toEqual(before);
    const generation = acquire();
    expect(storiesIn(generation)).toEqual(['2026/11/a']);
    generation.release();
  });

  it.each([
    ['in the middle', 0.5],
    ['at its end', 0.99],
    ['behind its head', 0.1],
  ])('%s is found by the next publication, which carries none of it on', async (_, share) => {
    const before = contentOf(archivePath());
    const start = Math.floor(readFileSync(archivePath()).length * share);
    scribble(archivePath(), start, start + 64);
    const said = silent();
    expect((await edition.publish()).archive.isNew).toBe(true);
    expect(said).toHaveBeenCalledWith(expect.stringContaining('is not as it was when it was built'));
    expect(contentOf(archivePath())).toEqual(before);
  });

  it('is refused when it is of another version', () => {
    const path = archivePath();
    const database = openArchive(path);
    database.run(`UPDATE meta SET value = '0' WHERE key = 'version'`);
    database.close();
    expect(() => openArchive(path)).toThrow(/it is of version 0, and this code reads version \d+/);
  });

  it('is refused when it is a database of something else', () => {
    writeFileSync(join(edition.folder, 'other.sqlite'), '');
    expect(() => openArchive(join(edition.folder, 'other.sqlite'))).toThrow(ArchiveUnreadable);
    expect(() => openArchive(edition.folder)).toThrow(ArchiveUnreadable);
  });
});

it('before the first publication, servers say what is missing', () => {
  const stateDir = mkdtempSync(join(tmpdir(), 'standfirst-none-'));
  expect(currentPath(stateDir)).toBeUndefined();
  expect(() => new CurrentGeneration(stateDir).acquire()).toThrow('Run “npm run content” to build it.');
  rmSync(stateDir, { recursive: true });
});

describe('a server that runs while content is published', () => {
  it('answers each request from one generation, and the next one from the newest', async () => {
    const current = new CurrentGeneration(edition.stateDir);
    const reader = current.acquire();
    await publishAnother();
    const next = current.acquire();
    expect([storiesIn(reader), storiesIn(next)]).toEqual([['2026/11/a'], []]);
    expect(next.number).toBe(reader.number + 1);
    reader.release();
    next.release();
  });

  it('closes an old generation after its last reader and not before', async () => {
    const current = new CurrentGeneration(edition.stateDir);
    const readers = [current.acquire(), current.acquire()];
    const [one, two] = readers as [Generation, Generation];
    expect(one).toBe(two);
    await publishAnother();
    current.acquire().release();
    one.release();
    expect(storiesIn(two)).toEqual(['2026/11/a']);
    two.release();
    expect(() => storiesIn(two)).toThrow();
  });

  it('closes a generation that nobody reads as soon as there is a newer one', async () => {
    const current = new CurrentGeneration(edition.stateDir);
    const old = current.acquire();
    old.release();
    expect(storiesIn(old)).toEqual(['2026/11/a']);
    await publishAnother();
    const next = current.acquire();
    expect(() => storiesIn(old)).toThrow();
    next.release();
  });

  it('opens the file once, however many ask', () => {
    const current = new CurrentGeneration(edition.stateDir);
    const readers = Array.from({ length: 50 }, () => current.acquire());
    expect(new Set(readers).size).toBe(1);
    for (const reader of readers) reader.release();
    expect(storiesIn(current.acquire())).toEqual(['2026/11/a']);
  });

  it.each(DAMAGE)('keeps the last good content when the newest %s, says so once, and goes on with the next', async (_, damage) => {
    const current = new CurrentGeneration(edition.stateDir);
    current.acquire().release();
    await publishAnother();
    damage();
    const said = silent();
    for (let request = 0; request < 3; request += 1) {
      const reader = current.acquire();
      expect(storiesIn(reader)).toEqual(['2026/11/a']);
      reader.release();
    }
    expect(said).toHaveBeenCalledTimes(1);
    expect(said).toHaveBeenCalledWith(expect.stringMatching(/^The newest content is not served, and the content before it stays: /));
    await edition.publish();
    expect(storiesIn(current.acquire())).toEqual([]);
  });

  it('keeps its content when the pointer to it is lost', () => {
    const current = new CurrentGeneration(edition.stateDir);
    current.acquire().release();
    rmSync(pointer());
    expect(storiesIn(current.acquire())).toEqual(['2026/11/a']);
  });

  it('cannot change what it reads', () => {
    const generation = new CurrentGeneration(edition.stateDir).acquire();
    expect(() => generation.database.run('DELETE FROM story')).toThrow();
    expect(existsSync(archivePath())).toBe(true);
    expect(storiesIn(generation)).toEqual(['2026/11/a']);
  });
});
