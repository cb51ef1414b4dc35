import site from '../../site.config';
import { pathOf } from '../addresses/path-of';
import { absolute } from '../site/whole-address';
import { isoWithOffset } from '../time';
import type { Feed } from './feed';
import type { FeedPlace } from './feed-document';

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed(feed: Feed, { self, hubs }: FeedPlace): string {
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: feed.url,
      feed_url: self,
      description: feed.description,
      language: site.language,
      authors: [{ name: site.name, url: absolute(pathOf({ at: 'front' })) }],
      ...(hubs.length > 0 ? { hubs: hubs.map((url) => ({ type: 'WebSub', url })) } : {}),
      items: feed.items.map((item) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        summary: item.summary,
        content_html: item.html,
        ...(item.picture ? { image: item.picture.url } : {}),
        date_published: isoWithOffset(item.publishedAt),
        date_modified: isoWithOffset(item.changedAt),
        // Without authors of its own, an item is by those of the feed.
        ...(item.authors.length > 0 ? { authors: item.authors } : {}),
        tags: item.categories,
        language: item.lang,
      })),
    },
    null,
    2,
  )}\n`;
}
