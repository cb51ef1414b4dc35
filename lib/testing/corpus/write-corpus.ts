import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { storyPath } from '../../addresses/path-of';
import { isoToTheMillisecond } from '../../time';
import { Random } from '../random';
import { WordChain, type Words } from './words';

/** Stories of one month: a newsroom of about thirteen a day. */
const STORIES_OF_A_MONTH = 400;

/** The month of the newest stories; the months before it are filled one after the other. */
const NEWEST = { year: 2026, month: 10 };

/** Of how many stories one is in each language. The rest are in the language of the site. */
const SHARES: readonly (readonly [lang: string, share: number])[] = [
  ['ar', 0.03],
  ['bn', 0.02],
  ['de', 0.03],
  ['zh', 0.02],
];

/** How far back a story refers, in stories. */
const REACH = 4000;

interface Newsroom {
  sections: string[];
  topics: string[];
  authors: string[];
  pictures: string[];
  words: Map<string, Words>;
}

interface CorpusOptions {
  /** The edition whose newsroom, pictures and manner of writing the corpus has. */
  from: string;
  /** Where `content/` is to be. */
  to: string;
  /** Stories, beside those of the edition. */
  size: number;
  seed?: number;
}

/**
 * Writes a content folder of any size that the house accepts: the newsroom of an edition with its own stories, and
 * invented ones of the lengths, references and languages that a newspaper has. The same seed writes the same bytes.
 */
export async function writeCorpus({ from, to, size, seed = 1 }: CorpusOptions): Promise<void> {
  await cp(from, to, { recursive: true, filter: (path) => !path.endsWith('addresses.csv') });
  const newsroom = await readNewsroom(from);
  for (let index = 0; index < size; index += 1) {
    const { id, text } = storyOf(index, size, seed, newsroom);
    const file = join(to, 'articles', `${id}.mdx`);
    if (index % STORIES_OF_A_MONTH === 0) await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

async function readNewsroom(from: string): Promise<Newsroom> {
  const names = async (folder: string) => (await readdir(join(from, folder))).map((name) => name.replace(/\.\w+$/, '')).sort();
  const texts = new Map<string, string[]>();
  const pictures = new Set<string>();
  for (const path of (await readdir(join(from, 'articles'), { recursive: true })).filter((name) => name.endsWith('.mdx')).sort()) {
    const [, front = '', body = ''] = (await readFile(join(from, 'articles', path), 'utf8')).split(/^---$/m);
    const { lang = 'en', leadImage } = parse(front) as { lang?: string; leadImage?: { src: string } };
    texts.set(lang, [...(texts.get(lang) ?? []), body]);
    if (leadImage) pictures.add(leadImage.src);
  }
  return {
    sections: await names('sections'),
    topics: await names('topics'),
    authors: await names('authors'),
    pictures: [...pictures],
    words: new Map(['en', ...SHARES.map(([lang]) => lang)].map((lang) => [lang, new WordChain(texts.get(lang) ?? [], lang)])),
  };
}

interface Identity {
  id: string;
  path: string;
  publishedAt: number;
}

/** What a story is called, which others that refer to it know without writing it. */
function identityOf(index: number, seed: number, { sections }: Newsroom): Identity & { section: string } {
  const random = new Random(seed + index * 7919);
  const months = NEWEST.year * 12 + NEWEST.month - 1 - Math.floor(index / STORIES_OF_A_MONTH);
  const [year, month] = [Math.floor(months / 12), months % 12];
  // Within the day of Europe and of UTC alike, so that the address is of the day that the file says.
  const publishedAt = Date.UTC(year, month, random.whole(1, 28), random.whole(5, 20), random.whole(0, 59));
  const section = sections[random.whole(0, sections.length - 1)] ?? 'city';
  const slug = `story-${String(index).padStart(6, '0')}`;
  const id = `${year}/${String(month + 1).padStart(2, '0')}/${slug}`;
  return { id, path: storyPath({ section, publishedAt, slug }), publishedAt, section };
}

function storyOf(index: number, size: number, seed: number, newsroom: Newsroom): { id: string; text: string } {
  const { id, publishedAt, section } = identityOf(index, seed, newsroom);
  const random = new Random(seed + index * 104_729 + 1);
  const lang = languageOf(random);
  const words = newsroom.words.get(lang);
  if (!words) throw new Error(`The corpus has no words of ${lang}.`);
  const some = (names: readonly string[], most: number) => [
    ...new Set(Array.from({ length: random.whole(1, most) }, () => names[random.whole(0, names.length - 1)] ?? '')),
  ];
  const earlier = () => {
    const last = Math.min(size - 1, index + REACH);
    return last > index ? identityOf(random.whole(index + 1, last), seed, newsroom) : undefined;
  };
  const picture = random.chance(0.6) ? newsroom.pictures[random.whole(0, newsroom.pictures.length - 1)] : undefined;
  const related = random.chance(0.4) ? earlier() : undefined;
  const fields = {
    headline: words.phrase(random, random.whole(5, 11)),
    standfirst: words.sentence(random),
    kind: random.chance(0.8) ? 'news' : random.pick(['analysis', 'opinion', 'feature', 'explainer']),
    section,
    authors: some(newsroom.authors, 2),
    topics: some(newsroom.topics, 3),
    publishedAt: isoToTheMillisecond(publishedAt),
    status: 'ready',
    ...(lang === 'en' ? {} : { lang }),
    ...(picture
      ? { leadImage: { src: picture, alt: words.sentence(random), caption: words.sentence(random), credit: 'Illustration: Standfirst' } }
      : {}),
    ...(related ? { related: [related.id] } : {}),
  };
  return { id, text: `---\n${stringify(fields)}---\n\n${bodyOf(random, words, earlier)}` };
}

function languageOf(random: Random): string {
  let at = random.fraction();
  for (const [lang, share] of SHARES) {
    at -= share;
    if (at < 0) return lang;
  }
  return 'en';
}

/** About 530 words in the middle, a tenth below 250, a tenth over 1,100. */
function bodyOf(random: Random, words: Words, earlier: () => Identity | undefined): string {
  const length = Math.round(530 * Math.exp(0.55 * (random.fraction() + random.fraction() + random.fraction() - 1.5) * 2));
  const blocks: string[] = [];
  if (random.chance(0.1)) blocks.push(`<KeyPoints>\n  * ${words.sentence(random)}\n  * ${words.sentence(random)}\n</KeyPoints>`);
  for (let written = 0; written < length; ) {
    const sentences = Array.from({ length: random.whole(2, 5) }, () => words.sentence(random));
    written += sentences.join(' ').split(/\s+/).length * words.weight;
    const target = random.chance(0.15) ? earlier() : undefined;
    if (target) sentences.push(`[${words.phrase(random, 3)}](${target.path}).`);
    if (blocks.length > 3 && random.chance(0.12)) blocks.push(`## ${words.phrase(random, random.whole(2, 5))}`);
    if (random.chance(0.05))
      blocks.push(
        `<Quote speaker="${words.phrase(random, 2)}" source="${words.phrase(random, 4)}">\n  ${words.sentence(random)}\n</Quote>`,
      );
    blocks.push(sentences.join(' '));
  }
  return `${blocks.join('\n\n')}\n`;
}
