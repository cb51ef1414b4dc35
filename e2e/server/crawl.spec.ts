import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { parse as parseYaml } from 'yaml';
import type { FeedSource } from '#lib/addresses/address';
import { pathOf } from '#lib/addresses/path-of';
import { parseAddress, storyMarkdownPath } from '#lib/addresses/read-path';
import { oembedPath } from '#lib/questions';
import { nodesIn } from '#lib/testing/graph-faults';
import { attributeOf, elementsOf, textOf } from '../../server/page-tree';
import { type Answer, crawl, SITE_OF_TESTS as SITE } from '../support/crawler';
import { CAPTION, CREDIT, HOSTILE_STORY, NAME, WORDS, writeHostileWords } from '../support/hostile-words';
import { type GraphNode, ReadPage, timesIn } from '../support/read-page';
import { Newsroom, type Server } from '../support/site';

/** The day of the sample edition: its newest stories are news then, and one of its reports is live. */
const NOW = '2026-11-25T08:00:00Z';
/** What has only just changed may change again within its second, and has no date yet by which to ask for it. */
const PUBLISHED = '2026-11-25T07:55:00Z';

let newsroom: Newsroom;
let server: Server;
let answers: Map<string, Answer>;
/** Pages that say where they stand. */
let pages: Map<string, ReadPage>;

// Everything that the site has is asked for, and much of it is drawn for the first time.
test.describe.configure({ timeout: 600_000 });

test.beforeAll(async () => {
  newsroom = await Newsroom.open(PUBLISHED);
  await writeHostileWords(newsroom);
  await newsroom.publish();
  await newsroom.setClock(NOW);
  server = await newsroom.serve();
  // What a search engine knows of a site is its name.
  const found = await crawl(server.url, ['/robots.txt']);
  answers = new Map(found.map((answer) => [answer.path, answer]));
  pages = new Map(found.filter(({ type }) => type === 'text/html').map(({ path, body }) => [path, new ReadPage(body.toString())]));
});

test.afterAll(() => newsroom.close());

/** Paths of a sitemap, and when each changed. */
function located(path: string): Map<string, string> {
  const document = XmlDocument.fromString(answers.get(path)?.body.toString() ?? '');
  const found = document
    .find("//*[local-name() = 'url' or local-name() = 'sitemap']")
    .map((entry): [string, string] => [
      pathIn(entry.find("*[local-name() = 'loc']")[0]?.content),
      entry.find("*[local-name() = 'lastmod']")[0]?.content ?? '',
    ]);
  document.dispose();
  return new Map(found);
}

function pathIn(url = ''): string {
  return url === SITE ? '/' : url.slice(SITE.length);
}

/** Every page that a sitemap names. */
function mapped(): Map<string, string> {
  return new Map([...located('/sitemap.xml').keys()].filter((path) => path !== '/news-sitemap.xml').flatMap((part) => [...located(part)]));
}

const isStory = (path: string) => parseAddress(path)?.at === 'story';

test('nothing that the site names anywhere is missing, moved or forbidden', () => {
  expect(answers.size).toBeGreaterThan(1000);
  const faults = [...answers.values()].flatMap(({ links, path: from }) =>
    links.flatMap(({ path, kind }) => {
      const { status, type } = answers.get(path) as Answer;
      if (status !== 200) return [`${from} leads to ${path}, which is ${status}`];
      return kind === 'picture' && !type.startsWith('image/') ? [`${from} shows ${path}, which is ${type}`] : [];
    }),
  );
  expect(faults).toEqual([]);
  const robots = answers.get('/robots.txt')?.body.toString() ?? '';
  const [forAll = ''] = robots.split('\n\n');
  expect(forAll).toBe('User-agent: *\nAllow: /');
});

