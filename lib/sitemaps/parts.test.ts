import { describe, expect, it, vi } from 'vitest';
import { validateXml } from '../testing/xml-schema';
import { bytesAtMost, inParts, LIMITS } from './parts';
import { type SitemapEntry, urlSet } from './url-set';

const entries = (count: number, pictures = 0): SitemapEntry[] =>
  Array.from({ length: count }, (_, place) => ({
    path: `/city/2026/11/20/story-${place}`,
    changedAt: Date.parse('2026-11-20T10:00:00Z') + place,
    pictures: Array.from({ length: pictures }, (_, number) => ({ hash: String(number).padStart(20, 'a'), width: 1920, height: 900 })),
  }));

describe('a list in parts', () => {
  it('has as many as its limits ask for, with everything in them, in order', () => {
    const all = entries(7);
    const parts = inParts(all, { addresses: 3, bytes: 1_000_000 });
    expect(parts.map((part) => part.length)).toEqual([3, 3, 1]);
    expect(parts.flat()).toEqual(all);
    expect(inParts(entries(6), { addresses: 3, bytes: 1_000_000 })).toHaveLength(2);
  });

  it('has no part of more bytes than allowed', () => {
    for (const part of inParts(entries(40, 20), { addresses: 1000, bytes: 20_000 }))
      expect(Buffer.byteLength(urlSet(part))).toBeLessThanOrEqual(20_000 + Buffer.byteLength(urlSet([])));
  });

  it('never has an empty part, even for an address that is too large by itself', () => {
    expect(inParts(entries(3, 20), { addresses: 10, bytes: 100 }).map((part) => part.length)).toEqual([1, 1, 1]);
    expect(inParts([])).toEqual([[]]);
  });

  it('keeps well below what sitemaps.org allows', () => {
    expect(LIMITS.addresses).toBeLessThanOrEqual(50_000);
    expect(LIMITS.bytes).toBeLessThanOrEqual(50_000_000);
  });
});

it.each(['http://localhost:3000', 'https://a-very-long-name-of-a-newspaper.news.example'])(
  'what an address takes is never underestimated at %s',
  (url) => {
    vi.stubEnv('SITE_URL', url);
    try {
      for (const [count, pictures] of [
        [1, 0],
        [10, 3],
      ] as const) {
        const all = entries(count, pictures);
        const characters = all.reduce((sum, { path }) => sum + path.length, 0);
        const taken = Buffer.byteLength(urlSet(all)) - Buffer.byteLength(urlSet([]));
        const estimated = bytesAtMost({ stories: count, characters, pictures: count * pictures });
        expect(taken).toBeLessThanOrEqual(estimated);
        expect(estimated, 'nor by far too much').toBeLessThan(taken * 1.6);
      }
    } finally {
      vi.unstubAllEnvs();
    }
  },
);

it('an address names a thousand pictures at most', () => {
  const xml = urlSet(entries(1, 1001));
  validateXml(xml, 'sitemap');
  expect(xml.match(/<image:loc>/g)).toHaveLength(1000);
});
