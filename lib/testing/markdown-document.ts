/** A block between fences: its language, what else is said of it, and what stands in it. */
export interface Fence {
  language: string;
  words: string;
  text: string;
}

export interface Heading {
  level: number;
  text: string;
  /** What a link to it ends with, as GitHub makes it. */
  anchor: string;
  line: number;
}

const FENCE = /^```(?<language>\w*) ?(?<words>.*)\n(?<text>[\s\S]*?)^```$/gm;

export function fencesOf(document: string): Fence[] {
  return [...document.matchAll(FENCE)].map(({ groups = {} }) => groups as unknown as Fence);
}

/** The document with nothing left between its fences, and every line where it was. */
function withoutFences(document: string): string {
  return document.replace(FENCE, (block) => block.replace(/[^\n]/g, ''));
}

export function headingsOf(document: string): Heading[] {
  return withoutFences(document)
    .split('\n')
    .flatMap((content, line) => {
      const [, marks = '', text = ''] = /^(#+) (.+)$/.exec(content) ?? [];
      const anchor = text
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-');
      return marks ? [{ level: marks.length, text, anchor, line }] : [];
    });
}

/** What stands under a heading, parts of it included; empty where there is no such heading. */
export function sectionOf(document: string, heading: string): string {
  const headings = headingsOf(document);
  const at = headings.findIndex(({ text }) => text === heading);
  const start = headings[at];
  if (!start) return '';
  const end = headings.slice(at + 1).find(({ level }) => level <= start.level);
  return document
    .split('\n')
    .slice(start.line + 1, end?.line)
    .join('\n');
}

/** Rows of its tables that begin with a name in code, as the text of their cells. */
export function namedRows(document: string): { name: string; cells: string[] }[] {
  return [...withoutFences(document).matchAll(/^\| `([\w-]+)` \|(.*)\|$/gm)].map(([, name = '', rest = '']) => ({
    name,
    cells: rest.split('|').map((cell) => cell.trim()),
  }));
}

/** Where its links and pictures lead. */
export function linksOf(document: string): { text: string; picture: boolean; target: string }[] {
  return [...withoutFences(document).matchAll(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, mark, text = '', target = '']) => ({
    text,
    picture: mark === '!',
    target,
  }));
}
