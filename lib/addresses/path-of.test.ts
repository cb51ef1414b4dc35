import { describe, expect, it } from 'vitest';
import { EACH_ADDRESS } from '../testing/each-address';
import { pathOf, storyPath } from './path-of';

describe('addresses that are made', () => {
  it('no two addresses share a path', () => {
    const paths = Object.values(EACH_ADDRESS).map(pathOf);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('a story is filed under the newsroom’s day, not the world’s', () => {
    const story = { section: 'city', slug: 'late', publishedAt: Date.UTC(2026, 10, 20, 23, 30) };
    expect(storyPath(story)).toBe('/city/2026/11/21/late');
  });
});
