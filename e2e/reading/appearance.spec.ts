import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { SITE } from '../../playwright.config';
import { STORIES } from './pages';

const STORY = STORIES['founding story'] ?? '';
const RIGHT_TO_LEFT = STORIES['right to left'] ?? '';

const PAPER = { light: 'rgb(255, 253, 249)', dark: 'rgb(19, 17, 15)' };

const expectPaper = (page: Page, paper: keyof typeof PAPER) => expect(page.locator('body')).toHaveCSS('background-color', PAPER[paper]);

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name, exact: true }).check();
  await page.getByRole('button', { name: 'Keep this choice' }).click();
  await expect(page).toHaveURL(/#reading$/);
}

const cookieOf = async (context: BrowserContext) => (await context.cookies(SITE)).find(({ name }) => name === 'reading')?.value;

test('the dark page is chosen by keyboard alone, and stays chosen', async ({ page, context }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await expectPaper(page, 'light');
  await page.getByRole('link', { name: 'Appearance' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'Same as my device' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Keep this choice' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expectPaper(page, 'dark');
  await expect(page).toHaveURL(/\/#reading$/);
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect(page.locator('meta[name=color-scheme]')).toHaveAttribute('content', 'dark');
  expect(await cookieOf(context)).toBe('dark');
  await page.goto(STORY);
  await expectPaper(page, 'dark');
  await expect(page.getByRole('main').getByRole('img').first()).toHaveCSS('filter', 'brightness(0.88)');
  await page.reload();
  await expectPaper(page, 'dark');
});

test('the light page is light in a dark system, and its pictures are not dimmed', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(STORY);
  await expectPaper(page, 'dark');
  await choose(page, 'Light');
  await expect(page).toHaveURL(new RegExp(`${STORY}#reading$`));
  await expectPaper(page, 'light');
  await expect(page.getByRole('main').getByRole('img').first()).toHaveCSS('filter', 'none');
});

test('who chooses the system again is remembered no more', async ({ page, context }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/reading');
  await choose(page, 'Dark');
  await expectPaper(page, 'dark');
  await expect(page).toHaveURL(/\/reading#reading$/);
  await choose(page, 'Same as my device');
  await expectPaper(page, 'light');
  expect(await cookieOf(context)).toBeUndefined();
});

test('on paper it is always day', async ({ page, context }) => {
  await context.addCookies([{ name: 'reading', value: 'dark', url: SITE }]);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(STORY);
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)');
});

test('rules and quiet ink are stronger for readers who want more contrast', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more', colorScheme: 'light' });
  await page.goto(STORY);
  await expect(page.getByText('min read')).toHaveCSS('color', 'rgb(47, 42, 36)');
});

test('in forced colours the form is there with its choice', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/reading');
  await expect(page.getByRole('radio', { name: 'Same as my device' })).toBeChecked();
  await expect(page.getByRole('button', { name: 'Keep this choice' })).toBeVisible();
});

/** Pictures asked for of the site, from now on. */
function picturesAsked(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(`${SITE}/media/`)) asked.push(request.url());
  });
  return asked;
}

test('a reader who chose so gets pictures only when asked, which needs a script', async ({ page }) => {
  // Chosen where there is no picture: one that the browser still holds would be shown again without being sent.
  await page.goto('/reading');
  await choose(page, 'Only when asked for');
  const asked = picturesAsked(page);
  await page.goto(STORY, { waitUntil: 'networkidle' });
  const [first] = await page.getByText(/^Show picture: /).all();
  await first?.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  await first?.click();
  const picture = page.getByRole('main').getByRole('img').first();
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  expect(asked).toHaveLength(1);
});

test('a browser that saves data asks for no picture, and the reader gets one who asks', async ({ page, javaScriptEnabled }) => {
  await page.setExtraHTTPHeaders({ 'Save-Data': 'on' });
  const asked = picturesAsked(page);
  for (const path of [STORY, '/', '/city', '/authors/nadia-el-khatib', '/city/2026/11/09/harbour-before-dawn']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
  }
  expect(asked).toEqual([]);
  await page.goto(STORY);
  // Where no scripts run, a link stands in the place of what unfolds.
  const ask = javaScriptEnabled === false ? page.getByRole('link', { name: /^Show picture: / }) : page.getByText(/^Show picture: /);
  await ask.first().click();
  await expect.poll(() => asked.length).toBe(1);
  if (javaScriptEnabled === false) await expect(page).toHaveURL(/\/media\/.*\.jpg$/);
});

test('a reader can have pictures although the browser saves data', async ({ page, context }) => {
  await page.setExtraHTTPHeaders({ 'Save-Data': 'on' });
  await page.goto(STORY);
  await expect(page.getByRole('radio', { name: 'Only when asked for' })).toBeChecked();
  await choose(page, 'Shown');
  expect(await cookieOf(context)).toBe('shown');
  await expect(page.getByRole('main').getByRole('img').first()).toBeVisible();
});

test('in an Arabic story a picture is asked for in Arabic', async ({ page, context, javaScriptEnabled }) => {
  await context.addCookies([{ name: 'reading', value: 'lite', url: SITE }]);
  await page.goto(RIGHT_TO_LEFT);
  const ask = javaScriptEnabled === false ? page.getByRole('link', { name: /^إظهار الصورة: / }) : page.getByText(/^إظهار الصورة: /);
  await expect(ask.first()).toBeVisible();
});

test('nothing sticks out of a page without pictures on a screen of 320 pixels', async ({ page, context }) => {
  await context.addCookies([{ name: 'reading', value: 'lite', url: SITE }]);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/', STORY, RIGHT_TO_LEFT, '/city/2026/11/09/harbour-before-dawn']) {
    await page.goto(path);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});

test('what stands in a picture’s place keeps to the margin of the words, and to the picture’s column', async ({ page }) => {
  await page.setExtraHTTPHeaders({ 'Save-Data': 'on' });
  const gallery = '/city/2026/11/09/harbour-before-dawn';
  const asks = page.getByText(/^Show picture: /).filter({ visible: true });
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['/', STORY, gallery]) {
    await page.goto(path);
    const margin = (await page.getByRole('banner').boundingBox())?.x ?? 0;
    const boxes = await asks.evaluateAll((all) => all.map((ask) => ask.getBoundingClientRect().toJSON() as DOMRect));
    expect(boxes.length, path).toBeGreaterThan(0);
    for (const { left, right } of boxes) {
      expect(left, path).toBeGreaterThanOrEqual(margin);
      expect(right, path).toBeLessThanOrEqual(390 - margin);
    }
    const pictures = await page
      .getByRole('figure')
      .filter({ has: page.locator('figcaption') })
      .count();
    if (path === gallery) expect(boxes, 'one for each picture').toHaveLength(pictures);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(gallery);
  for (const figure of await page
    .getByRole('figure')
    .filter({ has: page.locator('figcaption') })
    .all()) {
    const ask = await figure
      .getByText(/^Show picture: /)
      .filter({ visible: true })
      .boundingBox();
    const caption = await figure.locator('figcaption').boundingBox();
    expect(ask?.x ?? 0, 'the caption stands in the rail').toBeGreaterThan((caption?.x ?? 0) + (caption?.width ?? 0));
  }
});
