import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SmallEdition } from '../testing/small-edition';

/** Stories that name another in each way; each publication changes that one alone. */
let published: SmallEdition;
let newsroom: SmallEdition;

const A = '2026/11/a';
const AT = '/city/2026/11/10/a';

beforeAll(async () => {
  // Before anything is out: what was out could not be deleted (address-ledger.ts).
  vi.stubEnv('SITE_CLOCK', '2026-09-01T00:00:00Z');
  published = await SmallEdition.open({
    [A]: { topics: ['harbour'], authors: ['ben'] },
    '2026/11/names': { related: [A] },
    '2026/10/other': {},
  });
  await published.writeStory('2026/11/links', {}, `To [it](${AT}).`);
  await published.writeStory('2026/11/links-to-a-place', {}, `To [a place in it](${AT}#place).`);
  await published.writeStory('2026/11/links-to-markdown', {}, `To [its Markdown](${AT}.md).`);
  await published.writeStory('2026/11/links-to-list', {}, 'To [its topic](/topics/harbour/2026/11).');
  await published.writeStory('2026/11/shows', {}, `It is here:\n\n<Related story="${A}" />`);
  await published.publish();
});

beforeEach(async () => {
  await newsroom?.close();
  newsroom = await published.copy();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await newsroom.close();
  await published.close();
});

/** Files of what the publication refuses. */
async function refused(): Promise<string[]> {
  const message = await newsroom.publish().then(
    () => '',
    (error: Error) => error.message,
  );
  return [...new Set([...message.matchAll(/content\/articles\/(\S+?)\.mdx:/g)].map(([, id]) => id ?? ''))].sort();
}

describe('what a change takes from other documents is told at those', () => {
  it('a story that is deleted: of all that name it, link to it, or to the page of a list that has no other', async () => {
    await newsroom.remove(`articles/${A}.mdx`);
    expect(await refused()).toEqual([
      '2026/11/links',
      '2026/11/links-to-a-place',
      '2026/11/links-to-list',
      '2026/11/links-to-markdown',
      '2026/11/names',
      '2026/11/shows',
    ]);
  });

  it('one that moves and does not say where from: of what links to its address', async () => {
    await newsroom.writeStory(A, { topics: ['harbour'], section: 'culture' });
    expect(await refused()).toEqual(['2026/11/links', '2026/11/links-to-a-place', '2026/11/links-to-markdown']);
    await newsroom.writeStory(A, { topics: ['harbour'], section: 'culture', movedFrom: [AT] });
    expect(await refused()).toEqual([]);
  });

  it('one that leaves a list of which it was the last: of what links to the page of that', async () => {
    await newsroom.writeStory(A, { topics: ['trams'] });
    expect(await refused()).toEqual(['2026/11/links-to-list']);
  });

  it('a writer who is deleted: of the stories with that byline', async () => {
    await newsroom.remove('authors/ben.mdx');
    expect(await refused()).toEqual([A]);
  });

  it('a story that becomes a draft, or ends: of none, for whoever links to it has its address', async () => {
    await newsroom.writeStory(A, { topics: ['harbour'], status: 'draft' });
    expect(await refused()).toEqual([]);
    await newsroom.writeStory(A, { topics: ['harbour'], unpublishAt: '2026-12-10T10:00:00Z' });
    expect(await refused()).toEqual([]);
  });
});

it('two stories of one address are told, though one of them alone changed', async () => {
  await newsroom.writeStory('2026/10/other', { movedFrom: [AT] });
  expect(await refused()).toEqual(['2026/10/other']);
});

it('two translations into one language, and one of a translation, are told', async () => {
  await newsroom.writeStory('2026/11/german', { lang: 'de', translationOf: A });
  expect(await refused()).toEqual([]);
  await newsroom.writeStory('2026/11/german-again', { lang: 'de', translationOf: A });
  expect(await refused()).toEqual(['2026/11/german-again']);
  await newsroom.writeStory('2026/11/german-again', { lang: 'ar', translationOf: '2026/11/german' });
  expect(await refused()).toEqual(['2026/11/german-again']);
});
