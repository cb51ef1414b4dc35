import { describe, expect, it } from 'vitest';
import { parseAddress } from '../addresses/read-path';
import { type Crop, type CropSource, cropName, cropsOf, parseCropName, regionOf, SHAPES, type Shape } from './crops';
import { parseDerivativeName } from './derivatives';
import { parseRecordingName } from './recordings';

const HASH = '0123456789abcdef0123';
const picture = (measures: Partial<CropSource> = {}): CropSource => ({
  hash: HASH,
  width: 2400,
  height: 1350,
  credit: 'Rosa',
  ...measures,
});
const measures = (crops: Crop[]) => crops.map(({ shape, width, height }) => `${shape} ${width}×${height}`);
const paths = (source: CropSource) => cropsOf(source).map(({ path }) => path);

describe('the crops of a picture', () => {
  it('come in the three shapes that search engines ask for, wide enough for large previews', () => {
    expect(measures(cropsOf(picture()))).toEqual(['wide 1600×900', 'classic 1440×1080', 'square 1200×1200']);
  });

  it.each([
    [1200, 1200, ['wide 1200×675', 'classic 1200×900', 'square 1200×1200']],
    [1601, 900, ['wide 1600×900', 'classic 1200×900', 'square 900×900']],
    [900, 1600, ['wide 900×506', 'classic 900×675', 'square 900×900']],
    [300, 200, ['wide 300×169', 'classic 266×200', 'square 200×200']],
    [1, 5000, ['wide 1×1', 'classic 1×1', 'square 1×1']],
    [5000, 1, ['wide 1×1', 'classic 1×1', 'square 1×1']],
  ])('are as large as an original of %i×%i has room for', (width, height, expected) => {
    expect(measures(cropsOf(picture({ width, height })))).toEqual(expected);
  });

  it('have a name each that is read back, and that is no other kind of name', () => {
    for (const crop of cropsOf(picture())) {
      expect(parseAddress(crop.path)).toEqual({ at: 'media', name: cropName(crop) });
      expect(parseCropName(cropName(crop))).toBe(HASH);
      expect(parseDerivativeName(cropName(crop)) ?? parseRecordingName(cropName(crop))).toBeUndefined();
    }
    expect(new Set(paths(picture())).size).toBe(3);
  });

  it.each([
    ['the credit', { credit: 'Rosa Ferrant' }],
    ['the creator', { creator: 'Rosa' }],
    ['its digital source', { digitalSource: 'trainedAlgorithmicMedia' as const }],
    ['the licence', { licence: 'CC BY 4.0' }],
    ['the focus', { focus: { x: 50, y: 51 } }],
    ['the original', { hash: `${HASH.slice(1)}f` }],
  ])('have other names when %s is another', (_, changed) => {
    const before = paths(picture());
    expect(paths(picture(changed)).filter((path) => before.includes(path))).toEqual([]);
  });

  it('have the same names whether the middle is said or not', () => {
    expect(paths(picture({ focus: { x: 50, y: 50 } }))).toEqual(paths(picture()));
  });
});

it.each([
  '',
  'tram.jpg',
  `${HASH}.jpg`,
  `${HASH}-480-1.jpg`,
  `${HASH}-1600x900.jpg`,
  `${HASH}-0x900-0123456789ab.jpg`,
  `${HASH}-1600x900-0123456789ab.png`,
  `${HASH}-1600x900-0123456789AB.jpg`,
  `../${HASH}-1600x900-0123456789ab.jpg`,
])('%s is the name of no crop', (name) => {
  expect(parseCropName(name)).toBeUndefined();
});

describe('a crop', () => {
  it('has the focus in its middle where the edges allow it', () => {
    expect(regionOf('square', picture({ focus: { x: 40, y: 50 } }))).toEqual({ left: 285, top: 0, width: 1350, height: 1350 });
    expect(regionOf('wide', picture({ width: 1000, height: 3000, focus: { x: 0, y: 50 } }))).toMatchObject({ left: 0, top: 1219 });
  });

  it('stops at the edges', () => {
    expect(regionOf('square', picture({ focus: { x: 0, y: 0 } }))).toMatchObject({ left: 0, top: 0 });
    expect(regionOf('square', picture({ focus: { x: 100, y: 100 } }))).toMatchObject({ left: 1050, top: 0 });
  });

  it('lies within the original, whatever that measures and wherever the focus is', () => {
    for (const shape of Object.keys(SHAPES) as Shape[])
      for (const [width, height] of [
        [1, 1],
        [1, 999],
        [999, 1],
        [7, 5],
        [1201, 677],
        [2400, 1350],
      ] as const)
        for (const x of [0, 33.3, 50, 100]) {
          const { left, top, ...size } = regionOf(shape, picture({ width, height, focus: { x, y: 100 - x } }));
          expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
          expect(left + size.width).toBeLessThanOrEqual(width);
          expect(top + size.height).toBeLessThanOrEqual(height);
        }
  });
});
