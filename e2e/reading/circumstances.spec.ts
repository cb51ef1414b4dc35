import { expect, type Page, test } from '@playwright/test';
import site from '#site';
import { greysOf, paleText } from '../support/colours';
import { misplaced, SHEET } from '../support/geometry';
import { walkThrough } from '../support/keyboard';
import { addWholeSheet } from '../support/whole-sheet';
import { STORIES } from './pages';

const CHARTS = STORIES['charts of every kind'] ?? '';
const NOTES = STORIES.analysis ?? '';

for (const [what, path] of Object.entries({ 'the front': '/', 'a story': CHARTS, 'a search': '/search?q=tram' }))
  test(`${what} can be gone through by keyboard, and the focus is always seen`, async ({ page }) => {
    await page.goto(path);
    const { stops, faults } = await walkThrough(page);
    expect(faults).toEqual([]);
    expect(stops[0]).toBe('Skip to the text');
    expect(stops.at(-1), 'the end of the page').toBe(site.social.at(-1)?.label ?? site.contact.email);
    for (const stop of ['Keep this choice', 'input#search-words', 'Opinion']) expect(stops).toContain(stop);
  });

test('the ring of the focus leaves the names of the sections whole, and stands on the screen', async ({ page }) => {
  await page.goto('/city');
  await page.keyboard.press('Tab');
  const names = page.getByRole('navigation', { name: 'Sections' }).getByRole('link');
  for (const link of [page.getByRole('link', { name: 'Skip to the text' }), ...(await names.all())]) {
    const name = (await link.textContent()) ?? '';
    while (!(await link.evaluate((element) => element === document.activeElement))) await page.keyboard.press('Tab');
    const room = await link.evaluate((element) => {
      const { outlineOffset, outlineWidth } = getComputedStyle(element);
      const [offset, width] = [Number.parseFloat(outlineOffset), Number.parseFloat(outlineWidth)];
      const box = element.getBoundingClientRect();
      const word = document.createRange();
      word.selectNodeContents(element);
      const letters = word.getBoundingClientRect();
      const list = element.closest('ul');
      const frame = list?.getBoundingClientRect() ?? { left: 0, right: document.documentElement.clientWidth };
      return {
        within: Math.min(letters.left - box.left, box.right - letters.right) + offset,
        around: Math.min(box.left - frame.left, frame.right - box.right, box.top) - offset - width,
        mask: list ? getComputedStyle(list).maskImage : 'none',
      };
    });
    expect(room.within, name).toBeGreaterThanOrEqual(2);
    expect(room.around, name).toBeGreaterThanOrEqual(-0.5);
    expect(room.mask).toBe('none');
  }
});

test('the last section is seen whole where the names end', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto('/city');
  const sections = page.getByRole('navigation', { name: 'Sections' });
  const faded = await sections.getByRole('list').evaluate((list) => {
    list.scrollTo(list.scrollWidth, 0);
    const last = list.lastElementChild?.getBoundingClientRect();
    return (
      (last?.right ?? 0) - (list.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(list).getPropertyValue('--fade')) * 16)
    );
  });
  expect(faded).toBeLessThanOrEqual(1);
});

