import { type Day, dayOf, type Instant, isCalendarDate, type Month } from './time';

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

/** Where a server takes signed orders to take something back (lib/withdraw). Machines alone ask for it. */
export const WITHDRAWALS_PATH = '/desk/withdrawals';

/** Where the desk's form to take a story back is sent. */
export const TAKE_BACK_PATH = '/desk/withdraw';

/**
 * The address of everything: the one module that makes an address and the one that reads it back.
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

export function pathOf(address: Address): string {
  switch (address.at) {
    case 'front':
      return '/';
    case 'section':
      return `/${address.section}`;
    case 'section-month':
      return `/${address.section}/${slashed(address.month)}`;
    case 'story':
      return `/${address.section}/${slashed(address.day)}/${address.slug}`;
    case 'topic':
      return `/topics/${address.topic}`;
    case 'topic-month':
      return `/topics/${address.topic}/${slashed(address.month)}`;
    case 'topics':
      return '/topics';
    case 'author':
      return `/authors/${address.author}`;
    case 'author-month':
      return `/authors/${address.author}/${slashed(address.month)}`;
    case 'series':
      return `/series/${address.series}`;
    case 'archive':
      return '/archive';
    case 'archive-day':
      return `/archive/${slashed(address.day)}`;
    case 'archive-month':
      return `/archive/${slashed(address.month)}`;
    case 'archive-year':
      return `/archive/${address.year}`;
    case 'corrections':
      return '/corrections';
    case 'corrections-month':
      return `/corrections/${slashed(address.month)}`;
    case 'masthead':
      return '/masthead';
    case 'page':
      return `/${address.page}`;
    case 'sponsored':
      return `/sponsored/${address.slug}`;
    case 'search':
      return '/search';
    case 'search-data':
      return '/api/search';
    case 'suggestions':
      return '/api/suggest';
    case 'reading':
      return '/reading';
    case 'media':
      return `/media/${address.name}`;
    case 'feed':
      return `${pathOf(address.of).replace(/\/$/, '')}/${FEED_FILES[address.format]}`;
    case 'story-markdown':
      return `${pathOf({ ...address, at: 'story' })}.md`;
    case 'sitemap':
      return '/sitemap.xml';
    case 'sitemap-pages':
      return '/sitemaps/pages.xml';
    case 'sitemap-month':
      return `/sitemaps/${address.month}${numbered(address.part)}.xml`;
    case 'news-sitemap':
      return `/news-sitemap${numbered(address.part)}.xml`;
    case 'oembed':
      return '/oembed';
    case 'well-known':
      return WELL_KNOWN[address.file];
    case 'indexnow-key':
      return `/${address.key}.txt`;
    case 'desk':
      return '/desk';
    case 'desk-story':
      return `/desk/stories/${address.id}`;
    case 'shared':
      return `/preview/${address.token}`;
    case 'shared-media':
      return `${pathOf({ at: 'shared', token: address.token })}${pathOf({ at: 'media', name: address.name })}`;
    default:
      return unreachable(address);
  }
}

/** What tells the parts of a long list apart; the first has no number. */
function numbered(part: number): string {
  return part > 1 ? `-${part}` : '';
}

/** Where a reader is sent who cut an address short and came to one that has no page of its own. */
export const CUT_SHORT: ReadonlyMap<string, Address> = new Map([
  ['/authors', { at: 'masthead' }],
  ['/series', { at: 'topics' }],
]);

