/** Degrees between the hues that have a name in app/styles/hues.css. */
const STEP = 15;

/** The class of a section's hue. A page carries no styles of its own, so the number from the content file becomes a name. */
export function hueClass(hue = 0): string {
  return `hue-${(Math.round(hue / STEP) * STEP) % 360}`;
}
