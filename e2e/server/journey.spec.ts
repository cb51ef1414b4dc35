import { type Page, test } from '@playwright/test';
import { checkForm } from '#lib/editor/check-form';
import { GitRemote } from '#lib/testing/git-remote';
import { RunningEditor } from '../support/editor';
import { choose, expect, pick, StoryText, tick } from '../support/editor-forms';
import { command, Machine } from '../support/machine';
import { Newsroom, type Server } from '../support/site';

/** One story from its first word to its end, as a newsroom does it, each step building on the one before. */
test.describe.configure({ mode: 'serial' });

const NOW = '2026-11-23T16:59:00.000Z';
const SOON = '2026-11-23T17:00:00.000Z';
const LATER = '2026-11-23T18:30:00.000Z';
const ID = '2026/11/bell-returns';
const PATH = '/city/2026/11/23/bell-returns';
const HEADLINE = 'The bell of the old ferry returns';
const KEY = 'a key of the journey, as long as a key has to be';
const LOGIN = { username: 'desk', password: 'of the journey' };

let newsroom: Newsroom;
let remote: GitRemote;
let editor: RunningEditor;
let preview: Server;
let machines: Machine[];

test.beforeAll(async () => {
  test.setTimeout(400_000);
  newsroom = await Newsroom.open(NOW);
  remote = await GitRemote.open(newsroom.folder);
  await newsroom.publish();
  remote.push('Begin');
  machines = await Machine.startAll(2, newsroom, remote.url, { WITHDRAW_KEY: KEY });
  const servers = machines.map(({ origin }) => origin).join(',');
  preview = await newsroom.serve({
    siteEnv: 'preview',
    variables: {
      PREVIEW_USER: LOGIN.username,
      PREVIEW_PASSWORD: LOGIN.password,
      PRODUCTION_URL: machines[0]?.origin ?? '',
      WITHDRAW_KEY: KEY,
      WITHDRAW_SERVERS: servers,
    },
  });
  editor = await RunningEditor.startOn(newsroom.contentDir, newsroom.clockFile);
});

test.afterAll(async () => {
  await editor?.stop();
  for (const machine of machines ?? []) await machine.stop();
  await newsroom?.close();
  await remote?.close();
});

test.use({ httpCredentials: { ...LOGIN, send: 'always' } });

const statuses = async () => Promise.all(machines.map(async ({ server }) => (await server.get(PATH)).status));
const everywhere = async (path: string, text: string) =>
  Promise.all(machines.map(async ({ server }) => (await server.get(path)).text.includes(text)));

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save' }).click();
}

const saved = () => editor.read(`articles/${ID}.mdx`).catch(() => '');

/** What the follower of every machine makes of the branch. */
async function followed(): Promise<void> {
  for (const machine of machines) {
    const { code, output } = await machine.follow();
    expect(code, output).toBe(0);
  }
}

test('an editor writes a draft with a picture and story parts', async ({ page }) => {
  await page.goto(editor.url);
  await page.getByRole('link', { name: 'A new story' }).click();
  await page.getByRole('textbox', { name: 'Headline' }).fill(HEADLINE);
  await page.getByRole('textbox', { name: 'Month and name' }).fill(ID);
  await page.getByRole('textbox', { name: 'Standfirst' }).fill('It was found in a cellar on Cordage Street, and rings again.');
  await pick(page, 'Section', 'city');
  await pick(page, 'Authors', 'nadia-el-khatib');
  await pick(page, 'Topics', 'harbour');
  await tick(page.getByRole('checkbox', { name: 'Lead picture' }));
  const lead = page.getByRole('group', { name: /^Lead picture/ });
  await lead.getByLabel('Picture: a file of this machine').setInputFiles('content/images/2026/11/night-ferry.jpg');
  await lead.getByRole('textbox', { name: 'What is in the picture' }).fill('A ferry at night.');
  await lead.getByRole('textbox', { name: 'Caption' }).fill('The ferry that carried it.');
  await lead.getByRole('textbox', { name: 'Credit' }).fill('Illustration: Standfirst');
  const text = await StoryText.begin(page, 'The bell hangs again above the quay.');
  await text.insert('Key points');
  await text.write('It weighs 40 kilos.');
  await text.insert('Quote');
  const quote = await text.form();
  await quote.getByRole('textbox', { name: 'Who said it' }).fill('Anna Brandt');
  await quote.getByRole('textbox', { name: 'Where they said it' }).fill('a letter to the newsroom');
  await text.done(quote);
  await text.write('Nobody had looked behind the coal.');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect.poll(saved).toContain(HEADLINE);
  expect(await saved()).toContain('<KeyPoints>');
  expect(await saved()).toContain('speaker="Anna Brandt"');
  expect((await checkForm(newsroom.contentDir)).problems).toEqual([]);
});

