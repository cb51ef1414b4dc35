import { expect, type Page, test } from '@playwright/test';
import { PAGES, STORIES } from '../reading/pages';
import { addWholeSheet } from '../support/whole-sheet';

/** What each element is dressed in, but for places and sizes, which follow from the rest and differ by a fraction of a pixel. */
function dress(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body, body *')].map((element) => {
      const style = getComputedStyle(element);
      const names = [...style].filter(
        (name) =>
          !/^(width|height|(inline|block)-size|(perspective|transform)-origin|top|left|right|bottom|inset-.*|grid-template-(rows|columns))$/.test(
            name,
          ),
      );
      return `${element.tagName}.${element.className}: ${names.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';')}`;
    }),
  );
}

for (const [kind, path] of Object.entries({ ...PAGES, ...STORIES }))
  test(`${kind}: comes with all that dresses it, and needs no sheet besides`, async ({ page }) => {
    const sheets: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'stylesheet') sheets.push(request.url());
    });
    await page.goto(path);
    expect(sheets).toEqual([]);
    const alone = await dress(page);
    await addWholeSheet(page);
    expect(await dress(page)).toEqual(alone);
  });
