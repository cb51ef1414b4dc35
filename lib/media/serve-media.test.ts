import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import site from '../../site.config';
import type { Address } from '../addresses/address';
import { pathOf } from '../addresses/path-of';
import { storyAddress } from '../addresses/read-path';
import { Edition } from '../archive/edition';
import { CurrentGeneration, type Generation } from '../archive/generations';
import { withdrawStory } from '../archive/withdrawals';
import type { Audience } from '../content/visibility';
import { Rendering, withRendering } from '../freshness/rendering';
import { pageMetadata } from '../seo/page-metadata';
import { readersRendering } from '../testing/readers-rendering';
import { SmallEdition } from '../testing/small-edition';
import { type CardWords, cardPath } from './cards';
import { type CropSource, cropName, cropsOf } from './crops';
import { derivativePath, widthsFor } from './derivatives';
import { cardAt } from './page-cards';
import { preparePictures } from './prepare-pictures';
import { servedMedia } from './serve-media';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const LATER = Date.parse('2026-11-25T12:00:00Z');

const BARE = `</span>]]>&"'<b> 🏳️‍🌈 \u202eمصور\u202c ছবি 中 ${'x'.repeat(150)}`;

const LONG = `long-${'x'.repeat(220)}`;

let newsroom: SmallEdition;
let generation: Generation;

const leadImage = (src: string, more: object = {}) => ({ src, alt: 'A tram.', caption: 'It runs.', credit: 'Rosa', ...more });

beforeAll(async () => {
  vi.stubEnv('SITE_CLOCK', new Date(NOW).toISOString());
  newsroom = await SmallEdition.open({
    '2026/11/open': { leadImage: leadImage('open.jpg', { focus: { x: 20, y: 40 } }) },
    '2026/11/scheduled': { leadImage: leadImage('scheduled.jpg'), publishedAt: '2026-11-24T10:00:00Z' },
    // The picture is out, and what is to be seen of it tomorrow is not.
    '2026/11/scheduled-again': { leadImage: leadImage('open.jpg', { focus: { x: 90, y: 40 } }), publishedAt: '2026-11-24T10:00:00Z' },
    '2026/11/withdrawn': { leadImage: leadImage('withdrawn.jpg'), withdrawn: { at: '2026-11-11T10:00:00Z', reason: 'Wrong.' } },
    '2026/11/taken-back': { leadImage: leadImage('taken-back.jpg') },
    '2026/11/lent': { leadImage: leadImage('lent.jpg', { rights: { licence: 'Until Tuesday', expires: '2026-11-24T10:00:00Z' } }) },
    '2026/11/bare': { headline: BARE },
    [`2026/11/${LONG}`]: { headline: 'Long' },
    '2026/11/corrected': { corrections: [{ at: '2026-11-11T09:00:00Z', kind: 'correction', text: 'Wrong.' }] },
    '2026/11/bare-scheduled': { publishedAt: '2026-11-24T10:00:00Z' },
    '2026/11/lent-to-end': { leadImage: leadImage('ended.jpg', { rights: { licence: 'Ended', expires: '2026-11-19T10:00:00Z' } }) },
  });
  await newsroom.writeStory('2026/11/inside', {}, '<Figure src="ended.jpg" alt="A tram." caption="It runs." credit="Rosa" />');
  await newsroom.write(
    'authors/anna.mdx',
    '---\nname: Anna\nrole: Reporter\nportrait: { src: portrait.jpg, alt: "Anna.", credit: "Ben" }\n---\n\nAnna reports.\n',
  );
  await newsroom.write(
    'sponsored/walks.mdx',
    '---\nheadline: Walk\nstandfirst: On foot.\nsponsor:\n  name: Walks Ltd\n  url: https://example.com/walks\npublishedAt: 2026-11-01T08:00:00Z\nstatus: ready\n---\n\nWords.\n',
  );
  for (const [index, name] of ['open', 'scheduled', 'withdrawn', 'taken-back', 'lent', 'ended', 'portrait'].entries()) {
    const drawn = sharp({ create: { width: 160, height: 90, channels: 3, background: { r: index * 30, g: 90, b: 120 } } });
    await newsroom.write(`images/${name}.jpg`, await drawn.jpeg().toBuffer());
  }
  await newsroom.publish();
  vi.stubEnv('SITE_CONTENT', newsroom.contentDir);
  vi.stubEnv('SITE_STATE', newsroom.stateDir);
  generation = new CurrentGeneration(newsroom.stateDir).acquire();
}, 60_000);

