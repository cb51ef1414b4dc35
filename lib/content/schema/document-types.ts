import type { z } from 'zod';
import { articleSchema } from './article';
import {
  authorSchema,
  frontSchema,
  houseStyleSchema,
  pageSchema,
  sectionSchema,
  seriesSchema,
  sponsoredSchema,
  topicSchema,
} from './newsroom';

/** Everything a newsroom keeps as files: where each type lives below `content/`, and what its fields must be. */
export const DOCUMENT_TYPES = {
  Article: {
    noun: 'an article',
    pattern: 'articles/**/*.mdx',
    path: /^articles\/(\d{4}\/(?:0[1-9]|1[0-2])\/([^/]+))\.mdx$/,
    where: 'content/articles/YYYY/MM/slug.mdx',
    schema: articleSchema,
    body: true,
  },
  Author: {
    noun: 'an author',
    pattern: 'authors/*.mdx',
    path: /^authors\/(([^/]+))\.mdx$/,
    where: 'content/authors/slug.mdx',
    schema: authorSchema,
    body: true,
  },
  Section: {
    noun: 'a section',
    pattern: 'sections/*.yml',
    path: /^sections\/(([^/]+))\.yml$/,
    where: 'content/sections/slug.yml',
    schema: sectionSchema,
    body: false,
  },
  Topic: {
    noun: 'a topic',
    pattern: 'topics/*.yml',
    path: /^topics\/(([^/]+))\.yml$/,
    where: 'content/topics/slug.yml',
    schema: topicSchema,
    body: false,
  },
  Series: {
    noun: 'a series',
    pattern: 'series/*.yml',
    path: /^series\/(([^/]+))\.yml$/,
    where: 'content/series/slug.yml',
    schema: seriesSchema,
    body: false,
  },
  Page: {
    noun: 'a page',
    pattern: 'pages/*.mdx',
    path: /^pages\/(([^/]+))\.mdx$/,
    where: 'content/pages/slug.mdx',
    schema: pageSchema,
    body: true,
  },
  Sponsored: {
    noun: 'sponsored material',
    pattern: 'sponsored/*.mdx',
    path: /^sponsored\/(([^/]+))\.mdx$/,
    where: 'content/sponsored/slug.mdx',
    schema: sponsoredSchema,
    body: true,
  },
  Front: {
    noun: 'the front',
    pattern: 'front.yml',
    path: /^((front))\.yml$/,
    where: 'content/front.yml',
    schema: frontSchema,
    body: false,
  },
  HouseStyle: {
    noun: 'the house style',
    pattern: 'house-style.yml',
    path: /^((house-style))\.yml$/,
    where: 'content/house-style.yml',
    schema: houseStyleSchema,
    body: false,
  },
} as const satisfies Record<
  string,
  {
    noun: string;
    pattern: string;
    /** Captures the id, and the slug within it. */
    path: RegExp;
    where: string;
    schema: z.ZodType;
    body: boolean;
  }
>;

export type DocumentType = keyof typeof DOCUMENT_TYPES;

export const DOCUMENT_TYPE_NAMES = Object.keys(DOCUMENT_TYPES) as DocumentType[];

/** @param path below `content/` */
export function documentAt(path: string): { type: DocumentType; id: string; slug: string } | undefined {
  for (const type of DOCUMENT_TYPE_NAMES) {
    const [, id, slug] = DOCUMENT_TYPES[type].path.exec(path) ?? [];
    if (id !== undefined && slug !== undefined) return { type, id, slug };
  }
  return undefined;
}
