import type { Browser, CDPSession, Page } from '@playwright/test';
import { PAGES, STORIES } from '../../e2e/reading/pages';
import { PHONE } from '../../e2e/weight/page-weight';
import { withSampleEdition } from '../sample-edition';
import { noteTable } from './figures';

/** How much slower than this machine the processor is. */
const SLOWDOWN = 4;
/** Each is done so often, on a page of its own. */
const TIMES = 5;
/** Browsers tell of no event that took less, in milliseconds. */
const LEAST = 16;
/** Time for what an action set going to be drawn, in milliseconds. */
const PAUSE = 600;

interface Interaction {
  what: string;
  path: string;
  /** What is done before, and not counted. */
  before?: (page: Page) => Promise<void>;
  act: (page: Page) => Promise<void>;
}

const openGallery = (page: Page) => page.locator('picture-gallery a').first().click();
const inDialog = (name: string) => (page: Page) => page.getByRole('dialog').getByRole('button', { name }).click();

/** Everything that does something on a reading page besides leading to another. */
const INTERACTIONS: readonly Interaction[] = [
  {
    what: 'open the table behind a chart',
    path: STORIES['charts of every kind'] ?? '',
    act: (page) => page.locator('article summary').first().click(),
  },
  { what: 'choose an appearance', path: PAGES.appearance ?? '', act: (page) => page.getByRole('radio', { name: 'Dark' }).first().click() },
  { what: 'go to the appearance form', path: STORIES.news ?? '', act: (page) => page.locator('.appearance-link a').click() },
  { what: 'open a gallery', path: STORIES.gallery ?? '', act: openGallery },
  { what: 'next picture', path: STORIES.gallery ?? '', before: openGallery, act: inDialog('Next picture') },
  { what: 'next picture by key', path: STORIES.gallery ?? '', before: openGallery, act: (page) => page.keyboard.press('ArrowRight') },
  { what: 'close a gallery', path: STORIES.gallery ?? '', before: openGallery, act: inDialog('Close') },
  { what: 'sort a table', path: STORIES['fact check'] ?? '', act: (page) => page.locator('sortable-table th button').nth(1).click() },
  {
    what: 'type a question, with suggestions',
    path: '/search',
    act: (page) => page.getByRole('main').getByRole('combobox').pressSequentially('tram council', { delay: 120 }),
  },
  {
    what: 'walk through suggestions',
    path: '/search',
    before: async (page) => {
      await page.getByRole('main').getByRole('combobox').pressSequentially('tram');
      await page.getByRole('listbox').getByRole('option').first().waitFor();
    },
    act: async (page) => {
      for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown', { delay: 40 });
    },
  },
  {
    what: 'load something of another site',
    path: STORIES.interview ?? '',
    act: (page) => page.locator('embed-frame button').first().click(),
  },
  { what: 'copy an address', path: STORIES.news ?? '', act: (page) => page.locator('copy-address button').first().click() },
  { what: 'go to a moment of a live page', path: STORIES.live ?? '', act: (page) => page.locator('article a[href^="#"]').first().click() },
];

/** From the touch or key to the next thing drawn, of everything that can be done on a reading page: the slowest of each. */
export async function benchInteraction(): Promise<void> {
  const rows: string[][] = [];
  await withSampleEdition(async (site, browser) => {
    for (const interaction of INTERACTIONS) {
      const spent: number[] = [];
      for (let time = 0; time < TIMES; time += 1) spent.push(await slowestEvent(browser, site, interaction));
      const worst = Math.max(...spent);
      const row = [interaction.what, worst < LEAST ? `under ${LEAST} ms` : `${worst} ms`];
      rows.push(row);
      console.log(row.join(': '));
    }
  });
  noteTable({
    title: `Interaction to next paint on a phone, at ${SLOWDOWN} × slowdown, the slowest of ${TIMES}`,
    head: ['what', 'slowest'],
    rows,
  });
}

async function slowestEvent(browser: Browser, site: string, { path, before, act }: Interaction): Promise<number> {
  const context = await browser.newContext({ ...PHONE, permissions: ['clipboard-write'] });
  try {
    const page = await context.newPage();
    await page.route('https://**', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Elsewhere</title>' }));
    await page.goto(site + path, { waitUntil: 'networkidle' });
    await before?.(page);
    await page.waitForTimeout(PAUSE);
    const session: CDPSession = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await watchEvents(page);
    await act(page);
    await page.waitForTimeout(PAUSE);
    return await page.evaluate(() => (globalThis as { slowest?: number }).slowest ?? 0);
  } finally {
    await context.close();
  }
}

/** Notes the slowest from here on: an interaction is an event that the browser has given a number. */
function watchEvents(page: Page): Promise<void> {
  return page.evaluate((least) => {
    const holder = globalThis as { slowest?: number };
    holder.slowest = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[])
        if (entry.interactionId > 0) holder.slowest = Math.max(holder.slowest ?? 0, Math.round(entry.duration));
    }).observe({ type: 'event', durationThreshold: least } as PerformanceObserverInit);
  }, LEAST);
}
