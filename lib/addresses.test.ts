import { describe, expect, it } from 'vitest';
import {
  type Address,
  absoluteUrl,
  askedPath,
  isPage,
  isReservedSegment,
  isSlug,
  parseAddress,
  pathOf,
  RESERVED_SEGMENTS,
  returnPath,
  searchPath,
  settledPath,
  storyPath,
} from './addresses';
import { Random } from './testing/random';

/** One of each member; `Record` makes a new member fail to compile until it is here. */
const EACH: Record<Address['at'], Address> = {
  front: { at: 'front' },
  section: { at: 'section', section: 'city' },
  'section-month': { at: 'section-month', section: 'city', month: '2026-11' },
  story: { at: 'story', section: 'city', day: '2026-11-20', slug: 'tram-line-4-opens' },
  topic: { at: 'topic', topic: 'trams' },
  'topic-month': { at: 'topic-month', topic: 'trams', month: '2026-11' },
  topics: { at: 'topics' },
  author: { at: 'author', author: 'rosa-ferrant' },
  'author-month': { at: 'author-month', author: 'rosa-ferrant', month: '2026-11' },
  series: { at: 'series', series: 'high-water' },
  'archive-month': { at: 'archive-month', month: '2026-11' },
  'archive-day': { at: 'archive-day', day: '2026-11-20' },
  'archive-year': { at: 'archive-year', year: '2026' },
  archive: { at: 'archive' },
  corrections: { at: 'corrections' },
  'corrections-month': { at: 'corrections-month', month: '2026-11' },
  masthead: { at: 'masthead' },
  page: { at: 'page', page: 'about' },
  sponsored: { at: 'sponsored', slug: 'night-school' },
  search: { at: 'search' },
  reading: { at: 'reading' },
  media: { at: 'media', name: '0123456789abcdef0123-480-1.avif' },
  feed: { at: 'feed', of: { at: 'topic', topic: 'trams' }, format: 'atom' },
  'story-markdown': { at: 'story-markdown', section: 'city', day: '2026-11-20', slug: 'tram-line-4-opens' },
  sitemap: { at: 'sitemap' },
  'sitemap-pages': { at: 'sitemap-pages' },
  'sitemap-month': { at: 'sitemap-month', month: '2026-11', part: 2 },
  'news-sitemap': { at: 'news-sitemap', part: 1 },
  oembed: { at: 'oembed' },
  'well-known': { at: 'well-known', file: 'security' },
  'indexnow-key': { at: 'indexnow-key', key: '0123456789abcdef' },
};

