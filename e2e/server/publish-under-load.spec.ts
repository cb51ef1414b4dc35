import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ContentCommand } from '#lib/testing/content-command';
import { writeCorpus } from '#lib/testing/corpus/write-corpus';
import { Newsroom, type Page, type Server } from '../support/site';
import { storyFile } from '../support/stories';

const NOW = '2026-11-25T08:00:00Z';
const STORIES = 200;
const PUBLICATIONS = 10;
const READERS = 5;
/** A machine of two cores is busy with all of that for a minute. */
const LIMIT = 360_000;

const PATH = '/city/2026/11/25/bridge-inspected';
const STORY = 'articles/2026/11/bridge-inspected.mdx';
const AUTHOR = 'authors/nadia-el-khatib.mdx';

/** What each publication changes: a headline and the name of who wrote it, by the same number. */
const HEADLINE = /after (\d+) inspections/g;
const NAME = /Nadia Reporter.(\d+)/gu;

/** How each answer ends that is whole, and what of the two it shows. */
const ASKED: readonly (readonly [path: string, end: string, shows: readonly RegExp[]])[] = [
  ['/', '</html>', [HEADLINE]],
  ['/city', '</html>', [HEADLINE]],
  [PATH, '</html>', [HEADLINE, NAME]],
  [`${PATH}.md`, '', [HEADLINE, NAME]],
  ['/authors/nadia-el-khatib', '</html>', [HEADLINE, NAME]],
  ['/search?q=bridge+inspections', '</html>', [HEADLINE]],
  ['/feed.xml', '</rss>', [HEADLINE, NAME]],
  ['/city/feed.atom', '</feed>', [HEADLINE, NAME]],
  ['/city/feed.json', '}', [HEADLINE, NAME]],
  ['/news-sitemap.xml', '</urlset>', [HEADLINE]],
  ['/sitemaps/2026-11.xml', '</urlset>', []],
  ['/sitemap.xml', '</sitemapindex>', []],
];

let newsroom: Newsroom;

async function writeNumber(number: number): Promise<void> {
  const author = await readFile(join(newsroom.contentDir, AUTHOR), 'utf8');
  await newsroom.write(AUTHOR, author.replace(/^name: .*$/m, `name: Nadia Reporter ${number}`));
  await newsroom.write(STORY, storyFile({ headline: `Bridge opens after ${number} inspections`, publishedAt: '2026-11-25T07:00:00Z' }));
}

test.beforeAll(async () => {
  newsroom = await Newsroom.open(NOW);
  await writeCorpus({ from: 'content', to: newsroom.contentDir, size: STORIES });
  await writeNumber(1);
  await newsroom.publish();
});

test.afterAll(() => newsroom.close());

/** Every number that an answer shows, of headlines and names alike. */
function numbersIn({ text }: Page, shows: readonly RegExp[], path: string): Set<number> {
  const plain = text.replaceAll(/<\/?mark>/g, '');
  for (const shown of shows) expect(plain.match(shown), `${path} shows ${shown}`).not.toBeNull();
  return new Set([HEADLINE, NAME].flatMap((pattern) => Array.from(plain.matchAll(pattern), ([, number]) => Number(number))));
}

/** Reads on and on, and holds the site to what it was told before. @returns how many answers, and which numbers it saw */
async function read(server: Server, first: number, isOver: () => boolean): Promise<{ answers: number; seen: Set<number> }> {
  const seen = new Set<number>([1]);
  let answers = 0;
  for (let turn = first; !isOver(); turn += 1) {
    const [path, end, shows] = ASKED[turn % ASKED.length] ?? ASKED[0] ?? ['/', '', []];
    const page = await server.get(path);
    expect(page.status, path).toBe(200);
    expect(page.text.trimEnd().endsWith(end), `${path} is whole`).toBe(true);
    const numbers = [...numbersIn(page, shows, path)];
    expect(numbers.length, `${path} is of one publication: ${numbers}`).toBeLessThanOrEqual(1);
    for (const number of numbers) {
      expect(number, `${path} is no older than what this reader saw`).toBeGreaterThanOrEqual(Math.max(...seen));
      seen.add(number);
    }
    answers += 1;
  }
  return { answers, seen };
}

test('while content is published again and again, no answer fails, and none is of two publications', async () => {
  test.setTimeout(LIMIT);
  const server = await newsroom.serve();
  let over = false;
  const readers = Array.from({ length: READERS }, (_, index) => read(server, index * 2, () => over));
  const publish = async () => {
    for (let number = 2; number <= PUBLICATIONS + 1; number += 1) {
      await writeNumber(number);
      // In a process of its own, as a newsroom does it: the readers go on while it works.
      const { contentDir, stateDir, clockFile } = newsroom;
      const command = new ContentCommand({ root: process.cwd(), contentDir, stateDir, variables: { SITE_CLOCK: clockFile } });
      expect(await command.end(), command.output).toBe(0);
      expect(numbersIn(await server.get(PATH), [HEADLINE, NAME], PATH)).toEqual(new Set([number]));
    }
  };
  // Where a reader finds a fault, the publications need not go on to their end before it is told.
  await Promise.race([publish(), Promise.all(readers)]).finally(() => {
    over = true;
  });
  const readings = await Promise.all(readers);
  for (const { seen } of readings) expect(seen.size, 'each reader sees most of the publications').toBeGreaterThan(PUBLICATIONS / 2);
  expect(readings.reduce((sum, { answers }) => sum + answers, 0)).toBeGreaterThan(READERS * ASKED.length);
  await server.stop();
});
