import type { NextRequest } from 'next/server';
import { parseAddress } from '#lib/addresses/read-path';
import { readShareToken, refusalOf, SHARED_HEADERS } from '#lib/share/share-link';
import { readEnvironment } from '#lib/site/environment';
import { now } from '#lib/time';
import { plainHtml } from './server/plain-page';

export const config = { matcher: '/preview/:path*' };

/**
 * Refuses links that do not hold before a page begins: once it has, its status is 200. The server entry asks the same
 * before; this is for hosts that run Next without it.
 */
export async function proxy({ nextUrl }: NextRequest): Promise<Response | undefined> {
  const address = parseAddress(nextUrl.pathname);
  const isShared = address?.at === 'shared' || address?.at === 'shared-media';
  const read = isShared ? await readShareToken(address.token, readEnvironment().shareKey, now()) : { is: 'refused' as const };
  if (read.is === 'good') return undefined;
  const { status, heading, text } = refusalOf(read.is);
  return new Response(plainHtml(heading, text), { status, headers: { 'Content-Type': 'text/html; charset=utf-8', ...SHARED_HEADERS } });
}
