import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeAnswer, REVALIDATE } from './answer';

/** What is left of ten packets for a page, in bytes. */
const FIRST_BYTES = 13_600;

const quickly = (text: string) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

const written = readdirSync('docs')
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(`docs/${name}`, 'utf8'))
  .join('');

/** Text that takes about so many bytes, quickly compressed. */
function textOf(compressed: number): string {
  for (let length = compressed; length < written.length; length += 200)
    if (quickly(written.slice(0, length)) >= compressed) return written.slice(0, length);
  throw new Error('What is written in docs/ is too short for this test.');
}

async function sent(text: string, isKept = true): Promise<Buffer> {
  const answer = await makeAnswer({ status: 200, type: 'text/html', body: Buffer.from(text), cacheControl: REVALIDATE, isKept });
  return answer.encoded.br ?? Buffer.alloc(0);
}

describe('a page', () => {
  it('that nearly fits into what is sent before the first word back is compressed until it does', async () => {
    const text = textOf(FIRST_BYTES + 100);
    const br = await sent(text);
    expect(br.length).toBeLessThanOrEqual(FIRST_BYTES);
    expect(brotliDecompressSync(br).toString()).toBe(text);
  });

  it('that fits, and one that never will, are compressed as quickly as can be', async () => {
    for (const text of [textOf(FIRST_BYTES - 3000), textOf(FIRST_BYTES + 3000)])
      expect(Math.abs((await sent(text)).length - quickly(text)), `${text.length} letters`).toBeLessThan(50);
  });

  it('that is made for one question keeps nobody waiting', async () => {
    expect((await sent(textOf(FIRST_BYTES + 100), false)).length).toBeGreaterThan(FIRST_BYTES);
  });
});
