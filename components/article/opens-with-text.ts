import { type BodyTree, partAt } from '#lib/content/story-parts';

/**
 * Whether a body begins with what is read before the lead picture on a narrow screen. Style sheets could ask for it (`:has()`), and
 * a browser would then look at every element of a story anew whenever something moves in it, such as the rows of a table.
 */
export function opensWithText(body: BodyTree): boolean {
  const first = body.children.find((child) => child.type === 'element' || partAt(child) !== undefined);
  if (first === undefined) return false;
  return first.type === 'element' ? first.tagName === 'p' : partAt(first)?.name === 'KeyPoints';
}
