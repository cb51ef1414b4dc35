import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { listenersOf } from '#lib/announce/listeners';
import { readEnvironment } from '#lib/site/environment';
import { Announcer } from './announcer';
import { AnnouncingNewsroom, CDN, OPEN, SITE, setClock } from './testing/announcing-newsroom';
import type { ThoseOutside } from './testing/those-outside';

let newsroom: AnnouncingNewsroom;
let outside: ThoseOutside;

beforeAll(async () => {
  newsroom = await AnnouncingNewsroom.open();
  outside = newsroom.outside;
});
afterAll(() => newsroom.close());

describe('somebody outside who refuses', () => {
  let said: MockInstance<typeof console.error>;
  const complaints = () => said.mock.calls.flat();

  beforeEach(async () => {
    await newsroom.beginTest();
    said = vi.spyOn(console, 'error').mockReturnValue();
  });
  afterEach(async () => {
    said.mockRestore();
    vi.useRealTimers();
    await newsroom.endTest();
  });

  const happening = async (told: Announcer) => {
    await told.look();
    setClock('2026-11-21T12:00:00Z');
    await told.look();
  };

  it.each([
    [400, 'See that INDEXNOW_ENDPOINT is an address that takes IndexNow.'],
    [403, `See that ${SITE}/0123456789abcdef.txt can be read from everywhere and holds INDEXNOW_KEY.`],
    [422, 'See that SITE_URL is where readers find the site.'],
    [404, 'its address is right.'],
    [301, 'its address is right.'],
  ])('with %i is not told the same again, and the newsroom hears what to do', async (refusal, remedy) => {
    outside.status = refusal;
    await happening(newsroom.announcer({}));
    await newsroom.announcer({}).look();
    expect(outside.heard).toHaveLength(1);
    expect(complaints()).toEqual([expect.stringContaining(`IndexNow answered ${refusal}: `)]);
    expect(complaints()[0]).toContain(`${remedy} It is not told the same again.`);
    outside.status = 200;
    newsroom.withdraw('2026/11/trams');
    await newsroom.announcer({}).look();
    expect(outside.pathsNamed().at(-1)).toBe('/city/2026/11/10/trams');
  });

  it.each([
    ['30', 'in 30 seconds'],
    ['86400', 'in 3600 seconds'],
    [undefined, 'in 20 seconds'],
  ])('for now, with 429 and “Retry-After: %s”, is told again %s', async (asked, when) => {
    outside.status = 429;
    outside.answered = asked === undefined ? {} : { 'Retry-After': asked };
    const told = newsroom.announcer({});
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T12:00:00Z') });
    await happening(told);
    expect(complaints()).toEqual([`IndexNow answered 429. It is told again ${when}.`]);
    const seconds = Number(/\d+/.exec(when)?.[0]);
    vi.setSystemTime(Date.now() + seconds * 1000 - 1);
    await told.look();
    expect(outside.heard).toHaveLength(1);
    vi.setSystemTime(Date.now() + 1);
    await told.look();
    expect(outside.heard).toHaveLength(2);
  });

  it('as a hub is not told the same again', async () => {
    outside.status = 410;
    const told = newsroom.announcer({ INDEXNOW_KEY: '' }, [outside.hub]);
    await happening(told);
    await told.look();
    expect(outside.heard).toHaveLength(1);
    expect(complaints()).toEqual([`The hub ${outside.hub} answered 410: see that its address is right. It is not told the same again.`]);
  });

  it('as a CDN goes on showing what is out of date, and is asked again', async () => {
    outside.status = 403;
    await happening(newsroom.announcer({ ...CDN, CDN: 'fastly', CDN_API: outside.origin }));
    expect(complaints()).toEqual([
      'The CDN (fastly) answered 403: see that CDN_TOKEN belongs to CDN_SERVICE and may purge, by key and everything. Until then it may show what is out of date. It is told again in 20 seconds.',
    ]);
    outside.status = 200;
    await newsroom.announcer({ ...CDN, CDN: 'fastly', CDN_API: outside.origin }).look();
    expect(outside.heard).toHaveLength(2);
  });

  it('because of the key that was sent is named without it', async () => {
    const { cdn, ...environment } = readEnvironment({ ...OPEN, ...CDN, CDN: 'cloudflare', CDN_API: outside.origin });
    if (!cdn) throw new Error('There is no CDN.');
    const broken = listenersOf({ ...environment, cdn: { ...cdn, token: 'sec\nret' } }, []);
    await happening(new Announcer(newsroom.edition.stateDir, broken));
    expect(complaints()).toEqual(['The CDN (cloudflare) did not answer (TypeError). It is told again in 20 seconds.']);
  });

  it('keeps nobody else from hearing', async () => {
    let letGo: () => void = () => {};
    outside.held.set('/slow', new Promise((resolve) => (letGo = resolve)));
    const told = newsroom.announcer({}, [`${outside.origin}/slow`, outside.hub]);
    await told.look();
    setClock('2026-11-21T12:00:00Z');
    const slow = told.look();
    await vi.waitFor(() => expect(outside.heard.map(({ path }) => path).sort()).toEqual(['/hub', '/indexnow', '/slow']));
    newsroom.withdraw('2026/11/trams');
    await vi.waitFor(async () => {
      await told.look();
      expect(outside.pathsNamed()).toContain('/city/2026/11/10/trams');
    });
    expect(outside.listsNamed()).toContain('/corrections');
    letGo();
    await slow;
    await told.look();
    expect(outside.heard.filter(({ path }) => path === '/slow')).toHaveLength(2);
  });
});