describe('an address and its path', () => {
  it.each(Object.values(EACH).filter(({ at }) => at !== 'page'))('$at is read back as it was written', (address) => {
    expect(parseAddress(pathOf(address))).toEqual(address);
  });

  it.each([
    ['/feed.xml', { at: 'feed', of: { at: 'front' }, format: 'rss' }],
    ['/city/feed.json', { at: 'feed', of: { at: 'section', section: 'city' }, format: 'json' }],
    ['/authors/rosa-ferrant/feed.atom', { at: 'feed', of: { at: 'author', author: 'rosa-ferrant' }, format: 'atom' }],
    ['/corrections/feed.xml', { at: 'feed', of: { at: 'corrections' }, format: 'rss' }],
    ['/sitemaps/2026-11.xml', { at: 'sitemap-month', month: '2026-11', part: 1 }],
    ['/news-sitemap-3.xml', { at: 'news-sitemap', part: 3 }],
    ['/robots.txt', { at: 'well-known', file: 'robots' }],
  ] satisfies [string, Address][])('%s is that of a file', (path, address) => {
    expect(parseAddress(path)).toEqual(address);
    expect(pathOf(address)).toBe(path);
  });

  it.each([
    '/archive/feed.xml',
    '/search/feed.xml',
    '/city/2026/11/feed.xml',
    '/sitemaps/2026-13.xml',
    '/news-sitemap-1.xml',
    '/news-sitemap-0.xml',
    '/city.md',
    '/city/2026/11/20/a.xml',
    '/a.txt',
  ])('%s is that of nothing', (path) => expect(parseAddress(path)).toBeUndefined());

  it('a page has the shape of a section, and the archive tells them apart', () => {
    expect(parseAddress(pathOf(EACH.page))).toEqual({ at: 'section', section: 'about' });
  });

  it('no two addresses share a path', () => {
    const paths = Object.values(EACH).map(pathOf);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('every path is its own one form', () => {
    for (const path of Object.values(EACH).map(pathOf)) expect(settledPath(path)).toBe(path);
  });

  it('names of authors and topics may look like the house’s own names', () => {
    for (const name of ['search', 'archive', '2026', 'gone'])
      expect(parseAddress(pathOf({ at: 'topic', topic: name }))).toEqual({ at: 'topic', topic: name });
  });
});

describe('paths that no address has', () => {
  it.each([
    ['a number for a section', '/2026'],
    ['a month outside the calendar', '/city/2026/13'],
    ['a month of zero', '/archive/2026/00'],
    ['a day outside the calendar', '/city/2026/02/30/slug'],
    ['the 29th of February in a common year', '/city/2026/02/29/slug'],
    ['a day without a story', '/city/2026/11/20'],
    ['a month with one digit', '/city/2026/1'],
    ['a year alone', '/city/2026'],
    ['a story in the archive', '/archive/2026/11/20/slug'],
    ['a month of a house name', '/topics/2026/11'],
    ['a story below a house name', '/search/2026/11/20/slug'],
    ['a collection without a name', '/authors'],
    ['a collection with nothing after it', '/topics/'],
    ['more than a story', '/city/2026/11/20/slug/more'],
    ['an ending', '/city/2026/11/20/slug.html'],
    ['a doubled hyphen', '/city--hall'],
    ['a hyphen at the end', '/city-'],
    ['an underscore', '/city_hall'],
    ['upper case', '/City'],
    ['a trailing slash', '/city/'],
    ['a folder of pictures', '/media/'],
    ['a picture in a folder', '/media/2026/tram.jpg'],
    ['a hidden file among pictures', '/media/.htaccess'],
    ['nothing', ''],
    ['a section without its slash', 'city'],
    ['a section behind another letter', 'xcity'],
    ['a question', '/city?x=1'],
  ])('%s: %s', (_, path) => {
    expect(parseAddress(path)).toBeUndefined();
  });

  it.each(RESERVED_SEGMENTS)('no section and no page is called %s', (name) => {
    expect(isReservedSegment(name)).toBe(true);
    expect(parseAddress(`/${name}`)?.at).not.toBe('section');
    expect(parseAddress(`/${name}/2026/11/20/slug`)).toBeUndefined();
    expect(parseAddress(`/${name}/2026/11`)?.at).not.toBe('section-month');
  });

  it('every fixed route is reserved', () => {
    for (const address of Object.values(EACH)) {
      const first = pathOf(address).split('/')[1] ?? '';
      const free: Address['at'][] = ['front', 'section', 'section-month', 'story', 'page', 'story-markdown', 'well-known', 'indexnow-key'];
      expect(isReservedSegment(first), pathOf(address)).toBe(!free.includes(address.at));
    }
  });

  const HOSTILE = [
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..',
    '/../city',
    '/./city',
    '/city/..',
    '//city',
    '//evil.example/city',
    '/\\evil.example',
    '\\\\evil.example',
    '/city\0',
    '/\0',
    '/%00',
    '/city%00',
    '/city\n',
    '/city\r\nSet-Cookie: a=b',
    '/CITY',
    '/%63ity',
    '/city;jsessionid=1',
    '/city/2026/11/20/..%2f..%2fslug',
    '/media/..',
    '/media/../secrets',
    '/media/%2e%2e',
    '/topics/__proto__',
    '/__proto__',
    '/сity',
    '/city\u202e',
    'http://evil.example/city',
    '*',
    `/${'a'.repeat(10_000)}/..`,
    `/${'-'.repeat(10_000)}`,
    `/${'a-'.repeat(5_000)}`,
    `/${'/'.repeat(10_000)}`,
    `/city/2026/11/20/${'a-'.repeat(5_000)}`,
    '/city/feed.xml/feed.xml',
    '/city/2026/11/20/slug.md.md',
    '/feed.xml/feed.xml',
    '/robots.txt/feed.xml',
  ];
  it.each(HOSTILE)('a hostile path leads nowhere: %j', (path) => {
    expect(parseAddress(path)).toBeUndefined();
  });

  it('a path of any length is answered at once', () => {
    const before = performance.now();
    for (const path of [
      `/${'a'.repeat(10_000)}!`,
      `/${'a-a'.repeat(100_000)}!`,
      `/topics/${'a-'.repeat(100_000)}`,
      `/a${'.md'.repeat(100_000)}`,
      `/a${'/feed.xml'.repeat(30_000)}`,
    ])
      expect(parseAddress(path)).toBeUndefined();
    expect(parseAddress(`/${'a'.repeat(10_000)}`)).toEqual({ at: 'section', section: 'a'.repeat(10_000) });
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe('the one form of a path', () => {
  it.each([
    ['/', '/'],
    ['//', '/'],
    ['/City/', '/city'],
    ['//city//2026///11//', '/city/2026/11'],
    ['/CITY/2026/11/20/Slug', '/city/2026/11/20/slug'],
    ['/%C3%A4', '/%c3%a4'],
    ['', '/'],
    ['city', '/city'],
    ['\\\\Evil.example\\', '/evil.example'],
    ['/\\EVIL.example/', '/evil.example'],
    ['/\t/Evil.example', '/evil.example'],
    ['http://Evil.example/', '/http:/evil.example'],
  ])('%j becomes %j', (path, settled) => {
    expect(settledPath(path)).toBe(settled);
  });

  it('a reader is sent on once, never twice, and never to another site', () => {
    const random = new Random(6);
    const pieces = [
      '/',
      '//',
      '\\',
      'A',
      'city',
      '.',
      '..',
      'İ',
      '%2F',
      '%5C',
      ' ',
      '\t',
      '\n',
      '@evil.example',
      ':',
      '?',
      '#',
      'Σ',
      '/2026',
    ] as const;
    for (let round = 0; round < 5000; round += 1) {
      const path = Array.from({ length: random.whole(0, 12) }, () => random.pick(pieces)).join('');
      const settled = settledPath(path);
      expect(settledPath(settled)).toBe(settled);
      expect(new URL(settled, 'https://news.example').origin, path).toBe('https://news.example');
    }
  });
});

describe('where a form leads back to', () => {
  it.each(Object.values(EACH).filter(isPage).map(pathOf))('a page of the site is returned to: %s', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([
    ['/City/', '/city'],
    ['/city?utm_source=x', '/city'],
    ['/search?q=a%26b&x=1', '/search?q=a%26b'],
    ['/search?q=a?b', '/search?q=a%3Fb'],
  ])('%s is returned to as %s', (asked, path) => {
    expect(returnPath(asked)).toBe(path);
  });

  it.each([
    '',
    'city',
    '//evil.example',
    '//city',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '\t//evil.example',
    ' /city',
    'https://evil.example/city',
    'javascript:alert(1)',
    'data:text/html,x',
    '/@evil.example',
    '/..//evil.example',
    '/%2f/evil.example',
    '/city\r\nSet-Cookie: a=b',
    '/city#x',
    '/missing',
    '/feed.xml',
    '/media/0123456789abcdef0123-480-1.avif',
  ])('anything else leads to the front: %j', (asked) => {
    expect(returnPath(asked)).toBe('/');
  });

  it('whatever is asked, the reader stays here and the header holds one line', () => {
    const random = new Random(11);
    const pieces = [
      '/',
      '//',
      '\\',
      'search',
      '?q=',
      'city',
      '\n',
      '\r',
      '\t',
      '%0a',
      '@evil.example',
      ':',
      '#',
      '..',
      'https:',
      'ترام',
    ] as const;
    for (let round = 0; round < 5000; round += 1) {
      const asked = Array.from({ length: random.whole(0, 8) }, () => random.pick(pieces)).join('');
      expect(returnPath(asked)).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
    }
  });
});

describe('addresses that are made', () => {
  it('a story is filed under the newsroom’s day, not the world’s', () => {
    const story = { section: 'city', slug: 'late', publishedAt: Date.UTC(2026, 10, 20, 23, 30) };
    expect(storyPath(story)).toBe('/city/2026/11/21/late');
  });

  it('whatever a reader searches for is written into the address whole', () => {
    const question = 'a&b=c?d#e "ä" ترام';
    const url = new URL(absoluteUrl('https://news.example', searchPath(question)));
    expect([url.pathname, url.searchParams.get('q')]).toEqual(['/search', question]);
    expect(searchPath('')).toBe('/search');
  });

  it('a slug is lower-case letters, digits and single hyphens', () => {
    expect(['a', 'a-b', '4-more-years', '2026'].every(isSlug)).toBe(true);
    expect(['', '-a', 'a-', 'a--b', 'A', 'ä', 'a b', 'a/b', 'a.b', 'a\n'].some(isSlug)).toBe(false);
  });
});

describe('what is read of a question that was sent with an address', () => {
  it('is nothing, but for search and oEmbed', () => {
    expect(askedPath('/about', 'utm_source=x')).toBe('/about');
    expect(askedPath('/search', 'q=tram&utm_source=x&page=2')).toBe('/search?q=tram&page=2');
    expect(askedPath('/oembed', '')).toBe('/oembed');
  });

  it('is, for oEmbed, four parts and no more than can mean something', () => {
    const url = 'https://news.example/city/2026/11/10/story?a=1&b=2';
    const asked = new URLSearchParams({ url, format: 'xml', maxwidth: '300', maxheight: '200', callback: 'alert', x: 'y' });
    expect(askedPath('/oembed', `${asked}`)).toBe(
      `/oembed?${new URLSearchParams({ url, format: 'xml', maxwidth: '300', maxheight: '200' })}`,
    );
    expect(askedPath('/oembed', `format=json&url=${'a'.repeat(2001)}`)).toBe('/oembed?format=json');
  });
});
