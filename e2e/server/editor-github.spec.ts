import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Page, test } from '@playwright/test';
import { parse } from 'yaml';
import { checkForm } from '#lib/editor/check-form';
import { readEnvironment } from '#lib/site/environment';
import { startEditor } from '../support/editor';
import { choose, expect, fillFerryBell, StoryText } from '../support/editor-forms';
import { GitHubEditor, variablesFor } from '../support/github-editor';

let editor: GitHubEditor;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  editor = await GitHubEditor.start(readEnvironment({ NODE_ENV: 'test' }).contentDir);
});

test.afterEach(() => Object.assign(editor.github, { isProtected: true, isPublic: false, tokensExpire: true }));

test.afterAll(() => editor.stop());

const PICTURE = 'content/images/2026/11/night-ferry.jpg';
const TRAM = '2026/11/tram-line-four-opens';
const TRAM_FILE = `content/articles/${TRAM}.mdx`;
const CALL = '2017/05/trump-putin-telephone-call';

const commitsAsked = () => editor.github.asked.filter((asked) => asked.endsWith(' CreateCommit')).length;
const fileOn = (branch: string, path: string) => editor.github.repository.read(branch, path)?.toString() ?? '';

/** From the editor’s first page on GitHub, to a branch of one’s own. */
async function makeBranch(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New branch…' }).click();
  await page.getByRole('textbox', { name: 'Branch name' }).fill(name);
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
  await expectBranch(page, name);
}

async function expectBranch(page: Page, name: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`/branch/story%2F${name}`));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Dashboard' })).toHaveAttribute('href', `/keystatic/branch/story%2F${name}`);
}

/** Saves what is changed on the production branch, to where the editor offers. */
async function saveOnNewBranch(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('textbox', { name: 'Branch name' }).fill(name);
  await page.getByRole('button', { name: 'Create branch and save' }).click();
  await expect(page).toHaveURL(new RegExp(`/branch/story%2F${name}`));
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('an editor signs in, writes a story with a picture on a branch of its own, and asks for a pull request', async ({ browser }) => {
  const { repository } = editor.github;
  const main = repository.headOf('main');
  const page = await editor.write(browser);
  await makeBranch(page, 'ferry-bell');
  await page.getByRole('link', { name: 'Stories', exact: true }).first().click();
  await page.getByText('Add', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Headline' }).fill('The ferry bell is back');
  await expect(page.getByRole('textbox', { name: 'Month and name' })).toHaveValue('2026/11/the-ferry-bell-is-back');
  const picture = await fillFerryBell(page, '2026-11-26T18:00:00', PICTURE);
  await picture.click();
  await StoryText.begin(page, 'The bell of the old ferry hangs again.');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page).toHaveURL(/\/item\/2026%2F11%2Fthe-ferry-bell-is-back$/);

  const branch = 'story/ferry-bell';
  const file = 'content/articles/2026/11/the-ferry-bell-is-back.mdx';
  expect(repository.commitsBeyond('main', branch)).toHaveLength(1);
  const { headline, leadImage, publishedAt } = parse(fileOn(branch, file).split('---\n')[1] ?? '');
  expect({ headline, publishedAt }).toEqual({ headline: 'The ferry bell is back', publishedAt: '2026-11-26T17:00:00.000Z' });
  expect(repository.changesBetween('main', branch)).toEqual([file, `content/images/${leadImage.src}`]);
  expect(repository.read(branch, `content/images/${leadImage.src}`)).toEqual(await readFile(PICTURE));
  expect((await checkForm(join(repository.checkOut(branch), 'content'))).problems).toEqual([]);
  expect(repository.headOf('main')).toBe(main);

  // The picture is on the branch alone, and is seen there.
  await page.reload();
  await expect(picture).not.toHaveJSProperty('naturalWidth', 0);
  await page.getByRole('button', { name: 'git actions' }).click();
  const asking = page.getByRole('menuitem', { name: 'Create pull request' });
  await expect(asking).toHaveAttribute('href', 'https://github.com/port-sorrel/news/pull/new/story/ferry-bell');
  editor.github.pullRequests.set(branch, 7);
  await page.reload();
  await page.getByRole('button', { name: 'git actions' }).click();
  const asked = page.getByRole('menuitem', { name: 'Pull Request #7' });
  await expect(asked).toHaveAttribute('href', 'https://github.com/port-sorrel/news/pull/7');
});

test('what is changed on the production branch is saved on another; what nobody changed changes nothing', async ({ browser }) => {
  const { github } = editor;
  const { repository } = github;
  // It does not depend on GitHub’s protection of the branch.
  github.isProtected = false;
  const main = repository.headOf('main');
  const page = await editor.write(browser);
  await page.goto(editor.story('main', TRAM));
  await expect(page.getByLabel('Goes out')).toHaveValue(/^2026-11-17T12:20/);
  const dateline = page.getByRole('textbox', { name: 'Dateline' });
  await dateline.fill('Northmoor');
  await saveOnNewBranch(page, 'tram-dateline');
  const branch = 'story/tram-dateline';
  await expect.poll(() => repository.changesBetween('main', branch)).toEqual([TRAM_FILE]);
  expect(repository.commitsBeyond('main', branch)).toHaveLength(1);
  expect(fileOn(branch, TRAM_FILE)).toContain('dateline: Northmoor');

  await expect(page.getByText('Unsaved')).toHaveCount(0);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await dateline.fill('Port Sorrel');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => repository.changesBetween('main', branch)).toEqual([]);
  expect(repository.commitsBeyond('main', branch)).toHaveLength(2);
  expect(repository.headOf('main')).toBe(main);
});

