import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { shareLink } from '#lib/share/share-link';
import { parseInstant } from '#lib/time';
import { violations } from '../support/axe';
import { freePort } from '../support/free-port';
import { Newsroom, type Server } from '../support/site';
import { storyFile } from '../support/stories';

const NOW = '2026-11-23T12:00:00.000Z';
const AT = parseInstant(NOW) ?? 0;
const KEY = 'a key of the test, as long as a key has to be';
const OTHER_KEY = 'another key of the test, as long as a key is';

const LIVE = '2026/11/bridge-opens';
const DRAFT = '2026/11/bridge-report';
const SCHEDULED = '2026/11/bridge-closes';
const PICTURE = { src: '2026/11/bridge-report.jpg', alt: 'A harbour.', caption: 'The harbour.', credit: 'Standfirst' };

test.describe.configure({ mode: 'serial' });

let newsroom: Newsroom;
let preview: Server;
let production: Server;

test.beforeAll(async () => {
  newsroom = await Newsroom.open(NOW);
  const picture = sharp({ create: { width: 1600, height: 900, channels: 3, background: '#246' } });
  await newsroom.write(`images/${PICTURE.src}`, await picture.jpeg().toBuffer());
  const file = (id: string) => `articles/${id}.mdx`;
  await newsroom.write(
    file(LIVE),
    storyFile({ headline: 'Bridge opens', publishedAt: '2026-11-22T09:00:00.000Z', body: 'The bridge is open.' }),
  );
  await newsroom.write(
    file(DRAFT),
    storyFile({
      headline: 'Report on the bridge',
      status: 'draft',
      leadImage: PICTURE,
      related: [SCHEDULED],
      body: `See [the other](/city/2026/11/23/bridge-closes).\n\n<Related story="${SCHEDULED}" />`,
    }),
  );
  await newsroom.write(file(SCHEDULED), storyFile({ headline: 'Bridge closes', publishedAt: '2026-11-23T17:00:00.000Z' }));
  await newsroom.write(
    file('2026/11/bridge-error'),
    storyFile({
      headline: 'Bridge falls',
      publishedAt: '2026-11-22T10:00:00.000Z',
      withdrawn: { at: '2026-11-22T11:00:00.000Z', reason: 'It never fell.' },
    }),
  );
  await newsroom.publish();
  const port = String(await freePort());
  production = await newsroom.serve({ siteUrl: `http://127.0.0.1:${port}`, variables: { PORT: port, SHARE_KEY: KEY } });
  preview = await newsroom.serve({
    siteEnv: 'preview',
    siteUrl: 'http://preview.example',
    variables: { SHARE_KEY: KEY, PRODUCTION_URL: production.url },
  });
});

test.afterAll(async () => {
  await newsroom.close();
});

const linkTo = async (id: string, key = KEY, at = AT) => (await shareLink(id, new TextEncoder().encode(key), at)).path;
const open = (page: Page, path: string) => page.goto(preview.url + path);

test.describe('a preview', () => {
  test('marks every story that readers do not see with its state and time', async ({ page }) => {
    for (const [path, said] of [
      ['/city/2026/11/01/bridge-report', /Draft: no reader sees it/],
      ['/city/2026/11/23/bridge-closes', /Scheduled: it goes out on Monday,? 23 November 2026 at 18:00 \(Europe\/Berlin\)/],
      ['/city/2026/11/22/bridge-error', /Withdrawn on .*It never fell/],
    ] as const) {
      await open(page, path);
      await expect(page.getByRole('complementary', { name: 'State of this story' })).toContainText(said);
    }
  });

  test('shows them in its lists, each with its state', async ({ page }) => {
    await open(page, '/city');
    for (const [headline, state] of [
      ['Bridge closes', 'Scheduled'],
      ['Report on the bridge', 'Draft'],
      ['Bridge falls', 'Withdrawn'],
    ] as const) {
      const teaser = page.getByRole('article').filter({ has: page.getByRole('link', { name: headline }) });
      await expect(teaser.first()).toContainText(state);
    }
  });

  test('asks every search engine to stay away, whatever the answer is', async () => {
    for (const path of [
      '/',
      '/desk',
      '/city/2026/11/22/bridge-opens',
      '/city/2026/11/22/bridge-opens.md',
      '/robots.txt',
      '/nothing',
      '/feed.xml',
      '/preview/no.such.link',
      '/enhance/count-down.js',
    ])
      expect((await preview.get(path)).headers.get('x-robots-tag'), path).toBe('noindex, nofollow');
  });

  test('shows a saved draft at once, in every list', async () => {
    expect((await preview.get('/city')).text).toContain('Report on the bridge');
    await newsroom.write(
      `articles/${DRAFT}.mdx`,
      storyFile({ headline: 'Report on the new bridge', status: 'draft', leadImage: PICTURE, related: [SCHEDULED] }),
    );
    await newsroom.publish();
    expect((await preview.get('/city')).text).toContain('Report on the new bridge');
  });
});

