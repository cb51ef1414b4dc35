import type { Element, ElementContent, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import { absoluteUrl } from '../addresses/path-of';
import type { Edition } from '../archive/edition';
import type { Picture } from '../archive/stories';
import { type BodyTree, type PartNode, partAt } from '../content/story-parts';
import { relOf } from '../links';
import { pictureFile } from '../media/picture-file';
import { type Words, wordsIn } from '../site/words';
import { standIn } from './stand-ins';

/** What stands in a plain body: elements and text, nothing that only a browser with our scripts and styles can show. */
export type Plain = Exclude<ElementContent, PartNode>;

/** A picture that a plain body shows, with whose it is. */
export interface ShownPicture {
  url: string;
  caption: string | undefined;
  credit: string;
}

/**
 * One story or page on its way to programs that show HTML or Markdown and nothing else: addresses are absolute, and a link
 * is one only while it may be followed.
 */
export class PlainWriter {
  readonly words: Words;
  readonly pictures: ShownPicture[] = [];
  /** Footnotes in their order. */
  readonly notes: string[] = [];

  /** @param url absolute address of the page itself, which `#…` is part of */
  constructor(
    readonly edition: Edition,
    readonly siteUrl: string,
    readonly url: string,
    readonly lang: string,
  ) {
    this.words = wordsIn(lang);
  }

  absolute(path: string): string {
    return absoluteUrl(this.siteUrl, path);
  }

  /** A link, or its words alone until what it leads to may be seen. */
  link(href: string, words: readonly Plain[] | string): Plain[] {
    const content: Plain[] = typeof words === 'string' ? [{ type: 'text', value: words }] : [...words];
    if (!this.edition.mayFollow(href)) return content;
    const whole = href.startsWith('#') ? `${this.url}${href}` : href.startsWith('/') ? this.absolute(href) : href;
    return [h('a', { href: whole, rel: relOf(href) }, content) as Plain];
  }

  /** A picture in its largest form. Whoever uses it says beside it whose it is. */
  image(picture: Picture): Plain {
    const { path, width, height } = pictureFile(picture);
    const src = this.absolute(path);
    this.pictures.push({ url: src, caption: picture.caption, credit: picture.credit });
    return h('img', { src, alt: picture.alt, width, height }) as Plain;
  }

  figure(picture: Picture): Plain {
    const caption = picture.caption ? [`${picture.caption} `] : [];
    const { credit, digitalSource } = picture;
    const whose = digitalSource ? `${credit} · ${this.words.digitalSources[digitalSource]}` : credit;
    return h('figure', this.image(picture), h('figcaption', ...caption, h('small', whose))) as Plain;
  }

  body(tree: BodyTree): Plain[] {
    return tree.children.flatMap((child) => this.#plain(child));
  }

  #plain(node: RootContent | ElementContent): Plain[] {
    switch (node.type) {
      case 'text':
        return [{ type: 'text', value: node.value }];
      case 'element':
        return this.#element(node);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const part = partAt(node);
        if (!part) throw new Error(`No story part is called ${node.name}.`);
        return standIn(
          part,
          node.children.flatMap((child) => this.#plain(child)),
          this,
        );
      }
      case 'comment':
      case 'doctype':
        return [];
      default:
        throw new Error(`A body holds ${node.type}, which is code.`);
    }
  }

  /** An element of Markdown, with what of it means something to a program: no class and no style. */
  #element({ tagName, properties, children }: Element): Plain[] {
    const content = children.flatMap((child) => this.#plain(child));
    if (tagName === 'a' && typeof properties.href === 'string') return this.link(properties.href, content);
    return [
      { type: 'element', tagName, properties: typeof properties.start === 'number' ? { start: properties.start } : {}, children: content },
    ];
  }
}

export function rootOf(children: Plain[]): Root {
  return { type: 'root', children };
}