test('whoever has an answer is told that it is still right', async () => {
  const faults: string[] = [];
  for (const { path, headers, type } of answers.values()) {
    const etag = headers.get('etag');
    const modified = headers.get('last-modified');
    // Files are dated by the disk, which the clock of the tests stands before; a question's answer is made for whoever asks.
    const dated = headers.has('server-timing') && !/^\/(search|oembed)\b/.test(path);
    if (!etag || (dated && !modified)) faults.push(`${path} (${type}) has ETag ${etag} and Last-Modified ${modified}`);
    else {
      const again = await fetch(server.url + path, { headers: { 'if-none-match': etag } });
      if (again.status !== 304 || (await again.text()) !== '') faults.push(`${path} is ${again.status} for its own ETag`);
    }
  }
  expect(faults.slice(0, 20)).toEqual([]);
});

test('a link to a place within a page leads to one that is there', () => {
  const placesIn = new Map([...pages].map(([path, page]) => [path, new Set(page.withAttribute('id'))]));
  const faults = [...answers.values()].flatMap(({ links, path: from, type }) =>
    links.flatMap(({ path, fragment, kind }) =>
      fragment === '' || (kind !== 'anchor' && type === 'text/html') || placesIn.get(path)?.has(fragment)
        ? []
        : [`${from} leads to ${path}#${fragment}, and nothing there has this name`],
    ),
  );
  expect(faults).toEqual([]);
});

test('every page of the sitemaps can be reached from the front by links that readers follow, and every story that can be is in them', () => {
  const reached = new Set(['/']);
  for (const path of reached)
    if (pages.has(path)) for (const link of answers.get(path)?.links ?? []) if (link.kind === 'anchor') reached.add(link.path);
  const inMaps = mapped();
  expect([...inMaps.keys()].filter((path) => !reached.has(path))).toEqual([]);
  expect(inMaps.size).toBeGreaterThan(100);
  expect([...pages.keys()].filter((path) => isStory(path) && !inMaps.has(path))).toEqual([]);
});

test('every page that may be listed has one address, and everything that names it says the same', () => {
  const inMaps = mapped();
  for (const [path, page] of pages) {
    const canonical = page.inHead('link', { rel: 'canonical' }, 'href').map(pathIn);
    const robots = page.inHead('meta', { name: 'robots' }, 'content').join();
    if (robots.includes('noindex')) {
      expect([canonical, inMaps.has(path)], `${path} is not to be listed`).toEqual([[], false]);
      continue;
    }
    expect(canonical, path).toEqual([path]);
    expect(page.inHead('meta', { property: 'og:url' }, 'content').map(pathIn), path).toEqual(canonical);
    expect(page.subject(path === '/' ? `${SITE}/` : SITE + path)?.url, path).toBeDefined();
  }
});

/** What a representation says of a story. */
interface Said {
  headline: string;
  writers: string[];
  published: number;
  changed: number;
}

test('whatever speaks of a story says the same headline, writers, dates and address', () => {
  const stories = [...pages].filter(([path]) => isStory(path));
  expect(stories.length).toBeGreaterThan(50);
  const changes = mapped();
  const inFeeds = feedItems();
  const recent = newsItems();
  expect(recent.size).toBeGreaterThan(0);
  for (const [path, page] of stories) {
    const shown = visible(page);
    const node = page.subject(SITE + path) as GraphNode;
    expect(inGraph(node), `${path}: its graph`).toEqual(shown);
    expect(inHead(page), `${path}: its head`).toEqual(shown);
    expect(Date.parse(changes.get(path) ?? ''), `${path}: the sitemap`).toBe(shown.changed);
    expect(inMarkdown(path), `${path}: its Markdown`).toEqual(shown);
    const { title, author_name: names } = JSON.parse(bodyOf(oembedPath(SITE + path)));
    expect([title, names], `${path}: oEmbed`).toEqual([shown.headline, shown.writers.join(', ')]);
    const items = inFeeds.get(path) ?? [];
    expect(new Set(items.map(({ format }) => format)), `${path} is in feeds`).toEqual(new Set(['rss', 'atom', 'json']));
    for (const { feed, said } of items)
      expect(said, `${path} in ${feed}`).toEqual({ ...shown, ...(said.changed === undefined ? { changed: undefined } : {}) });
    const isNew = shown.published > Date.parse(NOW) - 48 * 3_600_000;
    expect(recent.get(path), `${path}: the news sitemap`).toEqual(
      isNew ? { headline: shown.headline, published: shown.published } : undefined,
    );
  }
});

