import { readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentPath } from '../archive/pointer';
import { contentOf } from '../testing/archive-content';
import { SmallEdition, storyText } from '../testing/small-edition';
import { ContentRefused, formatProblem } from './problem';

/** One edition for the whole file: whole at first, then broken file by file, then broken in what its files say of each other. */
let edition: SmallEdition;

const picture = (src: string) => ({ src, alt: 'A tram.', caption: 'The first one.', credit: 'Ida Holm' });

/** Odd, and right: none of it may trip Contentlayer, which reads each file once more after our checks. */
const ODD_STORY = `---${' '}
# For Rosa: out on Friday.
headline: |-
  The trams:
  “return” 🚋 — # at last
standfirst: '--- and so they do ---'
kind: fact-check
section: city
authors: [anna]
topics: [trams]
publishedAt: 2026-10-20T17:00:00+02:00
status: ready
lang: pt-BR
seo: {}
claim: {text: "1984", claimant: x, claimedAt: "1984", rating: "true", verdict: '{{ verdict }}'}
---${'\t'}

---

A \\{brace}, \`{code}\`, 3 < 4, 🚋. ${'long '.repeat(5000)}
`;

beforeAll(async () => {
  edition = await SmallEdition.open({ '2026/11/trams-return': {}, '2026/11/trams-stop': { topics: ['trams', 'harbour'] } });
  await edition.write('articles/2026/10/odd.mdx', ODD_STORY);
  await edition.write('series/high-water.yml', 'name: High water\ndescription: On the tide.\n');
  await edition.write(
    'sponsored/walks.mdx',
    '---\nheadline: Walks\nstandfirst: Along the quay.\nsponsor: {name: Port, url: "https://example.org"}\npublishedAt: 2026-11-01T08:00:00Z\nstatus: ready\nlink: https://example.org/walks\n---\n',
  );
  const tram = sharp({ create: { width: 12, height: 8, channels: 3, background: '#a33' } });
  await edition.write('images/2026/11/tram.jpg', await tram.jpeg().toBuffer());
  await edition.write('images/2026/11/torn.jpg', 'This is no picture.');
  await edition.publish();
});

afterAll(async () => {
  await edition.close();
});

const currentBytes = () => readFileSync(currentPath(edition.stateDir) ?? 'no archive');

/** Publishes what must be refused, and returns the messages. */
async function refusal(): Promise<string[]> {
  const refused = await edition.publish().catch((error: unknown) => error);
  if (!(refused instanceof ContentRefused)) throw refused instanceof Error ? refused : new Error('nothing was refused');
  const messages = refused.problems.map(formatProblem);
  const heading = `${messages.length} ${messages.length === 1 ? 'mistake' : 'mistakes'} in the content:`;
  expect(refused.message).toBe([heading, ...messages].join('\n'));
  return messages;
}

