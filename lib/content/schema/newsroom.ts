import { z } from 'zod';
import { shown } from '../problem';
import { storyId } from './article';
import { publication, refuse } from './rules';
import { distinct, instant, language, picture, said, slug, text, webAddress } from './values';

const status = z.enum(['draft', 'ready']);

export const authorSchema = z.strictObject({
  name: text,
  role: text,
  /** The group in which the masthead names them, and the place in it, lowest first. */
  desk: text.optional(),
  order: z.number().optional(),
  beats: z.array(text).optional(),
  email: z
    .email({ error: (issue) => said(`is ${shown(issue.input)}, which is no e-mail address`, 'write it as name@example.org') })
    .optional(),
  portrait: picture.optional(),
  links: z.array(z.strictObject({ label: text, url: webAddress })).optional(),
  fediverse: z
    .string()
    .regex(/^@[^@\s]+@[^@\s]+$/, {
      error: (issue) => said(`is ${shown(issue.input)}, which is no fediverse name`, 'write it as @name@server.example'),
    })
    .optional(),
});

export const sectionSchema = z.strictObject({
  name: text,
  description: text,
  /** Place in the navigation, lowest first. */
  order: z.number(),
  /** Degrees on the colour wheel, for kickers and rules. */
  hue: z.number().min(0).max(360).optional(),
});

export const topicSchema = z.strictObject({ name: text, description: text });

export const seriesSchema = z.strictObject({ name: text, description: text });

export const pageSchema = z.strictObject({ title: text, description: text, lang: language.optional() });

export const sponsoredSchema = z
  .strictObject({
    headline: text,
    standfirst: text,
    sponsor: z.strictObject({ name: text, url: webAddress }),
    publishedAt: instant.optional(),
    unpublishAt: instant.optional(),
    status,
    image: picture.optional(),
    /** A paid link out: it stands in the labelled block only and has no page here. */
    link: webAddress.optional(),
    /** Sections whose stories may carry it; all where there is none. */
    sections: distinct(slug).optional(),
  })
  .superRefine(...publication('sponsored material that is ready needs the instant at which it begins'));

/** Ways to lay out a section on the front. */
export const ARRANGEMENTS = ['one-and-four', 'two-and-two', 'list-with-picture', 'numbered'] as const;

export type Arrangement = (typeof ARRANGEMENTS)[number];

/** A story that an editor chose. The choice ends by itself; a story that is not live is passed over. */
const chosen = z.array(z.strictObject({ story: storyId, until: instant.optional() }));

/** What an editor decides of the front. Whatever is left open is composed by weight and recency. */
export const frontSchema = z.strictObject({
  /** The first leads, the next stand beside it. */
  top: chosen.optional(),
  /** Sections in the order of the front. Those not named follow in the order of the navigation. */
  sections: z
    .array(z.strictObject({ section: slug, arrangement: z.enum(ARRANGEMENTS).optional(), pinned: chosen.optional() }))
    .superRefine((sections, context) => {
      sections.forEach(({ section }, index) => {
        if (sections.findIndex((other) => other.section === section) < index)
          refuse(context, [index, 'section'], `names “${section}” a second time`, 'keep one of the two');
      });
    })
    .optional(),
});

/** Words that the newsroom does not write, for `npm run check`. */
export const houseStyleSchema = z.strictObject({
  words: z
    .array(
      z.strictObject({
        avoid: text,
        /** What to write instead; without it the sentence has to be written another way. */
        write: text.optional(),
        why: text,
        /** Whether capital letters matter: “earth” may be avoided where “Earth” may not. */
        matchCase: z.boolean().optional(),
        /** Of the stories that it holds for; that of the site where there is none. */
        lang: language.optional(),
      }),
    )
    .superRefine((words, context) => {
      words.forEach(({ avoid, lang }, index) => {
        if (words.findIndex((other) => other.avoid === avoid && other.lang === lang) < index)
          refuse(context, [index, 'avoid'], `names “${avoid}” a second time`, 'keep one of the two');
      });
    }),
});

export type AuthorFields = z.infer<typeof authorSchema>;
export type SectionFields = z.infer<typeof sectionSchema>;
export type TopicFields = z.infer<typeof topicSchema>;
export type SeriesFields = z.infer<typeof seriesSchema>;
export type PageFields = z.infer<typeof pageSchema>;
export type SponsoredFields = z.infer<typeof sponsoredSchema>;
export type FrontFields = z.infer<typeof frontSchema>;
export type HouseStyleFields = z.infer<typeof houseStyleSchema>;
export type HouseStyleWord = HouseStyleFields['words'][number];
