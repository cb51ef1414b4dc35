import type { Picture } from '../archive/stories';
import { derivativePath, PICTURE_TYPES, widthsFor } from './derivatives';

/** A picture as one file, for whoever cannot choose among many. */
export interface PictureFile {
  path: string;
  type: string;
  width: number;
  height: number;
}

/** What of a picture its files are known by. */
export type PictureSource = Pick<Picture, 'hash' | 'width' | 'height'>;

/** A picture whole, in every size in which it is served and the one format that every program can show, the smallest first. */
export function pictureFiles({ hash, width, height }: PictureSource): PictureFile[] {
  return widthsFor(width).map((each) => ({
    path: derivativePath({ hash, width: each, format: 'jpg' }),
    type: PICTURE_TYPES.jpg,
    width: each,
    height: Math.round((each * height) / width),
  }));
}

/** A picture whole, in its largest form that every program can show. */
export function pictureFile(picture: PictureSource): PictureFile {
  const largest = pictureFiles(picture).at(-1);
  if (!largest) throw new Error(`The picture ${picture.hash} is served in no size.`);
  return largest;
}
