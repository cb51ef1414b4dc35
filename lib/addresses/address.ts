import type { Day, Month } from '../time';

/** Lists that have feeds. */
export type FeedSource =
  | { at: 'front' }
  | { at: 'section'; section: string }
  | { at: 'topic'; topic: string }
  | { at: 'author'; author: string }
  | { at: 'series'; series: string }
  | { at: 'corrections' };

/** The forms of a feed, and what each is called beside the list that it is a feed of. */
export const FEED_FILES = { rss: 'feed.xml', atom: 'feed.atom', json: 'feed.json' } as const;

export type FeedFormat = keyof typeof FEED_FILES;

/** Files that programs look for in a settled place. */
export const WELL_KNOWN = {
  ads: '/ads.txt',
  manifest: '/manifest.webmanifest',
  opensearch: '/opensearch.xml',
  robots: '/robots.txt',
  security: '/.well-known/security.txt',
  tdmrep: '/.well-known/tdmrep.json',
  trust: '/trust.txt',
} as const;

export type WellKnown = keyof typeof WELL_KNOWN;

/**
 * The address of everything. One module makes its path (path-of.ts) and one reads it back (read-path.ts):
 * `parseAddress(pathOf(address))` is the same address for each member of the union.
 */
export type Address =
  | { at: 'front' }
  | { at: 'section'; section: string }
  | { at: 'section-month'; section: string; month: Month }
  | { at: 'story'; section: string; day: Day; slug: string }
  | { at: 'topic'; topic: string }
  | { at: 'topic-month'; topic: string; month: Month }
  | { at: 'topics' }
  | { at: 'author'; author: string }
  | { at: 'author-month'; author: string; month: Month }
  | { at: 'series'; series: string }
  | { at: 'archive-day'; day: Day }
  | { at: 'archive-month'; month: Month }
  | { at: 'archive-year'; year: string }
  | { at: 'archive' }
  | { at: 'page'; page: string }
  | { at: 'sponsored'; slug: string }
  | { at: 'corrections' }
  | { at: 'corrections-month'; month: Month }
  | { at: 'masthead' }
  | { at: 'search' }
  | { at: 'search-data' }
  | { at: 'suggestions' }
  | { at: 'reading' }
  | { at: 'media'; name: string }
  | { at: 'feed'; of: FeedSource; format: FeedFormat }
  | { at: 'story-markdown'; section: string; day: Day; slug: string }
  | { at: 'sitemap' }
  | { at: 'sitemap-pages' }
  | { at: 'sitemap-month'; month: Month; part: number }
  | { at: 'news-sitemap'; part: number }
  | { at: 'oembed' }
  | { at: 'well-known'; file: WellKnown }
  | { at: 'indexnow-key'; key: string }
  | { at: 'desk' }
  | { at: 'desk-story'; id: string }
  | { at: 'shared'; token: string }
  | { at: 'shared-media'; token: string; name: string };

/**
 * Whether a page stands at an address, which readers may each want in their own way; a file, one for everybody; or what is
 * shown to the newsroom and those whom it invites.
 */
const STANDS = {
  front: 'page',
  section: 'page',
  'section-month': 'page',
  story: 'page',
  topic: 'page',
  'topic-month': 'page',
  topics: 'page',
  author: 'page',
  'author-month': 'page',
  series: 'page',
  archive: 'page',
  'archive-day': 'page',
  'archive-month': 'page',
  'archive-year': 'page',
  corrections: 'page',
  'corrections-month': 'page',
  masthead: 'page',
  page: 'page',
  sponsored: 'page',
  search: 'page',
  'search-data': 'file',
  suggestions: 'file',
  reading: 'page',
  media: 'file',
  feed: 'file',
  'story-markdown': 'file',
  sitemap: 'file',
  'sitemap-pages': 'file',
  'sitemap-month': 'file',
  'news-sitemap': 'file',
  oembed: 'file',
  'well-known': 'file',
  'indexnow-key': 'file',
  desk: 'newsroom',
  'desk-story': 'newsroom',
  shared: 'newsroom',
  'shared-media': 'newsroom',
} as const satisfies Record<Address['at'], 'page' | 'file' | 'newsroom'>;

type Kind = keyof typeof STANDS;

export type PageAddress = Extract<Address, { at: { [K in Kind]: (typeof STANDS)[K] extends 'page' ? K : never }[Kind] }>;

export function isPage(address: Address): address is PageAddress {
  return STANDS[address.at] === 'page';
}

export function isForNewsroom(address: Address): boolean {
  return STANDS[address.at] === 'newsroom';
}

/** Of a page of the first level the archive knows whether it is a section. */
export function hasFeeds(address: Address): address is FeedSource {
  switch (address.at) {
    case 'front':
    case 'section':
    case 'topic':
    case 'author':
    case 'series':
    case 'corrections':
      return true;
    default:
      return false;
  }
}
