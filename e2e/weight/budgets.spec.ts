import { expect, test } from '@playwright/test';
import { SITE } from '../../playwright.config';
import { BUDGETS_FILE, excesses, readBudgets, WEIGHED } from './budgets';
import { weigh } from './page-weight';

const KIB = 1024;

test('every kind of page that is weighed has a budget, and no other', () => {
  expect(Object.keys(readBudgets())).toEqual(WEIGHED.map(([kind]) => kind));
});

for (const [kind, path] of WEIGHED)
  test(`${kind}: costs what it may, and no less than it did`, async ({ browser }) => {
    const weight = await weigh(browser, SITE + path);
    expect
      .soft(excesses(weight, readBudgets()[kind] ?? {}), `“npm run budgets” writes what is measured now into ${BUDGETS_FILE}`)
      .toEqual([]);
    expect.soft(weight.thirdParties, 'requests to other sites').toBe(0);
    expect.soft(weight.renderBlocking, 'requests before which nothing is drawn').toBe(0);
    expect.soft(weight.css + weight.inlineCss, 'bytes of style sheets').toBeLessThanOrEqual(12 * KIB);
    expect.soft(weight.script, 'bytes of script').toBeLessThanOrEqual(5 * KIB);
    const { html, css, script, fonts, images, media, other } = weight;
    if (kind === 'front')
      expect.soft(html + css + script + fonts + images + media + other, 'bytes of a first view').toBeLessThanOrEqual(500 * KIB);
  });
