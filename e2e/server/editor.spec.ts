import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { parse } from 'yaml';
import { checkForm } from '#lib/editor/check-form';
import { RunningEditor } from '../support/editor';
import { choose, expect, fillFerryBell, pick, StoryText, tick } from '../support/editor-forms';

let editor: RunningEditor;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  editor = await RunningEditor.start();
});

test.afterAll(() => editor.stop());

const PICTURE = 'content/images/2026/11/night-ferry.jpg';

const frontMatterOf = (text: string) => parse(text.split('---\n')[1] ?? '');

test('an editor writes a story with a picture and story parts, and the site accepts what is saved', async ({ page }) => {
  await page.goto(editor.url);
  await page.getByRole('link', { name: 'A new story' }).click();
  await page.getByRole('textbox', { name: 'Headline' }).fill('The ferry bell is back');
  await expect(page.getByRole('textbox', { name: 'Month and name' })).toHaveValue(/^\d{4}\/\d{2}\/the-ferry-bell-is-back$/);
  await page.getByRole('textbox', { name: 'Month and name' }).fill('2026/11/ferry-bell');
  const picture = await fillFerryBell(page, '2026-11-20T18:00:00', PICTURE);
  const { width = 0, height = 0 } = (await picture.boundingBox()) ?? {};
  await picture.click({ position: { x: width / 4, y: height / 2 } });

  const text = await StoryText.begin(page, 'The bell of the old ferry hangs again.');
  await text.insert('Key points');
  await text.write('It weighs 40 kilos.');
  await text.insert('Pull quote');
  await text.write('It still rings in B flat.');
  await text.insert('Picture');
  const form = await text.form();
  await form.getByLabel('Picture: a file of this machine').setInputFiles('content/images/2026/11/harbour-light.jpg');
  await form.getByRole('textbox', { name: 'What is in the picture' }).fill('A striped light at the end of a mole.');
  await form.getByRole('textbox', { name: 'Caption' }).fill('Where the bell hung until 1974.');
  await form.getByRole('textbox', { name: 'Credit' }).fill('Illustration: Standfirst');
  await text.done(form);

  await page.getByRole('button', { name: 'Create' }).click();
  await expect.poll(() => editor.read('articles/2026/11/ferry-bell.mdx').catch(() => '')).toContain('The ferry bell is back');
  const saved = await editor.read('articles/2026/11/ferry-bell.mdx');
  const { publishedAt, leadImage } = frontMatterOf(saved);
  // 18:00 in Berlin, in winter.
  expect(saved).toContain('publishedAt: 2026-11-20T17:00:00.000Z');
  expect(publishedAt).toBe('2026-11-20T17:00:00.000Z');
  expect(leadImage).toMatchObject({ alt: 'A brass bell on a table.', caption: 'The bell, cleaned.', credit: 'Illustration: Standfirst' });
  expect(leadImage.focus).toEqual({ x: 25, y: 50 });
  expect(await readFile(join(editor.contentDir, 'images', leadImage.src))).toEqual(await readFile(PICTURE));
  const [, figure = ''] = /<Figure src="([^"]+)" alt="A striped light/.exec(saved) ?? [];
  expect(await readFile(join(editor.contentDir, 'images', figure))).toEqual(await readFile('content/images/2026/11/harbour-light.jpg'));
  expect(saved).toContain('<KeyPoints>');
  expect(saved).toContain('<PullQuote>');
  expect((await checkForm(editor.contentDir)).problems).toEqual([]);
});

test('a time that the editor shows is the time that it keeps, and saving what nobody changed changes nothing', async ({ page }) => {
  const before = await editor.everything();
  await page.goto(editor.item('Article', '2026/11/tram-line-four-opens'));
  await expect(page.getByLabel('Goes out')).toHaveValue(/^2026-11-17T12:20/);
  const dateline = page.getByRole('textbox', { name: 'Dateline' });
  await dateline.fill('Northmoor');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => editor.read('articles/2026/11/tram-line-four-opens.mdx')).toContain('dateline: Northmoor');
  // Keystatic reads what it has saved and fills in the form again, and over what was typed meanwhile.
  await page.goto(editor.item('Article', '2026/11/tram-line-four-opens'));
  await dateline.fill('Port Sorrel');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => editor.read('articles/2026/11/tram-line-four-opens.mdx')).toContain('dateline: Port Sorrel');
  expect(await editor.everything()).toEqual(before);
});

