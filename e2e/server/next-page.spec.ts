import { expect, type Page, test } from '@playwright/test';
import { SITE } from '../../playwright.config';

/** What Chromium says that it makes ready, as paths. A browser that is steered by a test prerenders nothing, and says so of each page that it would have. */
async function madeReady(page: Page): Promise<{ rules: string[]; paths: Set<string> }> {
  const session = await page.context().newCDPSession(page);
  const ready = { rules: [] as string[], paths: new Set<string>() };
  session.on('Preload.ruleSetUpdated', ({ ruleSet }) => {
    ready.rules.push(ruleSet.errorMessage ?? 'sound');
  });
  session.on('Preload.prerenderStatusUpdated', ({ key }) => {
    ready.paths.add(key.url.replace(SITE, ''));
  });
  await session.send('Preload.enable');
  return ready;
}

test('the page of a link under the pointer is made ready before the click', async ({ page }) => {
  const ready = await madeReady(page);
  await page.goto('/');
  expect(ready.rules).toEqual(['sound']);
  expect([...ready.paths]).toEqual([]);
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Science' }).hover();
  await expect.poll(() => [...ready.paths]).toEqual(['/science']);
});

test('nothing is made ready that is a file, a form, an answer to a question, or the page itself', async ({ page }) => {
  const ready = await madeReady(page);
  await page.goto('/search?q=tram');
  const main = page.getByRole('main');
  const footer = page.getByRole('contentinfo');
  for (const link of [
    page.getByRole('banner').getByRole('link', { name: 'Appearance' }),
    main.locator('a[href*="?"]').first(),
    footer.locator('a[href$=".xml"]').first(),
  ])
    await link.hover();
  // The last of them is one that is, so that all before it have had their time.
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Science' }).hover();
  await expect.poll(() => [...ready.paths]).toEqual(['/science']);
});

test('nothing is made ready for readers who save data', async ({ browser }) => {
  const savers: Record<string, string>[] = [{ 'Save-Data': 'on' }, { Cookie: 'reading=lite' }];
  for (const headers of savers) {
    const context = await browser.newContext({ baseURL: SITE, extraHTTPHeaders: headers });
    const page = await context.newPage();
    const ready = await madeReady(page);
    await page.goto('/');
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Science' }).hover();
    await page
      .getByRole('link', { name: 'Search' })
      .or(page.getByRole('button', { name: 'Search' }))
      .first()
      .hover();
    expect(ready.rules).toEqual([]);
    await context.close();
  }
});

test('one page fades into the next where motion is welcome, and only there', async ({ page }) => {
  for (const [reducedMotion, expected] of [
    ['no-preference', true],
    ['reduce', false],
  ] as const) {
    await page.emulateMedia({ reducedMotion });
    await page.addInitScript(() => {
      addEventListener('pagereveal', (event) => {
        document.documentElement.dataset.transition = String(event.viewTransition !== null);
      });
    });
    await page.goto('/');
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Science' }).click();
    await expect(page).toHaveURL('/science');
    await expect(page.locator('html')).toHaveAttribute('data-transition', String(expected));
  }
});
