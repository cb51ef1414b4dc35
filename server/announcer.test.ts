import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import type { FeedSource } from '#lib/addresses/address';
import { cdnKeys } from '#lib/announce/cdn';
import { listenersOf } from '#lib/announce/listeners';
import { withdrawStory } from '#lib/archive/withdrawals';
import { authorList, CORRECTED, LATEST, sectionList, storyTag, topicList } from '#lib/freshness/tags';
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
/** Sent with every answer. */
let answered: Record<string, string> = {};
/** Paths whose answers wait until they are let go. */
let held: Map<string, Promise<void>> = new Map();
let published: SmallEdition;
let newsroom: SmallEdition;

const SITE = 'https://news.example';
const clock = (at: string) => vi.stubEnv('SITE_CLOCK', at);

beforeAll(async () => {
  outside = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      heard.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString() });
      Promise.resolve(held.get(request.url ?? '')).then(() => response.writeHead(status, answered).end());
    });
  });
  await new Promise<void>((listening) => outside.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
  clock('2026-11-20T12:00:00Z');
  published = await SmallEdition.open({
    '2026/11/trams': {},
    '2026/11/tomorrow': { publishedAt: '2026-11-21T12:00:00Z', topics: ['harbour'] },
  });
  await published.publish();
});

afterAll(async () => {
  await published.close();
  await new Promise((closed) => outside.close(closed));
});

