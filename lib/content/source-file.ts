import { type Document, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { hasControlCharacter } from './control-characters';
import type { Place, Problem } from './problem';
import { mistakesOfYaml } from './yaml-mistakes';

/** A file of the newsroom, taken apart into front matter and body with the places of everything in it. */
export interface SourceFile {
  data: Record<string, unknown>;
  body: string;
  /** Line of the file at which the body begins. */
  bodyLine: number;
  /** Where a field stands; for a missing one, the nearest field above it. */
  place: (path: readonly PropertyKey[]) => Place;
}

/** Far above any story, and below what takes minutes to read. */
const MOST_CHARACTERS = 2_000_000;

/** What git leaves in a file whose two versions it could not bring together. */
const MERGE_MARK = /^(?:<{7}|>{7}|\|{7}) /m;

/** Three hyphens, lines of fields, three hyphens: a story that was pasted whole into another. */
const SECOND_FRONT_MATTER = /^---[ \t]*\n(?:[a-z]\w*:(?:[ \t].*)?\n(?:[ \t-]+[^\s-].*\n)*)+---[ \t]*$/im;

const FENCE = /^---[ \t]*$/;

/** @param file the path shown in messages, from the root of the repository */
export function readSourceFile(text: string, file: string): { source?: SourceFile; problems: Problem[] } {
  const at = (line: number, column: number, field: string, wrong: string, remedy: string): Problem => ({
    file,
    line,
    column,
    field,
    wrong,
    remedy,
  });
  if (text.length > MOST_CHARACTERS)
    return {
      problems: [
        at(
          1,
          1,
          'file',
          `is larger than ${MOST_CHARACTERS / 1e6} million characters`,
          'remove what was pasted into it; figures of a chart can stand in a file of their own',
        ),
      ],
    };
  if (text.includes('\r'))
    return {
      problems: [
        at(
          lineOf(text, text.indexOf('\r')),
          1,
          'file',
          'has Windows line ends',
          'save it with LF line ends (git does so by itself with the .gitattributes of this repository)',
        ),
      ],
    };
  if (text.charCodeAt(0) === 0xfeff)
    return { problems: [at(1, 1, 'file', 'begins with a byte order mark', 'save it as UTF-8 without BOM')] };
  if (text.includes('\uFFFD'))
    return { problems: [at(lineOf(text, text.indexOf('\uFFFD')), 1, 'file', 'is not UTF-8', 'save it as UTF-8')] };

  const merging = MERGE_MARK.exec(text);
  if (merging)
    return {
      problems: [
        at(
          lineOf(text, merging.index),
          1,
          'file',
          'holds the marks of two versions that were not brought together',
          'keep what is right of the two, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>',
        ),
      ],
    };

  const hasBody = file.endsWith('.mdx');
  const split = hasBody ? splitFrontMatter(text) : { yaml: text, yamlLine: 1, body: '', bodyLine: 1 };
  if (split === 'unopened' && hasControlCharacter(text.replace(/\t/g, '')))
    return { problems: [at(1, 1, 'file', 'is no text', 'save it as plain text in UTF-8, or put it where files of its kind belong')] };
  if (split === 'unopened')
    return {
      problems: [
        at(1, 1, 'front matter', 'is missing', 'begin the file with a line of three hyphens, the fields, and three hyphens again'),
      ],
    };
  if (split === 'unclosed')
    return { problems: [at(1, 1, 'front matter', 'is not closed', 'put a line of three hyphens after the last field')] };

  const lines = new LineCounter();
  const document = parseDocument(split.yaml, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + split.yamlLine - 1, column: col };
  };
  const whole = hasBody ? 'front matter' : 'file';
  const mistakes = mistakesOfYaml(document, split.yaml, whole);
  if (mistakes.length > 0) return { problems: firstOfEachLine(mistakes.map(({ offset, ...said }) => ({ ...placeAt(offset), ...said }))) };
  const data: unknown = document.toJS() ?? {};
  if (!isMapping(data))
    return {
      problems: [
        { ...placeAt(0), field: whole, wrong: 'holds no fields', remedy: 'write each field as “field: value” on a line of its own' },
      ],
    };
  const again = SECOND_FRONT_MATTER.exec(split.body);
  if (again)
    return {
      problems: [
        at(
          split.bodyLine + lineOf(split.body, again.index) - 1,
          1,
          'front matter',
          'stands a second time in the text',
          'keep one, at the top of the file',
        ),
      ],
    };
  const source: SourceFile = {
    data,
    body: split.body,
    bodyLine: split.bodyLine,
    place: (path) => placeOf(document, path, placeAt, { file, line: split.yamlLine, column: 1 }),
  };
  return { source, problems: [] };
}

function splitFrontMatter(text: string): { yaml: string; yamlLine: number; body: string; bodyLine: number } | 'unopened' | 'unclosed' {
  const lines = text.split('\n');
  if (!FENCE.test(lines[0] ?? '')) return 'unopened';
  const close = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (close < 0) return 'unclosed';
  return { yaml: `${lines.slice(1, close).join('\n')}\n`, yamlLine: 2, body: lines.slice(close + 1).join('\n'), bodyLine: close + 2 };
}

function isMapping(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** One mistake makes YAML stumble over what follows, so that the rest of its line says nothing new. */
function firstOfEachLine(problems: Problem[]): Problem[] {
  return problems.filter((problem, index) => problems.findIndex(({ line }) => line === problem.line) === index);
}

function placeOf(document: Document, path: readonly PropertyKey[], placeAt: (offset: number) => Place, start: Place): Place {
  let node: unknown = document.contents;
  let place = start;
  for (const key of path) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key));
      if (pair && isScalar(pair.key) && pair.key.range) place = placeAt(pair.key.range[0]);
      next = pair?.value;
    } else if (isSeq(node) && typeof key === 'number') {
      next = node.items[key];
      if (isNode(next) && next.range) place = placeAt(next.range[0]);
    }
    if (next === undefined) break;
    node = next;
  }
  return place;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
