import { pathOf } from '../addresses/path-of';
import { renderingUnderWay } from '../freshness/rendering';

/**
 * The address of a picture or recording on the page under way. On a page made for the holder of a link to one story it
 * stands under that link: what the story shows is nobody else's to see yet.
 */
export function mediaPath(name: string): string {
  const token = renderingUnderWay()?.invitation?.token;
  return pathOf(token === undefined ? { at: 'media', name } : { at: 'shared-media', token, name });
}
