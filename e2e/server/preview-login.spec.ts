import { expect, test } from '@playwright/test';
import { Newsroom, type Server } from '../support/site';

const LOGIN = { PREVIEW_USER: 'desk', PREVIEW_PASSWORD: 'twenty-four gulls' };
const AUTHORIZATION = { Authorization: `Basic ${Buffer.from('desk:twenty-four gulls').toString('base64')}` };

let newsroom: Newsroom;

test.beforeAll(async () => {
  newsroom = await Newsroom.open('2026-11-25T08:00:00Z');
  await newsroom.publish();
});

test.afterAll(() => newsroom.close());

/** An address of each kind that this server has, found on its pages. */
async function eachKind(server: Server): Promise<string[]> {
  const front = (await server.get('/', AUTHORIZATION)).text;
  const first = (pattern: RegExp) => pattern.exec(front)?.[0] ?? `nothing like ${pattern} stands on the front`;
  const story = first(/\/[a-z]+\/\d{4}\/\d{2}\/\d{2}\/[a-z0-9-]+/);
  return ['/', story, `${story}.md`, first(/(?<=")\/media\/[^" ,]+/), '/robots.txt', '/search?q=harbour'];
}

test('a preview with a login asks for it before any answer of any kind, and shows everything to who has it', async () => {
  const server = await newsroom.serve({ siteEnv: 'preview', variables: LOGIN });
  const addresses = await eachKind(server);
  for (const path of addresses) {
    const open = await server.get(path, AUTHORIZATION);
    expect(open.status, path).toBe(200);
    expect(open.headers.get('cache-control'), path).toMatch(/^private, no-cache$|no-store/);
  }
  const refusals = new Set<string>();
  for (const path of [
    ...addresses,
    '/feed.xml',
    '/sitemap.xml',
    '/nowhere/at-all',
    '/enhance/nothing.js',
    '/_next/static/nothing.js',
    '/_next/static/nothing.css',
    '/desk/withdrawals',
    '/desk',
    '/preview',
  ])
    for (const headers of [{}, { Authorization: `Basic ${Buffer.from('desk:gulls').toString('base64')}` }]) {
      const page = await server.get(path, headers as Record<string, string>);
      expect([page.status, page.headers.get('www-authenticate')], path).toEqual([401, 'Basic realm="Preview", charset="UTF-8"']);
      expect([page.headers.get('cache-control'), page.headers.get('x-robots-tag')], path).toEqual(['no-store', 'noindex, nofollow']);
      refusals.add(page.text);
    }
  expect(refusals.size, 'one page for all, which tells nothing of what is there').toBe(1);
  const order = await fetch(`${server.url}/desk/withdrawals`, { method: 'POST', body: 'a.b.c' });
  expect(order.status, 'where nobody takes orders').toBe(401);
  const form = await fetch(`${server.url}/reading`, {
    method: 'POST',
    body: new URLSearchParams({ appearance: 'dark', pictures: 'auto' }),
  });
  expect(form.status).toBe(401);
  await server.stop();
});

test('a preview with a login opens to nobody but what pages of links to single stories are dressed with', async () => {
  const server = await newsroom.serve({ siteEnv: 'preview', variables: LOGIN });
  const front = (await server.get('/', AUTHORIZATION)).text;
  const face = /\/_next\/static\/[^"]+\.woff2/.exec(front)?.[0] ?? '';
  expect((await server.get(face)).status).toBe(200);
  expect((await server.get('/enhance/picture-gallery.js')).status).toBe(200);
  await server.stop();
});

test('a preview without one, and production whatever its environment says, ask nobody', async () => {
  const preview = await newsroom.serve({ siteEnv: 'preview' });
  expect((await preview.get('/')).status).toBe(200);
  await preview.stop();
  const production = await newsroom.serve({ variables: LOGIN });
  expect((await production.get('/')).status).toBe(200);
  await production.stop();
});

test('a preview that has only half of its login does not start, and says which half is missing', async () => {
  await expect(newsroom.serve({ siteEnv: 'preview', variables: { PREVIEW_USER: 'desk' } })).rejects.toThrow(/PREVIEW_PASSWORD is missing/);
  await expect(newsroom.serve({ siteEnv: 'preview', variables: { PREVIEW_PASSWORD: 'x' } })).rejects.toThrow(/PREVIEW_USER is missing/);
});
