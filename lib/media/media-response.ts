import { httpDate } from '../time';
import { servedMedia } from './serve-media';

/** The answer to a request for a picture or recording by its name. */
export async function mediaResponse(name: string): Promise<Response> {
  const media = await servedMedia(name);
  if (!media) return new Response('There is nothing at this address.\n', { status: 404 });
  return new Response(new Uint8Array(media.bytes), {
    headers: { 'Content-Type': media.type, 'X-Standfirst-Cache': media.cacheControl, 'Last-Modified': httpDate(media.modified) },
  });
}
