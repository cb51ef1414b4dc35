import { expect, test } from '@playwright/test';
import { WELL_KNOWN } from '#lib/addresses/address';
import { storyText } from '#lib/testing/small-edition';
import { textsOf, validateXml } from '#lib/testing/xml-schema';
import { Newsroom, type Server, wasKept } from '../support/site';
import { storyFile } from '../support/stories';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const NOW = '2026-12-10T12:00:00.000Z';
/** Nothing of the sample edition is news any longer then. */
const OUT = '2026-12-10T11:00:00.000Z';
const PATH = '/city/2026/12/10/bridge-to-close';
const HEADLINE = 'Bridge & “tunnel” ]]> to close';
const SITE = 'https://standfirst.example';

let newsroom: Newsroom;
let server: Server;

test.beforeAll(async () => {
  newsroom = await Newsroom.open(NOW);
  await newsroom.write('articles/2026/12/bridge-to-close.mdx', storyFile({ headline: HEADLINE, publishedAt: OUT }));
  await newsroom.publish();
  server = await newsroom.serve();
});

test.afterAll(() => newsroom.close());

test.beforeEach(() => newsroom.setClock(NOW));

const after = (milliseconds: number) => newsroom.setClock(new Date(Date.parse(OUT) + milliseconds).toISOString());

