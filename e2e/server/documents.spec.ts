import { statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { request as plainRequest } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { parse } from 'parse5';
import { SqlDatabase } from '#lib/archive/database';
import { Newsroom, type Page, type Server, wasKept } from '../support/site';
import { storyFile } from '../support/stories';

const NOW = '2026-11-23T12:00:00.000Z';
const STORY = '/world/2017/05/02/trump-putin-telephone-call';
const GONE = '/city/2026/11/22/gone-story';
const BROKEN = '/city/2026/11/22/broken-story';

let newsroom: Newsroom;
let server: Server;

test.beforeAll(async () => {
  newsroom = await Newsroom.open(NOW);
  const published = { publishedAt: '2026-11-22T09:00:00.000Z' };
  await newsroom.write('articles/2026/11/broken-story.mdx', storyFile({ headline: 'Broken story', ...published }));
  await newsroom.write(
    'articles/2026/11/gone-story.mdx',
    storyFile({ headline: 'Gone story', ...published, withdrawn: { at: '2026-11-22T10:00:00.000Z', reason: 'It was wrong.' } }),
  );
  await newsroom.publish();
  await damageStory();
  server = await newsroom.serve();
});

test.afterAll(() => newsroom.close());

/** Makes one story of the archive impossible to render, as a fault of ours would. */
async function damageStory(): Promise<void> {
  const pointer = join(newsroom.stateDir, 'archive', 'current.json');
  const current = JSON.parse(await readFile(pointer, 'utf8')) as { file: string };
  const path = join(newsroom.stateDir, 'archive', current.file);
  const database = new SqlDatabase(path);
  database.run(`UPDATE story SET body = '{"tree": 1' WHERE id = '2026/11/broken-story'`);
  database.run(`DELETE FROM story_list WHERE story = (SELECT number FROM story WHERE id = '2026/11/broken-story')`);
  database.close();
  await writeFile(pointer, JSON.stringify({ ...current, bytes: statSync(path).size }));
}

/** Everything that a script could be run from, found as a browser would find it. */
function scriptsIn(html: string): string[] {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    const { tagName, attrs, childNodes, content } = node as {
      tagName?: string;
      attrs?: { name: string; value: string }[];
      childNodes?: unknown[];
      content?: unknown;
    };
    const attribute = (name: string) => attrs?.find((each) => each.name === name)?.value;
    const isData = ['application/ld+json', 'speculationrules'].includes(attribute('type') ?? '');
    if (tagName === 'script' && !isData && !attribute('src')?.startsWith('/enhance/')) found.push(`script ${attribute('src') ?? ''}`);
    if (tagName === 'link' && (attribute('as') === 'script' || attribute('rel') === 'modulepreload')) found.push('preload');
    for (const { name, value } of attrs ?? []) if (name.startsWith('on') || /^\s*javascript:/i.test(value)) found.push(`${name}=${value}`);
    childNodes?.forEach(walk);
    if (content) walk(content);
  };
  walk(parse(html));
  return found;
}

