import { type BodyTree, type PartNode, partAt, type StoryPartProps } from '#lib/content/story-parts';
import { type Instant, parseInstant } from '#lib/time';

export interface LiveUpdate {
  id: string;
  at: Instant;
  title: string;
  keyMoment: boolean;
}

/** The name of an update within its page: what a link to it ends with. */
export function updateId(at: Instant): string {
  return `update-${at}`;
}

/**
 * Puts the updates of a live story newest first, whatever order they were written in, in the places that updates have;
 * what stands around them stays. It changes the tree, which belongs to the answer under way alone.
 */
export function orderUpdates(tree: BodyTree): LiveUpdate[] {
  const places: number[] = [];
  const updates: { node: PartNode; update: LiveUpdate }[] = [];
  tree.children.forEach((child, index) => {
    const part = partAt(child);
    if (part?.name !== 'Update') return;
    places.push(index);
    updates.push({ node: part.node, update: updateOf(part.props) });
  });
  updates.sort((a, b) => b.update.at - a.update.at);
  places.forEach((place, index) => {
    const node = updates[index]?.node;
    if (node) tree.children[place] = node as BodyTree['children'][number];
  });
  return updates.map(({ update }) => update);
}

function updateOf({ at, title, keyMoment = false }: StoryPartProps<'Update'>): LiveUpdate {
  const instant = parseInstant(at) ?? 0;
  return { id: updateId(instant), at: instant, title, keyMoment };
}
