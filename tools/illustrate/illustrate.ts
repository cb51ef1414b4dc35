import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { BLEED, BROAD, type Scene, sheet } from './kit';
import { scenes } from './scenes/index';

const IMAGES = fileURLToPath(new URL('../../content/images/', import.meta.url));
/** Of pictures that are not filed by date. */
const YEAR = '2026';
const QUALITIES = [84, 78, 72, 66, 60, 54, 48];
const CREDIT = 'Illustration: Standfirst';
const CREATOR = 'Standfirst';

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function rights(scene: Scene): string {
  const year = /^\d{4}(?=\/)/.exec(scene.file)?.[0] ?? YEAR;
  return `© ${year} Standfirst. ${CREDIT}`;
}

function xmp(scene: Scene): string {
  const alt = (text: string): string => `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
  return (
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>' +
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">' +
    `<photoshop:Credit>${escapeXml(CREDIT)}</photoshop:Credit>` +
    `<dc:creator><rdf:Seq><rdf:li>${CREATOR}</rdf:li></rdf:Seq></dc:creator>` +
    `<dc:rights>${alt(rights(scene))}</dc:rights>` +
    `<dc:description>${alt(scene.description)}</dc:description>` +
    '</rdf:Description></rdf:RDF></x:xmpmeta>' +
    '<?xpacket end="w"?>'
  );
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
