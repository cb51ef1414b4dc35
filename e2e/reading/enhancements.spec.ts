import { expect, type Page, test } from '@playwright/test';
import { SITE } from '../../playwright.config';
import { violations } from '../support/axe';
import { STORIES } from './pages';

const GALLERY = STORIES.gallery ?? '';
const TABLE = STORIES['fact check'] ?? '';
const EMBED = STORIES.interview ?? '';
const FRAME = 'https://example.com/philharmonic/salt-rehearsal/player';

const gallery = (page: Page) => page.getByRole('region', { name: 'Ten to five to sunrise' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Ten to five to sunrise' });
const picture = (page: Page, alt: RegExp) => gallery(page).getByRole('link', { name: alt });

test.describe('a gallery', () => {
  test('leads from every picture to its file', async ({ page, request }) => {
    await page.goto(GALLERY);
    const links = gallery(page).getByRole('listitem').getByRole('link');
    await expect(links).toHaveCount(6);
    for (const link of await links.all()) {
      const answer = await request.get((await link.getAttribute('href')) ?? '');
      expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/jpeg']);
    }
  });

  test('is walked through with the keyboard and left where it was entered, which needs a script', async ({ page }) => {
    await page.goto(GALLERY);
    const entered = picture(page, /pilot boat/);
    await entered.focus();
    await page.keyboard.press('Enter');
    const shown = dialog(page);
    await expect(shown.getByRole('heading', { name: 'Ten to five to sunrise' })).toBeVisible();
    await expect(shown).toContainText('2 of 6');
    await expect(shown).toContainText('05:35, off Kettle Point.');
    await expect(shown).toContainText('Illustration: Standfirst');
    await expect(shown.getByRole('img', { name: /pilot boat/ })).toBeVisible();
    // Nothing behind it can be reached.
    await expect(page.locator('dialog:modal')).toHaveAccessibleName('Ten to five to sunrise');
    for (const [key, position] of [
      ['ArrowRight', '3 of 6'],
      ['End', '6 of 6'],
      ['ArrowRight', '6 of 6'],
      ['ArrowLeft', '5 of 6'],
      ['Home', '1 of 6'],
      ['ArrowLeft', '1 of 6'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(shown, key).toContainText(position);
    }
    await expect(shown.getByRole('img')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(shown).toBeHidden();
    await expect(entered).toBeFocused();
    await expect(page).toHaveURL(GALLERY);
  });

  test('is left by who presses Escape as soon as it is there, which needs a script', async ({ page }) => {
    await page.goto(GALLERY);
    await expect(page.locator('picture-gallery dialog')).toBeAttached();
    // Both before anything is drawn.
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('picture-gallery a')?.click();
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    await expect(dialog(page)).toBeHidden();
    await expect(page.locator('picture-gallery a').first()).toBeFocused();
    await expect(page).toHaveURL(GALLERY);
  });

  test('is left by the way back, which leads to the story that it covers and needs a script', async ({ page }) => {
    await page.goto('/');
    await page.goto(GALLERY);
    const entered = picture(page, /pilot boat/);
    await entered.click();
    await expect(dialog(page)).toBeVisible();
    await page.goBack();
    await expect(dialog(page)).toBeHidden();
    await expect(page).toHaveURL(GALLERY);
    await entered.click();
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    await expect(dialog(page)).toBeHidden();
    // The step that was laid for the dialog is taken back a moment after it is gone, faster than a finger and slower than a test.
    await expect.poll(() => page.evaluate(() => history.state)).toBeNull();
    await page.goBack();
    await expect(page, 'what was closed left nothing on the way').toHaveURL('/');
  });

  test('is walked through with its buttons, of which the last leads nowhere and stays, which needs a script', async ({ page }) => {
    await page.goto(GALLERY);
    await picture(page, /harbour light/).click();
    const shown = dialog(page);
    const next = shown.getByRole('button', { name: 'Next picture' });
    await expect(next).toBeEnabled();
    await next.click();
    await expect(shown).toContainText('6 of 6');
    await expect(next).toBeDisabled();
    await expect(next).toBeFocused();
    await shown.getByRole('button', { name: 'Previous picture' }).click();
    await expect(shown).toContainText('5 of 6');
    await shown.getByRole('button', { name: 'Close' }).click();
    await expect(shown).toBeHidden();
    await expect(picture(page, /harbour light/)).toBeFocused();
  });

  test('follows a finger, and not one that scrolls, which needs a script', async ({ page }) => {
    await page.goto(GALLERY);
    await picture(page, /pilot boat/).click();
    const shown = dialog(page);
    await expect(shown).toContainText('2 of 6');
    const swipe = (x: number, y: number) =>
      shown.evaluate(
        (target, [dx, dy]) => {
          const at = (clientX: number, clientY: number) => [new Touch({ identifier: 1, target, clientX, clientY })];
          target.dispatchEvent(new TouchEvent('touchstart', { touches: at(200, 200) }));
          target.dispatchEvent(new TouchEvent('touchend', { changedTouches: at(200 + dx, 200 + dy) }));
        },
        [x, y] as const,
      );
    await swipe(-120, 10);
    await expect(shown).toContainText('3 of 6');
    await swipe(120, -10);
    await expect(shown).toContainText('2 of 6');
    await swipe(-80, 200);
    await swipe(-20, 0);
    await expect(shown).toContainText('2 of 6');
  });

  test('is mirrored where words run from right to left, which needs a script', async ({ page }) => {
    await page.goto(GALLERY);
    await page
      .getByRole('article')
      .first()
      .evaluate((article) => article.setAttribute('dir', 'rtl'));
    await picture(page, /pilot boat/).click();
    await page.keyboard.press('ArrowLeft');
    await expect(dialog(page)).toContainText('3 of 6');
    const places = await Promise.all(
      ['Previous picture', 'Next picture'].map((name) => dialog(page).getByRole('button', { name }).boundingBox()),
    );
    expect(places[0]?.x).toBeGreaterThan(places[1]?.x ?? Number.NaN);
  });

  test('leaves a link that is pressed for a new page alone, which needs a script', async ({ page, context }) => {
    await page.goto(GALLERY);
    const opened = context.waitForEvent('page');
    await picture(page, /pilot boat/).click({ modifiers: ['ControlOrMeta'] });
    await (await opened).close();
    await expect(dialog(page)).toBeHidden();
  });

  test('has no fault that axe can find while it is open, and nothing sticks out of it, which needs a script', async ({ page }) => {
    await page.goto(GALLERY);
    await picture(page, /fishing net/).click();
    await expect(dialog(page)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 480 });
    expect(await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await dialog(page).getByRole('button', { name: 'Next picture' }).scrollIntoViewIfNeeded();
    await expect(dialog(page).getByRole('button', { name: 'Next picture' })).toBeInViewport();
  });

  test('of a reader who wants pictures when asked is not enlarged', async ({ page, context }) => {
    await context.addCookies([{ name: 'reading', value: 'lite', url: SITE }]);
    await page.goto(GALLERY);
    await expect(page.locator('picture-gallery')).toHaveCount(0);
    await expect(gallery(page).getByRole('listitem')).toHaveCount(6);
  });
});

test.describe('a table', () => {
  const table = (page: Page) => page.getByRole('table', { name: /two budgets and a bill/ });
  const order = (page: Page) => table(page).getByRole('rowheader').allTextContents();
  const WRITTEN = ['Track and civil works', 'Ness Bridge', 'Trams', 'Signals and power', 'Land and management', 'Total'];

  test('is sorted by its heads, up, down and as it was, above its sum, which needs a script', async ({ page }) => {
    await page.goto(TABLE);
    const head = table(page).getByRole('columnheader', { name: 'October 2026' });
    const press = () => head.getByRole('button').press('Enter');
    expect(await order(page)).toEqual(WRITTEN);
    await expect(head).not.toHaveAttribute('aria-sort');
    await press();
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    expect(await order(page)).toEqual([
      'Land and management',
      'Signals and power',
      'Ness Bridge',
      'Trams',
      'Track and civil works',
      'Total',
    ]);
    await press();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    expect(await order(page)).toEqual([
      'Track and civil works',
      'Trams',
      'Ness Bridge',
      'Signals and power',
      'Land and management',
      'Total',
    ]);
    await press();
    await expect(head).not.toHaveAttribute('aria-sort');
    expect(await order(page)).toEqual(WRITTEN);
    await expect(head.getByRole('button')).toBeFocused();
  });

  test('is sorted by one head at a time, and by words as the language has them, which needs a script', async ({ page }) => {
    await page.goto(TABLE);
    const heads = table(page).getByRole('columnheader');
    await heads.nth(1).getByRole('button').click();
    await heads.nth(0).getByRole('button').click();
    await expect(heads.nth(0)).toHaveAttribute('aria-sort', 'ascending');
    await expect(heads.nth(1)).not.toHaveAttribute('aria-sort');
    expect(await order(page)).toEqual([
      'Land and management',
      'Ness Bridge',
      'Signals and power',
      'Track and civil works',
      'Trams',
      'Total',
    ]);
    expect(await violations(page)).toEqual([]);
  });

  test('with units, signs and gaps is sorted by what it counts, which needs a script', async ({ page }) => {
    await page.goto(TABLE);
    const first = table(page).getByRole('rowheader');
    // As the server writes the cells “−1,200 km”, “–”, “35 km” and so on (components/story-parts/cell-numbers.ts).
    await page.evaluate(() => {
      const element = document.querySelector('sortable-table');
      if (!element) return;
      const values = [35, -1200, undefined, 1.5, 0];
      element.querySelectorAll('tbody tr').forEach((row, index) => {
        const cell = row.children[1] as HTMLElement;
        delete cell.dataset.value;
        if (values[index] !== undefined) cell.dataset.value = String(values[index]);
      });
    });
    const button = table(page).getByRole('columnheader').nth(1).getByRole('button');
    await button.click();
    expect(await first.allTextContents()).toEqual([
      'Ness Bridge',
      'Land and management',
      'Signals and power',
      'Track and civil works',
      'Trams',
      'Total',
    ]);
    await button.click();
    expect(await first.allTextContents()).toEqual([
      'Track and civil works',
      'Signals and power',
      'Land and management',
      'Ness Bridge',
      'Trams',
      'Total',
    ]);
  });
});

test.describe('something of another site', () => {
  /** Answers in the place of the other site, and writes down what it was asked for. */
  async function watchOthers(page: Page): Promise<string[]> {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(SITE) && !request.url().startsWith('data:')) asked.push(request.url());
    });
    await page.route('https://example.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Player</title><p>The rehearsal' }),
    );
    return asked;
  }

  test('is a still and a link, and is asked for nothing', async ({ page }) => {
    const asked = await watchOthers(page);
    await page.goto(EMBED);
    const embed = page.getByRole('figure').filter({ hasText: 'Rehearsing' });
    await embed.scrollIntoViewIfNeeded();
    await expect(embed.getByRole('img', { name: /orchestra stage/ })).toBeVisible();
    await expect(embed.getByRole('link', { name: /^Open at/ })).toHaveAttribute('href', /^https:\/\/example\.com\//);
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
  });

  test('is loaded by its button alone, which says who will know, and needs a script', async ({ page }) => {
    const asked = await watchOthers(page);
    await page.goto(EMBED);
    const embed = page.getByRole('figure').filter({ hasText: 'Rehearsing' });
    const button = embed.getByRole('button', { name: 'Load from Port Sorrel Philharmonic' });
    await expect(embed).toContainText('Port Sorrel Philharmonic will then learn of your visit.');
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await button.press('Enter');
    const frame = page.locator('iframe');
    await expect(frame.contentFrame().getByText('The rehearsal')).toBeVisible();
    expect(asked).toEqual([FRAME]);
    await expect(frame).toHaveAttribute('title', /Rehearsing/);
    await expect(frame).toHaveAttribute('sandbox', /allow-scripts/);
    await expect(frame).toHaveAttribute('sandbox', /^(?!.*top-navigation)/);
    await expect(frame).toHaveAttribute('allow', 'fullscreen');
    await expect(frame).toHaveAttribute('referrerpolicy', 'strict-origin');
    await expect(frame).toBeFocused();
    await expect(button).toBeHidden();
    await expect(embed.getByRole('link', { name: /^Open at/ })).toBeVisible();
  });

  test('is framed from no site but those of the configuration', async ({ request }) => {
    const policy = (await request.get(EMBED)).headers()['content-security-policy'] ?? '';
    expect(policy.split('; ')).toContain('frame-src https://example.com');
  });
});

test('an address is copied by a button, which says so and needs a script', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: SITE });
  await page.goto(GALLERY);
  const canonical = (await page.locator('link[rel=canonical]').getAttribute('href')) ?? '';
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('The link is copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(canonical);
});

