import { parseAddress } from '#lib/addresses/read-path';
import { machineDocument } from '#lib/machine/machine-document';

export const dynamic = 'force-dynamic';

/** Everything that is no page and no picture. next.config.js leads their addresses here: Next knows no `{slug}.md`. */
export async function GET(request: Request, { params }: RouteContext<'/machine/[...path]'>): Promise<Response> {
  const address = parseAddress(`/${(await params).path.join('/')}`);
  const document = address && machineDocument(address, new URL(request.url).searchParams);
  if (!document) return new Response('There is nothing here.\n', { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
  const { status = 200, type, body, headers } = document;
  // A refusal with a reason is an answer: the entry is told not to put its page of nothing in the place of it.
  const reasoned: Record<string, string> = status === 200 ? {} : { 'X-Standfirst-Cache': 'no-store' };
  return new Response(body, { status, headers: { 'Content-Type': type, ...reasoned, ...headers } });
}
