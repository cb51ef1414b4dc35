import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const FOLDER = 'public/enhance';
const files = readdirSync(FOLDER);
/** What only pages for the newsroom load. */
const NEWSROOM = ['count-down.js', 'desk-keys.js'];
const sizeOf = (file: string) => gzipSync(readFileSync(`${FOLDER}/${file}`), { level: 9 }).length;

describe('the enhancements', () => {
  it('that readers may meet weigh five kilobytes together at most', () => {
    expect(NEWSROOM.filter((file) => !files.includes(file))).toEqual([]);
    expect(files.filter((file) => !NEWSROOM.includes(file)).reduce((sum, file) => sum + sizeOf(file), 0)).toBeLessThanOrEqual(5 * 1024);
  });

  it.each(files)('%s is small, stands alone, and is named after its element', (file) => {
    const code = readFileSync(`${FOLDER}/${file}`, 'utf8');
    expect(sizeOf(file)).toBeLessThan(1.75 * 1024);
    expect(code).not.toMatch(/\bimport\b|https?:/);
    expect(code).toContain(`customElements.define('${file.replace(/\.js$/, '')}'`);
  });
});
