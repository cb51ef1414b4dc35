import { createHash } from 'node:crypto';
import type { Picture } from '../archive/stories';
import { mediaPath } from './media-path';

interface ShapeFacts {
  across: number;
  down: number;
  /** In pixels, where the original has so many. */
  width: number;
}

/**
 * The shapes in which machines are given a picture (Google Search Central, “Article structured data”: 16:9, 4:3 and
 * 1:1; “Get on Discover”: at least 1,200 px wide), the widest first.
 */
export const SHAPES = {
  wide: { across: 16, down: 9, width: 1600 },
  classic: { across: 4, down: 3, width: 1440 },
  square: { across: 1, down: 1, width: 1200 },
} as const satisfies Record<string, ShapeFacts>;

export type Shape = keyof typeof SHAPES;

export interface Crop {
  shape: Shape;
  width: number;
  height: number;
  /** Always a JPEG. */
  path: string;
}

export const CROP_TYPE = 'image/jpeg';

/** What of a picture its crops are made from: another value, another name. */
export type CropSource = Pick<Picture, 'hash' | 'width' | 'height' | 'focus' | 'credit' | 'creator' | 'licence' | 'digitalSource'>;

/** Raised when anything makes other bytes of the same source: it is part of every name. */
const RECIPE = 2;

const MIDDLE = { x: 50, y: 50 };

/**
 * A picture in each shape, cut around its focus and never enlarged. What is served are those of lead pictures, of
 * portraits and of the pictures of sponsored material, as long as readers may see them there: those, and no others, have a
 * focus and a name that the archive knows.
 */
export function cropsOf(picture: CropSource): Crop[] {
  const key = keyOf(picture);
  return (Object.keys(SHAPES) as Shape[]).map((shape) => {
    const { width, height } = measuresOf(shape, picture);
    return { shape, width, height, path: mediaPath(`${picture.hash}-${width}x${height}-${key}.jpg`) };
  });
}

/** The content hash of the original in a crop's name; `undefined` for any other name. */
export function parseCropName(name: string): string | undefined {
  return /^([0-9a-f]{20})-[1-9]\d{0,4}x[1-9]\d{0,4}-[0-9a-f]{12}\.jpg$/.exec(name)?.[1];
}

export function cropName({ path }: Crop): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

interface Region {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The part of the original that a crop shows: as large as it goes, the focus as near to its middle as the edges allow. */
export function regionOf(shape: Shape, { width, height, focus = MIDDLE }: CropSource): Region {
  const part = largestOf(shape, { width, height });
  const beginning = (whole: number, length: number, at: number) =>
    Math.min(Math.max(Math.round((whole * at) / 100 - length / 2), 0), whole - length);
  return { ...part, left: beginning(width, part.width, focus.x), top: beginning(height, part.height, focus.y) };
}

function largestOf(shape: Shape, { width, height }: { width: number; height: number }): { width: number; height: number } {
  const { across, down } = SHAPES[shape];
  const fitting = Math.max(1, Math.min(width, Math.floor((height * across) / down)));
  return { width: fitting, height: heightFor(shape, fitting, height) };
}

function measuresOf(shape: Shape, picture: CropSource): { width: number; height: number } {
  const width = Math.min(SHAPES[shape].width, largestOf(shape, picture).width);
  return { width, height: heightFor(shape, width, picture.height) };
}

function heightFor(shape: Shape, width: number, most: number): number {
  const { across, down } = SHAPES[shape];
  return Math.max(1, Math.min(most, Math.round((width * down) / across)));
}

/** What the measures do not say: where the crop is cut, and the words that are written into the file. */
function keyOf({ focus = MIDDLE, credit, creator = '', licence = '', digitalSource }: CropSource): string {
  return createHash('sha256')
    .update(JSON.stringify([RECIPE, focus.x, focus.y, credit, creator, licence, digitalSource ?? null]))
    .digest('hex')
    .slice(0, 12);
}
