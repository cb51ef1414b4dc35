import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptFile, removeUnused } from './kept-files';

let stateDir: string;

beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'standfirst-kept-'));
});

afterEach(() => {
  rmSync(stateDir, { recursive: true });
});

const written = (name: string, hoursAgo = 0) => {
  const path = join(stateDir, 'media', name);
  writeFileSync(path, '');
  const at = new Date(Date.now() - hoursAgo * 3_600_000);
  utimesSync(path, at, at);
};

it('what nothing in use is named by is removed, and the rest stays', async () => {
  expect(await removeUnused(stateDir, () => false)).toBe(0);
  mkdirSync(join(stateDir, 'media'));
  for (const name of ['used.avif', 'outdated.avif']) written(name);
  expect(await removeUnused(stateDir, (name) => name === 'used.avif')).toBe(1);
  expect(readdirSync(join(stateDir, 'media'))).toEqual(['used.avif']);
});

it('who decides is told how old a file is', async () => {
  mkdirSync(join(stateDir, 'media'));
  written('new.png');
  written('old.png', 48);
  await removeUnused(stateDir, (_, age) => age < 24 * 3_600_000);
  expect(readdirSync(join(stateDir, 'media'))).toEqual(['new.png']);
});

it('a picture that a server is deriving while content is published still reaches its reader', async () => {
  const path = await keptFile(stateDir, 'tram.avif', async (draft) => {
    await writeFile(draft, 'half');
    await removeUnused(stateDir, () => false);
    await writeFile(draft, 'whole');
  });
  expect(readFileSync(path, 'utf8')).toBe('whole');
});

it('a draft that was given up goes after an hour', async () => {
  mkdirSync(join(stateDir, 'media'));
  written('given-up.tmp', 2);
  expect(await removeUnused(stateDir, () => true)).toBe(1);
});

it('two servers with one state folder and one process id do not write into each other’s drafts', async () => {
  const drafts: string[] = [];
  const make = async (draft: string) => {
    drafts.push(draft);
    await writeFile(draft, 'whole');
  };
  await keptFile(stateDir, 'tram.avif', make);
  rmSync(join(stateDir, 'media', 'tram.avif'));
  await keptFile(stateDir, 'tram.avif', make);
  expect(new Set(drafts).size).toBe(2);
});
