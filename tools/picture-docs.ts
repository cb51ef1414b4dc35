// `npm run picture-docs`: takes the pictures of docs/ from the sample edition as it is built, so that what an editor is shown
// is what the site draws.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { loadPicturesInSight, withSampleEdition } from './sample-edition';

const FOLDER = join('docs', 'pictures');
/** White around a part, and how much of a tall one is shown, in pixels. */
const MARGIN = 20;
const TALLEST = 640;
const ANALYSIS = '/politics/2026/11/13/why-the-kettle-gates-stayed-open';

/** Story parts by the name of their picture: where one stands, and what it is on the page. */
const PARTS: readonly [name: string, path: string, selector: string][] = [
  ['figure', '/world/2017/05/02/trump-putin-telephone-call', '.story-body .figure'],
  ['quote', ANALYSIS, '.quote'],
  ['pull-quote', '/city/2026/11/22/hemp-street', '.pull-quote'],
  ['fact-box', '/politics/2026/11/19/how-a-mayor-is-chosen', '.fact-box'],
  ['key-points', ANALYSIS, '.key-points'],
  ['timeline', ANALYSIS, '.timeline'],
  ['chart-bar', ANALYSIS, '.chart-bar'],
  ['chart-line', ANALYSIS, '.chart-line'],
  ['chart-stacked', '/business/2026/11/24/the-long-quay-numbers', '.chart-stacked'],
  ['chart-small-multiples', '/science/2026/11/17/what-eight-centimetres-is', '.chart-small-multiples'],
  ['table', ANALYSIS, 'figure.table'],
  ['gallery', '/city/2026/11/09/harbour-before-dawn', '.gallery'],
  ['embed', '/culture/2026/11/16/conductor-interview', '.embed'],
  ['recording', '/science/2026/11/11/how-the-kettle-gates-work', '.recording'],
  ['update', '/politics/2026/11/20/mayoral-debate-live', '.update'],
  ['related', ANALYSIS, '.related-part'],
  ['footnotes', ANALYSIS, '.notes'],
];

await withSampleEdition(async (site, browser) => {
  await mkdir(FOLDER, { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
  for (const [name, path, selector] of PARTS) {
    await page.goto(`${site}${path}`);
    const part = page.locator(selector).first();
    await part.scrollIntoViewIfNeeded();
    await loadPicturesInSight(page);
    const box = await part.boundingBox();
    if (box === null) throw new Error(`${path} has no ${selector}: name another place of the ${name} in tools/picture-docs.ts.`);
    const clip = {
      x: box.x - MARGIN,
      y: box.y - MARGIN,
      width: box.width + 2 * MARGIN,
      height: Math.min(box.height, TALLEST) + 2 * MARGIN,
    };
    await keep(name, await page.screenshot({ clip: { ...clip, y: clip.y + (await page.evaluate(() => scrollY)) }, fullPage: true }));
  }
  await page.setViewportSize({ width: 1440, height: 1500 });
  await page.goto(site);
  await loadPicturesInSight(page);
  await keep('front', await page.screenshot());
  await page.goto(`${site}/world/2017/05/02/trump-putin-telephone-call`);
  await loadPicturesInSight(page);
  await keep('story', await page.screenshot());
});

async function keep(name: string, shot: Buffer): Promise<void> {
  const file = join(FOLDER, `${name}.webp`);
  await sharp(shot).resize({ width: 900, withoutEnlargement: true }).webp({ quality: 72 }).toFile(file);
  console.log(file);
}
