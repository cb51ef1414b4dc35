import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { parseFragment } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeedSource } from '../addresses/address';
import { CurrentGeneration } from '../archive/generations';
import { withdrawStory } from '../archive/withdrawals';
import { readWithFeedsmith } from '../testing/feed-readers';
import { FeedsNewsroom, FORMATS, HOSTILE, inXml, LONG, NOON, SITE } from '../testing/feeds-newsroom';

let newsroom: FeedsNewsroom;

beforeAll(async () => {
  newsroom = await FeedsNewsroom.open();
});

afterAll(() => newsroom.close());

describe('an item', () => {
  const items = (of: FeedSource, options = {}) => readWithFeedsmith(newsroom.text(of, 'rss', options), 'rss');
  const itemOf = (slug: string, options = {}) => items({ at: 'front' }, options).find(({ url }) => url?.endsWith(`/${slug}`));

  it('has the whole text with absolute addresses, paid links marked and no link to what is not out', () => {
    const { html = '' } = itemOf('hostile') ?? {};
    expect(html).toContain(`<p>${LONG}</p>`);
    expect(html).toContain(`<a href="${SITE}/sponsored/paid" rel="sponsored">here</a> or later.`);
    expect(html).toContain('&#x3C;script>alert(1)&#x3C;/script> ]]> &#x26; "two"');
    expect(html).toContain('<aside><h2>');
  });

  it('says its kind before everything else, and how it was made', () => {
    expect(itemOf('moved')?.html).toMatch(/^<p><strong>Opinion<\/strong><\/p>/);
    expect(itemOf('pictured')?.html).toContain('<strong>How this was made:</strong> A translation was checked by Anna.');
  });

  it('has hostile text unharmed in its title', () => {
    expect(itemOf('hostile')?.title).toBe(inXml(HOSTILE));
    expect(JSON.parse(newsroom.text({ at: 'front' }, 'json')).items.map(({ title }: { title: string }) => title)).toContain(HOSTILE);
  });

  it('names each writer by itself', () => {
    expect(itemOf('pictured')?.authors).toEqual(['Anna “A.” <O’Neil> & Söhne', 'Ben']);
  });

  it('in another language says so', () => {
    expect(itemOf('arabic')?.html).toMatch(/^<div lang="ar" dir="rtl">/);
    expect(newsroom.text({ at: 'front' }, 'atom')).toContain('<entry xml:lang="ar">');
  });

  it('has a summary that is long enough for readers who show no more', () => {
    const [item] = JSON.parse(newsroom.text({ at: 'author', author: 'ben' }, 'json')).items;
    expect(item.summary).toBe('Standfirst of 2026/11/pictured.\n\nThe first paragraph.');
    const hostile = JSON.parse(newsroom.text({ at: 'front' }, 'json')).items.find(({ title }: { title: string }) => title === HOSTILE);
    expect(hostile.summary).toBe(`${LONG}\n\nOne <script>alert(1)</script> ]]> & "two". Buy here or later.`);
  });

  it('has the same summary for readers that take it for HTML', () => {
    const found =
      parseRssFeed(newsroom.text({ at: 'front' }, 'rss')).items?.find(({ link }) => link?.endsWith('/hostile'))?.description ?? '';
    const shown = parseFragment(found).childNodes.map((node) => ('childNodes' in node ? node.childNodes : []));
    expect(shown.map((inner) => inner.map((node) => ('value' in node ? node.value : node.nodeName)))).toEqual([
      [LONG],
      ['One <script>alert(1)</script> ]]> & "two". Buy here or later.'],
    ]);
  });

  it('has its lead picture with type, measures, credit and caption', () => {
    const [media] = parseRssFeed(newsroom.text({ at: 'series', series: 'flood' }, 'rss')).items?.[0]?.media?.contents ?? [];
    expect(media).toMatchObject({ type: 'image/jpeg', medium: 'image', credits: [{ value: 'Photo: A & B' }] });
    expect(Math.min(media?.width ?? 0, media?.height ?? 0)).toBeGreaterThanOrEqual(500);
    expect(media?.description?.value).toContain('The quay & </script>');
    expect(media?.url).toMatch(/^https:\/\/news\.example\/media\//);
  });

  it('of a story that moved keeps the name of its first address, which is no link any longer', () => {
    const moved = parseRssFeed(newsroom.text({ at: 'front' }, 'rss')).items?.find(({ link }) => link?.endsWith('/moved'));
    expect(moved?.guid).toEqual({ value: `${SITE}/culture/2026/11/09/first`, isPermaLink: false });
    expect(moved?.link).toBe(`${SITE}/city/2026/11/10/moved`);
    expect(itemOf('hostile')?.id).toBe(itemOf('hostile')?.url);
  });
});

describe('what happens to a story', () => {
  it('neither an edit nor a move changes its name, and a withdrawal takes it out at once', async () => {
    const changing = await newsroom.edition.copy();
    try {
      const first = { from: new CurrentGeneration(changing.stateDir).acquire() };
      const ids = (options: object) => readWithFeedsmith(newsroom.text({ at: 'front' }, 'atom', options), 'atom').map(({ id }) => id);
      const before = ids(first);
      await changing.writeStory('2026/11/hostile', {
        headline: 'Edited',
        updatedAt: '2026-11-20T09:00:00Z',
        publishedAt: '2026-11-11T10:00:00Z',
      });
      await changing.remove('articles/2026/11/moved.mdx');
      await changing.writeStory('2026/11/moved-again', {
        kind: 'opinion',
        movedFrom: ['/culture/2026/11/09/first', '/city/2026/11/09/second', '/city/2026/11/10/moved'],
      });
      await changing.publish();
      const after = { from: new CurrentGeneration(changing.stateDir).acquire() };
      expect(new Set(ids(after))).toEqual(new Set(before));
      const [edited] = parseAtomFeed(newsroom.text({ at: 'front' }, 'atom', after)).entries ?? [];
      expect(edited).toMatchObject({
        title: { value: 'Edited' },
        updated: '2026-11-20T10:00:00+01:00',
        id: `${SITE}/city/2026/11/11/hostile`,
      });
      withdrawStory(changing.stateDir, { story: '2026/11/hostile', at: NOON, reason: 'On advice.' });
      for (const format of FORMATS) expect(newsroom.text({ at: 'front' }, format, after)).not.toContain('Edited');
      expect(newsroom.text({ at: 'corrections' }, 'rss', after)).toContain('On advice.');
      expect(newsroom.text({ at: 'corrections' }, 'rss', after)).not.toContain('11/hostile');
    } finally {
      await changing.close();
    }
  });
});
