import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { GitRemote } from '#lib/testing/git-remote';
import { command, Machine } from '../support/machine';
import { Newsroom, Server } from '../support/site';
import { type StoryDraft, storyFile } from '../support/stories';

const NOW = '2026-11-23T12:00:00.000Z';
const FILE = 'articles/2026/11/bridge-to-close.mdx';
const PATH = '/city/2026/11/23/bridge-to-close';
const HEADLINE = 'Harbour bridge to close for a year';
const KEY = 'a key of thirty-two bytes or more, for tests';
const PICTURE = { src: '2026/11/container-stacks.jpg', alt: 'Containers in rows.', caption: 'The quay.', credit: 'Port Sorrel Archive' };

let newsroom: Newsroom;
let remote: GitRemote;
let machines: Machine[];

const story = (draft: Partial<StoryDraft> = {}) => storyFile({ headline: HEADLINE, publishedAt: '2026-11-23T09:00:00.000Z', ...draft });

test.beforeAll(async () => {
  newsroom = await Newsroom.open(NOW);
  remote = await GitRemote.open(newsroom.folder);
  await newsroom.write(FILE, story({ leadImage: PICTURE }));
  remote.push('Begin');
  machines = await Machine.startAll(2, newsroom, remote.url, { WITHDRAW_KEY: KEY });
});

test.afterAll(async () => {
  for (const machine of machines ?? []) await machine.stop();
  await newsroom?.close();
  await remote?.close();
});

/** On a third machine, which has no archive of its own. */
const withdraw = (...args: string[]) =>
  command(['tools/withdraw.ts', ...args], { ...machines[0]?.variables, SITE_STATE: join(newsroom.folder, 'elsewhere') });

/** What the page of the story says on every machine. */
async function pages(path = PATH): Promise<{ status: number; text: string }[]> {
  return Promise.all(machines.map(({ server }) => server.get(path)));
}

const statuses = async (path?: string) => (await pages(path)).map(({ status }) => status);

async function restartAll(): Promise<void> {
  for (const machine of machines) await machine.crashAndRestart();
}

test('what is pushed to the branch is soon on two running servers, a bad commit changes nothing on either, and the next good one goes through', async () => {
  for (const machine of machines) machine.startFollower();
  expect(await statuses()).toEqual([200, 200]);
  await newsroom.write(FILE, story({ headline: 'Harbour bridge to close for two years', leadImage: PICTURE }));
  remote.push('Say how long');
  const showing = async (text: string) => (await pages()).map((page) => page.text.includes(text));
  await expect.poll(() => showing('to close for two years'), { timeout: 90_000 }).toEqual([true, true]);

  await newsroom.write(FILE, story({ headline: 'Never to be seen', publishedAt: '2026-11-23T09:00:00' }));
  const bad = remote.push('Break it');
  for (const machine of machines) {
    expect((await machine.follow()).output, 'there is one follower already').toContain('Another follower works on');
    await machine.endFollower('SIGTERM');
    const { code, output } = await machine.follow();
    expect([code, output]).toEqual([1, expect.stringContaining(`Not published: ${bad.slice(0, 10)} has 1 mistake.`)]);
    expect(output).toMatch(/content\/articles\/2026\/11\/bridge-to-close\.mdx:\d+:1 {2}publishedAt — .* has no time zone — /);
  }
  expect(await showing('to close for two years')).toEqual([true, true]);

  for (const machine of machines) machine.startFollower();
  await newsroom.write(FILE, story({ leadImage: PICTURE }));
  remote.push('Mend it');
  await expect.poll(() => showing(HEADLINE), { timeout: 90_000 }).toEqual([true, true]);
});

test('a follower that was killed goes on where it was once it is started again', async () => {
  for (const machine of machines) {
    machine.startFollower();
    await machine.endFollower('SIGKILL');
  }
  await newsroom.write('articles/2026/11/meanwhile.mdx', story({ headline: 'Meanwhile at the quay' }));
  remote.push('Meanwhile');
  for (const machine of machines) machine.startFollower();
  await expect.poll(() => statuses('/city/2026/11/23/meanwhile'), { timeout: 90_000 }).toEqual([200, 200]);
  for (const machine of machines) expect(await machine.endFollower('SIGTERM'), 'it ends when it is asked to').toBe(0);
});

