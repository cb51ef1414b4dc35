import { createHmac } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Edition } from '../archive/edition';
import { acquireGeneration, openRendering, withRendering } from '../freshness/rendering';
import { derivativePath } from '../media/derivatives';
import { servedMedia } from '../media/serve-media';
import { GitRemote } from '../testing/git-remote';
import { SmallEdition } from '../testing/small-edition';
import { sayFailure } from './failures';
import { Follower } from './follower';
import type { FollowSettings } from './settings';

const STORY = '2026/11/bridge';
const PATH = '/city/2026/11/10/bridge';
const PICTURE = '2026/11/bridge.jpg';
const LEAD = { src: PICTURE, alt: 'A bridge.', caption: 'The bridge.', credit: 'Anna' };

let newsroom: SmallEdition;
let remote: GitRemote;

beforeEach(async () => {
  newsroom = await SmallEdition.open({ [STORY]: { headline: 'First' } });
  remote = await GitRemote.open(newsroom.folder);
  vi.stubEnv('SITE_STATE', newsroom.stateDir);
  vi.stubEnv('SITE_CONTENT', join(newsroom.folder, 'nothing-lies-here'));
  vi.stubEnv('SITE_ENV', 'production');
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await newsroom.close();
  await remote.close();
});

async function follower(settings: Partial<FollowSettings> = {}): Promise<Follower> {
  const environment = { stateDir: newsroom.stateDir, siteEnv: 'production' as const, siteUrl: 'https://news.example' };
  const all = { remote: remote.url, branch: 'main', every: 5, webhook: undefined, github: undefined, ...settings };
  const made = new Follower(process.cwd(), environment, all);
  await made.prepare();
  return made;
}

function asReadersSee<T>(look: (edition: Edition) => T): T {
  const generation = acquireGeneration();
  try {
    const rendering = openRendering(generation);
    return withRendering(rendering, () => look(new Edition(rendering)));
  } finally {
    generation.release();
  }
}

const headline = () => asReadersSee((edition) => edition.cardAt(PATH)?.headline);

async function colour(shade: string): Promise<Buffer> {
  return sharp({ create: { width: 500, height: 400, channels: 3, background: shade } })
    .jpeg()
    .toBuffer();
}

it('what is pushed is published, once, and a follower that is started again goes on where it was', async () => {
  const first = remote.push('Begin');
  expect(await (await follower()).look()).toMatchObject({ isNew: true, outcome: { came: 'published', commit: first } });
  expect(headline()).toBe('First');
  expect(await (await follower()).look()).toMatchObject({ isNew: false, outcome: { came: 'published', commit: first } });
  await newsroom.writeStory(STORY, { headline: 'Second' });
  const second = remote.push('Go on');
  expect((await (await follower()).look()).outcome).toEqual({
    came: 'published',
    commit: second,
    text: `Published ${second.slice(0, 10)}: 1 document changed, 0 removed.`,
    problems: [],
    code: [],
  });
  expect(headline()).toBe('Second');
});

it('a bad commit changes nothing, is told with every mistake and not tried again; the next good one goes through', async () => {
  remote.push('Begin');
  const following = await follower();
  await following.look();
  await newsroom.writeStory(STORY, { headline: 'Second', publishedAt: '2026-11-10T10:00:00' });
  await newsroom.writeStory('2026/11/other', { section: 'citi' });
  const bad = remote.push('Break it');
  expect(await following.look()).toMatchObject({
    isNew: true,
    outcome: {
      came: 'refused',
      commit: bad,
      text: `Not published: ${bad.slice(0, 10)} has 1 mistake. What was published before stays.`,
      problems: [expect.stringMatching(/^content\/articles\/2026\/11\/bridge\.mdx:\d+:1 {2}publishedAt — .+, which has no time zone/)],
    },
  });
  expect(headline()).toBe('First');
  expect(await following.look()).toMatchObject({ isNew: false, outcome: { came: 'refused', commit: bad } });
  expect(await (await follower()).look(), 'after a restart').toMatchObject({ isNew: false, outcome: { commit: bad } });
  await newsroom.writeStory(STORY, { headline: 'Second' });
  remote.push('Mend one');
  expect((await following.look()).outcome.problems).toEqual([expect.stringContaining('names the section “citi”')]);
  await newsroom.writeStory('2026/11/other');
  remote.push('Mend all');
  expect((await following.look()).outcome.came).toBe('published');
  expect(headline()).toBe('Second');
});

