import { describe, expect, it } from 'vitest';
import { isPage } from './addresses/address';
import { absoluteUrl, pathOf } from './addresses/path-of';
import { askedPath, returnPath } from './questions';
import { searchPath } from './search/asked';
import { EACH_ADDRESS } from './testing/each-address';
import { Random } from './testing/random';

describe('where a form leads back to', () => {
  it.each(Object.values(EACH_ADDRESS).filter(isPage).map(pathOf))('a page of the site is returned to: %s', (path) => {
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

it('whatever a reader searches for is written into the address whole', () => {
  const question = 'a&b=c?d#e "ä" ترام';
  const url = new URL(absoluteUrl('https://news.example', searchPath({ text: question })));
  expect([url.pathname, url.searchParams.get('q')]).toEqual(['/search', question]);
  expect(searchPath({})).toBe('/search');
});

describe('what is read of a question that was sent with an address', () => {
  it('is nothing, but for search, suggestions and oEmbed', () => {
    expect(askedPath('/about', 'utm_source=x')).toBe('/about');
    expect(askedPath('/search', 'q=tram&utm_source=x&page=2')).toBe('/search?q=tram&page=2');
    expect(askedPath('/api/suggest', 'q=%20tram&section=city&page=2')).toBe('/api/suggest?q=tram');
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
