import { expect, test } from '@playwright/test';
import { Newsroom, type Page, type Server, wasKept } from '../support/site';

const NOW = '2026-11-23T12:00:00.000Z';
const STORY = '/world/2017/05/02/trump-putin-telephone-call';
const CHOICES = ['', 'light', 'dark', 'lite', 'light.lite', 'dark.lite'];

let newsroom: Newsroom;
let server: Server;

test.beforeAll(async () => {
  newsroom = await Newsroom.open(NOW);
  await newsroom.publish();
  server = await newsroom.serve();
});

test.afterAll(() => newsroom.close());

const reading = (choice: string): Record<string, string> => (choice === '' ? {} : { cookie: `reading=${choice}` });

/** What the page itself says of how it was made. */
function choiceShown({ text }: Page): string {
  const appearance = /<html [^>]*data-appearance="(\w+)"/.exec(text)?.[1];
  const lite = / checked/.test(/<input [^>]*value="lite"[^>]*>/.exec(text)?.[0] ?? '');
  return [appearance ?? [], lite ? 'lite' : []].flat().join('.');
}

for (const [what, path, status] of [
  ['a story', STORY, 200],
  ['the front', '/', 200],
  ['an address that has nothing', '/nothing/is/here', 404],
  ['a withdrawn story', '/city/2026/11/12/library-vote-tally', 410],
  ['a search', '/search?q=tram', 200],
] as const)
  test(`no reader gets another’s page: ${what}`, async () => {
    // Together, so that makings are joined, then one after another, so that what was kept is served.
    for (const pages of [
      await Promise.all([...CHOICES, ...CHOICES].map((choice) => server.get(path, reading(choice)))),
      await Promise.all([...CHOICES, ...CHOICES].map((choice) => server.get(path, reading(choice)))),
    ]) {
      expect(pages.map(choiceShown)).toEqual([...CHOICES, ...CHOICES]);
      for (const page of pages) {
        expect(page.status).toBe(status);
        expect(page.headers.get('vary')).toBe('Cookie, Save-Data, Accept-Encoding');
      }
      expect(new Set(pages.map((page) => page.text)).size).toBe(CHOICES.length);
    }
    expect(wasKept(await server.get(path, reading('dark')))).toBe(true);
  });

test('a validator of one reader’s page does not stand for another’s', async () => {
  const light = await server.get(STORY, reading('light'));
  const again = await server.get(STORY, { ...reading('dark'), 'if-none-match': light.headers.get('etag') ?? '' });
  expect(again.status).toBe(200);
});

test('pages are kept six times at most, whatever cookies say, and files once', async () => {
  for (const choice of CHOICES) await server.get('/about', reading(choice));
  for (const cookie of ['reading=x', 'reading=dark.dark', 'a=1', 'reading=system', 'session=2; reading=dark'])
    expect(wasKept(await server.get('/about', { cookie })), cookie).toBe(true);
  expect(wasKept(await server.get('/about', { 'save-data': 'on' }))).toBe(true);
  for (const path of ['/feed.xml', '/sitemap.xml', '/news-sitemap.xml', '/robots.txt']) {
    await server.get(path);
    const other = await server.get(path, { ...reading('dark.lite'), 'save-data': 'on' });
    expect(wasKept(other), path).toBe(true);
    expect(other.headers.get('vary') ?? '', path).not.toMatch(/cookie|save-data/i);
  }
});

test('feeds and pages say nothing of the settings to machines that list them', async () => {
  expect((await server.get('/reading')).text).toContain('<meta name="robots" content="noindex, follow">');
  expect((await server.get('/sitemaps/pages.xml')).text).not.toContain('/reading');
});

test('the form is taken at its own address alone, and over TLS the cookie stays there', async () => {
  const post = (path: string, headers: Record<string, string> = {}) =>
    fetch(server.url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: server.url, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: 'appearance=dark&pictures=lite&return=/city',
    });
  const kept = await post('/reading');
  expect([kept.status, kept.headers.get('location'), kept.headers.get('cache-control')]).toEqual([303, '/city#reading', 'no-store']);
  expect(kept.headers.get('set-cookie')).toBe('reading=dark.lite; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly; Secure');
  for (const [path, headers, status] of [
    ['/city', {}, 405],
    ['/reading/', {}, 405],
    ['/reading', { origin: 'https://evil.example' }, 403],
    ['/reading', { 'content-type': 'text/plain' }, 415],
  ] as const) {
    const refused = await post(path, headers);
    expect([refused.status, refused.headers.get('set-cookie')], path).toEqual([status, null]);
    expect(await refused.text()).toContain('<h1>');
  }
  const put = await fetch(`${server.url}/reading`, { method: 'PUT' });
  expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
});
