import { absoluteUrl, pathOf } from '../addresses';
import { readEnvironment } from '../site/environment';

/**
 * Production opens everything. A preview also lets crawlers in, on purpose: a page that must not be
 * listed says so in its headers, and only a crawler that may read it can learn that (Google, “Block indexing”).
 */
export function robots(): string {
  const { siteEnv, siteUrl } = readEnvironment();
  const rules = ['User-agent: *', 'Allow: /'];
  if (siteEnv === 'production') rules.push('', `Sitemap: ${absoluteUrl(siteUrl, pathOf({ at: 'sitemap' }))}`);
  return `${rules.join('\n')}\n`;
}
