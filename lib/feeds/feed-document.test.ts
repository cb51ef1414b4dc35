import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import site from '#site';
import type { FeedFormat, FeedSource } from '../addresses/address';
import { pathOf } from '../addresses/path-of';
import { Edition } from '../archive/edition';
import { openRendering } from '../freshness/rendering';
import { readWithFeedsmith } from '../testing/feed-readers';
import { FeedsNewsroom, FORMATS, NOON, SITE, SOURCES } from '../testing/feeds-newsroom';

let newsroom: FeedsNewsroom;

beforeAll(async () => {
  newsroom = await FeedsNewsroom.open();
});

afterEach(() => {
  site.webSub.hubs.length = 0;
  vi.stubEnv('SITE_ENV', 'production');
  vi.stubEnv('SITE_EDITION', '');
});

afterAll(() => newsroom.close());

describe('a feed', () => {
  it('has thirty items where there are so many, the newest first', () => {
    for (const of of [{ at: 'front' }, { at: 'section', section: 'culture' }] as const) {
      const items = readWithFeedsmith(newsroom.text(of, 'atom'), 'atom');
      expect(items).toHaveLength(30);
      expect(items.map(({ published }) => published)).toEqual(items.map(({ published }) => published).sort((a, b) => b - a));
    }
  });

  it('is as new as the newest change of what it shows, or as the newest leaving', () => {
    expect(parseAtomFeed(newsroom.text({ at: 'series', series: 'flood' }, 'atom')).updated).toBe('2026-11-12T11:00:00+01:00');
    expect(parseRssFeed(newsroom.text({ at: 'section', section: 'city' }, 'rss')).lastBuildDate).toBe('Mon, 16 Nov 2026 11:00:00 +0100');
  });

  it('leads to itself, to its page and to no other', () => {
    for (const of of SOURCES) {
      const self = (format: FeedFormat) => `${SITE}${pathOf({ at: 'feed', of, format })}`;
      const page = `${SITE}${pathOf(of)}`;
      const rss = parseRssFeed(newsroom.text(of, 'rss'));
      expect([rss.link, rss.atom?.links?.map(({ rel, href }) => [rel, href])]).toEqual([page, [['self', self('rss')]]]);
      expect(parseAtomFeed(newsroom.text(of, 'atom')).links).toEqual([
        { rel: 'self', type: 'application/atom+xml', href: self('atom') },
        { rel: 'alternate', type: 'text/html', href: page },
      ]);
      expect(JSON.parse(newsroom.text(of, 'json'))).toMatchObject({ home_page_url: page, feed_url: self('json') });
    }
  });

  it('bears a title that no other bears', () => {
    const titles = SOURCES.map((of) => JSON.parse(newsroom.text(of, 'json')).title);
    expect(new Set(titles).size).toBe(SOURCES.length);
    expect(titles.slice(0, 3)).toEqual([site.name, `City – ${site.name}`, `Topic: Trams – ${site.name}`]);
  });

  it('of a list without stories is valid and empty', () => {
    const empty = { at: 'topic', topic: 'trams' } as const;
    const before = { now: Date.parse('2026-01-01T00:00:00Z') };
    expect(parseAtomFeed(newsroom.text(empty, 'atom', before))).toMatchObject({ updated: '1970-01-01T01:00:00+01:00' });
    expect(JSON.parse(newsroom.text(empty, 'json', before)).items).toEqual([]);
    expect(newsroom.text(empty, 'rss', before)).not.toContain('lastBuildDate');
  });

  it.each(FORMATS)('of a list that there is not is nothing: %s', (format) => {
    const unknown: FeedSource[] = [
      { at: 'section', section: 'nothing' },
      { at: 'topic', topic: 'nothing' },
      { at: 'author', author: 'nobody' },
      { at: 'series', series: 'nothing' },
    ];
    const edition = new Edition(openRendering(newsroom.generation, NOON));
    for (const of of unknown) {
      expect(newsroom.feed(of, format)).toBeUndefined();
      expect(edition.resolve(pathOf({ at: 'feed', of, format })).leads).toBe('nowhere');
    }
    expect(edition.resolve(`/about/feed.xml`).leads, 'a page of the first level has no feed').toBe('nowhere');
  });

  it('comes with its type', () => {
    expect(FORMATS.map((format) => newsroom.feed({ at: 'front' }, format)?.type)).toEqual([
      'application/rss+xml; charset=utf-8',
      'application/atom+xml; charset=utf-8',
      'application/feed+json; charset=utf-8',
    ]);
  });
});

describe('the feed of corrections', () => {
  const items = (options = {}) => JSON.parse(newsroom.text({ at: 'corrections' }, 'json', options)).items;

  it('has each correction, and what was taken back without its name', () => {
    expect(items()).toMatchObject([
      { title: 'Withdrawn: 16 November 2026 at 11:00', summary: 'It was wrong.', url: `${SITE}/corrections` },
      {
        id: `${SITE}/city/2026/11/09/corrected#correction-${Date.parse('2026-11-15T10:00:00Z')}`,
        title: 'Correction: Headline of 2026/11/corrected',
        url: `${SITE}/city/2026/11/09/corrected#corrections`,
        date_published: '2026-11-15T11:00:00+01:00',
      },
    ]);
    expect(items()[1].content_html).toContain('It was six &#x26; not &#x3C;seven>.');
  });

  it('has a correction from its instant on', () => {
    expect(items({ now: Date.parse('2026-11-25T09:59:59Z') })).toHaveLength(2);
    expect(items({ now: Date.parse('2026-11-25T10:00:00Z') })[0].title).toBe('Clarification: Headline of 2026/11/corrected');
  });
});

describe('a hub', () => {
  const HUB = 'https://hub.example/?a=1&b=2';

  it('is named in the feed and in a header, in production', () => {
    site.webSub.hubs.push(HUB);
    vi.stubEnv('SITE_ENV', 'production');
    vi.stubEnv('SITE_EDITION', 'own');
    const self = `${SITE}/city/feed.xml`;
    expect(newsroom.feed({ at: 'section', section: 'city' }, 'rss')?.headers).toEqual({
      Link: `<${HUB}>; rel="hub", <${self}>; rel="self"`,
    });
    expect(parseRssFeed(newsroom.text({ at: 'front' }, 'rss')).atom?.links?.find(({ rel }) => rel === 'hub')?.href).toBe(HUB);
    expect(parseAtomFeed(newsroom.text({ at: 'front' }, 'atom')).links?.find(({ rel }) => rel === 'hub')?.href).toBe(HUB);
    expect(JSON.parse(newsroom.text({ at: 'front' }, 'json')).hubs).toEqual([{ type: 'WebSub', url: HUB }]);
  });

  it('is not named by the sample edition', () => {
    site.webSub.hubs.push(HUB);
    vi.stubEnv('SITE_EDITION', 'sample');
    for (const format of FORMATS) expect(newsroom.text({ at: 'front' }, format)).not.toContain('hub.example');
  });

  it('is not named where there is none', () => {
    vi.stubEnv('SITE_ENV', 'production');
    vi.stubEnv('SITE_EDITION', 'own');
    expect(newsroom.feed({ at: 'front' }, 'rss')?.headers).toEqual({});
  });
});

it('a preview has no feed', () => {
  vi.stubEnv('SITE_ENV', 'preview');
  for (const of of SOURCES) for (const format of FORMATS) expect(newsroom.feed(of, format)).toBeUndefined();
});