test.describe('the desk', () => {
  test('is nowhere where readers are served', async () => {
    for (const path of ['/desk', `/desk/stories/${LIVE}`, `/desk/stories/${DRAFT}`, '/desk?state=draft']) {
      const answer = await production.get(path);
      expect(answer.status, path).toBe(404);
      expect(answer.text).not.toContain('eport on the');
    }
  });

  test('is kept by nobody', async () => {
    const { status, headers } = await preview.get('/desk');
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('private, no-store');
  });

  test('says what goes out next, and when', async ({ page }) => {
    await page.clock.install();
    await open(page, '/desk');
    const next = page.getByRole('complementary', { name: 'Next' }).getByRole('listitem').filter({ hasText: 'Bridge closes' });
    await expect(next).toContainText('Bridge closes');
    await expect(next).toContainText('goes out');
    await expect(next).toContainText('23 November 2026 at 18:00');
    await expect(next).toContainText('5 h 0 min');
    await page.clock.fastForward('01:00:30');
    await expect(next).toContainText('3 h 59 min');
  });

  test('has every state, and shows the stories of one', async ({ page }) => {
    await open(page, '/desk');
    await page
      .getByRole('navigation', { name: 'States' })
      .getByRole('link', { name: /Withdrawn/ })
      .click();
    const stories = page.getByRole('region', { name: 'Stories' });
    await expect(stories.getByRole('article').filter({ hasText: 'Bridge falls' })).toContainText('It never fell.');
    await expect(stories.getByText('Bridge opens')).toHaveCount(0);
  });

  test('finds stories by their words and by section', async ({ page }) => {
    await open(page, '/desk');
    await page.getByLabel('Words').fill('bridge');
    await page.getByRole('combobox', { name: 'Section' }).selectOption({ label: 'City' });
    await page.getByRole('button', { name: 'Show' }).click();
    const stories = page.getByRole('region', { name: 'Stories' }).getByRole('article');
    await expect(stories.filter({ hasText: 'Bridge opens' })).toHaveCount(1);
    await expect(stories.filter({ hasText: 'Report on the new bridge' })).toHaveCount(1);
    await page.getByRole('combobox', { name: 'Section' }).selectOption({ label: 'Sport' });
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(stories.filter({ hasText: 'Bridge opens' })).toHaveCount(0);
  });

  test('is gone through with keys', async ({ page }) => {
    await open(page, '/desk?state=scheduled&q=bridge');
    await page.keyboard.press('/');
    await expect(page.getByLabel('Words')).toBeFocused();
    await page.getByLabel('Words').blur();
    await page.keyboard.press('j');
    await expect(page.getByRole('region', { name: 'Stories' }).getByRole('link', { name: 'Bridge closes' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Bridge closes' })).toBeVisible();
  });

  test('says what the checks say, on the board in short and of a story in full', async ({ page }) => {
    await open(page, '/desk?q=bridge&state=draft');
    await expect(page.getByRole('article').filter({ hasText: 'Report on the new bridge' })).toContainText(/Checks: \d of advice/);
    await open(page, `/desk/stories/${DRAFT}`);
    await expect(page.getByRole('region', { name: 'What the checks say' })).toContainText('goes live only later');
  });

  test('shows a story as it will be met elsewhere', async ({ page }) => {
    await open(page, `/desk/stories/${DRAFT}`);
    for (const caption of ['Among search results', 'Passed on', 'In a feed reader'])
      await expect(page.getByRole('figure', { name: caption })).toContainText('Report on the new bridge');
    await expect(page.getByRole('figure', { name: 'Passed on' }).getByRole('img')).toHaveJSProperty('complete', true);
    const phone = page.frameLocator('iframe[title="The story on a phone"]');
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Report on the new bridge');
  });

  test('says what changed against what readers have', async ({ page }) => {
    await open(page, `/desk/stories/${LIVE}`);
    const changes = page.getByRole('region', { name: 'Against what readers have' });
    await expect(changes).toContainText('the same as what readers have');
    await open(page, `/desk/stories/${DRAFT}`);
    await expect(changes).toContainText('all of it is new');
    const elsewhere = await Newsroom.open(NOW);
    try {
      await elsewhere.write(
        `articles/${LIVE}.mdx`,
        storyFile({ headline: 'Bridge opens', publishedAt: '2026-11-22T09:00:00.000Z', body: 'The bridge is shut.' }),
      );
      await elsewhere.publish();
      const branch = await elsewhere.serve({ siteEnv: 'preview', variables: { PRODUCTION_URL: production.url } });
      await page.goto(`${branch.url}/desk/stories/${LIVE}`);
      await expect(changes.getByRole('insertion')).toHaveText('shut');
      await expect(changes.getByRole('deletion')).toHaveText('open');
    } finally {
      await elsewhere.close();
    }
  });

  test('says so where the published site cannot be asked', async ({ page }) => {
    const alone = await newsroom.serve({ siteEnv: 'preview', variables: { PRODUCTION_URL: 'http://127.0.0.1:9' } });
    await page.goto(`${alone.url}/desk/stories/${LIVE}`);
    await expect(page.getByRole('region', { name: 'Against what readers have' })).toContainText('could not be asked');
    await alone.stop();
  });

  for (const path of ['/desk', `/desk/stories/${SCHEDULED}`])
    test(`${path} is accessible, and fits a phone`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await open(page, path);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });
});

test.describe('a link to one story', () => {
  test('is made on the desk, and shows a draft to whoever has it, with its pictures, where readers are served too', async ({ page }) => {
    await open(page, `/desk/stories/${DRAFT}`);
    const link = await page.getByRole('region', { name: 'Share this one story' }).getByText('/preview/').textContent();
    await page.goto(production.url + new URL(link ?? '').pathname);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report on the new bridge');
    await expect(page.getByRole('complementary', { name: 'State of this story' })).toContainText('please do not pass it on');
    const picture = page.getByRole('img', { name: 'A harbour.' });
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  });

  test('holds for as many days as are chosen', async ({ page }) => {
    await open(page, `/desk/stories/${DRAFT}`);
    await page.getByLabel('Holds for').selectOption({ label: '1 day' });
    await page.getByRole('button', { name: 'New link' }).click();
    await expect(page.getByRole('region', { name: 'Share this one story' })).toContainText('until Tuesday, 24 November 2026');
  });

  test('shows that story and no other that readers do not see, nor where it leads', async () => {
    const { status, text, headers } = await production.get(await linkTo(DRAFT));
    expect(status).toBe(200);
    expect(text).not.toContain('Bridge closes');
    expect(text).not.toContain('bridge-closes');
    expect(text).not.toContain('<nav');
    expect(text).not.toContain('application/ld+json');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('opens none of its pictures to anybody else, and no picture of another', async () => {
    const path = await linkTo(DRAFT);
    const [picture = ''] = (await production.get(path)).text.match(/\/preview\/[^" ]+\/media\/[^" ,]+\.jpg/) ?? [];
    expect((await production.get(picture)).status).toBe(200);
    expect((await production.get(picture)).headers.get('cache-control')).toBe('private, no-store');
    const name = picture.slice(picture.indexOf('/media/'));
    expect((await production.get((await linkTo(DRAFT, OTHER_KEY)) + name)).status).toBe(403);
    expect((await production.get(`${path}/media/00000000000000000000-480-1.jpg`)).status).toBe(410);
  });

  test('says nothing of what there is, once it is altered, run out, or signed with another key', async () => {
    const good = await linkTo(DRAFT);
    const [head, , signature] = good.split('.');
    const claims = Buffer.from(JSON.stringify({ sub: SCHEDULED, aud: 'standfirst:share', exp: AT / 1000 + 1000 })).toString('base64url');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`;
    const refused = [
      await linkTo(DRAFT, OTHER_KEY),
      await linkTo('2026/11/no-such-story', OTHER_KEY),
      `${head}.${claims}.${signature}`,
      `/preview/${unsigned}x`,
      `${good}x`,
      '/preview/a.b.c',
    ];
    const pages = await Promise.all(refused.map((path) => production.get(path)));
    expect(pages.map(({ status }) => status)).toEqual(refused.map(() => 403));
    expect(new Set(pages.map(({ text }) => text)).size).toBe(1);
    const ended = [
      await linkTo(DRAFT, KEY, AT - 8 * 86_400_000),
      await linkTo('2026/11/no-such-story', KEY, AT - 8 * 86_400_000),
      await linkTo('2026/11/no-such-story'),
    ];
    const gone = await Promise.all(ended.map((path) => production.get(path)));
    expect(gone.map(({ status }) => status)).toEqual([410, 410, 410]);
    expect(new Set(gone.map(({ text }) => text)).size).toBe(1);
    for (const { text, headers } of [...pages, ...gone]) {
      expect(text).not.toContain('ridge');
      expect(headers.get('cache-control')).toBe('private, no-store');
    }
  });

  test('leads nowhere else, however its address is written', async () => {
    for (const path of [
      '/preview',
      '/preview/',
      '/preview//evil.example',
      '/preview/https://evil.example',
      '/preview/..%2f..%2fdesk',
      '/preview/a.b.c?to=//evil.example',
    ]) {
      const { status, headers } = await production.get(path);
      expect(headers.get('location') ?? '', path).not.toContain('evil');
      expect([308, 403, 404], path).toContain(status);
    }
  });

  test('is none where the server has no key', async () => {
    const keyless = await newsroom.serve();
    expect((await keyless.get(await linkTo(DRAFT))).status).toBe(403);
    await keyless.stop();
  });

  test('is refused in the same way where Next runs without the server entry', async () => {
    const { proxy } = await import('../../proxy');
    const { NextRequest } = await import('next/server.js');
    const answer = await proxy(new NextRequest(`http://127.0.0.1${await linkTo(DRAFT, OTHER_KEY)}`));
    expect(answer?.status).toBe(403);
  });
});

test.describe('the button to take a story back', () => {
  const LOGIN = { username: 'desk', password: 'of the test' };
  const WITHDRAW_KEY = 'a third key of the test, as long as a key has to be';
  let guarded: Server;
  let readers: Server;

  test.beforeAll(async () => {
    const port = String(await freePort());
    readers = await newsroom.serve({ siteUrl: `http://127.0.0.1:${port}`, variables: { PORT: port, WITHDRAW_KEY } });
    guarded = await newsroom.serve({
      siteEnv: 'preview',
      variables: {
        PREVIEW_USER: LOGIN.username,
        PREVIEW_PASSWORD: LOGIN.password,
        SHARE_KEY: KEY,
        WITHDRAW_KEY,
        WITHDRAW_SERVERS: readers.url,
        PRODUCTION_URL: readers.url,
      },
    });
  });

  test('is not there for whoever did not log in, and takes nothing from elsewhere', async () => {
    const form = { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'address=%2Fcity&reason=x' };
    expect((await fetch(`${guarded.url}/desk/withdraw`, form)).status).toBe(401);
    expect((await fetch(`${preview.url}/desk/withdraw`, form)).status).toBe(404);
    expect((await fetch(`${readers.url}/desk/withdraw`, form)).status).toBe(404);
    const Authorization = `Basic ${Buffer.from(`${LOGIN.username}:${LOGIN.password}`).toString('base64')}`;
    const headers = { ...form.headers, Authorization, 'Sec-Fetch-Site': 'cross-site' };
    expect((await fetch(`${guarded.url}/desk/withdraw`, { ...form, headers })).status).toBe(403);
  });

  test('takes it off every server at once, shows it on the desk, and gives it back', async ({ browser }) => {
    const context = await browser.newContext({ httpCredentials: LOGIN });
    const page = await context.newPage();
    const path = '/city/2026/11/22/bridge-opens';
    expect((await readers.get(path)).status).toBe(200);
    await page.goto(`${guarded.url}/desk/stories/${LIVE}`);
    await page.getByLabel('Note for readers').fill('It was not open.');
    await page.getByRole('button', { name: 'Take it back' }).click();
    await expect(page.getByRole('heading', { name: 'It is taken back on every server' })).toBeVisible();
    await expect(page.getByText(readers.url)).toContainText('answers 410 there');
    const gone = await readers.get(path);
    expect(gone.status).toBe(410);
    expect(gone.text).toContain('It was not open.');
    await page.goto(`${guarded.url}/desk`);
    await expect(page.getByRole('region', { name: 'Taken back in an emergency' })).toContainText('It was not open.');
    await page.goto(`${guarded.url}/desk/stories/${LIVE}`);
    await page.getByRole('button', { name: 'Give it back' }).click();
    await expect(page.getByRole('heading', { name: 'It is given back on every server' })).toBeVisible();
    expect((await readers.get(path)).status).toBe(200);
    await context.close();
  });

  test('names the server that did not confirm', async ({ browser }) => {
    const alone = await newsroom.serve({
      siteEnv: 'preview',
      variables: {
        PREVIEW_USER: LOGIN.username,
        PREVIEW_PASSWORD: LOGIN.password,
        WITHDRAW_KEY,
        WITHDRAW_SERVERS: `${readers.url},http://127.0.0.1:9`,
      },
    });
    const context = await browser.newContext({ httpCredentials: LOGIN });
    const page = await context.newPage();
    await page.goto(`${alone.url}/desk/stories/${LIVE}`);
    await page.getByLabel('Note for readers').fill('It was not open.');
    await page.getByRole('button', { name: 'Take it back' }).click();
    await expect(page.getByRole('heading', { name: 'It is not taken back everywhere' })).toBeVisible();
    await expect(page.getByText('http://127.0.0.1:9:')).toContainText('did not answer');
    await context.close();
    await alone.stop();
  });

  test('leaves links to single stories open to whoever has one, without the login', async ({ page }) => {
    await page.goto(guarded.url + (await linkTo(DRAFT)));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report on the new bridge');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('font-family', /Newsreader/);
    expect((await guarded.get('/desk')).status).toBe(401);
  });
});
