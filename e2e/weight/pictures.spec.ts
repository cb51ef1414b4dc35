import { expect, type Page, test } from '@playwright/test';
import { SITE } from '../../playwright.config';
import { PAGES, STORIES } from '../reading/pages';
import { PHONE } from './page-weight';

const NARROW = { width: 360, height: 740 };

const SCREENS = {
  'a phone': PHONE,
  'a phone with a fine screen': { ...PHONE, viewport: NARROW, screen: NARROW, deviceScaleFactor: 3 },
  'a desktop': { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
  'a desktop with a fine screen': { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 2 },
} as const;

const PICTURED = { front: '/', story: STORIES.news ?? '', gallery: STORIES.gallery ?? '' } as const;

interface Shown {
  file: string;
  /** Width of the file that the browser chose, and of every one that it could have. */
  width: number;
  widths: number[];
  /** Pixels of the screen that it is wide: what is seen of it, and what is drawn where a part is cut off. */
  seen: number;
  drawn: number;
  /** What it takes of the page, and of that what is on the first screen. */
  size: number;
  inSight: number;
  comesFirst: boolean;
}

/** Pictures that have loaded without scrolling. */
function picturesOf(page: Page): Promise<Shown[]> {
  return page.locator('picture img').evaluateAll((images) =>
    (images as HTMLImageElement[]).flatMap((image) => {
      if (!image.complete || image.naturalWidth === 0) return [];
      const file = new URL(image.currentSrc).pathname;
      const sources = [...(image.parentElement?.querySelectorAll('source') ?? []), image];
      const chosenFrom = sources.find(({ srcset }) => srcset.includes(file))?.srcset ?? '';
      const candidates = Array.from(chosenFrom.matchAll(/(\S+) (\d+)w/g), ([, path, width]) => ({ path, width: Number(width) }));
      const { width, height, top } = image.getBoundingClientRect();
      return {
        file,
        width: candidates.find(({ path }) => path === file)?.width ?? 0,
        widths: candidates.map((each) => each.width),
        seen: width * devicePixelRatio,
        drawn: Math.max(width, (height * image.naturalWidth) / image.naturalHeight) * devicePixelRatio,
        size: width * height,
        inSight: width * Math.max(0, Math.min(height, innerHeight - top)),
        comesFirst: image.loading === 'eager' || image.fetchPriority === 'high',
      };
    }),
  );
}

for (const [screen, options] of Object.entries(SCREENS))
  for (const [kind, path] of Object.entries(PICTURED))
    test(`${kind} on ${screen}: pictures are as large as they are shown, the largest comes first, and they are kept`, async ({
      browser,
    }) => {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const keeping = new Map<string, string | undefined>();
      page.on('response', (response) => keeping.set(new URL(response.url()).pathname, response.headers()['cache-control']));
      await page.goto(SITE + path, { waitUntil: 'networkidle' });
      const pictures = await picturesOf(page);
      await context.close();

      const first = pictures.filter(({ comesFirst }) => comesFirst);
      expect(first, 'pictures that come first').toHaveLength(1);
      for (const { file, inSight } of pictures)
        expect.soft(first[0]?.size, `the picture that comes first, beside ${file}`).toBeGreaterThanOrEqual(inSight);

      for (const { file, width, widths, seen, drawn } of pictures) {
        const said = `${file} of ${widths.join(', ')}, shown on ${Math.round(seen)} pixels`;
        expect.soft(file, 'the smallest format that this browser knows').toMatch(/\.avif$/);
        expect.soft(width, `${said}, is sharp`).toBeGreaterThanOrEqual(Math.min(Math.floor(seen), Math.max(...widths)));
        expect.soft(width, `${said}, is no waste`).toBeLessThanOrEqual(Math.max(drawn * 2, Math.min(...widths)));
        expect.soft(keeping.get(file), `how long ${file} is kept`).toMatch(/max-age=31536000\b.*\bimmutable\b/);
      }
    });

test('without scripts, where a browser loads every picture at once, none is wider than a text needs', async ({ browser }) => {
  const context = await browser.newContext({ ...SCREENS['a desktop'], javaScriptEnabled: false });
  const page = await context.newPage();
  const widths = new Map<string, number>();
  page.on('response', (response) => {
    const [, width] = /\/media\/[0-9a-f]+-(\d+)-/.exec(response.url()) ?? [];
    if (width) widths.set(response.url(), Number(width));
  });
  await page.goto(SITE, { waitUntil: 'networkidle' });
  await context.close();
  expect(widths.size).toBeGreaterThan(10);
  expect([...widths].filter(([, width]) => width > 800)).toEqual([]);
});

for (const [kind, path] of Object.entries({ front: '/', 'month of the archive': PAGES['archive month'] ?? '' }))
  test(`${kind}: what is far below the screen is laid out soon, though nobody scrolls to it`, async ({ browser }) => {
    const context = await browser.newContext(PHONE);
    const page = await context.newPage();
    await page.goto(SITE + path);
    const blank = () =>
      page
        .locator('main :is(h2, h3), .site-footer a')
        .evaluateAll((all) => all.filter((each) => !each.checkVisibility({ contentVisibilityAuto: true })).length);
    await expect.poll(blank).toBe(0);
    await context.close();
  });
