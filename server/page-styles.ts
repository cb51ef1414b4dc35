import { defaultTreeAdapter, html as names, parseFragment } from 'parse5';
import { attributeOf, type ChildNode, type Document, type Element, elementsOf, type Node, textOf } from './page-tree';
import type { StaticFiles } from './static-files';
import { type FaceInTime, type PageContents, StyleSheet } from './style-sheet';

/**
 * Puts the rules that a page uses into the page, in place of links to sheets that hold every page's: its first answer is all
 * that is needed to show it. The faces that have to be there in time are announced before the rules that name them.
 */
export class PageStyles {
  readonly #files: StaticFiles;
  readonly #sheets = new Map<string, Promise<StyleSheet>>();
  readonly #scripts = new Map<string, Promise<readonly string[]>>();

  /** @param files where sheets, faces and enhancements are; what is not there stays a link */
  constructor(files: StaticFiles) {
    this.#files = files;
  }

  /**
   * @param savesData whether it is for a reader who saves data
   * @returns the style that it put in; none where links stay
   */
  async putInto(document: Document, savesData: boolean): Promise<Element | undefined> {
    const elements = elementsOf(document);
    const head = elements.find(({ tagName }) => tagName === 'head');
    if (!head) return undefined;
    const links: Element[] = [];
    const sheets: StyleSheet[] = [];
    for (const link of elements.filter(isStyleSheet)) {
      const sheet = await this.#sheet(attributeOf(link, 'href') ?? '');
      if (!sheet) continue;
      links.push(link);
      sheets.push(sheet);
    }
    if (sheets.length === 0) return undefined;
    const contents = { ...(await this.#contentsOf(document, elements)), savesData };
    const used = sheets.map((sheet) => sheet.usedBy(contents));
    const text = used.map((each) => each.text).join('');
    // Nothing that a sheet can say ends the element, unless it is broken.
    if (/<\/style/i.test(text)) return undefined;
    for (const link of links) defaultTreeAdapter.detachNode(link);
    for (const face of used.flatMap(({ facesInTime }) => facesInTime))
      defaultTreeAdapter.insertBefore(head, preload(face), afterBasics(head));
    const style = defaultTreeAdapter.createElement('style', names.NS.HTML, []);
    defaultTreeAdapter.insertText(style, text);
    // After what describes the page: those who make cards of links read the first bytes alone.
    defaultTreeAdapter.appendChild(head, style);
    return style;
  }

  #sheet(address: string): Promise<StyleSheet> | undefined {
    const file = this.#files.find(address);
    if (!file) return undefined;
    const sheet = this.#sheets.get(address) ?? file.then(({ body }) => new StyleSheet(body.toString(), address));
    this.#sheets.set(address, sheet);
    return sheet;
  }

  async #contentsOf(document: Document, elements: readonly Element[]): Promise<PageContents> {
    const root = elements.find(({ tagName }) => tagName === 'html');
    const contents = {
      names: new Set<string>(),
      letters: new Set<number>(),
      root: new Map(root?.attrs.map(({ name, value }) => [name, value])),
    };
    collect(document, contents);
    for (const script of elements.filter(({ tagName }) => tagName === 'script'))
      for (const word of await this.#wordsOf(attributeOf(script, 'src') ?? ''))
        contents.names.add(word.toLowerCase()).add(`.${word}`).add(`#${word}`);
    return contents;
  }

  /** Any word of an enhancement may be the name of what it brings into the page. */
  async #wordsOf(address: string): Promise<readonly string[]> {
    const file = this.#files.find(address);
    if (!file) return [];
    const words = this.#scripts.get(address) ?? file.then(({ body }) => [...new Set(body.toString().match(/[a-z][\w-]*/gi))]);
    this.#scripts.set(address, words);
    return words;
  }
}

function preload({ address, media }: FaceInTime): Element {
  return defaultTreeAdapter.createElement('link', names.NS.HTML, [
    { name: 'rel', value: 'preload' },
    { name: 'as', value: 'font' },
    { name: 'type', value: 'font/woff2' },
    { name: 'href', value: address },
    ...(media === undefined ? [] : [{ name: 'media', value: media }]),
    // Faces are fetched without credentials, and one that is announced with them is fetched twice (HTML, “preload”).
    { name: 'crossorigin', value: '' },
  ]);
}

/** What follows the character set and the width, which have to come first. */
function afterBasics(head: Element): ChildNode {
  const first = head.childNodes.find((node) => 'tagName' in node && node.tagName === 'title') ?? head.childNodes.at(-1);
  if (!first) throw new Error('A page without anything in its head holds no link to a sheet.');
  return first;
}

function isStyleSheet(element: Element): boolean {
  return element.tagName === 'link' && attributeOf(element, 'rel') === 'stylesheet' && attributeOf(element, 'media') === undefined;
}

function collect(node: Node, contents: { names: Set<string>; letters: Set<number> }): void {
  if (defaultTreeAdapter.isTextNode(node)) for (const letter of node.value) contents.letters.add(letter.codePointAt(0) ?? 0);
  if (defaultTreeAdapter.isElementNode(node)) {
    contents.names.add(node.tagName.toLowerCase());
    for (const { name, value } of node.attrs) {
      if (name === 'class') for (const each of value.split(/\s+/)) contents.names.add(`.${each}`);
      if (name === 'id') contents.names.add(`#${value}`);
    }
    if (node.tagName === 'script' || node.tagName === 'style') return;
    // Its text is elements for a browser without scripts.
    if (node.tagName === 'noscript') collect(parseFragment(textOf(node), { scriptingEnabled: false }), contents);
  }
  if ('content' in node) collect(node.content, contents);
  if ('childNodes' in node) for (const child of node.childNodes) collect(child, contents);
}
