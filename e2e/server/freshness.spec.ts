import { expect, test } from '@playwright/test';
import { withdrawStory } from '#lib/archive/withdrawals';
import { Newsroom, type Server, wasKept } from '../support/site';
import { storyFile } from '../support/stories';

/** Just before the embargo ends, and the instant at which it does. */
const BEFORE = '2026-11-23T16:59:59.999Z';
const EMBARGO = '2026-11-23T17:00:00.000Z';
const LATER = '2026-11-23T18:00:00.000Z';
const LATER_STILL = '2026-11-24T18:00:00.000Z';

const HEADLINE = 'Harbour bridge to close for a year';
const PATH = '/city/2026/11/23/bridge-to-close';
const FILE = 'articles/2026/11/bridge-to-close.mdx';

/** Everything that shows a story of section city by Nadia el-Khatib on trams. */
const LISTS = [
  '/',
  '/city',
  '/city/2026/11',
  '/topics/trams',
  '/authors/nadia-el-khatib',
  '/archive/2026/11',
  '/feed.xml',
  '/city/feed.atom',
  '/topics/trams/feed.json',
  '/authors/nadia-el-khatib/feed.xml',
  '/search?q=bridge',
];

async function expectListed(server: Server, listed: boolean): Promise<void> {
  for (const path of LISTS) {
    const page = await server.get(path);
    expect(page.status, path).toBe(200);
    expect(page.text.includes(HEADLINE), `${path} lists the story`).toBe(listed);
  }
  for (const path of ['/sitemaps/2026-11.xml', '/news-sitemap.xml'])
    expect((await server.get(path)).text.includes(PATH), `${path} lists the story`).toBe(listed);
}

let newsroom: Newsroom;

test.beforeAll(async () => {
  newsroom = await Newsroom.open(BEFORE);
  await newsroom.write(FILE, storyFile({ headline: HEADLINE, publishedAt: EMBARGO, unpublishAt: LATER_STILL }));
  await newsroom.publish();
});

test.afterAll(() => newsroom.close());

test.beforeEach(() => newsroom.setClock(BEFORE));

test('a scheduled story appears everywhere at the first request after its time, on two servers', async () => {
  const servers = [await newsroom.serve(), await newsroom.serve()];
  for (const server of servers) {
    expect((await server.get(PATH)).status).toBe(404);
    await expectListed(server, false);
    expect(wasKept(await server.get('/city')), 'the list before the embargo is kept').toBe(true);
  }
  await newsroom.setClock(EMBARGO);
  for (const server of servers) {
    const page = await server.get(PATH);
    expect(page.status).toBe(200);
    expect(page.text).toContain(`<h1>${HEADLINE}</h1>`);
    await expectListed(server, true);
    await server.stop();
  }
});

test('a page kept before the embargo is not served after a crash and a restart', async () => {
  const before = await newsroom.serve();
  await expectListed(before, false);
  await newsroom.setClock(EMBARGO);
  const after = await before.crashAndRestart();
  await expectListed(after, true);
  expect((await after.get(PATH)).status).toBe(200);
  await after.stop();
});

test('what is kept survives a restart while nothing has happened', async () => {
  await newsroom.setClock(LATER);
  const before = await newsroom.serve();
  const first = await before.get('/city');
  const after = await before.crashAndRestart();
  const second = await after.get('/city');
  expect(wasKept(second)).toBe(true);
  expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
  await after.stop();
});

test('a question that many ask is worked out once, until something happens', async () => {
  const server = await newsroom.serve();
  for (const path of ['/search?q=bridge', '/api/search?q=bridge', '/api/suggest?q=bri']) {
    await newsroom.setClock(BEFORE);
    const first = await server.get(path);
    const second = await server.get(path);
    expect([wasKept(first), wasKept(second), second.text], path).toEqual([false, true, first.text]);
    await newsroom.setClock(EMBARGO);
    const after = await server.get(path);
    expect([wasKept(after), after.text.includes(HEADLINE)], path).toEqual([false, true]);
  }
  await server.stop();
});

test('a story that ends is gone from everything at that instant, and its address says so', async () => {
  await newsroom.setClock(LATER);
  const server = await newsroom.serve();
  await expectListed(server, true);
  await newsroom.setClock(LATER_STILL);
  const page = await server.get(PATH);
  expect(page.status).toBe(410);
  expect(page.text).not.toContain(HEADLINE);
  await expectListed(server, false);
  await server.stop();
});

test('a clock set back takes back what is not yet due', async () => {
  await newsroom.setClock(LATER);
  const server = await newsroom.serve();
  await expectListed(server, true);
  await newsroom.setClock(BEFORE);
  await expectListed(server, false);
  expect((await server.get(PATH)).status).toBe(404);
  await server.stop();
});

