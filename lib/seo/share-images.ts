import { absoluteUrl } from '../addresses';
import type { StoryCard } from '../archive/stories';
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
  const { image } = story;
  if (!image) {
    const path = cardPath(story);
    return path ? [{ url: absoluteUrl(siteUrl, path), ...CARD, alt: story.headline }] : [];
  }
  return cropsOf(image)
    .filter(({ shape }) => shape === 'wide')
    .map(({ path, width, height }) => ({ url: absoluteUrl(siteUrl, path), width, height, alt: image.alt, type: CROP_TYPE }));
}
