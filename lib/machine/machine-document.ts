import type { Address } from '../addresses/address';
import { edition } from '../archive/edition';
import { feedDocument } from '../feeds/feed-document';
import { currentRendering } from '../freshness/rendering';
import { oembed } from '../oembed/oembed';
import { markdownDocument } from '../plain/story-markdown';
import { searchData } from '../search/search-data';
import { suggestData } from '../search/suggest-data';
import { hasSubscribers, readEnvironment } from '../site/environment';
import { monthSitemap } from '../sitemaps/month-sitemap';
import { newsSitemap } from '../sitemaps/news-sitemap';
import { pagesSitemap } from '../sitemaps/pages-sitemap';
import { sitemapIndex } from '../sitemaps/sitemap-index';
import { wellKnownFile } from '../well-known/well-known';

/** What stands at an address that is no page: a text for programs. */
export interface MachineDocument {
  /** With its charset, as `Content-Type` says it. */
  type: string;
  body: string;
  /** 200 where none is given; any other comes with its reason as the body. */
  status?: number;
  headers?: Readonly<Record<string, string>>;
}

/**
 * @param question what stands behind the question mark, at the addresses that read it
 * @returns `undefined` where there is nothing, although the address has a sound form
 */
export function machineDocument(address: Address, question = new URLSearchParams()): MachineDocument | undefined {
  switch (address.at) {
    case 'feed':
      return hasSubscribers() ? feedDocument(edition(), address.of, address.format) : undefined;
    case 'story-markdown':
      return markdownDocument(edition(), address);
    case 'sitemap':
      return sitemapXml(() => sitemapIndex(edition()));
    case 'sitemap-pages':
      return sitemapXml(() => pagesSitemap(edition()));
    case 'sitemap-month':
      return sitemapXml(() => monthSitemap(edition(), address.month, address.part));
    case 'news-sitemap':
      return sitemapXml(() => newsSitemap(edition(), address.part));
    case 'oembed':
      return oembed(question, edition());
    case 'search-data':
      return searchData(edition(), question);
    case 'suggestions':
      return suggestData(edition(), question);
    case 'well-known':
      return wellKnownFile(address.file, edition());
    case 'indexnow-key':
      return indexNowKey(address.key);
    default:
      return undefined;
  }
}

function sitemapXml(make: () => string | undefined): MachineDocument | undefined {
  const body = hasSubscribers() ? make() : undefined;
  return body === undefined ? undefined : { type: 'application/xml; charset=utf-8', body };
}

/** The key alone (indexnow.org, “Verifying ownership via the key”). It is the environment's, which no kept answer knows. */
function indexNowKey(key: string): MachineDocument | undefined {
  currentRendering().doNotKeep();
  return key === readEnvironment().indexNow?.key ? { type: 'text/plain; charset=utf-8', body: key } : undefined;
}
