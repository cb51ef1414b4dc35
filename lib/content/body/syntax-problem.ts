import type { VFileMessage } from 'vfile-message';
import { REFUSED_NODES } from './refusals';

interface Point {
  line: number;
  column: number;
}

interface SyntaxProblem {
  point: Point;
  field: string;
  wrong: string;
  remedy: string;
}

/** Of an attribute in braces that JSON cannot read: code, or a list with a comma or a quotation mark too few or too many. */
export const NO_VALUE = [
  'is no value that can be read',
  'write "text"; a number, true or a list stands in braces as JSON, such as {["one", "two"]}: texts in straight double quotation marks, a comma between two items and none after the last',
] as const;

/** What the parser of MDX stumbled over, in the words of an editor: its own speak of programs. */
export function syntaxProblem(error: VFileMessage, markdown: string): SyntaxProblem {
  const reason = (error.reason ?? String(error)).split('\n')[0] ?? '';
  const start = error.place && 'start' in error.place ? error.place.start : error.place;
  const point = start ?? { line: error.line ?? 1, column: error.column ?? 1 };
  const at = (field: string, wrong: string, remedy: string): SyntaxProblem => ({ point, field, wrong, remedy });

  const [, unclosed, line, column] = /^Expected a closing tag for `<([^`]*)>` \((\d+):(\d+)/.exec(reason) ?? [];
  if (unclosed !== undefined)
    return {
      point: { line: Number(line), column: Number(column) },
      field: `<${unclosed}>`,
      wrong: 'is not closed',
      remedy: 'close it with /> or with its end tag, each on a line of its own',
    };
  const [, glued] = /^Expected the closing tag `<\/([^`]*)>` either/.exec(reason) ?? [];
  if (glued !== undefined)
    return at(`</${glued}>`, 'stands in a line of text', 'put it on a line of its own, with an empty line before it');
  const [, closing, open] = /^Unexpected closing tag `<\/([^`]*)>`, expected corresponding closing tag for `<([^`]*)>`/.exec(reason) ?? [];
  if (closing !== undefined) return at(`</${closing}>`, `closes <${open}>`, `write </${open}>`);
  if (reason.startsWith('Unexpected closing slash')) return at('end tag', 'closes nothing', 'remove it');
  if (error.source === 'micromark-extension-mdxjs-esm') return { ...at(...REFUSED_NODES.mdxjsEsm), point: { ...point, column: 1 } };
  if (error.source === 'micromark-extension-mdx-expression') {
    const attribute = openAttribute(markdown, point);
    if (attribute) return { point: attribute.point, field: attribute.name, wrong: NO_VALUE[0], remedy: NO_VALUE[1] };
    return {
      ...(reason.startsWith('Unexpected end of file')
        ? at('body', 'holds a { that is never closed', 'to show a brace, write \\{')
        : at(...REFUSED_NODES.mdxTextExpression)),
      point: lastBefore('{', markdown, point),
    };
  }
  if (reason.startsWith('Unexpected end of file in attribute value'))
    return {
      ...at('body', 'has a quotation mark that is never closed', 'close it before the end of the tag'),
      point: lastBefore('"', markdown, point),
    };
  if (reason.includes('attribute value'))
    return at('body', 'has an attribute without quotation marks', 'write name="text" with straight quotation marks');
  if (reason.startsWith('Unexpected end of file'))
    return {
      ...at('body', 'holds a < that is never closed', 'end the tag with >; to show a <, write \\<'),
      point: lastBefore('<', markdown, point),
    };
  if (reason.includes('in attribute name'))
    return at('body', 'has an attribute with quotation marks inside', 'use curly ones, “like these”, within the straight ones');
  if (reason.includes('to create a link')) return at('link', 'stands in angle brackets', 'write [text](https://…)');
  // The parser points behind the < that it stumbled over.
  const opening = { line: point.line, column: Math.max(1, point.column - 1) };
  if (reason.startsWith('Unexpected character `!`'))
    return { ...at('HTML comment', 'is not part of an article', 'remove it'), point: opening };
  if (reason.includes('before name')) return { ...at('body', 'holds a < that opens nothing', 'to show it, write \\<'), point: opening };
  return at('body', `cannot be read: ${reason.replace(/ \(\d+:.*$/, '')}`, 'a < or { that is meant as text is written \\< or \\{');
}

function linesUpTo({ line, column }: Point, markdown: string): string[] {
  const lines = markdown.split('\n').slice(0, line);
  return [...lines.slice(0, -1), (lines.at(-1) ?? '').slice(0, column)];
}

/** The sign that opened what the parser could not read: it points somewhere behind it, or at the end of the file. */
function lastBefore(sign: '{' | '<' | '"', markdown: string, point: Point): Point {
  const lines = linesUpTo(point, markdown);
  const line = lines.findLastIndex((text) => text.includes(sign));
  return line < 0 ? point : { line: line + 1, column: (lines[line]?.lastIndexOf(sign) ?? 0) + 1 };
}

/** The attribute in braces within which the parser gave up; `undefined` where it was in text. */
function openAttribute(markdown: string, point: Point): { name: string; point: Point } | undefined {
  const before = linesUpTo(point, markdown).join('\n');
  const paragraph = before.slice(before.lastIndexOf('\n\n') + 1);
  const found = [...paragraph.matchAll(/\b([a-zA-Z]+)=\{/g)].at(-1);
  if (!found) return undefined;
  const place = before.slice(0, before.length - paragraph.length + found.index).split('\n');
  return { name: found[1] ?? 'attribute', point: { line: place.length, column: (place.at(-1)?.length ?? 0) + 1 } };
}
