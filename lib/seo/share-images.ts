import { absoluteUrl } from '../addresses';
import type { Picture, StoryCard } from '../archive/stories';
import { CARD, cardPath } from '../media/cards';
import { CROP_TYPE, cropsOf } from '../media/crops';

export interface ShareImage {
  url: string;
  width: number;
  height: number;
  alt: string;
  type: string;
}

/**
 * What stands beside a story where it is passed on: its picture, wide (ogp.me; Google Search Central, “Get on Discover”),
 * or the card that is drawn for a story without one.
 */
export function shareImages(siteUrl: string, story: StoryCard): ShareImage[] {
  if (story.image) return pictureShareImages(siteUrl, story.image);
  const path = cardPath(story);
  return path ? [{ url: absoluteUrl(siteUrl, path), ...CARD, alt: story.headline }] : [];
}

/** A picture, wide, as programs show it beside a link. */
export function pictureShareImages(siteUrl: string, image: Picture): ShareImage[] {
  const wide = cropsOf(image).find(({ shape }) => shape === 'wide');
  if (!wide) return [];
  return [{ url: absoluteUrl(siteUrl, wide.path), width: wide.width, height: wide.height, alt: image.alt, type: CROP_TYPE }];
}