test('npm run withdraw takes a story back on every server, for good until it is given back', async () => {
  expect(await statuses()).toEqual([200, 200]);
  const { code, output } = await withdraw(PATH, '--reason', 'Withdrawn on legal advice.');
  expect(code, output).toBe(0);
  for (const { origin } of machines) expect(output).toContain(`✓ ${origin}: ${PATH} is withdrawn: readers get 410, with the reason`);
  for (const again of [false, true]) {
    if (again) await restartAll();
    for (const page of await pages()) expect([page.status, page.text.includes('Withdrawn on legal advice.')]).toEqual([410, true]);
    for (const path of ['/', '/city', '/feed.xml', '/news-sitemap.xml', '/search?q=bridge'])
      for (const page of await pages(path)) expect(page.text.includes(PATH), path).toBe(false);
  }
  const listed = await withdraw('--list');
  expect(listed.code).toBe(0);
  for (const { origin } of machines)
    expect(listed.output).toContain(`${origin}:\n  ${PATH} (content/articles/2026/11/bridge-to-close.mdx), since 2026-11-23T12:00:00.000Z`);
  expect(await withdraw(PATH, '--undo')).toMatchObject({ code: 0, output: expect.stringContaining('is given back: readers get 200') });
  expect(await statuses()).toEqual([200, 200]);
  for (const page of await pages('/feed.xml')) expect(page.text).toContain(PATH);
});

test('a server that is down is named and the command fails; once it is up, the same command does the rest', async () => {
  const [up, down] = machines;
  if (!up || !down) throw new Error('There are two machines.');
  await down.server.stop();
  const failed = await withdraw(PATH, '--reason', 'Wrong.');
  expect(failed.code).toBe(1);
  expect(failed.output).toContain(`✓ ${up.origin}`);
  expect(failed.output).toMatch(new RegExp(`✗ ${down.origin}: It did not answer \\(ECONNREFUSED\\)\\. Start it`));
  expect(failed.output).toContain('1 of 2 servers did not confirm.');
  down.server = await Server.start(down.variables);
  expect(await statuses()).toEqual([410, 200]);
  expect((await withdraw(PATH, '--reason', 'Wrong.')).code).toBe(0);
  expect(await statuses()).toEqual([410, 410]);
  expect((await withdraw(PATH, '--undo')).code).toBe(0);
});

test('a picture is gone from every page, feed and sitemap and from its own addresses, and its stories stay', async () => {
  const [first] = machines;
  if (!first) throw new Error('There are two machines.');
  const shown = await first.server.get(PATH);
  const hash = /\/media\/([0-9a-f]{20})-1600x900-/.exec(shown.text)?.[1] ?? 'none';
  const addresses = [...new Set(shown.text.match(new RegExp(`/media/${hash}-[\\w.-]+`, 'g')))];
  expect(addresses.length, 'widths, formats, and the crops that social networks are given').toBeGreaterThan(6);
  const places = [PATH, '/', '/city', '/feed.xml', '/city/feed.json', '/sitemaps/2026-11.xml', `${PATH}.md`];
  const holding = async () => {
    const found: string[] = [];
    for (const path of places) if ((await pages(path)).some(({ text }) => text.includes(hash))) found.push(path);
    return found;
  };
  expect(await holding()).toEqual(expect.arrayContaining([PATH, '/feed.xml', '/sitemaps/2026-11.xml']));
  for (const path of addresses) expect(await statuses(path), path).toEqual([200, 200]);
  const { code, output } = await withdraw('--picture', addresses[0] ?? '', '--reason', 'The photographer has not agreed.');
  expect([code, output]).toEqual([0, expect.stringContaining(`${PICTURE.src} is withdrawn: readers get 404`)]);
  expect(await holding()).toEqual([]);
  for (const path of addresses) expect(await statuses(path), path).toEqual([404, 404]);
  expect(await statuses()).toEqual([200, 200]);
  for (const page of await pages()) expect(page.text, 'a drawn card stands for it').toMatch(/og:image" content="[^"]+\/media\//);
  await restartAll();
  expect(await holding()).toEqual([]);
  expect((await withdraw('--picture', PICTURE.src, '--undo')).code).toBe(0);
  expect(await statuses(addresses[0])).toEqual([200, 200]);
  expect(await holding()).toContain(PATH);
});

test('nobody without the key takes anything back, and where there is no key there is no such address', async () => {
  const [first] = machines;
  if (!first) throw new Error('There are two machines.');
  const post = async (server: Server) =>
    (await fetch(`${server.url}/desk/withdrawals`, { method: 'POST', headers: { 'Content-Type': 'application/jwt' }, body: 'a.b.c' }))
      .status;
  expect(await post(first.server)).toBe(403);
  const other = await command(['tools/withdraw.ts', PATH, '--reason', 'x'], { ...first.variables, WITHDRAW_KEY: KEY.replace('a', 'b') });
  expect([other.code, other.output]).toEqual([1, expect.stringContaining('see that WITHDRAW_KEY is the same on both')]);
  expect(await statuses()).toEqual([200, 200]);
  const { WITHDRAW_KEY, WITHDRAW_SERVERS, ...without } = first.variables;
  const keyless = await Server.start({ ...without, PORT: '0' });
  expect(await post(keyless)).toBe(404);
  expect((await keyless.get('/desk/withdrawals')).status).toBe(404);
  await keyless.stop();
});
