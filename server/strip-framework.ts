import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html as names, parseFragment, serialize } from 'parse5';
import { attributeOf, type ChildNode, type Element, type ParentNode } from './page-tree';

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
 * hydration reads. What is left is what the components wrote.
 * @throws BrokenRender when React gave up on a part of the page after it had begun to answer
 */
export function stripFramework(parent: ParentNode): void {
  for (const node of [...parent.childNodes]) {
    if (isFramework(node)) {
      defaultTreeAdapter.detachNode(node);
      continue;
    }
    if (!defaultTreeAdapter.isElementNode(node)) continue;
    node.attrs = node.attrs.filter((attribute) => !FRAMEWORK_ATTRIBUTES.has(attribute.name));
    if (node.tagName === 'template') stripTemplate(node);
    else if (node.tagName === 'noscript') stripNoscript(node);
    else stripFramework(node);
    if (LOSES_FIRST_LINE_END.has(node.tagName)) keepFirstLineEnd(node);
    if (isEmptyHolder(node)) defaultTreeAdapter.detachNode(node);
  }
}

/** What stands in a template is no child of it: it is a tree of its own, which a browser may take into the page. */
function stripTemplate(template: Element): void {
  if (attributeOf(template, 'data-dgst') !== undefined) throw new BrokenRender('A part of the page failed to render.');
  // Within SVG it is an element like any other.
  if ('content' in template) stripFramework(defaultTreeAdapter.getTemplateContent(template as DefaultTreeAdapterTypes.Template));
  stripFramework(template);
}

/**
 * A browser that runs scripts reads a noscript as text, one that runs none as elements; it has to be harmless to both.
 * Elements that would end it early for the first kind of browser are left out whole.
 */
function stripNoscript(noscript: Element): void {
  const [text] = noscript.childNodes;
  if (!text || !defaultTreeAdapter.isTextNode(text)) return;
  const content = parseFragment(text.value, { scriptingEnabled: false });
  stripFramework(content);
  const stripped = serialize(content, { scriptingEnabled: false });
  text.value = /<\/noscript/i.test(stripped) ? '' : stripped;
}

/** Parsers drop a line end that follows these tags at once, so one that is text needs another before it. */
const LOSES_FIRST_LINE_END = new Set(['pre', 'textarea', 'listing']);

function keepFirstLineEnd(element: Element): void {
  const [first] = element.childNodes;
  if (first && defaultTreeAdapter.isTextNode(first) && first.value.startsWith('\n')) first.value = `\n${first.value}`;
}

function isFramework(node: ChildNode): boolean {
  if (defaultTreeAdapter.isCommentNode(node)) return true;
  if (!defaultTreeAdapter.isElementNode(node)) return false;
  switch (node.tagName) {
    case 'script':
      return !isAllowedScript(node);
    case 'link':
      return attributeOf(node, 'as')?.toLowerCase() === 'script' || /\bmodulepreload\b/i.test(attributeOf(node, 'rel') ?? '');
    case 'meta':
      return attributeOf(node, 'name') === 'next-size-adjust';
    default:
      return false;
  }
}

function isAllowedScript(script: Element): boolean {
  const type = attributeOf(script, 'type');
  if (type !== undefined && DATA_TYPES.has(type)) return true;
  const source = attributeOf(script, 'src');
  // A script of SVG knows no `src` and would run its text.
  if (!source?.startsWith(ENHANCEMENTS) || script.namespaceURI !== names.NS.HTML) return false;
  // As a browser reads it: `..` may lead out again.
  return new URL(source, 'https://here.invalid').pathname.startsWith(ENHANCEMENTS);
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
