import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { parseInstant } from '#lib/time';
import { Newsroom, wasKept } from '../support/site';
import { type StoryDraft, storyFile } from '../support/stories';

const BEFORE = '2026-11-23T16:59:00.000Z';
const DUE = '2026-11-23T17:00:00.000Z';
const HEADLINE = 'Harbour bridge to close for a year';
const PATH = '/city/2026/11/23/bridge-to-close';
const FILE = 'articles/2026/11/bridge-to-close.mdx';

const after = (seconds: number) => new Date((parseInstant(DUE) ?? 0) + seconds * 1000).toISOString();

let newsroom: Newsroom;

test.beforeEach(async () => {
  newsroom = await Newsroom.open(BEFORE);
});

test.afterEach(() => newsroom.close());

async function publish(draft: Partial<StoryDraft> = {}): Promise<void> {
  await newsroom.write(FILE, storyFile({ headline: HEADLINE, publishedAt: DUE, ...draft }));
  await newsroom.publish();
}

test('a hundred and twenty stories within one minute go live each at its own instant, and none before', async () => {
  for (let number = 0; number < 120; number += 1)
    await newsroom.write(
      `articles/2026/11/count-${number}.mdx`,
      storyFile({ headline: `Count number ${number} of the night`, publishedAt: after(number / 2) }),
    );
  await newsroom.publish();
  const servers = [await newsroom.serve(), await newsroom.serve()];
  for (const seconds of [-1, 0, 0.499, 0.5, 30, 59, 60]) {
    await newsroom.setClock(after(seconds));
    const due = Math.min(120, Math.max(0, Math.floor(seconds * 2) + 1));
    for (const server of servers)
      for (const path of ['/archive/2026/11/23', '/sitemaps/2026-11.xml', '/city/2026/11']) {
        const { text } = await server.get(path);
        expect(new Set(text.match(/\/city\/2026\/11\/23\/count-\d+/g)).size, `${path}, ${seconds} s after`).toBe(due);
      }
  }
});

test('an embargo that is moved later holds, and one that is moved earlier lets go, on a running server', async () => {
  await publish();
  const server = await newsroom.serve();
  const seen = async () => [(await server.get(PATH)).status, (await server.get('/')).text.includes(HEADLINE)];
  expect(await seen()).toEqual([404, false]);
  await publish({ publishedAt: after(3600) });
  await newsroom.setClock(after(0));
  expect(await seen(), 'its first time has come').toEqual([404, false]);
  await publish({ publishedAt: after(600) });
  await newsroom.setClock(after(599));
  expect(await seen()).toEqual([404, false]);
  await newsroom.setClock(after(600));
  expect(await seen(), 'the time that it was moved to').toEqual([200, true]);
  await newsroom.setClock(after(300));
  await publish({ publishedAt: after(240) });
  expect(await seen(), 'moved to what is past').toEqual([200, true]);
});

test('a picture whose rights run out is gone from everything at that instant, and its story stays', async () => {
  const picture = { src: '2026/11/bridge-at-dusk.jpg', alt: 'A bridge.', caption: 'The bridge.', credit: 'A. Brandt' };
  await newsroom.write(
    `images/${picture.src}`,
    await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#345' } })
      .jpeg()
      .toBuffer(),
  );
  await publish({ publishedAt: '2026-11-23T09:00:00.000Z', leadImage: { ...picture, rights: { licence: 'One day', expires: DUE } } });
  const server = await newsroom.serve();
  const places = [PATH, '/city', '/feed.xml', '/sitemaps/2026-11.xml', `${PATH}.md`];
  const [, hash = ''] = /\/media\/([0-9a-f]{20})-1600x900-/.exec((await server.get(PATH)).text) ?? [];
  const [crop = ''] = (await server.get(PATH)).text.match(new RegExp(`/media/${hash}-1600x900-[\\w.]+`)) ?? [];
  for (const path of places) expect((await server.get(path)).text.includes(hash), path).toBe(true);
  expect((await server.get(crop)).status).toBe(200);
  expect(wasKept(await server.get(PATH))).toBe(true);
  await newsroom.setClock(DUE);
  for (const path of places) {
    const page = await server.get(path);
    expect([page.status, page.text.includes(hash)], path).toEqual([200, false]);
  }
  expect((await server.get(crop)).status).toBe(404);
});

test('the time zone of a server makes no difference to what is out, where it stands and what time it says', async () => {
  await publish();
  await newsroom.setClock(after(0));
  const pages = [];
  for (const TZ of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
    await newsroom.setClock(after(-1));
    const server = await newsroom.serve({ variables: { TZ } });
    expect((await server.get(PATH)).status).toBe(404);
    await newsroom.setClock(after(0));
    pages.push((await server.get(PATH)).text, (await server.get('/')).text, (await server.get('/feed.xml')).text);
    await server.stop();
  }
  expect(pages.slice(0, 3)).toEqual(pages.slice(3));
  expect(pages[0]).toContain('23 November 2026 at 18:00');
});
