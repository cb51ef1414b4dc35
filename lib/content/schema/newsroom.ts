import { z } from 'zod';
import { shown } from '../problem';
import { publication } from './rules';
import { distinct, instant, language, picture, said, slug, text, webAddress } from './values';

const status = z.enum(['draft', 'ready']);

export const authorSchema = z.strictObject({
  name: text,
  role: text,
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

export const frontSchema = z.strictObject({
  /** Id of the story that leads while it is live; the newest news leads otherwise. */
  lead: text.optional(),
});

export type AuthorFields = z.infer<typeof authorSchema>;
export type SectionFields = z.infer<typeof sectionSchema>;
export type TopicFields = z.infer<typeof topicSchema>;
export type SeriesFields = z.infer<typeof seriesSchema>;
export type PageFields = z.infer<typeof pageSchema>;
export type SponsoredFields = z.infer<typeof sponsoredSchema>;
export type FrontFields = z.infer<typeof frontSchema>;
