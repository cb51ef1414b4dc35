import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { removeUnused } from './kept-files';

it('what nothing in use is named by is removed, and the rest stays', async () => {
  const stateDir = mkdtempSync(join(tmpdir(), 'standfirst-unused-'));
  try {
    expect(await removeUnused(stateDir, () => false)).toBe(0);
    mkdirSync(join(stateDir, 'media'));
    for (const name of ['used.avif', 'outdated.avif', 'left.tmp']) writeFileSync(join(stateDir, 'media', name), '');
    expect(await removeUnused(stateDir, (name) => name === 'used.avif')).toBe(2);
    expect(readdirSync(join(stateDir, 'media'))).toEqual(['used.avif']);
  } finally {
    rmSync(stateDir, { recursive: true });
  }
});
