import {
  type Atrule,
  type AttributeSelector,
  type CssNode,
  generate,
  ident,
  parse,
  type Rule,
  type Selector,
  type SelectorList,
} from 'css-tree';
import { addressesIn, withAddressesFromRoot } from './sheet-addresses';

/** What a page holds that rules may ask for. */
export interface PageContents {
  /** Its tags in lower case (`p`, `clippath`), classes (`.kicker`) and ids (`#main`). */
  names: ReadonlySet<string>;
  letters: ReadonlySet<number>;
  /** Whether its reader saves data, and is spared faces that have to be fetched; not where nothing is said. */
  savesData?: boolean;
  /** Attributes of its root, which nothing changes once the page is there. */
  root: ReadonlyMap<string, string>;
}

/** A part of a selector that has to be there, an attribute that its root has to have, or several ways of which one has to hold. */
type Need = string | RootAttribute | readonly Need[][];

interface RootAttribute {
  attribute: string;
  operator: string | null;
  value: string;
  /** Whether capitals make a difference. */
  isExact: boolean;
}

type Piece =
  | { is: 'text'; text: string }
  | { is: 'rule'; selectors: readonly { text: string; needs: readonly Need[] }[]; block: string }
  | { is: 'group'; opening: string; isNamedLayer: boolean; inside: readonly Piece[] }
  | Face;

/** The file of a face that is shown only if it is there in time. */
export interface FaceInTime {
  address: string;
  /** On which screens it is used; on all where nothing is said. */
  media: string | undefined;
}

interface Face {
  is: 'face';
  text: string;
  /** Finds its name in rules. */
  named: RegExp;
  ranges: readonly Range[];
  /** Whether it is a file of ours, and not one of the reader's own. */
  isFetched: boolean;
  /** Its file, where it is shown only if it is there in time (CSS Fonts 4 §4.9, `optional`). */
  inTime: string | undefined;
}

/**
 * A style sheet in pieces, so that a page can be given those that it may use and no others. It errs on the side of too
 * much: of what a rule asks for, only tags, classes, ids and attributes of the root are looked at, and not what stands within what.
 */
export class StyleSheet {
  readonly #pieces: readonly Piece[];

  /**
   * @param css as it was built
   * @param address of the sheet, which the addresses in it are relative to
   */
  constructor(css: string, address: string) {
    const tree = parse(withAddressesFromRoot(css, address), { parseValue: false, parseCustomProperty: false, parseAtrulePrelude: false });
    this.#pieces = piecesOf(tree);
  }

  /**
   * What such a page may use, in the order of the sheet: rules, and of faces those of which it holds a letter and which one of
   * its rules names.
   * @returns that, and the faces which are shown only if they are there in time
   */
  usedBy(page: PageContents): { text: string; facesInTime: FaceInTime[] } {
    const parts = this.#pieces.map((piece) => (piece.is === 'face' ? piece : { piece, text: used(piece, page) }));
    const rules = parts.filter((part) => 'piece' in part);
    const allRules = rules.map(({ text }) => text).join('');
    const shown = parts.filter((part) => 'piece' in part || (isShown(part, page) && part.named.test(allRules)));
    return {
      text: shown.map(({ text }) => text).join(''),
      facesInTime: shown.flatMap((part) => {
        if ('piece' in part || !part.inTime) return [];
        const naming = rules.filter(({ text }) => part.named.test(text));
        return [{ address: part.inTime, media: mediaOf(naming.map(({ piece }) => piece)) }];
      }),
    };
  }
}

/** The media of rules that all stand in groups of the same. */
function mediaOf(pieces: readonly Piece[]): string | undefined {
  const [first, ...others] = new Set(pieces.map((piece) => (piece.is === 'group' ? piece.opening : undefined)));
  return others.length === 0 && first?.startsWith('@media ') ? first.slice('@media '.length) : undefined;
}

function used(piece: Exclude<Piece, Face>, page: PageContents): string {
  switch (piece.is) {
    case 'text':
      return piece.text;
    case 'rule': {
      const matching = piece.selectors.filter(({ needs }) => needs.every((need) => isMet(need, page)));
      return matching.length === 0 ? '' : matching.map(({ text }) => text).join(',') + piece.block;
    }
    case 'group': {
      const inside = piece.inside.map((each) => (each.is === 'face' ? each.text : used(each, page))).join('');
      // The order of layers is that in which their names come first (CSS Cascade 5, “Layer Ordering”), with rules or without.
      return inside === '' && !piece.isNamedLayer ? '' : `${piece.opening}{${inside}}`;
    }
    default:
      return piece satisfies never;
  }
}

function isMet(need: Need, page: PageContents): boolean {
  if (typeof need === 'string') return page.names.has(need);
  if ('attribute' in need) return isAttributeOf(page.root, need);
  return need.some((all) => all.every((each) => isMet(each, page)));
}

