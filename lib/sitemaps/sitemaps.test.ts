import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import site from '../../site.config';
import { CurrentGeneration, type Generation } from '../archive/generations';
import type { NewsStory } from '../archive/machine-questions';
import { withdrawStory } from '../archive/withdrawals';
import { isValid } from '../freshness/validity';
import { keptDocument } from '../testing/kept-document';
import { SmallEdition } from '../testing/small-edition';
import { textsOf, validateXml } from '../testing/xml-schema';
import { isoWithOffset } from '../time';
import { MOST_NEWS, NEWS_SPAN, newsLanguage, newsParts } from './news-sitemap';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const at = (text: string) => Date.parse(text);
const SITE = 'https://news.example';

const FIRST = at('2026-11-20T10:00:00Z');
const SECOND = at('2026-11-20T18:00:00Z');
const EMBARGO = at('2026-11-21T06:00:00Z');
const NOON = at('2026-11-21T12:00:00Z');
const CORRECTED = at('2026-11-21T15:00:00Z');
const RIGHTS_END = at('2026-11-21T16:00:00Z');

/** Everything that the check of content lets through and that has broken somebody's XML. */
const HOSTILE = `A </script> ]]> & <b>“bold”</b> ’'" \u202Etfel\u202C 😀\u00a0é &amp; <!--`;

const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
/** Pictures of other bytes are other pictures. */
const DOT = Buffer.concat([PIXEL, Buffer.from('dot')]);

const picture = (name: string) => ({ src: `2026/11/${name}`, alt: 'A dot', caption: 'One pixel', credit: 'Nobody' });
const figure = (name: string) => `<Figure src="2026/11/${name}" alt="A dot" caption="One pixel" credit="Nobody" />`;

let edition: SmallEdition;
let generation: Generation;

beforeAll(async () => {
  vi.stubEnv('SITE_CLOCK', '2026-11-20T09:00:00Z');
  vi.stubEnv('SITE_URL', SITE);
  vi.stubEnv('SITE_ENV', 'production');
  vi.stubEnv('SITE_EDITION', 'own');
  edition = await SmallEdition.open({
    '2026/11/first': { headline: HOSTILE, publishedAt: '2026-11-20T10:00:00Z' },
    '2026/11/second': { publishedAt: '2026-11-20T18:00:00Z', section: 'culture', topics: ['harbour'], authors: ['ben'], lang: 'de' },
    '2026/11/embargoed': { publishedAt: '2026-11-21T06:00:00Z' },
    '2026/11/draft': { status: 'draft', publishedAt: undefined },
    '2026/11/ended': { publishedAt: '2026-11-20T11:00:00Z', unpublishAt: '2026-11-20T12:00:00Z' },
    '2026/11/mistaken': { publishedAt: '2026-11-20T11:00:00Z', withdrawn: { at: '2026-11-20T13:00:00Z', reason: 'Wrong.' } },
    '2026/11/midnight': { publishedAt: '2026-10-31T23:30:00Z', topics: ['harbour'] },
    '2026/10/corrected': {
      publishedAt: '2026-10-05T08:00:00Z',
      updatedAt: '2026-10-06T08:00:00Z',
      corrections: [{ at: '2026-11-21T15:00:00Z', kind: 'correction', text: 'It was six.' }],
    },
  });
  await edition.write('images/2026/11/pixel.png', PIXEL);
  await edition.write('images/2026/11/same.png', PIXEL);
  await edition.write('images/2026/11/dot.png', DOT);
  await edition.write('images/2026/11/lent.png', Buffer.concat([PIXEL, Buffer.from('lent')]));
  await edition.writeStory(
    '2026/09/pictured',
    { leadImage: { ...picture('lent.png'), rights: { licence: 'for a day', expires: '2026-11-21T16:00:00Z' } } },
    [figure('dot.png'), figure('pixel.png'), figure('same.png')].join('\n\n'),
  );
  await edition.write(
    'sponsored/walks.mdx',
    '---\nheadline: Walks\nstandfirst: Walk.\nsponsor:\n  name: Walkers\n  url: https://walks.example/\npublishedAt: 2026-11-20T06:00:00Z\nstatus: ready\n---\n\nWalk with us.\n',
  );
  await edition.publish();
  generation = new CurrentGeneration(edition.stateDir).acquire();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await edition.close();
});

