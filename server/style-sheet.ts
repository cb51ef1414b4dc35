import { type Atrule, type CssNode, generate, parse, type Rule, type Selector, type SelectorList } from 'css-tree';

/** What a page holds that rules may ask for: its tags (`p`), classes (`.kicker`) and ids (`#main`), and its letters. */
export interface PageContents {
  names: ReadonlySet<string>;
  letters: ReadonlySet<number>;
}

/** Every part of a selector that has to be there, and of parts within `:is()` and its like one of each. */
type Need = string | readonly Need[][];

type Piece =
  | { is: 'text'; text: string }
  | { is: 'rule'; selectors: readonly { text: string; needs: readonly Need[] }[]; block: string }
  | { is: 'group'; opening: string; inside: readonly Piece[] }
  | Face;

interface Face {
  is: 'face';
  text: string;
  ranges: readonly (readonly [number, number])[];
  /** Its file, where it is shown only if it is there in time (CSS Fonts 4 §4.9, `optional`). */
  inTime: string | undefined;
}

/**
 * A style sheet in pieces, so that a page can be given those that it may use and no others. It errs on the side of too
 * much: what a rule asks for beyond tags, classes and ids (attributes, states, what stands within what) is not looked at.
 */
export class StyleSheet {
  readonly #pieces: readonly Piece[];

  /**
   * @param css as it was built
   * @param address of the sheet, which the addresses in it are relative to
   */
  constructor(css: string, address: string) {
    const whole = css.replace(
      /url\((["']?)([^"')]+)\1\)/g,
      (_, quote: string, url: string) => `url(${quote}${fromRoot(url, address)}${quote})`,
    );
    const tree = parse(whole, { parseValue: false, parseCustomProperty: false, parseAtrulePrelude: false });
    this.#pieces = piecesOf(tree);
  }

  /** The rules that such a page may use, in the order of the sheet. */
  usedBy(page: PageContents): string {
    return used(this.#pieces, page);
  }

  /** The files of faces which such a page shows only if they are there in time. */
  facesInTime(page: PageContents): string[] {
    return this.#pieces.flatMap((piece) => (piece.is === 'face' && piece.inTime && isShown(piece, page) ? piece.inTime : []));
  }
}

function used(pieces: readonly Piece[], page: PageContents): string {
  return pieces
    .map((piece) => {
      switch (piece.is) {
        case 'text':
          return piece.text;
        case 'rule': {
          const matching = piece.selectors.filter(({ needs }) => needs.every((need) => isMet(need, page)));
          return matching.length === 0 ? '' : matching.map(({ text }) => text).join(',') + piece.block;
        }
        case 'face':
          return isShown(piece, page) ? piece.text : '';
        case 'group': {
          const inside = used(piece.inside, page);
          return inside === '' ? '' : `${piece.opening}{${inside}}`;
        }
        default:
          return piece satisfies never;
      }
    })
    .join('');
}

function isMet(need: Need, page: PageContents): boolean {
  return typeof need === 'string' ? page.names.has(need) : need.some((all) => all.every((each) => isMet(each, page)));
}

function isShown({ ranges }: Face, { letters }: PageContents): boolean {
  return ranges.length === 0 || [...letters].some((letter) => ranges.some(([from, to]) => letter >= from && letter <= to));
}

function piecesOf(parent: CssNode): Piece[] {
  const children = parent.type === 'StyleSheet' || parent.type === 'Block' ? parent.children.toArray() : [];
  return children.map((node): Piece => {
    if (node.type === 'Rule') return ruleOf(node);
    if (node.type === 'Atrule') return atRuleOf(node);
    return { is: 'text', text: generate(node) };
  });
}

function ruleOf(rule: Rule): Piece {
  // A selector that cannot be read is one that nothing is known of.
  if (rule.prelude.type !== 'SelectorList') return { is: 'text', text: generate(rule) };
  const selectors = selectorsOf(rule.prelude).map((selector) => ({ text: generate(selector), needs: needsOf(selector) }));
  return { is: 'rule', selectors, block: generate(rule.block) };
}

/** At-rules around rules, which are nothing without one of them. */
const GROUPS = new Set(['media', 'supports', 'layer', 'container', 'scope', 'starting-style']);

function atRuleOf(rule: Atrule): Piece {
  const text = generate(rule);
  if (rule.name === 'font-face') return faceOf(text);
  if (!rule.block || !GROUPS.has(rule.name)) return { is: 'text', text };
  const prelude = rule.prelude ? ` ${generate(rule.prelude).trim()}` : '';
  return { is: 'group', opening: `@${rule.name}${prelude}`, inside: piecesOf(rule.block) };
}

function faceOf(text: string): Face {
  const ranges = /unicode-range:([^;}]+)/.exec(text)?.[1]?.split(',').map(rangeOf) ?? [];
  const isInTime = /font-display:\s*optional/.test(text);
  return { is: 'face', text, ranges, inTime: isInTime ? /url\(["']?([^"')]+)/.exec(text)?.[1] : undefined };
}

/** `U+26`, `U+0-7F`, `U+4??` (CSS Fonts 4 §4.5). */
function rangeOf(text: string): [number, number] {
  const [from = '', to = from] = text.trim().replace(/^u\+/i, '').split('-');
  return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'F'), 16)];
}

function selectorsOf(list: SelectorList): Selector[] {
  return list.children.toArray().filter((node): node is Selector => node.type === 'Selector');
}

function needsOf(selector: Selector): Need[] {
  return selector.children.toArray().flatMap((part): Need[] => {
    switch (part.type) {
      case 'TypeSelector':
        return part.name === '*' ? [] : [part.name.toLowerCase()];
      case 'ClassSelector':
        return [`.${part.name}`];
      case 'IdSelector':
        return [`#${part.name}`];
      case 'PseudoClassSelector':
        return ONE_OF.has(part.name) ? oneOfThoseIn(part.children?.toArray() ?? []) : [];
      default:
        return [];
    }
  });
}

/** Pseudo-classes of which one selector within has to match. */
const ONE_OF = new Set(['is', 'where', 'has', 'matches', '-webkit-any', '-moz-any']);

function oneOfThoseIn(lists: readonly CssNode[]): Need[] {
  const alternatives = lists.filter((node) => node.type === 'SelectorList').flatMap(selectorsOf);
  return alternatives.length > 0 ? [alternatives.map(needsOf)] : [];
}

function fromRoot(url: string, address: string): string {
  if (/^(?:[a-z][a-z\d+.-]*:|#)/i.test(url)) return url;
  return new URL(url, new URL(address, 'https://here.invalid')).pathname;
}
