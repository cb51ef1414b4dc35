import { h } from 'hastscript';
import site from '../../site.config';
import { xmlRoot } from '../machine/xml';
import { type Plain, rootOf } from '../plain/plain-body';
import { htmlOf } from '../plain/story-content';
import { rfc822 } from '../time';
import type { Feed } from './feed';
import type { FeedPlace } from './feed-document';
import { addPicture, MEDIA } from './media-rss';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': MEDIA,
};

/** Plain text as HTML. */
function paragraphs(text: string): string {
  return htmlOf(rootOf(text.split('\n\n').map((paragraph) => h('p', paragraph) as Plain)));
}

/** A feed as RSS 2.0 with the rules of the RSS Advisory Board's profile (https://www.rssboard.org/rss-profile). */
export function rssFeed(feed: Feed, { self, hubs }: FeedPlace): string {
  const root = xmlRoot('rss', { version: '2.0', ...NAMESPACES });
  const channel = root.ele('channel');
  channel.ele('title').txt(feed.title);
  channel.ele('link').txt(feed.url);
  channel.ele('description').txt(feed.description);
  channel.ele('language').txt(site.language);
  if (feed.changedAt !== undefined) channel.ele('lastBuildDate').txt(rfc822(feed.changedAt));
  channel.ele('atom:link', { rel: 'self', type: 'application/rss+xml', href: self });
  for (const hub of hubs) channel.ele('atom:link', { rel: 'hub', href: hub });
  for (const { id, url, title, summary, html, lang, publishedAt, authors, categories, picture } of feed.items) {
    const item = channel.ele('item');
    item.ele('title').txt(title);
    if (lang !== site.language) item.ele('dc:language').txt(lang);
    item.ele('link').txt(url);
    item.ele('guid', { isPermaLink: String(id === url) }).txt(id);
    item.ele('pubDate').txt(rfc822(publishedAt));
    for (const { name } of authors) item.ele('dc:creator').txt(name);
    for (const category of categories) item.ele('category').txt(category);
    // The one element of an item that readers take for HTML (RSS 2.0, “item”; the profile, “description”).
    item.ele('description').txt(paragraphs(summary));
    item.ele('content:encoded').txt(html);
    if (picture) addPicture(item, picture);
  }
  return root.end();
}
