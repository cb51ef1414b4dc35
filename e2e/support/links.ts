import { XmlDocument, XmlElement, XmlText } from 'libxml2-wasm';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, parseFragment } from 'parse5';

/** How an address is named by what names it. */
export type LinkKind =
  /** A reader can follow it. */
  | 'anchor'
  | 'picture'
  /** Anything else that a program follows: heads of pages, feeds, sitemaps, graphs, style sheets. */
  | 'program';

export interface Link {
  kind: LinkKind;
  /** With what stands behind the question mark, without fragment; of this site, so it begins with one slash. */
  path: string;
  /** Without its sign; empty for none. */
  fragment: string;
}

/** A document as it was answered. */
interface Document {
  path: string;
  /** Its media type. */
  type: string;
  body: string;
}

const URL_ATTRIBUTES = new Set(['href', 'src', 'poster', 'action', 'cite', 'content']);
/** Names of what was, not addresses of what is: a story that moved keeps its first. */
const IDENTIFIERS = new Set(['guid', 'id', '@id']);

/** Every address of this site that a document names, as a program that understands its type finds them. */
export function linksIn(site: string, { path, type, body }: Document): Link[] {
  const finder = new LinkFinder(site, path);
  if (type === 'text/html') finder.html(body, true);
  else if (/[/+]xml$/.test(type)) finder.xml(body);
  else if (/[/+]json$/.test(type)) finder.json(JSON.parse(body));
  else if (type === 'text/css') finder.css(body);
  else if (type === 'text/markdown' || type === 'text/plain') finder.text(body);
  return [...finder.found.values()];
}

class LinkFinder {
  readonly found = new Map<string, Link>();
  readonly #site: string;
  readonly #base: string;

  constructor(site: string, path: string) {
    this.#site = site;
    this.#base = site + path;
  }

  html(text: string, whole: boolean): void {
    this.#walk(whole ? parse(text) : parseFragment(text));
  }

  xml(text: string): void {
    const document = XmlDocument.fromString(text);
    try {
      for (const node of document.find('//text()'))
        if (node instanceof XmlText && !IDENTIFIERS.has(node.parent?.name ?? '')) this.#value(node.content);
      for (const element of document.find('//*')) {
        if (!(element instanceof XmlElement)) continue;
        // What a program has to fill in first leads nowhere yet (OpenSearch 1.1).
        for (const { value, prefix } of element.attrs) if (prefix !== 'xmlns' && !value.includes('{')) this.#value(value);
      }
    } finally {
      document.dispose();
    }
  }

  json(value: unknown, key = ''): void {
    if (typeof value === 'string') {
      if (!IDENTIFIERS.has(key)) this.#value(value, key === 'src');
    } else if (Array.isArray(value)) for (const each of value) this.json(each, key);
    else if (value !== null) for (const [name, inner] of Object.entries(Object(value))) this.json(inner, name);
  }

  css(text: string): void {
    for (const [, address = ''] of text.matchAll(/url\(["']?([^"')]+)/g)) this.#take(address, 'program');
  }

  text(text: string): void {
    for (const [address] of text.matchAll(/https?:\/\/[^\s<>"')\]]+/g)) this.#take(address, 'program');
  }

  /** A text that is an address, or that holds markup. */
  #value(text: string, relative = false): void {
    if (relative || /^https?:\/\/\S+$/.test(text)) this.#take(text, 'program');
    else if (text.includes('</')) this.html(text, false);
  }

  #walk(node: DefaultTreeAdapterTypes.ParentNode): void {
    for (const child of node.childNodes) {
      if (!defaultTreeAdapter.isElementNode(child)) continue;
      const { tagName, attrs } = child;
      const kind = tagName === 'a' ? 'anchor' : tagName === 'img' ? 'picture' : 'program';
      for (const { name, value } of attrs) {
        if (name === 'srcset' || name === 'imagesrcset')
          for (const candidate of value.split(',')) this.#take(candidate.trim().split(' ')[0] ?? '', 'picture');
        else if (name === 'content' ? /^https?:/.test(value) : URL_ATTRIBUTES.has(name)) this.#take(value, kind);
      }
      const [text] = child.childNodes;
      if (tagName === 'script' && attrs.some(({ value }) => value === 'application/ld+json') && text && defaultTreeAdapter.isTextNode(text))
        this.json(JSON.parse(text.value));
      this.#walk(child);
    }
  }

  #take(address: string, kind: LinkKind): void {
    if (!URL.canParse(address, this.#base)) return;
    const url = new URL(address, this.#base);
    if (url.origin !== this.#site) return;
    const link = { kind, path: url.pathname + url.search, fragment: decodeURIComponent(url.hash.slice(1)) };
    this.found.set(JSON.stringify(link), link);
  }
}
