import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { parseFragment } from 'parse5';
import Parser from 'rss-parser';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import site from '#site';
import type { FeedFormat, FeedSource } from '../addresses/address';
import { pathOf } from '../addresses/path-of';
import { Edition } from '../archive/edition';
import { CurrentGeneration, type Generation } from '../archive/generations';
import { latestWithdrawal, withdrawStory } from '../archive/withdrawals';
import { openRendering, Rendering, withRendering } from '../freshness/rendering';
import { machineDocument } from '../machine/machine-document';
import { SmallEdition } from '../testing/small-edition';

const at = (text: string) => Date.parse(text);
const NOON = at('2026-11-20T12:00:00Z');
const SITE = 'https://news.example';

/** As hostile as the check of content lets it be. */
const HOSTILE = `</script><b>&amp; ]]> "it’s" 'so' 😀 \u202Etxet\u202C \ufffe`.padEnd(200, 'x');
/** What XML has no character for is lost there, and only that. */
const inXml = (text: string) => text.replace('\ufffe', '\ufffd');
const LONG = 'word '.repeat(60).trim();

const SOURCES: FeedSource[] = [
  { at: 'front' },
  { at: 'section', section: 'city' },
  { at: 'topic', topic: 'trams' },
  { at: 'author', author: 'anna' },
  { at: 'series', series: 'flood' },
  { at: 'corrections' },
];
const FORMATS: FeedFormat[] = ['rss', 'atom', 'json'];

let newsroom: SmallEdition;
let current: CurrentGeneration;
let generation: Generation;

beforeAll(async () => {
  vi.stubEnv('SITE_CLOCK', '2026-11-20T10:00:00Z');
  vi.stubEnv('SITE_URL', SITE);
  vi.stubEnv('SITE_ENV', 'production');
  const many = Array.from(
    { length: 31 },
    (_, index) => [`2026/10/many-${index}`, { section: 'culture', authors: ['ben'], topics: ['harbour'] }] as const,
  );
  newsroom = await SmallEdition.open({
    ...Object.fromEntries(many),
    '2026/11/pictured': {
      authors: ['anna', 'ben'],
      series: 'flood',
      leadImage: { src: '2026/11/wide.jpg', alt: 'A quay', caption: `The quay & ${HOSTILE.slice(0, 40)}`, credit: 'Photo: A & B' },
      aiDisclosure: 'A translation was checked by Anna.',
      updatedAt: '2026-11-12T10:00:00Z',
    },
    '2026/11/moved': { movedFrom: ['/culture/2026/11/09/first', '/city/2026/11/09/second'], kind: 'opinion' },
    '2026/11/corrected': {
      publishedAt: '2026-11-09T10:00:00Z',
      corrections: [
        { at: '2026-11-15T10:00:00Z', kind: 'correction', text: `It was six & not <seven>. ${HOSTILE.slice(0, 30)}` },
        { at: '2026-11-25T10:00:00Z', kind: 'clarification', text: 'Of next week.' },
      ],
    },
    '2026/11/secret-slug': { headline: 'Unsayable', withdrawn: { at: '2026-11-16T10:00:00Z', reason: 'It was wrong.' } },
    '2026/11/embargoed': { headline: 'Embargoed', publishedAt: '2026-11-20T17:00:00Z' },
    '2026/11/draft': { headline: 'Drafted', status: 'draft', publishedAt: undefined },
    '2026/11/arabic': { lang: 'ar', headline: 'خبر', publishedAt: '2026-11-08T10:00:00Z' },
  });
  await newsroom.writeStory('2026/11/hostile', { headline: HOSTILE, standfirst: LONG, publishedAt: '2026-11-11T10:00:00Z' }, hostileBody());
  await newsroom.write('series/flood.yml', 'name: Flood\ndescription: The water.\n');
  await newsroom.write(
    'authors/anna.mdx',
    `---\nname: ${JSON.stringify('Anna “A.” <O’Neil> & Söhne')}\nrole: Reporter\n---\n\nAnna reports.\n`,
  );
  await newsroom.write(
    'sponsored/paid.mdx',
    '---\nheadline: Bought words\nstandfirst: Now.\nsponsor: {name: Shop, url: https://shop.example}\npublishedAt: 2026-11-01T10:00:00.000Z\nstatus: ready\n---\n\nBuy.\n',
  );
  await newsroom.write(
    'images/2026/11/wide.jpg',
    await sharp({ create: { width: 1600, height: 900, channels: 3, background: 'teal' } })
      .jpeg()
      .toBuffer(),
  );
  await newsroom.publish();
  current = new CurrentGeneration(newsroom.stateDir);
  generation = current.acquire();
});

