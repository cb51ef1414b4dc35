import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SqlDatabase } from '#lib/archive/database';
import { Random } from '#lib/testing/random';
import type { KeptAnswer } from './answer';
import { KeptAnswers } from './kept-answers';

const MEGABYTE = 1024 * 1024;
const VOICE = { siteUrl: 'https://news.example', siteEnv: 'production', edition: 'own', cdn: undefined } as const;

let stateDir: string;
let open: KeptAnswers[];

beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'standfirst-kept-'));
  open = [];
});

afterEach(() => {
  for (const kept of open) kept.close();
  rmSync(stateDir, { recursive: true });
  vi.restoreAllMocks();
});

function store(build = 'build', maxBytes = MEGABYTE): KeptAnswers {
  const kept = KeptAnswers.open(stateDir, build, VOICE, maxBytes);
  open.push(kept);
  return kept;
}

function reopened(build = 'build', maxBytes = MEGABYTE): KeptAnswers {
  for (const kept of open.splice(0)) kept.close();
  return store(build, maxBytes);
}

const folder = () => join(stateDir, 'kept');
const fileOf = (build: string) =>
  join(folder(), readdirSync(folder()).find((name) => name.startsWith(`${build}-`) && name.endsWith('.sqlite')) ?? build);
const bytesOnDisk = () => readdirSync(folder()).reduce((sum, name) => sum + statSync(join(folder(), name)).size, 0);

function answer(body: Buffer | string, more: Partial<KeptAnswer> = {}): KeptAnswer {
  return {
    status: 200,
    type: 'text/html; charset=utf-8',
    cacheControl: 'public, max-age=0',
    body: Buffer.from(body),
    encoded: {},
    tag: 'tag',
    lastModified: 1_795_194_000_345,
    headers: {},
    provenance: {
      generation: '00000001-abc',
      generationNumber: 1,
      renderedAt: 1_795_194_000_000,
      withdrawal: 0,
      validUntil: null,
      validSince: 0,
      tags: ['list:latest', 'story:2026/11/a'],
    },
    ...more,
  };
}

const everyByte = Buffer.from(Array.from({ length: 1024 }, (_, index) => index % 256));

describe('what is kept comes back', () => {
  const cases: [what: string, KeptAnswer][] = [
    ['a page', answer('<p>text</p>')],
    ['bytes of every value', answer(everyByte)],
    ['every form of a page', answer(everyByte, { encoded: { br: everyByte.subarray(3), gzip: everyByte.subarray(0, 9) } })],
    ['an answer without a body', answer('')],
    ['a note of a withdrawal', answer('<p>gone</p>', { status: 410, headers: { Location: '/é"\'' } })],
    ['an answer that ends with the day', answer('x', { provenance: { ...answer('').provenance, validUntil: 1_795_215_600_000 } })],
    ['an answer without a date', answer('x', { lastModified: undefined })],
  ];
  it.each(cases)('%s, byte for byte, from memory and after a restart', (_, kept) => {
    store().set('/a', kept);
    expect(open[0]?.get('/a')).toEqual(kept);
    const again = reopened().get('/a');
    expect(again).toEqual(kept);
    expect(Buffer.isBuffer(again?.body)).toBe(true);
    expect(again?.body.equals(kept.body)).toBe(true);
  });

  it('the newest answer under a name is the one that stands', () => {
    const kept = store();
    kept.set('/a', answer('first'));
    kept.set('/a', answer('second'));
    expect([kept.size, kept.get('/a')?.body.toString(), reopened().get('/a')?.body.toString()]).toEqual([1, 'second', 'second']);
  });

  it('names are kept apart whatever is in them', () => {
    const names = ['/a', '/A', '/a ', "/a'; DROP TABLE answer; --", '/search?q=%00', '/search?q=ترام', '410 /a', ''];
    const before = store();
    for (const name of names) before.set(name, answer(name));
    const kept = reopened();
    for (const name of names) expect(kept.get(name)?.body.toString()).toBe(name);
    expect(kept.get('/b')).toBeUndefined();
  });
});

