import { readFile, stat } from 'node:fs/promises';
import { pathOf } from '../addresses/path-of';
import { edition } from '../archive/edition';
import { materialPath } from '../archive/materials';
import { currentRendering } from '../freshness/rendering';
import { SHARED_CACHES } from '../freshness/shared-caches';
import { readEnvironment } from '../site/environment';
import type { Instant } from '../time';
import { CARD, cardPath, parseCardName } from './cards';
import { CROP_TYPE, cropName, cropsOf, parseCropName } from './crops';
import { derivativeFile, PICTURE_TYPES, parseDerivativeName, widthsFor } from './derivatives';
import { cardFile } from './draw-card';
import { cropFile } from './make-crop';
import { cardAt } from './page-cards';
import { parseRecordingName, recordingType } from './recordings';

interface Media {
  bytes: Buffer;
  type: string;
  cacheControl: string;
  /** When the file came to be as it is. */
  modified: Instant;
}

/**
 * Named by content, so a browser may keep it; a shared cache asks again after a second, because a picture can be
 * withdrawn or its rights run out.
 */
const CACHE_CONTROL = `public, max-age=31536000, ${SHARED_CACHES}, immutable`;

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
  const { contentDir, stateDir } = folders();
  const original = materialPath(contentDir, material.kind, material.src);
  if (material.kind === 'recording') return derivative ? undefined : mediaIn(original, recordingType(material.src));
  if (!derivative || !widthsFor(material.width).includes(derivative.width)) return undefined;
  return mediaIn(await derivativeFile(stateDir, original, derivative), PICTURE_TYPES[derivative.format]);
}

/** Originals lie where the generation was made from, so that none of them changes before it or after it. */
function folders(): { contentDir: string; stateDir: string } {
  const { contentDir, stateDir } = readEnvironment();
  return { contentDir: currentRendering().generation.contentDir ?? contentDir, stateDir };
}

async function mediaIn(file: string, type: string): Promise<Media> {
  const [bytes, { mtimeMs }] = await Promise.all([readFile(file), stat(file)]);
  return { bytes, type, cacheControl: CACHE_CONTROL, modified: Math.floor(mtimeMs) };
}

/** Only what an address of the house's own can mean: a picture that stands for something that may be seen now, cut as it is there. */
async function servedCrop(name: string, hash: string): Promise<Media | undefined> {
  for (const picture of edition().standingPictures(hash)) {
    const crop = cropsOf(picture).find((each) => cropName(each) === name);
    if (!crop) continue;
    const { contentDir, stateDir } = folders();
    return mediaIn(await cropFile(stateDir, materialPath(contentDir, 'picture', picture.src), picture, crop), CROP_TYPE);
  }
  return undefined;
}

/** The card of a page that readers may see and that no picture stands for, with what stands in the archive now. */
async function servedCard(name: string, page: string): Promise<Media | undefined> {
  const found = edition().resolve(page);
  const words = found.leads === 'to-page' ? cardAt(edition(), found.address) : undefined;
  if (!words || cardPath(page, words) !== pathOf({ at: 'media', name })) return undefined;
  return mediaIn(await cardFile(readEnvironment().stateDir, words), CARD.type);
}
