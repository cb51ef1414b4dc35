import { z } from 'zod';
import { parseAddress } from '../../addresses/read-path';
import { shown } from '../problem';
import { onceRead, publication, refuse } from './rules';
import { calendarDate, captionedPicture, distinct, instant, language, said, slug, text, webAddress } from './values';

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
export const storyId = z.string().regex(/^\d{4}\/\d{2}\/[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: (issue) =>
    said(`is ${shown(issue.input)}, which names no story`, 'name its file below content/articles/, such as 2026/11/tram-line-four-opens'),
});

/** The furniture that one kind needs and no other may have, by the field that holds it. */
export const FURNITURE = {
  live: 'live',
  'fact-check': 'claim',
  review: 'review',
  obituary: 'obituary',
  interview: 'interview',
} as const satisfies Partial<Record<ArticleKind, string>>;

const live = z.strictObject({ startedAt: instant, endedAt: instant.optional() });

const claim = z.strictObject({
  text,
  /** A name, and after a comma what they are. */
  claimant: text,
  claimantIs: z.enum(['person', 'organization']).optional(),
  claimedAt: calendarDate,
  source: webAddress.optional(),
  rating: z.enum(['true', 'mostly-true', 'half-true', 'mostly-false', 'false', 'unproven']),
  verdict: text,
});

const REVIEWED = ['book', 'concert', 'exhibition', 'film', 'play', 'restaurant', 'album'] as const;

export type ReviewedThing = (typeof REVIEWED)[number];

const review = z.strictObject({
  item: text,
  itemType: z.enum(REVIEWED),
  creator: text.optional(),
  verdict: text,
  stars: z.literal([1, 2, 3, 4, 5]).optional(),
});

const obituary = z.strictObject({ name: text, born: calendarDate, died: calendarDate });

/** Who answers. The questions are the paragraphs of the body that are wholly strong. */
const interview = z.strictObject({ subject: text, role: text });

/** How much the front makes of a story before its age is looked at. `minor` stories are its briefs and never lead. */
export const WEIGHTS = ['major', 'normal', 'minor'] as const;

export type Weight = (typeof WEIGHTS)[number];

const articleFields = z.strictObject({
  headline: text.refine((value) => [...value].length <= 200, {
    error: said('is longer than 200 characters', 'shorten it; the standfirst has room for the rest'),
  }),
  standfirst: text,
  kind: z.enum(ARTICLE_KINDS),
  section: slug,
  weight: z.enum(WEIGHTS).optional(),
  authors: distinct(slug, 1),
  topics: distinct(slug, 1),
  series: slug.optional(),
  dateline: text.optional(),
  publishedAt: instant.optional(),
  updatedAt: instant.optional(),
  unpublishAt: instant.optional(),
  status: z.enum(['draft', 'ready']),
  leadImage: captionedPicture.optional(),
  related: distinct(storyId).optional(),
  corrections: z.array(z.strictObject({ at: instant, kind: z.enum(['correction', 'clarification', 'editors-note']), text })).optional(),
  withdrawn: z.strictObject({ at: instant, reason: text }).optional(),
  movedFrom: distinct(
    z.string().refine((path) => parseAddress(path)?.at === 'story', {
      error: (issue) =>
        said(`is ${shown(issue.input)}, which is no address of a story`, 'write the old path, such as /city/2026/11/03/old-slug'),
    }),
  ).optional(),
  lang: language.optional(),
  translationOf: storyId.optional(),
  seo: z.strictObject({ title: text.optional(), description: text.optional() }).optional(),
  aiDisclosure: text.optional(),
  live: live.optional(),
  claim: claim.optional(),
  review: review.optional(),
  obituary: obituary.optional(),
  interview: interview.optional(),
});

export type ArticleFields = z.infer<typeof articleFields>;

type Refinement = Parameters<typeof articleFields.superRefine>[0];

const furniture: Refinement = (article, context) => {
  for (const [kind, field] of Object.entries(FURNITURE)) {
    if (article.kind === kind && article[field] === undefined) refuse(context, [field], 'is missing', `a story of kind ${kind} needs it`);
    if (article.kind !== kind && article[field] !== undefined)
      refuse(context, [field], `does not belong to kind ${article.kind}`, `remove it, or change the kind to ${kind}`);
  }
};

const openingPicture: Refinement = ({ kind, leadImage }, context) => {
  if (kind === 'gallery' && !leadImage) refuse(context, ['leadImage'], 'is missing', 'a gallery opens with a picture');
};

const history: Refinement = ({ publishedAt, updatedAt, withdrawn, corrections = [] }, context) => {
  const notBefore = (path: (string | number)[], value: number | undefined) => {
    if (publishedAt !== undefined && value !== undefined && value < publishedAt)
      refuse(context, path, 'lies before publishedAt', 'correct one of the two; nothing can happen to a story before it is out');
  };
  notBefore(['updatedAt'], updatedAt);
  notBefore(['withdrawn', 'at'], withdrawn?.at);
  corrections.forEach((correction, index) => {
    notBefore(['corrections', index, 'at'], correction.at);
  });
};

const courseOfTime: Refinement = ({ live, obituary }, context) => {
  if (live?.endedAt !== undefined && live.endedAt <= live.startedAt)
    refuse(context, ['live', 'endedAt'], 'does not lie after startedAt', 'correct one of the two');
  // Dates may be given to the year or the month alone: as far as both are given, they can be compared as text.
  if (obituary && obituary.died < obituary.born.slice(0, obituary.died.length))
    refuse(context, ['obituary', 'died'], 'lies before born', 'correct one of the two');
};

/** The fields of an article and the rules that hold between them. */
export const articleSchema = articleFields
  .superRefine(...publication('a story that is ready needs the instant at which it goes live'))
  .superRefine(furniture, onceRead(['kind', ...Object.values(FURNITURE)]))
  .superRefine(openingPicture, onceRead(['kind', 'leadImage']))
  .superRefine(courseOfTime, onceRead(['live', 'obituary']))
  .superRefine(history, onceRead(['publishedAt', 'updatedAt', 'withdrawn', 'corrections']));
