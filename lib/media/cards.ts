import { createHash } from 'node:crypto';
import site from '../../site.config';
import { pathOf } from '../addresses/path-of';

/** ogp.me names no size; 1.91:1 is what the places where pages are passed on cut nothing from. */
export const CARD = { width: 1200, height: 630, type: 'image/png' } as const;

/** What stands on a card, over the name of the publication. */
export interface CardWords {
  title: string;
  /** Of the title, which decides the side at which the lines begin. */
  lang: string;
  /** Above the title: of what it is a part. */
  label?: string | undefined;
  /** Below the title. */
  text?: string | undefined;
  hue?: number | undefined;
}

/** Raised when anything makes another card of the same words: it is part of every name. */
const RECIPE = 2;

const NAME = /^card-[0-9a-f]{20}((?:\.[a-z0-9-]+)*)\.png$/;

/**
 * The address of the card that stands in for the picture of a page that has none. It names the page and holds a hash of
 * what the card says; the words themselves come from the archive and never from an address.
 * @param page path of the page
 */
export function cardPath(page: string, words: CardWords): string {
  const named = page.replaceAll('/', '.').replace(/^\.$/, '');
  return pathOf({ at: 'media', name: `card-${keyOf(words)}${named}.png` });
}

/** The path of the page in a card's name; `undefined` for any other name. */
export function parseCardName(name: string): string | undefined {
  const named = NAME.exec(name)?.[1];
  return named === undefined ? undefined : named.replaceAll('.', '/') || '/';
}

/** What a card is called where it is kept: pages that say the same share one, and no address is too long for a file. */
export function cardFileName(words: CardWords): string {
  return `card-${keyOf(words)}.png`;
}

export function isCardFileName(name: string): boolean {
  return NAME.exec(name)?.[1] === '';
}

function keyOf({ title, lang, label, text, hue }: CardWords): string {
  return createHash('sha256')
    .update(JSON.stringify([RECIPE, title, lang, label ?? null, text ?? null, hue ?? null, site.name]))
    .digest('hex')
    .slice(0, 20);
}
