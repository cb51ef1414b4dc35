import { z } from 'zod';
import { calendarDate, captionedPicture, instant, language, said, slug, text, webAddress } from './values';

export const ARTICLE_KINDS = [
  'news',
  'analysis',
  'opinion',
  'explainer',
  'interview',
  'feature',
  'review',
  'live',
  'fact-check',
  'gallery',
  'obituary',
  'editorial',
] as const;

export type ArticleKind = (typeof ARTICLE_KINDS)[number];

/** A story's id is its file below `content/articles/` without the ending: `2026/11/slug`. */
const storyId = z.string().regex(/^\d{4}\/\d{2}\/[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: (issue) =>
    said(`is “${issue.input}”, which names no story`, 'name its file below content/articles/, such as 2026/11/tram-line-four-opens'),
});

/** The furniture that one kind needs and no other may have, by the field that holds it. */
export const FURNITURE = { live: 'live', 'fact-check': 'claim', review: 'review', obituary: 'obituary' } as const satisfies Partial<
  Record<ArticleKind, string>
>;

const live = z.strictObject({ startedAt: instant, endedAt: instant.optional() });

const claim = z.strictObject({
  text,
  claimant: text,
  claimedAt: calendarDate,
  source: webAddress.optional(),
  rating: z.enum(['true', 'mostly-true', 'half-true', 'mostly-false', 'false', 'unproven']),
  verdict: text,
});

const review = z.strictObject({
  item: text,
  itemType: z.enum(['book', 'concert', 'exhibition', 'film', 'play', 'restaurant', 'album']),
  creator: text.optional(),
  verdict: text,
  stars: z.int().min(1).max(5).optional(),
});

const obituary = z.strictObject({ name: text, born: calendarDate, died: calendarDate });

const articleFields = z.strictObject({
  headline: text.refine((value) => value.length <= 200, {
    error: said('is longer than 200 characters', 'shorten it; the standfirst has room for the rest'),
  }),
  standfirst: text,
  kind: z.enum(ARTICLE_KINDS),
  section: slug,
  authors: z.array(slug).min(1),
  topics: z.array(slug).min(1),
  series: slug.optional(),
  dateline: text.optional(),
  publishedAt: instant.optional(),
  updatedAt: instant.optional(),
  unpublishAt: instant.optional(),
  status: z.enum(['draft', 'ready']),
  leadImage: captionedPicture.optional(),
  related: z.array(storyId).optional(),
  corrections: z.array(z.strictObject({ at: instant, kind: z.enum(['correction', 'clarification', 'editors-note']), text })).optional(),
  withdrawn: z.strictObject({ at: instant, reason: text }).optional(),
  movedFrom: z
    .array(
      z.string().regex(/^\/[a-z0-9-]+\/\d{4}\/\d{2}\/\d{2}\/[a-z0-9-]+$/, {
        error: (issue) =>
          said(`is “${issue.input}”, which is no address of a story`, 'write the old path, such as /city/2026/11/03/old-slug'),
      }),
    )
    .optional(),
  lang: language.optional(),
  translationOf: storyId.optional(),
  seo: z.strictObject({ title: text.optional(), description: text.optional() }).optional(),
  aiDisclosure: text.optional(),
  live: live.optional(),
  claim: claim.optional(),
  review: review.optional(),
  obituary: obituary.optional(),
});

export type ArticleFields = z.infer<typeof articleFields>;

/** The fields of an article and the rules that hold between them. */
export const articleSchema = articleFields.superRefine((article, context) => {
  const refuse = (path: (string | number)[], wrong: string, remedy: string) =>
    context.addIssue({ code: 'custom', path, message: said(wrong, remedy) });

  if (article.status === 'ready' && article.publishedAt === undefined)
    refuse(
      ['publishedAt'],
      'is missing',
      'a story that is ready needs the instant at which it goes live, such as 2026-11-20T17:00:00.000Z',
    );

  for (const [kind, field] of Object.entries(FURNITURE)) {
    if (article.kind === kind && article[field] === undefined) refuse([field], 'is missing', `a story of kind ${kind} needs it`);
    if (article.kind !== kind && article[field] !== undefined)
      refuse([field], `does not belong to kind ${article.kind}`, `remove it, or change the kind to ${kind}`);
  }

  if (article.kind === 'gallery' && !article.leadImage) refuse(['leadImage'], 'is missing', 'a gallery opens with a picture');

  const { publishedAt } = article;
  if (publishedAt === undefined) return;
  const notBefore = (path: (string | number)[], value: number | undefined) => {
    if (value !== undefined && value < publishedAt)
      refuse(path, 'lies before publishedAt', 'correct one of the two; nothing can happen to a story before it is out');
  };
  notBefore(['updatedAt'], article.updatedAt);
  notBefore(['withdrawn', 'at'], article.withdrawn?.at);
  article.corrections?.forEach((correction, index) => {
    notBefore(['corrections', index, 'at'], correction.at);
  });
  if (article.unpublishAt !== undefined && article.unpublishAt <= publishedAt)
    refuse(['unpublishAt'], 'does not lie after publishedAt', 'give a later instant, or remove it');
});