afterEach(() => {
  site.webSub.hubs.length = 0;
  vi.stubEnv('SITE_ENV', 'production');
  vi.stubEnv('SITE_EDITION', '');
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await newsroom.close();
});

function hostileBody(): string {
  return `One \\<script>alert(1)\\</script> ]]> & "two". Buy [here](/sponsored/paid) or [later](/city/2026/11/20/embargoed).\n\n<FactBox title={${JSON.stringify(HOSTILE.slice(0, 60))}}>\nThree.\n</FactBox>`;
}

function feed(of: FeedSource, format: FeedFormat, { from = generation, now = NOON } = {}) {
  const rendering = new Rendering(from, now, 'reader', latestWithdrawal(from.database));
  return withRendering(rendering, () => machineDocument({ at: 'feed', of, format }));
}

function text(of: FeedSource, format: FeedFormat, options = {}): string {
  return feed(of, format, options)?.body ?? '';
}

/** What a reader of feeds knows of an item, whichever reader it is. */
interface Read {
  id: string | undefined;
  title: string | undefined;
  url: string | undefined;
  published: number;
  authors: string[];
  html: string | undefined;
}

const instant = (date: string | undefined) => Date.parse(date ?? '');

/** Reads with feedsmith, which stands on fast-xml-parser. */
function readFirst(body: string, format: FeedFormat): Read[] {
  switch (format) {
    case 'rss':
      return (parseRssFeed(body).items ?? []).map((item) => ({
        id: item.guid?.value,
        title: item.title,
        url: item.link,
        published: instant(item.pubDate),
        authors: item.dc?.creators ?? [],
        html: item.content?.encoded,
      }));
    case 'atom':
      return (parseAtomFeed(body).entries ?? []).map((entry) => ({
        id: entry.id,
        title: entry.title?.value,
        url: entry.links?.find(({ rel }) => rel === 'alternate')?.href,
        published: instant(entry.published),
        authors: (entry.authors ?? []).map(({ name = '' }) => name),
        html: entry.content?.value,
      }));
    case 'json':
      return (parseJsonFeed(JSON.parse(body)).items ?? []).map((item) => ({
        id: item.id,
        title: item.title,
        url: item.url,
        published: instant(item.date_published),
        authors: (item.authors ?? []).map(({ name = '' }) => name),
        html: item.content_html,
      }));
    default:
      return format satisfies never;
  }
}

type CustomItem = { creators?: string[]; encoded?: string; atomAuthors?: { name: string[] }[]; id?: string; published?: string };
const parser = new Parser<object, CustomItem>({
  customFields: {
    item: [
      ['dc:creator', 'creators', { keepArray: true }],
      ['content:encoded', 'encoded'],
      ['author', 'atomAuthors', { keepArray: true }],
    ],
  },
});

/** Reads with rss-parser, which stands on sax. It knows the two forms in XML. */
async function readSecond(body: string): Promise<Read[]> {
  const { items } = await parser.parseString(body);
  return items.map((item) => ({
    id: item.guid ?? item.id,
    title: item.title,
    url: item.link,
    published: instant(item.isoDate ?? item.pubDate),
    authors: item.creators ?? item.atomAuthors?.flatMap(({ name }) => name) ?? [],
    html: item.encoded ?? item.content,
  }));
}

const withoutAuthors = (items: Read[]) => items.map(({ authors: _, ...item }) => item);

