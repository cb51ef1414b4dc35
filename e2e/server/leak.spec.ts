import { createHash } from 'node:crypto';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { cropsOf } from '#lib/media/crops';
import { derivativePath, FORMATS, WIDTHS } from '#lib/media/derivatives';
import { shareLink } from '#lib/share/share-link';
import { parseInstant } from '#lib/time';
import { type CrawlOptions, crawl, searchFiles, wholeText } from '../support/crawler';
import { Newsroom, type Server } from '../support/site';
import { type StoryDraft, storyFile } from '../support/stories';

const NOW = '2026-11-23T12:00:00.000Z';
const YESTERDAY = '2026-11-22T09:00:00.000Z';
const TOMORROW = '2026-11-24T09:00:00.000Z';
const DAY_AFTER = '2026-11-24T12:00:00.000Z';

/**
 * One canary for each state: a word that the tests look for and a word that they may type. It stands in every place of
 * a story: headline, standfirst, body, picture, alternative text, file name, address, front matter.
 */
const CANARIES = {
  draft: { secret: 'quartzite', typed: 'zephyrine', state: { status: 'draft', publishedAt: YESTERDAY } },
  scheduled: { secret: 'feldspar', typed: 'gloamingtide', state: { publishedAt: TOMORROW } },
  withdrawn: {
    secret: 'obsidian',
    typed: 'murkwater',
    state: { publishedAt: YESTERDAY, withdrawn: { at: '2026-11-22T10:00:00.000Z', reason: 'It was wrong.' } },
  },
} as const satisfies Record<string, { secret: string; typed: string; state: Partial<StoryDraft> }>;

const SECRETS = Object.values(CANARIES).map((canary) => canary.secret);
const slugOf = ({ secret, typed }: { secret: string; typed: string }) => `${typed}-${secret}`;

const storyOf = (canary: { secret: string; typed: string }, state: Partial<StoryDraft>) => {
  const phrase = `${canary.typed} ${canary.secret}`;
  const src = `2026/11/${slugOf(canary)}.jpg`;
  return storyFile({
    headline: `Headline ${phrase}`,
    standfirst: `Standfirst ${phrase}`,
    body: `Body ${phrase}.\n\n<Quote\n  speaker="${phrase}"\n  source="${phrase}"\n>\n${phrase}\n</Quote>`,
    seoDescription: `Description ${phrase}`,
    leadImage: { src, alt: `Alt ${phrase}`, caption: `Caption ${phrase}`, credit: `Credit ${phrase}` },
    ...state,
  });
};

/** A live story that leads to all three, in its text and beside it. */
const openStory = storyFile({
  headline: 'Open story',
  publishedAt: YESTERDAY,
  related: Object.values(CANARIES).map((canary) => `2026/11/${slugOf(canary)}`),
  body: Object.values(CANARIES)
    .map((canary) => `A link [in the text](${addressOf(canary)}).\n\n<Related story="2026/11/${slugOf(canary)}" />`)
    .join('\n\n'),
});

function addressOf(canary: (typeof CANARIES)[keyof typeof CANARIES]): string {
  const day = 'publishedAt' in canary.state && canary.state.publishedAt === TOMORROW ? '24' : '22';
  return `/city/2026/11/${day}/${slugOf(canary)}`;
}

/** Headers with which Next gives other things than a page, or with which somebody may hope to be taken for the newsroom. */
const TRICKS: Record<string, string>[] = [
  { RSC: '1' },
  { RSC: '1', 'Next-Router-Prefetch': '1' },
  { RSC: '1', 'Next-Router-Segment-Prefetch': '/_tree' },
  { RSC: '1', 'Next-Router-State-Tree': encodeURIComponent(JSON.stringify(['', { children: ['__PAGE__', {}] }, null, 'refetch'])) },
  { 'x-nextjs-data': '1' },
  { 'x-middleware-prefetch': '1', purpose: 'prefetch' },
  { 'x-matched-path': '/city', 'x-invoke-path': '/city', 'x-now-route-matches': '1=city' },
  { Accept: 'text/markdown', 'User-Agent': 'Googlebot' },
  // Next took its own mark on a request from anybody once (CVE-2025-29927).
  {
    'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
    'x-middleware-rewrite': '/desk',
    Cookie: '__prerender_bypass=1; __next_preview_data=1; reading=dark',
    'x-prerender-revalidate': '1',
  },
  {
    'X-Forwarded-Host': 'localhost',
    'X-Forwarded-For': '127.0.0.1',
    'X-Original-URL': '/desk',
    'X-Rewrite-URL': '/desk',
    'X-HTTP-Method-Override': 'POST',
    Authorization: `Basic ${Buffer.from('desk:desk').toString('base64')}`,
  },
];