test('what the check refuses is not saved, and the editor says why', async ({ browser }) => {
  const { repository } = editor.github;
  const page = await editor.write(browser);
  await makeBranch(page, 'tram-review');
  await page.goto(editor.story('story/tram-review', TRAM));
  await choose(page, 'Kind', 'Review');
  const before = commitsAsked();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('a story of kind review needs it')).toBeVisible();
  expect(commitsAsked()).toBe(before);
  expect(repository.commitsBeyond('main', 'story/tram-review')).toEqual([]);

  await page.getByRole('button', { name: 'git actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete branch' }).click();
  await page.getByRole('button', { name: 'Yes, delete' }).click();
  await expect.poll(() => repository.branches()).not.toContain('story/tram-review');
});

test('what somebody else has saved meanwhile is not written over', async ({ browser }) => {
  const { repository } = editor.github;
  const page = await editor.write(browser);
  await makeBranch(page, 'tram-together');
  await page.goto(editor.story('story/tram-together', TRAM));
  await page.getByRole('textbox', { name: 'Dateline' }).fill('Northmoor');
  const theirs = fileOn('main', TRAM_FILE).replace('dateline: Port Sorrel', 'dateline: Kettle Point');
  repository.commit('story/tram-together', 'Theirs', [{ path: TRAM_FILE, content: Buffer.from(theirs) }], []);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('This entry has been updated since it was opened')).toBeVisible();
  expect(fileOn('story/tram-together', TRAM_FILE)).toBe(theirs);
});

test('an older story is not listed, opens by its address on the site, and is saved alone', async ({ browser }) => {
  const { repository } = editor.github;
  const page = await editor.write(browser);
  await page.goto(editor.stories('main'));
  await page.getByRole('searchbox').fill('tram-line');
  await expect(page.getByText(TRAM, { exact: true })).toBeVisible();
  await page.getByRole('searchbox').fill('2017');
  await expect(page.getByText(TRAM, { exact: true })).toHaveCount(0);
  await expect(page.getByText(CALL)).toHaveCount(0);
  await page.goto(editor.url);
  await page.getByLabel('Open an older story').fill('https://news.example/world/2017/05/02/trump-putin-telephone-call');
  await page.getByRole('button', { name: 'Open' }).click();
  const dateline = page.getByRole('textbox', { name: 'Dateline' });
  await dateline.fill('Moscow and Washington');
  await saveOnNewBranch(page, 'old-call');
  await expect.poll(() => repository.changesBetween('main', 'story/old-call')).toEqual([`content/articles/${CALL}.mdx`]);
  await page.reload();
  await expect(dateline).toHaveValue('Moscow and Washington');
});

test('a story of a public repository opens with its pictures', async ({ browser }) => {
  const { github } = editor;
  github.isPublic = true;
  const page = await editor.write(browser);
  await page.goto(editor.story('main', TRAM));
  await expect(page.getByLabel('Goes out')).toHaveValue(/^2026-11-17T12:20/);
  await expect(page.getByRole('img', { name: /./ }).last()).not.toHaveJSProperty('naturalWidth', 0);
  expect(github.asked.some((asked) => asked.includes('raw.githubusercontent.com'))).toBe(true);
});

test('somebody who may read and not write can change nothing', async ({ browser }) => {
  const { repository } = editor.github;
  const [branches, commits] = [repository.branches(), commitsAsked()];
  const page = await editor.visit(browser);
  await editor.signIn(page, { login: 'reader', may: 'READ' });
  await expect(page.getByText('Hello, reader!')).toBeVisible();
  await page.getByRole('button', { name: 'New branch…' }).click();
  await page.getByRole('textbox', { name: 'Branch name' }).fill('not-mine');
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
  await expect(page.getByText('Resource not accessible by integration')).toBeVisible();
  await page.goto(editor.story('main', TRAM));
  await page.getByRole('textbox', { name: 'Dateline' }).fill('Northmoor');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText("You don't have permission to write to this repo")).toBeVisible();
  expect(commitsAsked()).toBe(commits);
  expect(repository.branches()).toEqual(branches);
});

