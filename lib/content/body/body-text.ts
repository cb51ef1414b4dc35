import type { Nodes } from 'hast';
import { oneLine } from '../../one-line';
import { type BodyTree, type PartNode, partAt, type StoryPart } from '../story-parts';

/** Elements whose children are blocks of their own. */
const CONTAINERS = new Set(['ul', 'ol', 'blockquote']);

/** The words of a body as a reader meets them, a line for each block. Search, word count and reading tools use it. */
export function bodyText(tree: BodyTree): string {
  return blocksOf(tree)
    .map(oneLine)
    .filter((block) => block !== '')
    .join('\n');
}

function blocksOf(node: Nodes | PartNode): string[] {
  if (node.type === 'text') return [node.value];
  const part = partAt(node);
  const children = 'children' in node ? node.children.flatMap((child) => blocksOf(child as Nodes | PartNode)) : [];
  if (part) return [...partText(part), ...children];
  if (node.type === 'root' || (node.type === 'element' && CONTAINERS.has(node.tagName))) return children;
  return [children.join('')];
}

/** The words that a part shows beside its children. */
function partText(part: StoryPart): string[] {
  switch (part.name) {
    case 'Figure':
      return [part.props.caption];
    case 'Quote':
      return [[part.props.speaker, part.props.role].filter(Boolean).join(', ')];
    case 'PullQuote':
      return part.props.speaker ? [part.props.speaker] : [];
    case 'FactBox':
    case 'Timeline':
    case 'TimelineEntry':
    case 'Update':
    case 'Audio':
    case 'Video':
    case 'Embed':
      return [part.props.title];
    case 'KeyPoints':
      return part.props.title ? [part.props.title] : [];
    case 'Gallery':
      return [part.props.title, ...part.props.images.map((image) => image.caption)];
    case 'Chart':
    case 'Table':
      return [part.props.title, part.props.columns.join(' '), ...part.props.rows.map((row) => row.filter(isWords).join(' '))];
    case 'Related':
      return [];
    case 'Footnote':
      return [` (${part.props.text})`];
    default:
      return part satisfies never;
  }
}

/** Figures are seen and not read: a search would show rows of them. */
function isWords(cell: string | number): boolean {
  return typeof cell === 'string' && /\p{L}/u.test(cell);
}