const SHARE_KEY = 'a key of the test, as long as a key has to be';

let newsroom: Newsroom;
const pictureHashes = new Map<keyof typeof CANARIES, string>();

test.beforeAll(async () => {
  newsroom = await Newsroom.open(NOW);
  await newsroom.write('articles/2026/11/open-story.mdx', openStory);
  for (const state of Object.keys(CANARIES) as (keyof typeof CANARIES)[]) {
    const canary = CANARIES[state];
    const hue = SECRETS.indexOf(canary.secret) * 80;
    const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: `hsl(${hue}, 60%, 40%)` } })
      .jpeg()
      .toBuffer();
    pictureHashes.set(state, createHash('sha256').update(picture).digest('hex').slice(0, 20));
    await newsroom.write(`images/2026/11/${slugOf(canary)}.jpg`, picture);
    await newsroom.write(`articles/2026/11/${slugOf(canary)}.mdx`, storyOf(canary, canary.state));
  }
  await newsroom.publish();
});

test.afterAll(() => newsroom.close());

/** Feeds of every list that the stories stand in. */
const FEEDS = ['', '/city', '/topics/trams', '/authors/nadia-el-khatib', '/corrections'].flatMap((list) =>
  ['feed.xml', 'feed.atom', 'feed.json'].map((file) => `${list}/${file}`),
);

async function everyAnswer(server: Server, options: CrawlOptions) {
  const { path: shared } = await shareLink('2026/11/open-story', new TextEncoder().encode(SHARE_KEY), parseInstant(NOW) ?? 0);
  const guesses = Object.values(CANARIES).flatMap((canary) => {
    const address = addressOf(canary);
    const slug = slugOf(canary);
    return [
      address,
      `${address}/`,
      `${address}.md`,
      `${address}.rsc`,
      `${address}.txt`,
      `${address}?_rsc=1a2b3`,
      `${address}/opengraph-image`,
      `/desk/stories/2026/11/${slug}`,
      `/preview/${slug}`,
      `/preview${address}`,
      `/gone${address}`,
      `/missing${address}`,
      `/_next/data/build${address}.json`,
      `/_next/image?url=${encodeURIComponent(`/content/images/2026/11/${slug}.jpg`)}&w=640&q=75`,
      `/content/images/2026/11/${slug}.jpg`,
      `/content/articles/2026/11/${slug}.mdx`,
      `/images/2026/11/${slug}.jpg`,
      `/media/${slug}.jpg`,
      `/search?q=${canary.typed}`,
      `/search?q=${canary.typed.slice(0, 5)}`,
      `/api/search?q=${canary.typed}`,
      `/api/suggest?q=${canary.typed}`,
      `/api/suggest?q=${canary.typed.slice(0, 5)}`,
    ];
  });
  const others = [
    '/.standfirst/archive/current.json',
    '/.next/BUILD_ID',
    '/server/app/page.js.map',
    '/%2e%2e/content/front.yml',
    '/_next/static/../../package.json',
    '/desk',
    '/desk?state=draft',
    shared,
  ];
  return crawl(
    server.url,
    ['/', '/city/2026/11/22/open-story', '/sitemap.xml', '/city/2026/11/22/open-story.md', '/robots.txt', ...FEEDS, ...guesses, ...others],
    options,
  );
}

test('nothing of a draft, a scheduled or a withdrawn story occurs in any answer', async () => {
  test.setTimeout(400_000);
  const server = await newsroom.serve({ variables: { SHARE_KEY } });
  const answers = await everyAnswer(server, { headerSets: TRICKS });
  expect(
    answers.filter(({ path, status }) => path.startsWith('/preview/ey') && status === 200).length,
    'the story that is shared',
  ).toBeGreaterThan(0);
  expect(answers.length).toBeGreaterThan(400);
  const leaks = answers.filter((answer) => SECRETS.some((secret) => wholeText(answer).toLowerCase().includes(secret)));
  expect(leaks.map((leak) => `${leak.path} ${JSON.stringify(leak.sent)}`)).toEqual([]);
  const open = await server.get('/city/2026/11/22/open-story');
  expect(open.text).toContain('A link in the text.');
  await server.stop();
});

