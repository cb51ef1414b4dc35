import { createHash } from 'node:crypto';
import site from '../../site.config';
import { pathOf } from '../addresses';
import type { StoryCard } from '../archive/stories';

/** ogp.me names no size; 1.91:1 is what the places where stories are passed on cut nothing from. */
export const CARD = { width: 1200, height: 630, type: 'image/png' } as const;

/** What of a story stands on its card. */
export type CardSource = Pick<StoryCard, 'id' | 'headline' | 'lang' | 'section'>;

/** Raised when anything makes another card of the same words: it is part of every name. */
const RECIPE = 1;

/** In bytes. File systems hold names of 255, and a draft of the file has a longer one. */
const LONGEST_NAME = 220;

const NAME = /^card-(\d{4})-(\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)-[0-9a-f]{12}\.png$/;

/**
 * The address of the card that stands in for the picture of a story that has none. It names the story and holds a hash of
 * what the card says; the words themselves come from the archive and never from an address.
 * @returns `undefined` for a story whose name is too long for a file
 */
export function cardPath(story: CardSource): string | undefined {
  const name = cardName(story);
  return name.length > LONGEST_NAME ? undefined : pathOf({ at: 'media', name });
}

export function cardName({ id, headline, lang, section }: CardSource): string {
  const key = createHash('sha256')
    .update(JSON.stringify([RECIPE, headline, lang, section.name, section.hue ?? null, site.name]))
    .digest('hex')
    .slice(0, 12);
  return `card-${id.replaceAll('/', '-')}-${key}.png`;
}

/** The id of the story in a card's name; `undefined` for any other name. */
export function parseCardName(name: string): string | undefined {
  const [, year, month, slug] = name.length > LONGEST_NAME ? [] : (NAME.exec(name) ?? []);
  return year ? `${year}/${month}/${slug}` : undefined;
}
