import type { Page } from '@playwright/test';
import { untilLaidOut } from './laid-out';

/** A sheet of A4 between the margins that app/styles/print.css gives it, in pixels. */
export const SHEET = { width: 673, height: 987 };

/** Boxes may touch, and the browser rounds: less than this is no fault, in pixels. */
const TOLERANCE = 1.5;

/**
 * What of a page's text is not where it can be read: beyond the screen, cut off by what it stands in, out of its own box,
 * or under other text. What scrolls within itself is taken as it stands, except on paper, where nothing scrolls.
 */
export async function misplaced(page: Page): Promise<string[]> {
  await untilLaidOut(page);
  return page.evaluate((tolerance) => {
    interface Line {
      text: string;
      block: Element;
      left: number;
      right: number;
      top: number;
      bottom: number;
    }

    const root = document.documentElement;
    const onPaper = matchMedia('print').matches;
    const faults = new Set<string>();
    const lines: Line[] = [];
    const shown = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

    const over = root.scrollWidth - root.clientWidth;
    if (over > 0) faults.add(`the page is ${over} px wider than the screen`);

    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!parent || text === '' || !parent.checkVisibility({ visibilityProperty: true }) || isForEarsAlone(parent)) continue;
      const block = blockOf(parent);
      const fontSize = Number.parseFloat(getComputedStyle(parent).fontSize);
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom, width } of range.getClientRects()) {
        // The skip link waits above the page.
        if (width === 0 || bottom + scrollY <= 0) continue;
        const place = `“${shown(text)}” in ${nameOf(block)}`;
        const box = visiblePart({ left, right, top, bottom }, parent, place);
        if (!box) continue;
        if (box.left < -tolerance || box.right > root.clientWidth + tolerance)
          faults.add(`${place} stands from ${Math.round(box.left)} to ${Math.round(box.right)} on a screen of ${root.clientWidth}`);
        const own = (block instanceof SVGElement ? (block.closest('figure') ?? block) : block).getBoundingClientRect();
        if (left < own.left - tolerance || right > own.right + tolerance)
          faults.add(`${place} sticks out of it by ${Math.round(Math.max(own.left - left, right - own.right))}`);
        // Faces reserve more than their letters need: letters are what may not touch.
        const middle = (top + bottom) / 2;
        lines.push({ text, block, left: box.left, right: box.right, top: middle - 0.4 * fontSize, bottom: middle + 0.4 * fontSize });
      }
    }

    lines.sort((a, b) => a.top - b.top);
    lines.forEach((line, index) => {
      for (const other of lines.slice(index + 1)) {
        if (other.top >= line.bottom) break;
        if (other.block === line.block) continue;
        const across = Math.min(line.right, other.right) - Math.max(line.left, other.left);
        const down = Math.min(line.bottom, other.bottom) - Math.max(line.top, other.top);
        if (across > tolerance && down > tolerance) faults.add(`“${shown(line.text)}” and “${shown(other.text)}” stand on one another`);
      }
    });
    return [...faults];

    function blockOf(element: Element): Element {
      if (element instanceof SVGElement) return element.closest('text') ?? element;
      let block = element;
      while (/^(inline|contents)$/.test(getComputedStyle(block).display) && block.parentElement) block = block.parentElement;
      return block;
    }

    function isForEarsAlone(element: Element): boolean {
      for (let each: Element | null = element; each; each = each.parentElement) if (getComputedStyle(each).clipPath !== 'none') return true;
      return false;
    }

    type Box = Pick<Line, 'left' | 'right' | 'top' | 'bottom'>;

    /** @returns what can be seen of a box through everything that cuts or scrolls around it; undefined for nothing */
    function visiblePart(box: Box, from: Element, place: string): Box | undefined {
      let part = box;
      for (let each: Element | null = from; each && each !== document.body; each = each.parentElement) {
        const style = getComputedStyle(each);
        const scrolls = !onPaper && /auto|scroll/.test(style.overflowX);
        if (style.overflowX === 'visible' || style.display === 'inline' || each instanceof SVGElement) continue;
        const frame = each.getBoundingClientRect();
        if (!scrolls && (box.left < frame.left - tolerance || box.right > frame.right + tolerance))
          faults.add(`${place} is cut off by ${nameOf(each)}`);
        part = { ...part, left: Math.max(part.left, frame.left), right: Math.min(part.right, frame.right) };
        if (part.right - part.left <= tolerance) return undefined;
      }
      return part;
    }

    function nameOf(element: Element): string {
      const name = element.getAttribute('class');
      return name ? `${element.localName}.${name.split(' ')[0]}` : `${element.parentElement?.localName} > ${element.localName}`;
    }
  }, TOLERANCE);
}

/** Which of the elements that a selector finds stand on one another, one within the other apart. */
export async function overlapping(page: Page, selector: string): Promise<string[]> {
  await untilLaidOut(page);
  return page.locator(selector).evaluateAll((elements, tolerance) => {
    const boxes = elements.flatMap((element) => {
      const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
      const text = element.textContent?.trim().slice(0, 30) ?? '';
      return width > 0 && height > 0 ? [{ element, left, right, top, bottom, text }] : [];
    });
    return boxes.flatMap((box, index) =>
      boxes.slice(index + 1).flatMap((other) => {
        if (box.element.contains(other.element)) return [];
        const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
        const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
        return across > tolerance && down > tolerance ? [`“${box.text}” and “${other.text}”`] : [];
      }),
    );
  }, TOLERANCE);
}

/** What of a page is furniture around nothing: lists, regions and headings without content, marks that part nothing. */
export async function emptyParts(page: Page): Promise<string[]> {
  await untilLaidOut(page);
  return page.evaluate(() => {
    const faults: string[] = [];
    const visible = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => element.checkVisibility());
    for (const element of visible) {
      const text = element.textContent?.trim() ?? '';
      const name = `${element.localName}.${element.className}`;
      const holds = (selector: string) => element.querySelector(selector) !== null;
      if (element.matches('ul, ol, dl') && element.children.length === 0) faults.push(`${name} is a list of nothing`);
      const furniture =
        'section, nav, aside, main, article, header, footer, form, figure, figcaption, p, li, h1, h2, h3, h4, a, td, th, .list-body';
      if (element.matches(furniture) && text === '' && !holds('img, svg, audio, video, input')) faults.push(`${name} is empty`);
      if (element.matches('section, nav, aside, .list-body') && text !== '') {
        const heading = element.querySelector<HTMLElement>(':scope > :is(h2, h3, .label)');
        if (heading?.textContent?.trim() === text) faults.push(`${name} is the heading “${text}” alone`);
      }
      if (element.matches('p, li, h1, h2, h3, figcaption, .byline, .story-header > *') && /^[·,;–]|[·,;–]$|[·,;–]\s*[·,;–]/.test(text))
        faults.push(`${name} has a mark that parts nothing: “${text}”`);
    }
    return faults;
  });
}
