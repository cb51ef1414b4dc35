import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import decompress from 'woff2-encoder/decompress';

interface Face {
  package: string;
  /** As the file calls it, which is not always as it is known. */
  family: string;
  /** The parts by script in which it is published. */
  subsets: readonly string[];
}

/** The site's faces (app/styles/fonts.css). Each that lacks a script is followed by those that have it. */
const FACES = {
  serif: { package: 'newsreader', family: 'Newsreader 16pt 16pt', subsets: ['latin', 'latin-ext', 'vietnamese'] },
  sans: { package: 'libre-franklin', family: 'Libre Franklin Thin', subsets: ['latin', 'latin-ext', 'vietnamese'] },
  arabic: { package: 'noto-naskh-arabic', family: 'Noto Naskh Arabic', subsets: ['arabic'] },
  bengali: { package: 'noto-serif-bengali', family: 'Noto Serif Bengali', subsets: ['bengali'] },
} as const satisfies Record<string, Face>;

const OTHER_SCRIPTS = [FACES.arabic, FACES.bengali] as const;

/** Names of families for Pango, the first that has a letter sets it. */
export const FAMILIES = {
  serif: [FACES.serif, ...OTHER_SCRIPTS].map(({ family }) => family).join(','),
  sans: [FACES.sans, ...OTHER_SCRIPTS].map(({ family }) => family).join(','),
} as const;

export interface Faces {
  /** Whether the faces have every letter of a text. Nothing else may set it: a card looks the same on every machine. */
  have: (text: string) => boolean;
}

const opened = new Map<string, Promise<Faces>>();

/**
 * Makes the site's faces known to the library that sets text in sharp (Pango), which reads no compressed fonts: they are
 * unpacked once, into the state folder.
 */
export function openFaces(stateDir: string): Promise<Faces> {
  const opening = opened.get(stateDir) ?? openAll(stateDir);
  opened.set(stateDir, opening);
  opening.catch(() => opened.delete(stateDir));
  return opening;
}

async function openAll(stateDir: string): Promise<Faces> {
  const ranges: Range[] = [];
  for (const face of Object.values(FACES)) {
    const folder = join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', '@fontsource-variable', face.package);
    const published = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
    for (const subset of face.subsets) {
      ranges.push(...rangesIn(published[subset] ?? ''));
      const packed = join(folder, 'files', `${face.package}-${subset}-wght-normal.woff2`);
      // A file is known to the process from the first text that names it on.
      await sharp({ text: { text: 'a', fontfile: await unpacked(stateDir, packed) } }).toBuffer();
    }
  }
  return {
    have: (text) =>
      [...text].every((letter) => {
        const code = letter.codePointAt(0) ?? 0;
        return ranges.some(({ from, to }) => from <= code && code <= to);
      }),
  };
}

async function unpacked(stateDir: string, packed: string): Promise<string> {
  const bytes = await readFile(packed);
  const folder = join(stateDir, 'faces');
  const path = join(folder, `${createHash('sha256').update(bytes).digest('hex').slice(0, 20)}.ttf`);
  if (existsSync(path)) return path;
  await mkdir(folder, { recursive: true });
  const draft = `${path}.${randomUUID()}.tmp`;
  await writeFile(draft, await decompress(bytes));
  await rename(draft, path);
  return path;
}

interface Range {
  from: number;
  to: number;
}

/** @param list as CSS writes it: `U+0000-00FF,U+0131` */
function rangesIn(list: string): Range[] {
  return list.split(',').flatMap((range) => {
    const [from = Number.NaN, to = from] = range
      .replace('U+', '')
      .split('-')
      .map((code) => Number.parseInt(code, 16));
    return Number.isNaN(from) ? [] : [{ from, to }];
  });
}
