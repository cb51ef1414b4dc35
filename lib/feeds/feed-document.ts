import type { FeedFormat, FeedSource } from '../addresses/address';
import { pathOf } from '../addresses/path-of';
import type { Edition } from '../archive/edition';
import type { MachineDocument } from '../machine/machine-document';
import { absolute } from '../site/whole-address';
import { atomFeed } from './atom';
import { type Feed, feedHubs, feedOf } from './feed';
import { FEED_TYPES } from './feed-types';
import { jsonFeed } from './json-feed';
import { rssFeed } from './rss';

/** Where a feed itself is had, and who tells its subscribers of what is new. */
export interface FeedPlace {
  self: string;
  hubs: readonly string[];
}

const WRITERS: Record<FeedFormat, (feed: Feed, place: FeedPlace) => string> = { rss: rssFeed, atom: atomFeed, json: jsonFeed };

/** A feed of a list in one of the formats; `undefined` for a list that there is not. */
export function feedDocument(edition: Edition, of: FeedSource, format: FeedFormat): MachineDocument | undefined {
  const feed = feedOf(edition, of);
  if (!feed) return undefined;
  const place = { self: absolute(pathOf({ at: 'feed', of, format })), hubs: feedHubs() };
  return { type: `${FEED_TYPES[format].type}; charset=utf-8`, body: WRITERS[format](feed, place), headers: webSubHeaders(place) };
}

/** W3C WebSub, “Discovery”: every hub, and the one address of the feed itself. Without a hub there is nothing to discover. */
function webSubHeaders({ self, hubs }: FeedPlace): Record<string, string> {
  if (hubs.length === 0) return {};
  return { Link: [...hubs.map((hub) => `<${hub}>; rel="hub"`), `<${self}>; rel="self"`].join(', ') };
}