async function openNewsroom(): Promise<void> {
  heard = [];
  status = 200;
  answered = {};
  held = new Map();
  clock('2026-11-20T12:00:00Z');
  newsroom = await published.copy();
  vi.stubEnv('SITE_STATE', newsroom.stateDir);
  vi.stubEnv('SITE_CONTENT', newsroom.contentDir);
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

const CDN = { INDEXNOW_KEY: '', CDN_SERVICE: 'abc', CDN_TOKEN: 'secret' };

function announcer(variables: Partial<NodeJS.ProcessEnv>, hubs: string[] = []): Announcer {
  const environment = readEnvironment({ ...OPEN, INDEXNOW_ENDPOINT: `${origin}/indexnow`, ...variables });
  return new Announcer(newsroom.stateDir, listenersOf(environment, hubs));
}

const hub = () => `${origin}/hub`;
/** Lists whose feeds the hub was named, each once. */
const listsNamed = () =>
  [
    ...new Set(
      heard
        .filter(({ path }) => path === '/hub')
        .flatMap(({ body }) => new URLSearchParams(body).getAll('hub.url'))
        .map((url) => url.replace(SITE, '').replace(/\/feed\.\w+$/, '') || '/'),
    ),
  ].sort();
const pathsNamed = () =>
  heard
    .filter(({ path }) => path === '/indexnow')
    .flatMap(({ body }) => (JSON.parse(body) as { urlList: string[] }).urlList.map((url) => url.replace(SITE, '')));
const withdraw = (story: string, reason = 'Wrong.') => withdrawStory(newsroom.stateDir, { story, at: now(), reason });

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
    withdraw('2026/11/trams');
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
    const told = announcer({ INDEXNOW_KEY: '' }, [hub()]);
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

  it('hear of a story that was taken back in every list that showed it, and in the log', async () => {
    const told = announcer({}, [hub()]);
    await told.look();
    withdraw('2026/11/trams');
    await told.look();
    expect(listsNamed()).toEqual(['/', '/authors/anna', '/city', '/corrections', '/topics/trams']);
    expect(pathsNamed()).toEqual(['/city/2026/11/10/trams']);
  });

  it('hear nothing of a story that was taken back before it was out, not even when its time comes or it is edited', async () => {
    const told = announcer({}, [hub()]);
    await told.look();
    withdraw('2026/11/tomorrow');
    await told.look();
    clock('2026-11-21T12:00:00Z');
    await told.look();
    withdraw('2026/11/tomorrow', 'Said better.');
    await told.look();
    await newsroom.writeStory('2026/11/tomorrow', { publishedAt: '2026-11-21T12:00:00Z', topics: ['trams'] });
    await newsroom.publish();
    await told.look();
    expect(heard).toEqual([]);
  });

  it('are named no feed because of drafts and stories that are still to come', async () => {
    const told = announcer({}, [hub()]);
    await told.look();
    await newsroom.writeStory('2026/11/secret', { status: 'draft', publishedAt: undefined, authors: ['ben'], topics: ['harbour'] });
    await newsroom.writeStory('2026/11/tomorrow', { publishedAt: '2026-11-21T12:00:00Z', topics: ['trams'], section: 'culture' });
    await newsroom.publish();
    await told.look();
    expect(heard).toEqual([]);
    await newsroom.writeStory('2026/11/secret', { status: 'draft', publishedAt: undefined, authors: ['ben'], headline: 'Again' });
    await newsroom.writeStory('2026/11/trams', { headline: 'Changed' });
    await newsroom.publish();
    await told.look();
    expect(listsNamed()).toEqual(['/', '/authors/anna', '/city', '/topics/trams']);
  });

  it('hear of the address and the lists that a story left, as well as of those where it is', async () => {
    const told = announcer({}, [hub()]);
    await told.look();
    await newsroom.writeStory('2026/11/trams', { section: 'culture', topics: ['harbour'], movedFrom: ['/city/2026/11/10/trams'] });
    await newsroom.publish();
    await told.look();
    expect(pathsNamed()).toEqual(['/city/2026/11/10/trams', '/culture/2026/11/10/trams']);
    expect(listsNamed()).toEqual(['/', '/authors/anna', '/city', '/culture', '/topics/harbour', '/topics/trams']);
  });

  it('hear of a story that readers could see and that became a draft again', async () => {
    const told = announcer({}, [hub()]);
    await told.look();
    await newsroom.writeStory('2026/11/trams', { status: 'draft' });
    await newsroom.publish();
    await told.look();
    expect(pathsNamed()).toEqual(['/city/2026/11/10/trams']);
    expect(listsNamed()).toEqual(['/', '/authors/anna', '/city', '/topics/trams']);
  });

  it('are named no feed of a list that is gone', async () => {
    const told = announcer({ INDEXNOW_KEY: '' }, [hub()]);
    await told.look();
    await newsroom.writeStory('2026/11/trams', { topics: ['harbour'] });
    await newsroom.remove('topics/trams.yml');
    await newsroom.publish();
    await told.look();
    expect(listsNamed()).toEqual(['/', '/authors/anna', '/city', '/topics/harbour']);
  });

  it('hear of everything that may have changed when the archive was built anew', async () => {
    const told = announcer({ ...CDN, INDEXNOW_KEY: OPEN.INDEXNOW_KEY, CDN: 'fastly', CDN_API: origin }, [hub()]);
    await told.look();
    await rm(join(newsroom.stateDir, 'archive'), { recursive: true });
    clock('2026-11-20T13:00:00Z');
    await newsroom.writeStory('2026/11/trams', { updatedAt: '2026-11-20T12:30:00Z' });
    await newsroom.writeStory('2026/11/secret', { status: 'draft', publishedAt: undefined });
    await newsroom.publish();
    await told.look();
    expect(heard.map(({ path }) => path).sort()).toEqual(['/hub', '/indexnow', '/service/abc/purge_all']);
    expect(pathsNamed()).toEqual(['/city/2026/11/10/trams']);
    expect(listsNamed()).toEqual([
      '/',
      ...['/authors/anna', '/authors/ben', '/city', '/corrections', '/culture', '/topics/harbour', '/topics/trams'],
    ]);
    await told.look();
    expect(heard, 'once').toHaveLength(3);
  });

  it('that keep feeds are named a few lists at a time', async () => {
    const [listener] = listenersOf(readEnvironment({ ...OPEN, INDEXNOW_KEY: '' }), [hub()]);
    const feeds = Array.from({ length: 70 }, (_, index): FeedSource => ({ at: 'topic', topic: `topic-${index}` }));
    await listener?.tell({ outdated: [], paths: [], feeds });
    expect(heard.map(({ body }) => new URLSearchParams(body).getAll('hub.url').length)).toEqual([90, 90, 30]);
    expect(listsNamed()).toHaveLength(70);
  });

  it('hear nothing from a preview, and nothing from the sample edition', async () => {
    for (const closed of [{ SITE_ENV: 'preview' }, { SITE_EDITION: 'sample' }]) {
      const told = announcer(closed, [hub()]);
      await told.look();
      clock('2026-11-21T12:00:00Z');
      await told.look();
    }
    expect(heard).toEqual([]);
  });
});

