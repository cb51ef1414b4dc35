import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import Parser from 'rss-parser';
import type { FeedFormat } from '../addresses/address';

/** What a reader of feeds knows of an item, whichever reader it is. */
export interface Read {
  id: string | undefined;
  title: string | undefined;
  url: string | undefined;
  published: number;
  authors: string[];
  html: string | undefined;
}

const instant = (date: string | undefined) => Date.parse(date ?? '');

/** Stands on fast-xml-parser. */
export function readWithFeedsmith(body: string, format: FeedFormat): Read[] {
  switch (format) {
    case 'rss':
      return (parseRssFeed(body).items ?? []).map((item) => ({
        id: item.guid?.value,
        title: item.title,
        url: item.link,
        published: instant(item.pubDate),
        authors: item.dc?.creators ?? [],
        html: item.content?.encoded,
      }));
    case 'atom':
      return (parseAtomFeed(body).entries ?? []).map((entry) => ({
        id: entry.id,
        title: entry.title?.value,
        url: entry.links?.find(({ rel }) => rel === 'alternate')?.href,
        published: instant(entry.published),
        authors: (entry.authors ?? []).map(({ name = '' }) => name),
        html: entry.content?.value,
      }));
    case 'json':
      return (parseJsonFeed(JSON.parse(body)).items ?? []).map((item) => ({
        id: item.id,
        title: item.title,
        url: item.url,
        published: instant(item.date_published),
        authors: (item.authors ?? []).map(({ name = '' }) => name),
        html: item.content_html,
      }));
    default:
      return format satisfies never;
  }
}

type CustomItem = { creators?: string[]; encoded?: string; atomAuthors?: { name: string[] }[]; id?: string; published?: string };
const parser = new Parser<object, CustomItem>({
  customFields: {
    item: [
      ['dc:creator', 'creators', { keepArray: true }],
      ['content:encoded', 'encoded'],
      ['author', 'atomAuthors', { keepArray: true }],
    ],
  },
});

/** Stands on sax, and knows the two forms in XML. */
export async function readWithRssParser(body: string): Promise<Read[]> {
  const { items } = await parser.parseString(body);
  return items.map((item) => ({
    id: item.guid ?? item.id,
    title: item.title,
    url: item.link,
    published: instant(item.isoDate ?? item.pubDate),
    authors: item.creators ?? item.atomAuthors?.flatMap(({ name }) => name) ?? [],
    html: item.encoded ?? item.content,
  }));
}
