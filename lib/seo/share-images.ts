import site from '../../site.config';
import type { Picture } from '../archive/stories';
import { CARD, type CardWords, cardPath } from '../media/cards';
import { CROP_TYPE, cropsOf } from '../media/crops';
import { absolute } from '../site/whole-address';

export interface ShareImage {
  url: string;
  width: number;
  height: number;
  alt: string;
  type: string;
}

/** A picture, wide, as programs show it beside a link (ogp.me; Google Search Central, “Get on Discover”). */
export function pictureShareImages(image: Picture): ShareImage[] {
  const wide = cropsOf(image).find(({ shape }) => shape === 'wide');
  if (!wide) return [];
  return [{ url: absolute(wide.path), width: wide.width, height: wide.height, alt: image.alt, type: CROP_TYPE }];
}

/** The card of a page that no picture stands for. @param page its path */
export function cardShareImages(page: string, words: CardWords | undefined): ShareImage[] {
  if (!words) return [];
  const { title } = words;
  return [{ url: absolute(cardPath(page, words)), ...CARD, alt: title === site.name ? title : `${title} – ${site.name}` }];
}
