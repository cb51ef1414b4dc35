import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { graphFaults, nodesIn } from '#lib/testing/graph-faults';
import { SITE } from '../../playwright.config';
import { attributeOf, elementsOf, textOf } from '../../server/page-tree';
import { PAGES, STORIES } from '../reading/pages';
import { type GraphNode, ReadPage, timesIn } from '../support/read-page';

/** Pages that no search engine lists: they have neither an address that counts nor a graph. */
const UNLISTED = new Set(['search', 'search without a result', 'appearance', 'nothing here', 'withdrawn']);

async function read(path: string): Promise<ReadPage> {
  const response = await fetch(SITE + path, { headers: { 'User-Agent': 'Googlebot/2.1' } });
  return new ReadPage(await response.text());
}

/** Whoever passes the page on shows a picture of it: there is one, as large and of the type as the head says, in words too. */
async function expectShareImages(page: ReadPage): Promise<void> {
  const said = (property: string) => page.inHead('meta', { property: `og:image${property}` }, 'content');
  const urls = said('');
  expect(urls.length, 'og:image').toBeGreaterThan(0);
  for (const property of [':width', ':height', ':type', ':alt']) expect(said(property), property).toHaveLength(urls.length);
  expect(page.inHead('meta', { name: 'twitter:card' }, 'content')).toEqual(['summary_large_image']);
  for (const [index, url] of urls.entries()) {
    const answer = await fetch(url);
    expect(`${answer.status} ${answer.headers.get('content-type')}`, url).toBe(`200 ${said(':type')[index]}`);
    const { width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect([String(width), String(height)], url).toEqual([said(':width')[index], said(':height')[index]]);
  }
}

for (const [kind, path] of Object.entries({ ...PAGES, ...STORIES }))
  test(`${kind}: its head and its graph say what it shows`, async () => {
    const page = await read(path);
    const graphs = page.graphs();
    const canonical = page.inHead('link', { rel: 'canonical' }, 'href');
    if (UNLISTED.has(kind)) {
      expect(canonical).toEqual([]);
      expect(graphs).toEqual([]);
      expect(page.inHead('meta', { name: 'robots' }, 'content')).toEqual(['noindex, follow']);
      return;
    }
    expect(canonical).toEqual([`${SITE}${path}`]);
    expect(page.inHead('meta', { property: 'og:url' }, 'content')).toEqual(canonical);
    expect(page.inHead('meta', { name: 'robots' }, 'content').join()).toContain('max-image-preview:large');
    expect(graphs).toHaveLength(1);
    expect(graphFaults(graphs[0])).toEqual([]);
    await expectShareImages(page);
    const subject = page.subject(canonical[0] ?? '');
    expect(subject, 'the graph has the page itself').toBeDefined();
    const [heading] = page.all('h1').map(textOf);
    expect(subject?.headline ?? subject?.name).toBe(heading);
    const titles = page
      .all('link', { rel: 'alternate' })
      .flatMap((link) => (attributeOf(link, 'type')?.includes('feed') ? [attributeOf(link, 'title')] : []));
    expect(new Set(titles).size, 'feeds have titles of their own').toBe(titles.length);
    expect(page.inHead('link', { rel: 'manifest' }, 'href')).toHaveLength(1);
    expect(page.inHead('link', { rel: 'search' }, 'title')).toEqual(['Standfirst']);
    const types = nodesIn(graphs[0]).map((node) => node['@type']);
    expect(types.includes('WebSite')).toBe(kind === 'front');
    expect(types.filter((type) => type === 'ClaimReview')).toHaveLength(kind === 'fact check' ? 1 : 0);
  });

for (const [kind, path] of Object.entries(STORIES))
  test(`${kind}: bylines, dates, corrections and pictures are in the markup, and nothing else of the kind`, async () => {
    const page = await read(path);
    const [graph] = page.graphs();
    const nodes = (graph as { '@graph': GraphNode[] })['@graph'];
    const story = nodes[0] as GraphNode & {
      author: GraphNode[];
      image?: GraphNode[];
      correction?: GraphNode[];
      associatedMedia?: GraphNode[];
    };
    const [article] = page.all('article');
    const shown = article ? elementsOf(article) : [];
    const bylines = shown.filter((element) => attributeOf(element, 'rel') === 'author');
    expect(story.author.map(({ name, url }) => [name, url])).toEqual(
      bylines.map((link) => [textOf(link), `${SITE}${attributeOf(link, 'href')}`]),
    );
    const [details] = page.withClass('story-header');
    const dates = details ? timesIn(details) : [];
    expect(dates[0]).toBe(story.datePublished);
    expect(dates[1] ?? dates[0]).toBe(story.dateModified);
    expect(page.inHead('meta', { property: 'article:published_time' }, 'content')).toEqual([story.datePublished]);
    expect(page.inHead('meta', { property: 'article:modified_time' }, 'content')).toEqual([story.dateModified]);
    expect(page.inHead('meta', { property: 'article:author' }, 'content')).toEqual(story.author.map(({ url }) => url));
    const [corrections] = page.withClass('corrections');
    expect((story.correction ?? []).map(({ datePublished }) => datePublished)).toEqual(corrections ? timesIn(corrections) : []);
    const credits = [...new Set(page.withClass('credit').map((element) => textOf(element).trim()))].sort();
    const credited = nodesIn([story.image ?? [], story.associatedMedia ?? []]).flatMap(({ creditText }) =>
      typeof creditText === 'string' ? [creditText] : [],
    );
    expect([...new Set(credited)].sort()).toEqual(credits);
    for (const image of story.image ?? []) {
      const answer = await fetch(String(image.contentUrl), { method: 'HEAD' });
      expect.soft(`${answer.status} ${answer.headers.get('content-type')}`, String(image.contentUrl)).toBe('200 image/jpeg');
    }
  });

test('paid material is labelled first, wherever its title goes, and names nobody of the newsroom', async () => {
  const page = await read(PAGES.sponsored ?? '');
  expect(page.all('title').map(textOf)).toEqual([expect.stringMatching(/^Paid content: /)]);
  expect(page.inHead('meta', { property: 'og:title' }, 'content')[0]).toMatch(/^Paid content: /);
  expect(page.inHead('meta', { name: 'googlebot-news' }, 'content')).toEqual(['noindex']);
  const nodes = nodesIn(page.graphs()[0]);
  const material = nodes.find((node) => node['@type'] === 'AdvertiserContentArticle');
  expect(material).toMatchObject({ sponsor: { name: 'Harbour Walks Co-operative' } });
  expect(material).not.toHaveProperty('author');
  const [article] = page.all('article');
  const elsewhere = (article ? elementsOf(article) : []).filter((element) => /^https?:/.test(attributeOf(element, 'href') ?? ''));
  expect(elsewhere.length).toBeGreaterThan(1);
  for (const link of elsewhere) expect(attributeOf(link, 'rel'), attributeOf(link, 'href')).toBe('sponsored');
});
