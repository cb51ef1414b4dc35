import type { Root } from 'hast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { z } from 'zod';
import site from '../../site.config';
import { mayFrame } from '../site/frames';
import { parseInstant } from '../time';
import { shown } from './problem';
import { refuse } from './schema/rules';
import {
  ALT_IS_NO_CAPTION,
  calendarDate,
  captionsPath,
  digitalSource,
  filmPath,
  imagePath,
  isWebAddress,
  said,
  soundPath,
  text,
  webAddress,
} from './schema/values';

/** Attributes of story parts stay as the editor wrote them, so an instant is checked here and read where it is shown. */
export const instantText = z.string().refine((value) => parseInstant(value) !== undefined, {
  error: (issue) => said(`is ${shown(issue.input)}, which is no instant with a time zone`, 'write it as 2026-11-20T17:00:00.000Z'),
});

/** In one drawing, as many can be told apart without colour. */
export const MOST_SERIES = 5;

const cell = z.union([z.string(), z.number()], { error: said('holds a cell that is neither text nor number', 'write "text" or 12.5') });
const rows = z.array(z.array(cell)).min(1);
const columns = z.array(text).min(1);

type Grid = { columns: string[]; rows: (string | number)[][] };

/** Every row has a cell for every column, so that no value can slip under another heading. */
function rectangular(grid: Grid, context: z.RefinementCtx): void {
  const wrong = grid.rows.findIndex((row) => row.length !== grid.columns.length);
  if (wrong >= 0)
    context.addIssue({
      code: 'custom',
      path: ['rows'],
      message: said(
        `has ${grid.rows[wrong]?.length} cells in row ${wrong + 1} under ${grid.columns.length} columns`,
        'give each row one cell for each column',
      ),
    });
}

/** A picture in a text. */
const shownPicture = { src: imagePath, alt: text, caption: text, credit: text, digitalSource: digitalSource.optional() };

/** What a reader's browser would refuse must not reach a page: the same list makes `frame-src` in server/headers.ts. */
const frameAddress = webAddress.refine((value) => !isWebAddress(value) || mayFrame(value), {
  error: (issue) =>
    said(
      `leads to ${new URL(String(issue.input)).origin}, which this site shows in no frame`,
      site.embeds.frames.length > 0
        ? `remove it, use ${site.embeds.frames.join(' or ')}, or have the origin added to embeds.frames in site.config.ts`
        : 'remove it, or have the origin added to embeds.frames in site.config.ts',
    ),
});

/**
 * The story parts: what an article may hold besides Markdown. Names and attributes are those that an editor writes;
 * an unknown one of either is refused. `children` says what stands between the tags.
 */
