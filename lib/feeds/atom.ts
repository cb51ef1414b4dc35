import site from '../../site.config';
import { xmlRoot } from '../machine/xml';
import { isoWithOffset } from '../time';
import type { Feed } from './feed';
import type { FeedPlace } from './feed-document';
import { addPicture, MEDIA } from './media-rss';

const NAMESPACES = { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:media': MEDIA };

/** `updated` must be there (RFC 4287 §4.1.1); of a feed that shows nothing, nothing has ever changed. */
const NEVER = 0;

/** A feed as Atom 1.0 (RFC 4287). */
export function atomFeed(feed: Feed, { self, hubs }: FeedPlace): string {
  const root = xmlRoot('feed', { ...NAMESPACES, 'xml:lang': site.language });
  root.ele('id').txt(self);
  root.ele('title', { type: 'text' }).txt(feed.title);
  root.ele('subtitle', { type: 'text' }).txt(feed.description);
  root.ele('updated').txt(isoWithOffset(feed.changedAt ?? NEVER));
  root.ele('link', { rel: 'self', type: 'application/atom+xml', href: self });
  root.ele('link', { rel: 'alternate', type: 'text/html', href: feed.url });
  for (const hub of hubs) root.ele('link', { rel: 'hub', href: hub });
  // Entries without a writer, such as corrections, are the newsroom's (§4.1.2).
  root.ele('author').ele('name').txt(site.name);
  for (const { id, url, title, summary, html, lang, publishedAt, changedAt, authors, categories, picture } of feed.items) {
    const entry = root.ele('entry', lang === site.language ? {} : { 'xml:lang': lang });
    entry.ele('id').txt(id);
    entry.ele('title', { type: 'text' }).txt(title);
    entry.ele('link', { rel: 'alternate', type: 'text/html', href: url });
    entry.ele('published').txt(isoWithOffset(publishedAt));
    entry.ele('updated').txt(isoWithOffset(changedAt));
    for (const { name, url: page } of authors) {
      const author = entry.ele('author');
      author.ele('name').txt(name);
      author.ele('uri').txt(page);
    }
    for (const category of categories) entry.ele('category', { term: category });
    entry.ele('summary', { type: 'text' }).txt(summary);
    entry.ele('content', { type: 'html' }).txt(html);
    if (picture) addPicture(entry, picture);
  }
  return root.end();
}
