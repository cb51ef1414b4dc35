import { expect, test } from '@playwright/test';
import { STORIES } from './pages';

const FOUNDING = STORIES['founding story'] ?? '';

test('the founding story is here whole', async ({ page }) => {
  await page.goto(FOUNDING);
  const story = page.getByRole('article').first();
  await expect(story.getByRole('heading', { level: 1 })).toContainText(/Trump.*Putin/);
  await expect(story.getByRole('heading', { level: 2 })).toHaveCount(3);
  await expect(story.getByText(/cease-fire/).first()).toBeVisible();
  await expect(story.getByText(/North Korea/).first()).toBeVisible();
  await expect(story.getByText(/“very constructive”/).first()).toBeVisible();
  await expect(story.getByText(/The New York Times/).first()).toBeVisible();
  await expect(story.getByText(/Frolov/).first()).toBeVisible();
  await expect(story.getByText('Washington', { exact: true })).toBeVisible();
  await expect(story.getByRole('link', { name: 'Helen Ashdown' })).toHaveAttribute('href', '/authors/helen-ashdown');
  await expect(story.getByText('2 May 2017 at 22:15')).toBeVisible();
  const pictures = story.getByRole('figure').filter({ has: page.getByRole('img') });
  await expect(pictures).toHaveCount(2);
  for (const picture of await pictures.all()) {
    await expect(picture.getByText('Illustration: Standfirst')).toBeVisible();
    await expect(picture.getByRole('img')).toHaveAttribute('alt', /\w{3,}/);
  }
  await expect(story.getByRole('blockquote')).toHaveCount(2);
  await expect(story.getByText('Source:')).toHaveCount(2);
});

test('paid links stand outside the story, labelled first and marked for machines', async ({ page }) => {
  await page.goto(FOUNDING);
  const block = page.getByRole('complementary', { name: 'Paid content' });
  await expect(block).toBeVisible();
  const links = block.getByRole('link');
  expect(await links.count()).toBeGreaterThan(0);
  for (const link of await links.all()) await expect(link).toHaveAttribute('rel', 'sponsored');
  await expect(page.getByRole('article').first().getByRole('complementary', { name: 'Paid content' })).toHaveCount(0);
});

test('what machines read of a story is what the page shows, and cannot break out of its element', async ({ page }) => {
  await page.goto(FOUNDING);
  const json = await page.locator('script[type="application/ld+json"]').textContent();
  expect(json).not.toContain('<');
  const graph = (JSON.parse(json ?? '') as { '@graph': Record<string, unknown>[] })['@graph'];
  const [story] = graph;
  expect(story?.['@type']).toBe('ReportageNewsArticle');
  expect(story?.headline).toBe(await page.getByRole('heading', { level: 1 }).textContent());
  expect(story?.datePublished).toBe('2017-05-02T22:15:00+02:00');
  expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(story?.url);
  expect(await page.locator('meta[property="og:url"]').getAttribute('content')).toBe(story?.url);
  expect(await page.locator('head meta[name=description]').count()).toBe(1);
});

test('the story in Arabic is Arabic from its root, and runs from right to left', async ({ page }) => {
  await page.goto(STORIES['right to left'] ?? '');
  const root = page.locator('html');
  await expect(root).toHaveAttribute('lang', 'ar');
  await expect(root).toHaveAttribute('dir', 'rtl');
  const heading = page.getByRole('heading', { level: 1 });
  expect(await heading.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(root).toHaveAttribute('lang', 'en');
  await expect(root).toHaveAttribute('dir', 'ltr');
});

test('pictures load in a small format, with their place reserved', async ({ page }) => {
  await page.goto(FOUNDING);
  const picture = page.getByRole('article').first().getByRole('img').first();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBeGreaterThan(300);
  expect(await picture.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(/\.avif$/);
  await expect(picture).toHaveAttribute('width', /\d+/);
  await expect(picture).toHaveAttribute('height', /\d+/);
});

test('a picture that is cut to a shape keeps in sight what its editor chose', async ({ page }) => {
  await page.goto('/city');
  const cut = page.getByRole('article').filter({ hasText: 'Six flooded homes in ten' }).locator('img');
  await cut.scrollIntoViewIfNeeded();
  expect(
    await cut.evaluate((image) => {
      const { objectFit, objectPosition } = getComputedStyle(image);
      return { objectFit, objectPosition };
    }),
  ).toEqual({ objectFit: 'cover', objectPosition: '60% 50%' });
});

test('every story part does its work without a script', async ({ page }) => {
  await page.goto(STORIES.analysis ?? '');
  const story = page.getByRole('article').first();
  await expect(story.getByRole('region', { name: 'Key points' }).or(story.getByRole('region').first()).first()).toBeVisible();
  await story.getByText('Show the figures as a table').first().click();
  await expect(story.getByRole('table').first()).toBeVisible();
  const mark = story.getByRole('link', { name: 'Notes 1' });
  await mark.click();
  await expect(page).toHaveURL(/#note-1$/);
  await page.goto(STORIES.explainer ?? '');
  await expect(page.locator('video track[kind=captions]')).toHaveCount(1);
  await page.getByText('Transcript').first().click();
  await page.goto(STORIES.live ?? '');
  await expect(page.getByText('This live report has ended')).toBeVisible();
  expect(await page.getByRole('article').first().getByRole('time').count()).toBeGreaterThan(8);
});

test('each kind brings its own furniture', async ({ page }) => {
  await page.goto(STORIES['fact check'] ?? '');
  await expect(page.getByRole('region', { name: 'The claim' })).toContainText('Our verdict: Half true');
  await expect(page.getByRole('region', { name: 'The claim' }).getByRole('link', { name: 'Source' })).toBeVisible();
  await page.goto(STORIES.review ?? '');
  await expect(page.getByRole('region', { name: 'Our verdict' })).toContainText(/of 5 stars/);
  await page.goto(STORIES.obituary ?? '');
  await expect(page.getByRole('article').first()).toContainText('Agnete Rowe');
  await page.goto(STORIES.news ?? '');
  await expect(page.getByRole('region', { name: 'Corrections' })).toBeVisible();
});

test('a story can be passed on by plain links that track nobody', async ({ page }) => {
  await page.goto(FOUNDING);
  const canonical = (await page.locator('link[rel=canonical]').getAttribute('href')) ?? '';
  const links = page
    .getByRole('article')
    .first()
    .getByRole('link', { name: /E-mail|WhatsApp|Bluesky/ });
  await expect(links).toHaveCount(3);
  for (const link of await links.all()) {
    const href = decodeURIComponent((await link.getAttribute('href')) ?? '');
    expect(href).toContain(canonical);
    expect(href).not.toMatch(/utm_|fbclid/);
  }
});
