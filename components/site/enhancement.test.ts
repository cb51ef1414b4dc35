import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const FOLDER = 'public/enhance';
const files = readdirSync(FOLDER);
const sizeOf = (file: string) => gzipSync(readFileSync(`${FOLDER}/${file}`), { level: 9 }).length;

describe('the enhancements', () => {
  it('weigh five kilobytes together at most', () => {
    expect(files.reduce((sum, file) => sum + sizeOf(file), 0)).toBeLessThanOrEqual(5 * 1024);
  });

  it.each(files)('%s is small, stands alone, and is named after its element', (file) => {
    const code = readFileSync(`${FOLDER}/${file}`, 'utf8');
    expect(sizeOf(file)).toBeLessThan(1.5 * 1024);
    expect(code).not.toMatch(/\bimport\b|https?:/);
    expect(code).toContain(`customElements.define('${file.replace(/\.js$/, '')}'`);
  });
});
