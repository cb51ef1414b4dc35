import { get } from 'node:http';
import { brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { parse } from 'parse5';
import { SITE } from '../../playwright.config';
import { attributeOf, elementsOf, textOf } from '../../server/page-tree';
import { STORIES } from '../reading/pages';
import { ReadPage } from '../support/read-page';

/** What a server sends before it waits for the first word back: ten packets (RFC 6928), less what TLS and headers take. */
const FIRST_BYTES = 14 * 1024;

/** What can be read of a stream that was cut off. */
const READERS = {
  gzip: (part: Buffer) => gunzipSync(part, { finishFlush: constants.Z_SYNC_FLUSH }),
  br: (part: Buffer) => brotliDecompressSync(part, { finishFlush: constants.BROTLI_OPERATION_FLUSH }),
} as const;

/** Stories of about 800 words, in several scripts. */
for (const kind of ['opinion', 'news', 'German', 'Bengali'] as const)
  for (const encoding of ['gzip', 'br'] as const)
    test(`${kind}: the first 14 KB hold a story's text and its style, as ${encoding}`, async () => {
      const stream = await received(STORIES[kind] ?? '', encoding);
      const page = READERS[encoding](stream.subarray(0, FIRST_BYTES)).toString();
      const whole = READERS[encoding](stream).toString();
      expect(whole).toMatch(/<\/html>\s*$/);
      const { text, end } = storyIn(whole);
      expect(text.split(/\s+/).length, 'words of the story').toBeGreaterThan(700);
      expect(page.length, 'characters that arrive at once').toBeGreaterThanOrEqual(end);
      const links = new ReadPage(whole).all('link', { rel: 'stylesheet' });
      expect(
        links.map((link) => attributeOf(link, 'href')),
        'style sheets that must be fetched',
      ).toEqual([]);
      const styleEnd = whole.lastIndexOf('</style>');
      expect(styleEnd, 'the style stands in the page').toBeGreaterThan(0);
      expect(styleEnd, 'and arrives with it').toBeLessThan(page.length);
    });

test('a page says that its text keeps its size on a phone that is turned, under the name that Safari knows', async ({ request }) => {
  expect(await (await request.get(STORIES.news ?? '')).text()).toContain('-webkit-text-size-adjust:100%');
});

/** @returns the words of the story's body, and the place at which it ends */
function storyIn(html: string): { text: string; end: number } {
  const document = parse(html, { sourceCodeLocationInfo: true });
  const body = elementsOf(document).find((element) => attributeOf(element, 'class')?.split(' ').includes('story-body'));
  const end = body?.sourceCodeLocation?.endOffset;
  if (!body || end === undefined) throw new Error('This is no page of a story.');
  return { text: textOf(body), end };
}

/** The body of an answer, as it is on the wire. */
function received(path: string, encoding: string): Promise<Buffer> {
  return new Promise((done, fail) => {
    get(SITE + path, { headers: { 'accept-encoding': encoding } }, (response) => {
      expect(response.headers['content-encoding']).toBe(encoding);
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(Buffer.concat(chunks)));
    }).on('error', fail);
  });
}
