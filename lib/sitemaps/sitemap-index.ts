import type { Address } from '../addresses/address';
import { absoluteUrl, pathOf } from '../addresses/path-of';
import type { Edition } from '../archive/edition';
import { LATEST } from '../freshness/tags';
import { xmlRoot } from '../machine/xml';
import { readEnvironment } from '../site/environment';
import { type Instant, isoWithOffset } from '../time';
import { changesOfParts } from './month-sitemap';
import { NEWS_SPAN, newsParts } from './news-sitemap';
import { pagesToFind } from './pages-sitemap';
import { SITEMAP_NAMESPACE } from './url-set';

interface SitemapPart {
  address: Address;
  /** The newest change of anything in it. */
  changedAt: Instant | undefined;
}

/** The sitemap: an index over its parts (sitemaps.org, “Using Sitemap index files”). */
export function sitemapIndex(edition: Edition): string {
  const { siteUrl } = readEnvironment();
  const months = edition.mappedMonths();
  const parts: SitemapPart[] = [
    { address: { at: 'sitemap-pages' }, changedAt: newest(changesOf(pagesToFind(edition, months))) },
    ...newsParts(edition).map((stories, index) => ({
      address: newsPart(index),
      changedAt: newest([...changesOf(stories), edition.newsLeftAt(NEWS_SPAN), edition.leftAt(LATEST)]),
    })),
    ...months.flatMap((month) =>
      changesOfParts(edition, month).map(
        (changedAt, index): SitemapPart => ({
          address: { at: 'sitemap-month', month: month.month, part: index + 1 },
          changedAt,
        }),
      ),
    ),
  ];
  const root = xmlRoot('sitemapindex', { xmlns: SITEMAP_NAMESPACE });
  for (const { address, changedAt } of parts) {
    const sitemap = root.ele('sitemap');
    sitemap.ele('loc').txt(absoluteUrl(siteUrl, pathOf(address)));
    if (changedAt !== undefined) sitemap.ele('lastmod').txt(isoWithOffset(changedAt));
  }
  return root.end();
}

/** What robots.txt names: the index, and every part of the news sitemap. */
export function announcedSitemaps(edition: Pick<Edition, 'newsWithin'>): Address[] {
  return [{ at: 'sitemap' }, ...newsParts(edition).map((_, index) => newsPart(index))];
}

function newsPart(index: number): Address {
  return { at: 'news-sitemap', part: index + 1 };
}

function changesOf(entries: readonly { changedAt?: Instant | undefined }[]): (Instant | undefined)[] {
  return entries.map(({ changedAt }) => changedAt);
}

function newest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  const known = instants.filter((instant) => instant !== undefined);
  return known.length > 0 ? known.reduce((a, b) => Math.max(a, b)) : undefined;
}
