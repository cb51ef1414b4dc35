import { pathOf } from '../../addresses/path-of';
import type { StoryCard } from '../../archive/stories';
import { absolute } from '../../site/whole-address';

/** Names of the things that graphs speak of. A thing has one name for ever, on whichever page it is spoken of. */
export const publisherName = () => `${absolute(pathOf({ at: 'front' }))}#publisher`;
export const siteName = () => `${absolute(pathOf({ at: 'front' }))}#site`;
export const personName = (author: string) => `${absolute(pathOf({ at: 'author', author }))}#person`;
export const seriesName = (series: string) => `${absolute(pathOf({ at: 'series', series }))}#series`;
export const storyName = ({ firstPath }: Pick<StoryCard, 'firstPath'>) => `${absolute(firstPath)}#story`;

/** The thing of that name, which another node of the graph describes. */
export function named(name: string): { '@id': string } {
  return { '@id': name };
}

/** The same things of each, and nothing where there are none: no property of a graph is empty. */
export function unlessEmpty<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length > 0 ? values : undefined;
}
