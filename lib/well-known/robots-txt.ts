import { absoluteUrl, pathOf } from '../addresses/path-of';
import type { Edition } from '../archive/edition';
import { mayBeListed, readEnvironment } from '../site/environment';
import { announcedSitemaps } from '../sitemaps/sitemap-index';
import { CRAWLERS, type CrawlerPurpose, crawlersAllowed } from './crawlers';

/** Above the tokens of each group, for people. */
const GROUPS = {
  training: 'Crawlers that train models',
  answers: 'Crawlers of services that answer questions',
  userFetches: 'Programs that fetch a page when their user asks',
} as const satisfies Record<CrawlerPurpose, string>;

/**
 * Everything is open to search engines: what must not be listed says so in its headers, and only a crawler that may read
 * it can learn that (Google Search Central, “Block search indexing with noindex”). So a preview and the sample edition let
 * them in as well; they name no sitemap, for nothing in it is to be listed. A crawler follows the rules of the group that
 * names it and no others (RFC 9309 §2.2.1).
 */
export function robotsTxt(edition: Pick<Edition, 'newsWithin'>, allowed = crawlersAllowed()): string {
  const environment = readEnvironment();
  const refused = (Object.keys(GROUPS) as CrawlerPurpose[]).filter((purpose) => !allowed[purpose]);
  const groups = [
    ['User-agent: *', 'Allow: /'],
    ...refused.map((purpose) => [`# ${GROUPS[purpose]}`, ...CRAWLERS[purpose].map(({ token }) => `User-agent: ${token}`), 'Disallow: /']),
  ];
  if (mayBeListed(environment))
    groups.push(announcedSitemaps(edition).map((address) => `Sitemap: ${absoluteUrl(environment.siteUrl, pathOf(address))}`));
  return `${groups.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
