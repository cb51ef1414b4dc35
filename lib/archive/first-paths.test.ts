import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LEDGER_FILE } from '../content/slices';
import { feedOf } from '../feeds/feed';
import { Rendering } from '../freshness/rendering';
import { SmallEdition, type StoryFields } from '../testing/small-edition';
import { Edition } from './edition';
import { CurrentGeneration } from './generations';

const NOW = Date.parse('2026-11-20T12:00:00Z');

const CITY = '/city/2026/11/10/trams';
const CULTURE = '/culture/2026/11/10/trams';

let newsroom: SmallEdition;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  vi.stubEnv('SITE_CLOCK', '');
  vi.stubEnv('SITE_ENV', 'preview');
  vi.stubEnv('SITE_URL', 'https://news.example');
});

afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  await newsroom.close();
});

/** What feed readers know each story by, under the address that it has. */
async function published(of = newsroom): Promise<Record<string, string>> {
  await of.publish();
  const generation = new CurrentGeneration(of.stateDir).acquire();
  try {
    const { items = [] } = feedOf(new Edition(new Rendering(generation, NOW, 'reader', 0)), { at: 'front' }) ?? {};
    return Object.fromEntries(items.map(({ url, id }) => [new URL(url).pathname, new URL(id).pathname]));
  } finally {
    generation.release();
  }
}

async function open(fields?: StoryFields): Promise<void> {
  newsroom = await SmallEdition.open({ '2026/11/trams': fields ?? {} });
}

describe('the GUID of a story is the first address that it had', () => {
  it('when it moves, and when it moves back, where its file no longer says where it came out', async () => {
    await open();
    expect(await published()).toEqual({ [CITY]: CITY });
    await newsroom.writeStory('2026/11/trams', { section: 'culture', movedFrom: [CITY] });
    expect(await published()).toEqual({ [CULTURE]: CITY });
    await newsroom.writeStory('2026/11/trams', { movedFrom: [CULTURE] });
    expect(await published()).toEqual({ [CITY]: CITY });

    const clone = await newsroom.copy();
    rmSync(clone.stateDir, { recursive: true });
    expect(await published(clone)).toEqual({ [CITY]: CITY });
    await clone.close();
  });

  it('when its file is renamed', async () => {
    await open();
    await published();
    await newsroom.remove('articles/2026/11/trams.mdx');
    await newsroom.writeStory('2026/11/tramways', { movedFrom: [CITY] });
    expect(await published()).toEqual({ '/city/2026/11/10/tramways': CITY });
    await newsroom.writeStory('2026/11/tramways', { section: 'culture', movedFrom: ['/city/2026/11/10/tramways', CITY] });
    expect(await published()).toEqual({ '/culture/2026/11/10/tramways': CITY });
  });

  it('and stays its own when it takes the place of a story that is gone', async () => {
    await open();
    await newsroom.writeStory('2026/11/ferry');
    await published();
    await newsroom.remove('articles/2026/11/trams.mdx');
    await newsroom.writeStory('2026/11/ferry', { movedFrom: [CITY] });
    expect(await published()).toEqual({ '/city/2026/11/10/ferry': '/city/2026/11/10/ferry' });
  });

  it('as its file says, the first first, where no ledger says more', async () => {
    await open({ movedFrom: ['/city/2026/11/09/first', '/city/2026/11/09/second'] });
    expect(await published()).toEqual({ [CITY]: '/city/2026/11/09/first' });
  });

  it('as it was before the ledger had a column for it, which the next publication fills', async () => {
    await open({ movedFrom: ['/city/2026/11/09/first'] });
    await newsroom.write(LEDGER_FILE, `address,story\n${CITY},2026/11/trams\n`);
    expect(await published()).toEqual({ [CITY]: '/city/2026/11/09/first' });
    expect(readFileSync(join(newsroom.contentDir, LEDGER_FILE), 'utf8')).toBe(
      `address,story,first\n${CITY},2026/11/trams,/city/2026/11/09/first\n`,
    );
  });

  it('as a pulled ledger says, although no story changed', async () => {
    await open({ movedFrom: [CULTURE] });
    expect(await published()).toEqual({ [CITY]: CULTURE });
    await newsroom.write(LEDGER_FILE, `address,story,first\n${CITY},2026/11/trams,${CITY}\n`);
    expect(await published()).toEqual({ [CITY]: CITY });
  });

  it('on a server that had it first, and keeps it when the repository says otherwise', async () => {
    vi.stubEnv('SITE_ENV', 'production');
    await open();
    await published();
    await newsroom.writeStory('2026/11/trams', { section: 'culture', movedFrom: [CITY] });
    await published();
    await newsroom.writeStory('2026/11/trams', { movedFrom: [CULTURE] });
    expect(await published()).toEqual({ [CITY]: CITY });
    await newsroom.write(LEDGER_FILE, `address,story,first\n${CITY},2026/11/trams,${CULTURE}\n`);
    expect(await published()).toEqual({ [CITY]: CITY });
  });
});
