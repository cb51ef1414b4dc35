import { expect, type Locator, test } from '@playwright/test';

/** The field of the search in a part of a page, which suggests where there is a script. */
const fieldIn = (part: Locator) => part.getByRole('searchbox').or(part.getByRole('combobox'));

test('a reader gets from the front to a story and on to its writer', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'World' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'World' })).toBeVisible();
  await page.getByRole('link', { name: /Trump and Putin/ }).click();
  await page.getByRole('link', { name: 'Helen Ashdown' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Helen Ashdown' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: /Trump and Putin/ })).toBeVisible();
});

test('search works with a keyboard alone and marks what it found', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox', { name: 'Search' }).fill('telephone call');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText(/found/);
  await expect(page.getByRole('main').getByRole('link', { name: /Trump and Putin/ })).toBeVisible();
  expect(await page.locator('mark').count()).toBeGreaterThan(0);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
});

test('search finds Arabic words', async ({ page }) => {
  await page.goto('/search?q=%D8%A7%D9%84%D8%AA%D8%B1%D8%A7%D9%85');
  await expect(page.getByRole('main').locator('article[lang=ar]').first()).toBeVisible();
});

test('search says how many there are, and shows them all page by page', async ({ page }) => {
  await page.goto('/search?q=the');
  const found = Number(/\d+/.exec((await page.getByRole('status').textContent()) ?? '')?.[0]);
  const main = page.getByRole('main');
  const shown = await main.getByRole('article').count();
  expect(found).toBeGreaterThan(shown);
  let seen = shown;
  for (let number = 2; seen < found; number += 1) {
    await main.getByRole('link', { name: 'More results' }).click();
    await expect(page).toHaveURL(new RegExp(`q=the&page=${number}$`));
    seen += await main.getByRole('article').count();
  }
  expect(seen).toBe(found);
  await expect(main.getByRole('link', { name: 'More results' })).toHaveCount(0);
  await page.goto('/search?q=the&page=2');
  await main.getByRole('link', { name: 'Previous results' }).click();
  await expect(page).toHaveURL(/q=the$/);
  for (const odd of ['0', '-1', '2e1', 'x']) {
    await page.goto(`/search?q=the&page=${odd}`);
    await expect(main.getByRole('article')).toHaveCount(shown);
  }
});

/** Where a screen is narrow, what narrows a search is folded. */
async function unfold(narrow: Locator): Promise<void> {
  const fold = narrow.getByText('Narrow the search', { exact: true });
  if (await fold.isVisible()) await fold.click();
}

test('on a phone the first screen of a search has what it found, and on a desk what narrows it as well', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/search?q=tram');
  const narrow = page.getByRole('navigation', { name: 'Narrow the search' });
  const city = narrow.getByRole('link', { name: /^City/ });
  const first = page.getByRole('main').getByRole('article').first();
  const { y = 999, height = 0 } = (await first.boundingBox()) ?? {};
  expect(y + height).toBeLessThan(844);
  await expect(city).toBeHidden();
  await unfold(narrow);
  await city.click();
  await expect(narrow.getByRole('link', { name: 'Without “City”' })).toBeVisible();
  await expect(narrow.getByText('Kind', { exact: true }), 'who narrows goes on narrowing').toBeVisible();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/search?q=tram');
  await expect(city).toBeVisible();
  await city.focus();
  await expect(city, 'it can be reached with the keyboard').toBeFocused();
  await expect(narrow.getByText('Narrow the search', { exact: true })).toBeHidden();
});

