import { randomBytes } from 'node:crypto';
import type { Config } from '@keystatic/core';
import { makeRouteHandler } from '@keystatic/next/route-handler';
import { readEditorMode } from '#lib/editor/mode';
import { editorStorage } from '#lib/editor/storage';

export const dynamic = 'force-dynamic';

const SIGN_IN = '/api/keystatic/github/login';
const SIGNED_IN = '/api/keystatic/github/oauth/callback';

/**
 * Signing in with GitHub. Local files are read and written by lib/editor/local-api.ts before Next is asked: Keystatic’s own
 * local API lets anybody write who reaches it.
 */
async function answer(request: Request): Promise<Response> {
  const mode = readEditorMode(process.env);
  if (mode.kind === 'local') return new Response('Not found\n', { status: 404 });
  const { GET } = makeRouteHandler({ config: { storage: editorStorage(mode.repository) } as Config });
  const { pathname, search, searchParams } = new URL(request.url);
  if (pathname === SIGNED_IN && !beganHere(request, searchParams.get('state')))
    return new Response('This sign-in was not begun in this browser: open the editor, and sign in there.\n', { status: 400 });
  // GitHub sends editors back to the origin that they know, wherever this process listens.
  const response = await GET(new Request(new URL(`${pathname}${search}`, mode.url), request));
  return pathname === SIGN_IN ? withState(response) : response;
}

/** Keystatic marks a sign-in as begun here only where it has an address to return to. Unmarked, a link could sign somebody in as another. */
function withState(response: Response): Response {
  const location = response.headers.get('Location');
  if (!location || new URL(location).searchParams.has('state')) return response;
  const target = new URL(location);
  const state = randomBytes(10).toString('hex');
  target.searchParams.set('state', state);
  const headers = { Location: target.href, 'Set-Cookie': `ks-${state}=start; Max-Age=3600; Path=/; HttpOnly; Secure; SameSite=Lax` };
  return new Response(null, { status: response.status, headers });
}

function beganHere(request: Request, state: string | null): boolean {
  return state !== null && /^[0-9a-f]+$/.test(state) && (request.headers.get('cookie') ?? '').includes(`ks-${state}=`);
}

export { answer as GET, answer as POST };
