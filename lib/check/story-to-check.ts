import type { Nodes } from 'hast';
import type { ArticleFields } from '../content/schema/article';
import type { HouseStyleWord } from '../content/schema/newsroom';
import type { SourceFile } from '../content/source-file';
import type { BodyTree, PartNode } from '../content/story-parts';
import type { VisibilityState } from '../content/visibility';
import type { Instant } from '../time';
import type { RuleName } from './finding';
import type { KnownNames } from './known-names';

/** A story as the rules look at it, whether it comes out of the archive or out of its file. */
export interface StoryToCheck {
  id: string;
  /** From the root of the repository. */
  file: string;
  lang: string;
  fields: ArticleFields;
  /** With positions where the story was read from its file. */
  body: BodyTree;
  /** The file itself, so that places can be told. */
  source?: SourceFile | undefined;
}

/** What the rules ask of everything else. */
export interface NewsroomFacts {
  now: Instant;
  names: KnownNames;
  houseStyle: readonly HouseStyleWord[];
  /** `undefined` for a file that is no picture of the archive. */
  pictureSize(src: string): { width: number; height: number } | undefined;
  /** The state at an instant of the story or sponsored material at an address; `undefined` for an address of anything else. */
  stateAtAddress(path: string, at: Instant): VisibilityState | undefined;
  /** The same of a story by its id. */
  stateOf(id: string, at: Instant): VisibilityState | undefined;
}

/** Where a rule found something. */
export type Spot =
  | { in: 'front matter'; path: readonly (string | number)[] }
  | {
      in: 'body';
      /** What kind of thing it is, as messages name it. */
      field: string;
      node: Nodes | PartNode;
      /** The words meant, which stand at or after the node's beginning, and how far from it in characters at least. */
      words?: string | undefined;
      from?: number | undefined;
    };

/** What a rule says, before its weight and its line are looked up. */
export interface Remark {
  rule: RuleName;
  at: Spot;
  says: string;
  todo: string;
}

export type Rule = (story: StoryToCheck, facts: NewsroomFacts) => Remark[];

/** When readers meet the story: its publication, or now where it is out or has no date. */
export function whenRead({ fields }: StoryToCheck, { now }: NewsroomFacts): Instant {
  return Math.max(now, fields.publishedAt ?? now);
}