/** The crops of a canary's picture, as the story would be passed on. */
const cropPaths = (canary: { secret: string; typed: string }, hash: string) =>
  cropsOf({ hash, width: 900, height: 600, credit: `Credit ${canary.typed} ${canary.secret}` }).map(({ path }) => path);

test('pictures of stories that are not live cannot be had, although their names can be computed', async () => {
  const server = await newsroom.serve();
  for (const [state, hash] of pictureHashes) {
    for (const path of cropPaths(CANARIES[state], hash)) expect((await server.get(path)).status, `${state} picture, ${path}`).toBe(404);
    for (const width of [...WIDTHS, 900])
      for (const format of FORMATS) {
        const { status } = await server.get(derivativePath({ hash, width, format }));
        expect(status, `${state} picture, ${width} ${format}`).toBe(404);
      }
  }
  await newsroom.setClock(TOMORROW);
  const scheduled = pictureHashes.get('scheduled') ?? '';
  expect((await server.get(derivativePath({ hash: scheduled, width: 800, format: 'webp' }))).status, 'once its story is live').toBe(200);
  for (const path of cropPaths(CANARIES.scheduled, scheduled)) expect((await server.get(path)).status, `${path}, live`).toBe(200);
  await newsroom.setClock(NOW);
  expect((await server.get(derivativePath({ hash: scheduled, width: 800, format: 'webp' }))).status, 'before').toBe(404);
  await server.stop();
});

test('search finds, counts and suggests none of them', async () => {
  const server = await newsroom.serve();
  for (const { typed } of Object.values(CANARIES)) {
    const { text } = await server.get(`/search?q=${typed}`);
    expect(text).toContain('Nothing was found.');
    expect(JSON.parse((await server.get(`/api/suggest?q=${typed}`)).text).suggestions).toEqual([]);
  }
  await server.stop();
});

test('nothing of them stands in files that are served as they are', async () => {
  for (const folder of ['.next/static', 'public']) expect(await searchFiles(folder, SECRETS), folder).toEqual([]);
});

test('the detector finds each canary in every place when the site leaks on purpose', async () => {
  test.setTimeout(400_000);
  const leaking = await Newsroom.open(DAY_AFTER);
  try {
    await leaking.write('articles/2026/11/open-story.mdx', openStory);
    for (const canary of Object.values(CANARIES)) {
      await cp(
        join(newsroom.contentDir, `images/2026/11/${slugOf(canary)}.jpg`),
        join(leaking.contentDir, `images/2026/11/${slugOf(canary)}.jpg`),
      );
      // The mistake of every starter: what is not yet, or no longer, for readers is published like the rest.
      await leaking.write(
        `articles/2026/11/${slugOf(canary)}.mdx`,
        storyOf(canary, { status: 'ready', publishedAt: canary.state.publishedAt }),
      );
    }
    await leaking.publish();
    const server = await leaking.serve();
    // Everybody gets its pages as they are, so there is nothing to be found by a trick, or in files beside them.
    const answers = await everyAnswer(server, { pagesOnly: true });
    for (const canary of Object.values(CANARIES)) {
      const { secret } = canary;
      const found = answers.filter((answer) => wholeText(answer).toLowerCase().includes(secret)).map((answer) => answer.path);
      for (const place of [
        '/',
        '/city',
        ...FEEDS.filter((feed) => !feed.startsWith('/corrections')),
        '/sitemaps/2026-11.xml',
        '/topics/trams',
        '/city/2026/11/22/open-story',
        addressOf(canary),
        `${addressOf(canary)}.md`,
        '/search?q=',
        '/api/suggest?q=',
      ])
        expect(
          found.some((path) => path === place || (place.length > 3 && path.startsWith(place))),
          `${secret} in ${place}`,
        ).toBe(true);
    }
    await server.stop();
  } finally {
    await leaking.close();
  }
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-static-'));
  await writeFile(join(folder, 'chunk.js'), `const story = "${SECRETS[0]}"`);
  expect(await searchFiles(folder, SECRETS)).toEqual([`${folder}/chunk.js`]);
  await rm(folder, { recursive: true });
});
