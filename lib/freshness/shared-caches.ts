/**
 * What a cache that many readers share may do with an answer: show it to a crowd for one second, and while the site cannot be
 * reached what the site confirmed within the last five minutes (RFC 5861). Not for longer: it may hold other forms of what was
 * taken back since, for which nobody has asked again.
 */
export const SHARED_CACHES = 's-maxage=1, stale-if-error=300';

/** The same of an answer that no shared cache should have kept yet. */
export function notYetForSharedCaches(cacheControl: string): string {
  return cacheControl.replace(SHARED_CACHES, 's-maxage=0');
}