test('on paper stands what is read, and nothing that is pressed', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const path of [CHARTS, NOTES]) {
    await page.goto(path);
    await page.setViewportSize(SHEET);
    const story = page.getByRole('article').first();
    for (const role of ['navigation', 'search', 'form', 'searchbox', 'radio'] as const)
      await expect(page.getByRole(role), role).toHaveCount(0);
    // The heads of a table are its words, and can be pressed on a screen alone.
    await expect(page.locator('button:visible, [role=button]:visible:not(thead *)')).toHaveCount(0);
    // Where the newsroom is reached can be read on paper as well; the ways through the site cannot be taken there.
    await expect(page.getByRole('contentinfo').getByRole('link')).toHaveText([
      site.contact.email,
      ...site.social.map(({ label }) => label),
    ]);
    await expect(story.getByRole('link', { name: /E-mail|WhatsApp|Bluesky/ })).toHaveCount(0);
    await expect(page.getByRole('complementary', { name: 'Paid content' })).toBeHidden();
    await expect(page.getByRole('banner').getByText('Standfirst')).toBeVisible();
    await expect(story.getByText(new URL(path, page.url()).href, { exact: true })).toBeVisible();
    await expect(story.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(story.locator('.byline').first()).toBeVisible();
    await expect(story.locator('.story-body > p').first()).toBeVisible();
    await expect(
      story
        .getByRole('figure')
        .first()
        .getByText(/Illustration/),
    ).toBeVisible();
    await expect(story.getByRole('link', { name: /^↩/ }), 'ways back to a sentence').toHaveCount(0);
    const silent = await story.locator('.story-body a[href^="http"], .story-body > p a[href^="/"]').evaluateAll((links) =>
      links
        .filter((link) => link.checkVisibility())
        .flatMap((link) => {
          const href = new URL(link.getAttribute('href') ?? '', location.href).href;
          const { content, display } = getComputedStyle(link, '::after');
          return display !== 'none' && content.includes(href) ? [] : [`${href}: ${content}`];
        }),
    );
    expect(silent, 'links that do not say where they lead').toEqual([]);
    expect(await misplaced(page), path).toEqual([]);
    const drawings = story.getByRole('img').filter({ has: page.locator('rect, path, circle') });
    expect(await drawings.count()).toBeGreaterThan(1);
    for (const drawing of await drawings.all()) {
      await expect(drawing).toBeVisible();
      const inks = await drawing
        .locator('rect, path, circle')
        .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark)[mark.localName === 'path' ? 'stroke' : 'fill']));
      expect(inks).not.toContain('rgb(255, 255, 255)');
    }
    await expectShadesApart(page);
  }
});

/** Least difference between two shades of a key, of 255. */
const SHADES_APART = 24;

/** Without colour, shade alone tells the series of bars apart. */
async function expectShadesApart(page: Page): Promise<void> {
  for (const key of await page.locator('figure.chart ul:has(> li rect)').all()) {
    const greys = (await greysOf(key.locator('rect'))).sort((a, b) => a - b);
    greys.slice(1).forEach((grey, index) => {
      expect(grey - (greys[index] ?? 0), `${greys} in ${key}`).toBeGreaterThan(SHADES_APART);
    });
  }
}

test('nothing moves for readers who want less motion', async ({ page }) => {
  const moving = () =>
    page.evaluate(() => {
      const seconds = (list: string) =>
        Math.max(...list.split(',').map((each) => Number.parseFloat(each) * (each.trim().endsWith('ms') ? 0.001 : 1)));
      return [...document.querySelectorAll('*')].flatMap((element) =>
        [undefined, '::before', '::after'].flatMap((pseudo) => {
          const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(element, pseudo);
          const moves =
            seconds(transitionDuration) > 0.01 ||
            (animationName !== 'none' && seconds(animationDuration) > 0.01) ||
            scrollBehavior === 'smooth';
          return moves ? [`${element.localName}${pseudo ?? ''}`] : [];
        }),
      );
    });
  for (const path of ['/', CHARTS]) {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    expect(await moving(), path).toEqual([]);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect((await moving()).length, 'what the look without that wish would find').toBeGreaterThan(0);
  }
});

