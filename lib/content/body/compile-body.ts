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
import { type Instant, parseInstant } from '../../time';
import { blankControlCharacters, CONTROL_CHARACTER } from '../control-characters';
import { suggestName } from '../nearest-name';
import { type Place, type Problem, shown } from '../problem';
import { IN_STORY_PART, problemsOfIssues } from '../schema/problem-of-issue';
import { isWebAddress } from '../schema/values';
import { type BodyTree, isStoryPartName, type PartNode, STORY_PART_NAMES, STORY_PARTS } from '../story-parts';
import { bodyText } from './body-text';
import type { ChartFiles } from './chart-data';
import { countWords } from './count-words';
import { isRefusedNode, REFUSED_NODES } from './refusals';
import { NO_VALUE, syntaxProblem } from './syntax-problem';

/** A reference out of a body, with the place to blame when nothing is there. */
export type BodyReference = Place &
  ReferenceTarget & {
    field: string;
    /** Of the update that it stands in. */
    at?: Instant;
  };

type ReferenceTarget =
  | { to: 'address'; path: string }
  | { to: 'picture'; src: string }
  | { to: 'recording'; src: string }
  | { to: 'story'; id: string };

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
  /** Figures that lie beside it; only a story has such. */
  charts?: ChartFiles | undefined;
  /** Whether the tree says where its nodes stand, for who tells an editor and keeps no tree. */
  keepPositions?: boolean | undefined;
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
  const { blanked, at } = blankControlCharacters(markdown);
  for (const offset of at) report.add(pointAt(markdown, offset), 'body', CONTROL_CHARACTER.wrong, CONTROL_CHARACTER.remedy);
  let document: MdastRoot;
  try {
    document = parser.parse(blanked);
  } catch (error) {
    if (error instanceof RangeError) return { problems: [...report.problems, tooDeep(report)] };
    const { point, ...said } = syntaxProblem(error as VFileMessage, blanked);
    return { problems: [...report.problems, { ...report.place(startingAt(point)), ...said }] };
  }
  if (depthOf(document) > MOST_DEPTH) return { problems: [...report.problems, tooDeep(report)] };
  const references = checkDocument(document, report);
  if (report.problems.length > 0) return { problems: report.problems };
  const tree = toTree.runSync(document) as BodyTree;
  if (!source.keepPositions) forgetPositions(tree);
  const text = bodyText(tree);
  if (Buffer.byteLength(text) > MOST_BYTES) {
    report.add(startingAt({ line: 1, column: 1 }), 'body', TOO_LONG.wrong, TOO_LONG.remedy);
    return { problems: report.problems };
  }
  return { body: { tree, text, words: countWords(text), references }, problems: [] };
}

/**
 * Search engines read 2 MB of a page (Google Search Central, “Googlebot”), and a live report says everything twice: to readers
 * and in its markup.
 */
const MOST_BYTES = 500_000;
const TOO_LONG = {
  wrong: `is longer than ${MOST_BYTES / 1000} kB of text, more than search engines read of a page`,
  remedy: 'go on in a second story, and name each in the “related” of the other',
};

/** Of text within text: far above any story, and far below what whoever draws the tree can follow. */
const MOST_DEPTH = 50;

function tooDeep(report: Report): Problem {
  const place = report.place(startingAt({ line: 1, column: 1 }));
  return {
    ...place,
    field: 'body',
    wrong: `has more than ${MOST_DEPTH} levels of text within text`,
    remedy: 'remove signs such as > or * that were repeated by mistake',
  };
}

function depthOf(document: MdastRoot): number {
  let depth = 0;
  let level: Nodes[] = [document];
  while (level.length > 0 && depth <= MOST_DEPTH) {
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
    depth += 1;
  }
  return depth;
}

interface Positioned {
  position?: { start: Point } | undefined;
}

interface Point {
  line: number;
  column: number;
}

function startingAt(start: Point): Positioned {
  return { position: { start } };
}

