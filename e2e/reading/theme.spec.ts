import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { STORIES } from './pages';

const theme = readFileSync(new URL('../support/second-theme.css', import.meta.url), 'utf8');

/** Serves pages as a build with the other theme makes them: theme.css is the last import of the sheet that dresses them. */
test.beforeEach(async ({ page }) => {
  await page.route(
    (url) => url.pathname.startsWith('/world'),
    async (route) => {
      const answer = await route.fetch();
      const html = (await answer.text()).replace('</style>', `${theme}</style>`);
      const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
      const hash = createHash('sha256').update(style).digest('base64');
      const policy = answer.headers()['content-security-policy']?.replace(/style-src [^;]+/, `style-src 'sha256-${hash}'`) ?? '';
      await route.fulfill({ response: answer, body: html, headers: { ...answer.headers(), 'content-security-policy': policy } });
    },
  );
});

test('another newspaper changes its face by tokens alone', async ({ page }, { project }) => {
  const dark = project.use.colorScheme === 'dark';
  await page.goto(STORIES['founding story'] ?? '');
  expect(
    await page
      .getByRole('banner')
      .getByRole('link', { name: 'Standfirst' })
      .evaluate((link) => getComputedStyle(link).fontFamily),
  ).toContain('Courier New');
  const heading = page.getByRole('heading', { level: 1 });
  expect(await heading.evaluate((element) => getComputedStyle(element).fontFamily)).toContain('Georgia');
  expect(
    await page
      .getByRole('article')
      .first()
      .getByText('Published')
      .evaluate((element) => getComputedStyle(element).fontFamily),
  ).toContain('Verdana');
  expect(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(
    dark ? 'rgb(8, 19, 15)' : 'rgb(242, 247, 244)',
  );
  expect(await heading.evaluate((element) => getComputedStyle(element).color)).toBe(dark ? 'rgb(220, 239, 232)' : 'rgb(7, 33, 26)');
  const quotation = page.getByRole('blockquote').first();
  expect(await quotation.evaluate((element) => getComputedStyle(element).borderInlineStartColor)).toBe(
    dark ? 'rgb(127, 209, 189)' : 'rgb(11, 91, 74)',
  );
});