afterAll(async () => {
  vi.unstubAllEnvs();
  await newsroom.close();
});

function sourceOf(src: string, more: Partial<CropSource> = {}): CropSource {
  const file = generation.database.get<{ hash: string; width: number; height: number }>('SELECT * FROM material WHERE src = :src', { src });
  if (!file) throw new Error(`no ${src}`);
  return { hash: file.hash, width: file.width, height: file.height, credit: 'Rosa', ...more };
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('there is none');
  return value;
}

const namesOf = (source: CropSource) => cropsOf(source).map(cropName);
const ask = (audience: Audience) => new Edition(new Rendering(generation, NOW, audience, 0));
const served = (name: string, at = NOW) => withRendering(readersRendering(generation, at), () => servedMedia(name));
const isServed = async (source: CropSource, at?: number) => {
  const media = await Promise.all(namesOf(source).map((name) => served(name, at)));
  const there = media.filter((each) => each !== undefined).length;
  expect([0, 3]).toContain(there);
  return there === 3;
};

describe('the crops of a picture are served', () => {
  it('as a story that may be seen shows it, in the measures that their names say', async () => {
    for (const crop of cropsOf(sourceOf('open.jpg', { focus: { x: 20, y: 40 } }))) {
      const media = await served(cropName(crop));
      expect(media?.type).toBe('image/jpeg');
      expect(await sharp(media?.bytes).metadata()).toMatchObject({ format: 'jpeg', width: crop.width, height: crop.height });
    }
  });

  it('of somebody who writes', async () => expect(await isServed(sourceOf('portrait.jpg', { credit: 'Ben' }))).toBe(true));

  it('from the instant at which their story is out, and not before', async () => {
    expect(await isServed(sourceOf('scheduled.jpg'))).toBe(false);
    expect(await isServed(sourceOf('scheduled.jpg'), LATER)).toBe(true);
  });

  it('until the rights run out', async () => {
    const lent = sourceOf('lent.jpg', { licence: 'Until Tuesday' });
    expect(await isServed(lent)).toBe(true);
    expect(await isServed(lent, LATER)).toBe(false);
  });

  it('not of a story that was withdrawn', async () => expect(await isServed(sourceOf('withdrawn.jpg'))).toBe(false));

  it('not of a story that was taken back in an emergency', async () => {
    expect(await isServed(sourceOf('taken-back.jpg'))).toBe(true);
    withdrawStory(newsroom.stateDir, { story: '2026/11/taken-back', at: NOW, reason: 'Wrong.' });
    expect(await isServed(sourceOf('taken-back.jpg'))).toBe(false);
  });

  it('not as the lead that it may no longer be, although a text still shows the picture', async () => {
    expect(await isServed(sourceOf('ended.jpg', { licence: 'Ended' }))).toBe(false);
  });

  it('not around a focus that is not out yet', async () => {
    expect(await isServed(sourceOf('open.jpg', { focus: { x: 90, y: 40 } }))).toBe(false);
    expect(await isServed(sourceOf('open.jpg', { focus: { x: 90, y: 40 } }), LATER)).toBe(true);
  });

  it.each([
    ['around a focus that nobody set', { focus: { x: 21, y: 40 } }],
    ['with a credit that nobody wrote', { focus: { x: 20, y: 40 }, credit: 'Mallory' }],
    ['in another size', { focus: { x: 20, y: 40 }, width: 159 }],
    ['of an original that nobody has', { hash: '0'.repeat(20) }],
  ])('not %s', async (_, changed) => {
    const [wide = ''] = namesOf(sourceOf('open.jpg', changed));
    expect(await served(wide)).toBeUndefined();
  });

  it('not under a name whose measures were changed', async () => {
    const [name = ''] = namesOf(sourceOf('open.jpg', { focus: { x: 20, y: 40 } }));
    expect(await served(name)).toBeDefined();
    expect(await served(name.replace('160x90', '1600x900'))).toBeUndefined();
  });
});

