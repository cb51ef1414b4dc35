import { expect, type Page, test } from '@playwright/test';
import { PAGES, STORIES } from '../reading/pages';
import { untilLaidOut } from '../support/laid-out';
import { addWholeSheet } from '../support/whole-sheet';

/** Where an element stands, and what follows from the rest and differs by a fraction of a pixel. */
const PLACE =
  /^(width|height|(inline|block)-size|(perspective|transform)-origin|top|left|right|bottom|inset-.*|grid-template-(rows|columns))$/;

/** What elements are dressed in: one of those that have the same names, within the same. */
async function dress(page: Page): Promise<string[]> {
  await untilLaidOut(page);
  return page.evaluate((place) => {
    const isPlace = new RegExp(place);
    const nameOf = (element: Element | null): string => (element ? `${element.tagName}.${element.className}` : '');
    const alike = new Map<string, Element>();
    for (const element of document.querySelectorAll('body, body *'))
      alike.set(
        [element, element.parentElement, element.previousElementSibling, element.nextElementSibling].map(nameOf).join(' '),
        element,
      );
    return [...alike].map(([name, element]) => {
      const style = getComputedStyle(element);
      const values = [...style].filter((property) => !isPlace.test(property)).map((each) => `${each}:${style.getPropertyValue(each)}`);
      return `${name}: ${values.join(';')}`;
    });
  }, PLACE.source);
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
