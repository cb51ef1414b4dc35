import { expect, test } from '@playwright/test';
import { crawl } from '../support/crawler';
import { writeHostileWords } from '../support/hostile-words';
import { Newsroom, type Server } from '../support/site';

/** The day of the sample edition. */
const NOW = '2026-11-25T08:00:00Z';

const newsrooms: Newsroom[] = [];

// Everything that can be read is made twice, and once of it from nothing.
test.describe.configure({ timeout: 600_000 });

test.afterAll(async () => {
  for (const newsroom of newsrooms) await newsroom.close();
});

async function servePublished(at: string, begun: 'compiled' | 'new'): Promise<Server> {
  const newsroom = await Newsroom.open(at, begun);
  newsrooms.push(newsroom);
  await writeHostileWords(newsroom);
  await newsroom.publish();
  await newsroom.setClock(NOW);
  return newsroom.serve();
}

test('content that is published anew, elsewhere and earlier, gives the same bytes', async () => {
  const server = await servePublished('2026-11-25T07:55:00Z', 'compiled');
  const found = await crawl(server.url, ['/robots.txt'], { pagesOnly: true });
  const documents = found.filter(({ type }) => !/^(image|audio|video|font)\//.test(type));
  expect(documents.length).toBeGreaterThan(300);
  const other = await servePublished('2026-11-24T20:00:00Z', 'new');
  const different: string[] = [];
  for (const { path, body } of documents) if ((await other.get(path)).text !== body.toString()) different.push(path);
  expect(different).toEqual([]);
});
