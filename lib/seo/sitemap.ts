import { create } from 'xmlbuilder2';
import { absoluteUrl, pathOf } from '../addresses';
import type { Edition } from '../archive/edition';
import { readEnvironment } from '../site/environment';
import { isoWithOffset } from '../time';

/** sitemaps.org: at most so many addresses in one file. */
const MOST_ADDRESSES = 50_000;

/** Every address that is meant to be found, stories with the time of their last change (sitemaps.org 0.9). */
export function sitemap(edition: Edition): string {
  const { siteUrl } = readEnvironment();
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' });
  const stories = edition.addresses();
  const fixed = [
    pathOf({ at: 'front' }),
    ...edition.sections().map(({ slug }) => pathOf({ at: 'section', section: slug })),
    ...edition.footerPages().map(({ slug }) => pathOf({ at: 'page', page: slug })),
  ];
  for (const path of fixed) root.ele('url').ele('loc').txt(absoluteUrl(siteUrl, path));
  for (const { path, changedAt } of stories.slice(0, MOST_ADDRESSES - fixed.length)) {
    const url = root.ele('url');
    url.ele('loc').txt(absoluteUrl(siteUrl, path));
    url.ele('lastmod').txt(isoWithOffset(changedAt));
  }
  return root.end({ prettyPrint: true });
}
