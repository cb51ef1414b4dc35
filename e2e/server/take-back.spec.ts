import { expect, test } from '@playwright/test';
import { DeskEdition, DRAFT, KEY, LIVE, linkTo } from '../support/desk-edition';
import { freePort } from '../support/free-port';
import type { Server } from '../support/site';

test.describe.configure({ mode: 'serial' });

let edition: DeskEdition;

test.beforeAll(async () => {
  edition = await DeskEdition.open();
});

test.afterAll(() => edition.close());

test.describe('the button to take a story back', () => {
  const LOGIN = { username: 'desk', password: 'of the test' };
  const WITHDRAW_KEY = 'a third key of the test, as long as a key has to be';
  let guarded: Server;
  let readers: Server;

  test.beforeAll(async () => {
    const port = String(await freePort());
    readers = await edition.newsroom.serve({ siteUrl: `http://127.0.0.1:${port}`, variables: { PORT: port, WITHDRAW_KEY } });
    guarded = await edition.newsroom.serve({
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
    expect((await fetch(`${edition.preview.url}/desk/withdraw`, form)).status).toBe(404);
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
    await expect(page.getByText(readers.url)).toContainText('Readers are told that it is gone');
    await expect(page.getByText('Now write “withdrawn”')).toContainText(`content/articles/${LIVE}.mdx`);
    await expect(page.getByRole('main')).toHaveCSS('font-size', '17px');
    await page.getByRole('link', { name: 'Back to the story on the desk' }).click();
    await expect(page).toHaveURL(`${guarded.url}/desk/stories/${LIVE}`);
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
    const alone = await edition.newsroom.serve({
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
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report on the bridge');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('font-family', /Newsreader/);
    expect((await guarded.get('/desk')).status).toBe(401);
  });
});
