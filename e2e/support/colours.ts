import type { Locator, Page } from '@playwright/test';

/** Text of a page that stands out from its ground by less than a ratio (WCAG 2, “contrast ratio”), each colour once. */
export async function paleText(page: Page, least: number): Promise<string[]> {
  return page.evaluate((ratio) => {
    const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('There is no canvas to read colours from.');
    const read = (colour: string): number[] => {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = read(colour).map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const groundOf = (element: Element): string => {
      for (let each: Element | null = element; each; each = each.parentElement) {
        const { backgroundColor } = getComputedStyle(each);
        if (read(backgroundColor)[3] === 255) return backgroundColor;
      }
      return 'white';
    };
    const faults = new Map<string, string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim();
      if (!element || !text || !element.checkVisibility({ visibilityProperty: true })) continue;
      const ground = groundOf(element);
      const style = getComputedStyle(element);
      const ink = element instanceof SVGElement ? style.fill : style.color;
      const [low = 0, high = 0] = [luminance(ink), luminance(ground)].sort((a, b) => a - b);
      const contrast = (high + 0.05) / (low + 0.05);
      if (contrast < ratio) faults.set(`${ink} on ${ground}`, `“${text.slice(0, 30)}” is ${ink} on ${ground}, ${contrast.toFixed(2)}`);
    }
    return [...faults.values()];
  }, least);
}

/** How light each of some marks of a drawing is filled, from 0 to 255. */
export async function greysOf(marks: Locator): Promise<number[]> {
  return marks.evaluateAll((found) => {
    const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('There is no canvas to read colours from.');
    return found.map((mark) => {
      context.fillStyle = getComputedStyle(mark).fill;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
      return Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    });
  });
}
