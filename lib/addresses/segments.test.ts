import { describe, expect, it } from 'vitest';
import { EACH_ADDRESS } from '../testing/each-address';
import type { Address } from './address';
import { pathOf } from './path-of';
import { parseAddress } from './read-path';
import { isReservedSegment, isSlug, RESERVED_SEGMENTS } from './segments';

describe('a segment', () => {
  it('that is a slug is lower-case letters, digits and single hyphens', () => {
    expect(['a', 'a-b', '4-more-years', '2026'].every(isSlug)).toBe(true);
    expect(['', '-a', 'a-', 'a--b', 'A', 'ä', 'a b', 'a/b', 'a.b', 'a\n'].some(isSlug)).toBe(false);
  });

  it.each(RESERVED_SEGMENTS)('no section and no page is called %s', (name) => {
    expect(isReservedSegment(name)).toBe(true);
    expect(parseAddress(`/${name}`)?.at).not.toBe('section');
    expect(parseAddress(`/${name}/2026/11/20/slug`)).toBeUndefined();
    expect(parseAddress(`/${name}/2026/11`)?.at).not.toBe('section-month');
  });

  it('every fixed route is reserved', () => {
    for (const address of Object.values(EACH_ADDRESS)) {
      const first = pathOf(address).split('/')[1] ?? '';
      const free: Address['at'][] = ['front', 'section', 'section-month', 'story', 'page', 'story-markdown', 'well-known', 'indexnow-key'];
      expect(isReservedSegment(first), pathOf(address)).toBe(!free.includes(address.at));
    }
  });
});
