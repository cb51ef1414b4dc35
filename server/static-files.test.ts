import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FOR_EVER, REVALIDATE } from './answer';
import { StaticFiles } from './static-files';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-files-'));
const built = join(folder, 'static', 'chunks');
mkdirSync(built, { recursive: true });
mkdirSync(join(folder, 'public', 'enhance'), { recursive: true });
writeFileSync(join(built, 'a.css'), 'p{color:red}');
writeFileSync(join(built, 'a.css.map'), '{}');
writeFileSync(join(folder, 'public', 'enhance', 'live.js'), 'live()');
symlinkSync('nobody@nowhere.1', join(folder, 'public', 'enhance', '.#live.js'));
const files = new StaticFiles(join(folder, 'public'), join(folder, 'static'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('files served as they are', () => {
  it('are what was there at the start, kept for ever where their content names them', async () => {
    expect(await files.find('/enhance/live.js')).toMatchObject({ status: 200, cacheControl: REVALIDATE, body: Buffer.from('live()') });
    expect(await files.find('/_next/static/chunks/a.css')).toMatchObject({
      status: 200,
      type: 'text/css; charset=utf-8',
      cacheControl: FOR_EVER,
    });
  });

  it('are no source maps, no links that lead nowhere, and nothing outside their folders', () => {
    for (const path of [
      '/enhance/.#live.js',
      '/_next/static/chunks/a.css.map',
      '/_next/static/chunks',
      '/_next/static/../public/enhance/live.js',
    ])
      expect(files.find(path)).toBeUndefined();
  });

  it('are still there when a newer build has taken them from the disk', async () => {
    const before = new StaticFiles(join(folder, 'public'), join(folder, 'static'));
    rmSync(join(built, 'a.css'));
    expect((await before.find('/_next/static/chunks/a.css'))?.body.toString()).toBe('p{color:red}');
    const after = new StaticFiles(join(folder, 'public'), join(folder, 'static'));
    expect(after.find('/_next/static/chunks/a.css')).toBeUndefined();
  });
});
