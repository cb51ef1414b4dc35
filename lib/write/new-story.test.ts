import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../check/check-content';
import { ARTICLE_KINDS } from '../content/schema/article';
import { checkForm } from '../editor/check-form';
import { SmallEdition } from '../testing/small-edition';
import { beginStory, CannotBegin } from './new-story';
import { publicationTime } from './publication-time';
import { slugOf } from './slug';

let edition: SmallEdition;

beforeAll(async () => {
  edition = await SmallEdition.open();
  await edition.write(
    'images/2026/11/tram.jpg',
    await sharp({ create: { width: 1600, height: 900, channels: 3, background: 'navy' } })
      .jpeg()
      .toBuffer(),
  );
});

afterAll(() => edition.close());

describe('the address of a new story', () => {
  it.each([
    ['Council votes 27–18 to build tram line 4', 'council-votes-27-18-to-build-tram-line-4'],
    ['“It’s a tram!”', 'its-a-tram'],
    ['Übergröße: Züge fahren', 'ubergrosse-zuge-fahren'],
    ['U\u0308bung', 'ubung'],
    ['ট্রাম চালু হলো', 'tram-calu-hlo'],
    ['Трамвай вернулся', 'tramvay-vernulsya'],
    ['x'.repeat(100), 'x'.repeat(80)],
    [`${'tram '.repeat(20)}`, 'tram-'.repeat(16).slice(0, -1)],
    ['…', ''],
  ])('of “%s” is %s', (headline, slug) => {
    expect(slugOf(headline)).toBe(slug);
  });

  it('has letters that any reader can type, out of a headline in Arabic', () => {
    expect(slugOf('افتتاح خط الترام')).toMatch(/^[a-z]+(-[a-z]+){2}$/);
  });
});

describe('the time of a new story', () => {
  it.each([
    ['2026-12-01 18:00', '2026-12-01T17:00:00.000Z'],
    ['2026-07-01T18:00', '2026-07-01T16:00:00.000Z'],
    ['2026-03-29 01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29 03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25 03:00', '2026-10-25T02:00:00.000Z'],
    ['2026-10-25T02:30:00+01:00', '2026-10-25T01:30:00.000Z'],
  ])('%s is that of the newsroom’s clocks', (text, instant) => {
    expect(new Date(publicationTime(text)).toISOString()).toBe(instant);
  });

  it.each([
    [
      '2026-03-29 02:30',
      '2026-03-29 02:30 does not exist: the clocks of Europe/Berlin skip it that day. Write "2026-03-29 01:30" or "2026-03-29 03:30".',
    ],
    [
      '2026-10-25 02:30',
      '2026-10-25 02:30 comes twice: the clocks of Europe/Berlin are put back that day. Write "2026-10-25T02:30:00+02:00" for the first or "2026-10-25T02:30:00+01:00" for the second.',
    ],
    ['tomorrow', '“tomorrow” is no date and time. Write it as "2026-12-01 18:00", by the clocks of Europe/Berlin.'],
    ['2026-02-30 18:00', '“2026-02-30 18:00” is no date and time. Write it as "2026-12-01 18:00", by the clocks of Europe/Berlin.'],
  ])('%s is refused', (text, message) => {
    expect(() => publicationTime(text)).toThrow(new CannotBegin(message));
  });
});