test('a search is narrowed by what it counted, ordered by date, and widened again', async ({ page }) => {
  await page.goto('/search?q=flood');
  const found = async () => Number(/\d+/.exec((await page.getByRole('status').textContent()) ?? '')?.[0]);
  const all = await found();
  const narrow = page.getByRole('navigation', { name: 'Narrow the search' });
  await unfold(narrow);
  const city = narrow.getByRole('link', { name: /^City/ });
  const counted = Number(/\d+/.exec((await city.textContent()) ?? '')?.[0]);
  await city.click();
  await expect(page).toHaveURL(/q=flood&section=city$/);
  expect(await found()).toBe(counted);
  expect(counted).toBeLessThan(all);
  await page.getByRole('navigation', { name: 'Order' }).getByRole('link', { name: 'Newest first' }).click();
  await expect(page).toHaveURL(/section=city&sort=date$/);
  await narrow.getByRole('link', { name: 'Without “City”' }).click();
  await expect(page).toHaveURL(/q=flood&sort=date$/);
  expect(await found()).toBe(all);
});

test('a search keeps to its conditions when it is asked for other words, and to days', async ({ page }) => {
  await page.goto('/search?q=tram&section=city&from=2019-01-01&to=2019-12-31');
  const main = page.getByRole('main');
  await expect(main.getByRole('article')).toHaveCount(1);
  await fieldIn(main).fill('council');
  await main.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/section=city.*from=2019-01-01&to=2019-12-31/);
  await expect(main.getByRole('link', { name: /Council votes/ })).toBeVisible();
});

test('a misspelt word is asked about', async ({ page }) => {
  await page.goto('/search?q=harbuor');
  await page.getByRole('main').getByRole('link', { name: 'harbour', exact: true }).click();
  await expect(page).toHaveURL(/q=harbour$/);
  await expect(page.getByRole('status')).toContainText(/found/);
});

test('search knows writers and topics, words in other forms, and words that stand together', async ({ page }) => {
  const main = page.getByRole('main');
  await page.goto('/search?q=dvorsky');
  await expect(
    main.getByRole('region', { name: 'Writers, topics and sections' }).getByRole('link', { name: 'Marek Dvorský' }),
  ).toBeVisible();
  const count = async (query: string) => {
    await page.goto(`/search?q=${encodeURIComponent(query)}`);
    return Number(/\d+/.exec((await page.getByRole('status').textContent()) ?? '0')?.[0] ?? 0);
  };
  expect(await count('inquiries')).toBe(await count('inquiry'));
  expect(await count('"line tram"')).toBeLessThan(await count('line tram'));
});

