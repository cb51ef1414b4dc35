import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.Node;
export type ChildNode = DefaultTreeAdapterTypes.ChildNode;
export type ParentNode = DefaultTreeAdapterTypes.ParentNode;
export type Document = DefaultTreeAdapterTypes.Document;

/** In the order of the page; what stands in templates and noscripts is a tree of its own and not among them. */
export function elementsOf(parent: ParentNode): Element[] {
  return parent.childNodes.flatMap((node) => (defaultTreeAdapter.isElementNode(node) ? [node, ...elementsOf(node)] : []));
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

export function textOf(element: Element): string {
  return element.childNodes
    .map((node) => (defaultTreeAdapter.isTextNode(node) ? node.value : defaultTreeAdapter.isElementNode(node) ? textOf(node) : ''))
    .join('');
}