describe('somebody outside who refuses', () => {
  let said: MockInstance<typeof console.error>;
  const complaints = () => said.mock.calls.flat();

  beforeEach(async () => {
    await openNewsroom();
    said = vi.spyOn(console, 'error').mockReturnValue();
  });
  afterEach(async () => {
    said.mockRestore();
    vi.useRealTimers();
    await closeNewsroom();
  });

  const happening = async (told: Announcer) => {
    await told.look();
    clock('2026-11-21T12:00:00Z');
    await told.look();
  };

  it.each([
    [400, 'See that INDEXNOW_ENDPOINT is an address that takes IndexNow.'],
    [403, `See that ${SITE}/0123456789abcdef.txt can be read from everywhere and holds INDEXNOW_KEY.`],
    [422, 'See that SITE_URL is where readers find the site.'],
    [404, 'its address is right.'],
    [301, 'its address is right.'],
  ])('with %i is not told the same again, and the newsroom hears what to do', async (refusal, remedy) => {
    status = refusal;
    await happening(announcer({}));
    await announcer({}).look();
    expect(heard).toHaveLength(1);
    expect(complaints()).toEqual([expect.stringContaining(`IndexNow answered ${refusal}: `)]);
    expect(complaints()[0]).toContain(`${remedy} It is not told the same again.`);
    status = 200;
    withdraw('2026/11/trams');
    await announcer({}).look();
    expect(pathsNamed().at(-1)).toBe('/city/2026/11/10/trams');
  });

  it.each([
    ['30', 'in 30 seconds'],
    ['86400', 'in 3600 seconds'],
    [undefined, 'in 20 seconds'],
  ])('for now, with 429 and “Retry-After: %s”, is told again %s', async (asked, when) => {
    status = 429;
    answered = asked === undefined ? {} : { 'Retry-After': asked };
    const told = announcer({});
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T12:00:00Z') });
    await happening(told);
    expect(complaints()).toEqual([`IndexNow answered 429. It is told again ${when}.`]);
    const seconds = Number(/\d+/.exec(when)?.[0]);
    vi.setSystemTime(Date.now() + seconds * 1000 - 1);
    await told.look();
    expect(heard).toHaveLength(1);
    vi.setSystemTime(Date.now() + 1);
    await told.look();
    expect(heard).toHaveLength(2);
  });

  it('as a hub is not told the same again', async () => {
    status = 410;
    const told = announcer({ INDEXNOW_KEY: '' }, [hub()]);
    await happening(told);
    await told.look();
    expect(heard).toHaveLength(1);
    expect(complaints()).toEqual([`The hub ${hub()} answered 410: see that its address is right. It is not told the same again.`]);
  });

  it('as a CDN goes on showing what is out of date, and is asked again', async () => {
    status = 403;
    await happening(announcer({ ...CDN, CDN: 'fastly', CDN_API: origin }));
    expect(complaints()).toEqual([
      'The CDN (fastly) answered 403: see that CDN_TOKEN belongs to CDN_SERVICE and may purge, by key and everything. Until then it may show what is out of date. It is told again in 20 seconds.',
    ]);
    status = 200;
    await announcer({ ...CDN, CDN: 'fastly', CDN_API: origin }).look();
    expect(heard).toHaveLength(2);
  });

  it('because of the key that was sent is named without it', async () => {
    const { cdn, ...environment } = readEnvironment({ ...OPEN, ...CDN, CDN: 'cloudflare', CDN_API: origin });
    if (!cdn) throw new Error('There is no CDN.');
    const broken = listenersOf({ ...environment, cdn: { ...cdn, token: 'sec\nret' } }, []);
    await happening(new Announcer(newsroom.stateDir, broken));
    expect(complaints()).toEqual(['The CDN (cloudflare) did not answer (TypeError). It is told again in 20 seconds.']);
  });

  it('keeps nobody else from hearing', async () => {
    let letGo: () => void = () => {};
    held.set('/slow', new Promise((resolve) => (letGo = resolve)));
    const told = announcer({}, [`${origin}/slow`, hub()]);
    await told.look();
    clock('2026-11-21T12:00:00Z');
    const slow = told.look();
    await vi.waitFor(() => expect(heard.map(({ path }) => path).sort()).toEqual(['/hub', '/indexnow', '/slow']));
    withdraw('2026/11/trams');
    await vi.waitFor(async () => {
      await told.look();
      expect(pathsNamed()).toContain('/city/2026/11/10/trams');
    });
    expect(listsNamed()).toContain('/corrections');
    letGo();
    await slow;
    await told.look();
    expect(heard.filter(({ path }) => path === '/slow')).toHaveLength(2);
  });
});