function pointAt(markdown: string, offset: number): Positioned {
  const lines = markdown.slice(0, offset).split('\n');
  return startingAt({ line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 });
}

/** Collects problems of one body at their places in its file. */
class Report {
  readonly problems: Problem[] = [];
  /** The instants that updates have: each names its update. */
  readonly updates = new Set<number>();

  constructor(readonly source: BodySource) {}

  place(node: Positioned): Place {
    const start = node.position?.start ?? { line: 1, column: 1 };
    return { file: this.source.file, line: start.line + this.source.firstLine - 1, column: start.column };
  }

  add(node: Positioned, field: string, wrong: string, remedy: string): void {
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
        if (node.children.length === 0) report.add(node, 'link', 'has no words', 'write them between [ and ]');
        if (node.title) report.add(node, 'link', 'has a title, which is lost in the editor', 'remove the title in quotation marks');
        checkLink(node.url, node, report, references);
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const before = references.length;
        const result = checkPart(node, ancestors.at(-1), report, references);
        const at = instantAround(ancestors);
        if (at !== undefined) for (const reference of references.slice(before)) reference.at = at;
        return result;
      }
      default:
    }
    return undefined;
  });
  return references;
}

/** When the update came, or comes, that a part stands in. */
function instantAround(ancestors: readonly Nodes[]): Instant | undefined {
  for (const node of ancestors) {
    if (!('name' in node) || node.name !== 'Update') continue;
    const at = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'at')?.value;
    return typeof at === 'string' ? parseInstant(at) : undefined;
  }
  return undefined;
}

function checkLink(url: string, node: Nodes, report: Report, references: BodyReference[]): void {
  if (url.startsWith('/') && !url.startsWith('//')) {
    references.push({ ...report.place(node), field: 'link', to: 'address', path: url });
    return;
  }
  if (!isWebAddress(url) && !/^(mailto:|#)./.test(url))
    report.add(node, 'link', `leads to ${shown(url)}, which is no address`, 'begin with https:// or, on this site, with /');
}

function checkPart(node: PartNode, parent: Nodes | undefined, report: Report, references: BodyReference[]): typeof SKIP | undefined {
  const { name } = node;
  if (!isStoryPartName(name)) {
    const shown = name ?? '<>';
    report.add(
      node,
      shown,
      'is not a story part',
      suggestName(shown, STORY_PART_NAMES, 'use Markdown or one of the story parts in docs/story-parts.md'),
    );
    return SKIP;
  }
  const { schema, children } = STORY_PARTS[name];
  const props = attributesOf(node, name, report);
  if (!props || (name === 'Chart' && !takeFigures(node, props, report))) return SKIP;
  const checked = schema.safeParse(props);
  if (!checked.success) {
    const place = ([attribute]: readonly PropertyKey[]) => report.place(attributeAt(node, attribute));
    for (const problem of problemsOfIssues(checked.error.issues, { noun: name, schema, data: props, place, writing: IN_STORY_PART }))
      report.problems.push({ ...problem, field: `${name} ${problem.field}` });
    return SKIP;
  }
  if (children === 'required' && isBlank(node)) report.add(node, name, 'is empty', `write its text between <${name}> and </${name}>`);
  const holdsText = children === 'none' && node.children.length > 0;
  if (holdsText) report.add(node, name, 'holds text', `close it with /> and give everything as attributes`);
  if (name === 'Update') checkUpdate(node, String(props.at), report);
  const inTimeline = parent !== undefined && 'name' in parent && parent.name === 'Timeline';
  if (name === 'TimelineEntry' && !inTimeline)
    report.add(node, name, 'stands outside a Timeline', 'put it between <Timeline> and </Timeline>');
  if (name === 'Timeline' && node.children.some((child) => !('name' in child) || child.name !== 'TimelineEntry'))
    report.add(node, name, 'holds something else than entries', 'put each text into a <TimelineEntry>');
  const inText = node.type === 'mdxJsxTextElement';
  if (inText && name !== 'Footnote' && !holdsText)
    report.add(node, name, 'stands inside a line of text', 'put its tags on lines of their own, with an empty line before and after');
  if (!inText && name === 'Footnote') report.add(node, name, 'stands on a line of its own', 'put it into the sentence that it belongs to');
  collectReferences(node, name, props, report, references);
  return undefined;
}

function checkUpdate(node: PartNode, at: string, report: Report): void {
  if (!report.source.live) report.add(node, 'Update', 'stands in a story that is not live', 'set kind: live, or use a heading');
  const instant = parseInstant(at) ?? Number.NaN;
  if (report.updates.has(instant))
    report.add(
      attributeAt(node, 'at'),
      'Update at',
      'is the instant of another update',
      'make it a second later: a link to an update names it',
    );
  report.updates.add(instant);
}

/** Attribute values as JSON; `undefined` after a problem, since checking the rest would only repeat it. */
function attributesOf(node: PartNode, name: string, report: Report): Record<string, unknown> | undefined {
  // Without a prototype, so that an attribute named __proto__ is one like any other, and refused.
  const props: Record<string, unknown> = Object.create(null);
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      report.add(attribute, name, 'has {...spread} attributes, which are code', 'write each attribute by its name');
      return undefined;
    }
    if (Object.hasOwn(props, attribute.name)) {
      report.add(attribute, `${name} ${attribute.name}`, 'is given twice', 'keep one of the two');
      return undefined;
    }
    const literal = parseLiteral(attribute);
    if (!literal) {
      report.add(attribute, `${name} ${attribute.name}`, ...NO_VALUE);
      return undefined;
    }
    props[attribute.name] = literal.value;
  }
  return props;
}

