import { servedMedia } from '#lib/media/serve-media';
import { httpDate } from '#lib/time';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: RouteContext<'/media/[name]'>): Promise<Response> {
  const media = await servedMedia((await params).name);
  if (!media) return new Response('There is nothing at this address.\n', { status: 404 });
  return new Response(new Uint8Array(media.bytes), {
    headers: { 'Content-Type': media.type, 'X-Standfirst-Cache': media.cacheControl, 'Last-Modified': httpDate(media.modified) },
  });
}
