import { edition } from '#lib/archive/edition';
import { sitemap } from '#lib/seo/sitemap';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  return new Response(sitemap(edition()), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}