describe('a new story', () => {
  const wish = { headline: 'Trams', section: 'city', authors: ['anna'], topics: ['trams'] };

  it('is a draft with everything that was asked for', async () => {
    const publishedAt = Date.UTC(2026, 11, 1, 17);
    const { path, chosen } = await beginStory(edition.contentDir, {
      ...wish,
      headline: 'The "4" runs: again',
      authors: ['anna', 'ben'],
      publishedAt,
    });
    expect({ path, chosen }).toEqual({ path: 'articles/2026/12/the-4-runs-again.mdx', chosen: [] });
    expect(await readFile(join(edition.contentDir, path), 'utf8')).toBe(`---
headline: 'The "4" runs: again'
standfirst: 'TK: what else a reader should know, in a sentence or two'
kind: news
section: city
authors:
  - anna
  - ben
topics:
  - trams
publishedAt: 2026-12-01T17:00:00.000Z
status: draft
---
TK
`);
  });

  it('has the first section and whoever sits at the keyboard, where nothing else is said, and says so', async () => {
    await edition.write('authors/ben.mdx', '---\nname: Ben\nrole: Critic\nemail: ben@news.example\n---\n\nBen reviews.\n');
    const { chosen } = await beginStory(edition.contentDir, { headline: 'By Ben', writer: { name: 'B.', email: 'ben@news.example' } });
    expect(chosen).toEqual(['section: city', 'authors: ben', 'topics: harbour']);
  });

  it.each([
    ['an unknown section', { ...wish, section: 'citi' }, 'There is no section “citi”: did you mean “city”?'],
    ['an unknown author', { ...wish, authors: ['ana'] }, 'There is no author “ana”: did you mean “anna”?'],
    ['an unknown topic', { ...wish, topics: ['weather'] }, 'There is no topic “weather”: use one of harbour, trams'],
    ['an unknown kind', { ...wish, kind: 'nwes' }, '“nwes” is no kind of story: did you mean “news”?'],
    ['a name that leads out of the content', { ...wish, section: '../sections/city' }, /^There is no section “\.\.\/sections\/city”/],
    ['no headline', { ...wish, headline: ' ' }, /^A story begins with a headline/],
    ['a headline of no words', { ...wish, headline: '…' }, 'No address can be made of “…”. Give one: --slug trams-return'],
    ['a gallery without a picture', { ...wish, kind: 'gallery' }, /^A gallery opens with a picture/],
    [
      'a picture that is not there',
      { ...wish, picture: '2026/11/bus.jpg' },
      'There is no picture content/images/2026/11/bus.jpg. Put it there, or correct the name.',
    ],
  ])('is refused with %s', async (_what, refused, message) => {
    await expect(beginStory(edition.contentDir, refused)).rejects.toThrow(message);
  });

  it('never takes the place of another', async () => {
    const { path } = await beginStory(edition.contentDir, { ...wish, headline: 'Once' });
    await edition.write(path, 'Hours of work.');
    await expect(beginStory(edition.contentDir, { ...wish, headline: 'Once!' })).rejects.toThrow(`content/${path} is there already.`);
    expect(await readFile(join(edition.contentDir, path), 'utf8')).toBe('Hours of work.');
    await edition.remove(path);
  });

  it('of every kind passes the check without a word, is as the visual editor saves it, and passes the build', async () => {
    for (const kind of ARTICLE_KINDS)
      await beginStory(edition.contentDir, {
        ...wish,
        headline: `A story of kind ${kind}`,
        kind,
        picture: kind === 'gallery' ? '2026/11/tram.jpg' : undefined,
      });
    const { findings, stories } = await checkContent(edition);
    expect(findings).toEqual([]);
    expect(stories.length).toBeGreaterThanOrEqual(ARTICLE_KINDS.length);
    const { problems } = await checkForm(edition.contentDir);
    expect(problems.filter(({ file }) => file.includes('a-story-of-kind'))).toEqual([]);
    expect((await edition.publish()).archive.isNew).toBe(true);
  });

  it('begins at the terminal, which says where it is and what to do next', async () => {
    const run = (...args: string[]) =>
      new Promise<{ code: number; said: string }>((done) => {
        execFile(
          'npm',
          ['run', '--silent', 'new', '--', ...args],
          { env: { ...process.env, SITE_CONTENT: edition.contentDir } },
          (error, stdout, stderr) => {
            done({ code: error ? Number(error.code) : 0, said: stdout + stderr });
          },
        );
      });
    const begun = await run('Trams at six', '--section', 'city', '--topic', 'trams', '--author', 'anna', '--at', '2026-12-01 18:00');
    expect(begun.code).toBe(0);
    expect(begun.said).toMatch(/articles\/2026\/12\/trams-at-six\.mdx is begun, as a draft\./);
    expect(begun.said).toMatch(/npm run check -- .*trams-at-six\.mdx/);
    expect(begun.said).toContain('it goes live on 1 December 2026 at 18:00');
    const refused = await run('Trams', 'at', 'seven');
    expect(refused).toEqual({ code: 2, said: 'Put the headline into quotation marks: npm run new -- "Trams at seven"\n' });
    expect(await run('Trams', '--sectoin', 'city')).toMatchObject({ code: 2, said: expect.stringContaining("Unknown option '--sectoin'") });
  });
});
