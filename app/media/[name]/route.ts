import { mediaResponse } from '#lib/media/media-response';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: RouteContext<'/media/[name]'>): Promise<Response> {
  return mediaResponse((await params).name);
}