it('originals of pictures are served as the published commit has them, and are read again only where they changed', async () => {
  await newsroom.writeStory(STORY, { leadImage: LEAD });
  await newsroom.write(`images/${PICTURE}`, await colour('#f00'));
  remote.push('A picture');
  const following = await follower();
  await following.look();
  const shown = () => asReadersSee((edition) => edition.cardAt(PATH)?.image?.hash ?? '');
  const served = (hash: string) =>
    asReadersSee(() => servedMedia(derivativePath({ hash, width: 480, format: 'jpg' }).replace('/media/', '')));
  const red = shown();
  expect(await served(red)).toMatchObject({ type: 'image/jpeg' });
  const times = async () =>
    Promise.all(['a', 'b'].map(async (tree) => (await stat(join(newsroom.stateDir, 'follow', tree, 'content/images', PICTURE))).mtimeMs));

  await newsroom.writeStory(STORY, { leadImage: LEAD, headline: 'Second' });
  remote.push('Words');
  expect((await following.look()).outcome.text).toContain('1 document changed');
  expect(new Set(await times()).size, 'the same picture in both trees').toBe(1);

  await newsroom.write(`images/${PICTURE}`, await colour('#00f'));
  remote.push('Another picture');
  await following.look();
  const blue = shown();
  expect(blue).not.toBe(red);
  expect([await served(red), (await served(blue))?.type]).toEqual([undefined, 'image/jpeg']);

  await newsroom.writeStory(STORY, { leadImage: LEAD, headline: 'Third' });
  remote.push('Words again');
  await following.look();
  expect(new Set(await times()).size, 'the new picture in both trees').toBe(1);
  await writeFile(join(newsroom.folder, 'NOTES'), 'Nothing that readers see.');
  remote.push('Notes', { paths: ['NOTES'] });
  expect((await following.look()).outcome).toMatchObject({ text: expect.stringContaining('the content is as it was'), code: ['NOTES'] });
  await rm(join(newsroom.stateDir, 'media'), { recursive: true });
  expect((await served(blue))?.type, 'derived anew from where the content lies now').toBe('image/jpeg');
});

it('history that was rewritten is published, and said', async () => {
  remote.push('Begin');
  await newsroom.writeStory(STORY, { headline: 'Second' });
  const lost = remote.push('Go on');
  const following = await follower();
  await following.look();
  await newsroom.writeStory(STORY, { headline: 'Third' });
  remote.push('Go on otherwise', { amend: true });
  const { outcome } = await following.look();
  expect(outcome).toMatchObject({ came: 'published', text: expect.stringContaining(`It does not go on from ${lost.slice(0, 10)}`) });
  expect(headline()).toBe('Third');
});

it('a branch that is gone and a repository out of reach are said in words, change nothing, and are followed again when they are back', async () => {
  remote.push('Begin');
  const following = await follower();
  await following.look();
  const said = () => following.look().then(() => 'nothing', sayFailure);
  remote.git('push', '--quiet', 'origin', '--delete', 'main');
  expect(await said()).toBe('The repository has no branch main. What is published stays. Push it again, or name another in FOLLOW_BRANCH.');
  await rename(remote.url, `${remote.url}-away`);
  expect(await said()).toMatch(/^The repository cannot be reached, and what is published stays\. See FOLLOW_REMOTE/);
  expect(headline()).toBe('First');
  await rename(`${remote.url}-away`, remote.url);
  await newsroom.writeStory(STORY, { headline: 'Second' });
  remote.push('Back');
  expect((await following.look()).outcome.came).toBe('published');
  expect(headline()).toBe('Second');
});

it('what one that was killed left half-done is put right', async () => {
  remote.push('Begin');
  await (await follower()).look();
  const folder = join(newsroom.stateDir, 'follow');
  for (const [round, name] of ['Second', 'Third', 'Fourth'].entries()) {
    await newsroom.writeStory(STORY, { headline: name });
    remote.push(name);
    for (const lock of ['HEAD.lock', 'refs/followed/head.lock', 'worktrees/a/index.lock', 'worktrees/b/index.lock']) {
      const path = join(folder, 'repository', lock);
      await stat(dirname(path)).then(
        () => writeFile(path, ''),
        () => undefined,
      );
    }
    if (round === 1) await rm(join(folder, 'a', '.git'), { force: true });
    if (round === 2) await writeFile(join(newsroom.stateDir, 'followed.json'), '{"of":');
    expect((await (await follower()).look()).outcome.came, name).toBe('published');
    expect(headline()).toBe(name);
  }
});

