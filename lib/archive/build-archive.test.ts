import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import site from '../../site.config';
import type { CompiledSlice } from '../content/compile';
import type { CompiledDocument } from '../content/compiled-document';
import { contentOf } from '../testing/archive-content';
import { Random } from '../testing/random';
import { type ArchiveReport, buildArchive } from './build-archive';
import { openArchive } from './generations';
import { currentPath } from './pointer';

/** A GIF of one pixel. @param colour six hexadecimal digits */
const pixel = (colour: string) => Buffer.from(`47494638396101000100800000${colour}0000002c00000000010001000002024401003b`, 'hex');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-build-'));
  for (const part of ['content/images', 'slices']) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'content/images/one.gif'), pixel('ff0000'));
  writeFileSync(join(folder, 'content/images/two.gif'), pixel('00ff00'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const MONTHS = ['2026/09', '2026/10', '2026/11'] as const;
const SLUGS = ['a', 'b', 'c', 'd', 'e'] as const;

type Documents = Map<string, CompiledDocument>;

function compiled(type: CompiledDocument['type'], id: string, fields: Record<string, unknown>, text?: string): CompiledDocument {
  const slug = id.split('/').at(-1) ?? id;
  const document = { type, id, slug, file: `content/${type}/${id}`, fields, places: {} };
  const body = text === undefined ? {} : { body: { tree: { type: 'root' as const, children: [] }, text, words: 1, references: [] } };
  const whole = { ...document, ...body };
  return { ...whole, hash: createHash('sha256').update(JSON.stringify(whole)).digest('hex') };
}

function randomStory(random: Random, id: string): CompiledDocument {
  const publishedAt = Date.parse(`${id.slice(0, 7).replace('/', '-')}-10T10:00:00Z`) + random.whole(0, 5) * 3_600_000;
  const draft = random.chance(0.2);
  const src = random.pick(['one.gif', 'two.gif']);
  return compiled(
    'Article',
    id,
    {
      headline: `Headline ${random.whole(0, 3)}`,
      standfirst: 'Standfirst',
      kind: 'news',
      section: random.pick(['city', 'culture']),
      authors: random.chance(0.3) ? ['anna', 'ben'] : [random.pick(['anna', 'ben'])],
      topics: [random.pick(['trams', 'harbour'])],
      status: draft ? 'draft' : 'ready',
      ...(draft && random.chance(0.5) ? {} : { publishedAt }),
      ...(random.chance(0.3) ? { unpublishAt: publishedAt + random.whole(1, 9) } : {}),
      ...(random.chance(0.2) ? { withdrawn: { at: publishedAt + random.whole(0, 9), reason: 'Wrong.' } } : {}),
      ...(random.chance(0.3) ? { movedFrom: [`/city/2026/08/01/${id.replaceAll('/', '-')}`] } : {}),
      ...(random.chance(0.3) ? { leadImage: { src, alt: 'a', caption: 'c', credit: 'd' } } : {}),
      ...(random.chance(0.2) ? { series: 'tide' } : {}),
    },
    `Text ${random.whole(0, 5)}`,
  );
}

function newsroom(random: Random): CompiledDocument[] {
  const name = (slug: string) => ({ name: `${slug} ${random.whole(0, 1)}`, description: 'd', role: 'r', order: 1 });
  return [
    ...['city', 'culture'].map((slug) => compiled('Section', slug, name(slug))),
    ...['trams', 'harbour'].map((slug) => compiled('Topic', slug, name(slug))),
    ...['anna', 'ben'].map((slug) => compiled('Author', slug, name(slug), 'Words')),
    compiled('Series', 'tide', name('tide')),
    ...site.footerPages.map((slug) => compiled('Page', slug, { title: slug, description: 'd' }, 'Words')),
  ];
}

/** One editor's move: stories come, change and go, anything of the newsroom changes. */
function edit(random: Random, documents: Documents): void {
  const id = `${random.pick(MONTHS)}/${random.pick(SLUGS)}`;
  if (random.chance(0.15)) for (const document of newsroom(random)) documents.set(`${document.type}:${document.id}`, document);
  else if (documents.has(`Article:${id}`) && random.chance(0.4)) documents.delete(`Article:${id}`);
  else documents.set(`Article:${id}`, randomStory(random, id));
}

function slicesOf(documents: Documents): CompiledSlice[] {
  const parts = new Map<string, CompiledDocument[]>([['newsroom', []]]);
  for (const document of [...documents.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const name = document.type === 'Article' ? `articles-${document.id.slice(0, 7).replace('/', '-')}` : 'newsroom';
    parts.set(name, [...(parts.get(name) ?? []), document]);
  }
  return [...parts].map(([name, part]) => {
    const text = JSON.stringify({ compiler: 'of the test', documents: part });
    const fingerprint = createHash('sha256').update(text).digest('hex');
    const path = join(folder, 'slices', `${name}.${fingerprint}.json`);
    writeFileSync(path, text);
    return { name, fingerprint, path, files: part.length };
  });
}

async function build(stateDir: string, documents: Documents): Promise<ArchiveReport> {
  return buildArchive({ contentDir: join(folder, 'content'), stateDir, slices: slicesOf(documents) });
}

const contentIn = (stateDir: string) => contentOf(currentPath(stateDir) ?? 'no archive');

/** What each story's row and lists say, as text to compare, with the tags of the pages that show it. */
function storiesIn(stateDir: string): Map<string, { says: string; tags: string[] }> {
  const { story = [], story_list = [] } = contentIn(stateDir);
  return new Map(
    story.map((row) => {
      const lists = story_list.filter((entry) => entry.story === row.id).map((entry) => String(entry.list));
      return [String(row.id), { says: JSON.stringify([row.fields, row.body, row.path]), tags: [`story:${row.id}`, ...lists] }];
    }),
  );
}

function changesOf(stateDir: string): Set<string> {
  const database = openArchive(currentPath(stateDir) ?? 'no archive');
  const rows = database.all<{ tag: string }>('SELECT tag FROM change WHERE generation = (SELECT max(number) FROM generation)');
  database.close();
  return new Set(rows.map(({ tag }) => tag));
}

it('whatever the newsroom does, the archive is the one that its files make from nothing, and every page that shows a change is told', async () => {
  const random = new Random(1848);
  const stateDir = join(folder, 'grown');
  const documents: Documents = new Map(newsroom(random).map((document) => [`${document.type}:${document.id}`, document]));
  await build(stateDir, documents);
  let made = 0;
  for (let round = 0; round < 40; round += 1) {
    const before = storiesIn(stateDir);
    for (let moves = random.whole(1, 5); moves > 0; moves -= 1) edit(random, documents);
    const report = await build(stateDir, documents);
    if (!report.isNew) continue;
    made += 1;
    const [after, told] = [storiesIn(stateDir), changesOf(stateDir)];
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      if (before.get(id)?.says === after.get(id)?.says) continue;
      for (const tag of [...(before.get(id)?.tags ?? []), ...(after.get(id)?.tags ?? [])]) expect(told, id).toContain(tag);
    }
    if (round % 4 > 0) continue;
    const fresh = join(folder, `fresh-${round}`);
    await build(fresh, documents);
    expect(contentIn(stateDir)).toEqual(contentIn(fresh));
  }
  expect(made).toBeGreaterThan(30);
  expect(contentIn(stateDir).story?.length).toBeGreaterThan(3);
});

it('an archive that is made from nothing has the name of its content, of its pictures as well', async () => {
  const documents: Documents = new Map(newsroom(new Random(5)).map((document) => [`${document.type}:${document.id}`, document]));
  const { leadImage: _, ...rest } = randomStory(new Random(1), '2026/11/a').fields;
  documents.set(
    'Article:2026/11/a',
    compiled('Article', '2026/11/a', { ...rest, leadImage: { src: 'one.gif', alt: 'a', caption: 'c', credit: 'd' } }, 'Text'),
  );
  const nameOf = async (state: string) => (await build(join(folder, state), documents)).generation;
  writeFileSync(join(folder, 'content/images/one.gif'), pixel('ff0000'));
  const red = await nameOf('red');
  expect(await nameOf('red-again')).toBe(red);
  writeFileSync(join(folder, 'content/images/one.gif'), pixel('00ffff'));
  expect(await nameOf('cyan')).not.toBe(red);
  writeFileSync(join(folder, 'content/images/one.gif'), pixel('ff0000'));
});

it('a picture that is replaced makes a new generation, of which only the pages that show it are told', async () => {
  const random = new Random(3);
  const stateDir = join(folder, 'pictures');
  const documents: Documents = new Map(newsroom(random).map((document) => [`${document.type}:${document.id}`, document]));
  const story = (id: string, more: Record<string, unknown>) => {
    const { fields } = randomStory(new Random(1), id);
    const { leadImage: _, ...rest } = fields;
    documents.set(`Article:${id}`, compiled('Article', id, { ...rest, ...more }, 'Text'));
  };
  story('2026/11/a', { leadImage: { src: 'one.gif', alt: 'a', caption: 'c', credit: 'd' } });
  story('2026/11/b', {});
  const { generation } = await build(stateDir, documents);
  expect((await build(stateDir, documents)).generation).toBe(generation);
  writeFileSync(join(folder, 'content/images/one.gif'), pixel('0000ff'));
  expect((await build(stateDir, documents)).isNew).toBe(true);
  const told = changesOf(stateDir);
  expect(told).toContain('story:2026/11/a');
  expect(told).not.toContain('story:2026/11/b');
});
