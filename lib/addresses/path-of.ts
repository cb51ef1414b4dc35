import { dayOf, type Instant } from '../time';
import { type Address, FEED_FILES, WELL_KNOWN } from './address';

/** Where a server takes signed orders to take something back (lib/withdraw). Machines alone ask for it. */
export const WITHDRAWALS_PATH = '/desk/withdrawals';

/** Where the desk's form to take a story back is sent. */
export const TAKE_BACK_PATH = '/desk/withdraw';

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

/** The address of a story: fixed by its section and the newsroom's day of its first publication. */
export function storyPath(story: { section: string; publishedAt: Instant; slug: string }): string {
  return pathOf({ at: 'story', section: story.section, day: dayOf(story.publishedAt), slug: story.slug });
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