function expectDocument(page: Page, what: string): void {
  expect(scriptsIn(page.text), what).toEqual([]);
  expect(page.text, what).not.toMatch(/__next_f|self\.__next|\$RC\(|_next\/static\/chunks\/[^"]+\.js/);
  expect(page.headers.get('content-type'), what).toBe('text/html; charset=utf-8');
  // A page that nothing could be rendered for needs nothing, and lets nothing in.
  expect(page.headers.get('content-security-policy'), what).toMatch(
    /script-src 'self'( 'sha256-[\w+/=]+')?(;|$)|^default-src 'none'(?!.*script-src)/,
  );
  expect(page.headers.get('content-security-policy'), what).not.toMatch(/unsafe-inline|unsafe-eval/);
  expect(page.headers.get('x-content-type-options'), what).toBe('nosniff');
  expect(page.text, what).toMatch(/^<!DOCTYPE html><html lang="|^<!doctype html>\n<html lang="/);
}

const ANSWERS: [what: string, path: string, status: number][] = [
  ['a first render', STORY, 200],
  ['a kept page', STORY, 200],
  ['the front', '/', 200],
  ['a section', '/city', 200],
  ['a month of a section', '/city/2026/11', 200],
  ['a topic', '/topics/trams', 200],
  ['a writer', '/authors/nadia-el-khatib', 200],
  ['a series', '/series/high-water', 200],
  ['a month of the archive', '/archive/2026/11', 200],
  ['the corrections', '/corrections', 200],
  ['a page of the newsroom', '/about', 200],
  ['paid material', '/sponsored/harbour-walks', 200],
  ['a search result', '/search?q=tram', 200],
  ['a search for nothing', '/search', 200],
  ['an unknown address', '/nothing/is/here', 404],
  ['an unknown story', '/city/2026/11/22/unknown', 404],
  ['a withdrawn story', GONE, 410],
  ['a story that fails to render', BROKEN, 500],
];

for (const [what, path, status] of ANSWERS)
  test(`${what} is a whole document without the framework, whatever headers ask for`, async () => {
    for (const headers of [{}, { RSC: '1' }, { RSC: '1', 'Next-Router-Prefetch': '1' }, { 'x-nextjs-data': '1' }] as Record<
      string,
      string
    >[]) {
      const page = await server.get(path, headers);
      expect(page.status).toBe(status);
      expectDocument(page, `${what} ${JSON.stringify(headers)}`);
      expect(page.text).toMatch(/<h1[^>]*>[^<]+/);
    }
  });

test('a page that fails to render leaves the rest of the site as it is', async () => {
  expect((await server.get(BROKEN)).text).toContain('Something went wrong');
  expect((await server.get(STORY)).status).toBe(200);
});

test('a withdrawn story is 410 with its public note and no word of the story', async () => {
  const page = await server.get(GONE);
  expect(page.text).toContain('It was wrong.');
  expect(page.text).not.toContain('Gone story');
});

test('a reader who has the page is told so, in each encoding', async () => {
  for (const encoding of ['br', 'gzip', 'identity']) {
    const first = await raw(STORY, { 'accept-encoding': encoding });
    expect(first.status).toBe(200);
    expect(first.headers['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding);
    expect(first.headers.vary).toContain('Accept-Encoding');
    const text = encoding === 'br' ? brotliDecompressSync(first.body) : encoding === 'gzip' ? gunzipSync(first.body) : first.body;
    expect(text.toString()).toContain('</html>');
    const again = await raw(STORY, { 'accept-encoding': encoding, 'if-none-match': String(first.headers.etag) });
    expect(again.status).toBe(304);
    expect(again.body.length).toBe(0);
  }
  const tags = await Promise.all(
    ['br', 'gzip', 'identity'].map(async (encoding) => (await raw(STORY, { 'accept-encoding': encoding })).headers.etag),
  );
  expect(new Set(tags).size, 'a validator for each encoding').toBe(3);
});

test('pages, feed, sitemap and robots answer conditional requests by date', async () => {
  await newsroom.setClock('2026-11-23T12:05:00.000Z');
  const files = ['/feed.xml', '/feed.json', '/sitemap.xml', '/sitemaps/2026-11.xml', '/news-sitemap.xml', '/robots.txt'];
  for (const path of [STORY, `${STORY}.md`, '/', ...files]) {
    const first = await raw(path);
    const modified = String(first.headers['last-modified']);
    expect(Date.parse(modified), `${path} ${modified}`).toBeLessThanOrEqual(Date.parse('2026-11-23T12:05:00Z'));
    expect((await raw(path, { 'if-modified-since': modified })).status, path).toBe(304);
    expect((await raw(path, { 'if-modified-since': 'Mon, 02 Jan 2006 15:04:05 GMT' })).status, path).toBe(200);
    expect((await raw(path, { 'if-modified-since': 'yesterday' })).status, `${path}: a date that is none is ignored`).toBe(200);
  }
});

test('a story as Markdown names its page as the one to list, and has no framework in it', async () => {
  const markdown = await server.get(`${STORY}.md`);
  const page = await server.get(STORY);
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(page.text)?.[1];
  expect(markdown.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  expect(markdown.headers.get('link')).toBe(`<${canonical}>; rel="canonical"`);
  expect(markdown.text).toMatch(/^---\ntitle: /);
  expect(markdown.text).not.toMatch(/<script|_next/);
});

test('browsers may not keep a page unasked, and shared caches for a second at most', async () => {
  expect((await server.get(STORY)).headers.get('cache-control')).toBe('public, max-age=0, s-maxage=1, stale-if-error=300');
  expect((await server.get('/nothing/is/here')).headers.get('cache-control')).toBe('no-store');
  expect((await server.get(BROKEN)).headers.get('cache-control')).toBe('no-store');
});

test('an address has one form, and every other leads there in one hop', async () => {
  for (const [path, location] of [
    [`${STORY}/`, STORY],
    [STORY.toUpperCase(), STORY],
    [STORY.replace('/2017', '//2017'), STORY],
    ['/About/', '/about'],
    ['/search/?q=Tram', '/search?q=Tram'],
  ] as const) {
    const page = await server.get(path);
    expect(page.status, path).toBe(308);
    expect(page.headers.get('location'), path).toBe(location);
  }
  for (const hostile of ['//evil.example', '//evil.example/', '/\\evil.example/', `${GONE}/`])
    expect((await raw(hostile)).headers.location, hostile).toBeUndefined();
});

test('what stands behind a question mark makes no second page of the same', async () => {
  await server.get('/about');
  expect(wasKept(await server.get('/about?utm_source=somewhere'))).toBe(true);
});

test('a whole URL as the target of a request is that address', async () => {
  expect((await raw(`http://elsewhere.example${STORY}`)).status).toBe(200);
  expect((await raw('http://elsewhere.example')).status).toBe(200);
});

test('what was kept under another address of the site is not served', async () => {
  await server.get('/about');
  const moved = await newsroom.serve({ siteUrl: 'https://moved.example' });
  const page = await moved.get('/about');
  expect(page.text).toContain('<link rel="canonical" href="https://moved.example/about">');
  await moved.stop();
  expect(wasKept(await server.get('/about')), 'and the other server keeps what it kept').toBe(true);
});

test('an address can only be read', async () => {
  const response = await fetch(`${server.url}/`, { method: 'POST', body: 'x' });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, HEAD');
  const head = await fetch(`${server.url}${STORY}`, { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect(await head.text()).toBe('');
});

test('nonsense in a request never brings the server down', async () => {
  for (const path of [
    '/%',
    '/%00',
    '/%ff%fe',
    `/${'a'.repeat(5000)}`,
    '/search?q=%',
    '/search?q=%22%22%22*(NEAR',
    '/../../etc/passwd',
    '/city/2026/99',
    '/city/2026/13/45/x',
    '/media/..%2f..%2fpackage.json',
  ]) {
    const { status } = await raw(path);
    expect([200, 308, 404, 400], `${path} ${status}`).toContain(status);
  }
  expect((await server.get('/')).status).toBe(200);
});

test('only production of a newsroom’s own edition may be listed by search engines', async () => {
  expect((await server.get(STORY)).headers.get('x-robots-tag')).toBe(null);
  for (const options of [{ siteEnv: 'preview' }, { edition: 'sample' }] as const) {
    const other = await newsroom.serve(options);
    for (const path of [STORY, '/', '/feed.xml', '/nothing/is/here', '/icon.svg', '/sitemap.xml'])
      expect((await other.get(path)).headers.get('x-robots-tag'), `${JSON.stringify(options)} ${path}`).toBe('noindex, nofollow');
    await other.stop();
  }
});

test('a recording can be fetched piece by piece, and a picture carries its credit', async () => {
  const source = /<audio[^>]+src="([^"]+)"/.exec((await findPage('<audio')).text)?.[1] ?? '';
  const part = await raw(source, { range: 'bytes=0-99' });
  expect(part.status).toBe(206);
  expect(part.body.length).toBe(100);
  expect(part.headers['content-range']).toMatch(/^bytes 0-99\/\d+$/);
  const picture = /(\/media\/[0-9a-f]+-1920-1\.jpg)/.exec((await server.get(STORY)).text)?.[1] ?? '';
  const { body, headers } = await raw(picture);
  expect(headers['content-type']).toBe('image/jpeg');
  expect(headers['cache-control']).toContain('max-age=31536000');
  expect(body.toString('latin1')).toContain('Illustration: Standfirst');
  for (const path of [source, picture]) {
    const modified = String((await raw(path)).headers['last-modified']);
    expect(Date.parse(modified), `${path} ${modified}`).toBeLessThan(Date.parse('2026-11-23T12:05:00Z'));
    expect((await raw(path, { 'if-modified-since': modified })).status, path).toBe(304);
  }
});

async function findPage(text: string): Promise<Page> {
  const located = async (path: string) =>
    [...(await server.get(path)).text.matchAll(/<loc>https:\/\/standfirst\.example([^<]*)</g)].map(([, found = '/']) => found);
  for (const part of await located('/sitemap.xml'))
    for (const path of await located(part)) {
      const page = await server.get(path);
      if (page.text.includes(text)) return page;
    }
  throw new Error(`No page holds ${text}`);
}

/** A request as it is on the wire: nothing decoded, nothing added. */
function raw(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }> {
  const { hostname, port } = new URL(server.url);
  return new Promise((done, fail) => {
    plainRequest({ hostname, port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    })
      .on('error', fail)
      .end();
  });
}
