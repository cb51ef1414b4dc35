import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { rangesIn } from '../server/style-sheet';

const FROM = 'node_modules/@fontsource-variable';
const TO = 'app/faces';
/** Says of each face for which letters it is. */
const RULES = 'app/styles/fonts.css';

const TEXT_AND_HEADLINES = { min: 400, max: 700 };

/**
 * A file of rare letters, such as Î and ½, comes when they are needed. Every weight between two takes as many bytes as these two;
 * what stands in italics has one weight.
 */
const FACES = [
  { family: 'newsreader', script: 'latin', style: 'normal', wght: TEXT_AND_HEADLINES, files: ['normal', 'normal-rare'] },
  { family: 'newsreader', script: 'latin', style: 'italic', wght: 430, files: ['italic', 'italic-rare'] },
  { family: 'libre-franklin', script: 'latin', style: 'normal', wght: TEXT_AND_HEADLINES, files: ['normal', 'normal-rare'] },
  { family: 'noto-naskh-arabic', script: 'arabic', style: 'normal', wght: TEXT_AND_HEADLINES, files: ['normal'] },
  { family: 'noto-serif-bengali', script: 'bengali', style: 'normal', wght: TEXT_AND_HEADLINES, files: ['normal'] },
] as const;

/** What pages of Latin letters ask for, and what shapes letters without being asked; fractions and the like are asked for by none. */
const LATIN_FEATURES = ['ccmp', 'kern', 'liga', 'lnum', 'locl', 'mark', 'rvrn', 'tnum'];

/** `npm run faces`: cuts the faces of pages down to the letters and weights that it uses. */
async function main(): Promise<void> {
  await mkdir(TO, { recursive: true });
  const rules = (await readFile(RULES, 'utf8')).split('@font-face');
  for (const { family, script, style, wght, files } of FACES) {
    const original = await readFile(join(FROM, family, 'files', `${family}-${script}-wght-${style}.woff2`));
    const sizes: string[] = [];
    for (const file of files) {
      const name = `${family}-${file}.woff2`;
      const face = await subsetFont(original, lettersOf(name, rules), {
        targetFormat: 'woff2',
        variationAxes: { wght },
        ...(script === 'latin' ? { keepFeatures: LATIN_FEATURES } : {}),
      });
      await writeFile(join(TO, name), face);
      sizes.push(`${Math.round(face.length / 1024)} kB`);
    }
    // The licence of a face goes wherever the face goes (SIL Open Font License, condition 2).
    await copyFile(join(FROM, family, 'LICENSE'), join(TO, `${family}-licence.txt`));
    console.log(`${family} ${style}: ${Math.round(original.length / 1024)} kB → ${sizes.join(' and ')}`);
  }
}

/** @throws Error where no rule names the face, or the rule names no letters */
function lettersOf(name: string, rules: readonly string[]): string {
  const ranges = rangesIn(rules.find((rule) => rule.includes(`/${name}"`)) ?? '');
  if (ranges.length === 0) throw new Error(`${RULES} names no letters for ${name}: give its @font-face a unicode-range.`);
  return ranges.map(([from, to]) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, at) => from + at))).join('');
}

await main();
