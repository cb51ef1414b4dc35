import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { pathOf } from '../addresses';

/** Widths in which pictures are served, in pixels: what pages use, and no others. */
export const WIDTHS = [480, 800, 1280, 1920] as const;

/** Best first: a browser takes the first that it knows. */
export const FORMATS = ['avif', 'webp', 'jpg'] as const;

export type PictureFormat = (typeof FORMATS)[number];

export const PICTURE_TYPES = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' } as const satisfies Record<PictureFormat, string>;

/** Raised when anything below makes other bytes of the same original: it is part of every name. */
const RECIPE = 1;

export interface Derivative {
  /** Content hash of the original. */
  hash: string;
  width: number;
  format: PictureFormat;
}

const NAME = new RegExp(`^([0-9a-f]{20})-([1-9]\\d{0,4})-${RECIPE}\\.(${FORMATS.join('|')})$`);

export function derivativePath({ hash, width, format }: Derivative): string {
  return pathOf({ at: 'media', name: nameOf({ hash, width, format }) });
}

function nameOf({ hash, width, format }: Derivative): string {
  return `${hash}-${width}-${RECIPE}.${format}`;
}

/** Reads a name back; `undefined` for one that no page writes. */
export function parseDerivativeName(name: string): Derivative | undefined {
  const [, hash, width, format] = NAME.exec(name) ?? [];
  const known = FORMATS.find((candidate) => candidate === format);
  return hash && width && known ? { hash, width: Number(width), format: known } : undefined;
}

/** The widths in which a picture of this size is served: none larger than it is, and at least one. */
export function widthsFor(originalWidth: number): number[] {
  const fitting = WIDTHS.filter((width) => width <= originalWidth);
  return fitting.length > 0 ? fitting : [originalWidth];
}

/** The largest form of a picture that every browser and program can show. */
export function largestDerivative({ hash, width, height }: { hash: string; width: number; height: number }) {
  const largest = widthsFor(width).at(-1) ?? width;
  return { path: derivativePath({ hash, width: largest, format: 'jpg' }), width: largest, height: Math.round((largest * height) / width) };
}

const folderIn = (stateDir: string) => join(stateDir, 'media');
const making = new Map<string, Promise<string>>();
let running = 0;
const waiting: (() => void)[] = [];

/**
 * The file of a derivative, made from the original when it is not there yet and kept between builds.
 * Credit, copyright and the other words that the original carries (EXIF, IPTC, XMP) stay in it.
 * @throws Error when the original cannot be read as a picture
 */
export async function derivativeFile(stateDir: string, original: string, derivative: Derivative): Promise<string> {
  const path = join(folderIn(stateDir), nameOf(derivative));
  if (existsSync(path)) return path;
  const underWay = making.get(path);
  if (underWay) return underWay;
  const work = makeDerivative(path, stateDir, original, derivative).finally(() => making.delete(path));
  making.set(path, work);
  return work;
}

async function makeDerivative(path: string, stateDir: string, original: string, { width, format }: Derivative): Promise<string> {
  await place();
  try {
    await mkdir(folderIn(stateDir), { recursive: true });
    const draft = `${path}.${process.pid}.tmp`;
    const resized = sharp(original).autoOrient().resize({ width, withoutEnlargement: true }).keepMetadata();
    await encode(resized, format).toFile(draft);
    await rename(draft, path);
    return path;
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function encode(picture: Sharp, format: PictureFormat): Sharp {
  switch (format) {
    case 'avif':
      return picture.avif({ quality: 52, effort: 2 });
    case 'webp':
      return picture.webp({ quality: 76, effort: 3 });
    case 'jpg':
      return picture.jpeg({ quality: 78, progressive: true, mozjpeg: true });
    default:
      return format satisfies never;
  }
}

/** Waits until a core is free: sharp itself runs as many threads as there are, and encoders take memory. */
async function place(): Promise<void> {
  while (running >= availableParallelism()) await new Promise<void>((resume) => waiting.push(resume));
  running += 1;
}

/** Removes derivatives of originals that no document uses any longer. @param hashes of the originals in use */
export async function removeUnused(stateDir: string, hashes: ReadonlySet<string>): Promise<number> {
  if (!existsSync(folderIn(stateDir))) return 0;
  let removed = 0;
  for (const name of await readdir(folderIn(stateDir))) {
    const derivative = parseDerivativeName(name);
    if (derivative && hashes.has(derivative.hash)) continue;
    await rm(join(folderIn(stateDir), name), { force: true });
    removed += 1;
  }
  return removed;
}
