import type { FeedFormat } from '../addresses/address';

/** What programs and people call the formats of a feed. */
export const FEED_TYPES: Readonly<Record<FeedFormat, { type: string; name: string }>> = {
  rss: { type: 'application/rss+xml', name: 'RSS' },
  atom: { type: 'application/atom+xml', name: 'Atom' },
  json: { type: 'application/feed+json', name: 'JSON Feed' },
};