const made = (path: string, now = NOON) => keptDocument(generation, path, now);

function xmlAt(path: string, now = NOON): string {
  const { document } = made(path, now);
  expect(document?.type, path).toBe('application/xml; charset=utf-8');
  const xml = document?.body ?? '';
  validateXml(xml, 'sitemap');
  return xml;
}

/** Addresses of the site in it, without the site. */
const pathsIn = (xml: string) =>
  textsOf(xml, 'loc').map((url) => {
    expect(url.startsWith(`${SITE}/`), url).toBe(true);
    return url.slice(SITE.length);
  });

/** The time of the last change that a sitemap gives for an address. */
function lastmodOf(xml: string, path: string): string | undefined {
  const [, lastmod] = new RegExp(`<loc>${SITE}${path.replaceAll('.', '\\.')}</loc>(?:\\s*<lastmod>([^<]*)</lastmod>)?`).exec(xml) ?? [];
  return lastmod;
}

describe('the index', () => {
  it('names every part, each with its newest change', () => {
    const xml = xmlAt('/sitemap.xml');
    expect(pathsIn(xml)).toEqual([
      '/sitemaps/pages.xml',
      '/news-sitemap.xml',
      '/sitemaps/2026-11.xml',
      '/sitemaps/2026-10.xml',
      '/sitemaps/2026-09.xml',
    ]);
    expect(lastmodOf(xml, '/sitemaps/2026-11.xml')).toBe('2026-11-21T07:00:00+01:00');
    expect(lastmodOf(xml, '/sitemaps/2026-10.xml')).toBe('2026-10-06T10:00:00+02:00');
    expect(lastmodOf(xml, '/news-sitemap.xml')).toBe('2026-11-21T07:00:00+01:00');
    for (const part of pathsIn(xml)) xmlAt(part);
  });

  it('says when the last of the news left them where there are none', () => {
    const xml = xmlAt('/sitemap.xml', NOON + 30 * 24 * HOUR);
    expect(pathsIn(xml)).toContain('/news-sitemap.xml');
    expect(lastmodOf(xml, '/news-sitemap.xml')).toBe('2026-11-23T07:00:00+01:00');
  });
});

describe('the stories of a month', () => {
  it('are those that readers may see, newest first, in the month of the newsroom’s calendar', () => {
    expect(pathsIn(xmlAt('/sitemaps/2026-11.xml'))).toEqual([
      '/city/2026/11/21/embargoed',
      '/culture/2026/11/20/second',
      '/city/2026/11/20/first',
      '/city/2026/11/01/midnight',
    ]);
    expect(pathsIn(xmlAt('/sitemaps/2026-11.xml', EMBARGO - 1))).not.toContain('/city/2026/11/21/embargoed');
  });

  it.each(['/sitemaps/2026-11-2.xml', '/sitemaps/2026-12.xml', '/sitemaps/1999-01.xml', '/news-sitemap-2.xml'])(
    'there is no %s',
    (path) => {
      expect(made(path).document).toBeUndefined();
    },
  );

  it('a change counts from its second', () => {
    const lastmod = (now: number) => lastmodOf(xmlAt('/sitemaps/2026-10.xml', now), '/city/2026/10/05/corrected');
    expect([lastmod(CORRECTED - 1), lastmod(CORRECTED)]).toEqual(['2026-10-06T10:00:00+02:00', '2026-11-21T16:00:00+01:00']);
    expect(isValid(made('/sitemaps/2026-10.xml', CORRECTED - 1).provenance, generation, CORRECTED)).toBe(false);
    expect(lastmodOf(xmlAt('/sitemap.xml', CORRECTED), '/sitemaps/2026-10.xml')).toBe('2026-11-21T16:00:00+01:00');
  });

  it('come with their pictures in the order of the page, each once, as long as their rights last', () => {
    const pictures = (now: number) => pathsIn(xmlAt('/sitemaps/2026-09.xml', now)).filter((path) => path.startsWith('/media/'));
    const before = pictures(RIGHTS_END - 1);
    expect(before).toHaveLength(3);
    for (const path of before) expect(path).toMatch(/^\/media\/[0-9a-f]{20}-1-\d+\.jpg$/);
    expect(pictures(RIGHTS_END)).toEqual(before.slice(1));
    expect(isValid(made('/sitemaps/2026-09.xml', RIGHTS_END - 1).provenance, generation, RIGHTS_END)).toBe(false);
  });

  it('a story taken back in an emergency is out of every sitemap at once', async () => {
    const copy = await edition.copy();
    try {
      const taken = new CurrentGeneration(copy.stateDir).acquire();
      const paths = ['/sitemaps/2026-11.xml', '/news-sitemap.xml', '/sitemap.xml', '/sitemaps/pages.xml'];
      const kept = paths.map((path) => keptDocument(taken, path, NOON));
      expect(kept.slice(0, 2).every(({ document }) => document?.body.includes('/culture/2026/11/20/second'))).toBe(true);
      withdrawStory(copy.stateDir, { story: '2026/11/second', at: NOON, reason: 'An error.' });
      expect(kept.map(({ provenance }) => isValid(provenance, taken, NOON))).toEqual([false, false, false, false]);
      for (const path of paths) expect(keptDocument(taken, path, NOON).document?.body, path).not.toContain('/second');
      const pages = keptDocument(taken, '/sitemaps/pages.xml', NOON).document?.body ?? '';
      expect(pages).not.toContain('/authors/ben');
      const index = keptDocument(taken, '/sitemap.xml', NOON).document?.body ?? '';
      expect(lastmodOf(index, '/sitemaps/2026-11.xml'), 'who goes by the index comes again').toBe(isoWithOffset(NOON));
      expect(lastmodOf(pages, '/')).toBe(isoWithOffset(NOON));
    } finally {
      await copy.close();
    }
  });
});

