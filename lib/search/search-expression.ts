/** Longest question that is looked at, in characters, and most words of it: what a reader asks is shorter. */
const LONGEST = 200;
const MOST_WORDS = 12;

/**
 * What a reader typed, as an FTS5 expression: every word must occur, the last one at least as a beginning.
 * Each word is quoted, so nothing that a reader types is read as syntax.
 * @returns `undefined` when there is no word to look for.
 */
export function searchExpression(query: string): string | undefined {
  const words =
    query
      .slice(0, LONGEST)
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.slice(0, MOST_WORDS) ?? [];
  if (words.length === 0) return undefined;
  return words.map((word, index) => (index === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(' ');
}
