import { create } from 'xmlbuilder2';
import site from '../../site.config';
import { absoluteUrl, pathOf } from '../addresses';
import type { Story } from '../archive/stories';
import { bodyText } from '../content/body/body-text';
import { readEnvironment } from '../site/environment';
import { rfc822 } from '../time';

const NAMESPACES = { 'xmlns:atom': 'http://www.w3.org/2005/Atom', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' };

/** The newest stories as RSS 2.0, each whole as plain paragraphs. The GUID is the address, which never changes. */
export function rssFeed(stories: readonly Story[]): string {
  const { siteUrl } = readEnvironment();
  const absolute = (path: string) => absoluteUrl(siteUrl, path);
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('rss', { version: '2.0', ...NAMESPACES });
  const channel = root.ele('channel');
  channel.ele('title').txt(site.name);
  channel.ele('link').txt(absolute(pathOf({ at: 'front' })));
  channel.ele('description').txt(site.description);
  channel.ele('language').txt(site.language);
  channel.ele('atom:link', {
    rel: 'self',
    type: 'application/rss+xml',
    href: absolute(pathOf({ at: 'feed', of: { at: 'front' }, format: 'rss' })),
  });
  const newest = Math.max(...stories.map((story) => story.changedAt));
  if (Number.isFinite(newest)) channel.ele('lastBuildDate').txt(rfc822(newest));
  for (const story of stories) {
    const item = channel.ele('item');
    item.ele('title').txt(story.headline);
    item.ele('link').txt(absolute(story.path));
    item.ele('guid', { isPermaLink: 'true' }).txt(absolute(story.path));
    item.ele('pubDate').txt(rfc822(story.publishedAt));
    for (const author of story.authors) item.ele('dc:creator').txt(author.name);
    for (const topic of story.topics) item.ele('category').txt(topic.name);
    item.ele('description').txt([story.standfirst, bodyText(story.body)].join('\n\n'));
  }
  return root.end({ prettyPrint: true });
}
