import type { Graph, NewsArticle } from 'schema-dts';
import site from '../../site.config';
import { absoluteUrl, pathOf } from '../addresses';
import type { Story } from '../archive/stories';
import type { ArticleKind } from '../content/schema/article';
import { cropsOf } from '../media/crops';
import { readEnvironment } from '../site/environment';
import { isoWithOffset } from '../time';

type NewsType = Extract<NewsArticle, { '@type': string }>['@type'];

/** The most specific type of schema.org for each kind; all are kinds of NewsArticle. */
const TYPES: Record<ArticleKind, NewsType> = {
  news: 'ReportageNewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  explainer: 'BackgroundNewsArticle',
  interview: 'NewsArticle',
  feature: 'NewsArticle',
  review: 'ReviewNewsArticle',
  live: 'NewsArticle',
  'fact-check': 'NewsArticle',
  gallery: 'NewsArticle',
  obituary: 'NewsArticle',
  editorial: 'OpinionNewsArticle',
};

/** What a story is to a search engine: what a reader can see of it, and nothing else. */
export function storyJsonLd(story: Story): Graph {
  const { siteUrl } = readEnvironment();
  const absolute = (path: string) => absoluteUrl(siteUrl, path);
  const url = absolute(story.path);
  const publisher = `${absolute(pathOf({ at: 'front' }))}#publisher`;
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': TYPES[story.kind],
        '@id': `${url}#story`,
        url,
        mainEntityOfPage: url,
        headline: story.headline,
        description: story.standfirst,
        datePublished: isoWithOffset(story.publishedAt),
        dateModified: isoWithOffset(story.changedAt),
        inLanguage: story.lang,
        articleSection: story.section.name,
        keywords: story.topics.map((topic) => topic.name),
        ...(story.dateline ? { dateline: story.dateline } : {}),
        ...(story.image ? { image: cropsOf(story.image).map(({ path }) => absolute(path)) } : {}),
        author: story.authors.map((author) => ({
          '@type': 'Person' as const,
          name: author.name,
          url: absolute(pathOf({ at: 'author', author: author.slug })),
        })),
        publisher: { '@id': publisher },
        isAccessibleForFree: true,
        wordCount: story.words,
        ...(story.corrections.length > 0
          ? {
              correction: story.corrections.map((correction) => ({
                '@type': 'CorrectionComment' as const,
                text: correction.text,
                datePublished: isoWithOffset(correction.at),
              })),
            }
          : {}),
      },
      {
        '@type': 'NewsMediaOrganization',
        '@id': publisher,
        name: site.name,
        url: absolute(pathOf({ at: 'front' })),
        email: site.contact.email,
      },
    ],
  };
}

/** JSON for a script element: no `<`, so that nothing in it can end the element. */
export function scriptJson(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