describe('the store is bounded', () => {
  it('thousands of pages of every size never take more than the bound, on disk either', () => {
    const random = new Random(9);
    const kept = store('build', 2 * MEGABYTE);
    for (let number = 0; number < 3000; number += 1) {
      const body = Buffer.alloc(random.whole(0, 30_000), number % 251);
      kept.set(
        `/page-${random.whole(0, 400)}`,
        answer(body, random.chance(0.5) ? { encoded: { br: body.subarray(0, body.length >> 1) } } : {}),
      );
    }
    expect(kept.size).toBeGreaterThan(30);
    // Beside the pages stand names, indexes and a journal that SQLite keeps below four megabytes.
    expect(bytesOnDisk()).toBeLessThan(2 * MEGABYTE * 1.5 + 4.5 * MEGABYTE);
    const again = reopened('build', 2 * MEGABYTE);
    expect(again.size).toBeGreaterThan(30);
    expect(bytesOnDisk()).toBeLessThan(2 * MEGABYTE * 1.5);
    for (let number = 0; number < 401; number += 1) expect(again.get(`/page-${number}`)?.body.length ?? 0).toBeLessThanOrEqual(30_000);
  });

  it('what was kept longest ago makes room first', () => {
    const kept = store();
    for (let number = 0; number < 200; number += 1) kept.set(`/${number}`, answer(Buffer.alloc(20_000)));
    expect(kept.get('/0')).toBeUndefined();
    expect(kept.get('/199')).toBeDefined();
    const after = reopened();
    expect([after.get('/0'), after.get('/199')?.body.length]).toEqual([undefined, 20_000]);
  });

  it('the bound counts what was kept before a restart', () => {
    const before = store();
    for (let number = 0; number < 40; number += 1) before.set(`/before-${number}`, answer(Buffer.alloc(20_000)));
    const kept = reopened();
    for (let number = 0; number < 40; number += 1) kept.set(`/after-${number}`, answer(Buffer.alloc(20_000)));
    expect(kept.size).toBeLessThan(MEGABYTE / 20_000);
    expect(kept.get('/after-39')).toBeDefined();
  });

  it('one answer larger than the store is not kept, and pushes nothing out', () => {
    const kept = store();
    kept.set('/a', answer('small'));
    kept.set('/large', answer(Buffer.alloc(2 * MEGABYTE)));
    expect([kept.get('/large'), kept.get('/a')?.body.toString()]).toEqual([undefined, 'small']);
  });
});

describe('the store of another time', () => {
  it('pages that another build drew are removed', () => {
    store('old').set('/a', answer('drawn by the old code'));
    const kept = reopened('new');
    expect([kept.get('/a'), kept.size]).toEqual([undefined, 0]);
    expect(readdirSync(folder()).every((name) => name.startsWith('new-'))).toBe(true);
  });

  /** A store of forty pages, damaged and then opened. */
  function damaged(damage: (bytes: Buffer) => Buffer): KeptAnswers {
    const before = store('before', MEGABYTE);
    for (let number = 0; number < 40; number += 1) before.set(`/${number}`, answer(Buffer.alloc(9000)));
    before.close();
    open.length = 0;
    const bytes = readFileSync(fileOf('before'));
    writeFileSync(fileOf('before').replace('before-', 'build-'), damage(bytes));
    return store();
  }

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['rubbish', () => Buffer.from('rubbish '.repeat(5000))],
    ['another kind of database', () => Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(5000, 255)])],
    ['cut off', (bytes) => bytes.subarray(0, 5000)],
    ['damaged from the third page on', (bytes) => bytes.fill(0x5a, 8192)],
  ])('a store that is %s is begun anew, said, and never costs a reader an answer', (_, damage) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const kept = damaged(damage);
    for (let number = 0; number < 40; number += 1) {
      expect(kept.get(`/${number}`)?.body.length ?? 9000).toBe(9000);
      kept.set(`/${number}`, answer('again'));
    }
    expect(reopened().get('/39')?.body.toString()).toBe('again');
    expect(said).toHaveBeenCalledWith(expect.stringContaining('is begun anew'));
  });

  it('a store that another server holds at the moment is left to it', () => {
    store('before').set('/a', answer('of both'));
    for (const kept of open.splice(0)) kept.close();
    const file = fileOf('before').replace('before-', 'build-');
    writeFileSync(file, readFileSync(fileOf('before')));
    const other = new SqlDatabase(file);
    // As it is when the other begins with a store that is none yet.
    other.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
    expect(() => store()).toThrow(/locked/);
    other.exec('ROLLBACK');
    other.close();
    expect(store().get('/a')?.body.toString()).toBe('of both');
  });

  it('an empty file is a store with nothing in it', () => {
    expect(damaged(() => Buffer.alloc(0)).size).toBe(0);
  });

  it('a store that cannot be written keeps nothing, and the reader gets the page all the same', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const kept = store();
    kept.close();
    open.length = 0;
    expect(() => kept.set('/a', answer('x'))).not.toThrow();
    expect(kept.get('/a')).toBeUndefined();
    expect(said).toHaveBeenCalledWith(expect.stringContaining('could not be used'));
  });
});
