import sharp, { type Sharp } from 'sharp';
import { keptFile } from './kept-files';
import { mediaPath } from './media-path';

/** For faces and small pictures of lists. */
const THUMBNAIL = 240;

/** Widths in which pictures are served, in pixels: what pages use, and no others. */
export const WIDTHS = [THUMBNAIL, 480, 800, 1280, 1920] as const;

/** Best first: a browser takes the first that it knows. */
export const FORMATS = ['avif', 'webp', 'jpg'] as const;

export type PictureFormat = (typeof FORMATS)[number];

export const PICTURE_TYPES = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' } as const satisfies Record<PictureFormat, string>;

/** Raised when anything below makes other bytes of the same original: it is part of every name. */
const RECIPES = { avif: 2, webp: 1, jpg: 1 } as const satisfies Record<PictureFormat, number>;

export interface Derivative {
  /** Content hash of the original. */
  hash: string;
  width: number;
  format: PictureFormat;
}

const NAME = new RegExp(`^([0-9a-f]{20})-([1-9]\\d{0,4})-([1-9]\\d?)\\.(${FORMATS.join('|')})$`);

export function derivativePath({ hash, width, format }: Derivative): string {
  return mediaPath(nameOf({ hash, width, format }));
}

function nameOf({ hash, width, format }: Derivative): string {
  return `${hash}-${width}-${RECIPES[format]}.${format}`;
}

/**
 * Reads a name back; `undefined` for one that no page writes or wrote. One of an earlier recipe is still about, in pages that were
 * open before and in what others wrote down, and means the same picture.
 */
export function parseDerivativeName(name: string): Derivative | undefined {
  const [, hash, width, recipe, format] = NAME.exec(name) ?? [];
  const known = FORMATS.find((candidate) => candidate === format);
  return hash && width && known && Number(recipe) <= RECIPES[known] ? { hash, width: Number(width), format: known } : undefined;
}

/** The widths in which a picture of this size is served: none larger than it is, and at least one that is no thumbnail. */
export function widthsFor(originalWidth: number): number[] {
  const fitting = WIDTHS.filter((width) => width <= originalWidth);
  return fitting.some((width) => width > THUMBNAIL) || originalWidth === THUMBNAIL ? fitting : [...fitting, originalWidth];
}

/** Of those, for the few browsers that know no AVIF: a choice of fewer, which spares everybody else their names. */
export function widthsOf(format: PictureFormat, originalWidth: number): number[] {
  const widths = widthsFor(originalWidth);
  const isChoice = (width: number) => width === 480 || width === 800 || width === widths.at(-1);
  return format === 'avif' ? widths : widths.filter(isChoice);
}

/**
 * The file of a derivative, made from the original when it is not there yet and kept between builds.
 * Credit, copyright and the other words that the original carries (EXIF, IPTC, XMP) stay in it.
 * @throws Error when the original cannot be read as a picture
 */
export async function derivativeFile(stateDir: string, original: string, derivative: Derivative): Promise<string> {
  const { width, format } = derivative;
  return keptFile(stateDir, nameOf(derivative), (draft) => {
    const resized = sharp(original).autoOrient().resize({ width, withoutEnlargement: true }).keepMetadata();
    return encode(resized, format).toFile(draft);
  });
}

function encode(picture: Sharp, format: PictureFormat): Sharp {
  switch (format) {
    case 'avif':
      return picture.avif({ quality: 45, effort: 2 });
    case 'webp':
      return picture.webp({ quality: 76, effort: 3 });
    case 'jpg':
      return picture.jpeg({ quality: 78, progressive: true, mozjpeg: true });
    default:
      return format satisfies never;
  }
}
