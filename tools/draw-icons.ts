import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { ICON_SIZES, iconPath } from '#lib/well-known/web-manifest';

/** Sides of the pictures in `favicon.ico`, in pixels: search engines want 48 at least (Google Search Central, “Favicon”). */
const FAVICON_SIZES = [16, 32, 48] as const;

/** `npm run icons`: draws `public/icon.svg` in the forms and sizes in which programs ask for it. */
async function main(): Promise<void> {
  const drawing = await readFile(join('public', 'icon.svg'));
  const drawn = (size: number) =>
    sharp(drawing, { density: (72 * size) / 32 })
      .resize(size, size)
      .png({ compressionLevel: 9, palette: true })
      .toBuffer();
  for (const size of ICON_SIZES) await writeFile(join('public', iconPath(size)), await drawn(size));
  const pictures = await Promise.all(FAVICON_SIZES.map(async (size) => ({ size, bytes: await drawn(size) })));
  await writeFile(join('public', 'favicon.ico'), icoOf(pictures));
}

/** The form that Windows once gave to icons: a list of PNGs with their sizes before them. */
function icoOf(pictures: readonly { size: number; bytes: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, bytes }, place) => {
    const entry = 6 + 16 * place;
    head.writeUInt8(size, entry);
    head.writeUInt8(size, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(bytes.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += bytes.length;
  });
  return Buffer.concat([head, ...pictures.map(({ bytes }) => bytes)]);
}

await main();
