import type { Browser, Locator, Page } from '@playwright/test';
import { PAGES, STORIES } from '../../e2e/reading/pages';
import { PHONE } from '../../e2e/weight/page-weight';
import { withSampleEdition } from '../sample-edition';
import { median, noteTable } from './figures';

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
  /** What is touched; a reader has it on the screen before. */
  touch?: (page: Page) => Locator;
  keys?: (page: Page) => Promise<void>;
}

/** From a touch or key to the next thing drawn, in milliseconds, and what of it went into which. */
interface Spent {
  whole: number;
  waiting: number;
  script: number;
  drawing: number;
}

const firstOfGallery = (page: Page) => page.locator('picture-gallery a').first();
const openGallery = (page: Page) => firstOfGallery(page).tap();
const inDialog = (name: string) => (page: Page) => page.getByRole('dialog').getByRole('button', { name });

/** Everything that does something on a reading page besides leading to another. */
const INTERACTIONS: readonly Interaction[] = [
  {
    what: 'open the table behind a chart',
    path: STORIES['charts of every kind'] ?? '',
    touch: (page) => page.locator('article summary').first(),
  },
  { what: 'choose an appearance', path: PAGES.appearance ?? '', touch: (page) => page.getByRole('radio', { name: 'Dark' }).first() },
  { what: 'open a gallery', path: STORIES.gallery ?? '', touch: firstOfGallery },
  { what: 'next picture', path: STORIES.gallery ?? '', before: openGallery, touch: inDialog('Next picture') },
  { what: 'next picture by key', path: STORIES.gallery ?? '', before: openGallery, keys: (page) => page.keyboard.press('ArrowRight') },
  { what: 'close a gallery', path: STORIES.gallery ?? '', before: openGallery, touch: inDialog('Close') },
  {
    what: 'sort a table',
    path: STORIES['fact check'] ?? '',
    touch: (page) =>
      page
        .getByRole('table', { name: /two budgets/ })
        .getByRole('columnheader')
        .nth(1)
        .getByRole('button'),
  },
  {
    what: 'type a question, with suggestions',
    path: '/search',
    keys: (page) => page.getByRole('main').getByRole('combobox').pressSequentially('tram council', { delay: 120 }),
  },
  {
    what: 'walk through suggestions',
    path: '/search',
    before: async (page) => {
      await page.getByRole('main').getByRole('combobox').pressSequentially('tram');
      await page.getByRole('listbox').getByRole('option').first().waitFor();
    },
    keys: async (page) => {
      for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown', { delay: 40 });
    },
  },
  {
    what: 'load something of another site',
    path: STORIES.interview ?? '',
    touch: (page) => page.locator('embed-frame button').first(),
  },
  { what: 'copy an address', path: STORIES.news ?? '', touch: (page) => page.locator('copy-address button').first() },
  { what: 'go to a moment of a live page', path: STORIES.live ?? '', touch: (page) => page.locator('article a[href^="#"]').first() },
];

/** From the touch or key to the next thing drawn, of everything that can be done on a reading page: the slowest of each. */
export async function benchInteraction(): Promise<void> {
  const rows: string[][] = [];
  await withSampleEdition(async (site, browser) => {
    const measure = async (what: string, path: string | undefined, interaction: Pick<Interaction, 'before' | 'touch' | 'keys'>) => {
      const all: Spent[] = [];
      for (let time = 0; time < TIMES; time += 1)
        all.push(await slowestEvent(browser, path === undefined ? path : site + path, interaction));
      const [worst] = all.sort((a, b) => b.whole - a.whole);
      if (!worst) return;
      const parts = [worst.waiting, worst.script, worst.drawing].map((ms) => (worst.whole === 0 ? '' : String(ms)));
      rows.push([
        what,
        worst.whole === 0 ? `under ${LEAST}` : String(worst.whole),
        ...parts,
        String(median(all.map(({ whole }) => whole))),
      ]);
      console.log(rows.at(-1)?.join('  '));
    };
    await measure('the floor: a button that changes a word, on a page with nothing else', undefined, {
      touch: (page) => page.locator('button'),
    });
    for (const { what, path, ...interaction } of INTERACTIONS) await measure(what, path, interaction);
  });
  noteTable({
    title: `Interaction to next paint on a phone at ${SLOWDOWN} × slowdown, in ms: the slowest of ${TIMES}, and the median`,
    head: ['what', 'slowest', 'of it waiting', 'in scripts', 'drawing', 'median'],
    rows,
  });
}

const FLOOR = '<!doctype html><meta name="viewport" content="width=device-width"><button>one</button>';

async function slowestEvent(
  browser: Browser,
  address: string | undefined,
  { before, touch, keys }: Pick<Interaction, 'before' | 'touch' | 'keys'>,
): Promise<Spent> {
  const context = await browser.newContext({ ...PHONE, permissions: ['clipboard-write'] });
  try {
    const page = await context.newPage();
    await page.route('https://**', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Elsewhere</title>' }));
    if (address === undefined) {
      await page.setContent(FLOOR);
      await page.evaluate(() => {
        const button = document.querySelector('button');
        button?.addEventListener('click', () => {
          button.textContent = 'two';
        });
      });
    } else await page.goto(address, { waitUntil: 'networkidle' });
    await before?.(page);
    const touched = touch?.(page);
    await touched?.scrollIntoViewIfNeeded();
    await page.waitForTimeout(PAUSE);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await watchEvents(page);
    await touched?.tap();
    await keys?.(page);
    await page.waitForTimeout(PAUSE);
    return await page.evaluate(() => (globalThis as { slowest?: Spent }).slowest ?? { whole: 0, waiting: 0, script: 0, drawing: 0 });
  } finally {
    await context.close();
  }
}

/** Notes the slowest from here on: an interaction is an event that the browser has given a number. */
function watchEvents(page: Page): Promise<void> {
  return page.evaluate((least) => {
    const holder = globalThis as { slowest?: Spent };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        const { interactionId, startTime, duration, processingStart, processingEnd } = entry as typeof entry & { interactionId: number };
        if (interactionId === 0 || duration <= (holder.slowest?.whole ?? 0)) continue;
        holder.slowest = {
          whole: Math.round(duration),
          waiting: Math.round(processingStart - startTime),
          script: Math.round(processingEnd - processingStart),
          drawing: Math.round(startTime + duration - processingEnd),
        };
      }
    }).observe({ type: 'event', durationThreshold: least } as PerformanceObserverInit);
  }, LEAST);
}