const nameOf = (path: string) => path.slice('/media/'.length);

describe('the card of a story without a picture', () => {
  const address = (id: string, day = '10') => storyAddress(`/city/2026/11/${day}/${id}`);
  const words = (id: string, day?: string, at = NOW) => {
    const story: Address = address(id, day);
    return required(cardAt(new Edition(new Rendering(generation, at, 'newsroom', 0)), story));
  };
  const nameFor = (id: string, changed: Partial<CardWords> = {}, day?: string) =>
    nameOf(cardPath(pathOf(address(id, day)), { ...words(id, day), ...changed }));

  it('is served in the measures that are written beside its address', async () => {
    const metadata = withRendering(readersRendering(generation, NOW), () =>
      pageMetadata({ title: BARE, description: '', address: address('bare') }),
    );
    const [share] = [metadata.openGraph?.images ?? []].flat() as { url: string }[];
    expect(share).toMatchObject({ width: 1200, height: 630, type: 'image/png', alt: `${BARE} – Standfirst` });
    const media = await served(share?.url.split('/media/')[1] ?? '');
    expect(await sharp(media?.bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  });

  it('is served from the instant at which the story is out', async () => {
    expect(await served(nameFor('bare-scheduled', {}, '24'))).toBeUndefined();
    expect(await served(nameFor('bare-scheduled', {}, '24'), LATER)).toBeDefined();
  });

  it('says what stands in the archive, and nothing that an address asks for', async () => {
    expect(await served(nameFor('bare', { title: 'Mallory was here' }))).toBeUndefined();
    expect(await served(nameOf(cardPath('/city/2026/11/10/nobody', words('bare'))))).toBeUndefined();
  });

  it('is there however long the name of the story is', async () => expect(await served(nameFor(LONG))).toBeDefined());

  it('is not there for a story that has a picture', async () => {
    expect(await served(nameOf(cardPath('/city/2026/11/10/open', { title: 'Tide', lang: 'en', label: 'City' })))).toBeUndefined();
    expect(cardAt(ask('reader'), address('open'))).toBeUndefined();
  });

  it('takes the place of a picture whose rights ran out', async () => {
    const name = nameOf(cardPath('/city/2026/11/10/lent', words('lent', undefined, LATER)));
    expect(await served(name)).toBeUndefined();
    expect(await served(name, LATER)).toBeDefined();
  });

  it('is kept for a while and drawn again after that', async () => {
    const { contentDir, stateDir } = newsroom;
    const kept = () => readdirSync(join(stateDir, 'media')).filter((name) => name.startsWith('card-'));
    expect(await served(nameFor('bare'))).toBeDefined();
    await preparePictures({ contentDir, stateDir });
    expect(kept()).not.toEqual([]);
    const then = new Date(Date.now() - 31 * 24 * 3_600_000);
    for (const name of kept()) utimesSync(join(stateDir, 'media', name), then, then);
    await preparePictures({ contentDir, stateDir });
    expect(kept()).toEqual([]);
    expect(await served(nameFor('bare'))).toBeDefined();
  });
});

describe('the card of another page', () => {
  const wordsFor = (address: Address) => required(cardAt(ask('newsroom'), address));
  const nameFor = (address: Address, changed: Partial<CardWords> = {}) =>
    nameOf(cardPath(pathOf(address), { ...wordsFor(address), ...changed }));

  it.each<Address>([
    { at: 'front' },
    { at: 'section', section: 'city' },
    { at: 'section-month', section: 'city', month: '2026-11' },
    { at: 'topics' },
    { at: 'topic', topic: 'trams' },
    { at: 'topic-month', topic: 'trams', month: '2026-11' },
    { at: 'author', author: 'ben' },
    { at: 'author-month', author: 'anna', month: '2026-11' },
    { at: 'archive' },
    { at: 'archive-year', year: '2026' },
    { at: 'archive-month', month: '2026-11' },
    { at: 'archive-day', day: '2026-11-10' },
    { at: 'corrections' },
    { at: 'corrections-month', month: '2026-11' },
    { at: 'masthead' },
    { at: 'page', page: 'about' },
    { at: 'sponsored', slug: 'walks' },
  ])('is served for $at', async (address) => expect((await served(nameFor(address)))?.type).toBe('image/png'));

  it('says whose the page is, over the name of the publication', () => {
    expect(wordsFor({ at: 'front' })).toEqual({ title: site.name, text: site.description, lang: 'en' });
    expect(wordsFor({ at: 'topic-month', topic: 'trams', month: '2026-11' })).toMatchObject({ title: 'Trams', label: 'November 2026' });
    expect(wordsFor({ at: 'sponsored', slug: 'walks' })).toMatchObject({ title: 'Walk', label: 'Paid content · Walks Ltd' });
  });

  it('is not there for somebody whose portrait stands for them', () => {
    expect(cardAt(ask('reader'), { at: 'author', author: 'anna' })).toBeUndefined();
  });

  it('does not betray what is not out yet', async () => {
    for (const address of [
      { at: 'archive-day', day: '2026-11-24' },
      { at: 'section-month', section: 'city', month: '2026-12' },
      { at: 'topic-month', topic: 'trams', month: '2026-12' },
    ] as const)
      expect(await served(nameFor(address)), address.at).toBeUndefined();
    expect(await served(nameFor({ at: 'archive-day', day: '2026-11-24' }), LATER)).toBeDefined();
  });

  it('is not drawn of what an address asks for', async () => {
    expect(await served(nameFor({ at: 'section', section: 'city' }, { title: 'Mallory' }))).toBeUndefined();
    expect(await served(nameOf(cardPath('/city', wordsFor({ at: 'topics' }))))).toBeUndefined();
    expect(await served(nameOf(cardPath('/search', wordsFor({ at: 'topics' }))))).toBeUndefined();
  });
});

it('a picture is dated by its file', async () => {
  const [name = ''] = namesOf(sourceOf('open.jpg', { focus: { x: 20, y: 40 } }));
  await served(name);
  const then = new Date('2026-11-19T07:00:00Z');
  utimesSync(join(newsroom.stateDir, 'media', name), then, then);
  expect((await served(name))?.modified).toBe(then.getTime());
});

it('crops of leads are derived ahead, of what is not out yet too; those in use stay, and others go', async () => {
  const { contentDir, stateDir } = newsroom;
  const kept = () => readdirSync(join(stateDir, 'media'));
  const [outdated = ''] = namesOf(sourceOf('open.jpg', { credit: 'Before' }));
  await newsroom.write(`../state/media/${outdated}`, '');
  const { hash, width } = sourceOf('open.jpg');
  const before = derivativePath({ hash, width: widthsFor(width)[0] ?? 0, format: 'avif' })
    .replace('/media/', '')
    .replace(/-\d+\.avif$/, '-1.avif');
  await newsroom.write(`../state/media/${before}`, '');
  const portrait = namesOf(sourceOf('portrait.jpg', { credit: 'Ben' }));
  expect(await isServed(sourceOf('portrait.jpg', { credit: 'Ben' }))).toBe(true);
  expect((await preparePictures({ contentDir, stateDir })).removed).toBe(2);
  const leads = [
    sourceOf('open.jpg', { focus: { x: 20, y: 40 } }),
    sourceOf('open.jpg', { focus: { x: 90, y: 40 } }),
    sourceOf('scheduled.jpg'),
    sourceOf('lent.jpg', { licence: 'Until Tuesday' }),
  ].flatMap(namesOf);
  expect(kept()).toEqual(expect.arrayContaining([...leads, ...portrait]));
  expect(kept()).not.toContain(outdated);
  expect(kept()).not.toContain(before);
  expect((await served(before))?.type, 'of an earlier recipe').toBe('image/avif');
});
