import type { ElementContent, Nodes } from 'hast';
import { type BodyTree, type PartNode, partAt, type StoryPart } from '../content/story-parts';
import type { Spot } from './story-to-check';

type TreeNode = Nodes | PartNode;

/** A stretch of text that readers take in as one: a paragraph, a heading, an entry of a list, a caption. */
export interface Block {
  kind: 'paragraph' | 'heading' | 'item' | 'caption';
  text: string;
  /** The words of somebody else, whole: a quotation set apart. */
  quoted: boolean;
  /** What holds it. */
  node: TreeNode;
  /** Its text by the nodes that it is made of, each with where it begins in `text`. */
  pieces: { node: TreeNode; start: number }[];
}

const SETS_APART = new Set(['Quote', 'PullQuote']);

/** The prose of a body in the order in which it is read. */
export function proseOf(tree: BodyTree): Block[] {
  return blocksOf(tree, false);
}

function blocksOf(node: TreeNode, quoted: boolean): Block[] {
  const part = partAt(node);
  const within = (also: boolean) =>
    'children' in node ? node.children.flatMap((child) => blocksOf(child as TreeNode, quoted || also)) : [];
  if (part) return [...captionsOf(part), ...within(SETS_APART.has(part.name))];
  if (node.type !== 'element') return within(false);
  switch (node.tagName) {
    case 'blockquote':
      return within(true);
    case 'p':
    case 'h2':
    case 'h3':
      return [blockOf(node, node.tagName === 'p' ? 'paragraph' : 'heading', quoted), ...inlineParts(node)];
    case 'li':
      return node.children.some(isBlock) ? within(false) : [blockOf(node, 'item', quoted), ...inlineParts(node)];
    default:
      return within(false);
  }
}

function isBlock(node: ElementContent): boolean {
  return (node.type === 'element' && ['p', 'ul', 'ol', 'blockquote', 'pre'].includes(node.tagName)) || node.type.endsWith('FlowElement');
}

function blockOf(node: TreeNode, kind: Block['kind'], quoted: boolean): Block {
  const block: Block = { kind, text: '', quoted, node, pieces: [] };
  const gather = (each: TreeNode): void => {
    if (each.type === 'text') {
      block.pieces.push({ node: each, start: block.text.length });
      block.text += each.value;
    } else if (each.type === 'element' && each.tagName === 'br') block.text += '\n';
    // Code is quoted, not written.
    else if (each.type === 'element' && each.tagName === 'code') block.text += '\uFFFC';
    else if (!partAt(each) && 'children' in each) for (const child of each.children) gather(child as TreeNode);
  };
  gather(node);
  return block;
}

function inlineParts(node: TreeNode): Block[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => {
    const part = partAt(child as TreeNode);
    return part ? captionsOf(part) : inlineParts(child as TreeNode);
  });
}

/** What the newsroom itself wrote into the attributes of a part; names of sources and other sites are theirs. */
function captionsOf(part: StoryPart): Block[] {
  const texts = (): (string | undefined)[] => {
    switch (part.name) {
      case 'Figure':
        return [part.props.caption];
      case 'Gallery':
        return [part.props.title, ...part.props.images.map(({ caption }) => caption)];
      case 'FactBox':
      case 'KeyPoints':
      case 'Timeline':
      case 'TimelineEntry':
      case 'Update':
      case 'Audio':
      case 'Video':
      case 'Chart':
      case 'Table':
        return [part.props.title];
      case 'Footnote':
        return [part.props.text];
      case 'Quote':
      case 'PullQuote':
      case 'Embed':
      case 'Related':
        return [];
      default:
        return part satisfies never;
    }
  };
  return texts().flatMap((text) =>
    text === undefined ? [] : [{ kind: 'caption' as const, text, quoted: false, node: part.node, pieces: [{ node: part.node, start: 0 }] }],
  );
}

/** The place of some words of a block. @param at where they begin in its text */
export function spotIn(block: Block, at: number, words: string): Spot {
  const piece = block.pieces.findLast(({ start }) => start <= at);
  // The text of a part stands somewhere among its attributes.
  const from = block.kind === 'caption' ? 0 : at - (piece?.start ?? 0);
  return { in: 'body', field: block.kind === 'caption' ? 'caption' : 'text', node: piece?.node ?? block.node, words, from };
}

/** Opening and closing marks, and how a quotation that goes on in the next paragraph opens without closing. */
const QUOTATIONS = /“[^”]*(?:”|$)|„[^“”]*(?:[“”]|$)|«[^»]*(?:»|$)|»[^«]*(?:«|$)|"[^"]*(?:"|$)/gu;

/** Where in a text somebody else speaks, marks included. */
export function quotationsIn(text: string): { from: number; to: number; text: string }[] {
  return Array.from(text.matchAll(QUOTATIONS), (match) => ({ from: match.index, to: match.index + match[0].length, text: match[0] }));
}
