import { allPictures, allStandingPictures, materialPath } from '../archive/materials';
import { acquireGeneration } from '../freshness/rendering';
import { isCardFileName } from './cards';
import { cropName, cropsOf } from './crops';
import { derivativeFile, derivativePath, FORMATS, parseDerivativeName, widthsOf } from './derivatives';
import { removeUnused } from './kept-files';
import { cropFile } from './make-crop';
import { mediaPath } from './media-path';

/** A card is drawn in a moment, and its file does not say whose it is: it goes after this time, in milliseconds, and comes back when it is asked for. */
const CARD_LASTS = 30 * 24 * 60 * 60 * 1000;

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
 * Derives every picture of the current generation ahead of its first reader, those that lead stories also as machines are
 * given them, and removes what belongs to no picture and no story any longer. What is there already costs nothing.
 */
export async function preparePictures({ contentDir, stateDir, onProgress }: PrepareOptions): Promise<PreparedPictures> {
  const generation = acquireGeneration();
  try {
    const pictures = allPictures(generation);
    const standing = allStandingPictures(generation);
    const leads = new Map<string, typeof standing>();
    for (const picture of standing) if (picture.leads) leads.set(picture.src, [...(leads.get(picture.src) ?? []), picture]);
    let done = 0;
    const total = pictures.length;
    for (const { src, hash, width } of pictures) {
      const original = materialPath(contentDir, 'picture', src);
      const wanted = FORMATS.flatMap((format) => widthsOf(format, width).map((each) => ({ hash, width: each, format })));
      await Promise.all([
        ...wanted.map((derivative) => derivativeFile(stateDir, original, derivative)),
        ...(leads.get(src) ?? []).flatMap((lead) => cropsOf(lead).map((crop) => cropFile(stateDir, original, lead, crop))),
      ]);
      done += 1;
      onProgress?.(done, total);
    }
    const hashes = new Set(pictures.map((picture) => picture.hash));
    const crops = new Set(standing.flatMap((picture) => cropsOf(picture).map(cropName)));
    const isDerivative = (name: string) => {
      const derivative = parseDerivativeName(name);
      return derivative !== undefined && hashes.has(derivative.hash) && derivativePath(derivative) === mediaPath(name);
    };
    const isUsed = (name: string, age: number) => crops.has(name) || isDerivative(name) || (isCardFileName(name) && age < CARD_LASTS);
    return { pictures: total, removed: await removeUnused(stateDir, isUsed) };
  } finally {
    generation.release();
  }
}
