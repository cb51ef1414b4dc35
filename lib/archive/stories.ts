import type { ArticleFields, ArticleKind, FURNITURE, Weight } from '../content/schema/article';
import type { BodyTree } from '../content/story-parts';
import type { VisibilityState } from '../content/visibility';
import type { DigitalSource } from '../media/digital-source';
import type { Instant } from '../time';

export interface Picture {
  src: string;
  /** Names the derivatives; equal bytes, equal name. */
  hash: string;
  width: number;
  height: number;
  /** The colour of it all (lib/media/tone.ts), which stands in its place until it is there. */
  tone?: string | undefined;
  alt: string;
  credit: string;
  /** Who made it, whom the credit names. */
  creator?: string | undefined;
  caption?: string | undefined;
  focus?: { x: number; y: number } | undefined;
  /** What software had to do with it. */
  digitalSource?: DigitalSource | undefined;
  /** The terms under which the house has it, in the words of its owner. */
  licence?: string | undefined;
}

/** A picture as a document shows it, before the archive adds its measures. */
export interface ShownPicture extends Pick<Picture, 'src' | 'alt' | 'credit' | 'caption' | 'focus' | 'digitalSource'> {
  rights?: { licence: string; creator?: string | undefined } | undefined;
}

/** What the archive knows of an original. */
export type PictureMeasures = Pick<Picture, 'hash' | 'width' | 'height' | 'tone'>;

export function pictureAs(shown: ShownPicture, file: PictureMeasures): Picture {
  const { src, alt, credit, caption, focus, digitalSource, rights } = shown;
  const { hash, width, height, tone } = file;
  return { src, alt, credit, caption, focus, digitalSource, creator: rights?.creator, licence: rights?.licence, hash, width, height, tone };
}

export interface Named {
  slug: string;
  name: string;
}

export interface Byline extends Named {
  role: string;
  portrait?: Picture | undefined;
  /** Their name in the fediverse, such as `@name@server.example`. */
  fediverse?: string | undefined;
}

export interface Section extends Named {
  description: string;
  hue?: number | undefined;
}

/** A story as lists show it. It never carries the body. */
export interface StoryCard {
  id: string;
  path: string;
  /** The address under which it came out, which names it for ever, wherever it has moved since. */
  firstPath: string;
  section: Section;
  kind: ArticleKind;
  weight: Weight;
  headline: string;
  standfirst: string;
  lang: string;
  publishedAt: Instant;
  authors: Byline[];
  image?: Picture | undefined;
  state: VisibilityState;
}

/** What a kind brings with it, so that a page which draws one kind has its furniture at hand and no other's. */
export type Furniture =
  | { kind: 'live'; startedAt: Instant /** Once it has. */; endedAt?: Instant | undefined }
  | { kind: 'fact-check'; claim: NonNullable<ArticleFields['claim']> }
  | { kind: 'review'; review: NonNullable<ArticleFields['review']> }
  | { kind: 'obituary'; obituary: NonNullable<ArticleFields['obituary']> }
  | { kind: 'interview'; interview: NonNullable<ArticleFields['interview']> }
  | { kind: Exclude<ArticleKind, keyof typeof FURNITURE> };

export interface Story extends StoryCard {
  furniture: Furniture;
  body: BodyTree;
  words: number;
  updatedAt?: Instant | undefined;
  /** The newest of publication, update, corrections and entries of a live report that has come. */
  changedAt: Instant;
  /** When it ends, where that is known. */
  unpublishAt?: Instant | undefined;
  dateline?: string | undefined;
  topics: Named[];
  series?: (Named & { stories: StoryCard[] }) | undefined;
  corrections: NonNullable<ArticleFields['corrections']>;
  translations: StoryCard[];
  related: StoryCard[];
  seo: { title?: string | undefined; description?: string | undefined };
  aiDisclosure?: string | undefined;
}

export interface SponsoredLink {
  headline: string;
  sponsor: string;
  /** On this site or out of it. */
  href: string;
}

/**
 * @param now instant from which it is seen: a live report whose end is set goes on until then
 * @throws Error for a story whose kind came without its furniture, which the check of content refuses
 */
export function furnitureOf(fields: ArticleFields, now: Instant): Furniture {
  const { kind } = fields;
  switch (kind) {
    case 'live':
      return {
        kind,
        startedAt: required(fields.live, fields).startedAt,
        endedAt: fields.live?.endedAt !== undefined && fields.live.endedAt <= now ? fields.live.endedAt : undefined,
      };
    case 'fact-check':
      return { kind, claim: required(fields.claim, fields) };
    case 'review':
      return { kind, review: required(fields.review, fields) };
    case 'obituary':
      return { kind, obituary: required(fields.obituary, fields) };
    case 'interview':
      return { kind, interview: required(fields.interview, fields) };
    case 'news':
    case 'analysis':
    case 'opinion':
    case 'explainer':
    case 'feature':
    case 'gallery':
    case 'editorial':
      return { kind };
    default:
      return kind satisfies never;
  }
}

function required<T>(value: T | undefined, fields: ArticleFields): T {
  if (value === undefined) throw new Error(`“${fields.headline}” is of kind ${fields.kind} and lacks what that kind needs.`);
  return value;
}
