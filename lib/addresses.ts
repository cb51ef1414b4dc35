import { type Day, dayOf, type Instant, isCalendarDate, type Month } from './time';

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
  | { at: 'reading' }
  | { at: 'media'; name: string }
  | { at: 'feed' }
  | { at: 'sitemap' }
  | { at: 'robots' };

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
  'masthead',
  'media',
  'missing',
  'news-sitemap.xml',
  'preview',
  'reading',
  'robots.txt',
  'search',
  'series',
  'sitemap.xml',
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
    case 'reading':
      return '/reading';
    case 'media':
      return `/media/${address.name}`;
    case 'feed':
      return '/feed.xml';
    case 'sitemap':
      return '/sitemap.xml';
    case 'robots':
      return '/robots.txt';
    default:
      return unreachable(address);
  }
}

/** Where a reader is sent who cut an address short and came to one that has no page of its own. */
export const CUT_SHORT: ReadonlyMap<string, Address> = new Map([
  ['/authors', { at: 'masthead' }],
  ['/series', { at: 'topics' }],
]);

const FIXED = new Map<string, Address>(
  (['front', 'archive', 'topics', 'corrections', 'masthead', 'search', 'reading', 'feed', 'sitemap', 'robots'] as const).map((at) => [
    pathOf({ at }),
    { at },
  ]),
);

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
const SLUG_ONLY = new RegExp(`^${SLUG}$`);
const UNDER = new RegExp(`^/(topics|authors|series|sponsored)/(${SLUG})$`);
const MONTH_UNDER = new RegExp(`^/(topics|authors)/(${SLUG})/(\\d{4})/(\\d{2})$`);
const CORRECTIONS = /^\/corrections\/(\d{4})\/(\d{2})$/;
const ARCHIVE = /^\/archive\/(\d{4})(?:\/(\d{2})(?:\/(\d{2}))?)?$/;
const DATED = new RegExp(`^/(${SLUG})/(\\d{4})/(\\d{2})(?:/(\\d{2})/(${SLUG}))?$`);
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

/** @param parts year, month and day, as many as there are */
function parseArchive(parts: string[]): Address | undefined {
  const date = parts.join('-');
  if (!isCalendarDate(date)) return undefined;
  if (parts.length === 1) return { at: 'archive-year', year: date };
  return parts.length === 2 ? { at: 'archive-month', month: date } : { at: 'archive-day', day: date };
}

/** Whether a page stands at an address, which readers may each want in their own way; or a file, one for everybody. */
export function isPage({ at }: Address): boolean {
  switch (at) {
    case 'front':
    case 'section':
    case 'section-month':
    case 'story':
    case 'topic':
    case 'topic-month':
    case 'topics':
    case 'author':
    case 'author-month':
    case 'series':
    case 'archive':
    case 'archive-day':
    case 'archive-month':
    case 'archive-year':
    case 'corrections':
    case 'corrections-month':
    case 'masthead':
    case 'page':
    case 'sponsored':
    case 'search':
    case 'reading':
      return true;
    case 'media':
    case 'feed':
    case 'sitemap':
    case 'robots':
      return false;
    default:
      return at satisfies never;
  }
}

/** The address of a story: fixed by its section and the newsroom's day of its first publication. */
export function storyPath(story: { section: string; publishedAt: Instant; slug: string }): string {
  return pathOf({ at: 'story', section: story.section, day: dayOf(story.publishedAt), slug: story.slug });
}

/**
 * The one form of a path: no trailing or doubled slash, lower case. An address never holds an upper-case letter, so
 * this can only help a reader who typed one. Browsers read `\` as a slash and skip tabs and line ends, so these count as
 * part of a slash: a reader who is sent to the settled path stays on this site.
 */
export function settledPath(path: string): string {
  const settled = `/${path}`.replace(/[/\\][/\\\s]*/g, '/').replace(/(.)\/$/, '$1');
  return settled.toLowerCase();
}

/** @param page of what is found, counted from 1 */
export function searchPath(query: string, page = 1): string {
  const asked = new URLSearchParams({ ...(query ? { q: query } : {}), ...(page > 1 ? { page: String(page) } : {}) });
  return asked.size > 0 ? `${pathOf({ at: 'search' })}?${asked}` : pathOf({ at: 'search' });
}

/** The address of a question as it was sent. @param query what stands behind the question mark; only two parts of it are read */
export function searchPathOf(query: string): string {
  const sent = new URLSearchParams(query);
  return searchPath(sent.get('q') ?? '', searchPageIn(sent.get('page')));
}

/** The number of a page of what is found, as an address has it; anything else is the first. */
export function searchPageIn(value: unknown): number {
  return typeof value === 'string' && /^[1-9]\d{0,3}$/.test(value) ? Number(value) : 1;
}

/**
 * The page that a form asks to be sent back to, made anew from what could be read of it: whatever was written there, the
 * path is one of a page of this site, and otherwise the front.
 */
export function returnPath(asked: string): string {
  const [path = '', query = ''] = asked.split(/\?(.*)/s);
  if (!/^\/(?![/\\])/.test(path)) return pathOf({ at: 'front' });
  const settled = settledPath(path);
  const address = parseAddress(settled);
  if (!address || !isPage(address)) return pathOf({ at: 'front' });
  return address.at === 'search' ? searchPathOf(query) : settled;
}

/** @param path begins with a slash */
export function absoluteUrl(siteUrl: string, path: string): string {
  return `${siteUrl}${path}`;
}

/** Where a story is passed on, by the names of the ways. Nothing in them says who passes it on, or from where. */
export function sharingAddresses(subject: string, url: string): Record<'mail' | 'whatsapp' | 'bluesky', string> {
  const text = encodeURIComponent(`${subject} ${url}`);
  return {
    mail: `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(url)}`,
    whatsapp: `https://wa.me/?text=${text}`,
    bluesky: `https://bsky.app/intent/compose?text=${text}`,
  };
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
