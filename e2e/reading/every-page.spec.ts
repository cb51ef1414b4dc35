import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { SITE } from '../../playwright.config';
import { violations } from '../support/axe';
import { PAGES, STORIES } from './pages';

/** Custom elements, each in a file of its name. */
const ENHANCEMENTS = readdirSync('public/enhance').map((file) => file.replace(/\.js$/, ''));

for (const [kind, path] of Object.entries({ ...PAGES, ...STORIES })) {
  test(`${kind}: whole and labelled, with nothing that a browser complains of`, async ({ page, javaScriptEnabled }) => {
    const complaints: string[] = [];
    const scripts: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4(04|10)/.test(message.text())) complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('banner')).toHaveCount(1);
    await expect(page.getByRole('contentinfo')).toHaveCount(1);
    await expect(page).toHaveTitle(/Standfirst/);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
    expect(complaints, 'what the browser complains of').toEqual([]);
    const used: string[] = [];
    for (const element of ENHANCEMENTS) if ((await page.locator(element).count()) > 0) used.push(`${SITE}/enhance/${element}.js`);
    expect([...new Set(scripts)].sort(), 'scripts loaded: those of what the page uses').toEqual(javaScriptEnabled ? used.sort() : []);
  });

  test(`${kind}: without a fault that axe can find, which needs a script`, async ({ page }) => {
    await page.goto(path);
    expect(await violations(page)).toEqual([]);
  });

  test(`${kind}: nothing sticks out on a screen of 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