describe('pages that are no stories', () => {
  it('are those that are meant to be found, lists only where they have stories', () => {
    expect(pathsIn(xmlAt('/sitemaps/pages.xml'))).toEqual([
      '/',
      '/city',
      '/culture',
      '/topics',
      '/topics/harbour',
      '/topics/trams',
      '/authors/anna',
      '/authors/ben',
      '/archive',
      '/archive/2026/11',
      '/archive/2026/10',
      '/archive/2026/09',
      '/masthead',
      '/corrections',
      ...[...site.footerPages].sort().map((page) => `/${page}`),
    ]);
    expect(pathsIn(xmlAt('/sitemaps/pages.xml', SECOND - 1))).not.toContain('/authors/ben');
  });

  it('changed when the newest of what they show did, and where nobody knows they say nothing', () => {
    const xml = xmlAt('/sitemaps/pages.xml');
    expect(lastmodOf(xml, '/')).toBe('2026-11-21T07:00:00+01:00');
    expect(lastmodOf(xml, '/culture')).toBe('2026-11-20T19:00:00+01:00');
    expect(lastmodOf(xml, '/authors/ben')).toBe('2026-11-20T19:00:00+01:00');
    expect(lastmodOf(xml, '/archive/2026/10')).toBe('2026-10-06T10:00:00+02:00');
    expect(lastmodOf(xml, '/masthead')).toBeUndefined();
    expect(lastmodOf(xml, '/about')).toBeUndefined();
  });
});

