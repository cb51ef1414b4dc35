import type { Config } from '@keystatic/core';
import { makeRouteHandler } from '@keystatic/next/route-handler';
import { editorStorage } from '#lib/editor/storage';

export const dynamic = 'force-dynamic';

/**
 * Signing in with GitHub. Local files are read and written by lib/editor/local-api.ts before Next is asked: Keystatic’s own
 * local API lets anybody write who reaches it.
 */
async function answer(request: Request): Promise<Response> {
  if (process.env.STANDFIRST_EDITOR !== 'github') return new Response('Not found\n', { status: 404 });
  const { GET } = makeRouteHandler({ config: { storage: editorStorage } as Config });
  // GitHub sends editors back to the origin that they know, wherever this process listens.
  const { pathname, search } = new URL(request.url);
  return GET(new Request(new URL(`${pathname}${search}`, process.env.EDITOR_URL), request));
}

export { answer as GET, answer as POST };
