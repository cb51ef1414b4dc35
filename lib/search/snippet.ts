import { stemmer } from 'stemmer';
import { type PlacedWord, placedWords } from './folded';
import type { Phrase, Question } from './question';

/** A stretch of text, and whether it is what was asked for. */
export interface SnippetPiece {
  text: string;
  found: boolean;
}

/** Words of a snippet. */
const LENGTH = 26;
/** Words before the first that was found. */
const LEAD = 5;

/** The end of a line that ends no sentence, a heading’s or a caption’s: what follows does not go on from it. */
const UNENDED = /(?<![.!?…:;,。！？：；，؟؛،।]["'”’»›)\]]*)\n/gu;

/** The place of a text where most of what was asked for stands together, with what was found told apart; its beginning where nothing was. */
export function snippetOf(text: string, { wanted }: Question): SnippetPiece[] {
  const words = placedWords(text);
  const found = new Map<number, number>();
  // Most words of a text begin like none that was asked for.
  const begun = new Set(wanted.map(({ words: [first = ''] }) => first.charCodeAt(0)));
  const begin: number[] = [];
  for (let at = 0; at < words.length; at += 1) if (begun.has(words[at]?.word.charCodeAt(0) ?? 0)) begin.push(at);
  wanted.forEach((phrase, which) => {
    const matches = matcherOf(phrase);
    for (const at of begin)
      if (matches(words, at)) for (let within = 0; within < phrase.words.length; within += 1) found.set(at + within, which);
  });
  const start = Math.max(0, bestStart(found) - LEAD);
  const end = Math.min(words.length, start + LENGTH);
  const from = stretchBegins(text, words[start]?.from ?? 0);
  const to = stretchEnds(text, words[end - 1]?.to ?? text.length);
  const pieces: SnippetPiece[] = [];
  let at = from;
  const put = (until: number, isFound: boolean) => {
    const piece = text.slice(at, until).replace(UNENDED, ' · ').replaceAll('\n', ' ');
    if (piece !== '') pieces.push({ text: piece, found: isFound });
    at = until;
  };
  for (let index = start; index < end; index += 1) {
    const word = words[index];
    if (!word || !found.has(index)) continue;
    put(word.from, false);
    put(word.to, true);
  }
  const isEnd = end >= words.length;
  put(isEnd ? text.length : to, false);
  if (from > 0 && start > 0) pieces.unshift({ text: '… ', found: false });
  if (!isEnd) pieces.push({ text: ' …', found: false });
  return pieces;
}

/** Longest stretch between spaces that is kept whole, in characters: a line of a script without spaces is not. */
const STRETCH = 12;

/** Where a stretch begins that holds a place: of “9,000” and “wasn’t” no half is shown. */
function stretchBegins(text: string, at: number): number {
  const before = /\S*$/.exec(text.slice(Math.max(0, at - STRETCH), at))?.[0] ?? '';
  return before.length < STRETCH ? at - before.length : at;
}

function stretchEnds(text: string, at: number): number {
  const behind = /^\S*/.exec(text.slice(at, at + STRETCH))?.[0] ?? '';
  return behind.length < STRETCH ? at + behind.length : at;
}

/** As the index compares: by the stems of English words, which words of other languages keep. */
function matcherOf({ words, begins }: Phrase): (text: readonly PlacedWord[], at: number) => boolean {
  const stems = words.map((word) => stemmer(word));
  return (text, at) =>
    words.every((word, index) => {
      const written = text[at + index]?.word;
      // Words of one stem begin alike, and to find the stem of every word of a text takes long.
      if (written === undefined || written[0] !== word[0] || written[1] !== word[1]) return false;
      return stemmer(written) === stems[index] || (begins && index === words.length - 1 && written.startsWith(word));
    });
}

/** The word from which on a snippet shows most of what was asked for, and of equals the first. */
function bestStart(found: ReadonlyMap<number, number>): number {
  const places = [...found.keys()].sort((a, b) => a - b);
  let best = { start: 0, kinds: 0, words: 0 };
  places.forEach((start, index) => {
    const kinds = new Set<number>();
    let words = 0;
    for (let next = index; next < places.length && (places[next] ?? 0) < start + LENGTH - LEAD; next += 1) {
      kinds.add(found.get(places[next] ?? 0) ?? 0);
      words += 1;
    }
    if (kinds.size > best.kinds || (kinds.size === best.kinds && words > best.words)) best = { start, kinds: kinds.size, words };
  });
  return best.start;
}