describe.each(SOURCES)('the feed of $at', (of) => {
  it('says the same in its three forms, to two independent readers', async () => {
    const json = readFirst(text(of, 'json'), 'json');
    expect(json.length).toBeGreaterThan(0);
    const expected = json.map((item) => ({ ...item, title: inXml(item.title ?? ''), html: inXml(item.html ?? '') }));
    expect(readFirst(text(of, 'rss'), 'rss')).toEqual(expected);
    expect(readFirst(text(of, 'atom'), 'atom')).toEqual(expected);
    expect(withoutAuthors(await readSecond(text(of, 'rss')))).toEqual(withoutAuthors(expected));
    expect(withoutAuthors(await readSecond(text(of, 'atom')))).toEqual(withoutAuthors(expected));
    for (const item of json) {
      expect(item.id).toMatch(/^https:\/\/news\.example\//);
      expect(item.html).not.toMatch(/<(script|iframe|style)|\s(class|style)=/);
    }
  });

  it('is the same to the byte when it is made again, at another time', () => {
    for (const format of FORMATS) expect(text(of, format, { now: NOON + 3_600_000 })).toBe(text(of, format));
  });

  it('tells nothing that readers may not see, and nothing that is paid for', () => {
    for (const format of FORMATS) expect(text(of, format)).not.toMatch(/Embargoed|Drafted|Unsayable|secret-slug|Bought words|next week/);
  });
});

describe('an item', () => {
  const items = (of: FeedSource, options = {}) => readFirst(text(of, 'rss', options), 'rss');
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
    expect(JSON.parse(text({ at: 'front' }, 'json')).items.map(({ title }: { title: string }) => title)).toContain(HOSTILE);
  });

  it('names each writer by itself', () => {
    expect(itemOf('pictured')?.authors).toEqual(['Anna “A.” <O’Neil> & Söhne', 'Ben']);
  });

  it('in another language says so', () => {
    expect(itemOf('arabic')?.html).toMatch(/^<div lang="ar" dir="rtl">/);
    expect(text({ at: 'front' }, 'atom')).toContain('<entry xml:lang="ar">');
  });

  it('has a summary that is long enough for readers who show no more', () => {
    const [item] = JSON.parse(text({ at: 'author', author: 'ben' }, 'json')).items;
    expect(item.summary).toBe('Standfirst of 2026/11/pictured.\n\nThe first paragraph.');
    const hostile = JSON.parse(text({ at: 'front' }, 'json')).items.find(({ title }: { title: string }) => title === HOSTILE);
    expect(hostile.summary).toBe(`${LONG}\n\nOne <script>alert(1)</script> ]]> & "two". Buy here or later.`);
  });

  it('has the same summary for readers that take it for HTML', () => {
    const found = parseRssFeed(text({ at: 'front' }, 'rss')).items?.find(({ link }) => link?.endsWith('/hostile'))?.description ?? '';
    const shown = parseFragment(found).childNodes.map((node) => ('childNodes' in node ? node.childNodes : []));
    expect(shown.map((inner) => inner.map((node) => ('value' in node ? node.value : node.nodeName)))).toEqual([
      [LONG],
      ['One <script>alert(1)</script> ]]> & "two". Buy here or later.'],
    ]);
  });

  it('has its lead picture with type, measures, credit and caption', () => {
    const [media] = parseRssFeed(text({ at: 'series', series: 'flood' }, 'rss')).items?.[0]?.media?.contents ?? [];
    expect(media).toMatchObject({ type: 'image/jpeg', medium: 'image', credits: [{ value: 'Photo: A & B' }] });
    expect(Math.min(media?.width ?? 0, media?.height ?? 0)).toBeGreaterThanOrEqual(500);
    expect(media?.description?.value).toContain('The quay & </script>');
    expect(media?.url).toMatch(/^https:\/\/news\.example\/media\//);
  });

  it('of a story that moved keeps the name of its first address, which is no link any longer', () => {
    const moved = parseRssFeed(text({ at: 'front' }, 'rss')).items?.find(({ link }) => link?.endsWith('/moved'));
    expect(moved?.guid).toEqual({ value: `${SITE}/culture/2026/11/09/first`, isPermaLink: false });
    expect(moved?.link).toBe(`${SITE}/city/2026/11/10/moved`);
    expect(itemOf('hostile')?.id).toBe(itemOf('hostile')?.url);
  });
});

