/** Lower-case letters, digits and single hyphens. */
export const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';

const SLUG_ONLY = new RegExp(`^${SLUG}$`);

export function isSlug(text: string): boolean {
  return SLUG_ONLY.test(text);
}

/** First segments that are the house's own, which no section and no page may take. */
export const RESERVED_SEGMENTS = [
  '_next',
  'api',
  'archive',
  'authors',
  'corrections',
  'desk',
  'enhance',
  'feed.atom',
  'feed.json',
  'feed.xml',
  'gone',
  'machine',
  'masthead',
  'media',
  'missing',
  'news-sitemap.xml',
  'oembed',
  'preview',
  'reading',
  'robots.txt',
  'search',
  'series',
  'sitemap.xml',
  'sitemaps',
  'sponsored',
  'topics',
] as const;

export function isReservedSegment(segment: string): boolean {
  return RESERVED_SEGMENTS.some((reserved) => reserved === segment) || /^\d{4}$/.test(segment);
}
