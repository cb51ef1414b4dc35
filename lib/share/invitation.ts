import { currentRendering } from '../freshness/rendering';
import { readEnvironment } from '../site/environment';
import { readShareToken } from './share-link';

/**
 * Turns the rendering under way into one for the holder of a link, if the link is good.
 * @returns the id of the story that it leads to
 */
export async function acceptInvitation(token: string): Promise<string | undefined> {
  const rendering = currentRendering();
  // The server entry has read the link already.
  if (rendering.invitation?.token === token) return rendering.invitation.story;
  const read = await readShareToken(token, readEnvironment().shareKey, rendering.now);
  if (read.is !== 'good') return undefined;
  rendering.invite({ story: read.story, token });
  return read.story;
}
