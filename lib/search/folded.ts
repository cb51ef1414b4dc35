/** Scripts that are written without spaces between words: each of their signs is a word, and what is asked for a row of them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*/gu;

/** Accents of letters that are the same letter without them, in Latin, Greek, Cyrillic; vowel signs of Arabic and Hebrew, and the dash that stretches a word. */
const DROPPED = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]|\p{Cf}/gu;

/** Letters that are written for one another, and that Unicode does not take apart. */
const SAME: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ß: 'ss',
  ı: 'i',
  þ: 'th',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
};
const SOME_OF_SAME = new RegExp(`[${Object.keys(SAME).join('')}]`, 'gu');

/**
 * A text as the search index has it: without case, accents and vowel signs, and with spaces between the signs of scripts that
 * have none. What is asked is folded in the same way, so that both mean the same.
 */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(DROPPED, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(SOME_OF_SAME, (letter) => SAME[letter] ?? letter)
    .replace(UNSPACED, ' $& ');
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a folded text, as the index divides it. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** A word of a text as it is written there. */
export interface PlacedWord {
  /** Folded. */
  word: string;
  /** Where it stands in the text. */
  from: number;
  to: number;
}

const STRETCH = /[\p{L}\p{M}\p{N}\p{Cf}]+/uy;

/** The words of a text that is not folded, each with its place. */
export function placedWords(text: string): PlacedWord[] {
  const placed: PlacedWord[] = [];
  // Of what is plain, a letter is as long in either case.
  const lower = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  for (let from = 0; from < text.length; ) {
    let to = from;
    while (isPlain(text.charCodeAt(to))) to += 1;
    // Most words of most texts are plain, and a pattern takes ten times as long to find them.
    if (to > from && !(text.charCodeAt(to) > LAST_OF_ASCII)) {
      placed.push({ word: lower.slice(from, to), from, to });
      from = to + 1;
      continue;
    }
    STRETCH.lastIndex = from;
    const written = STRETCH.exec(text)?.[0];
    if (written === undefined) {
      from += 1;
      continue;
    }
    const words = wordsOf(folded(written));
    if (words.length === 1 && words[0] !== undefined) placed.push({ word: words[0], from, to: from + written.length });
    else if (words.length > 1) placed.push(...placedSigns(written, from));
    from += written.length;
  }
  return placed;
}

const LAST_OF_ASCII = 0x7f;

/** A letter or figure that has nothing to fold but its case. */
function isPlain(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

/** Of a stretch that is several words, sign by sign. Signs that make up one word stand for that word each by itself. */
function placedSigns(stretch: string, start: number): PlacedWord[] {
  const pieces = [...stretch.matchAll(new RegExp(`${UNSPACED.source}|(?:(?!${UNSPACED.source})[\\p{L}\\p{M}\\p{N}\\p{Cf}])+`, 'gu'))];
  return pieces.flatMap(({ 0: piece, index }) =>
    wordsOf(folded(piece)).map((word) => ({ word, from: start + index, to: start + index + piece.length })),
  );
}
