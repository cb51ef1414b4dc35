import { type Browser, chromium, expect, test } from '@playwright/test';
import { SITE } from '../../playwright.config';
import { PAGES, STORIES } from '../reading/pages';

/** Why a browser without a window keeps no page at all, and one that is steered not this one. */
const OF_THE_BROWSER = ['BackForwardCacheDisabledForDelegate', 'BrowsingInstanceNotSwapped'];

let browser: Browser;

test.beforeAll(async ({ launchOptions }) => {
  // Playwright switches off what is looked at here.
  browser = await chromium.launch({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
});

test.afterAll(() => browser?.close());

/** What of a page stands against its being kept as it was left, for a reader who goes back to it. */
async function hindrances(path: string, beforehand: () => void = () => undefined): Promise<string[]> {
  const page = await browser.newPage();
  const found: string[] = [];
  const session = await page.context().newCDPSession(page);
  session.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => {
    found.push(...notRestoredExplanations.map(({ reason }) => reason));
  });
  await session.send('Page.enable');
  await page.goto(SITE + path);
  await page.evaluate(beforehand);
  await page.goto(`${SITE}/about`);
  await page.goBack({ waitUntil: 'commit' });
  // Answered after what came before it, so nothing is missed; and not while one page takes the place of the other.
  await expect(() => session.send('Page.getNavigationHistory')).toPass();
  await page.close();
  return found.filter((reason) => !OF_THE_BROWSER.includes(reason));
}

test('going back finds every kind of page as it was left', async () => {
  const { front, section, search, archive } = PAGES;
  const { news, gallery, live, analysis, explainer } = STORIES;
  for (const path of [front, section, search, archive, news, gallery, live, analysis, explainer])
    expect.soft(await hindrances(path ?? ''), path).toEqual([]);
});

test('what would stand against that is found', async () => {
  expect(await hindrances('/', () => addEventListener('unload', () => undefined))).toContain('UnloadHandlerExistsInMainFrame');
});
