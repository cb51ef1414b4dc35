import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, serialize } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** Folder of `public/` that holds our own enhancements, the only scripts that a reading page may run. */
const ENHANCEMENTS = '/enhance/';

/** Script elements that hold data and are never run. */
const DATA_TYPES = new Set(['application/ld+json', 'speculationrules']);

/** Attributes and elements that only React's start on the client reads. */
const FRAMEWORK_ATTRIBUTES = new Set(['data-precedence', 'data-rprefix', 'data-href']);

/** Thrown for a page that holds the mark of an error which happened while it was streamed. */
export class BrokenRender extends Error {
  override readonly name = 'BrokenRender';
}

/**
 * Takes the framework out of a rendered page: scripts, flight data, preloads of scripts, the comments and holders that
 * hydration reads. What is left is what the components wrote. The page is parsed as a browser parses it, so nothing in
 * a story's text can be mistaken for a script or hide one.
 * @throws BrokenRender when React gave up on a part of the page after it had begun to answer
 */
export function stripFramework(html: string): string {
  const document = parse(html);
  strip(document);
  return serialize(document);
}

function strip(parent: ParentNode): void {
  for (const node of [...parent.childNodes]) {
    if (isFramework(node)) {
      defaultTreeAdapter.detachNode(node);
      continue;
    }
    if (!defaultTreeAdapter.isElementNode(node)) continue;
    node.attrs = node.attrs.filter((attribute) => !FRAMEWORK_ATTRIBUTES.has(attribute.name));
    if (node.tagName === 'template' && attributeOf(node, 'data-dgst') !== undefined)
      throw new BrokenRender('A part of the page failed to render.');
    strip(node);
    if (isEmptyHolder(node)) defaultTreeAdapter.detachNode(node);
  }
}

function isFramework(node: ChildNode): boolean {
  if (defaultTreeAdapter.isCommentNode(node)) return true;
  if (!defaultTreeAdapter.isElementNode(node)) return false;
  switch (node.tagName) {
    case 'script':
      return !isAllowedScript(node);
    case 'link':
      return attributeOf(node, 'as') === 'script' || attributeOf(node, 'rel') === 'modulepreload';
    case 'meta':
      return attributeOf(node, 'name') === 'next-size-adjust';
    default:
      return false;
  }
}

function isAllowedScript(script: Element): boolean {
  const type = attributeOf(script, 'type');
  if (type !== undefined && DATA_TYPES.has(type)) return true;
  return attributeOf(script, 'src')?.startsWith(ENHANCEMENTS) ?? false;
}

/** Next leaves `<div hidden>` where the metadata boundary was. */
function isEmptyHolder(element: Element): boolean {
  return (
    element.tagName === 'div' &&
    element.attrs.length === 1 &&
    attributeOf(element, 'hidden') !== undefined &&
    element.childNodes.length === 0
  );
}

function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}
