import { baseOf } from '../../site/language';
import { proseOf } from '../prose';
import type { Rule } from '../story-to-check';

/** Years of school. Newspapers lie between 8 and 12; what is far above is hard going for most readers. */
const HARD = 14;
/** A few sentences say nothing about a text. */
const FEWEST_WORDS = 150;

/** Between two sentences. An abbreviation with a point makes two of one, which makes a text no harder than it is. */
const SENTENCE_END = /(?<=[.!?…][”’"')]*)\s+/u;

/** How hard an English text is, by the Automated Readability Index (Senter and Smith, 1967), which needs no syllables. */
export function readingGrade(paragraphs: readonly string[]): { grade: number; words: number } {
  let letters = 0;
  let words = 0;
  let ends = 0;
  for (const paragraph of paragraphs)
    for (const sentence of paragraph.split(SENTENCE_END)) {
      const found = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
      if (found.length === 0) continue;
      ends += 1;
      words += found.length;
      letters += found.reduce((sum, word) => sum + word.replace(/[’'-]/g, '').length, 0);
    }
  return { grade: words === 0 ? 0 : 4.71 * (letters / words) + 0.5 * (words / ends) - 21.43, words };
}

export const readingEase: Rule = ({ body, lang }) => {
  if (baseOf(lang) !== 'en') return [];
  const blocks = proseOf(body).filter(({ kind }) => kind === 'paragraph');
  const { grade, words } = readingGrade(blocks.map(({ text }) => text));
  const [first] = blocks;
  if (!first || words < FEWEST_WORDS || grade <= HARD) return [];
  return [
    {
      rule: 'reading-grade',
      at: { in: 'body', field: 'text', node: first.node },
      says: `reads like year ${Math.round(grade)} of school; most newspapers lie between 8 and 12`,
      todo: 'cut long sentences in two, and use shorter words',
    },
  ];
};
