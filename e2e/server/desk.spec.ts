import { expect, type Page, test } from '@playwright/test';
import { violations } from '../support/axe';
import { DeskEdition, DRAFT, LIVE, NOW, PICTURE, SCHEDULED } from '../support/desk-edition';
import { Newsroom } from '../support/site';
import { storyFile } from '../support/stories';

test.describe.configure({ mode: 'serial' });

let edition: DeskEdition;

test.beforeAll(async () => {
  edition = await DeskEdition.open();
});

test.afterAll(() => edition.close());

const open = (page: Page, path: string) => page.goto(edition.preview.url + path);

test.describe('a preview', () => {
  test('marks every story that readers do not see with its state and time', async ({ page }) => {
    for (const [path, said] of [
      ['/city/2026/11/01/bridge-report', /Draft: no reader sees it/],
      ['/city/2026/11/23/bridge-closes', /Scheduled: it goes out on Monday,? 23 November 2026 at 18:00 \(Europe\/Berlin\)/],
      ['/city/2026/11/22/bridge-error', /Withdrawn on .*It never fell/],
    ] as const) {
      await open(page, path);
      await expect(page.getByRole('complementary', { name: 'State of this story' })).toContainText(said);
    }
  });

  test('shows them in its lists, each with its state', async ({ page }) => {
    await open(page, '/city');
    for (const [headline, state] of [
      ['Bridge closes', 'Scheduled'],
      ['Report on the bridge', 'Draft'],
      ['Bridge falls', 'Withdrawn'],
    ] as const) {
      const teaser = page.getByRole('article').filter({ has: page.getByRole('link', { name: headline }) });
      await expect(teaser.first()).toContainText(state);
    }
  });

  test('asks every search engine to stay away, whatever the answer is', async () => {
    for (const path of [
      '/',
      '/desk',
      '/city/2026/11/22/bridge-opens',
      '/city/2026/11/22/bridge-opens.md',
      '/robots.txt',
      '/nothing',
      '/feed.xml',
      '/preview/no.such.link',
      '/enhance/count-down.js',
    ])
      expect((await edition.preview.get(path)).headers.get('x-robots-tag'), path).toBe('noindex, nofollow');
  });

  test('shows a saved draft at once, in every list', async () => {
    expect((await edition.preview.get('/city')).text).toContain('Report on the bridge');
    await edition.newsroom.write(
      `articles/${DRAFT}.mdx`,
      storyFile({ headline: 'Report on the new bridge', status: 'draft', leadImage: PICTURE, related: [SCHEDULED] }),
    );
    await edition.newsroom.publish();
    expect((await edition.preview.get('/city')).text).toContain('Report on the new bridge');
  });
});

