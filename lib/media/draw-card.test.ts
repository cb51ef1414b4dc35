import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAddress } from '../addresses';
import { type CardSource, cardName, cardPath, parseCardName } from './cards';
import { cardFile } from './draw-card';

let stateDir: string;

beforeAll(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'standfirst-cards-'));
});

afterAll(() => {
  rmSync(stateDir, { recursive: true });
});

const story = (words: Partial<CardSource> = {}): CardSource => ({
  id: '2026/11/tram-line-four',
  headline: 'Line four opens',
  lang: 'en',
  section: { slug: 'city', name: 'City', description: '', hue: 200 },
  ...words,
});

/** The share of dark points in the part of a card that a headline stands in, and in the right half of that. */
async function inkOf(words: Partial<CardSource>): Promise<{ all: number; right: number }> {
  const file = await cardFile(stateDir, story(words));
  const dark = async (left: number, width: number) => {
    const { data, info } = await sharp(file)
      .extract({ left, top: 145, width, height: 360 })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    let points = 0;
    for (let at = 0; at < data.length; at += info.channels) if ((data[at] ?? 255) < 128) points += 1;
    return points / (width * 360);
  };
  return { all: await dark(0, 1200), right: await dark(600, 600) };
}

describe('the name of a card', () => {
  it('says whose it is and is read back', () => {
    expect(parseCardName(cardName(story()))).toBe('2026/11/tram-line-four');
    expect(parseAddress(cardPath(story()) ?? '')).toEqual({ at: 'media', name: cardName(story()) });
  });

  it.each([
    ['headline', { headline: 'Line five opens' }],
    ['language', { lang: 'de' }],
    ['section', { section: { slug: 'city', name: 'Town', description: '', hue: 200 } }],
    ['hue', { section: { slug: 'city', name: 'City', description: '', hue: 210 } }],
  ])('is another with another %s', (_, changed) => expect(cardName(story(changed))).not.toBe(cardName(story())));

  it.each([
    'card.png',
    'card-2026-11-tram.png',
    'card-2026-11--0123456789ab.png',
    'card-2026-11-Tram-0123456789ab.png',
    'card-2026-11-tram-0123456789ab.jpg',
  ])('%s is the name of none', (name) => expect(parseCardName(name)).toBeUndefined());

  it('is none where a file system could not hold it', () => {
    const long = story({ id: `2026/11/${'x'.repeat(220)}` });
    expect(cardPath(long)).toBeUndefined();
    expect(parseCardName(cardName(long))).toBeUndefined();
  });
});

describe('a card', () => {
  it('has the headline, from the side at which its language begins', async () => {
    expect(await inkOf({ headline: 'Tram' })).toMatchObject({ all: expect.toSatisfy((ink: number) => ink > 0.005), right: 0 });
    expect((await inkOf({ headline: 'ترام', lang: 'ar' })).right).toBeGreaterThan(0.005);
  });

  it('joins the letters of Arabic and Bengali as they are written', async () => {
    // Set apart by a mark without width (U+200C), the same letters stand in their separate forms.
    for (const [lang, joined, apart] of [
      ['ar', 'ترام', 'ت\u200cر\u200cا\u200cم'],
      ['bn', 'ক্ষ', 'ক্\u200cষ'],
    ] as const) {
      const [together, separate] = await Promise.all([joined, apart].map((headline) => inkOf({ headline, lang })));
      expect(together?.all).toBeGreaterThan(0.001);
      expect(separate?.all).not.toBe(together?.all);
    }
  });

  it.each([
    ['in a script that the faces lack', '中文标题'],
    ['of which one letter is lacking', 'Line four opens in 東京'],
    ['of emoji alone', '🚋🏳️‍🌈🇩🇪'],
  ])('leaves out a headline %s', async (_, headline) => expect((await inkOf({ headline })).all).toBe(0));

  it.each(['</span>&<b>', '"\']]>&amp;\u202e', '\u0007\ud800 Tram 🚋', 'Zażółć “gęślą” – Nguyễn', 'x'.repeat(200), 'W '.repeat(100)])(
    'can be drawn of %s',
    async (headline) => {
      const file = await cardFile(stateDir, story({ headline }));
      expect(await sharp(file).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    },
  );
});
