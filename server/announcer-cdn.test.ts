import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdnKeys } from '#lib/announce/cdn';
import { authorList, CORRECTED, LATEST, sectionList, storyTag, topicList } from '#lib/freshness/tags';
import { AnnouncingNewsroom, CDN } from './testing/announcing-newsroom';
import type { ThoseOutside } from './testing/those-outside';

let newsroom: AnnouncingNewsroom;
let outside: ThoseOutside;

beforeAll(async () => {
  newsroom = await AnnouncingNewsroom.open();
  outside = newsroom.outside;
});
beforeEach(() => newsroom.beginTest());
afterEach(() => newsroom.endTest());
afterAll(() => newsroom.close());

describe('a CDN', () => {
  it.each([
    ['fastly', '/service/abc/purge', 'fastly-key', 'secret', 'surrogate_keys'],
    ['cloudflare', '/client/v4/zones/abc/purge_cache', 'authorization', 'Bearer secret', 'tags'],
  ])(
    '%s is asked to forget what shows a story that was taken back, the log of corrections among it',
    async (kind, path, header, value, field) => {
      const told = newsroom.announcer({ ...CDN, CDN: kind, CDN_API: outside.origin, SITE_EDITION: 'sample' });
      await told.look();
      newsroom.withdraw('2026/11/trams');
      await told.look();
      expect(outside.heard.map((each) => [each.path, each.headers[header]])).toEqual([[path, value]]);
      const forgotten = (JSON.parse(outside.heard[0]?.body ?? '') as Record<string, string[]>)[field];
      const shown = [storyTag('2026/11/trams'), CORRECTED, LATEST, sectionList('city'), topicList('trams'), authorList('anna')];
      expect(forgotten).toEqual(expect.arrayContaining(cdnKeys(shown, 'secret')));
      expect(forgotten).not.toContain(cdnKeys([topicList('harbour')], 'secret')[0]);
    },
  );

  it('has forgotten before hubs are told, who come to look at once', async () => {
    let forget: () => void = () => {};
    outside.held.set('/service/abc/purge', new Promise((resolve) => (forget = resolve)));
    const told = newsroom.announcer({ ...CDN, CDN: 'fastly', CDN_API: outside.origin }, [outside.hub]);
    await told.look();
    newsroom.withdraw('2026/11/trams');
    const looking = told.look();
    await vi.waitFor(() => expect(outside.heard).toHaveLength(1));
    await told.look();
    expect(outside.heard.map(({ path }) => path)).toEqual(['/service/abc/purge']);
    forget();
    await looking;
    expect(outside.heard.map(({ path }) => path)).toEqual(['/service/abc/purge', '/hub']);
  });
});