describe('the news', () => {
  const newsAt = (now: number) => pathsIn(xmlAt('/news-sitemap.xml', now));

  it('are the stories that readers may see and that came out within two days', () => {
    expect(newsAt(NOON)).toEqual(['/city/2026/11/21/embargoed', '/culture/2026/11/20/second', '/city/2026/11/20/first']);
  });

  it.each([
    ['47 hours and 59 minutes', 47 * HOUR + 59 * MINUTE, 3],
    ['a millisecond less than 48 hours', NEWS_SPAN - 1, 3],
    ['48 hours', NEWS_SPAN, 2],
    ['48 hours and a minute', NEWS_SPAN + MINUTE, 2],
    ['three days', 72 * HOUR, 0],
  ])('%s after the first of them', (_, later, stories) => {
    expect(newsAt(FIRST + later)).toHaveLength(stories);
  });

  it('a kept answer ends at the very millisecond at which its oldest leaves, and no earlier', () => {
    // Nothing else happens after this.
    const quiet = RIGHTS_END + HOUR;
    const kept = made('/news-sitemap.xml', quiet).provenance;
    const ends = FIRST + NEWS_SPAN;
    expect([quiet, ends - MINUTE, ends - 1, ends, ends + MINUTE].map((now) => isValid(kept, generation, now))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    const next = made('/news-sitemap.xml', ends).provenance;
    expect([ends, SECOND + NEWS_SPAN - 1, SECOND + NEWS_SPAN].map((now) => isValid(next, generation, now))).toEqual([true, true, false]);
    expect(isValid(next, generation, ends - 1), 'a clock set back').toBe(false);
  });

  it('a kept answer ends at the millisecond at which a story goes live', () => {
    const kept = made('/news-sitemap.xml', EMBARGO - HOUR).provenance;
    expect([EMBARGO - 1, EMBARGO].map((now) => isValid(kept, generation, now))).toEqual([true, false]);
  });

  it('an empty answer is valid, and stays so', () => {
    const later = NOON + 10 * 24 * HOUR;
    expect(newsAt(later)).toEqual([]);
    expect(isValid(made('/news-sitemap.xml', later).provenance, generation, later + 365 * 24 * HOUR)).toBe(true);
  });

  it('say publication, language, first publication with its offset and the headline as it is', () => {
    const xml = xmlAt('/news-sitemap.xml');
    expect(textsOf(xml, 'title')).toEqual(['Headline of 2026/11/embargoed', 'Headline of 2026/11/second', HOSTILE]);
    expect(textsOf(xml, 'language')).toEqual(['en', 'de', 'en']);
    expect(textsOf(xml, 'name')).toEqual([site.name, site.name, site.name]);
    expect(textsOf(xml, 'publication_date').at(-1)).toBe('2026-11-20T11:00:00+01:00');
  });

  it('are divided at a thousand', () => {
    const stories = (count: number) => ({
      newsWithin: () => Array.from({ length: count }, (_, place) => ({ path: `/${place}` }) as NewsStory),
    });
    const sizes = (count: number) => newsParts(stories(count)).map((part) => part.length);
    expect([0, 1, MOST_NEWS, MOST_NEWS + 1, 2 * MOST_NEWS + 1].map(sizes)).toEqual([[0], [1], [1000], [1000, 1], [1000, 1000, 1]]);
  });

  it.each([
    ['en', 'en'],
    ['pt-BR', 'pt'],
    ['zh', 'zh-cn'],
    ['zh-TW', 'zh-tw'],
    ['zh-Hant', 'zh-tw'],
    ['zh-Hans-HK', 'zh-cn'],
    ['gsw', 'gsw'],
  ])('%s is %s', (lang, said) => {
    expect(newsLanguage(lang)).toBe(said);
  });
});

it('a preview has none', () => {
  vi.stubEnv('SITE_ENV', 'preview');
  try {
    for (const path of ['/sitemap.xml', '/sitemaps/pages.xml', '/sitemaps/2026-11.xml', '/news-sitemap.xml'])
      expect(made(path).document, path).toBeUndefined();
  } finally {
    vi.stubEnv('SITE_ENV', 'production');
  }
});

it('two archives of the same content say the same, byte for byte, whenever they were made', async () => {
  const copy = await edition.copy();
  try {
    await copy.writeStory('2026/11/first', { headline: 'For a moment', publishedAt: '2026-11-20T10:00:00Z' });
    await copy.publish();
    vi.stubEnv('SITE_CLOCK', '2026-11-23T09:00:00Z');
    await copy.writeStory('2026/11/first', { headline: HOSTILE, publishedAt: '2026-11-20T10:00:00Z' });
    await copy.publish();
    const again = new CurrentGeneration(copy.stateDir).acquire();
    expect(again.name).not.toBe(generation.name);
    for (const path of ['/sitemap.xml', ...pathsIn(xmlAt('/sitemap.xml'))])
      expect(keptDocument(again, path, NOON).document?.body, path).toBe(made(path).document?.body);
  } finally {
    vi.stubEnv('SITE_CLOCK', '2026-11-20T09:00:00Z');
    await copy.close();
  }
});