describe('a commit that changes code', () => {
  /** What decides how content is compiled, as this very code has it. */
  async function takeCompilerIn(): Promise<void> {
    for (const path of [
      'package.json',
      'package-lock.json',
      'contentlayer.config.ts',
      'site.config.ts',
      'lib/addresses',
      'lib/one-line.ts',
      'lib/time.ts',
      'lib/content',
    ]) {
      await mkdir(dirname(join(newsroom.folder, path)), { recursive: true });
      await cp(path, join(newsroom.folder, path), { recursive: true });
    }
    await mkdir(join(newsroom.folder, 'app'));
    await writeFile(join(newsroom.folder, 'app/page.tsx'), 'export {};\n');
  }

  const EVERYTHING = { paths: ['content', 'lib', 'app', 'package.json', 'package-lock.json', 'contentlayer.config.ts', 'site.config.ts'] };

  it('is published where content compiles as before, with what has to be built', async () => {
    await takeCompilerIn();
    remote.push('Begin', EVERYTHING);
    const following = await follower();
    expect((await following.look()).outcome.came).toBe('published');
    await writeFile(join(newsroom.folder, 'app/page.tsx'), 'export default {};\n');
    await newsroom.writeStory(STORY, { headline: 'Second' });
    remote.push('Page and words', EVERYTHING);
    expect((await following.look()).outcome).toMatchObject({
      came: 'published',
      text: expect.stringContaining('It changes code as well, which takes effect once it is built.'),
      code: ['app/page.tsx'],
    });
    expect(headline()).toBe('Second');
  });

  it('waits for a build where it changes how content is compiled', async () => {
    await takeCompilerIn();
    remote.push('Begin', EVERYTHING);
    const following = await follower();
    await following.look();
    await writeFile(join(newsroom.folder, 'lib/content/visibility.ts'), '// Another rule.\n');
    await newsroom.writeStory(STORY, { headline: 'Second' });
    const commit = remote.push('Another rule', EVERYTHING);
    expect((await following.look()).outcome).toMatchObject({
      came: 'build-needed',
      commit,
      text: expect.stringContaining('Install and build it here'),
      code: ['lib/content/visibility.ts'],
    });
    expect(headline()).toBe('First');
    expect((await following.look()).isNew, 'until other code runs here').toBe(false);
    const file = join(newsroom.stateDir, 'followed.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/"judgedBy":"\w+"/, '"judgedBy":"0"'));
    expect((await following.look()).isNew, 'once other code runs here').toBe(true);
  });
});

describe('who is told', () => {
  let server: Server;
  let received: { request: IncomingMessage; body: string }[];
  let status: number;
  let url: string;

  beforeEach(async () => {
    received = [];
    status = 201;
    server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      received.push({ request, body: Buffer.concat(chunks).toString() });
      response.writeHead(status).end();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(() => new Promise((closed) => server.close(closed)));

  it('hears once of each commit, signed, and again only where they did not answer', async () => {
    const following = await follower({
      webhook: { url: `${url}/hook`, secret: 'shared' },
      github: { token: 't0ken', repository: 'news/room', api: url },
    });
    await newsroom.writeStory(STORY, { section: 'citi' });
    const bad = remote.push('Break it');
    status = 503;
    await following.look();
    expect(received.map(({ request }) => request.url)).toEqual(['/hook', `/repos/news/room/statuses/${bad}`]);
    const [hook, github] = received;
    const told = JSON.parse(hook?.body ?? '') as Record<string, unknown>;
    expect(told).toMatchObject({ came: 'refused', commit: bad, branch: 'main', site: 'https://news.example' });
    expect(told.text).toContain('names the section “citi”');
    expect(hook?.request.headers['x-standfirst-signature-256']).toBe(
      `sha256=${createHmac('sha256', 'shared')
        .update(hook?.body ?? '')
        .digest('hex')}`,
    );
    expect(github?.request.headers.authorization).toBe('Bearer t0ken');
    expect(JSON.parse(github?.body ?? '')).toMatchObject({
      state: 'failure',
      context: 'standfirst/live',
      target_url: 'https://news.example',
    });

    status = 201;
    await following.look();
    expect(received).toHaveLength(4);
    await following.look();
    expect(received, 'nobody is told twice').toHaveLength(4);

    await newsroom.writeStory(STORY);
    remote.push('Mend it');
    status = 404;
    await following.look();
    expect(JSON.parse(received[5]?.body ?? '')).toMatchObject({ state: 'success' });
    await following.look();
    expect(received, 'who refuses is not told the same again').toHaveLength(6);
    expect(JSON.stringify(vi.mocked(console.error).mock.calls)).not.toMatch(/t0ken|shared/);
  });
});
