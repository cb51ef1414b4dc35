import { allPictures, materialPath } from '../archive/materials';
import { acquireGeneration } from '../freshness/rendering';
import { derivativeFile, FORMATS, removeUnused, widthsFor } from './derivatives';

interface PreparedPictures {
  pictures: number;
  removed: number;
}

interface PrepareOptions {
  contentDir: string;
  stateDir: string;
  onProgress?: (done: number, total: number) => void;
}

/**
 * Derives every picture of the current generation ahead of its first reader, and removes what belongs to no picture any
 * longer. What is there already costs nothing.
 */
export async function preparePictures({ contentDir, stateDir, onProgress }: PrepareOptions): Promise<PreparedPictures> {
  const generation = acquireGeneration();
  const pictures = allPictures(generation);
  generation.release();
  let done = 0;
  const total = pictures.length;
  for (const { src, hash, width } of pictures) {
    const original = materialPath(contentDir, 'picture', src);
    const wanted = widthsFor(width).flatMap((each) => FORMATS.map((format) => ({ hash, width: each, format })));
    await Promise.all(wanted.map((derivative) => derivativeFile(stateDir, original, derivative)));
    done += 1;
    onProgress?.(done, total);
  }
  const removed = await removeUnused(stateDir, new Set(pictures.map((picture) => picture.hash)));
  return { pictures: total, removed };
}