describe('an edition with nothing wrong', () => {
  it('holds every document that the newsroom wrote, the odd ones too', () => {
    const { story = [], document = [] } = contentOf(currentPath(edition.stateDir) ?? 'no archive');
    const written = readdirSync(edition.contentDir, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(mdx|yml)$/.test(path));
    const held = [...story, ...document].map((row) => String(row.file).replace(/^content\//, ''));
    expect(held.sort()).toEqual(written.sort());
  });
});

describe('broken files of several slices', () => {
  const EVERY_PLACE =
    'content/articles/YYYY/MM/slug.mdx, content/authors/slug.mdx, content/sections/slug.yml, content/topics/slug.yml, content/series/slug.yml, content/pages/slug.mdx, content/sponsored/slug.mdx, content/front.yml, content/house-style.yml';
  const NO_DOCUMENT =
    'file — is no document — documents end in .mdx or .yml; pictures belong in content/images/, recordings in content/media/';
  const broken: Readonly<Record<string, string>> = {
    'README.md': 'Notes.',
    'articles/2026/09/Late.mdx': storyText('2026/09/late', { headlin: 'x' }),
    'articles/2026/10/empty.mdx': '',
    'articles/2026/10/tram.jpg': 'In the wrong folder.',
    'articles/2026/11/list.mdx': '---\n- headline\n---\n\nText.\n',
    'articles/2026/11/notes.txt': 'Notes.',
    'articles/2026/11/Shout.MDX': storyText('2026/11/shout'),
    'articles/2026/11/type.mdx': storyText('2026/11/type', { type: 'Foo', leadImage: null, seo: 'x' }, '# Heading\n\n{1}'),
    'articles/loose.mdx': storyText('2026/11/loose'),
    'authors/carl.mdx': '---\nname: 7\nrole: Critic\n---\n\nCarl reviews.\n',
    'topics/buses.yml': 'name: Buses\n\tdescription: On tyres.\n',
  };
  const leavings = ['articles/2026/11/.trams.mdx.swp', 'articles/2026/11/trams-return.mdx~', '.obsidian/app.json', 'Thumbs.db'];
  let messages: string[];
  let before: Buffer;

  beforeAll(async () => {
    before = currentBytes();
    for (const [path, text] of Object.entries(broken)) await edition.write(path, text);
    for (const path of leavings) await edition.write(path, 'x');
    messages = await refusal();
  });

  afterAll(async () => {
    for (const path of [...Object.keys(broken), ...leavings]) await edition.remove(path);
  });

  it('are refused together, sorted by place', () => {
    expect(messages).toEqual([
      'content/articles/2026/09/Late.mdx:1:1  file name — “Late” is no slug — rename it with lower-case letters a–z, digits and single hyphens',
      'content/articles/2026/09/Late.mdx:10:1  headlin — is not known to an article — did you mean “headline”?',
      'content/articles/2026/10/empty.mdx:1:1  front matter — is missing — begin the file with a line of three hyphens, the fields, and three hyphens again',
      `content/articles/2026/10/tram.jpg:1:1  ${NO_DOCUMENT}`,
      'content/articles/2026/11/list.mdx:2:1  front matter — holds no fields — write each field as “field: value” on a line of its own',
      `content/articles/2026/11/notes.txt:1:1  ${NO_DOCUMENT}`,
      `content/articles/2026/11/Shout.MDX:1:1  ${NO_DOCUMENT}`,
      'content/articles/2026/11/type.mdx:10:1  type — is not known to an article — remove it',
      'content/articles/2026/11/type.mdx:11:1  leadImage — is empty — write it, or remove it where it may be left out',
      'content/articles/2026/11/type.mdx:12:1  seo — is text — write fields of its own, each on an indented line',
      'content/articles/2026/11/type.mdx:15:1  heading — is of the first level — begin with ##; the headline is the only heading of the first level',
      'content/articles/2026/11/type.mdx:17:1  {expression} — is code — remove the braces; to show a brace, write \\{',
      `content/articles/loose.mdx:1:1  file — lies where no document belongs — move it to one of ${EVERY_PLACE}`,
      'content/authors/carl.mdx:2:1  name — is the number 7 — put it into quotation marks: "7"',
      `content/README.md:1:1  ${NO_DOCUMENT}`,
      'content/topics/buses.yml:2:1  file — is indented with a tab — indent with spaces',
    ]);
  });

  it('name every file that is wrong: none is passed over, but for what systems leave beside files', () => {
    const named = new Set(messages.map((message) => /^content\/(.*?):/.exec(message)?.[1]));
    expect([...named].sort()).toEqual(Object.keys(broken).sort());
  });

  it('leave what readers are served as it was, byte for byte', () => {
    expect(currentBytes().equals(before)).toBe(true);
  });
});

describe('files that are whole and do not hold together', () => {
  const brokenStory = `---
headline: Broken
standfirst: In all that it names.
kind: news
section: citi
authors:
  - ana
topics:
  - tramz
  - aviation
series: high-watr
publishedAt: 2026-11-12T10:00:00Z
status: ready
leadImage: {src: 2026/11/trams.jpg, alt: A tram., caption: The first., credit: Ida}
related:
  - 2026/11/trams-retrun
  - 2026/10/trams-stop
  - 2026/11/broken
translationOf: 2031/01/nothing
movedFrom:
  - /city/2026/11/10/trams-return
  - /city/2026/11/09/shared
---

See [the return](/city/2026/11/11/trams-return), [the stop](/city/2026/11/10/trams-stopp#why), [a topic](/topics/harbor),
[a section](/Culture/), [a walk](/sponsored/walks), [a picture](/media/tram.jpg),
[a feed of a page](/about/feed.xml), [who sells](/ads.txt) and [nothing at all](/nowhere/whatever?x=1).

<Figure
  src="2026/11/torn.jpg"
  alt="A tram."
  caption="The first."
  credit="Ida"
/>

<Audio src="2026/11/bell.mp3" title="The bell" credit="Ida">

Ding.

</Audio>

<Related story="2026/11/trams-return" />

<Related story="trams" />
`;
  let messages: string[];
  let before: Buffer;

  beforeAll(async () => {
    before = currentBytes();
    await edition.write('articles/2026/11/broken.mdx', brokenStory);
    await edition.writeStory('2026/11/trams-stop', { movedFrom: ['/city/2026/11/09/shared'], leadImage: picture('2026/11/tram.jpg') });
    await edition.write('pages/culture.mdx', '---\ntitle: Culture\ndescription: A page.\n---\n\nWords.\n');
    await edition.write(
      'front.yml',
      'top:\n  - story: 2026/11/trams-retur\nsections:\n  - section: citty\n    pinned:\n      - story: 2026/11/nothing-like-it\n',
    );
    await edition.remove('pages/contact.mdx');
    await edition.writeStory('2026/11/return-de', { lang: 'de', translationOf: '2026/11/trams-return' });
    await edition.writeStory('2026/11/return-de-too', { lang: 'de', translationOf: '2026/11/trams-return' });
    await edition.writeStory('2026/11/return-en', { translationOf: '2026/11/trams-return' });
    await edition.writeStory('2026/11/return-fr', { lang: 'fr', translationOf: '2026/11/return-de' });
    messages = await refusal();
  });

  it('are refused together, sorted by place, each with what was most likely meant', () => {
    const file = 'content/articles/2026/11/broken.mdx';
    expect(messages).toEqual([
      `${file}:5:1  section — names the section “citi”, which does not exist — did you mean “city”?`,
      `${file}:7:5  authors[0] — names the author “ana”, which does not exist — did you mean “anna”?`,
      `${file}:9:5  topics[0] — names the topic “tramz”, which does not exist — did you mean “trams”?`,
      `${file}:10:5  topics[1] — names the topic “aviation”, which does not exist — use one of harbour, trams`,
      `${file}:11:1  series — names the series “high-watr”, which does not exist — did you mean “high-water”?`,
      `${file}:14:13  leadImage.src — names content/images/2026/11/trams.jpg, which is not there — did you mean “2026/11/tram.jpg”?`,
      `${file}:16:5  related[0] — names the story “2026/11/trams-retrun”, which does not exist — did you mean “2026/11/trams-return”?`,
      `${file}:17:5  related[1] — names the story “2026/10/trams-stop”, which does not exist — did you mean “2026/11/trams-stop”?`,
      `${file}:18:5  related[2] — names the story in which it stands — remove it, or name another story`,
      `${file}:19:1  translationOf — names the story “2031/01/nothing”, which does not exist — create it, or name one that exists`,
      `${file}:21:5  movedFrom[0] — /city/2026/11/10/trams-return also belongs to content/articles/2026/11/trams-return.mdx — remove it: an address is for ever and for one story`,
      `${file}:25:5  link — leads to “/city/2026/11/11/trams-return”, where there is nothing — did you mean /city/2026/11/10/trams-return?`,
      `${file}:25:50  link — leads to “/city/2026/11/10/trams-stopp#why”, where there is nothing — did you mean /city/2026/11/10/trams-stop?`,
      `${file}:25:96  link — leads to “/topics/harbor”, where there is nothing — did you mean /topics/harbour?`,
      `${file}:26:1  link — leads to “/Culture/”, where there is nothing — did you mean /culture?`,
      `${file}:26:25  link — leads to “/sponsored/walks”, where there is nothing — correct the address, or remove the link`,
      `${file}:26:53  link — leads to “/media/tram.jpg”, where there is nothing — correct the address, or remove the link`,
      `${file}:27:1  link — leads to “/about/feed.xml”, where there is nothing — correct the address, or remove the link`,
      `${file}:27:38  link — leads to “/ads.txt”, where there is nothing — correct the address, or remove the link`,
      `${file}:27:64  link — leads to “/nowhere/whatever?x=1”, where there is nothing — correct the address, or remove the link`,
      `${file}:30:3  Figure src — names content/images/2026/11/torn.jpg, which cannot be read — save it again, and see that it opens`,
      `${file}:36:8  Audio src — names content/media/2026/11/bell.mp3, which is not there — put the file there, or correct the name`,
      `${file}:44:10  Related story — names the story “trams”, which does not exist — create it, or name one that exists`,
      'content/articles/2026/11/return-de-too.mdx:11:1  translationOf — names “2026/11/trams-return”, which content/articles/2026/11/return-de.mdx translates into “de” as well — keep one of the two, or correct lang in one of them',
      'content/articles/2026/11/return-en.mdx:10:1  translationOf — names “2026/11/trams-return”, which is in the same language, “en” — say in lang which language this story is in, or remove translationOf',
      'content/articles/2026/11/return-fr.mdx:11:1  translationOf — names “2026/11/return-de”, which is a translation itself — name the original, which is “2026/11/trams-return”',
      'content/articles/2026/11/trams-stop.mdx:10:13  movedFrom[0] — /city/2026/11/09/shared also belongs to content/articles/2026/11/broken.mdx — remove it from one of the two',
      'content/front.yml:2:5  top[0].story — names the story “2026/11/trams-retur”, which does not exist — did you mean “2026/11/trams-return”?',
      'content/front.yml:4:5  sections[0].section — names the section “citty”, which does not exist — did you mean “city”?',
      expect.stringMatching(
        /^content\/front\.yml:6:9 {2}sections\[0\]\.pinned\[0\]\.story — names the story “2026\/11\/nothing-like-it”, which does not exist/,
      ),
      'content/pages/contact.mdx:1:1  page — is missing, and site.config.ts names it in footerPages, pages.contact, policies.actionableFeedbackPolicy — write it, or take it out there',
      'content/pages/culture.mdx:1:1  address — /culture also belongs to the section content/sections/culture.yml — rename one of the two files',
    ]);
  });

  it('leave what readers are served as it was, byte for byte', () => {
    expect(currentBytes().equals(before)).toBe(true);
  });
});