test('somebody whom GitHub does not let into the repository sees nothing of it', async ({ browser }) => {
  const page = await editor.visit(browser);
  await editor.signIn(page, { login: 'stranger', may: undefined });
  await expect(page.getByText("Keystatic isn't able to access this repo")).toBeVisible();
  for (const path of [`/open?story=${TRAM}`, '/pictures/2026/11/night-ferry.jpg'])
    expect((await page.request.get(`${editor.url}${path}`)).status(), path).toBe(404);
});

test('nobody who has not signed in reads or writes anything', async ({ browser }) => {
  const { github, url } = editor;
  const page = await editor.visit(browser);
  const asked = github.asked.length;
  for (const address of [editor.stories('main'), editor.story('main', TRAM)]) {
    await page.goto(address);
    await expect(page.getByText('Log in with GitHub')).toBeVisible();
    await expect(page.getByText(TRAM)).toHaveCount(0);
  }
  const statusOf = async (path: string, options = {}) => (await page.request.fetch(`${url}${path}`, options)).status();
  expect(await statusOf(`/open?story=${TRAM}`)).toBe(401);
  expect(await statusOf('/pictures/2026/11/night-ferry.jpg')).toBe(401);
  // What the editor of a machine’s own files has, and this one has not.
  const own = { Origin: url, 'no-cors': '1' };
  expect(await statusOf('/api/keystatic/tree', { headers: own })).toBe(404);
  expect(await statusOf('/api/keystatic/update', { method: 'POST', headers: own, data: { additions: [], deletions: [] } })).toBe(404);
  const renewal = '/api/keystatic/github/refresh-token';
  expect(await statusOf(renewal, { method: 'POST', headers: { Origin: url } })).toBe(401);
  expect(await statusOf(renewal, { method: 'POST', headers: { Origin: 'https://evil.example' } })).toBe(403);
  expect(await statusOf('/', { headers: { Host: 'evil.example' } })).toBe(403);
  // A link signs nobody in as somebody else.
  for (const state of ['', '&state=close', '&state=abcdef'])
    expect(await statusOf(`/api/keystatic/github/oauth/callback?code=of-somebody-else${state}`), state).toBe(400);
  expect(github.asked.slice(asked)).toEqual([]);
});

test('a sign-in is renewed when it runs out, and ends with “Log out”', async ({ browser }) => {
  const page = await editor.visit(browser);
  await editor.signIn(page, { login: 'nadia', may: 'WRITE' });
  await expect(page.getByText('Hello, nadia!')).toBeVisible();
  const cookies = async () => (await page.context().cookies()).filter(({ name }) => name.startsWith('keystatic-gh-'));
  const shared = { secure: true, sameSite: 'Lax', path: '/' };
  // Keystatic reads the first one in the browser, so scripts can.
  expect(await cookies()).toMatchObject([
    { ...shared, name: 'keystatic-gh-access-token', httpOnly: false },
    { ...shared, name: 'keystatic-gh-refresh-token', httpOnly: true },
  ]);
  await page.context().clearCookies({ name: 'keystatic-gh-access-token' });
  await page.reload();
  await expect(page.getByText('Hello, nadia!')).toBeVisible();
  await page.getByRole('button', { name: 'User menu' }).click();
  await page.getByRole('menuitem', { name: 'Log out' }).click();
  await expect(page.getByText('Log in with GitHub')).toBeVisible();
  expect(await cookies()).toEqual([]);
  // GitHub has been told that the token is good for nothing any longer.
  expect(editor.github.asked.filter((asked) => asked.startsWith('DELETE'))).toHaveLength(1);
});

test('nobody gets in by an App whose tokens never end', async ({ browser }) => {
  editor.github.tokensExpire = false;
  const page = await editor.visit(browser);
  await editor.signIn(page, { login: 'nadia', may: 'WRITE' });
  await expect(page.getByText('Authorization failed')).toBeVisible();
  expect((await page.context().cookies()).filter(({ name }) => name.startsWith('keystatic-gh-'))).toEqual([]);
});

test('on a phone a story is changed and saved, and nothing runs over the edge', async ({ browser }) => {
  const { repository } = editor.github;
  const page = await editor.write(browser);
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(editor.url);
  expect(await width()).toBeLessThanOrEqual(390);
  await page.goto(editor.story('main', '2026/11/inquiry-opens'));
  await page.getByRole('textbox', { name: 'Dateline' }).fill('Kettle Point');
  expect(await width()).toBeLessThanOrEqual(390);
  await saveOnNewBranch(page, 'on-the-train');
  await expect.poll(() => repository.changesBetween('main', 'story/on-the-train')).toEqual(['content/articles/2026/11/inquiry-opens.mdx']);
});

test('without one of its variables the editor does not start, and says which', async () => {
  const { KEYSTATIC_SECRET: _, ...others } = variablesFor('https://editor.news.example');
  await expect(startEditor({ ...others, PORT: '0' })).rejects.toThrow(/set KEYSTATIC_SECRET \(a secret of your own/);
});