function bodyOf(path: string): string {
  const answer = answers.get(path);
  if (!answer) throw new Error(`The crawl did not come to ${path}.`);
  return answer.body.toString();
}

function visible(page: ReadPage): Said {
  const [article] = page.all('article');
  const [details] = page.withClass('story-header');
  if (!article || !details) throw new Error('This is no page of a story.');
  const [published = '', changed = published] = timesIn(details);
  return {
    headline: page.all('h1').map(textOf).join(),
    writers: elementsOf(article)
      .filter((element) => attributeOf(element, 'rel') === 'author')
      .map(textOf),
    published: Date.parse(published),
    changed: Date.parse(changed),
  };
}

function inGraph({ headline, author, datePublished, dateModified }: GraphNode): Said {
  return {
    headline: String(headline),
    writers: (author as GraphNode[]).map(({ name }) => String(name)),
    published: Date.parse(String(datePublished)),
    changed: Date.parse(String(dateModified)),
  };
}

function inHead(page: ReadPage): Said {
  const meta = (attributes: Record<string, string>) => page.inHead('meta', attributes, 'content');
  return {
    headline: meta({ property: 'og:title' }).join(),
    writers: meta({ name: 'author' }),
    published: Date.parse(meta({ property: 'article:published_time' }).join()),
    changed: Date.parse(meta({ property: 'article:modified_time' }).join()),
  };
}

function inMarkdown(path: string): Said {
  const [, front = ''] = bodyOf(storyMarkdownPath(path)).split(/^---$/m);
  const { title, authors, published, updated = published, canonical } = parseYaml(front);
  expect(canonical).toBe(SITE + path);
  return {
    headline: title,
    writers: authors.map(({ name }: { name: string }) => name),
    published: Date.parse(published),
    changed: Date.parse(updated),
  };
}

function newsItems(): Map<string, { headline: string; published: number }> {
  const document = XmlDocument.fromString(bodyOf('/news-sitemap.xml'));
  const text = (entry: XmlElement, name: string) => entry.find(`.//*[local-name() = '${name}']`)[0]?.content ?? '';
  const found = document
    .find("//*[local-name() = 'url']")
    .flatMap((entry): [string, { headline: string; published: number }][] =>
      entry instanceof XmlElement
        ? [[pathIn(text(entry, 'loc')), { headline: text(entry, 'title'), published: Date.parse(text(entry, 'publication_date')) }]]
        : [],
    );
  document.dispose();
  return new Map(found);
}

interface FeedItem {
  feed: string;
  format: string;
  /** RSS has no word for when an item was changed. */
  said: Omit<Said, 'changed'> & { changed: number | undefined };
}

/** What all feeds hold of stories, by the addresses of these. */
function feedItems(): Map<string, FeedItem[]> {
  const found = new Map<string, FeedItem[]>();
  const note = (url: string | undefined, item: FeedItem) => {
    const path = pathIn(url);
    found.set(path, [...(found.get(path) ?? []), item]);
  };
  for (const path of answers.keys()) {
    const address = parseAddress(path);
    if (address?.at !== 'feed' || address.of.at === 'corrections') continue;
    const { format } = address;
    const body = bodyOf(path);
    const named = (people: { name?: string | undefined }[] = []) => people.map(({ name = '' }) => name);
    switch (format) {
      case 'rss':
        for (const { title = '', link, dc, pubDate = '' } of parseRssFeed(body).items ?? [])
          note(link, {
            feed: path,
            format,
            said: { headline: title, writers: dc?.creators ?? [], published: Date.parse(pubDate), changed: undefined },
          });
        break;
      case 'atom':
        for (const { title, links, authors, published = '', updated = '' } of parseAtomFeed(body).entries ?? [])
          note(links?.[0]?.href, {
            feed: path,
            format,
            said: {
              headline: typeof title === 'string' ? title : String((title as { value?: string })?.value ?? ''),
              writers: named(authors),
              published: Date.parse(published),
              changed: Date.parse(updated),
            },
          });
        break;
      case 'json':
        for (const { url, title = '', authors, date_published: published = '', date_modified: changed = '' } of parseJsonFeed(body).items ??
          [])
          note(url, {
            feed: path,
            format,
            said: { headline: title, writers: named(authors), published: Date.parse(published), changed: Date.parse(changed) },
          });
        break;
      default:
        format satisfies never;
    }
  }
  return found;
}

