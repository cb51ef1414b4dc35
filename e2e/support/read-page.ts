import { parse } from 'parse5';
import { attributeOf, type Element, elementsOf, textOf } from '../../server/page-tree';

export type GraphNode = Record<string, unknown>;

/** What of a page has to do with machines, read as a crawler without scripts reads it. */
export class ReadPage {
  readonly #elements: Element[];

  constructor(html: string) {
    this.#elements = elementsOf(parse(html));
  }

  /** Elements, by their name and attributes that they have. */
  all(name: string, attributes: Record<string, string> = {}): Element[] {
    return this.#elements.filter(
      (element) => element.tagName === name && Object.entries(attributes).every(([key, value]) => attributeOf(element, key) === value),
    );
  }

  /** Values of an attribute of `meta` or `link` elements; which search engines read in the head only. @throws where one stands elsewhere */
  inHead(name: 'meta' | 'link', attributes: Record<string, string>, value: string): string[] {
    return this.all(name, attributes).map((element) => {
      if (parentOf(element) !== 'head') throw new Error(`${name} ${JSON.stringify(attributes)} stands outside the head.`);
      return attributeOf(element, value) ?? '';
    });
  }

  graphs(): unknown[] {
    return this.all('script', { type: 'application/ld+json' }).map((element) => JSON.parse(textOf(element)));
  }

  /** The node of the graph that is the page itself: the one at its address that is neither the site nor its publisher. */
  subject(canonical: string): GraphNode | undefined {
    const nodes = this.graphs().flatMap((graph) => (graph as { '@graph': GraphNode[] })['@graph']);
    return nodes.find((node) => node.url === canonical && node['@type'] !== 'WebSite' && node['@type'] !== 'NewsMediaOrganization');
  }

  /** Values of an attribute, wherever it stands. */
  withAttribute(name: string): string[] {
    return this.#elements.flatMap((element) => attributeOf(element, name) ?? []);
  }

  withClass(name: string): Element[] {
    return this.#elements.filter((element) => attributeOf(element, 'class')?.split(' ').includes(name));
  }
}

function parentOf({ parentNode }: Element): string {
  return parentNode && 'tagName' in parentNode ? parentNode.tagName : '';
}

export function timesIn(element: Element): string[] {
  return elementsOf(element).flatMap((each) => (each.tagName === 'time' ? [attributeOf(each, 'datetime') ?? ''] : []));
}
