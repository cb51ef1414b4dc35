import { mediaResponse } from '#lib/media/media-response';
import { acceptInvitation } from '#lib/share/invitation';
import { SHARED_HEADERS } from '#lib/share/share-link';

export const dynamic = 'force-dynamic';

/** A picture or recording of a story that is shared, under the link to that story. */
export async function GET(_request: Request, { params }: RouteContext<'/preview/[token]/media/[name]'>): Promise<Response> {
  const { token, name } = await params;
  const invited = (await acceptInvitation(token)) !== undefined;
  const response = invited ? await mediaResponse(name) : new Response(null, { status: 404 });
  for (const [header, value] of Object.entries(SHARED_HEADERS)) response.headers.set(header, value);
  return response;
}
