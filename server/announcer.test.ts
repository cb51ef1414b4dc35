import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdnHeaders, cdnKeys } from '#lib/announce/cdn';
import { listenersOf } from '#lib/announce/listeners';
import { withdrawStory } from '#lib/archive/withdrawals';
import { storyTag } from '#lib/freshness/tags';
import { readEnvironment } from '#lib/site/environment';
import { SmallEdition } from '#lib/testing/small-edition';
import { now } from '#lib/time';
import { Announcer } from './announcer';

interface Heard {
  path: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Stands for a search engine, a hub and a CDN, on loopback. */
let outside: Server;
let origin: string;
let heard: Heard[] = [];
let status = 200;
let newsroom: SmallEdition;

const SITE = 'https://news.example';
const clock = (at: string) => vi.stubEnv('SITE_CLOCK', at);

beforeAll(async () => {
  outside = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      heard.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString() });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((listening) => outside.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((closed) => outside.close(closed)));

async function openNewsroom(): Promise<void> {
  heard = [];
  status = 200;
  clock('2026-11-20T12:00:00Z');
  newsroom = await SmallEdition.open({
    '2026/11/trams': {},
    '2026/11/tomorrow': { publishedAt: '2026-11-21T12:00:00Z', topics: ['harbour'] },
  });
  vi.stubEnv('SITE_STATE', newsroom.stateDir);
  vi.stubEnv('SITE_CONTENT', newsroom.contentDir);
  await newsroom.publish();
}

async function closeNewsroom(): Promise<void> {
  vi.unstubAllEnvs();
  await newsroom.close();
}

const OPEN: NodeJS.ProcessEnv = {
  NODE_ENV: 'test',
  SITE_ENV: 'production',
  SITE_EDITION: 'own',
  SITE_URL: SITE,
  INDEXNOW_KEY: '0123456789abcdef',
  HOST: '127.0.0.1',
};

function announcer(variables: Partial<NodeJS.ProcessEnv>, hubs: string[] = []): Announcer {
  const environment = readEnvironment({ ...OPEN, INDEXNOW_ENDPOINT: `${origin}/indexnow`, ...variables });
  return new Announcer(newsroom.stateDir, listenersOf(environment, hubs));
}

describe('those outside', () => {
  beforeEach(openNewsroom);
  afterEach(closeNewsroom);

  it('are told nothing of what was there before they came, and once of what goes live by the clock', async () => {
    const told = announcer({});
    await told.look();
    expect(heard).toEqual([]);
    clock('2026-11-21T12:00:00Z');
    await told.look();
    await told.look();
    expect(heard.map(({ path }) => path)).toEqual(['/indexnow']);
    expect(JSON.parse(heard[0]?.body ?? '')).toEqual({
      host: 'news.example',
      key: '0123456789abcdef',
      keyLocation: `${SITE}/0123456789abcdef.txt`,
      urlList: [`${SITE}/city/2026/11/21/tomorrow`],
    });
  });

  it('hear of changes and of what is taken back, and never of what is not out', async () => {
    const told = announcer({});
    await told.look();
    await newsroom.writeStory('2026/11/tomorrow', { publishedAt: '2026-11-21T12:00:00Z', headline: 'Changed' });
    await newsroom.publish();
    await told.look();
    expect(heard).toEqual([]);
    await newsroom.writeStory('2026/11/trams', { headline: 'Changed' });
    await newsroom.publish();
    await told.look();
    withdrawStory(newsroom.stateDir, { story: '2026/11/trams', at: now(), reason: 'Wrong.' });
    await told.look();
    expect(heard.map(({ body }) => (JSON.parse(body) as { urlList: string[] }).urlList)).toEqual([
      [`${SITE}/city/2026/11/10/trams`],
      [`${SITE}/city/2026/11/10/trams`],
    ]);
  });

  it('are told after the server was down, and again when they refused', async () => {
    await announcer({}).look();
    clock('2026-11-21T12:00:00Z');
    status = 503;
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const told = announcer({});
    await told.look();
    await told.look();
    expect(heard, 'not at once').toHaveLength(1);
    expect(said.mock.calls.flat()).toEqual(['IndexNow answered 503. It is told again in 20 seconds.']);
    said.mockRestore();
    status = 202;
    await announcer({}).look();
    await announcer({}).look();
    expect(heard).toHaveLength(2);
  });

  it('that keep feeds are told which have changed, in every form', async () => {
    const told = announcer({ INDEXNOW_KEY: '' }, [`${origin}/hub`]);
    await told.look();
    clock('2026-11-21T12:00:00Z');
    await told.look();
    expect(heard).toHaveLength(1);
    const form = new URLSearchParams(heard[0]?.body);
    expect(form.get('hub.mode')).toBe('publish');
    const lists = ['', '/authors/anna', '/city', '/topics/harbour'];
    expect(form.getAll('hub.url').sort()).toEqual(
      lists.flatMap((list) => ['atom', 'json', 'xml'].map((ending) => `${SITE}${list}/feed.${ending}`)).sort(),
    );
  });

  it('hear nothing from a preview, and nothing from the sample edition', async () => {
    for (const closed of [{ SITE_ENV: 'preview' }, { SITE_EDITION: 'sample' }]) {
      const told = announcer(closed, [`${origin}/hub`]);
      await told.look();
      clock('2026-11-21T12:00:00Z');
      await told.look();
    }
    expect(heard).toEqual([]);
  });
});

const CDN = { INDEXNOW_KEY: '', CDN_SERVICE: 'abc', CDN_TOKEN: 'secret' };

describe('a CDN', () => {
  beforeEach(openNewsroom);
  afterEach(closeNewsroom);

  it.each([
    ['fastly', '/service/abc/purge', 'fastly-key', 'secret', 'surrogate_keys'],
    ['cloudflare', '/client/v4/zones/abc/purge_cache', 'authorization', 'Bearer secret', 'tags'],
  ])('%s is asked to forget what depends on a story', async (kind, path, header, value, field) => {
    const told = announcer({ ...CDN, CDN: kind, CDN_API: origin, SITE_EDITION: 'sample' });
    await told.look();
    withdrawStory(newsroom.stateDir, { story: '2026/11/trams', at: now(), reason: 'Wrong.' });
    await told.look();
    expect(heard.map((each) => [each.path, each.headers[header]])).toEqual([[path, value]]);
    expect((JSON.parse(heard[0]?.body ?? '') as Record<string, string[]>)[field]).toEqual(cdnKeys([storyTag('2026/11/trams')], 'secret'));
  });
});

describe('what a CDN reads', () => {
  it('are keys that name nothing, and none where there is no CDN', () => {
    const tags = ['list:latest', storyTag('2026/11/secret-plan')];
    const { cdn } = readEnvironment({ ...OPEN, ...CDN, CDN: 'cloudflare' });
    const headers = cdnHeaders(cdn, tags);
    expect(headers['Cache-Tag']?.split(',')).toEqual(cdnKeys(tags, 'secret'));
    expect(JSON.stringify(headers)).not.toContain('plan');
    expect(cdnHeaders(undefined, tags)).toEqual({});
    expect(
      cdnHeaders(
        cdn,
        Array.from({ length: 2000 }, (_, index) => `tag:${index}`),
      ),
    ).toEqual({});
  });

  it('that is named by halves stops the start, with the variable that is missing', () => {
    expect(() => readEnvironment({ ...OPEN, CDN: 'akamai' })).toThrow('CDN is “akamai”: give one of fastly, cloudflare.');
    expect(() => readEnvironment({ ...OPEN, CDN: 'fastly' })).toThrow('CDN_SERVICE is missing');
    expect(() => readEnvironment({ ...OPEN, CDN: 'fastly', CDN_SERVICE: 'abc' })).toThrow('CDN_TOKEN is missing');
    expect(() => readEnvironment({ ...OPEN, INDEXNOW_KEY: 'short' })).toThrow('INDEXNOW_KEY is no key');
  });
});