test.describe('the desk', () => {
  test('is nowhere where readers are served', async () => {
    for (const path of ['/desk', `/desk/stories/${LIVE}`, `/desk/stories/${DRAFT}`, '/desk?state=draft']) {
      const answer = await edition.production.get(path);
      expect(answer.status, path).toBe(404);
      expect(answer.text).not.toContain('eport on the');
    }
  });

  test('is kept by nobody', async () => {
    const { status, headers } = await edition.preview.get('/desk');
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('private, no-store');
  });

  test('says what goes out next, and when', async ({ page }) => {
    await page.clock.install();
    await open(page, '/desk');
    const next = page.getByRole('complementary', { name: 'Next' }).getByRole('listitem').filter({ hasText: 'Bridge closes' });
    await expect(next).toContainText('Bridge closes');
    await expect(next).toContainText('goes out');
    await expect(next).toContainText('23 November 2026 at 18:00');
    await expect(next).toContainText('5 h 0 min');
    await page.clock.fastForward('01:00:30');
    await expect(next).toContainText('3 h 59 min');
  });

  test('has every state, and shows the stories of one', async ({ page }) => {
    await open(page, '/desk');
    await page
      .getByRole('navigation', { name: 'States' })
      .getByRole('link', { name: /Withdrawn/ })
      .click();
    const stories = page.getByRole('region', { name: 'Stories' });
    await expect(stories.getByRole('article').filter({ hasText: 'Bridge falls' })).toContainText('It never fell.');
    await expect(stories.getByText('Bridge opens')).toHaveCount(0);
  });

  test('finds stories by their words and by section', async ({ page }) => {
    await open(page, '/desk');
    await page.getByLabel('Words').fill('bridge');
    await page.getByRole('combobox', { name: 'Section' }).selectOption({ label: 'City' });
    await page.getByRole('button', { name: 'Show' }).click();
    const stories = page.getByRole('region', { name: 'Stories' }).getByRole('article');
    await expect(stories.filter({ hasText: 'Bridge opens' })).toHaveCount(1);
    await expect(stories.filter({ hasText: 'Report on the new bridge' })).toHaveCount(1);
    await page.getByRole('combobox', { name: 'Section' }).selectOption({ label: 'Sport' });
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(stories.filter({ hasText: 'Bridge opens' })).toHaveCount(0);
  });

  test('is gone through with keys', async ({ page }) => {
    await open(page, '/desk?state=scheduled&q=bridge');
    await page.keyboard.press('/');
    await expect(page.getByLabel('Words')).toBeFocused();
    await page.getByLabel('Words').blur();
    await page.keyboard.press('j');
    await expect(page.getByRole('region', { name: 'Stories' }).getByRole('link', { name: 'Bridge closes' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Bridge closes' })).toBeVisible();
  });

  test('says what the checks say, on the board in short and of a story in full', async ({ page }) => {
    await open(page, '/desk?q=bridge&state=draft');
    await expect(page.getByRole('article').filter({ hasText: 'Report on the new bridge' })).toContainText(/Checks: \d pieces? of advice/);
    await open(page, `/desk/stories/${DRAFT}`);
    await expect(page.getByRole('region', { name: 'What the checks say' })).toContainText('goes live only later');
  });

  test('shows a story as it will be met elsewhere', async ({ page }) => {
    await open(page, `/desk/stories/${DRAFT}`);
    for (const caption of ['Among search results', 'On social networks', 'In a feed reader'])
      await expect(page.getByRole('figure', { name: caption })).toContainText('Report on the new bridge');
    await expect(page.getByRole('figure', { name: 'On social networks' }).getByRole('img')).toHaveJSProperty('complete', true);
    const phone = page.frameLocator('iframe[title="The story on a phone"]');
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Report on the new bridge');
  });

  test('says what changed against what readers have', async ({ page }) => {
    await open(page, `/desk/stories/${LIVE}`);
    const changes = page.getByRole('region', { name: 'Against what readers have' });
    await expect(changes).toContainText('the same as what readers have');
    await open(page, `/desk/stories/${DRAFT}`);
    await expect(changes).toContainText('all of it is new');
    const elsewhere = await Newsroom.open(NOW);
    try {
      await elsewhere.write(
        `articles/${LIVE}.mdx`,
        storyFile({ headline: 'Bridge opens', publishedAt: '2026-11-22T09:00:00.000Z', body: 'The bridge is shut.' }),
      );
      await elsewhere.publish();
      const branch = await elsewhere.serve({ siteEnv: 'preview', variables: { PRODUCTION_URL: edition.production.url } });
      await page.goto(`${branch.url}/desk/stories/${LIVE}`);
      await expect(changes.getByRole('insertion')).toHaveText('shut');
      await expect(changes.getByRole('deletion')).toHaveText('open');
    } finally {
      await elsewhere.close();
    }
  });

  test('says so where the published site cannot be asked', async ({ page }) => {
    const alone = await edition.newsroom.serve({ siteEnv: 'preview', variables: { PRODUCTION_URL: 'http://127.0.0.1:9' } });
    await page.goto(`${alone.url}/desk/stories/${LIVE}`);
    await expect(page.getByRole('region', { name: 'Against what readers have' })).toContainText('could not be asked');
    await alone.stop();
  });

  for (const path of ['/desk', `/desk/stories/${SCHEDULED}`])
    test(`${path} is accessible, and fits a phone`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await open(page, path);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });
});
