import { create, fragment } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';

/** What stands in for a character that XML 1.0 §2.2 allows nowhere, not even escaped. */
const REPLACEMENT = '\ufffd';

/** An element in the making. Whatever text goes into it, what comes out is well-formed and reads as that text. */
export class XmlElement {
  readonly #node: XMLBuilder;

  constructor(node: XMLBuilder) {
    this.#node = node;
  }

  /** A child, at the end. */
  ele(name: string, attributes: Readonly<Record<string, string>> = {}): XmlElement {
    const escaped = Object.fromEntries(Object.entries(attributes).map(([attribute, value]) => [attribute, withAmpersands(value)]));
    return new XmlElement(this.#node.ele(name, escaped));
  }

  txt(text: string): this {
    this.#node.txt(withAmpersands(text));
    return this;
  }

  /** The whole document, on lines of its own. */
  end(): string {
    return this.#node.end({ prettyPrint: true });
  }
}

/**
 * The library takes `&nbsp;` in a text for a reference and leaves it, and no document of ours knows that one. Where every
 * ampersand is a reference already, there is nothing left for it to guess.
 */
function withAmpersands(text: string): string {
  return text.replaceAll('&', '&amp;');
}

/** The root of a document. */
export function xmlRoot(name: string, attributes: Readonly<Record<string, string>> = {}): XmlElement {
  return new XmlElement(create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: REPLACEMENT })).ele(name, attributes);
}

/** A piece of markup that is well-formed as XML and as HTML alike, so long as it has no empty elements. */
export function markup(write: (into: XmlElement) => void): string {
  const piece = fragment({ invalidCharReplacement: REPLACEMENT });
  write(new XmlElement(piece));
  return piece.toString();
}
