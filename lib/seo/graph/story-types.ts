import type { LiveBlogPosting, NewsArticle } from 'schema-dts';
import type { ArticleKind } from '../../content/schema/article';

export type NewsType = Extract<NewsArticle, { '@type': string }>['@type'];
export type StoryType = NewsType | Extract<LiveBlogPosting, { '@type': string }>['@type'];

/** The most specific type of schema.org for each kind. A live report is a blog there, and no NewsArticle. */
const TYPES = {
  news: 'ReportageNewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  explainer: 'BackgroundNewsArticle',
  interview: 'NewsArticle',
  feature: 'NewsArticle',
  review: 'ReviewNewsArticle',
  live: 'LiveBlogPosting',
  'fact-check': 'NewsArticle',
  gallery: 'NewsArticle',
  obituary: 'NewsArticle',
  editorial: 'OpinionNewsArticle',
} as const satisfies Record<ArticleKind, StoryType>;

export function storyType(kind: ArticleKind): StoryType {
  return TYPES[kind];
}
