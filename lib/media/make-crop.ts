import { readFile } from 'node:fs/promises';
import sharp, { type Metadata } from 'sharp';
import { isWebAddress } from '../content/schema/values';
import { creatorOf } from './creator';
import { type Crop, type CropSource, cropName, regionOf } from './crops';
import { iptcDigitalSource } from './digital-source';
import { keptFile } from './kept-files';
import { namesOwner, xmpPacket } from './xmp';

/**
 * The file of a crop, made from the original when it is not there yet and kept between builds. It says whose it is: what
 * the original carries stays in it, and what the newsroom says of the picture is added where the original names nobody.
 * @throws Error when the original cannot be read as a picture
 */
export async function cropFile(stateDir: string, original: string, source: CropSource, crop: Crop): Promise<string> {
  return keptFile(stateDir, cropName(crop), async (draft) => {
    const bytes = await readFile(original);
    const added = addedXmp(await sharp(bytes).metadata(), source);
    const { width, height } = crop;
    const cut = sharp(bytes)
      .autoOrient()
      .extract(regionOf(crop.shape, source))
      .resize({ width, height, fit: 'fill' })
      .flatten({ background: '#ffffff' })
      .keepMetadata();
    await (added ? cut.withXmp(added) : cut).jpeg({ quality: 80, progressive: true, mozjpeg: true }).toFile(draft);
  });
}

/**
 * What is to be written into a file: where it names nobody, what the markup says of the picture. The newsroom has one line for
 * whom to name and who owns it, which stands as both. Terms that are an address are the web statement of rights (Google
 * Search Central, “Image metadata in Google Images”). What software had to do with it is written into every file.
 */
function addedXmp({ xmp, iptc }: Metadata, source: CropSource): string | undefined {
  const { credit, licence } = source;
  const digitalSourceType = source.digitalSource && iptcDigitalSource(source.digitalSource);
  const words = xmp?.toString('utf8');
  if ((words && namesOwner(words)) || (iptc && iptcNamesOwner(iptc))) return digitalSourceType && xmpPacket({ digitalSourceType }, words);
  const terms = licence === undefined ? {} : isWebAddress(licence) ? { webStatement: licence } : { usageTerms: licence };
  return xmpPacket({ creator: creatorOf(source)?.name, credit, rights: credit, ...terms, digitalSourceType }, words);
}

/** By-line, credit and copyright notice among the data sets of record 2 (IPTC-NAA Information Interchange Model 4.2). */
const OWNER_SETS = [80, 110, 116];

function iptcNamesOwner(iptc: Buffer): boolean {
  return OWNER_SETS.some((set) => {
    const at = iptc.indexOf(Buffer.from([0x1c, 2, set]));
    if (at < 0 || at + 5 > iptc.length) return false;
    const length = iptc.readUInt16BE(at + 3);
    return (
      iptc
        .subarray(at + 5, at + 5 + length)
        .toString('latin1')
        .trim() !== ''
    );
  });
}
