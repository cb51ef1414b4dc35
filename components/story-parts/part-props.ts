import type { ReactNode } from 'react';
import type { StoryPartName, StoryPartProps } from '#lib/content/story-parts';
import type { Words } from '#lib/site/words';

/** What every story part is given: its attributes, its text, the words and language of the page, and whether that is paid for. */
export type PartProps<N extends StoryPartName> = StoryPartProps<N> & { children?: ReactNode; words: Words; lang: string; paid: boolean };
