import { baseOf } from '../../site/language';
import { proseOf, quotationsIn, spotIn } from '../prose';
import type { Remark, Rule } from '../story-to-check';

/** Words by which a text says who speaks, by language. */
const ATTRIBUTION: Readonly<Record<string, RegExp>> = {
  en: /\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|according|wr(?:ite|ites|iting|itten|ote)|(?:ask|call|read|add|explain|insist|answer|recall|report|warn|shout|repeat|announce)(?:s|ed|ing)?|(?:argue|claim|declare|promise|quote|state|conclude)(?:s|d|ing)?|repl(?:y|ies|ied)|admit(?:s|ted|ting)?|put(?:s|ting)? it|headed|titled|entitled|sp(?:eak|eaks|oke)|th(?:ink|inks|ought))\b/i,
  de: /\b(?:sag|frag|antwort|erklär|erzähl|schreib|schrieb|mein|laut|zufolge|beton|berichte|ruf|rief|heiß|hieß|nenn|nannte)\p{L}*/iu,
};

/** Shorter ones are words that somebody uses: “nearer forty”. */
const FEWEST_WORDS = 7;

/** What somebody said, and nobody learns who. A Quote names its speaker by its fields. */
export const quoteAttribution: Rule = ({ body, lang, fields }) => {
  const attribution = ATTRIBUTION[baseOf(lang)];
  // In an interview the answers are quotations of the one who is named above.
  if (!attribution || fields.kind === 'interview') return [];
  const blocks = proseOf(body).filter(({ kind, quoted }) => kind !== 'caption' && !quoted);
  return blocks.flatMap((block, index): Remark[] => {
    if (block.kind === 'heading') return [];
    const long = quotationsIn(block.text).find(({ text }) => text.split(/\s+/).length >= FEWEST_WORDS);
    if (!long) return [];
    const around = [blocks[index - 1], block, blocks[index + 1]].map((each) => outsideQuotations(each?.text ?? '')).join('\n');
    if (attribution.test(around)) return [];
    const words = long.text.slice(0, 24);
    return [
      {
        rule: 'quote-attribution',
        at: spotIn(block, long.from, words),
        says: `quotes ${words.trim()}…${/^["“„«»]/u.test(words) ? '”' : ''} and does not say who said it`,
        todo: 'say whose words they are, in this paragraph or beside it',
      },
    ];
  });
};

function outsideQuotations(text: string): string {
  return quotationsIn(text).reduceRight((rest, { from, to }) => `${rest.slice(0, from)} ${rest.slice(to)}`, text);
}
