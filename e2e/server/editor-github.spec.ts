import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Page, test } from '@playwright/test';
import { parse } from 'yaml';
import { checkForm } from '#lib/editor/check-form';
import { readEnvironment } from '#lib/site/environment';
import { choose, expect, pick, StoryText, tick } from '../support/editor-forms';
import { GitHubEditor, signIn } from '../support/github-editor';

let editor: GitHubEditor;

const { contentDir } = readEnvironment({ NODE_ENV: 'test' });
const PICTURE = 'content/images/2026/11/night-ferry.jpg';
const TRAM = '2026/11/tram-line-four-opens';
const TRAM_FILE = `content/articles/${TRAM}.mdx`;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  editor = await GitHubEditor.start(contentDir);
});

test.afterAll(() => editor.stop());

/** From wherever in the editor, to a branch of one’s own. */
async function makeBranch(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New branch…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Branch name' }).fill(name);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page).toHaveURL(new RegExp(`/branch/story%2F${name}`));
  await expect(dialog).toHaveCount(0);
}

test('an editor signs in with GitHub, writes a story on a branch of its own, and asks for a pull request', async ({ browser }) => {
  const { github, github: { repository } } = editor;
  const main = repository.headOf('main');
  const page = await editor.visit(browser);
  await signIn(page, editor);
  await expect(page.getByRole('heading', { name: 'Hello, nadia!' })).toBeVisible();
  await makeBranch(page, 'ferry-bell');

  await page.getByRole('link', { name: 'Stories', exact: true }).first().click();
  await page.getByRole('link', { name: 'Add' }).or(page.getByRole('button', { name: 'Add' })).click();
  await page.getByRole('textbox', { name: 'Headline' }).fill('The ferry bell is back');
  await expect(page.getByRole('textbox', { name: 'Month and name' })).toHaveValue('2026/11/the-ferry-bell-is-back');
  await page.getByRole('textbox', { name: 'Standfirst' }).fill('It was found in a cellar on Cordage Street.');
  await pick(page, 'Section', 'city');
  await pick(page, 'Authors', 'nadia-el-khatib');
  await pick(page, 'Topics', 'harbour');
  await page.getByLabel('Goes out').fill('2026-11-26T18:00:00');
  await choose(page, 'Status', 'Ready');
  await tick(page.getByRole('checkbox', { name: 'Lead picture' }));
  const lead = page.getByRole('group', { name: /^Lead picture/ });
  await lead.getByLabel('Picture: a file of this machine').setInputFiles(PICTURE);
  await lead.getByRole('textbox', { name: 'What is in the picture' }).fill('A brass bell on a table.');
  await lead.getByRole('textbox', { name: 'Credit' }).fill('Illustration: Standfirst');
  await lead.getByRole('textbox', { name: 'Caption' }).fill('The bell, cleaned.');
  await StoryText.begin(page, 'The bell of the old ferry hangs again.');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page).toHaveURL(/item/);

  const branch = 'story/ferry-bell';
  const file = 'content/articles/2026/11/the-ferry-bell-is-back.mdx';
  expect(repository.commitsBeyond('main', branch)).toHaveLength(1);
  const story = repository.read(branch, file)?.toString() ?? '';
  const { headline, leadImage, publishedAt } = parse(story.split('---\n')[1] ?? '');
  expect({ headline, publishedAt }).toEqual({ headline: 'The ferry bell is back', publishedAt: '2026-11-26T17:00:00.000Z' });
  expect(repository.changesBetween('main', branch)).toEqual([file, `content/images/${leadImage.src}`]);
  expect(repository.read(branch, `content/images/${leadImage.src}`)).toEqual(await readFile(PICTURE));
  expect((await checkForm(join(repository.checkOut(branch), 'content'))).problems).toEqual([]);
  expect(repository.headOf('main')).toBe(main);

  await page.reload();
  await expect(page.getByRole('group', { name: /^Lead picture/ }).getByRole('img').first()).toHaveJSProperty('complete', true);
  await page.screenshot({ path: '/tmp/shots-github/10-reloaded.png' });
  await page.goto(editor.url + '/keystatic/branch/story%2Fferry-bell');
  await page.screenshot({ path: '/tmp/shots-github/11-pr.png' });
  await expect(page.getByRole('link', { name: 'Create pull request' })).toHaveAttribute(
    'href',
    'https://github.com/port-sorrel/news/pull/new/story/ferry-bell',
  );
});