test('hostile words arrive everywhere as they were written', () => {
  const page = pages.get(HOSTILE_STORY) as ReadPage;
  // That all others say the same is the test above.
  expect(visible(page)).toMatchObject({ headline: WORDS, writers: [NAME, 'Nadia el-Khatib'] });
  const node = page.subject(SITE + HOSTILE_STORY) as { image: GraphNode[]; correction: GraphNode[] } & GraphNode;
  expect(node).toMatchObject({ description: CAPTION, dateline: NAME, keywords: [NAME] });
  expect(node.image.length).toBeGreaterThanOrEqual(3);
  expect(new Set(node.image.map(({ creditText }) => creditText))).toEqual(new Set([CREDIT]));
  expect(node.correction).toMatchObject([{ text: CAPTION }]);
  for (const [kind, property] of [
    ['og:description', CAPTION],
    ['og:image:alt', WORDS],
    ['article:section', 'City'],
    ['article:tag', NAME],
  ] as const)
    expect(page.inHead('meta', { property: kind }, 'content')[0], kind).toBe(property);
  const [rss] = parseRssFeed(bodyOf('/topics/hostile-topic/feed.xml')).items ?? [];
  expect(rss).toMatchObject({ categories: [{ name: 'City' }, { name: NAME }], media: { contents: [{ description: { value: CAPTION } }] } });
});

test('paid material stands in no sitemap of news, no feed and no list of stories', () => {
  const paid = [...pages.keys()].filter((path) => parseAddress(path)?.at === 'sponsored');
  expect(paid.length).toBeGreaterThan(0);
  const inFeeds = feedItems();
  for (const path of paid) {
    expect(newsItems().has(path)).toBe(false);
    expect(inFeeds.has(path)).toBe(false);
    for (const [from, page] of pages)
      for (const link of page.all('a', { href: path }))
        expect(attributeOf(link, 'rel')?.split(' '), `${from} leads to ${path}`).toContain('sponsored');
  }
  const listed = [...pages].flatMap(([from, page]) =>
    page
      .graphs()
      .flatMap(nodesIn)
      .flatMap((node) => (node['@type'] === 'ListItem' ? [{ from, url: node.url }] : [])),
  );
  expect(listed.length).toBeGreaterThan(0);
  for (const { from, url } of listed)
    expect(
      paid.map((path) => `${SITE}${path}`),
      `a list of ${from}`,
    ).not.toContain(url);
});

test('every list that has a feed says so in all three forms', () => {
  const sources = [...pages.keys()].flatMap((path): { path: string; at: FeedSource }[] => {
    const at = parseAddress(path);
    switch (at?.at) {
      case 'section':
        // The newsroom's own pages have addresses of the same form.
        return existsSync(join(newsroom.contentDir, 'pages', `${at.section}.mdx`)) ? [] : [{ path, at }];
      case 'front':
      case 'topic':
      case 'author':
      case 'series':
      case 'corrections':
        return [{ path, at }];
      default:
        return [];
    }
  });
  expect(sources.length).toBeGreaterThan(40);
  for (const { path, at } of sources) {
    const announced = pages.get(path)?.inHead('link', { rel: 'alternate' }, 'href').map(pathIn) ?? [];
    for (const format of ['rss', 'atom', 'json'] as const) expect(announced, path).toContain(pathOf({ at: 'feed', of: at, format }));
  }
});