describe('a feed', () => {
  it('has thirty items where there are so many, the newest first', () => {
    for (const of of [{ at: 'front' }, { at: 'section', section: 'culture' }] as const) {
      const items = readFirst(text(of, 'atom'), 'atom');
      expect(items).toHaveLength(30);
      expect(items.map(({ published }) => published)).toEqual(items.map(({ published }) => published).sort((a, b) => b - a));
    }
  });

  it('is as new as the newest change of what it shows, or as the newest leaving', () => {
    expect(parseAtomFeed(text({ at: 'series', series: 'flood' }, 'atom')).updated).toBe('2026-11-12T11:00:00+01:00');
    expect(parseRssFeed(text({ at: 'section', section: 'city' }, 'rss')).lastBuildDate).toBe('Mon, 16 Nov 2026 11:00:00 +0100');
  });

  it('leads to itself, to its page and to no other', () => {
    for (const of of SOURCES) {
      const self = (format: FeedFormat) => `${SITE}${pathOf({ at: 'feed', of, format })}`;
      const page = `${SITE}${pathOf(of)}`;
      const rss = parseRssFeed(text(of, 'rss'));
      expect([rss.link, rss.atom?.links?.map(({ rel, href }) => [rel, href])]).toEqual([page, [['self', self('rss')]]]);
      expect(parseAtomFeed(text(of, 'atom')).links).toEqual([
        { rel: 'self', type: 'application/atom+xml', href: self('atom') },
        { rel: 'alternate', type: 'text/html', href: page },
      ]);
      expect(JSON.parse(text(of, 'json'))).toMatchObject({ home_page_url: page, feed_url: self('json') });
    }
  });

  it('bears a title that no other bears', () => {
    const titles = SOURCES.map((of) => JSON.parse(text(of, 'json')).title);
    expect(new Set(titles).size).toBe(SOURCES.length);
    expect(titles.slice(0, 3)).toEqual([site.name, `City – ${site.name}`, `Topic: Trams – ${site.name}`]);
  });

  it('of a list without stories is valid and empty', () => {
    const empty = { at: 'topic', topic: 'trams' } as const;
    const before = { now: at('2026-01-01T00:00:00Z') };
    expect(parseAtomFeed(text(empty, 'atom', before))).toMatchObject({ updated: '1970-01-01T01:00:00+01:00' });
    expect(JSON.parse(text(empty, 'json', before)).items).toEqual([]);
    expect(text(empty, 'rss', before)).not.toContain('lastBuildDate');
  });

  it.each(FORMATS)('of a list that there is not is nothing: %s', (format) => {
    const unknown: FeedSource[] = [
      { at: 'section', section: 'nothing' },
      { at: 'topic', topic: 'nothing' },
      { at: 'author', author: 'nobody' },
      { at: 'series', series: 'nothing' },
    ];
    const edition = new Edition(openRendering(generation, NOON));
    for (const of of unknown) {
      expect(feed(of, format)).toBeUndefined();
      expect(edition.resolve(pathOf({ at: 'feed', of, format })).leads).toBe('nowhere');
    }
    expect(edition.resolve(`/about/feed.xml`).leads, 'a page of the first level has no feed').toBe('nowhere');
  });

  it('comes with its type', () => {
    expect(FORMATS.map((format) => feed({ at: 'front' }, format)?.type)).toEqual([
      'application/rss+xml; charset=utf-8',
      'application/atom+xml; charset=utf-8',
      'application/feed+json; charset=utf-8',
    ]);
  });
});

