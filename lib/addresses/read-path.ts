import { isCalendarDate } from '../time';
import { type Address, FEED_FILES, type FeedFormat, hasFeeds, WELL_KNOWN, type WellKnown } from './address';
import { pathOf } from './path-of';
import { isReservedSegment, isSlug, SLUG } from './segments';

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

/** @param parts year, month and day, as many as there are */
function parseArchive(parts: string[]): Address | undefined {
  const date = parts.join('-');
  if (!isCalendarDate(date)) return undefined;
  if (parts.length === 1) return { at: 'archive-year', year: date };
  return parts.length === 2 ? { at: 'archive-month', month: date } : { at: 'archive-day', day: date };
}

/**
 * The one form of a path: no trailing or doubled slash, lower case but for tokens. No other address holds an upper-case
 * letter, so this can only help a reader who typed one. Browsers read `\` as a slash and skip tabs and line ends, so these
 * count as part of a slash: a reader who is sent to the settled path stays on this site.
 */
export function settledPath(path: string): string {
  const settled = `/${path}`.replace(/[/\\][/\\\s]*/g, '/').replace(/(.)\/$/, '$1');
  return SHARED.test(settled) ? settled : settled.toLowerCase();
}

/** @throws Error for a path that no story can have */
export function storyAddress(path: string): Extract<Address, { at: 'story' }> {
  const story = parseAddress(path);
  if (story?.at !== 'story') throw new Error(`${path} is no address of a story.`);
  return story;
}

/** A story as Markdown, at its address and an ending. */
export function storyMarkdownPath(path: string): string {
  return pathOf({ ...storyAddress(path), at: 'story-markdown' });
}