test('content published into a running server shows with the next request, and nothing else is made again', async () => {
  await newsroom.setClock(LATER);
  const server = await newsroom.serve();
  const untouched = '/world/2017/05/02/trump-putin-telephone-call';
  await expectListed(server, true);
  await server.get(untouched);
  const corrected = 'Harbour bridge to close for two years';
  await newsroom.write(FILE, storyFile({ headline: corrected, publishedAt: EMBARGO, unpublishAt: LATER_STILL, updatedAt: LATER }));
  await newsroom.publish();
  for (const path of [PATH, ...LISTS]) {
    const { text } = await server.get(path);
    expect(text, path).toContain(corrected);
    expect(text, path).not.toContain(HEADLINE);
  }
  expect(wasKept(await server.get(untouched)), 'a story that it does not concern').toBe(true);
  await newsroom.write(FILE, storyFile({ headline: HEADLINE, publishedAt: EMBARGO, unpublishAt: LATER_STILL }));
  await newsroom.publish();
  await expectListed(server, true);
  await server.stop();
});

test('bad content is refused with its errors, and the running site stays as it was', async () => {
  await newsroom.setClock(LATER);
  const server = await newsroom.serve();
  const before = await server.get('/city');
  await newsroom.write('articles/2026/11/broken.mdx', storyFile({ headline: 'Broken', publishedAt: '2026-11-23T10:00:00' }));
  await expect(newsroom.publish()).rejects.toThrow(
    /content\/articles\/2026\/11\/broken\.mdx:\d+:1 {2}publishedAt — is “2026-11-23T10:00:00”, which has no time zone/,
  );
  const after = await server.get('/city');
  expect(wasKept(after)).toBe(true);
  expect(after.text).toBe(before.text);
  await newsroom.remove('articles/2026/11/broken.mdx');
  await newsroom.publish();
  await server.stop();
});

test('a story withdrawn in its file is gone with its note', async () => {
  await newsroom.setClock(LATER);
  const server = await newsroom.serve();
  await expectListed(server, true);
  const withdrawn = { at: '2026-11-23T17:30:00.000Z', reason: 'The city has corrected its announcement.' };
  await newsroom.write(FILE, storyFile({ headline: HEADLINE, publishedAt: EMBARGO, unpublishAt: LATER_STILL, withdrawn }));
  await newsroom.publish();
  const page = await server.get(PATH);
  expect(page.status).toBe(410);
  expect(page.text).toContain(withdrawn.reason);
  expect(page.text).not.toContain(HEADLINE);
  const markdown = await server.get(`${PATH}.md`);
  expect([markdown.status, markdown.text.includes(withdrawn.reason)], 'its other form is gone with it').toEqual([410, true]);
  expect((await server.get('/corrections/feed.xml')).text, 'readers of corrections are told').toContain(withdrawn.reason);
  await expectListed(server, false);
  await newsroom.write(FILE, storyFile({ headline: HEADLINE, publishedAt: EMBARGO, unpublishAt: LATER_STILL }));
  await newsroom.publish();
  await expectListed(server, true);
  await server.stop();
});

test('an invented address, thousands of times, is never kept and drives out no real page', async () => {
  await newsroom.setClock(LATER);
  const server = await newsroom.serve();
  await expectListed(server, true);
  const addresses = Array.from({ length: 3000 }, (_, index) => `/city/2026/11/23/invented-${index}`);
  while (addresses.length > 0) {
    const batch = addresses.splice(0, 50);
    const pages = await Promise.all(batch.map((path) => server.get(path)));
    for (const page of pages) expect(page.status).toBe(404);
  }
  for (const path of LISTS.filter((list) => !list.startsWith('/search'))) expect(wasKept(await server.get(path)), path).toBe(true);
  // An address that was asked for before its time is no kept 404 afterwards.
  await newsroom.setClock(BEFORE);
  expect((await server.get(PATH)).status).toBe(404);
  await newsroom.setClock(LATER);
  expect((await server.get(PATH)).status).toBe(200);
  await server.stop();
});

test('an emergency withdrawal holds from the next request on, on every server and after a restart', async () => {
  await newsroom.setClock(LATER);
  const servers = [await newsroom.serve(), await newsroom.serve()];
  for (const server of servers) await expectListed(server, true);
  withdrawStory(newsroom.stateDir, { story: '2026/11/bridge-to-close', at: Date.parse(LATER), reason: 'Withdrawn on legal advice.' });
  for (const server of servers) {
    const page = await server.get(PATH);
    expect(page.status).toBe(410);
    expect(page.text).toContain('Withdrawn on legal advice.');
    await expectListed(server, false);
    const restarted = await server.crashAndRestart();
    expect((await restarted.get(PATH)).status).toBe(410);
    await expectListed(restarted, false);
    await restarted.stop();
  }
});
