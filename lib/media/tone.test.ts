import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { toneOf } from './tone';

const plain = (background: string, channels: 3 | 4 = 3) =>
  sharp({ create: { width: 40, height: 20, channels, background } })
    .png()
    .toBuffer();

describe('the tone of a picture', () => {
  it.each([
    ['#000000', '000'],
    ['#ffffff', 'fff'],
    ['#ff0000', 'f00'],
    ['#1040c0', '14c'],
  ])('of %s is %s', async (colour, tone) => {
    expect(await toneOf(await plain(colour))).toBe(tone);
  });

  it('is that of paper where nothing is drawn', async () => {
    expect(await toneOf(await plain('#00000000', 4))).toBe('fff');
  });

  it('of a picture without colours has three steps as well', async () => {
    expect(
      await toneOf(
        await sharp(await plain('#808080'))
          .toColourspace('b-w')
          .jpeg()
          .toBuffer(),
      ),
    ).toBe('888');
  });

  it.each(['r', 'g', 'b'])('has a class for each step of %s', (colour) => {
    const classes = new Set(readFileSync('app/styles/tones.css', 'utf8').match(new RegExp(`tone-${colour}[0-9a-f]`, 'g')));
    expect(classes.size).toBe(16);
  });

  it('is refused of a picture that ends too soon', async () => {
    const whole = await plain('#1040c0');
    await expect(toneOf(whole.subarray(0, whole.length - 30))).rejects.toThrow();
  });
});