const FIXED = new Map<string, Address>([
  ...(
    [
      'front',
      'archive',
      'topics',
      'corrections',
      'masthead',
      'search',
      'search-data',
      'suggestions',
      'reading',
      'sitemap',
      'sitemap-pages',
      'oembed',
      'desk',
    ] as const
  ).map((at): [string, Address] => [pathOf({ at }), { at }]),
  ...(Object.keys(WELL_KNOWN) as WellKnown[]).map((file): [string, Address] => [WELL_KNOWN[file], { at: 'well-known', file }]),
]);

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
const SLUG_ONLY = new RegExp(`^${SLUG}$`);
const UNDER = new RegExp(`^/(topics|authors|series|sponsored)/(${SLUG})$`);
const MONTH_UNDER = new RegExp(`^/(topics|authors)/(${SLUG})/(\\d{4})/(\\d{2})$`);
const CORRECTIONS = /^\/corrections\/(\d{4})\/(\d{2})$/;
const ARCHIVE = /^\/archive\/(\d{4})(?:\/(\d{2})(?:\/(\d{2}))?)?$/;
const DATED = new RegExp(`^/(${SLUG})/(\\d{4})/(\\d{2})(?:/(\\d{2})/(${SLUG}))?$`);
const FEED = /^(.*)\/(feed\.(?:xml|atom|json))$/;
const SITEMAP_MONTH = /^\/sitemaps\/(\d{4}-\d{2})(?:-([2-9]|[1-9]\d{1,3}))?\.xml$/;
const NEWS_SITEMAP = /^\/news-sitemap(?:-([2-9]|[1-9]\d{1,3}))?\.xml$/;
const INDEXNOW_KEY = /^\/([a-z0-9-]{8,128})\.txt$/;
const ENDING = /\.[a-z]+$/;
const DESK_STORY = new RegExp(`^/desk/stories/(\\d{4}/\\d{2}/${SLUG})$`);
/** A token is a JWT in its compact form (RFC 7519 §3); unlike everything else in an address, its letters are what they are. */
const SHARED = /^\/preview\/([\w-]+\.[\w-]+\.[\w-]+)(\/media\/.+)?$/;
const MEDIA = /^\/media\/([a-z0-9][a-z0-9.-]*)$/;

export function isSlug(text: string): boolean {
  return SLUG_ONLY.test(text);
}

/**
 * Reads a path as an address. It knows shapes, not what exists: a section, and a page of the same shape, are told apart
 * by whoever holds the archive (both come back as `section`).
 * @returns `undefined` for a path that no address has, in any edition.
 */
export function parseAddress(path: string): Address | undefined {
  const fixed = FIXED.get(path);
  if (fixed) return fixed;
  const media = MEDIA.exec(path)?.[1];
  if (media) return { at: 'media', name: media };
  const [, token, under] = SHARED.exec(path) ?? [];
  if (token) {
    const name = under === undefined ? undefined : MEDIA.exec(under)?.[1];
    if (name) return { at: 'shared-media', token, name };
    return under === undefined ? { at: 'shared', token } : undefined;
  }
  const onDesk = DESK_STORY.exec(path)?.[1];
  if (onDesk) return { at: 'desk-story', id: onDesk };
  return ENDING.test(path) ? parseFile(path) : parsePage(path);
}

function parsePage(path: string): Address | undefined {
  const [, collection, name] = UNDER.exec(path) ?? [];
  if (collection && name) {
    if (collection === 'topics') return { at: 'topic', topic: name };
    if (collection === 'authors') return { at: 'author', author: name };
    if (collection === 'series') return { at: 'series', series: name };
    return { at: 'sponsored', slug: name };
  }
  const [, ofMonth, named, inYear, inMonth] = MONTH_UNDER.exec(path) ?? [];
  if (ofMonth && named) {
    const month = `${inYear}-${inMonth}`;
    if (!isCalendarDate(month)) return undefined;
    return ofMonth === 'topics' ? { at: 'topic-month', topic: named, month } : { at: 'author-month', author: named, month };
  }
  const [, correctedYear, correctedMonth] = CORRECTIONS.exec(path) ?? [];
  if (correctedYear) {
    const month = `${correctedYear}-${correctedMonth}`;
    return isCalendarDate(month) ? { at: 'corrections-month', month } : undefined;
  }
  const archived = ARCHIVE.exec(path);
  if (archived) return parseArchive(archived.slice(1).filter((part) => part !== undefined));
  const [, first, year, month, day, slug] = DATED.exec(path) ?? [];
  if (first && isCalendarDate(`${year}-${month}`)) {
    if (slug) {
      const date = `${year}-${month}-${day}`;
      return !isReservedSegment(first) && isCalendarDate(date) ? { at: 'story', section: first, day: date, slug } : undefined;
    }
    return isReservedSegment(first) ? undefined : { at: 'section-month', section: first, month: `${year}-${month}` };
  }
  const section = /^\/([^/]+)$/.exec(path)?.[1] ?? '';
  return isSlug(section) && !isReservedSegment(section) ? { at: 'section', section } : undefined;
}

