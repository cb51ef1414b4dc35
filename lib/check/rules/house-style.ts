import site from '../../../site.config';
import type { HouseStyleWord } from '../../content/schema/newsroom';
import { baseOf } from '../../site/language';
import { proseOf, quotationsIn, spotIn } from '../prose';
import type { Remark, Rule, Spot } from '../story-to-check';

/** Words that the newsroom's own list avoids (content/house-style.yml). What others said stays as they said it. */
export const houseStyle: Rule = ({ fields, body, lang }, facts) => {
  const words = facts.houseStyle.filter((word) => baseOf(word.lang ?? site.language) === baseOf(lang));
  if (words.length === 0) return [];
  const remarks: Remark[] = [];
  const look = (text: string, spotOf: (at: number, found: string) => Spot) => {
    const quotations = quotationsIn(text);
    for (const word of words)
      for (const match of text.matchAll(patternOf(word))) {
        const at = match.index;
        if (quotations.some(({ from, to }) => at >= from && at < to)) continue;
        remarks.push({
          rule: 'house-style',
          at: spotOf(at, match[0]),
          says: `has “${match[0]}”: ${word.why}`,
          todo: word.write === undefined ? 'write it another way' : `write “${word.write}”`,
        });
      }
  };
  const field = (path: readonly (string | number)[], text: string | undefined) => {
    if (text !== undefined) look(text, () => ({ in: 'front matter', path }));
  };
  field(['headline'], fields.headline);
  field(['standfirst'], fields.standfirst);
  field(['leadImage', 'caption'], fields.leadImage?.caption);
  field(['seo', 'title'], fields.seo?.title);
  field(['seo', 'description'], fields.seo?.description);
  for (const block of proseOf(body)) if (!block.quoted) look(block.text, (at, found) => spotIn(block, at, found));
  return remarks;
};

const patterns = new WeakMap<HouseStyleWord, RegExp>();

/** Whole words in any script, however many blanks stand between them. */
function patternOf(word: HouseStyleWord): RegExp {
  const made = patterns.get(word);
  if (made) return made;
  const words = word.avoid
    .trim()
    .split(/\s+/)
    .map((each) => each.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/[’']/g, "[’']"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])${words.join('\\s+')}(?![\\p{L}\\p{N}_])`, word.matchCase ? 'gu' : 'giu');
  patterns.set(word, pattern);
  return pattern;
}
