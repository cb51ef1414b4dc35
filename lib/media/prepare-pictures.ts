import { Edition } from '../archive/edition';
import { allPictures, allStandingPictures, materialPath } from '../archive/materials';
import { latestWithdrawal } from '../archive/withdrawals';
import { acquireGeneration, Rendering } from '../freshness/rendering';
import { now } from '../time';
import { cardName, parseCardName } from './cards';
import { cropName, cropsOf } from './crops';
import { derivativeFile, FORMATS, parseDerivativeName, widthsFor } from './derivatives';
import { removeUnused } from './kept-files';
import { cropFile } from './make-crop';

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
      const wanted = widthsFor(width).flatMap((each) => FORMATS.map((format) => ({ hash, width: each, format })));
      await Promise.all([
        ...wanted.map((derivative) => derivativeFile(stateDir, original, derivative)),
        ...(leads.get(src) ?? []).flatMap((lead) => cropsOf(lead).map((crop) => cropFile(stateDir, original, lead, crop))),
      ]);
      done += 1;
      onProgress?.(done, total);
    }
    const hashes = new Set(pictures.map((picture) => picture.hash));
    const crops = new Set(standing.flatMap((picture) => cropsOf(picture).map(cropName)));
    const stories = new Edition(new Rendering(generation, now(), 'newsroom', latestWithdrawal(generation.database)));
    const isUsed = (name: string) => crops.has(name) || hashes.has(parseDerivativeName(name)?.hash ?? '') || isCardOf(stories, name);
    return { pictures: total, removed: await removeUnused(stateDir, isUsed) };
  } finally {
    generation.release();
  }
}

/** A card is drawn on its first request, which may come soon after a picture's rights ran out: it is kept for what it says. */
function isCardOf(stories: Edition, name: string): boolean {
  const id = parseCardName(name);
  const story = id === undefined ? undefined : stories.card(id);
  return story !== undefined && cardName(story) === name;
}
