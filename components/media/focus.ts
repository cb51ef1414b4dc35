import type { Picture } from '#lib/archive/stories';

/** Per cent between the places that have a name in app/styles/focus.css. */
const STEP = 10;

/**
 * The classes of the point that a crop keeps in sight; the middle needs none. A page carries no styles of its own, so the
 * numbers from the content file become names.
 */
export function focusClass(focus: Picture['focus']): string | undefined {
  if (!focus) return undefined;
  const [x, y] = [focus.x, focus.y].map((value) => Math.round(value / STEP) * STEP);
  return `focus-x-${x} focus-y-${y}`;
}