test('in forced colours series can be told apart, and the focus is seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const path of [CHARTS, NOTES]) {
    await page.goto(path);
    const ground = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    const charts = page.locator('figure.chart');
    expect(await charts.count()).toBeGreaterThan(1);
    for (const chart of await charts.all()) {
      const marks = await chart.locator('[class*="series-"]:is(rect, path), [class*="series-"] :is(rect, path)').evaluateAll((found) =>
        found.map((mark) => {
          const { fill, fillOpacity, stroke, strokeDasharray } = getComputedStyle(mark);
          const series = mark.closest('[class*="series-"]')?.getAttribute('class')?.split(' ')[0];
          const [ink, manner] = mark.localName === 'path' ? [stroke, strokeDasharray] : [fill, fillOpacity];
          return { series: `${series} ${mark.localName}`, ink, look: `${ink} ${manner}` };
        }),
      );
      expect(marks.length).toBeGreaterThan(0);
      expect(marks.map(({ ink }) => ink)).not.toContain(ground);
      const many = new Set(marks.map(({ series }) => series)).size;
      expect(new Set(marks.map(({ look }) => look)).size, JSON.stringify(marks)).toBe(many);
      const dressed = marks.map(({ series, look }) => `${series} ${look}`);
      expect(new Set(dressed).size, `as its key says: ${JSON.stringify(marks)}`).toBe(many);
    }
    await expectShadesApart(page);
  }
  for (let stop = 0; stop < 6; stop += 1) {
    await page.keyboard.press('Tab');
    const [outline, width, ink] = await page.evaluate(() => {
      const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return [
        outlineStyle === 'none' ? 'none' : outlineColor,
        Number.parseFloat(outlineWidth),
        getComputedStyle(document.body).color,
      ] as const;
    });
    expect(outline, 'the ink of the system').toBe(ink);
    expect(width).toBeGreaterThanOrEqual(2);
  }
});

test('in forced colours what a search found is read on the ground that marks it', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await page.goto('/search?q=harbour');
    await expect(page.locator('mark').first()).toBeVisible();
    expect(await paleText(page, 4.5), colorScheme).toEqual([]);
  }
});

test('for readers who want more contrast, all text has seven to one', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' });
  for (const path of ['/', CHARTS, '/city']) {
    await page.goto(path);
    expect(await paleText(page, 7), path).toEqual([]);
  }
  await page.emulateMedia({ contrast: 'no-preference' });
  expect(await paleText(page, 4.5), 'and always what everybody needs').toEqual([]);
});

test('the date stands on one line of the front, on every screen', async ({ page }) => {
  await page.goto('/');
  const date = page.getByRole('banner').getByRole('time');
  const broken: number[] = [];
  for (let width = 320; width <= 800; width += 12) {
    await page.setViewportSize({ width, height: 700 });
    if ((await date.evaluate((time) => time.getClientRects().length)) > 1 || ((await date.boundingBox())?.height ?? 99) > 24)
      broken.push(width);
  }
  expect(broken).toEqual([]);
});

test('a word of a name is broken on no screen', async ({ page }) => {
  await page.goto('/authors/nadia-el-khatib');
  const heading = page.getByRole('heading', { level: 1, name: 'Nadia el-Khatib' });
  for (const width of [320, 390, 768, 1024, 1440]) {
    await page.setViewportSize({ width, height: 700 });
    const lines = await heading.getByText('el-Khatib', { exact: true }).evaluate((word) => {
      const letters = document.createRange();
      letters.selectNodeContents(word);
      return letters.getClientRects().length;
    });
    expect(lines, `${width} px`).toBe(1);
  }
});

test('a list within a list, and lines as they are set, keep their form', async ({ page }) => {
  await page.goto(NOTES);
  // What is put into the page here is not what the page came dressed for.
  await addWholeSheet(page);
  const form = await page.locator('.story-body').evaluate((body) => {
    body.insertAdjacentHTML(
      'beforeend',
      `<ul><li>One<ul><li>Two<ol><li>Three</li></ol></li></ul></li></ul><pre><code>${'x '.repeat(200)}${'y'.repeat(200)}</code></pre>`,
    );
    const [inner, innermost] = [body.querySelector('li li'), body.querySelector('li li li')];
    const style = (element: Element | null) => getComputedStyle(element ?? body).listStyleType;
    return {
      markers: [style(inner), style(innermost)],
      steps: (innermost?.getBoundingClientRect().left ?? 0) > (inner?.getBoundingClientRect().left ?? 0),
      over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  });
  expect(form).toEqual({ markers: ['disc', 'decimal'], steps: true, over: 0 });
});