/** What is no page has an ending, and stands beside a page that has none. */
function parseFile(path: string): Address | undefined {
  const [, list, file] = FEED.exec(path) ?? [];
  if (file !== undefined) {
    const of = FIXED.get(list || '/') ?? parsePage(list ?? '');
    const format = (Object.keys(FEED_FILES) as FeedFormat[]).find((each) => FEED_FILES[each] === file);
    return of && format && hasFeeds(of) ? { at: 'feed', of, format } : undefined;
  }
  if (path.endsWith('.md')) {
    const story = parsePage(path.slice(0, -'.md'.length));
    return story?.at === 'story' ? { ...story, at: 'story-markdown' } : undefined;
  }
  const [, month, monthPart] = SITEMAP_MONTH.exec(path) ?? [];
  if (month) return isCalendarDate(month) ? { at: 'sitemap-month', month, part: Number(monthPart ?? 1) } : undefined;
  const news = NEWS_SITEMAP.exec(path);
  if (news) return { at: 'news-sitemap', part: Number(news[1] ?? 1) };
  const key = INDEXNOW_KEY.exec(path)?.[1];
  return key ? { at: 'indexnow-key', key } : undefined;
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

/** @param parts year, month and day, as many as there are */
function parseArchive(parts: string[]): Address | undefined {
  const date = parts.join('-');
  if (!isCalendarDate(date)) return undefined;
  if (parts.length === 1) return { at: 'archive-year', year: date };
  return parts.length === 2 ? { at: 'archive-month', month: date } : { at: 'archive-day', day: date };
}

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

/** The address of a story: fixed by its section and the newsroom's day of its first publication. */
export function storyPath(story: { section: string; publishedAt: Instant; slug: string }): string {
  return pathOf({ at: 'story', section: story.section, day: dayOf(story.publishedAt), slug: story.slug });
}

/**
 * The one form of a path: no trailing or doubled slash, lower case but for tokens. No other address holds an
 * upper-case letter, so this can only help a reader who typed one. Browsers read `\` as a slash and skip tabs and line ends, so these count as
 * part of a slash: a reader who is sent to the settled path stays on this site.
 */
export function settledPath(path: string): string {
  const settled = `/${path}`.replace(/[/\\][/\\\s]*/g, '/').replace(/(.)\/$/, '$1');
  return SHARED.test(settled) ? settled : settled.toLowerCase();
}

/** A story as Markdown, at its address and an ending. */
export function storyMarkdownPath(path: string): string {
  return pathOf({ ...storyAddress(path), at: 'story-markdown' });
}

/** @throws Error for a path that no story can have */
export function storyAddress(path: string): Extract<Address, { at: 'story' }> {
  const story = parseAddress(path);
  if (story?.at !== 'story') throw new Error(`${path} is no address of a story.`);
  return story;
}

/** @param path begins with a slash */
export function absoluteUrl(siteUrl: string, path: string): string {
  return `${siteUrl}${path}`;
}

/** @param tag the custom element, which is named as its file */
export function enhancementPath(tag: string): string {
  return `/enhance/${tag}.js`;
}

function slashed(date: string): string {
  return date.replaceAll('-', '/');
}

function unreachable(address: never): never {
  throw new Error(`No path is known for ${JSON.stringify(address)}`);
}
