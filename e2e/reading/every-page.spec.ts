import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { SITE } from '../../playwright.config';
import { violations } from '../support/axe';
import { PAGES, STORIES } from './pages';

/** Custom elements, each in a file of its name. */
const ENHANCEMENTS = readdirSync('public/enhance').map((file) => file.replace(/\.js$/, ''));

// One test for each page, with several promises: to open a page costs more than to look at it.
for (const [kind, path] of Object.entries({ ...PAGES, ...STORIES }))
  test(`${kind}: whole and labelled, without a fault, and nothing sticks out`, async ({ page, javaScriptEnabled }) => {
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
    expect.soft(complaints, 'what the browser complains of').toEqual([]);
    const used: string[] = [];
    for (const element of ENHANCEMENTS) if ((await page.locator(element).count()) > 0) used.push(`${SITE}/enhance/${element}.js`);
    expect.soft([...new Set(scripts)].sort(), 'scripts loaded: those of what the page uses').toEqual(javaScriptEnabled ? used.sort() : []);
    if (javaScriptEnabled) expect.soft(await violations(page), 'faults that axe finds').toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(overflow, 'pixels that stick out of a screen of 320').toBeLessThanOrEqual(0);
  });