export const STORY_PARTS = {
  Figure: {
    children: 'none',
    schema: z.strictObject({ ...shownPicture, width: z.enum(['text', 'wide', 'full']).optional() }).refine(...ALT_IS_NO_CAPTION),
  },
  Quote: {
    children: 'required',
    schema: z.strictObject({ speaker: text, role: text.optional(), source: text, href: webAddress.optional() }),
  },
  PullQuote: { children: 'required', schema: z.strictObject({ speaker: text.optional() }) },
  FactBox: { children: 'required', schema: z.strictObject({ title: text }) },
  KeyPoints: { children: 'required', schema: z.strictObject({ title: text.optional() }) },
  Timeline: { children: 'required', schema: z.strictObject({ title: text }) },
  TimelineEntry: { children: 'required', schema: z.strictObject({ date: calendarDate, title: text }) },
  Gallery: {
    children: 'none',
    schema: z.strictObject({
      title: text,
      images: z.array(z.strictObject(shownPicture).refine(...ALT_IS_NO_CAPTION)).min(1),
    }),
  },
  Embed: {
    children: 'none',
    schema: z
      .strictObject({
        provider: text,
        url: webAddress,
        title: text,
        kind: z.enum(['video', 'post', 'map']),
        frame: frameAddress.optional(),
        poster: imagePath.optional(),
        posterAlt: text.optional(),
        posterCredit: text.optional(),
      })
      .superRefine(({ poster, posterAlt, posterCredit }, context) => {
        for (const [field, value] of Object.entries({ posterAlt, posterCredit }))
          if (poster && !value) refuse(context, [field], 'is missing', 'add it: a poster is a picture like any other');
          else if (value && !poster) refuse(context, [field], 'says something of a poster that is not there', 'add poster, or remove it');
      }),
  },
  Chart: {
    children: 'none',
    schema: z
      .strictObject({
        type: z.enum(['bar', 'line', 'stacked', 'small-multiples']),
        title: text,
        source: text,
        unit: text.optional(),
        columns: columns.min(2),
        rows,
      })
      .superRefine(rectangular)
      .refine((chart) => chart.rows.every((row) => row.slice(1).every((value) => typeof value === 'number')), {
        path: ['rows'],
        error: said(
          'holds text where a number belongs',
          'after the label in the first column, every cell of a chart is a number without quotation marks',
        ),
      })
      .refine((chart) => new Set(chart.columns).size === chart.columns.length, {
        path: ['columns'],
        error: said('names two columns alike', 'say what tells them apart'),
      })
      .refine((chart) => chart.type === 'small-multiples' || chart.columns.length <= MOST_SERIES + 1, {
        path: ['columns'],
        error: said(
          `has more than ${MOST_SERIES} series, which nobody can tell apart`,
          'leave some out, or give each its own drawing: type="small-multiples"',
        ),
      }),
  },
  Table: {
    children: 'none',
    schema: z
      .strictObject({
        title: text,
        source: text.optional(),
        columns,
        align: z.array(z.enum(['left', 'right'])).optional(),
        rows,
      })
      .superRefine(rectangular),
  },
  Audio: { children: 'required', schema: z.strictObject({ src: soundPath, title: text, credit: text }) },
  Video: {
    children: 'required',
    schema: z.strictObject({ src: filmPath, poster: imagePath, posterAlt: text, captions: captionsPath, title: text, credit: text }),
  },
  Update: { children: 'required', schema: z.strictObject({ at: instantText, title: text, keyMoment: z.boolean().optional() }) },
  Related: { children: 'none', schema: z.strictObject({ story: text }) },
  Footnote: { children: 'none', schema: z.strictObject({ text }) },
} as const satisfies Record<string, { children: 'none' | 'required'; schema: z.ZodType }>;

export type StoryPartName = keyof typeof STORY_PARTS;
export type StoryPartProps<N extends StoryPartName> = z.infer<(typeof STORY_PARTS)[N]['schema']>;

export const STORY_PART_NAMES = Object.keys(STORY_PARTS) as StoryPartName[];

export function isStoryPartName(name: string | null): name is StoryPartName {
  return name !== null && Object.hasOwn(STORY_PARTS, name);
}

/** A story part found in a body, its attributes checked and typed. */
export type StoryPart = { [N in StoryPartName]: { name: N; props: StoryPartProps<N>; node: PartNode } }[StoryPartName];

/** How a story part stands in a compiled body: the MDX element, each attribute a literal value that nothing evaluates. */
export type PartNode = MdxJsxFlowElement | MdxJsxTextElement;
export type BodyTree = Root;

/** The story part at a node of a compiled body; `undefined` for text and Markdown. */
export function partAt(node: { type: string }): StoryPart | undefined {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  const part = node as PartNode;
  if (!isStoryPartName(part.name)) return undefined;
  return { name: part.name, props: literalAttributes(part), node: part } as StoryPart;
}

function literalAttributes(part: PartNode): Record<string, unknown> {
  const props: Record<string, unknown> = {};
  for (const attribute of part.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    props[attribute.name] = literalOf(attribute.value);
  }
  return props;
}

type AttributeValue = Extract<PartNode['attributes'][number], { type: 'mdxJsxAttribute' }>['value'];

/** The value of an attribute as JSON reads it; a bare attribute is `true`, as in HTML. */
export function literalOf(value: AttributeValue): unknown {
  if (value === null || value === undefined) return true;
  return typeof value === 'string' ? value : JSON.parse(value.value);
}
