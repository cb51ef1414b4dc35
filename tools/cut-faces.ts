import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const FROM = 'node_modules/@fontsource-variable';
const TO = 'app/faces';

type Range = readonly [number, number];

/** The letters of western European languages and the signs of their typesetting; others are in files of their own (fonts.css). */
const LATIN: readonly Range[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bb, 0x2bc],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x2002, 0x200b],
  [0x2010, 0x2027],
  [0x202f, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2191, 0x2193],
  [0x2212, 0x2212],
];

/** Arabic, Persian and Urdu. */
const ARABIC: readonly Range[] = [
  [0x600, 0x6ff],
  [0x200c, 0x200f],
  [0x2010, 0x2011],
  [0xfd3e, 0xfd3f],
  [0xfdfc, 0xfdfc],
];

const BENGALI: readonly Range[] = [
  [0x951, 0x952],
  [0x964, 0x965],
  [0x980, 0x9fe],
  [0x200c, 0x200d],
  [0x25cc, 0x25cc],
];

const TEXT_AND_HEADLINES = { min: 400, max: 700 };

/** Every weight between two takes as many bytes as these two; what stands in italics has one weight. */
const FACES = [
  { family: 'newsreader', script: 'latin', letters: LATIN, style: 'normal', wght: TEXT_AND_HEADLINES },
  { family: 'newsreader', script: 'latin', letters: LATIN, style: 'italic', wght: 430 },
  { family: 'libre-franklin', script: 'latin', letters: LATIN, style: 'normal', wght: TEXT_AND_HEADLINES },
  { family: 'noto-naskh-arabic', script: 'arabic', letters: ARABIC, style: 'normal', wght: TEXT_AND_HEADLINES },
  { family: 'noto-serif-bengali', script: 'bengali', letters: BENGALI, style: 'normal', wght: TEXT_AND_HEADLINES },
] as const;

/** `npm run faces`: cuts the faces of pages down to the letters and weights that it uses. */
async function main(): Promise<void> {
  await mkdir(TO, { recursive: true });
  for (const { family, script, letters, style, wght } of FACES) {
    const original = await readFile(join(FROM, family, 'files', `${family}-${script}-wght-${style}.woff2`));
    const face = await subsetFont(original, letters.map(textOf).join(''), { targetFormat: 'woff2', variationAxes: { wght } });
    await writeFile(join(TO, `${family}-${style}.woff2`), face);
    // The licence of a face goes wherever the face goes (SIL Open Font License, condition 2).
    await copyFile(join(FROM, family, 'LICENSE'), join(TO, `${family}-licence.txt`));
    console.log(`${family} ${style}: ${Math.round(original.length / 1024)} kB → ${Math.round(face.length / 1024)} kB`);
  }
}

function textOf([from, to]: Range): string {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, at) => from + at));
}

await main();
