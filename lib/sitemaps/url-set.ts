import { absoluteUrl } from '../addresses/path-of';
import { xmlRoot } from '../machine/xml';
import { type PictureSource, pictureFile } from '../media/picture-file';
import { readEnvironment } from '../site/environment';
import { type Instant, isoWithOffset } from '../time';

/** sitemaps.org 0.9; also the name space of an index. */
export const SITEMAP_NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const IMAGE_NAMESPACE = 'http://www.google.com/schemas/sitemap-image/1.1';

/** Pictures of one address (Google Search Central, “Image sitemaps”). */
const MOST_PICTURES = 1000;

/** An address that is meant to be found. */
export interface SitemapEntry {
  path: string;
  /** When what stands there last changed; left out where nobody knows. */
  changedAt?: Instant | undefined;
  pictures?: readonly PictureSource[];
}

/**
 * A sitemap of addresses. Within one the order is that of the schema: address, time, then what other name spaces add.
 * Of the tags for pictures only their address is left (Google Search Central, “Image sitemaps”).
 */
export function urlSet(entries: readonly SitemapEntry[]): string {
  const { siteUrl } = readEnvironment();
  const root = xmlRoot('urlset', { xmlns: SITEMAP_NAMESPACE, 'xmlns:image': IMAGE_NAMESPACE });
  for (const { path, changedAt, pictures = [] } of entries) {
    const url = root.ele('url');
    url.ele('loc').txt(absoluteUrl(siteUrl, path));
    if (changedAt !== undefined) url.ele('lastmod').txt(isoWithOffset(changedAt));
    for (const picture of pictures.slice(0, MOST_PICTURES))
      url
        .ele('image:image')
        .ele('image:loc')
        .txt(absoluteUrl(siteUrl, pictureFile(picture).path));
  }
  return root.end();
}
