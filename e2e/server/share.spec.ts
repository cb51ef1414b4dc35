import { expect, test } from '@playwright/test';
import { AT, DeskEdition, DRAFT, KEY, linkTo, OTHER_KEY, SCHEDULED } from '../support/desk-edition';

test.describe.configure({ mode: 'serial' });

let edition: DeskEdition;

test.beforeAll(async () => {
  edition = await DeskEdition.open();
});

test.afterAll(() => edition.close());

test.describe('a link to one story', () => {
  test('is made on the desk, and shows a draft to whoever has it, with its pictures, where readers are served too', async ({ page }) => {
    await page.goto(`${edition.preview.url}/desk/stories/${DRAFT}`);
    const link = await page.getByRole('region', { name: 'Share this one story' }).getByText('/preview/').textContent();
    await page.goto(edition.production.url + new URL(link ?? '').pathname);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report on the bridge');
    await expect(page.getByRole('complementary', { name: 'State of this story' })).toContainText('please do not pass it on');
    const picture = page.getByRole('img', { name: 'A harbour.' });
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  });

  test('holds for as many days as are chosen', async ({ page }) => {
    await page.goto(`${edition.preview.url}/desk/stories/${DRAFT}`);
    await page.getByLabel('Another that holds for').selectOption({ label: '1 day' });
    await page.getByRole('button', { name: 'Make it' }).click();
    await expect(page.getByRole('region', { name: 'Share this one story' })).toContainText('until Tuesday, 24 November 2026');
  });

  test('shows that story and no other that readers do not see, nor where it leads', async () => {
    const { status, text, headers } = await edition.production.get(await linkTo(DRAFT));
    expect(status).toBe(200);
    expect(text).not.toContain('Bridge closes');
    expect(text).not.toContain('bridge-closes');
    expect(text).not.toContain('<nav');
    expect(text).not.toContain('application/ld+json');
    expect(text, 'its section, writers and topics may ask for a password').not.toMatch(/href="\/(city"|authors\/|topics\/)/);
    expect(text).toContain('Not published yet');
    expect(text).not.toMatch(/Published (<!-- -->)?<time/);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('opens none of its pictures to anybody else, and no picture of another', async () => {
    const path = await linkTo(DRAFT);
    const [picture = ''] = (await edition.production.get(path)).text.match(/\/preview\/[^" ]+\/media\/[^" ,]+\.jpg/) ?? [];
    expect((await edition.production.get(picture)).status).toBe(200);
    expect((await edition.production.get(picture)).headers.get('cache-control')).toBe('private, no-store');
    const name = picture.slice(picture.indexOf('/media/'));
    expect((await edition.production.get((await linkTo(DRAFT, OTHER_KEY)) + name)).status).toBe(403);
    expect((await edition.production.get(`${path}/media/00000000000000000000-480-1.jpg`)).status).toBe(410);
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
    const pages = await Promise.all(refused.map((path) => edition.production.get(path)));
    expect(pages.map(({ status }) => status)).toEqual(refused.map(() => 403));
    expect(new Set(pages.map(({ text }) => text)).size).toBe(1);
    const ended = [
      await linkTo(DRAFT, KEY, AT - 8 * 86_400_000),
      await linkTo('2026/11/no-such-story', KEY, AT - 8 * 86_400_000),
      await linkTo('2026/11/no-such-story'),
    ];
    const gone = await Promise.all(ended.map((path) => edition.production.get(path)));
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
      const { status, headers } = await edition.production.get(path);
      expect(headers.get('location') ?? '', path).not.toContain('evil');
      expect([308, 403, 404], path).toContain(status);
    }
  });

  test('is none where the server has no key', async () => {
    const keyless = await edition.newsroom.serve();
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
