import { expect, type Page, type Request, test } from '@playwright/test';
import { violations } from '../support/axe';

const field = (page: Page) => page.getByRole('main').getByRole('combobox', { name: 'Search the archive' });
const list = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' });
const option = (page: Page, name: string | RegExp) => list(page).getByRole('option', { name });
const chosen = (page: Page) => list(page).getByRole('option', { selected: true });

const STORY = /Council votes 27–18/;
const STORY_PATH = /\/city\/2019\/03\/14\/council-votes-for-line-four$/;

async function type(page: Page, text: string, path = '/search'): Promise<void> {
  await page.goto(path);
  await field(page).fill('');
  await field(page).pressSequentially(text);
}

test('a question is asked without any suggestion', async ({ page }) => {
  await page.goto('/search');
  const search = page.getByRole('search', { name: 'Search the archive' });
  await search.getByRole('searchbox').or(search.getByRole('combobox')).fill('tram line');
  await search.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search\?q=tram\+line/);
  await expect(page.getByRole('status')).toContainText('found');
});

test('what a reader may mean is shown while it is typed, and reached by arrow keys and Enter, which needs a script', async ({ page }) => {
  await page.goto('/search?q=tram');
  await field(page).focus();
  await expect(field(page), 'nothing opens before anything is typed').toHaveAttribute('aria-expanded', 'false');
  await field(page).fill('');
  await field(page).pressSequentially('tram');
  await expect(option(page, 'Trams Topic')).toBeVisible();
  await expect(option(page, STORY)).toBeVisible();
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByText(/^Suggestions: \d$/)).toHaveText(`Suggestions: ${await list(page).getByRole('option').count()}`);
  await expect(chosen(page), 'nothing is chosen for the reader').toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toHaveText('Trams Topic');
  await page.keyboard.press('ArrowUp');
  await expect(chosen(page), 'before the first stands what was typed').toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).not.toHaveText('Trams Topic');
  await field(page).pressSequentially(' council');
  await expect(list(page).getByRole('option')).toHaveText([STORY]);
  await page.keyboard.press('ArrowDown');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(STORY_PATH);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(STORY);
});

test('Enter asks what was typed as long as nothing is chosen, which needs a script', async ({ page }) => {
  await type(page, 'harbour');
  await expect(option(page, 'Harbour Topic')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=harbour/);
});

test('Escape closes, an arrow opens again, and Tab goes on to the button, which needs a script', async ({ page }) => {
  await type(page, 'harbour');
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(field(page), 'what was typed stays').toHaveValue('harbour');
  await page.keyboard.press('ArrowUp');
  await expect(chosen(page)).toHaveText(/The harbour before dawn/);
  await page.keyboard.press('Tab');
  await expect(list(page)).toBeHidden();
  await expect(page.getByRole('main').getByRole('button', { name: 'Search' })).toBeFocused();
});

test('a finger or a pointer leads to what it touches, and the way back to the search, which needs a script', async ({ page, hasTouch }) => {
  await type(page, 'tram council', '/search?q=harbour');
  if (hasTouch) await option(page, STORY).tap();
  else await option(page, STORY).click();
  await expect(page).toHaveURL(STORY_PATH);
  await page.goBack();
  await expect(page).toHaveURL(/\/search\?q=harbour$/);
  await expect(list(page), 'nothing stands open there').toBeHidden();
});

test('the open list has no fault that axe finds, and nothing sticks out, which needs a script', async ({ page }) => {
  for (const [typed, path] of [
    ['the', '/search'],
    ['ال', '/search?q=tram'],
    ['ke', '/nothing/is/here'],
  ] as const) {
    await type(page, typed, path);
    await expect(list(page)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(chosen(page)).toHaveCount(1);
    expect.soft(await violations(page), `${path}, ${typed}`).toEqual([]);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(over, `pixels that stick out, ${path}`).toBeLessThanOrEqual(0);
  }
});

test('words of every script are suggested in their own direction, which needs a script', async ({ page }) => {
  await type(page, 'المين');
  const words = option(page, /الميناء قبل الفجر/).getByText(/الميناء/);
  await expect(words).toHaveAttribute('lang', 'ar');
  await expect(words).toHaveCSS('direction', 'rtl');
  await expect(field(page)).toHaveCSS('direction', 'rtl');
});

test('keys that compose a word choose nothing, which needs a script', async ({ page }) => {
  await type(page, 'harbour');
  await expect(list(page)).toBeVisible();
  for (const key of ['ArrowDown', 'Enter', 'Escape']) await field(page).dispatchEvent('keydown', { key, isComposing: true });
  await expect(chosen(page)).toHaveCount(0);
  await expect(list(page)).toBeVisible();
});

test('an answer that is overtaken by what was typed since is not shown, which needs a script', async ({ page }) => {
  await page.route(/\/api\/suggest\?q=harbour$/, () => {
    // Never answered.
  });
  const overtaken = page.waitForEvent('requestfailed');
  const asked = page.waitForRequest(/\/api\/suggest\?q=harbour$/);
  await type(page, 'harbour');
  await asked;
  await field(page).pressSequentially(' before');
  expect((await overtaken).url()).toMatch(/q=harbour$/);
  await expect(list(page).getByRole('option')).toHaveText([/The harbour before dawn/]);
});

test('where nothing comes the search works as without, which needs a script', async ({ page }) => {
  const faults: Error[] = [];
  page.on('pageerror', (fault) => {
    if (fault.stack?.includes('/enhance/')) faults.push(fault);
  });
  for (const answer of ['none', 'an error']) {
    await page.route(/\/api\/suggest/, (route) =>
      answer === 'none' ? route.abort() : route.fulfill({ status: 500, body: 'Something broke.' }),
    );
    const ofSuggestions = (request: Request) => request.url().includes('/api/suggest');
    const ended =
      answer === 'none' ? page.waitForEvent('requestfailed', ofSuggestions) : page.waitForEvent('requestfinished', ofSuggestions);
    await type(page, 'tram');
    await ended;
    await expect(list(page)).toBeHidden();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=tram/);
    await page.unroute(/\/api\/suggest/);
  }
  expect(faults).toEqual([]);
});

test('whoever saves data is asked for nothing while typing, which needs a script', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/')) asked.push(request.url());
  });
  await page.goto('/search');
  const plain = page.getByRole('main').getByRole('searchbox', { name: 'Search the archive' });
  await plain.pressSequentially('harbour');
  await expect(field(page)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=harbour/);
  expect(asked).toEqual([]);
});