test('an address that may not be copied is shown, to be copied by hand, which needs a script', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await page.goto(STORIES.news ?? '');
  await page.getByRole('button', { name: 'Copy link' }).click();
  const status = page.locator('copy-address').getByRole('status');
  await expect(status).toHaveText(/\/city\/2026\/11\/17\/tram-line-four-opens$/);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(await status.textContent());
});

test('an enhancement is asked for again only to hear that it is the same', async ({ request }) => {
  const first = await request.get('/enhance/picture-gallery.js');
  expect(first.headers()['content-type']).toContain('javascript');
  expect(first.headers()['cache-control']).toContain('max-age=0');
  const again = await request.get('/enhance/picture-gallery.js', { headers: { 'If-None-Match': first.headers().etag ?? '' } });
  expect(again.status()).toBe(304);
});

test.describe('where no script runs', () => {
  test.use({ javaScriptEnabled: false });

  test('no button stands that would do nothing', async ({ page }) => {
    for (const path of [GALLERY, TABLE, EMBED]) {
      await page.goto(path);
      await expect(page.getByRole('article').getByRole('button')).toHaveCount(0);
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  });

  test('a picture of a gallery opens by itself', async ({ page }) => {
    await page.goto(GALLERY);
    await picture(page, /pilot boat/).click();
    await expect(page).toHaveURL(/\/media\/.*\.jpg$/);
  });
});
