import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { iptcDigitalSource } from '#lib/media/digital-source';
import { xmpPacket } from '#lib/media/xmp';
import { BLEED, BROAD, type Scene, sheet } from './kit';
import { scenes } from './scenes/index';

const IMAGES = fileURLToPath(new URL('../../content/images/', import.meta.url));
/** Of pictures that are not filed by date. */
const YEAR = '2026';
const QUALITIES = [84, 78, 72, 66, 60, 54, 48];
const CREDIT = 'Illustration: Standfirst';
const CREATOR = 'Standfirst';

/** Drawn by a program from its code alone, without anything learned from other pictures. */
const SOURCE_TYPE = iptcDigitalSource('algorithmicMedia');

function rights(scene: Scene): string {
  const year = /^\d{4}(?=\/)/.exec(scene.file)?.[0] ?? YEAR;
  return `© ${year} Standfirst. ${CREDIT}`;
}

function xmp(scene: Scene): string {
  const { description } = scene;
  return xmpPacket({ creator: CREATOR, credit: CREDIT, rights: rights(scene), description, digitalSourceType: SOURCE_TYPE });
}

async function print(scene: Scene): Promise<string> {
  const { width, height, limit } = scene.paper ?? BROAD;
  const raster = await sharp(Buffer.from(sheet(scene)), { unlimited: true })
    .extract({ left: BLEED, top: BLEED, width, height })
    .flatten({ background: '#15212d' })
    .removeAlpha()
    .png()
    .toBuffer();
  const target = join(IMAGES, `${scene.file}.jpg`);
  await mkdir(dirname(target), { recursive: true });
  for (const quality of QUALITIES) {
    const jpeg = await sharp(raster)
      .withExif({ IFD0: { Copyright: rights(scene), Artist: CREATOR } })
      .withXmp(xmp(scene))
      .jpeg({ quality, mozjpeg: true, progressive: true })
      .toBuffer();
    if (jpeg.length > limit) continue;
    await writeFile(target, jpeg);
    const { size } = await stat(target);
    const [x, y] = scene.focus;
    return `${scene.file}.jpg  ${Math.round(size / 1024)} KB  q${quality}  focus ${x},${y}`;
  }
  throw new Error(`${scene.file}: over ${limit} bytes at the lowest quality`);
}

const wanted = process.argv.slice(2);
const known = (scene: Scene, name: string): boolean => scene.file === name || scene.file.endsWith(`/${name}`);
const missing = wanted.filter((name) => !scenes.some((scene) => known(scene, name)));
if (missing.length > 0) {
  console.error(`No such picture: ${missing.join(', ')}`);
  process.exit(1);
}
for (const scene of scenes) {
  if (wanted.length > 0 && !wanted.some((name) => known(scene, name))) continue;
  console.log(await print(scene));
}