for (const [path, type] of [
  ['/sitemap.xml', 'application/xml; charset=utf-8'],
  ['/sitemaps/pages.xml', 'application/xml; charset=utf-8'],
  ['/sitemaps/2026-12.xml', 'application/xml; charset=utf-8'],
  ['/news-sitemap.xml', 'application/xml; charset=utf-8'],
  [WELL_KNOWN.robots, 'text/plain; charset=utf-8'],
  [WELL_KNOWN.security, 'text/plain; charset=utf-8'],
  [WELL_KNOWN.trust, 'text/plain; charset=utf-8'],
  [WELL_KNOWN.tdmrep, 'application/json; charset=utf-8'],
  [WELL_KNOWN.manifest, 'application/manifest+json; charset=utf-8'],
  [WELL_KNOWN.opensearch, 'application/opensearchdescription+xml; charset=utf-8'],
  ['/favicon.ico', 'image/x-icon'],
  ['/icon-192.png', 'image/png'],
  ['/icon-512.png', 'image/png'],
] as const)
  test(`${path} answers as what it is, with validators`, async () => {
    const first = await server.get(path);
    expect(first.status).toBe(200);
    expect(first.headers.get('content-type')).toBe(type);
    const again = await server.get(path, { 'if-none-match': first.headers.get('etag') ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
  });

test('what is not there is 404, and no page in its place for crawlers to keep', async () => {
  for (const path of [
    '/ads.txt',
    '/sitemaps/2026-12-2.xml',
    '/sitemaps/2027-01.xml',
    '/news-sitemap-2.xml',
    '/not-the-key.txt',
    '/humans.txt',
  ]) {
    const { status, headers } = await server.get(path);
    expect([status, headers.get('cache-control')], path).toEqual([404, 'no-store']);
  }
});

test('the news move with the clock alone, through answers that are kept', async () => {
  const news = async () => {
    const page = await server.get('/news-sitemap.xml');
    expect(page.status).toBe(200);
    validateXml(page.text, 'sitemap');
    return { found: textsOf(page.text, 'title'), kept: wasKept(page) };
  };
  await news();
  expect(await news()).toEqual({ found: [HEADLINE], kept: true });
  await after(47 * HOUR + 59 * MINUTE);
  expect(await news()).toEqual({ found: [HEADLINE], kept: true });
  await after(48 * HOUR + MINUTE);
  expect(await news()).toEqual({ found: [], kept: false });
  await after(72 * HOUR);
  expect(await news()).toEqual({ found: [], kept: true });
  await after(47 * HOUR);
  expect((await news()).found, 'and back').toEqual([HEADLINE]);
});

test('robots lead to the index, the index to its parts, and each page of them is the one that it says', async () => {
  const robots = (await server.get('/robots.txt')).text;
  const announced = [...robots.matchAll(/^Sitemap: (.*)$/gm)].map(([, url = '']) => url);
  expect(announced).toEqual([`${SITE}/sitemap.xml`, `${SITE}/news-sitemap.xml`]);
  const locations = async (url: string) => {
    const { status, text } = await server.get(url.slice(SITE.length));
    expect(status, url).toBe(200);
    validateXml(text, 'sitemap');
    return textsOf(text, 'loc').filter((location) => !location.includes('/media/'));
  };
  const parts = await locations(announced[0] ?? '');
  expect(parts.slice(0, 3)).toEqual([`${SITE}/sitemaps/pages.xml`, `${SITE}/news-sitemap.xml`, `${SITE}/sitemaps/2026-12.xml`]);
  const addresses: string[] = [];
  for (const part of parts) addresses.push(...(await locations(part)));
  expect(addresses.length).toBeGreaterThan(100);
  for (const address of new Set(addresses)) {
    const page = await server.get(address.slice(SITE.length));
    expect(page.status, address).toBe(200);
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(page.text)?.[1];
    expect(canonical?.replace(/\/$/, ''), address).toBe(address.replace(/\/$/, ''));
    expect(page.text, address).not.toMatch(/<meta name="robots" content="[^"]*noindex/);
  }
});

test('pictures of the sitemap are served', async () => {
  const { text } = await server.get('/sitemaps/2026-11.xml');
  const pictures = textsOf(text, 'loc').filter((location) => location.includes('/media/'));
  expect(pictures.length).toBeGreaterThan(10);
  for (const picture of pictures.slice(0, 5)) {
    const { status, headers } = await server.get(picture.slice(SITE.length));
    expect([status, headers.get('content-type')], picture).toEqual([200, 'image/jpeg']);
  }
});

test('the sample edition and a preview announce no sitemap, and a preview has neither sitemaps nor feeds', async () => {
  process.env.INDEXNOW_KEY = '0f8fad5b-d9cb-469f';
  try {
    const sample = await newsroom.serve({ edition: 'sample' });
    expect((await sample.get('/robots.txt')).text).not.toContain('Sitemap:');
    expect((await sample.get('/robots.txt')).text).toContain('User-agent: *\nAllow: /\n');
    expect((await sample.get('/sitemap.xml')).status).toBe(200);
    const key = await sample.get('/0f8fad5b-d9cb-469f.txt');
    expect([key.status, key.text, key.headers.get('content-type')]).toEqual([200, '0f8fad5b-d9cb-469f', 'text/plain; charset=utf-8']);
    expect((await sample.get('/0f8fad5b-d9cb-469e.txt')).status).toBe(404);
    await sample.stop();
    const preview = await newsroom.serve({ siteEnv: 'preview' });
    expect((await preview.get('/robots.txt')).text).not.toContain('Sitemap:');
    for (const path of [
      '/sitemap.xml',
      '/sitemaps/pages.xml',
      '/sitemaps/2026-12.xml',
      '/news-sitemap.xml',
      '/feed.xml',
      '/city/feed.json',
    ])
      expect((await preview.get(path)).status, path).toBe(404);
    expect((await preview.get('/city')).text).not.toMatch(/feed\.(xml|atom|json)/);
    await preview.stop();
  } finally {
    delete process.env.INDEXNOW_KEY;
  }
});

/** Google reads so much of a page (Google Search Central, “Googlebot”), in bytes. */
const READ_OF_A_PAGE = 2_000_000;

test('a live report as long as the check lets it be is read to its end by search engines', async () => {
  const entries = Array.from({ length: 500 }, (_, index) => {
    const at = new Date(Date.parse('2026-12-09T10:00:00.000Z') + index * MINUTE).toISOString();
    return `<Update at="${at}" title="Entry ${index} of the night">\n${'The water rises at the gauge below the old bridge. '.repeat(19)}\n</Update>`;
  });
  const live = {
    kind: 'live',
    publishedAt: '2026-12-09T10:00:00.000Z',
    authors: ['nadia-el-khatib'],
    live: { startedAt: '2026-12-09T10:00:00.000Z' },
  };
  await newsroom.write('articles/2026/12/long-night.mdx', storyText('2026/12/long-night', live, entries.join('\n\n')));
  await newsroom.publish();
  const { status, text } = await server.get('/city/2026/12/09/long-night');
  expect(status).toBe(200);
  expect(text).toContain('Entry 0 of the night');
  expect(Buffer.byteLength(text)).toBeLessThan(READ_OF_A_PAGE);
});

test('oEmbed answers with a story or with a reason, and nothing of it is kept', async () => {
  const ask = (question: Record<string, string>) => server.get(`/oembed?${new URLSearchParams(question)}`);
  const shown = await ask({ url: SITE + PATH, maxwidth: '400', callback: 'alert' });
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
  expect(JSON.parse(shown.text)).toMatchObject({ version: '1.0', type: 'rich', title: HEADLINE, width: 400 });
  expect(wasKept(await ask({ url: SITE + PATH, maxwidth: '400' }))).toBe(false);
  const xml = await ask({ url: SITE + PATH, format: 'xml' });
  expect([xml.status, xml.headers.get('content-type')]).toEqual([200, 'text/xml; charset=utf-8']);
  expect(textsOf(xml.text, 'title')).toEqual([HEADLINE]);
  for (const [status, reason, question] of [
    [404, 'There is no story', { url: `${SITE}/city/2026/12/10/nothing` }],
    [404, 'not one of', { url: `https://elsewhere.example${PATH}` }],
    [400, 'whole address', {}],
    [400, 'whole address', { url: `${SITE}/${'a'.repeat(5000)}` }],
    [501, 'json', { url: SITE + PATH, format: 'yaml' }],
  ] as const) {
    const refused = await ask(question);
    expect(refused.status, reason).toBe(status);
    expect(refused.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(refused.headers.get('cache-control')).toBe('no-store');
    expect(refused.text).toContain(reason);
  }
});
