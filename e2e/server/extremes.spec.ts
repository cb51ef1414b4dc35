import { expect, type Page, test } from '@playwright/test';
import { emptyParts, misplaced, overlapping, SHEET } from '../support/geometry';
import { HOSTILE, HOSTILE_DAY, WORD, writeHostileEdition } from '../support/hostile-edition';
import { Newsroom, type Server } from '../support/site';

/** Days on which there is no story, one, three, and three with a brief. */
const BEFORE_THE_FIRST = '2016-01-01T12:00:00.000Z';
const ONE_STORY = '2018-01-01T12:00:00.000Z';
const THREE_STORIES = '2022-01-01T12:00:00.000Z';
const THREE_AND_A_BRIEF = '2023-01-01T12:00:00.000Z';

const WIDTHS = [320, 360, 768, 1440];
/** Widths at which all text is looked at in twice its size. */
const WIDTHS_OF_LARGE_TEXT = [640, 1280];

let newsroom: Newsroom;
let server: Server;

test.beforeAll(async () => {
  newsroom = await Newsroom.open(BEFORE_THE_FIRST);
  await writeHostileEdition(newsroom);
  await newsroom.publish();
  server = await newsroom.serve();
});

test.afterAll(() => newsroom.close());

async function open(page: Page, path: string, clock: string): Promise<number | undefined> {
  await newsroom.setClock(clock);
  const answer = await page.goto(server.url + path);
  return answer?.status();
}

/** Every text of an open page stands on the screen and in its place, on each screen and with large text. */
async function expectAllInPlace(page: Page): Promise<void> {
  const look = async (where: string) => {
    expect.soft(await misplaced(page), where).toEqual([]);
    for (const parts of ['article.story > header > *', 'main article', '.masthead > *'])
      expect.soft(await overlapping(page, parts), `${parts} ${where}`).toEqual([]);
  };
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await look(`at ${width} px`);
  }
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  for (const width of WIDTHS_OF_LARGE_TEXT) {
    await page.setViewportSize({ width, height: 800 });
    await look(`in large text at ${width} px`);
    expect.soft(await outOfReach(page), `what of the masthead is out of reach in large text at ${width} px`).toEqual([]);
  }
}

/** What of the masthead cannot be brought onto the screen, or stands under something else there. */
function outOfReach(page: Page): Promise<string[]> {
  return page.locator('.masthead :is(a, input, button)').evaluateAll((elements) =>
    elements.flatMap((element) => {
      if (!element.checkVisibility()) return [];
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, right, top, bottom, width } = element.getBoundingClientRect();
      const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const screen = document.documentElement.clientWidth;
      // A name longer than the screen is read by scrolling on.
      const reached = left >= -1 && (right <= screen + 1 || width > 0.9 * screen) && width > 40 && element.contains(there);
      return reached ? [] : [`${element.localName} ${element.textContent} from ${left} to ${right}`];
    }),
  );
}

test('before the first story every page says that there is none yet, and holds nothing empty', async ({ page }) => {
  for (const [path, status] of [
    ['/', 200],
    ['/city', 200],
    ['/topics', 200],
    ['/topics/trams', 200],
    ['/series/high-water', 200],
    ['/authors/nobody', 200],
    ['/archive', 200],
    ['/corrections', 200],
    ['/search?q=tram', 200],
    ['/masthead', 200],
    ['/archive/2015', 404],
    ['/city/2015/12', 404],
    [HOSTILE.nothing, 404],
  ] as const) {
    expect.soft(await open(page, path, BEFORE_THE_FIRST), path).toBe(status);
    const main = page.getByRole('main');
    await expect.soft(main.getByRole('heading', { level: 1 }), path).toHaveText(/\w/);
    if (path !== '/masthead') await expect.soft(main, path).toContainText(/Nothing has been \w+ (here )?yet\./);
    expect.soft(await emptyParts(page), path).toEqual([]);
  }
});

/** How much of its width the stories of a front use at its top. */
async function widthUsed(page: Page): Promise<number> {
  const front = await page.locator('.front').boundingBox();
  const rights = await page
    .locator('.front-top article')
    .evaluateAll((stories) => stories.map((story) => story.getBoundingClientRect().right));
  return (Math.max(...rights) - (front?.x ?? 0)) / (front?.width ?? 1);
}

for (const [what, stories, briefs, clock] of [
  ['one story', 1, 0, ONE_STORY],
  ['three stories', 3, 0, THREE_STORIES],
  ['three stories and a brief', 3, 1, THREE_AND_A_BRIEF],
] as const)
  test(`a front with no more than ${what} is whole, and no column of it stands empty`, async ({ page }) => {
    expect(await open(page, '/', clock)).toBe(200);
    const main = page.getByRole('main');
    await expect(main.getByRole('article')).toHaveCount(stories + briefs);
    await expect(main.getByRole('region')).toHaveCount(briefs);
    expect(await emptyParts(page)).toEqual([]);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await misplaced(page), `at ${width} px`).toEqual([]);
      expect.soft(await overlapping(page, 'main article, .teaser-picture, .teaser-text > *'), `at ${width} px`).toEqual([]);
      expect.soft(await widthUsed(page), `at ${width} px`).toBeGreaterThan(0.97);
      const [lead, ...others] = await main
        .getByRole('article')
        .evaluateAll((all) => all.map((story) => story.getBoundingClientRect().toJSON()));
      for (const other of others) expect.soft(other.width, 'the lead is the widest').toBeLessThanOrEqual(lead.width);
      for (const other of others) expect.soft(other.x, 'the lead is the first').toBeGreaterThanOrEqual(lead.x);
    }
  });