describe('how far those outside were told', () => {
  beforeEach(openNewsroom);
  afterEach(closeNewsroom);

  const file = () => join(newsroom.stateDir, 'announced.json');

  it('is written down when something happened, and only then', async () => {
    const told = announcer({}, [hub()]);
    await told.look();
    const written = () => [statSync(file(), { bigint: true }).mtimeNs, readFileSync(file(), 'utf8')];
    const before = written();
    clock('2026-11-20T13:00:00Z');
    await told.look();
    expect(written()).toEqual(before);
    clock('2026-11-21T12:00:00Z');
    await told.look();
    expect(written()).not.toEqual(before);
  });

  it.each([
    ['whole', () => '{"indexnow":'],
    ['in one place', (text: string) => text.replace('"generation":1', '"generation":"one"')],
  ])('is said to be lost when the file is damaged %s, and everything is told that may be news', async (_, damage) => {
    const variables = { ...CDN, CDN: 'fastly', CDN_API: origin };
    await announcer(variables).look();
    writeFileSync(file(), damage(readFileSync(file(), 'utf8')));
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const told = announcer(variables);
    await told.look();
    await told.look();
    expect(said.mock.calls.flat()).toEqual([expect.stringContaining(`${file()} does not say how far “cdn fastly” has been told.`)]);
    said.mockRestore();
    expect(heard.map(({ path }) => path)).toEqual(['/service/abc/purge_all']);
  });

  it('is known of one when the entry of another is damaged', async () => {
    await announcer({}, [hub()]).look();
    const entries = JSON.parse(readFileSync(file(), 'utf8')) as Record<string, unknown>;
    writeFileSync(file(), JSON.stringify({ ...entries, [`websub ${hub()}`]: 'far' }));
    const said = vi.spyOn(console, 'error').mockReturnValue();
    clock('2026-11-21T12:00:00Z');
    await announcer({}, [hub()]).look();
    expect(said).toHaveBeenCalledTimes(1);
    said.mockRestore();
    expect(pathsNamed()).toEqual(['/city/2026/11/21/tomorrow']);
    expect(listsNamed()).toContain('/culture');
  });
});

describe('a CDN', () => {
  beforeEach(openNewsroom);
  afterEach(closeNewsroom);

  it.each([
    ['fastly', '/service/abc/purge', 'fastly-key', 'secret', 'surrogate_keys'],
    ['cloudflare', '/client/v4/zones/abc/purge_cache', 'authorization', 'Bearer secret', 'tags'],
  ])(
    '%s is asked to forget what shows a story that was taken back, the log of corrections among it',
    async (kind, path, header, value, field) => {
      const told = announcer({ ...CDN, CDN: kind, CDN_API: origin, SITE_EDITION: 'sample' });
      await told.look();
      withdraw('2026/11/trams');
      await told.look();
      expect(heard.map((each) => [each.path, each.headers[header]])).toEqual([[path, value]]);
      const forgotten = (JSON.parse(heard[0]?.body ?? '') as Record<string, string[]>)[field];
      const shown = [storyTag('2026/11/trams'), CORRECTED, LATEST, sectionList('city'), topicList('trams'), authorList('anna')];
      expect(forgotten).toEqual(expect.arrayContaining(cdnKeys(shown, 'secret')));
      expect(forgotten).not.toContain(cdnKeys([topicList('harbour')], 'secret')[0]);
    },
  );

  it('has forgotten before hubs are told, who come to look at once', async () => {
    let forget: () => void = () => {};
    held.set('/service/abc/purge', new Promise((resolve) => (forget = resolve)));
    const told = announcer({ ...CDN, CDN: 'fastly', CDN_API: origin }, [hub()]);
    await told.look();
    withdraw('2026/11/trams');
    const looking = told.look();
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    await told.look();
    expect(heard.map(({ path }) => path)).toEqual(['/service/abc/purge']);
    forget();
    await looking;
    expect(heard.map(({ path }) => path)).toEqual(['/service/abc/purge', '/hub']);
  });
});
