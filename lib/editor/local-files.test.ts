import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusalOf } from './gate';
import { LocalFiles } from './local-files';

let folder: string;
let files: LocalFiles;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'standfirst-local-'));
  files = new LocalFiles(folder, () => '2026-10');
  for (const path of [
    'articles/2025/12/old.mdx',
    'articles/2026/09/older.mdx',
    'articles/2026/10/newer.mdx',
    'articles/2026/11/new.mdx',
    'images/2026/09/older.jpg',
    'images/2026/11/new.jpg',
    'images/portraits/nadia.jpg',
    'authors/nadia.mdx',
    'media/2026/11/signal.mp3',
    'front.yml',
  ]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), path);
  }
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const pathsOf = async () => (await files.tree()).filter(({ type }) => type === 'blob').map(({ path }) => path);

describe('the editor’s window on the newsroom’s files', () => {
  it('holds the months since its first, and everything that is of no month', async () => {
    expect(await pathsOf()).toEqual([
      'content/articles/2026/10/newer.mdx',
      'content/articles/2026/11/new.mdx',
      'content/authors/nadia.mdx',
      'content/front.yml',
      'content/images/2026/11/new.jpg',
      'content/images/portraits/nadia.jpg',
    ]);
  });

  it('opens one month before it with its pictures, and no other', async () => {
    files.open('2026-09');
    expect(await pathsOf()).toContain('content/articles/2026/09/older.mdx');
    expect(await pathsOf()).toContain('content/images/2026/09/older.jpg');
    expect(await pathsOf()).not.toContain('content/articles/2025/12/old.mdx');
  });

  it('names files and folders by the hashes that git gives them', async () => {
    const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim();
    git('init', '-q');
    git('add', 'front.yml', 'authors', 'articles/2026/10', 'articles/2026/11', 'images/2026/11', 'images/portraits');
    const tree = await files.tree();
    expect(tree[0]).toEqual({ path: 'content', mode: '040000', type: 'tree', sha: git('write-tree') });
    expect(tree.find(({ path }) => path === 'content/front.yml')?.sha).toBe(git('hash-object', 'front.yml'));
  });

  it('sees what another program has written meanwhile', async () => {
    const shaOfFront = async () => (await files.tree()).find(({ path }) => path === 'content/front.yml')?.sha;
    const before = await shaOfFront();
    await writeFile(join(folder, 'front.yml'), 'top: []');
    expect(await shaOfFront()).not.toBe(before);
  });
});

describe('what the editor writes', () => {
  const contents = new TextEncoder().encode('text');

  it('are documents and pictures, and nothing is left half written', async () => {
    await files.update([{ path: 'content/articles/2026/12/next.mdx', contents }], ['content/articles/2026/11/new.mdx']);
    expect(await readFile(join(folder, 'articles/2026/12/next.mdx'), 'utf8')).toBe('text');
    expect(await readdir(join(folder, 'articles/2026/12'))).toEqual(['next.mdx']);
    expect(await readdir(join(folder, 'articles/2026/11'))).toEqual([]);
  });

  it('is no file in a month that it was not shown, which would be lost', async () => {
    const path = 'content/articles/2025/12/old.mdx';
    await expect(files.update([{ path, contents }], [])).rejects.toThrow('in a month that is not listed');
    files.open('2025-12');
    await files.update([{ path, contents }], []);
    expect(await readFile(join(folder, 'articles/2025/12/old.mdx'), 'utf8')).toBe('text');
  });

  it.each([
    'package.json',
    'content/../package.json',
    'content/articles/../../package.json',
    'content/addresses.csv',
    'content/articles/2026/11/.git/config',
    'content/images/2026/11/page.html',
    'content/images/../front.yml',
    'content//front.yml',
    '/etc/passwd',
  ])('is not %s, and nothing beside it is written either', async (path) => {
    const good = { path: 'content/topics/trams.yml', contents };
    await expect(files.update([good, { path, contents }], [])).rejects.toThrow('is no file of the newsroom');
    await expect(files.update([good], [path])).rejects.toThrow('is no file of the newsroom');
    expect(await readdir(folder)).not.toContain('topics');
    expect(await files.read(path)).toBeUndefined();
  });
});

describe('who may ask the local editor', () => {
  const HOSTS = ['127.0.0.1:4000', 'localhost:4000'];
  const refusal = (method: string, headers: Record<string, string>) => refusalOf({ method, headers }, HOSTS);

  it('are its own pages', () => {
    expect(refusal('GET', { host: 'localhost:4000' })).toBeUndefined();
    expect(refusal('POST', { host: 'localhost:4000', origin: 'http://localhost:4000' })).toBeUndefined();
  });

  it.each([
    ['a name of somebody else that leads to this machine', 'GET', { host: 'evil.example:4000' }],
    ['no name', 'GET', {}],
    ['a page of another site', 'POST', { host: 'localhost:4000', origin: 'https://evil.example' }],
    ['a page of another port', 'POST', { host: 'localhost:4000', origin: 'http://localhost:3000' }],
    ['a page that hides where it is from', 'POST', { host: 'localhost:4000', origin: 'null' }],
    ['what names no page', 'POST', { host: 'localhost:4000' }],
    ['any other way of writing', 'DELETE', { host: 'localhost:4000' }],
  ])('is not %s', (_who, method, headers) => {
    expect(refusal(method, headers)).toBeDefined();
  });
});
