import type { Page } from '@playwright/test';

/** More stops than any page has: a walk that goes on is caught in a circle. */
const MOST_STOPS = 600;

/**
 * Goes through a page with the Tab key, from its beginning to its end.
 * @returns what is wrong with the place of the focus: out of the screen, under something else, or not to be seen
 */
export async function walkThrough(page: Page): Promise<{ stops: string[]; faults: string[] }> {
  const stops: string[] = [];
  const faults: string[] = [];
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (!stop) return { stops, faults };
    stops.push(stop.name);
    faults.push(...stop.faults.map((fault) => `“${stop.name}” ${fault}`));
  }
  throw new Error(`The focus came to no end within ${MOST_STOPS} stops.`);
}

/** Runs in the page. @returns undefined once the focus has left it */
function lookAtFocus(): { name: string; faults: string[] } | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const faults: string[] = [];
  const { clientWidth, clientHeight } = document.documentElement;
  const name =
    (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40) || `${element.localName}#${element.id}`;
  // A link of two lines is two boxes, and between them may stand anything.
  const rect = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const left = Math.max(rect.left, 0);
  const right = Math.min(rect.right, clientWidth);
  const top = Math.max(rect.top, 0);
  const bottom = Math.min(rect.bottom, clientHeight);
  if (right - left < 1 || bottom - top < 1) faults.push('is out of the screen');
  else {
    const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    if (!there || !element.contains(there)) faults.push(`stands under ${there?.localName}.${there?.className}`);
  }
  const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(element);
  const width = Number.parseFloat(outlineWidth);
  if (outlineStyle === 'none' || width < 2 || /transparent|, 0\)|\/ 0\)/.test(outlineColor)) faults.push('has no outline');
  // One side may be lost at an edge that scrolls; with two, a line is left that says nothing.
  const reach = Number.parseFloat(outlineOffset) + width;
  const cut = { left: rect.left - reach < 0, right: rect.right + reach > clientWidth, top: false, bottom: false };
  for (let each = element.parentElement; each && each !== document.documentElement; each = each.parentElement) {
    const { overflowX, overflowY, overflowClipMargin } = getComputedStyle(each);
    const frame = each.getBoundingClientRect();
    const margin = 0.5 + (overflowX === 'clip' ? Number.parseFloat(overflowClipMargin) || 0 : 0);
    if (overflowX !== 'visible') {
      cut.left ||= rect.left - reach < frame.left - margin;
      cut.right ||= rect.right + reach > frame.right + margin;
    }
    if (overflowY !== 'visible') {
      cut.top ||= rect.top - reach < frame.top - margin;
      cut.bottom ||= rect.bottom + reach > frame.bottom + margin;
    }
  }
  const lost = Object.entries(cut).flatMap(([side, isCut]) => (isCut ? [side] : []));
  if (lost.length > 1) faults.push(`has an outline that is cut off on ${lost.join(' and ')}`);
  return { name, faults };
}
