import { folded, wordsOf } from './folded';

/** Longest question that is looked at, in characters, and most words of it: what a reader asks is shorter. */
const LONGEST = 200;
const MOST_WORDS = 12;

/**
 * Letters, in the fewest signs that Unicode has for them, of the shortest beginning, and most beginnings of a question. What
 * begins with one letter is nearly every text, and who types two means the word: “EU”, “don’t”, “part 2”.
 */
const SHORTEST_BEGINNING = 3;
const MOST_BEGINNINGS = 3;

/** Words that stand one after the other. */
export interface Phrase {
  words: readonly string[];
  /** Whether the last of them may be the beginning of a longer one. */
  begins: boolean;
}

/** What a reader asks for. */
export interface Question {
  /** All of it has to occur. */
  wanted: readonly Phrase[];
  /** None of it may. */
  unwanted: readonly Phrase[];
}

/** A row in quotation marks of any language, or anything else up to a space; with a hyphen before it, and an asterisk behind. */
const PIECE = /(?<=^|\s)(-?)(?:["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|([^\s"“”„«»]+))|["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|([^\s"“”„«»]+)/gu;

/**
 * Reads what a reader typed: every word is wanted, the last one at least as a beginning; words in quotation marks one after
 * the other; a hyphen before a word or a quotation excludes it; an asterisk behind a word makes it a beginning.
 * @returns `undefined` where nothing is wanted
 */
export function questionOf(text: string): Question | undefined {
  const wanted: Phrase[] = [];
  const unwanted: Phrase[] = [];
  let room = MOST_WORDS;
  let last: Phrase | undefined;
  for (const [, hyphen, quotedAfterSpace, plainAfterSpace, quoted, plain] of text.slice(0, LONGEST).matchAll(PIECE)) {
    const row = quotedAfterSpace ?? quoted;
    const piece = row ?? plainAfterSpace ?? plain ?? '';
    const phrases = row === undefined ? divided(piece) : [{ words: wordsOf(folded(piece)), begins: false }];
    for (const phrase of phrases) {
      const words = phrase.words.slice(0, room);
      room -= words.length;
      if (words.length === 0) continue;
      last = { ...phrase, words };
      if (hyphen === '-') unwanted.push(last);
      else wanted.push(last);
      if (row !== undefined) last = undefined;
    }
  }
  if (wanted.length === 0) return undefined;
  // Whoever is still typing has not come to the end of the word.
  const open = last === wanted.at(-1) ? last : undefined;
  let beginnings = MOST_BEGINNINGS;
  const bounded = (phrase: Phrase): Phrase => {
    const begins = (phrase.begins || phrase === open) && mayBegin(phrase.words.at(-1) ?? '') && beginnings > 0;
    if (begins) beginnings -= 1;
    return { ...phrase, begins };
  };
  return { wanted: wanted.reverse().map(bounded).reverse(), unwanted: unwanted.map(bounded) };
}

/** Whether a folded word is long enough to be looked for as the beginning of others. */
export function mayBegin(word: string): boolean {
  return [...word.normalize('NFD')].length >= SHORTEST_BEGINNING;
}

/** A stretch without spaces: its words each by itself, signs of scripts without spaces as a row. */
function divided(piece: string): Phrase[] {
  const stretches = piece.match(/[\p{L}\p{M}\p{N}\p{Cf}]+/gu) ?? [];
  return stretches.map((stretch, index) => ({
    words: wordsOf(folded(stretch)),
    begins: index === stretches.length - 1 && piece.endsWith('*'),
  }));
}

/** The question as an FTS5 expression. Everything is quoted, so nothing that a reader types is read as syntax. */
export function expressionOf({ wanted, unwanted }: Question): string {
  const all = wanted.map(quoted).join(' AND ');
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.map(quoted).join(' OR ')})`;
}

function quoted({ words, begins }: Phrase): string {
  return `"${words.join(' ')}"${begins ? '*' : ''}`;
}
