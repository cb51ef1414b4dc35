import { expect, test } from '@playwright/test';
import { Newsroom } from '../support/site';
import { storyFile } from '../support/stories';

const BEFORE = '2026-11-23T16:59:59.999Z';
const DUE = '2026-11-23T17:00:00.000Z';
const HEADLINE = 'Quarantine flags over the pilot station';
const FILE = 'articles/2026/11/quarantine-flags.mdx';

let newsroom: Newsroom;

test.beforeEach(async () => {
  newsroom = await Newsroom.open(BEFORE);
});

test.afterEach(() => newsroom.close());

test('a scheduled story is suggested from its second on, and no more once it is a draft again', async ({ page }) => {
  await newsroom.write(FILE, storyFile({ headline: HEADLINE, publishedAt: DUE }));
  await newsroom.publish();
  const server = await newsroom.serve();
  await page.goto(`${server.url}/search`);
  const field = page.getByRole('main').getByRole('combobox');
  const options = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
  /** A browser may answer the same question from what it knows for a minute, so each asks for a little more. */
  const typeOn = async (text: string) => {
    const answered = page.waitForResponse(/\/api\/suggest/);
    await field.pressSequentially(text);
    await (await answered).finished();
  };
  await typeOn('q');
  await expect(options.filter({ hasText: HEADLINE })).toHaveCount(0);
  await newsroom.setClock(DUE);
  await typeOn('u');
  await expect(options.filter({ hasText: HEADLINE })).toHaveCount(1);
  await newsroom.write(FILE, storyFile({ headline: HEADLINE, publishedAt: DUE, status: 'draft' }));
  await newsroom.publish();
  await typeOn('a');
  await expect(options.filter({ hasText: HEADLINE })).toHaveCount(0);
});

test('suggestions are for no search engine, may be kept for a minute, and read nothing but what was typed', async () => {
  await newsroom.publish();
  const server = await newsroom.serve();
  const { status, headers, text } = await server.get('/api/suggest?q=tram&page=2&utm_source=x');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  for (const robots of [headers, (await server.get('/api/search?q=tram')).headers].map((each) => each.get('x-robots-tag')))
    expect(robots).toBe('noindex, nofollow');
  expect(headers.get('cache-control')).toBe('public, max-age=60, s-maxage=1, stale-if-error=300');
  expect(JSON.parse(text)).toMatchObject({ query: 'tram', suggestions: [{ kind: 'topic', text: 'Trams' }, { kind: 'story' }] });
  expect((await server.get(`/api/suggest?q=${encodeURIComponent('") OR NEAR(\0 -'.repeat(200))}`)).status).toBe(200);
});