/**
 * Puts the figures of a file into the chart that names it, so that whatever reads the tree finds columns and rows.
 * @returns whether the chart can be checked further
 */
function takeFigures(node: PartNode, props: Record<string, unknown>, report: Report): boolean {
  const { data } = props;
  if (data === undefined) return true;
  const at = attributeAt(node, 'data');
  const { charts } = report.source;
  if ('columns' in props || 'rows' in props) {
    report.add(at, 'Chart data', 'stands beside columns and rows', 'keep one of the two');
    return false;
  }
  if (!charts || typeof data !== 'string') {
    report.add(at, 'Chart data', 'is no file beside a story', 'write data="figures.csv" in a story, or columns and rows');
    return false;
  }
  const figures = charts.read(data, report.place(at));
  if (Array.isArray(figures)) {
    report.problems.push(...figures);
    return false;
  }
  node.attributes = node.attributes.filter((attribute) => attribute !== at);
  delete props.data;
  for (const [name, value] of Object.entries(figures)) {
    props[name] = value;
    node.attributes.push({
      type: 'mdxJsxAttribute',
      name,
      value: { type: 'mdxJsxAttributeValueExpression', value: JSON.stringify(value) },
    });
  }
  return true;
}

/** The attribute of that name, to say where it stands; the part itself where it is missing. */
function attributeAt(node: PartNode, name: PropertyKey | undefined): Positioned {
  return node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name) ?? node;
}

function parseLiteral({ value }: MdxJsxAttribute): { value: unknown } | undefined {
  if (value === null || value === undefined) return { value: true };
  if (typeof value === 'string') return { value };
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
    if (typeof value === 'string')
      references.push({ ...report.place(attributeAt(node, /^\w+/.exec(field)?.[0])), field: `${name} ${field}`, to, src: value });
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
    references.push({ ...report.place(attributeAt(node, 'story')), field: 'Related story', to: 'story', id: props.story });
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

/** Positions are for messages; in the archive they would be half of every body. */
function forgetPositions(tree: BodyTree): void {
  visit(tree, (node) => {
    for (const part of [node, ...('attributes' in node ? node.attributes : [])]) {
      delete part.position;
      if ('data' in part) delete part.data;
      // The syntax tree of an attribute in braces: its text was read as JSON, and nothing may be able to run it.
      if ('value' in part && typeof part.value === 'object') delete part.value?.data;
    }
  });
}
