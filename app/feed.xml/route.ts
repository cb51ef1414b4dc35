import { edition } from '#lib/archive/edition';
import { rssFeed } from '#lib/feeds/rss';
import site from '#site';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  const xml = rssFeed(edition().latestWhole(site.lists.recent));
  return new Response(xml, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
}