function isAttributeOf(root: ReadonlyMap<string, string>, { attribute, operator, value, isExact }: RootAttribute): boolean {
  const actual = root.get(attribute);
  if (actual === undefined) return false;
  const [has, asked] = isExact ? [actual, value] : [actual.toLowerCase(), value.toLowerCase()];
  switch (operator) {
    case '=':
      return has === asked;
    case '|=':
      return has === asked || has.startsWith(`${asked}-`);
    default:
      return true;
  }
}

function isShown({ ranges, isFetched }: Face, { letters, savesData }: PageContents): boolean {
  if (isFetched && savesData) return false;
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
  if (rule.name === 'font-face') return faceOf(generate(rule));
  if (!rule.block || !GROUPS.has(rule.name)) return { is: 'text', text: generate(rule) };
  const prelude = rule.prelude ? ` ${generate(rule.prelude).trim()}` : '';
  return {
    is: 'group',
    opening: `@${rule.name}${prelude}`,
    isNamedLayer: rule.name === 'layer' && prelude !== '',
    inside: piecesOf(rule.block),
  };
}

function faceOf(text: string): Face {
  const isInTime = /font-display:\s*optional/.test(text);
  return {
    is: 'face',
    text,
    named: namedIn(text),
    ranges: rangesIn(text),
    isFetched: addressesIn(text).length > 0,
    inTime: isInTime ? addressesIn(text)[0]?.value : undefined,
  };
}

/** By its family. A longer name that ends with it counts as well: in `font: 1rem A` one cannot tell. */
function namedIn(face: string): RegExp {
  const [, family = '', escaped] = /font-family:\s*["']?([^;"'}\\]+)(\\)?/.exec(face) ?? [];
  const literally = family.trim().replace(/[^\w\s-]/g, '\\$&');
  // The rules may write in another way what follows an escape.
  return new RegExp(`(?<![\\w-])${literally}${escaped ? '' : '(?!\\s*[\\w-])'}`, 'i');
}

export type Range = readonly [from: number, to: number];

/** The letters that a face is for, by its rule; none where it is for all. */
export function rangesIn(face: string): Range[] {
  return /unicode-range:([^;}]+)/.exec(face)?.[1]?.split(',').map(rangeOf) ?? [];
}

/** `U+26`, `U+0-7F`, `U+4??` (CSS Fonts 4 §4.5). */
function rangeOf(text: string): Range {
  const [from = '', to = from] = text.trim().replace(/^u\+/i, '').split('-');
  return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'F'), 16)];
}

function selectorsOf(list: SelectorList): Selector[] {
  return list.children.toArray().filter((node): node is Selector => node.type === 'Selector');
}

/** @param ofRoot whether what is looked at has to be the root, as within `:root:is(…)` */
function needsOf(selector: Selector, ofRoot = false): Need[] {
  let isRoot = ofRoot;
  return selector.children.toArray().flatMap((part): Need[] => {
    switch (part.type) {
      case 'Combinator':
        isRoot = false;
        return [];
      case 'TypeSelector':
        return tagOf(part.name);
      case 'ClassSelector':
        return [`.${ident.decode(part.name)}`];
      case 'IdSelector':
        return [`#${ident.decode(part.name)}`];
      case 'AttributeSelector':
        return isRoot ? [rootAttribute(part)] : [];
      case 'PseudoClassSelector':
        isRoot ||= part.name === 'root';
        return ONE_OF.has(part.name) ? oneOfThoseIn(part.children?.toArray() ?? [], isRoot && part.name !== 'has') : [];
      default:
        return [];
    }
  });
}

function tagOf(name: string): string[] {
  const tag = withoutNamespace(name);
  return tag === '*' ? [] : [ident.decode(tag).toLowerCase()];
}

function rootAttribute({ name, matcher, value, flags }: AttributeSelector): RootAttribute {
  return {
    attribute: ident.decode(withoutNamespace(name.name)).toLowerCase(),
    operator: matcher,
    value: value === null ? '' : value.type === 'String' ? value.value : ident.decode(value.name),
    // Without a flag capitals make no difference to some attributes of HTML, `lang` and `dir` among them.
    isExact: flags?.toLowerCase() === 's',
  };
}

function withoutNamespace(name: string): string {
  return name.replace(/^(?:[^\\|]|\\.)*\|/s, '');
}

/** Pseudo-classes of which one selector within has to match. */
const ONE_OF = new Set(['is', 'where', 'has', 'matches', '-webkit-any', '-moz-any']);

function oneOfThoseIn(lists: readonly CssNode[], ofRoot: boolean): Need[] {
  const alternatives = lists.filter((node) => node.type === 'SelectorList').flatMap(selectorsOf);
  return alternatives.length > 0 ? [alternatives.map((each) => needsOf(each, ofRoot))] : [];
}