describe('the feed of corrections', () => {
  const items = (options = {}) => JSON.parse(text({ at: 'corrections' }, 'json', options)).items;

  it('has each correction, and what was taken back without its name', () => {
    expect(items()).toMatchObject([
      { title: 'Withdrawn: 16 November 2026 at 11:00', summary: 'It was wrong.', url: `${SITE}/corrections` },
      {
        id: `${SITE}/city/2026/11/09/corrected#correction-${at('2026-11-15T10:00:00Z')}`,
        title: 'Correction: Headline of 2026/11/corrected',
        url: `${SITE}/city/2026/11/09/corrected#corrections`,
        date_published: '2026-11-15T11:00:00+01:00',
      },
    ]);
    expect(items()[1].content_html).toContain('It was six &#x26; not &#x3C;seven>.');
  });

  it('has a correction from its instant on', () => {
    expect(items({ now: at('2026-11-25T09:59:59Z') })).toHaveLength(2);
    expect(items({ now: at('2026-11-25T10:00:00Z') })[0].title).toBe('Clarification: Headline of 2026/11/corrected');
  });
});

describe('JSON Feed 1.1', () => {
  it('has what the specification asks for, in the types that it asks for', () => {
    for (const of of SOURCES) {
      const json = JSON.parse(text(of, 'json'));
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

describe('a hub', () => {
  const HUB = 'https://hub.example/?a=1&b=2';

  it('is named in the feed and in a header, in production', () => {
    site.webSub.hubs.push(HUB);
    vi.stubEnv('SITE_ENV', 'production');
    vi.stubEnv('SITE_EDITION', 'own');
    const self = `${SITE}/city/feed.xml`;
    expect(feed({ at: 'section', section: 'city' }, 'rss')?.headers).toEqual({ Link: `<${HUB}>; rel="hub", <${self}>; rel="self"` });
    expect(parseRssFeed(text({ at: 'front' }, 'rss')).atom?.links?.find(({ rel }) => rel === 'hub')?.href).toBe(HUB);
    expect(parseAtomFeed(text({ at: 'front' }, 'atom')).links?.find(({ rel }) => rel === 'hub')?.href).toBe(HUB);
    expect(JSON.parse(text({ at: 'front' }, 'json')).hubs).toEqual([{ type: 'WebSub', url: HUB }]);
  });

  it('is not named by the sample edition', () => {
    site.webSub.hubs.push(HUB);
    vi.stubEnv('SITE_EDITION', 'sample');
    for (const format of FORMATS) expect(text({ at: 'front' }, format)).not.toContain('hub.example');
  });

  it('is not named where there is none', () => {
    vi.stubEnv('SITE_ENV', 'production');
    vi.stubEnv('SITE_EDITION', 'own');
    expect(feed({ at: 'front' }, 'rss')?.headers).toEqual({});
  });
});

it('a preview has no feed', () => {
  vi.stubEnv('SITE_ENV', 'preview');
  for (const of of SOURCES) for (const format of FORMATS) expect(feed(of, format)).toBeUndefined();
});

describe('what happens to a story', () => {
  it('neither an edit nor a move changes its name, and a withdrawal takes it out at once', async () => {
    const changing = await newsroom.copy();
    try {
      const first = { from: new CurrentGeneration(changing.stateDir).acquire() };
      const ids = (options: object) => readFirst(text({ at: 'front' }, 'atom', options), 'atom').map(({ id }) => id);
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
      const [edited] = parseAtomFeed(text({ at: 'front' }, 'atom', after)).entries ?? [];
      expect(edited).toMatchObject({
        title: { value: 'Edited' },
        updated: '2026-11-20T10:00:00+01:00',
        id: `${SITE}/city/2026/11/11/hostile`,
      });
      withdrawStory(changing.stateDir, { story: '2026/11/hostile', at: NOON, reason: 'On advice.' });
      for (const format of FORMATS) expect(text({ at: 'front' }, format, after)).not.toContain('Edited');
      expect(text({ at: 'corrections' }, 'rss', after)).toContain('On advice.');
      expect(text({ at: 'corrections' }, 'rss', after)).not.toContain('11/hostile');
    } finally {
      await changing.close();
    }
  });
});
