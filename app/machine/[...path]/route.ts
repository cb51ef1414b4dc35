import { parseAddress } from '#lib/addresses';
import { machineDocument } from '#lib/machine/machine-document';

export const dynamic = 'force-dynamic';

/** Everything that is no page and no picture. next.config.js leads their addresses here: Next knows no `{slug}.md`. */
export async function GET(_request: Request, { params }: RouteContext<'/machine/[...path]'>): Promise<Response> {
  const address = parseAddress(`/${(await params).path.join('/')}`);
  const document = address && machineDocument(address);
  if (!document) return new Response('There is nothing here.\n', { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
  return new Response(document.body, { headers: { 'Content-Type': document.type, ...document.headers } });
}
