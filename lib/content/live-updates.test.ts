import sharp from 'sharp';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Edition, edition } from '../archive/edition';
import { CurrentGeneration, type Generation } from '../archive/generations';
import { Rendering, withRendering } from '../freshness/rendering';
import { NOTHING_ASKED } from '../search/asked';
import { SmallEdition } from '../testing/small-edition';

const at = (text: string) => Date.parse(text);
const [BEFORE, AFTER] = [at('2026-11-10T12:30:00Z'), at('2026-11-10T13:30:00Z')];

const BODY = `<Update at="2026-11-10T12:00:00Z" title="It begins">
Somebody speaks.
</Update>

<Update at="2026-11-10T13:30:00Z" title="It ends">
Nobody whispers.

<Figure src="2026/11/hall.jpg" alt="A hall." caption="The empty hall." credit="Photo: Cy Lens" />
</Update>`;

let newsroom: SmallEdition;
let generation: Generation;

beforeAll(async () => {
  vi.stubEnv('SITE_CLOCK', '2026-11-10T12:30:00Z');
  newsroom = await SmallEdition.open();
  await newsroom.writeStory('2026/11/debate', { kind: 'live', live: { startedAt: '2026-11-10T11:00:00Z' } }, BODY);
  const picture = sharp({ create: { width: 1600, height: 900, channels: 3, background: 'teal' } });
  await newsroom.write('images/2026/11/hall.jpg', await picture.jpeg().toBuffer());
  await newsroom.publish();
  generation = new CurrentGeneration(newsroom.stateDir).acquire();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  generation.release();
  await newsroom.close();
});

function seenAt<T>(now: number, ask: (edition: Edition) => T, audience: 'reader' | 'newsroom' = 'reader'): T {
  return withRendering(new Rendering(generation, now, audience, 0), () => ask(edition()));
}

const partsShown = (edition: Edition) =>
  edition.story('/city/2026/11/10/debate')?.body.children.filter(({ type }) => type !== 'text').length;
const picturesMapped = (edition: Edition) => edition.mappedStories('2026-11').map(({ pictures }) => pictures.length);

it('an update of a later instant is not shown before it, and then by the clock alone', () => {
  expect([seenAt(BEFORE, partsShown), seenAt(AFTER - 1, partsShown), seenAt(AFTER, partsShown)]).toEqual([1, 1, 2]);
});

it('its pictures are named nowhere before it', () => {
  expect([seenAt(AFTER - 1, picturesMapped), seenAt(AFTER, picturesMapped)]).toEqual([[0], [1]]);
});

it('a search does not find its words', () => {
  expect(seenAt(BEFORE, (edition) => edition.search({ ...NOTHING_ASKED, text: 'speaks' }, 5).found)).toBe(1);
  expect(seenAt(BEFORE, (edition) => edition.search({ ...NOTHING_ASKED, text: 'whispers' }, 5).found)).toBe(0);
});

it('the newsroom sees it in a preview', () => {
  expect(seenAt(BEFORE, partsShown, 'newsroom')).toBe(2);
});