test('what the check refuses is not saved, and the editor says why', async ({ page }) => {
  const before = await editor.everything();
  await page.goto(editor.item('Article', '2026/11/tram-line-four-opens'));
  await choose(page, 'Kind', 'Review');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('a story of kind review needs it')).toBeVisible();
  expect(await editor.everything()).toEqual(before);
});

test('what has to be mended is named at the top of the page, and the first of it comes into view', async ({ page }) => {
  await page.goto(`${editor.url}/keystatic/collection/Article/create`);
  await page.getByRole('textbox', { name: 'Headline' }).fill('The ferry bell is back');
  await page.getByRole('textbox', { name: 'Standfirst' }).fill('It was found in a cellar.');
  await pick(page, 'Section', 'city');
  await pick(page, 'Authors', 'nadia-el-khatib');
  await tick(page.getByRole('checkbox', { name: 'Lead picture' }));
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Nothing is saved yet. 5 fields have to be mended.' })).toHaveCount(1);
  const message = page.getByRole('region', { name: 'What has to be mended' });
  await expect(message).toContainText('5 fields have to be mended: Topics, Picture, What is in the picture, Credit, Caption.');
  await expect(page.getByRole('combobox', { name: 'Topics' })).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'Topics' })).toBeInViewport();
  await message.getByRole('button', { name: 'Caption' }).click();
  await expect(page.getByRole('textbox', { name: 'Caption' })).toBeInViewport();
  await page.keyboard.type('The bell, cleaned.');
  await expect(message).toContainText('4 fields have to be mended');
  await pick(page, 'Topics', 'harbour');
  await page.getByRole('checkbox', { name: 'Lead picture' }).click({ force: true });
  await expect(message).toHaveCount(0);
});

test('buttons of the text say what they do, parts are found by the words that people type, and show what they hold', async ({ page }) => {
  await page.goto(`${editor.url}/keystatic/collection/Article/create`);
  const text = await StoryText.begin(page, 'The bell of the old ferry hangs again.');
  await expect(page.getByRole('button', { name: 'Link', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Bring in a part of the story' })).toBeVisible();
  await text.insert('Fact box');
  const form = await text.form();
  await form.getByRole('textbox', { name: 'Title' }).fill('The old ferry');
  await text.done(form);
  const written = page.getByRole('textbox', { name: 'Text', exact: true });
  await expect(written).toContainText('The old ferry');
  for (const [words, part] of [
    ['photo', 'Picture'],
    ['image', 'Picture'],
    ['video', 'Film'],
    ['audio', 'Sound'],
  ] as const) {
    await page.getByText('The bell of the old ferry').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/');
    await expect(page.getByRole('option', { name: /^Fact box/ })).toBeVisible();
    await page.keyboard.type(words);
    await expect(page.getByRole('option')).toHaveText([new RegExp(`^${part}`)]);
    // Escape would close the list as well, and then select the paragraph, which is gone with the next key.
    for (const _ of `/${words}`) await page.keyboard.press('Backspace');
    await expect(page.getByRole('option')).toHaveCount(0);
  }
});

test('an older story is not listed, and opens by its address on the site', async ({ page }) => {
  await page.goto(`${editor.url}/keystatic/collection/Article`);
  await expect(page.getByText('2026/11/').first()).toBeVisible();
  await page.getByRole('searchbox').fill('tram-line');
  await expect(page.getByText('2026/11/tram-line-four-opens', { exact: true })).toBeVisible();
  await page.getByRole('searchbox').fill('2017');
  await expect(page.getByText('2026/11/tram-line-four-opens', { exact: true })).toHaveCount(0);
  await expect(page.getByText('2017/05/trump-putin-telephone-call')).toHaveCount(0);
  await page.goto(editor.url);
  await page.getByLabel('Open an older story').fill('https://news.example/world/2017/05/02/trump-putin-telephone-call');
  await page.getByRole('button', { name: 'Open' }).click();
  await expect(page.getByRole('textbox', { name: 'Dateline' })).toBeVisible();
  await expect(page.getByText('2017/05/trump-putin-telephone-call').first()).toBeVisible();
});

test('a time that the clocks leap over is refused, and of one that they show twice the editor says which', async ({ page }) => {
  await page.goto(editor.item('Article', '2026/11/tram-line-four-opens'));
  const ends = page.getByLabel('Ends');
  await ends.fill('2027-03-28T02:30:00');
  await expect(page.getByText('There is no such time in Europe/Berlin')).toBeVisible();
  await ends.fill('2027-10-31T02:30:00');
  await expect(page.getByRole('radio', { name: 'The first time, UTC+2' })).toBeChecked();
  await tick(page.getByRole('radio', { name: 'The second time, UTC+1' }));
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => editor.read('articles/2026/11/tram-line-four-opens.mdx')).toContain('unpublishAt: 2027-10-31T01:30:00.000Z');
});

test('on a phone every field is within reach, and nothing runs over the edge', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(editor.item('Article', '2026/11/inquiry-opens'));
  await page.getByRole('textbox', { name: 'Dateline' }).fill('Kettle Point');
  for (const field of ['Goes out', 'Updated'])
    expect((await page.getByLabel(field, { exact: true }).boundingBox())?.width).toBeLessThanOrEqual(390);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => editor.read('articles/2026/11/inquiry-opens.mdx')).toContain('dateline: Kettle Point');
});

