import type { StoryPartName, StoryPartProps } from '../../content/story-parts';

/** What a form says of one field. */
export interface FieldWords {
  label: string;
  description?: string;
  /** Whether its text runs over several lines. */
  long?: true;
}

/**
 * The words of every field of a schema and of what it holds: the type asks for a label of each field and for the name of
 * each value that is one of a few, so that a new one does not compile until editors can read it.
 */
export type WordsOfFields<T> = { [K in keyof T]-?: WordsOf<NonNullable<T[K]>> };

type WordsOf<T> = FieldWords & WordsWithin<T>;

type WordsWithin<T> = T extends readonly (infer E)[]
  ? WordsWithin<E>
  : T extends string
    ? string extends T
      ? unknown
      : { options: Record<T, string> }
    : T extends object
      ? { fields: WordsOfFields<T> }
      : unknown;

export interface TypeWords<T> {
  /** As the list of what can be edited names it. */
  label: string;
  description?: string;
  /** What the field under which a file is filed says of its slug. */
  slug?: FieldWords;
  body?: FieldWords;
  fields: WordsOfFields<T>;
}

export interface PartWords<N extends StoryPartName> {
  label: string;
  description: string;
  fields: WordsOfFields<StoryPartProps<N>> & (N extends 'Chart' ? { data: FieldWords } : unknown);
}

/** Words as the code that makes forms walks through them, whatever they are of. */
export type AnyWords = FieldWords & { options?: Record<string, string>; fields?: Record<string, AnyWords> };
