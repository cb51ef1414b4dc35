import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** Stands before a negative number that is handed on as text; no file holds it. */
const MARK = '\uE000';

const LIKELY = /[[{,:]\s*-\s*\d/;
const TEXT_OR_NEGATIVE = /"(?:[^"\\]|\\.)*"|-\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?)/gi;

/**
 * Keystatic writes negative numbers into the attributes of story parts, and refuses to open what it wrote. They are handed to
 * it as marked texts.
 * @param text of a story; of one that cannot be parsed, Keystatic says what is wrong with it
 */
export function withReadableNegatives(text: string): string {
  if (!LIKELY.test(text)) return text;
  let readable = text;
  for (const { start, end } of expressionsIn(text).reverse())
    readable = readable.slice(0, start) + marked(readable.slice(start, end)) + readable.slice(end);
  return readable;
}

/** A number that `withReadableNegatives` has marked, and anything else as it is. */
export function unmarked<T>(value: T): T | number {
  return typeof value === 'string' && value.startsWith(MARK) ? Number(value.slice(MARK.length)) : value;
}

function marked(json: string): string {
  return json.replace(TEXT_OR_NEGATIVE, (found, digits?: string) => (digits === undefined ? found : `"${MARK}-${digits}"`));
}

/** Where attributes hold JSON, in the order of the text. */
function expressionsIn(text: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  try {
    visit(unified().use(remarkParse).use(remarkMdx).parse(text), ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      for (const { value } of (node as MdxJsxFlowElement | MdxJsxTextElement).attributes) {
        const program = typeof value === 'object' ? value?.data?.estree : undefined;
        if (program?.range) places.push({ start: program.range[0], end: program.range[1] });
      }
    });
  } catch {
    return [];
  }
  return places;
}
