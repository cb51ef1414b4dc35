import { describe, expect, it } from 'vitest';
import { EACH_ADDRESS } from '../testing/each-address';
import { Random } from '../testing/random';
import type { Address } from './address';
import { pathOf } from './path-of';
import { parseAddress, settledPath } from './read-path';

describe('an address and its path', () => {
  it.each(Object.values(EACH_ADDRESS).filter(({ at }) => at !== 'page'))('$at is read back as it was written', (address) => {
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
    expect(parseAddress(pathOf(EACH_ADDRESS.page))).toEqual({ at: 'section', section: 'about' });
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
  it('every address is made in it', () => {
    for (const path of Object.values(EACH_ADDRESS).map(pathOf)) expect(settledPath(path)).toBe(path);
  });

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