test('a story that its text leads to is not offered once more at its end', async ({ page }) => {
  await page.goto('/city/2026/11/17/tram-line-four-opens');
  const inText = await page.locator('.related-part a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(inText.length).toBeGreaterThan(0);
  const related = page.getByRole('navigation', { name: 'Related stories' });
  await expect(related).toBeVisible();
  for (const href of inText) await expect(related.locator(`a[href="${href}"]`)).toHaveCount(0);
});

test('words in another language than the story say which', async ({ page }) => {
  await page.goto('/city/2026/11/18/tram-line-four-opens-ar');
  const story = page.getByRole('article').first();
  for (const name of ['City', 'Trams']) await expect(story.getByRole('link', { name, exact: true }).first()).toHaveAttribute('lang', 'en');
  await expect(page.locator('.sponsored-links')).toHaveAttribute('lang', 'en');
});

test('a script in a search is only words', async ({ page }) => {
  const query = '"><script>alert(1)</script><img src=x onerror=alert(2)>';
  await page.goto(`/search?q=${encodeURIComponent(query)}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<script>alert(1)</script>');
  expect(await page.locator('main script:not([src^="/enhance/"]), main img[src=x]').count()).toBe(0);
});

test('what is not for readers is nowhere', async ({ page, request }) => {
  for (const path of [
    '/city/2026/11/01/paper-mill-sale',
    '/city/2026/11/12/portrait-of-a-harbour-pilot',
    '/science/2031/01/06/new-years-tide-tables',
    '/archive/2031/01',
  ])
    expect((await request.get(path)).status(), path).toBe(404);
  expect((await request.get('/city/2026/11/12/weekend-road-closures')).status(), 'a story that has run its time').toBe(410);
  const withdrawn = await page.goto('/city/2026/11/12/library-vote-tally');
  expect(withdrawn?.status()).toBe(410);
  await expect(page.getByText('The vote was 6–5.')).toBeVisible();
});

test('an old address leads to the new one in one hop', async ({ request }) => {
  const sitemap = await (await request.get('/sitemaps/2026-11.xml')).text();
  const current = /<loc>[^<]*(\/politics\/2026\/11\/13\/why-the-kettle-gates-stayed-open)<\/loc>/.exec(sitemap)?.[1] ?? '';
  const moved = await request.get(current.replace('/politics/', '/city/'), { maxRedirects: 0 });
  expect(moved.status()).toBe(308);
  expect(moved.headers().location).toBe(current);
});

test('on paper there is no navigation, and links show where they lead', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/politics/2026/11/13/why-the-kettle-gates-stayed-open');
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the front has a lead, stories beside it, briefs with times, argument with faces, and sections', async ({ page }) => {
  await page.goto('/');
  const main = page.getByRole('main');
  await expect(main.getByRole('article').first().getByRole('heading', { level: 2 })).toContainText('checks of the Kettle Gates');
  const briefs = main.getByRole('region', { name: 'In brief' });
  expect(await briefs.getByRole('article').count()).toBeGreaterThan(3);
  expect(await briefs.getByRole('time').count()).toBe(await briefs.getByRole('article').count());
  await expect(main.getByRole('region', { name: 'Opinion' }).getByRole('article')).toHaveCount(4);
  for (const section of ['City', 'Politics', 'Business', 'Science', 'Culture', 'World'])
    await expect(main.getByRole('region', { name: section, exact: true })).toBeVisible();
  const addresses = await main
    .getByRole('article')
    .getByRole('heading')
    .getByRole('link')
    .evaluateAll((links) => links.flatMap((link) => (link.closest('.front-recent') ? [] : [link.getAttribute('href')])));
  expect(new Set(addresses).size, 'every story stands on the front once').toBe(addresses.length);
  const newest = main.getByRole('region', { name: 'Most recent' }).getByRole('time');
  const times = await newest.evaluateAll((all) => all.map((time) => Date.parse(time.getAttribute('datetime') ?? '')));
  expect(times, 'and what is newest of all in order of time').toEqual([...times].sort((a, b) => b - a));
  expect(times[0]).toBe(Date.parse('2026-11-25T05:45:00Z'));
});

test('a topic goes on by month, and a month leads to its neighbours', async ({ page }) => {
  await page.goto('/topics/trams');
  await page.getByRole('navigation', { name: 'By month' }).getByRole('link', { name: 'March 2019' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trams, March 2019');
  await page
    .getByRole('navigation', { name: 'Other months' })
    .getByRole('link', { name: /November 2026/ })
    .click();
  await expect(page).toHaveURL(/\/topics\/trams\/2026\/11$/);
});

test('the archive leads from the year to the day and on to the next', async ({ page }) => {
  await page.goto('/archive');
  await page.getByRole('heading', { name: '2021' }).getByRole('link').click();
  await page.getByRole('main').getByRole('link', { name: 'October 2021' }).click();
  await page
    .getByRole('navigation', { name: 'By day' })
    .getByRole('link', { name: /28 October 2021/ })
    .click();
  await expect(page.getByRole('link', { name: /Kettle Gates to lose their live-in crew/ })).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Other days' })
    .getByRole('link', { name: /14 March 2019/ })
    .click();
  await expect(page.getByRole('link', { name: /Council votes 27–18/ })).toBeVisible();
});

test('what was put right is in the log, leads to its story, and holds nothing that is not out', async ({ page }) => {
  await page.goto('/corrections');
  const log = page.getByRole('main');
  await expect(log).toContainText('line 4 has 21 stops');
  await expect(log, 'a story that was taken back').toContainText('The vote was 6–5.');
  await log.getByRole('link', { name: /Line 4 opens in the rain/ }).click();
  await expect(page).toHaveURL(/tram-line-four-opens#corrections$/);
  await expect(page.getByRole('region', { name: 'Corrections' })).toBeVisible();
});

test('the masthead names everybody with their desk, and leads to them', async ({ page }) => {
  await page.goto('/masthead');
  await page.getByRole('region', { name: 'Science' }).getByRole('link', { name: 'Thuy Lindqvist' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Thuy Lindqvist' })).toBeVisible();
});

test('an old story says that it is old', async ({ page }) => {
  await page.goto('/politics/2021/10/28/authority-ends-standing-crew');
  await expect(page.getByText('This story is more than 5 years old.')).toBeVisible();
  await page.goto('/city/2026/11/17/tram-line-four-opens');
  await expect(page.getByText(/is more than/)).toHaveCount(0);
});

test('a live story runs from the newest entry back, with a way to what mattered', async ({ page }) => {
  await page.goto('/city/2026/11/09/flood-night-live');
  await expect(page.getByRole('article').getByRole('paragraph').filter({ hasText: 'This live report has ended' })).toHaveText(
    'This live report has ended · 9 November 2026 at 17:30 – 10 November 2026 at 05:40',
  );
  const moments = page.getByRole('navigation', { name: 'Key moments' }).getByRole('link');
  await expect(moments).toHaveCount(4);
  await moments.filter({ hasText: 'Order to close' }).click();
  await expect(page).toHaveURL(/#update-\d+$/);
  const times = await page
    .getByRole('article')
    .locator('.update-time time')
    .evaluateAll((all) => all.map((time) => String(time.getAttribute('datetime'))));
  expect(times.length).toBeGreaterThan(10);
  expect(times).toEqual([...times].sort().reverse());
});

test('a story of a series leads to the one before and the one after', async ({ page }) => {
  await page.goto('/business/2026/11/22/the-long-quay-crane-driver');
  const series = page.getByRole('navigation', { name: 'The Long Quay' });
  await expect(series).toContainText('2/3');
  await series.getByRole('link', { name: /The machines would save more/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('The machines would save more');
});

test('corrections go on by month', async ({ page }) => {
  await page.goto('/corrections');
  await page.getByRole('navigation', { name: 'By month' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Corrections, November 2026');
  await expect(page.getByRole('main')).toContainText('line 4 has 21 stops');
  await page.goto('/city/2026/11/17/tram-line-four-opens');
  await page.getByRole('region', { name: 'Corrections' }).getByRole('link', { name: 'All corrections' }).click();
  await expect(page).toHaveURL(/\/corrections$/);
});

test('an address with nothing leads on: by words, by topic, by date, by what is new', async ({ page, request }) => {
  await page.goto('/nothing/is/here');
  const main = page.getByRole('main');
  for (const name of ['Front page', 'Topics', 'Archive']) await expect(main.getByRole('link', { name, exact: true })).toBeVisible();
  expect(await main.getByRole('region', { name: 'Most recent' }).getByRole('article').count()).toBeGreaterThan(3);
  const search = main.getByRole('search', { name: 'Search the archive' });
  await fieldIn(search).fill('kettle gates');
  await main.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('status')).toContainText(/found/);
  await expect(fieldIn(search), 'the words can be mended').toHaveValue('kettle gates');
  expect((await request.get('/authors', { maxRedirects: 0 })).headers().location).toBe('/masthead');
});

test('a story that was taken back says when and why, and leads to the log', async ({ page }) => {
  await page.goto('/city/2026/11/12/library-vote-tally');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('This story is no longer here');
  await expect(main.getByRole('time').first()).toContainText('November 2026');
  await main.getByRole('link', { name: 'All corrections' }).click();
  await expect(page.getByRole('main')).toContainText('The vote was 6–5.');
});

test('a series is numbered in the order of reading', async ({ page }) => {
  await page.goto('/series/high-water');
  const parts = page.getByRole('main').getByRole('listitem');
  await expect(page.getByText(`Series · ${await parts.count()} stories`)).toBeVisible();
  const times = await parts.getByRole('time').evaluateAll((all) => all.map((time) => String(time.getAttribute('datetime'))));
  expect(times.length).toBeGreaterThan(1);
  expect(times).toEqual([...times].sort());
});
