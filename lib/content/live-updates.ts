import { type Instant, parseInstant } from '../time';
import { type BodyTree, type PartNode, partAt, type StoryPartProps } from './story-parts';

export interface LiveUpdate {
  id: string;
  at: Instant;
  title: string;
  keyMoment: boolean;
  node: PartNode;
}

/** The name of an update within its page: what a link to it ends with. */
export function updateId(at: Instant): string {
  return `update-${at}`;
}

/** The updates of a live story, newest first, whatever order they were written in. */
export function liveUpdates(tree: BodyTree): LiveUpdate[] {
  return tree.children
    .flatMap((child) => {
      const part = partAt(child);
      return part?.name === 'Update' ? [updateOf(part.props, part.node)] : [];
    })
    .sort((a, b) => b.at - a.at);
}

/** A body without the updates of a later instant: each appears when its time has come. */
export function untilNow(tree: BodyTree, now: Instant): BodyTree {
  const later = new Set<object>(liveUpdates(tree).flatMap(({ at, node }) => (at > now ? [node] : [])));
  return later.size === 0 ? tree : { ...tree, children: tree.children.filter((child) => !later.has(child)) };
}

/**
 * Puts the updates of a live story newest first in the places that updates have; what stands around them stays. It
 * changes the tree, which belongs to the answer under way alone.
 */
export function orderUpdates(tree: BodyTree): LiveUpdate[] {
  const updates = liveUpdates(tree);
  const ordered = updates.values();
  tree.children.forEach((child, index) => {
    if (partAt(child)?.name !== 'Update') return;
    const next = ordered.next().value;
    if (next) tree.children[index] = next.node as BodyTree['children'][number];
  });
  return updates;
}

function updateOf({ at, title, keyMoment = false }: StoryPartProps<'Update'>, node: PartNode): LiveUpdate {
  const instant = parseInstant(at) ?? 0;
  return { id: updateId(instant), at: instant, title, keyMoment, node };
}
