import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FeedSource } from '#lib/addresses/address';
import { listenersOf } from '#lib/announce/listeners';
import { readEnvironment } from '#lib/site/environment';
import { AnnouncingNewsroom, CDN, OPEN, SITE, setClock } from './testing/announcing-newsroom';
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

describe('those outside', () => {
  it('are told nothing of what was there before they came, and once of what goes live by the clock', async () => {
    const told = newsroom.announcer({});
    await told.look();
    expect(outside.heard).toEqual([]);
    setClock('2026-11-21T12:00:00Z');
    await told.look();
    await told.look();
    expect(outside.heard.map(({ path }) => path)).toEqual(['/indexnow']);
    expect(JSON.parse(outside.heard[0]?.body ?? '')).toEqual({
      host: 'news.example',
      key: '0123456789abcdef',
      keyLocation: `${SITE}/0123456789abcdef.txt`,
      urlList: [`${SITE}/city/2026/11/21/tomorrow`],
    });
  });

  it('hear of changes and of what is taken back, and never of what is not out', async () => {
    const told = newsroom.announcer({});
    await told.look();
    await newsroom.edition.writeStory('2026/11/tomorrow', { publishedAt: '2026-11-21T12:00:00Z', headline: 'Changed' });
    await newsroom.edition.publish();
    await told.look();
    expect(outside.heard).toEqual([]);
    await newsroom.edition.writeStory('2026/11/trams', { headline: 'Changed' });
    await newsroom.edition.publish();
    await told.look();
    newsroom.withdraw('2026/11/trams');
    await told.look();
    expect(outside.heard.map(({ body }) => (JSON.parse(body) as { urlList: string[] }).urlList)).toEqual([
      [`${SITE}/city/2026/11/10/trams`],
      [`${SITE}/city/2026/11/10/trams`],
    ]);
  });

  it('are told after the server was down, and again when they refused', async () => {
    await newsroom.announcer({}).look();
    setClock('2026-11-21T12:00:00Z');
    outside.status = 503;
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const told = newsroom.announcer({});
    await told.look();
    await told.look();
    expect(outside.heard, 'not at once').toHaveLength(1);
    expect(said.mock.calls.flat()).toEqual(['IndexNow answered 503. It is told again in 20 seconds.']);
    said.mockRestore();
    outside.status = 202;
    await newsroom.announcer({}).look();
    await newsroom.announcer({}).look();
    expect(outside.heard).toHaveLength(2);
  });

  it('that keep feeds are told which have changed, in every form', async () => {
    const told = newsroom.announcer({ INDEXNOW_KEY: '' }, [outside.hub]);
    await told.look();
    setClock('2026-11-21T12:00:00Z');
    await told.look();
    expect(outside.heard).toHaveLength(1);
    const form = new URLSearchParams(outside.heard[0]?.body);
    expect(form.get('hub.mode')).toBe('publish');
    const lists = ['', '/authors/anna', '/city', '/topics/harbour'];
    expect(form.getAll('hub.url').sort()).toEqual(
      lists.flatMap((list) => ['atom', 'json', 'xml'].map((ending) => `${SITE}${list}/feed.${ending}`)).sort(),
    );
  });

  it('hear of a story that was taken back in every list that showed it, and in the log', async () => {
    const told = newsroom.announcer({}, [outside.hub]);
    await told.look();
    newsroom.withdraw('2026/11/trams');
    await told.look();
    expect(outside.listsNamed()).toEqual(['/', '/authors/anna', '/city', '/corrections', '/topics/trams']);
    expect(outside.pathsNamed()).toEqual(['/city/2026/11/10/trams']);
  });

  it('hear nothing of a story that was taken back before it was out, not even when its time comes or it is edited', async () => {
    const told = newsroom.announcer({}, [outside.hub]);
    await told.look();
    newsroom.withdraw('2026/11/tomorrow');
    await told.look();
    setClock('2026-11-21T12:00:00Z');
    await told.look();
    newsroom.withdraw('2026/11/tomorrow', 'Said better.');
    await told.look();
    await newsroom.edition.writeStory('2026/11/tomorrow', { publishedAt: '2026-11-21T12:00:00Z', topics: ['trams'] });
    await newsroom.edition.publish();
    await told.look();
    expect(outside.heard).toEqual([]);
  });

  it('are named no feed because of drafts and stories that are still to come', async () => {
    const told = newsroom.announcer({}, [outside.hub]);
    await told.look();
    await newsroom.edition.writeStory('2026/11/secret', { status: 'draft', publishedAt: undefined, authors: ['ben'], topics: ['harbour'] });
    await newsroom.edition.writeStory('2026/11/tomorrow', { publishedAt: '2026-11-21T12:00:00Z', topics: ['trams'], section: 'culture' });
    await newsroom.edition.publish();
    await told.look();
    expect(outside.heard).toEqual([]);
    await newsroom.edition.writeStory('2026/11/secret', { status: 'draft', publishedAt: undefined, authors: ['ben'], headline: 'Again' });
    await newsroom.edition.writeStory('2026/11/trams', { headline: 'Changed' });
    await newsroom.edition.publish();
    await told.look();
    expect(outside.listsNamed()).toEqual(['/', '/authors/anna', '/city', '/topics/trams']);
  });

  it('hear of the address and the lists that a story left, as well as of those where it is', async () => {
    const told = newsroom.announcer({}, [outside.hub]);
    await told.look();
    await newsroom.edition.writeStory('2026/11/trams', { section: 'culture', topics: ['harbour'], movedFrom: ['/city/2026/11/10/trams'] });
    await newsroom.edition.publish();
    await told.look();
    expect(outside.pathsNamed()).toEqual(['/city/2026/11/10/trams', '/culture/2026/11/10/trams']);
    expect(outside.listsNamed()).toEqual(['/', '/authors/anna', '/city', '/culture', '/topics/harbour', '/topics/trams']);
  });

  it('hear of a story that readers could see and that became a draft again', async () => {
    const told = newsroom.announcer({}, [outside.hub]);
    await told.look();
    await newsroom.edition.writeStory('2026/11/trams', { status: 'draft' });
    await newsroom.edition.publish();
    await told.look();
    expect(outside.pathsNamed()).toEqual(['/city/2026/11/10/trams']);
    expect(outside.listsNamed()).toEqual(['/', '/authors/anna', '/city', '/topics/trams']);
  });

  it('are named no feed of a list that is gone', async () => {
    const told = newsroom.announcer({ INDEXNOW_KEY: '' }, [outside.hub]);
    await told.look();
    await newsroom.edition.writeStory('2026/11/trams', { topics: ['harbour'] });
    await newsroom.edition.remove('topics/trams.yml');
    await newsroom.edition.publish();
    await told.look();
    expect(outside.listsNamed()).toEqual(['/', '/authors/anna', '/city', '/topics/harbour']);
  });

  it('hear of everything that may have changed when the archive was built anew', async () => {
    const told = newsroom.announcer({ ...CDN, INDEXNOW_KEY: OPEN.INDEXNOW_KEY, CDN: 'fastly', CDN_API: outside.origin }, [outside.hub]);
    await told.look();
    await rm(join(newsroom.edition.stateDir, 'archive'), { recursive: true });
    setClock('2026-11-20T13:00:00Z');
    await newsroom.edition.writeStory('2026/11/trams', { updatedAt: '2026-11-20T12:30:00Z' });
    await newsroom.edition.writeStory('2026/11/secret', { status: 'draft', publishedAt: undefined });
    await newsroom.edition.publish();
    await told.look();
    expect(outside.heard.map(({ path }) => path).sort()).toEqual(['/hub', '/indexnow', '/service/abc/purge_all']);
    expect(outside.pathsNamed()).toEqual(['/city/2026/11/10/trams']);
    expect(outside.listsNamed()).toEqual([
      '/',
      ...['/authors/anna', '/authors/ben', '/city', '/corrections', '/culture', '/topics/harbour', '/topics/trams'],
    ]);
    await told.look();
    expect(outside.heard, 'once').toHaveLength(3);
  });

  it('that keep feeds are named a few lists at a time', async () => {
    const [listener] = listenersOf(readEnvironment({ ...OPEN, INDEXNOW_KEY: '' }), [outside.hub]);
    const feeds = Array.from({ length: 70 }, (_, index): FeedSource => ({ at: 'topic', topic: `topic-${index}` }));
    await listener?.tell({ outdated: [], paths: [], feeds });
    expect(outside.heard.map(({ body }) => new URLSearchParams(body).getAll('hub.url').length)).toEqual([90, 90, 30]);
    expect(outside.listsNamed()).toHaveLength(70);
  });

  it('hear nothing from a preview, and nothing from the sample edition', async () => {
    for (const closed of [{ SITE_ENV: 'preview' }, { SITE_EDITION: 'sample' }]) {
      const told = newsroom.announcer(closed, [outside.hub]);
      await told.look();
      setClock('2026-11-21T12:00:00Z');
      await told.look();
    }
    expect(outside.heard).toEqual([]);
  });
});
