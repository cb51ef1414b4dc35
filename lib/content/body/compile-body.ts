import type { Root as MdastRoot, Nodes } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import type { VFileMessage } from 'vfile-message';
import { suggestName } from '../nearest-name';
import type { Place, Problem } from '../problem';
import { problemsOfIssues } from '../schema/problem-of-issue';
import { type BodyTree, isStoryPartName, type PartNode, STORY_PART_NAMES, STORY_PARTS } from '../story-parts';
import { bodyText } from './body-text';
import { isRefusedNode, REFUSED_NODES } from './refusals';

/** A reference out of a body, with the place to blame when nothing is there. */
export type BodyReference = Place & { field: string } & (
    | { to: 'address'; path: string }
    | { to: 'picture'; src: string }
    | { to: 'recording'; src: string }
    | { to: 'story'; id: string }
  );

export interface CompiledBody {
  tree: BodyTree;
  /** What is read aloud and searched: the words of text and parts, without markup. */
  text: string;
  words: number;
  references: BodyReference[];
}

/** Where a body stands: the file, the line of the file at which it begins, and what the front matter says of it. */
export interface BodySource {
  file: string;
  firstLine: number;
  /** Only a live story has updates. */
  live: boolean;
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);
const toTree = unified().use(remarkRehype, { passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'] });

/**
 * Compiles the body of a document to a tree: data, in which nothing can be evaluated.
 * Everything that an article may not hold comes back as a problem with its line and column in the file; a body with a
 * problem has no tree.
 */
export function compileBody(markdown: string, source: BodySource): { body?: CompiledBody; problems: Problem[] } {
  const report = new Report(source);
  let document: MdastRoot;
  try {
    document = parser.parse(markdown);
  } catch (error) {
    return { problems: [syntaxProblem(error as VFileMessage, report)] };
  }
  const references = checkDocument(document, report);
  if (report.problems.length > 0) return { problems: report.problems };
  const tree = toTree.runSync(document) as BodyTree;
  forgetPositions(tree);
  const text = bodyText(tree);
  return { body: { tree, text, words: countWords(text), references }, problems: [] };
}

/** Collects problems of one body at their places in its file. */
class Report {
  readonly problems: Problem[] = [];

  constructor(readonly source: BodySource) {}

  place(node: { position?: { start: { line: number; column: number } } | undefined }): Place {
    const start = node.position?.start ?? { line: 1, column: 1 };
    return { file: this.source.file, line: start.line + this.source.firstLine - 1, column: start.column };
  }

  add(node: Parameters<Report['place']>[0], field: string, wrong: string, remedy: string): void {
    this.problems.push({ ...this.place(node), field, wrong, remedy });
  }
}

function checkDocument(document: MdastRoot, report: Report): BodyReference[] {
  const references: BodyReference[] = [];
  visitParents(document, (node: Nodes, ancestors: Nodes[]) => {
    if (isRefusedNode(node.type)) {
      const [field, wrong, remedy] = REFUSED_NODES[node.type];
      report.add(node, field, wrong, remedy);
      return SKIP;
    }
    switch (node.type) {
      case 'heading':
        if (node.depth === 1)
          report.add(node, 'heading', 'is of the first level', 'begin with ##; the headline is the only heading of the first level');
        else if (node.depth > 3) report.add(node, 'heading', `is of level ${node.depth}`, 'use ## or ###');
        break;
      case 'listItem':
        if (typeof node.checked === 'boolean') report.add(node, 'task list', 'is lost in the editor', 'use a plain list');
        break;
      case 'link':
        if (node.title) report.add(node, 'link', 'has a title, which is lost in the editor', 'remove the title in quotation marks');
        checkLink(node.url, node, report, references);
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return checkPart(node, ancestors.at(-1), report, references);
      default:
    }
    return undefined;
  });
  return references;
}

function checkLink(url: string, node: Nodes, report: Report, references: BodyReference[]): void {
  if (url.startsWith('/') && !url.startsWith('//')) {
    references.push({ ...report.place(node), field: 'link', to: 'address', path: url });
    return;
  }
  if (!/^(https?:\/\/|mailto:|#)/.test(url))
    report.add(node, 'link', `leads to “${url}”, which is no address`, 'begin with https:// or, on this site, with /');
}

function checkPart(node: PartNode, parent: Nodes | undefined, report: Report, references: BodyReference[]): typeof SKIP | undefined {
  const { name } = node;
  if (!isStoryPartName(name)) {
    const shown = name ?? '<>';
    report.add(
      node,
      shown,
      'is not a story part',
      suggestName(shown, STORY_PART_NAMES, 'use Markdown or one of the story parts in docs/editors.md'),
    );
    return SKIP;
  }
  const { schema, children } = STORY_PARTS[name];
  const props = attributesOf(node, name, report);
  if (!props) return SKIP;
  const checked = schema.safeParse(props);
  if (!checked.success) {
    for (const problem of problemsOfIssues(checked.error.issues, { noun: name, schema, data: props, place: () => report.place(node) }))
      report.problems.push({ ...problem, field: `${name} ${problem.field}` });
    return SKIP;
  }
  if (children === 'required' && isBlank(node)) report.add(node, name, 'is empty', `write its text between <${name}> and </${name}>`);
  if (children === 'none' && node.children.length > 0)
    report.add(node, name, 'holds text', `close it with /> and give everything as attributes`);
  if (name === 'Update' && !report.source.live)
    report.add(node, name, 'stands in a story that is not live', 'set kind: live, or use a heading');
  const inTimeline = parent !== undefined && 'name' in parent && parent.name === 'Timeline';
  if (name === 'TimelineEntry' && !inTimeline)
    report.add(node, name, 'stands outside a Timeline', 'put it between <Timeline> and </Timeline>');
  if (name === 'Timeline' && node.children.some((child) => !('name' in child) || child.name !== 'TimelineEntry'))
    report.add(node, name, 'holds something else than entries', 'put each text into a <TimelineEntry>');
  if (node.type === 'mdxJsxTextElement' && name !== 'Footnote')
    report.add(node, name, 'stands inside a line of text', 'put it on lines of its own, with an empty line before and after');
  collectReferences(node, name, props, report, references);
  return undefined;
}

/** Attribute values as JSON; `undefined` after a problem, since checking the rest would only repeat it. */
function attributesOf(node: PartNode, name: string, report: Report): Record<string, unknown> | undefined {
  const props: Record<string, unknown> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      report.add(node, name, 'has {...spread} attributes, which are code', 'write each attribute by its name');
      return undefined;
    }
    if (Object.hasOwn(props, attribute.name)) {
      report.add(node, `${name} ${attribute.name}`, 'is given twice', 'keep one of the two');
      return undefined;
    }
    const literal = parseLiteral(attribute);
    if (!literal) {
      report.add(
        node,
        `${name} ${attribute.name}`,
        'is code, not a value',
        'write "text" in quotation marks, or a number, true, or a JSON list in braces',
      );
      return undefined;
    }
    props[attribute.name] = literal.value;
  }
  return props;
}

function parseLiteral({ value }: MdxJsxAttribute): { value: unknown } | undefined {
  if (value === null || value === undefined) return { value: true };
  if (typeof value === 'string') return { value };
  // The syntax tree of the expression is dropped: the text was read as JSON, and nothing may be able to run it.
  value.data = undefined;
  try {
    return { value: JSON.parse(value.value) };
  } catch {
    return undefined;
  }
}

const PICTURE_ATTRIBUTES = new Set(['poster']);

function collectReferences(
  node: PartNode,
  name: keyof typeof STORY_PARTS,
  props: Record<string, unknown>,
  report: Report,
  references: BodyReference[],
): void {
  const refer = (field: string, value: unknown, to: 'picture' | 'recording') => {
    if (typeof value === 'string') references.push({ ...report.place(node), field: `${name} ${field}`, to, src: value });
  };
  for (const field of PICTURE_ATTRIBUTES) refer(field, props[field], 'picture');
  if (name === 'Figure') refer('src', props.src, 'picture');
  if (name === 'Audio' || name === 'Video') refer('src', props.src, 'recording');
  if (name === 'Video') refer('captions', props.captions, 'recording');
  if (name === 'Gallery')
    (props.images as { src: string }[]).forEach((image, index) => {
      refer(`images[${index}].src`, image.src, 'picture');
    });
  if (name === 'Related' && typeof props.story === 'string')
    references.push({ ...report.place(node), field: 'Related story', to: 'story', id: props.story });
}

function isBlank(node: PartNode): boolean {
  let blank = true;
  visit(node, (child) => {
    if ((child.type === 'text' && child.value.trim() !== '') || (child !== node && child.type.startsWith('mdxJsx'))) {
      blank = false;
      return EXIT;
    }
    return undefined;
  });
  return blank;
}

function syntaxProblem(error: VFileMessage, report: Report): Problem {
  const point = error.place && 'start' in error.place ? error.place.start : error.place;
  const place = report.place({ position: { start: point ?? { line: error.line ?? 1, column: error.column ?? 1 } } });
  const wrong = (error.reason ?? String(error)).split('\n')[0] ?? '';
  return { ...place, field: 'body', wrong: `cannot be read: ${wrong.replace(/\.$/, '')}`, remedy: syntaxRemedy(wrong) };
}

function syntaxRemedy(reason: string): string {
  if (/closing tag|end of file/i.test(reason)) return 'close every story part, with /> or with its end tag on a line of its own';
  if (/acorn|expression/i.test(reason)) return 'remove the braces or the import; to show a brace, write \\{';
  return 'a < or { that is meant as text is written \\< or \\{';
}

/** Positions are for messages; in the archive they would be half of every body. */
function forgetPositions(tree: BodyTree): void {
  visit(tree, (node) => {
    delete node.position;
    if ('data' in node) delete node.data;
  });
}

const wordSegmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Words as readers count them, in any script. */
function countWords(text: string): number {
  let words = 0;
  for (const segment of wordSegmenter.segment(text)) if (segment.isWordLike) words += 1;
  return words;
}
