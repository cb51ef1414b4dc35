import { readFile } from 'node:fs/promises';
import { edition } from '../archive/edition';
import { materialPath } from '../archive/materials';
import { currentRendering } from '../freshness/rendering';
import { readEnvironment } from '../site/environment';
import { CARD, cardName, parseCardName } from './cards';
import { CROP_TYPE, cropName, cropsOf, parseCropName } from './crops';
import { derivativeFile, PICTURE_TYPES, parseDerivativeName, widthsFor } from './derivatives';
import { cardFile } from './draw-card';
import { cropFile } from './make-crop';
import { parseRecordingName, recordingType } from './recordings';

interface Media {
  bytes: Buffer;
  type: string;
  cacheControl: string;
}

/**
 * Named by content, so a browser may keep it; a shared cache asks again after a second, because a picture can be
 * withdrawn or its rights run out.
 */
const CACHE_CONTROL = 'public, max-age=31536000, s-maxage=1, immutable';

/**
 * The picture or recording of a name, if anything that may be seen now shows it. A picture is derived on its first
 * request, so one that came with new content needs no build.
 */
export async function servedMedia(name: string): Promise<Media | undefined> {
  currentRendering().doNotKeep();
  const cropped = parseCropName(name);
  if (cropped !== undefined) return servedCrop(name, cropped);
  const carded = parseCardName(name);
  if (carded !== undefined) return servedCard(name, carded);
  const derivative = parseDerivativeName(name);
  const hash = derivative?.hash ?? parseRecordingName(name);
  const material = hash === undefined ? undefined : edition().material(hash);
  if (!material) return undefined;
  const { contentDir, stateDir } = readEnvironment();
  const original = materialPath(contentDir, material.kind, material.src);
  if (material.kind === 'recording')
    return derivative ? undefined : { bytes: await readFile(original), type: recordingType(material.src), cacheControl: CACHE_CONTROL };
  if (!derivative || !widthsFor(material.width).includes(derivative.width)) return undefined;
  const file = await derivativeFile(stateDir, original, derivative);
  return { bytes: await readFile(file), type: PICTURE_TYPES[derivative.format], cacheControl: CACHE_CONTROL };
}

/** Only what an address of the house's own can mean: a picture that stands for something that may be seen now, cut as it is there. */
async function servedCrop(name: string, hash: string): Promise<Media | undefined> {
  for (const picture of edition().standingPictures(hash)) {
    const crop = cropsOf(picture).find((each) => cropName(each) === name);
    if (!crop) continue;
    const { contentDir, stateDir } = readEnvironment();
    const file = await cropFile(stateDir, materialPath(contentDir, 'picture', picture.src), picture, crop);
    return { bytes: await readFile(file), type: CROP_TYPE, cacheControl: CACHE_CONTROL };
  }
  return undefined;
}

/** The card of a story that may be seen and has no picture, with what stands in the archive now. */
async function servedCard(name: string, id: string): Promise<Media | undefined> {
  const story = edition().card(id);
  if (!story || story.image || cardName(story) !== name) return undefined;
  const file = await cardFile(readEnvironment().stateDir, story);
  return { bytes: await readFile(file), type: CARD.type, cacheControl: CACHE_CONTROL };
}