test('no field beside the text is wider than its column, however deep it stands', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(editor.item('Article', '2026/11/inquiry-opens'));
  await page.getByRole('button', { name: 'Add: Corrections' }).click();
  const { x = 0, width = 0 } = (await page.getByRole('textbox', { name: 'Dateline' }).boundingBox()) ?? {};
  const entry = page.getByRole('group', { name: 'Corrections 1' });
  // What was wrong is put right now, unless somebody says otherwise.
  await expect(entry.getByLabel('When')).toHaveValue(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/);
  for (const field of [entry.getByLabel('When'), entry.getByRole('textbox', { name: 'Text' })]) {
    const box = (await field.boundingBox()) ?? { x: 0, width: 0 };
    expect(box.x + box.width).toBeLessThanOrEqual(x + width);
  }
});

test('no page of another site can read or write through the editor', async ({ request }) => {
  const update = `${editor.url}/api/keystatic/update`;
  const data = { additions: [], deletions: [{ path: 'content/front.yml' }] };
  const foreign: Record<string, string>[] = [
    { 'no-cors': '1', Origin: 'https://evil.example' },
    { 'no-cors': '1' },
    { Origin: editor.url },
    { 'no-cors': '1', Origin: 'http://evil.example:80', Host: 'evil.example:80' },
  ];
  for (const headers of foreign) expect((await request.post(update, { headers, data })).ok(), JSON.stringify(headers)).toBe(false);
  expect((await request.get(`${editor.url}/api/keystatic/tree`)).status()).toBe(400);
  const outside = { additions: [], deletions: [{ path: 'content/../package.json' }, { path: 'content/addresses.csv' }] };
  const own = { 'no-cors': '1', Origin: editor.url };
  expect((await request.post(update, { headers: own, data: outside })).status()).toBe(400);
  expect(await editor.read('front.yml')).toContain('top:');
  expect(readFileSync('package.json', 'utf8')).toContain('standfirst');
  expect(await editor.read('addresses.csv')).not.toBe('');
});

test('a build of the site holds no page, no script and no API of the editor', async ({ request }) => {
  const filesOf = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !/^\.next(-editor)?\/(cache|dev)\//.test(file));
  // Names, routes and code; each stands in the editor’s own build, or looking for it would prove nothing.
  for (const trace of ['@keystatic', '/api/keystatic', '@keystar', 'ProseMirror', 'no-cors', 'page.editor', 'route.editor', 'lib/editor']) {
    const holding = (folder: string) => filesOf(folder).filter((file) => `${file}\n${readFileSync(file, 'latin1')}`.includes(trace));
    expect(holding('.next-editor'), `${trace} in the editor`).not.toEqual([]);
    expect(holding('.next'), `${trace} in the site`).toEqual([]);
  }
  // The name of a folder stands in the site’s server code, as that of a neighbour; no route and no script has it.
  for (const name of ['routes-manifest.json', 'app-path-routes-manifest.json', 'prerender-manifest.json'])
    expect(readFileSync(join('.next', name), 'utf8'), name).not.toContain('keystatic');
  for (const file of filesOf('.next/static')) expect(readFileSync(file, 'latin1'), file).not.toContain('keystatic');
  const own = { 'no-cors': '1', 'Content-Type': 'application/json' };
  for (const path of [
    '/keystatic',
    '/keystatic/collection/Article',
    '/api/keystatic/tree',
    '/open?story=2026/11/inquiry-opens',
    '/pictures/2026/11/tram.jpg',
  ])
    expect((await request.get(path, { headers: own })).status(), path).toBe(404);
  const write = await request.post('/api/keystatic/update', { headers: own, data: { additions: [], deletions: [] } });
  expect(write.ok()).toBe(false);
});
