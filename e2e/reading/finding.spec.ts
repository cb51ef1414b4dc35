import { expect, test } from '@playwright/test';

test('a reader gets from the front to a story and on to its writer', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'World' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'World' })).toBeVisible();
  await page.getByRole('link', { name: /Trump and Putin/ }).click();
  await page.getByRole('link', { name: 'Helen Ashdown' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Helen Ashdown' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: /Trump and Putin/ })).toBeVisible();
});

test('search works with a keyboard alone and marks what it found', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Search').fill('telephone call');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText(/found/);
  await expect(page.getByRole('main').getByRole('link', { name: /Trump and Putin/ })).toBeVisible();
  expect(await page.locator('mark').count()).toBeGreaterThan(0);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
});

test('search finds Arabic words', async ({ page }) => {
  await page.goto('/search?q=%D8%A7%D9%84%D8%AA%D8%B1%D8%A7%D9%85');
  await expect(page.getByRole('main').locator('article[lang=ar]').first()).toBeVisible();
});

test('a script in a search is only words', async ({ page }) => {
  const query = '"><script>alert(1)</script><img src=x onerror=alert(2)>';
  await page.goto(`/search?q=${encodeURIComponent(query)}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<script>alert(1)</script>');
  expect(await page.locator('main script, main img[src=x]').count()).toBe(0);
});

test('what is not for readers is nowhere', async ({ page, request }) => {
  for (const path of [
    '/city/2026/11/01/paper-mill-sale',
    '/city/2026/11/12/portrait-of-a-harbour-pilot',
    '/science/2031/01/06/new-years-tide-tables',
    '/archive/2031/01',
  ])
    expect((await request.get(path)).status(), path).toBe(404);
  expect((await request.get('/city/2026/11/12/weekend-road-closures')).status(), 'a story that has run its time').toBe(410);
  const withdrawn = await page.goto('/city/2026/11/12/library-vote-tally');
  expect(withdrawn?.status()).toBe(410);
  await expect(page.getByText('The vote was 6–5.')).toBeVisible();
});

test('an old address leads to the new one in one hop', async ({ request }) => {
  const sitemap = await (await request.get('/sitemap.xml')).text();
  const current = /<loc>[^<]*(\/politics\/2026\/11\/13\/why-the-kettle-gates-stayed-open)<\/loc>/.exec(sitemap)?.[1] ?? '';
  const moved = await request.get(current.replace('/politics/', '/city/'), { maxRedirects: 0 });
  expect(moved.status()).toBe(308);
  expect(moved.headers().location).toBe(current);
});

test('on paper there is no navigation, and links show where they lead', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/politics/2026/11/13/why-the-kettle-gates-stayed-open');
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