test('the check says what it thinks, and the preview and its desk show the draft', async ({ page }) => {
  const { code, output } = await command(['tools/check.ts', `${newsroom.contentDir}/articles/${ID}.mdx`], {
    SITE_CONTENT: newsroom.contentDir,
    SITE_STATE: newsroom.stateDir,
    SITE_CLOCK: newsroom.clockFile,
  });
  expect(code, output).toBe(0);
  await newsroom.publish();
  await page.goto(`${preview.url}/desk?state=draft`);
  await page.getByRole('region', { name: 'Stories' }).getByRole('link', { name: HEADLINE }).click();
  await expect(page.getByRole('region', { name: 'Against what readers have' })).toContainText('all of it is new');
  await page.getByRole('link', { name: 'Open the page' }).click();
  await expect(page.getByRole('complementary', { name: 'State of this story' })).toContainText('Draft');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(HEADLINE);
  await expect(page.getByText('Nobody had looked behind the coal.')).toBeVisible();
  expect(await statuses()).toEqual([404, 404]);
});

test('scheduled for the next minute and merged, it goes live by itself on every server, at its second', async ({ page }) => {
  await page.goto(editor.item('Article', ID));
  await page.getByLabel('Goes out').fill('2026-11-23T18:00:00');
  await choose(page, 'Status', 'Ready');
  await save(page);
  await expect.poll(saved).toContain(`publishedAt: ${SOON}`);
  remote.git('checkout', '--quiet', '-b', 'bell');
  remote.git('add', '--all', '--', 'content');
  remote.git('commit', '--quiet', '--message', 'The bell');
  remote.git('push', '--quiet', 'origin', 'bell');
  await followed();
  expect(await statuses(), 'what is on a branch is nowhere').toEqual([404, 404]);
  remote.git('checkout', '--quiet', 'main');
  remote.git('merge', '--quiet', '--no-ff', '--no-edit', 'bell');
  remote.git('push', '--quiet', 'origin', 'main');
  await followed();
  expect(await statuses(), 'merged, and not out yet').toEqual([404, 404]);
  expect(await everywhere('/', HEADLINE)).toEqual([false, false]);
  await newsroom.setClock(SOON);
  expect(await statuses(), 'at its second').toEqual([200, 200]);
  for (const path of ['/', '/city', '/topics/harbour', '/authors/nadia-el-khatib', '/feed.xml', '/search?q=cellar'])
    expect(await everywhere(path, HEADLINE), path).toEqual([true, true]);
});

test('a correction is written into it, and readers see both', async ({ page }) => {
  await newsroom.setClock(LATER);
  await page.goto(editor.item('Article', ID));
  await page.getByRole('button', { name: 'Add: Corrections' }).click();
  const form = page.getByLabel('Corrections', { exact: true });
  await form.getByLabel('When').fill('2026-11-23T19:00:00');
  await choose(form, 'Kind', 'Correction');
  await form.getByRole('textbox', { name: 'Text' }).fill('The bell weighs 400 kilos, not 40.');
  await save(page);
  await expect.poll(saved).toContain('The bell weighs 400 kilos, not 40.');
  await newsroom.publish();
  await page.goto(`${preview.url}/desk/stories/${ID}`);
  await expect(page.getByRole('region', { name: 'Against what readers have' }).getByRole('insertion').first()).toBeVisible();
  remote.push('Put the bell right');
  await followed();
  expect(await everywhere(PATH, 'The bell weighs 400 kilos, not 40.')).toEqual([true, true]);
  expect(await everywhere('/corrections', 'The bell weighs 400 kilos, not 40.')).toEqual([true, true]);
});

test('it is taken back from the desk, and stays gone once its file says the same', async ({ page }) => {
  await page.goto(`${preview.url}/desk/stories/${ID}`);
  await page.getByLabel('Note for readers').fill('It was another bell.');
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByRole('heading', { name: 'It is taken back on every server' })).toBeVisible();
  expect(await statuses()).toEqual([410, 410]);
  expect(await everywhere(PATH, 'It was another bell.')).toEqual([true, true]);
  expect(await everywhere('/', HEADLINE)).toEqual([false, false]);
  await page.goto(`${preview.url}/desk`);
  await expect(page.getByRole('region', { name: 'Taken back in an emergency' })).toContainText('It was another bell.');

  await page.goto(editor.item('Article', ID));
  await tick(page.getByRole('checkbox', { name: 'Withdrawn' }));
  const withdrawn = page.getByRole('group', { name: /^Withdrawn/ });
  await withdrawn.getByLabel('When').fill('2026-11-23T19:30:00');
  await withdrawn.getByRole('textbox', { name: 'Reason' }).fill('It was another bell.');
  await save(page);
  await expect.poll(saved).toContain('reason: It was another bell.');
  await newsroom.publish();
  remote.push('Withdraw the bell');
  await followed();
  await page.goto(`${preview.url}/desk`);
  await expect(page.getByRole('region', { name: 'Taken back in an emergency' })).toHaveCount(0);
  expect(await statuses()).toEqual([410, 410]);
});
