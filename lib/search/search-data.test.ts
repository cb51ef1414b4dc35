import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Edition } from '../archive/edition';
import { CurrentGeneration, type Generation } from '../archive/generations';
import { Rendering, withRendering } from '../freshness/rendering';
import { SmallEdition } from '../testing/small-edition';
import { parseInstant } from '../time';
import { searchData } from './search-data';

const NOW = '2026-11-25T08:00:00Z';

let newsroom: SmallEdition;
let generation: Generation;

beforeAll(async () => {
  vi.stubEnv('SITE_CLOCK', NOW);
  newsroom = await SmallEdition.open(
    Object.fromEntries(
      Array.from({ length: 25 }, (_, index) => [
        `2026/11/bridge-${index}`,
        {
          headline: `Bridge ${index}`,
          section: index % 2 === 0 ? 'city' : 'culture',
          publishedAt: `2026-11-${String(index + 1).padStart(2, '0')}T05:00:00Z`,
        },
      ]),
    ),
  );
  await newsroom.writeStory('2026/11/bridge-draft', { status: 'draft', headline: 'Bridge drafted' });
  await newsroom.publish();
  generation = new CurrentGeneration(newsroom.stateDir).acquire();
});

afterAll(async () => {
  generation.release();
  vi.unstubAllEnvs();
  await newsroom.close();
});

function answer(question: string) {
  const rendering = new Rendering(generation, parseInstant(NOW) ?? 0, 'reader', 0);
  const document = withRendering(rendering, () => searchData(new Edition(rendering), new URLSearchParams(question)));
  return { ...document, keep: rendering.keep, data: JSON.parse(document.body) };
}

it('answers with what its documentation says, and nothing else', () => {
  const documented = readFileSync('docs/machines.md', 'utf8').split('The answer:')[1] ?? '';
  const named = new Set([...documented.matchAll(/`(\w+)`/g)].map(([, name]) => name));
  const { data } = answer('q=bridge&page=1');
  const [result] = data.results;
  for (const name of [...Object.keys(data), ...Object.keys(result), ...Object.keys(data.facets), ...Object.keys(data.facets.section[0])])
    expect(named, name).toContain(name);
});

it('gives a page at a time, and where the next one is', () => {
  const { data } = answer('q=bridge&section=nonsense%20&utm=1');
  expect([data.found, data.results.length, data.foundIsAtLeast]).toEqual([25, 20, false]);
  expect(data.next).toMatch(/\/api\/search\?q=bridge&page=2$/);
  expect(answer('q=bridge&page=2').data).toMatchObject({ next: null, page: 2 });
  expect(answer('q=bridge&page=2').data.results).toHaveLength(5);
  expect(answer('q=bridge&page=9999').data.results).toEqual([]);
});

it('counts what each section leaves, and leaves it', () => {
  const { data } = answer('q=bridge');
  expect(data.facets.section).toEqual([
    { value: 'city', name: 'City', stories: 13 },
    { value: 'culture', name: 'Culture', stories: 12 },
  ]);
  expect(answer('q=bridge&section=culture').data.found).toBe(12);
});

it('knows nothing of a draft, and suggests no word of it', () => {
  expect(answer('q=drafted').data).toMatchObject({ found: 0, results: [], didYouMean: null });
  expect(answer('q=draftet').data).toMatchObject({ found: 0, didYouMean: null });
  expect(answer('q=brigde').data).toMatchObject({ found: 0, didYouMean: 'bridge' });
});

it('is listed by nobody, and kept for nobody: readers ask more questions than there is room for', () => {
  expect(answer('q=bridge')).toMatchObject({ keep: false, headers: { 'X-Robots-Tag': 'noindex, nofollow' } });
});
