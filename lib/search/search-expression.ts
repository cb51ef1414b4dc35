/** Longest question that is looked at, in characters, and most words of it: what a reader asks is shorter. */
const LONGEST = 200;
const MOST_WORDS = 12;

/**
 * What a reader typed, as an FTS5 expression: every word must occur, the last one at least as a beginning, and words in
 * quotation marks one after the other. Everything is quoted, so nothing that a reader types is read as syntax.
 * @returns `undefined` when there is no word to look for.
 */
export function searchExpression(query: string): string | undefined {
  const phrases = query
    .slice(0, LONGEST)
    .split(/["“”„]/)
    .flatMap((piece, index) => (index % 2 === 1 ? [wordsOf(piece)] : wordsOf(piece).map((word) => [word])))
    .filter((phrase) => phrase.length > 0);
  const asked: string[] = [];
  let words = 0;
  for (const phrase of phrases) {
    const room = phrase.slice(0, MOST_WORDS - words);
    words += room.length;
    if (room.length > 0) asked.push(`"${room.join(' ')}"`);
  }
  const last = asked.at(-1);
  return last && (last.includes(' ') ? asked.join(' ') : `${asked.join(' ')}*`);
}

/** The words of a text, as the index divides it. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
