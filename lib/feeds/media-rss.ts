import type { XmlElement } from '../machine/xml';
import type { FeedPicture } from './feed';

/** https://www.rssboard.org/media-rss */
export const MEDIA = 'http://search.yahoo.com/mrss/';

/** A lead picture in the vocabulary of Media RSS, which RSS and Atom may both hold. */
export function addPicture(parent: XmlElement, { url, type, width, height, credit, caption }: FeedPicture): void {
  const content = parent.ele('media:content', { url, type, medium: 'image', width: String(width), height: String(height) });
  content.ele('media:credit').txt(credit);
  content.ele('media:description', { type: 'plain' }).txt(caption);
}
