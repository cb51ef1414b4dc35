import { PAGES, STORIES } from '../../e2e/reading/pages';

/** One page of every kind that readers come for; the article is one of about 800 words. */
export const KINDS: Readonly<Record<string, string>> = {
  front: PAGES.front ?? '',
  section: PAGES.section ?? '',
  article: STORIES.opinion ?? '',
  gallery: STORIES.gallery ?? '',
  live: STORIES.live ?? '',
  topic: PAGES.topic ?? '',
  author: PAGES.author ?? '',
  archive: PAGES['archive month'] ?? '',
  search: PAGES.search ?? '',
};
