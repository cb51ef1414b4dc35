import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { CurrentGeneration, type Generation } from '#lib/archive/generations';
import { SmallEdition } from '#lib/testing/small-edition';
import { PagesAhead } from './pages-ahead';

let edition: SmallEdition;
let current: CurrentGeneration;
let generation: Generation;

beforeAll(async () => {
  vi.stubEnv('SITE_CLOCK', '2026-11-20T12:00:00Z');
  vi.stubEnv('SITE_ENV', 'production');
  edition = await SmallEdition.open({
    '2026/11/oldest': { publishedAt: '2026-11-01T10:00:00Z' },
    '2026/11/older': { publishedAt: '2026-11-02T10:00:00Z' },
    '2026/11/newest': { publishedAt: '2026-11-03T10:00:00Z' },
    '2026/11/scheduled': { publishedAt: '2026-11-30T10:00:00Z' },
    '2026/11/draft': { status: 'draft' },
  });
  await edition.publish();
  current = new CurrentGeneration(edition.stateDir);
  generation = current.acquire();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  generation.release();
  await edition.close();
});

const AHEAD = ['/', '/city', '/culture', '/city/2026/11/03/newest', '/city/2026/11/02/older'];

it('of a new generation the front, the sections and the newest stories that readers may see are made, once', async () => {
  const made: string[] = [];
  const ahead = new PagesAhead(async (path) => made.push(path), 2);
  for (let request = 0; request < 5; request += 1) ahead.lookAt(generation);
  await vi.waitFor(() => expect(made).toEqual(AHEAD));
});

it('a newer generation takes the place of one whose pages are not all made', async () => {
  const made: string[] = [];
  let next: Generation | undefined;
  const ahead = new PagesAhead(async (path) => {
    made.push(path);
    if (made.length > 1 || next) return;
    await edition.writeStory('2026/11/newest', { publishedAt: '2026-11-03T10:00:00Z', headline: 'Changed' });
    await edition.publish();
    next = current.acquire();
    ahead.lookAt(next);
  }, 2);
  ahead.lookAt(generation);
  await vi.waitFor(() => expect(made).toEqual(['/', ...AHEAD]), 10_000);
  next?.release();
});

it('one that cannot be made is said, and the server goes on', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  new PagesAhead(async () => {
    throw new Error('No room.');
  }, 2).lookAt(generation);
  await vi.waitFor(() => expect(said).toHaveBeenCalledWith('Pages could not be made ahead of their readers: No room.'));
  said.mockRestore();
});

it('for none nothing is made', () => {
  const make = vi.fn();
  new PagesAhead(make, 0).lookAt(generation);
  expect(make).not.toHaveBeenCalled();
});
