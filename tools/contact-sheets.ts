// `npm run sheets [-- name …]`: every kind of page of the sample edition, side by side at four widths, in light, dark and print, so that anyone can
// look again. It serves what is built on a port of its own and writes JPEG files into test-results/sheets/, one for each kind of page.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import sharp from 'sharp';
import { PAGES, STORIES } from '../e2e/reading/pages';
import { SHEET } from '../e2e/support/geometry';
import { loadPicturesInSight, withSampleEdition } from './sample-edition';

const FOLDER = join('test-results', 'sheets');
const SCREENS = [360, 768, 1440, 1920];
/** Widths that each look is seen at, in pixels. */
const LOOKS = { light: SCREENS, dark: SCREENS, print: [SHEET.width] } as const;
type Look = keyof typeof LOOKS;
/** Of a long page, so much is looked at, in pixels. */
const TALLEST = 4200;
/** Height of each picture in a sheet, in pixels. */
const SHEET_HEIGHT = 1400;

const pages = Object.entries({ ...PAGES, ...STORIES });
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !pages.some(([known]) => known === name));
if (unknown.length > 0) {
  console.error(`No such page: ${unknown.join(', ')}. There are: ${pages.map(([name]) => name).join(', ')}.`);
  process.exit(1);
}

await withSampleEdition(async (site, browser) => {
  await mkdir(FOLDER, { recursive: true });
  for (const [name, path] of pages)
    if (wanted.length === 0 || wanted.includes(name)) console.log(await sheet(browser, name, `${site}${path}`));
});

/** One page in every look, a row for each. @returns the file written */
async function sheet(browser: Browser, name: string, address: string): Promise<string> {
  const file = join(FOLDER, `${name.replaceAll(' ', '-')}.jpg`);
  const shots: { picture: Buffer; left: number; top: number }[] = [];
  let right = 0;
  let bottom = 0;
  for (const look of Object.keys(LOOKS) as Look[]) {
    let left = 0;
    for (const width of LOOKS[look]) {
      const shot = await photograph(browser, address, width, look);
      const picture = await sharp(shot)
        .resize({ height: SHEET_HEIGHT, withoutEnlargement: true })
        .jpeg({ quality: 82 })
        .toBuffer({ resolveWithObject: true });
      shots.push({ picture: picture.data, left, top: bottom });
      left += picture.info.width + 24;
    }
    right = Math.max(right, left);
    bottom += SHEET_HEIGHT + 24;
  }
  await sharp({ create: { width: right, height: bottom, channels: 3, background: '#777' } })
    .composite(shots.map(({ picture, left, top }) => ({ input: picture, left, top })))
    .jpeg({ quality: 80 })
    .toFile(file);
  return file;
}

async function photograph(browser: Browser, address: string, width: number, look: Look): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height: 1000 }, colorScheme: look === 'dark' ? 'dark' : 'light' });
  if (look === 'print') await page.emulateMedia({ media: 'print' });
  await page.goto(address);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(height, TALLEST) });
  await loadPicturesInSight(page);
  const shot = await page.screenshot({ clip: { x: 0, y: 0, width, height: Math.min(height, TALLEST) } });
  await page.close();
  return shot;
}
