import site from '../../site.config';
import { absoluteUrl } from '../addresses/path-of';
import type { Edition } from '../archive/edition';
import type { NewsStory } from '../archive/machine-questions';
import { inChunks } from '../in-chunks';
import { xmlRoot } from '../machine/xml';
import { readEnvironment } from '../site/environment';
import { isoWithOffset } from '../time';
import { SITEMAP_NAMESPACE } from './url-set';

const NEWS_NAMESPACE = 'http://www.google.com/schemas/sitemap-news/0.9';

/** Two days, in milliseconds: a story is news for as long (Google Search Central, “News sitemaps”). */
export const NEWS_SPAN = 48 * 60 * 60 * 1000;

/** Stories in one file (the same). */
export const MOST_NEWS = 1000;

/** What came out in the last two days, in parts, the newest first. There is always one part, which may be empty. */
export function newsParts(edition: Pick<Edition, 'newsWithin'>): NewsStory[][] {
  const parts = inChunks(edition.newsWithin(NEWS_SPAN), MOST_NEWS);
  return parts.length > 0 ? parts : [[]];
}

/**
 * A part of the news sitemap. Only stories are news: neither what is paid for nor the newsroom's own pages.
 * @returns `undefined` where there is no such part
 */
export function newsSitemap(edition: Pick<Edition, 'newsWithin'>, part: number): string | undefined {
  const stories = newsParts(edition)[part - 1];
  return stories && newsSet(stories);
}

function newsSet(stories: readonly NewsStory[]): string {
  const { siteUrl } = readEnvironment();
  const root = xmlRoot('urlset', { xmlns: SITEMAP_NAMESPACE, 'xmlns:news': NEWS_NAMESPACE });
  for (const { path, headline, lang, publishedAt } of stories) {
    const url = root.ele('url');
    url.ele('loc').txt(absoluteUrl(siteUrl, path));
    const news = url.ele('news:news');
    const publication = news.ele('news:publication');
    publication.ele('news:name').txt(site.name);
    publication.ele('news:language').txt(newsLanguage(lang));
    news.ele('news:publication_date').txt(isoWithOffset(publishedAt));
    news.ele('news:title').txt(headline);
  }
  return root.end();
}

/** ISO 639 in two or three letters; of Chinese alone, Google wants to know in which script it is written. */
export function newsLanguage(lang: string): string {
  const locale = new Intl.Locale(lang);
  if (locale.language !== 'zh') return locale.language;
  return locale.maximize().script === 'Hant' ? 'zh-tw' : 'zh-cn';
}
