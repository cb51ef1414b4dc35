import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Read, readWithFeedsmith, readWithRssParser } from '../testing/feed-readers';
import { FeedsNewsroom, FORMATS, inXml, NOON, SOURCES } from '../testing/feeds-newsroom';

let newsroom: FeedsNewsroom;

beforeAll(async () => {
  newsroom = await FeedsNewsroom.open();
});

afterAll(() => newsroom.close());

const withoutAuthors = (items: Read[]) => items.map(({ authors: _, ...item }) => item);

describe.each(SOURCES)('the feed of $at', (of) => {
  it('says the same in its three forms, to two independent readers', async () => {
    const json = readWithFeedsmith(newsroom.text(of, 'json'), 'json');
    expect(json.length).toBeGreaterThan(0);
    const expected = json.map((item) => ({ ...item, title: inXml(item.title ?? ''), html: inXml(item.html ?? '') }));
    expect(readWithFeedsmith(newsroom.text(of, 'rss'), 'rss')).toEqual(expected);
    expect(readWithFeedsmith(newsroom.text(of, 'atom'), 'atom')).toEqual(expected);
    expect(withoutAuthors(await readWithRssParser(newsroom.text(of, 'rss')))).toEqual(withoutAuthors(expected));
    expect(withoutAuthors(await readWithRssParser(newsroom.text(of, 'atom')))).toEqual(withoutAuthors(expected));
    for (const item of json) {
      expect(item.id).toMatch(/^https:\/\/news\.example\//);
      expect(item.html).not.toMatch(/<(script|iframe|style)|\s(class|style)=/);
    }
  });

  it('is the same to the byte when it is made again, at another time', () => {
    for (const format of FORMATS) expect(newsroom.text(of, format, { now: NOON + 3_600_000 })).toBe(newsroom.text(of, format));
  });

  it('tells nothing that readers may not see, and nothing that is paid for', () => {
    for (const format of FORMATS)
      expect(newsroom.text(of, format)).not.toMatch(/Embargoed|Drafted|Unsayable|secret-slug|Bought words|next week/);
  });
});

describe('JSON Feed 1.1', () => {
  it('has what the specification asks for, in the types that it asks for', () => {
    for (const of of SOURCES) {
      const json = JSON.parse(newsroom.text(of, 'json'));
      expect(json).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: expect.any(String), items: expect.any(Array) });
      expect(Object.keys(json).filter((key) => !FEED_KEYS.has(key))).toEqual([]);
      const ids = new Set<string>();
      for (const item of json.items) {
        expect(Object.keys(item).filter((key) => !ITEM_KEYS.has(key))).toEqual([]);
        for (const key of ['id', 'url', 'title', 'summary', 'content_html', 'language']) expect(item[key], key).toEqual(expect.any(String));
        for (const key of ['date_published', 'date_modified']) expect(item[key]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
        for (const author of item.authors ?? []) expect(Object.keys(author)).toEqual(['name', 'url']);
        for (const tag of item.tags) expect(tag).toEqual(expect.any(String));
        ids.add(item.id);
      }
      expect(ids.size).toBe(json.items.length);
    }
  });
});

/** https://www.jsonfeed.org/version/1.1/ */
const FEED_KEYS = new Set(
  'version title home_page_url feed_url description user_comment next_url icon favicon authors language expired hubs items'.split(' '),
);
const ITEM_KEYS = new Set(
  'id url external_url title content_html content_text summary image banner_image date_published date_modified authors tags language attachments'.split(
    ' ',
  ),
);
