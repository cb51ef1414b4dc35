import type { Picture } from '../archive/stories';
import { derivativePath, PICTURE_TYPES, widthsFor } from './derivatives';

/** A picture as one file, for whoever cannot choose among many. */
export interface PictureFile {
  path: string;
  type: string;
  width: number;
  height: number;
}

/** A picture whole, in its largest form that every program can show. */
export function pictureFile({ hash, width, height }: Picture): PictureFile {
  const largest = widthsFor(width).at(-1) ?? width;
  return {
    path: derivativePath({ hash, width: largest, format: 'jpg' }),
    type: PICTURE_TYPES.jpg,
    width: largest,
    height: Math.round((largest * height) / width),
  };
}
