import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAddress } from '../addresses/read-path';
import { CARD, type CardWords, cardFileName, cardPath, isCardFileName, parseCardName } from './cards';
import { cardFile } from './draw-card';

let stateDir: string;

beforeAll(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'standfirst-cards-'));
});

afterAll(() => {
  rmSync(stateDir, { recursive: true });
});

const story = (words: Partial<CardWords> = {}): CardWords => ({ title: 'Line four opens', lang: 'en', label: 'City', hue: 200, ...words });

/** The share of points in a part of a card that are darker than this, of 255. */
async function inkIn(words: CardWords, part: { left: number; top: number; width: number; height: number }, than = 128): Promise<number> {
  const { data, info } = await sharp(await cardFile(stateDir, words))
    .extract(part)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let points = 0;
  for (let at = 0; at < data.length; at += info.channels) if ((data[at] ?? 255) < than) points += 1;
  return points / (part.width * part.height);
}

/** The ink in the part of a card that a title stands in, and in the right half of that. */
async function inkOf(words: Partial<CardWords>): Promise<{ all: number; right: number }> {
  const part = { top: 150, height: 360 };
  const set = story(words);
  return { all: await inkIn(set, { ...part, left: 0, width: 1200 }), right: await inkIn(set, { ...part, left: 600, width: 600 }) };
}

describe('the address of a card', () => {
  it.each(['/', '/city', '/topics/trams/2026/11', '/city/2026/11/17/tram-line-four', `/city/2026/11/17/${'x'.repeat(240)}`])(
    'names the page %s and is read back',
    (page) => {
      const address = parseAddress(cardPath(page, story()));
      expect(address?.at === 'media' && parseCardName(address.name)).toBe(page);
    },
  );

  it('does not say what stands on the card', () => {
    expect(cardPath('/city', story({ title: 'Secret', label: 'Hidden', text: 'Unsaid' })).toLowerCase()).not.toMatch(
      /secret|hidden|unsaid/,
    );
  });

  it.each([
    ['title', { title: 'Line five opens' }],
    ['language', { lang: 'de' }],
    ['label', { label: 'Town' }],
    ['text', { text: 'At last.' }],
    ['hue', { hue: 210 }],
  ])('is another with another %s, and so is the file', (_, changed) => {
    expect(cardPath('/city', story(changed))).not.toBe(cardPath('/city', story()));
    expect(cardFileName(story(changed))).not.toBe(cardFileName(story()));
  });

  it.each([
    'card.png',
    'card-2026-11-tram.png',
    'card-0123456789abcdef0123..city.png',
    'card-0123456789abcdef0123.City.png',
    'card-0123456789abcdef0123.city.jpg',
  ])('%s is that of none', (name) => expect(parseCardName(name)).toBeUndefined());

  it('is told from the name of the file, which names no page', () => {
    expect(isCardFileName(cardFileName(story()))).toBe(true);
    expect(isCardFileName(cardPath('/city', story()).slice('/media/'.length))).toBe(false);
  });
});

describe('a card', () => {
  it('has the title, from the side at which its language begins', async () => {
    expect(await inkOf({ title: 'Tr' })).toMatchObject({ all: expect.toSatisfy((ink: number) => ink > 0.005), right: 0 });
    expect((await inkOf({ title: 'ترام', lang: 'ar' })).right).toBeGreaterThan(0.005);
  });

  it('joins the letters of Arabic and Bengali as they are written', async () => {
    // Set apart by a mark without width (U+200C), the same letters stand in their separate forms.
    for (const [lang, joined, apart] of [
      ['ar', 'ترام', 'ت\u200cر\u200cا\u200cم'],
      ['bn', 'ক্ষ', 'ক্\u200cষ'],
    ] as const) {
      const [together, separate] = await Promise.all([joined, apart].map((title) => inkOf({ title, lang })));
      expect(together?.all).toBeGreaterThan(0.001);
      expect(separate?.all).not.toBe(together?.all);
    }
  });

  it.each([
    ['in a script that the faces lack', '中文标题'],
    ['of which one letter is lacking', 'Line four opens in 東京'],
    ['of emoji alone', '🚋🏳️‍🌈🇩🇪'],
  ])('leaves out a title %s', async (_, title) => expect((await inkOf({ title })).all).toBe(0));

  it.each(['</span>&<b>', '"\']]>&amp;\u202e', '\u0007\ud800 Tram 🚋', 'Zażółć “gęślą” – Nguyễn', 'x'.repeat(200), 'W '.repeat(100)])(
    'can be drawn of %s',
    async (title) => {
      const file = await cardFile(stateDir, story({ title }));
      expect(await sharp(file).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    },
  );

  it.each([
    ['a long headline', { title: 'The council that promised a count in the open has met behind closed doors. '.repeat(3).slice(0, 200) }],
    ['a long word', { title: 'W'.repeat(60) }],
    [
      'the front',
      { title: 'Daily', label: undefined, text: 'Everything that is fit to be read on a train, and much that is not. '.repeat(2) },
    ],
    ['a long label', { label: 'Paid content · The Association of Harbour Walkers, Rowers and Swimmers of the Northern Quays' }],
    ['Arabic', { title: 'مسارات الخط الرابع تفتح أبوابها بعد عامين من الانتظار', lang: 'ar' }],
    ['Bengali', { title: 'মেঘনা তারার নাবিকদের শেষ যাত্রা: ঝড়ের রাতে কী ঘটেছিল', lang: 'bn' }],
  ])('keeps %s where a crop to 14:10 leaves it', async (_, words) => {
    const side = (CARD.width - 882) / 2;
    const beside = { top: 0, width: side, height: CARD.height };
    expect(await inkIn(story(words), { ...beside, left: 0 }, 250)).toBe(0);
    expect(await inkIn(story(words), { ...beside, left: CARD.width - side }, 250)).toBe(0);
    expect(await inkIn(story(words), { left: side, top: 80, width: 882, height: 430 })).toBeGreaterThan(0.005);
  });
});