test('a section with one story has it and nothing empty', async ({ page }) => {
  await open(page, '/world', ONE_STORY);
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('navigation', { name: 'By month' }).getByRole('link')).toHaveCount(1);
  expect(await emptyParts(page)).toEqual([]);
});

test('a story without anything that may be left out has no trace of it', async ({ page }) => {
  expect(await open(page, HOSTILE.nothing, HOSTILE_DAY)).toBe(200);
  const story = page.getByRole('article').first();
  await expect(story.getByRole('figure')).toHaveCount(0);
  await expect(story.getByRole('region')).toHaveCount(0);
  await expect(story.locator('.story-header > *')).toHaveCount(3);
  expect(await emptyParts(page)).toEqual([]);
  await expectAllInPlace(page);
});

for (const [what, path] of [
  ['the front', '/'],
  ['a story of everything at once', HOSTILE.everything],
  ['an opinion of six writers in one long word', HOSTILE.unbroken],
  ['a section', '/city'],
  ['a search', `/search?q=${WORD}`],
  ['a writer', '/authors/writer-5'],
  ['the topics', '/topics'],
  ['the masthead', '/masthead'],
] as const)
  test(`the longest words and names stay in their place: ${what}`, async ({ page }) => {
    expect(await open(page, path, HOSTILE_DAY)).toBe(200);
    await expectAllInPlace(page);
    expect(await emptyParts(page)).toEqual([]);
  });

test('the name of a wide table stays in sight while its columns scroll, and on paper all of it', async ({ page }) => {
  await open(page, HOSTILE.everything, HOSTILE_DAY);
  await page.setViewportSize({ width: 360, height: 800 });
  const table = page.getByRole('table', { name: /^Ships and boats/ });
  const scroller = page.getByRole('region', { name: /^Ships and boats/ });
  const places = await scroller.evaluate((element) => {
    element.scrollLeft = 400;
    const caption = element.querySelector('caption');
    const name = document.createRange();
    name.selectNodeContents(caption ?? element);
    return { scrolled: element.scrollLeft, frame: element.getBoundingClientRect().toJSON(), name: name.getBoundingClientRect().toJSON() };
  });
  await expect(table.getByRole('columnheader')).toHaveCount(12);
  expect(places.scrolled).toBe(400);
  expect(places.name.left).toBeGreaterThanOrEqual(places.frame.left - 1);
  expect(places.name.right).toBeLessThanOrEqual(places.frame.right + 1);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(SHEET);
  expect(await misplaced(page), 'on paper, where nothing scrolls').toEqual([]);
});

test('a story that runs from right to left begins on the right, with its digits as they are read', async ({ page }) => {
  expect(await open(page, HOSTILE.arabic, HOSTILE_DAY)).toBe(200);
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    const places = await page.locator('article.story').evaluate((story) => {
      const find = (selector: string) => {
        const found = story.querySelector<HTMLElement>(selector);
        if (!found?.firstChild) throw new Error(`There is no ${selector}.`);
        return found;
      };
      const rectOf = (node: Node, from: number, to: number) => {
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, to);
        return range.getBoundingClientRect();
      };
      const heading = find('h1');
      const letters = heading.firstChild as Text;
      const borders = ['.quote blockquote', '.story-body > blockquote'].map((selector) => {
        const { borderRightWidth, borderLeftWidth } = getComputedStyle(find(selector));
        return [Number.parseFloat(borderRightWidth) > 0, Number.parseFloat(borderLeftWidth)];
      });
      const column = (index: number) => {
        const head = story.querySelector(`thead th:nth-child(${index}) [role=button]`)?.firstChild as Text;
        const cells = [...story.querySelectorAll(`tbody td:nth-child(${index})`)];
        const name = { units: Math.round(rectOf(head, 0, head.length).right), sign: true };
        const numbers = cells.map((cell) => {
          const text = cell.firstChild as Text;
          const sign = /^[-−]/.test(text.data) ? rectOf(text, 0, 1).left < rectOf(text, 1, 2).left : true;
          return { units: Math.round(rectOf(text, text.length - 1, text.length).right), sign };
        });
        return [name, ...numbers];
      };
      const point = find('li');
      return {
        first: heading.getBoundingClientRect().right - rectOf(letters, 0, 1).right,
        borders,
        columns: [2, 3, 4].map(column),
        indent: getComputedStyle(point.parentElement ?? point).paddingRight,
        bodyIsBesideRail: find('.story-body > p').getBoundingClientRect().right < find('.story-header').getBoundingClientRect().left,
      };
    });
    expect(Math.abs(places.first), `the headline begins at its right edge at ${width} px`).toBeLessThan(8);
    expect(places.borders, 'the rules of quotations stand on the right').toEqual([
      [true, 0],
      [true, 0],
    ]);
    expect(places.indent, 'points of a list are indented on the right').not.toBe('0px');
    expect(places.bodyIsBesideRail, 'the rail stands on the right of the text').toBe(width === 1440);
    for (const cells of places.columns) {
      expect(new Set(cells.map(({ units }) => units)).size, 'units stand under units, and all under the end of their name').toBe(1);
      expect(
        cells.every(({ sign }) => sign),
        'a sign stands before its number',
      ).toBe(true);
    }
  }
  await expectAllInPlace(page);
});
