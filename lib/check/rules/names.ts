import { proseOf, spotIn } from '../prose';
import type { Remark, Rule, Spot } from '../story-to-check';

/** Words that begin with a capital letter, side by side, with what joins the parts of a name. */
const NAME = /\p{Lu}[\p{L}\p{M}’'-]*(?: \p{Lu}[\p{L}\p{M}’'-]*)+/gu;

/** A known name within a longer run of capitals, such as after a title: “Councillor Agda Reinholt”. */
const MOST_WORDS = 4;

/** Names spelt almost like one that the newsroom knows. */
export const nameSpelling: Rule = ({ fields, body }, { names }) => {
  const remarks: Remark[] = [];
  const told = new Set<string>();
  const look = (text: string, spotOf: (at: number, words: string) => Spot) => {
    for (const { name, at, meant } of misspeltIn(text, names.meantBy.bind(names))) {
      if (told.has(name)) continue;
      told.add(name);
      remarks.push({
        rule: 'name-spelling',
        at: spotOf(at, name),
        says: `has “${name}”, which is almost “${meant}”`,
        todo: `write “${meant}”, if that is who is meant`,
      });
    }
  };
  look(fields.headline, () => ({ in: 'front matter', path: ['headline'] }));
  look(fields.standfirst, () => ({ in: 'front matter', path: ['standfirst'] }));
  for (const block of proseOf(body)) look(block.text, (at, words) => spotIn(block, at, words));
  return remarks;
};

function misspeltIn(text: string, meantBy: (name: string) => string | undefined): { name: string; at: number; meant: string }[] {
  return Array.from(text.matchAll(NAME)).flatMap((match) => {
    const words = match[0].split(' ').map((word) => word.replace(/[’']s?$/u, ''));
    const found: { name: string; at: number; meant: string }[] = [];
    for (let length = Math.min(MOST_WORDS, words.length); length >= 2 && found.length === 0; length -= 1)
      for (let from = 0; from + length <= words.length; from += 1) {
        const name = words.slice(from, from + length).join(' ');
        const meant = meantBy(name);
        if (meant) found.push({ name, at: match.index + match[0].indexOf(words[from] ?? ''), meant });
      }
    return found;
  });
}
