import { diffArrays, diffWordsWithSpace } from 'diff';

/** A piece of a line: there before, there now, or in both. */
export interface Piece {
  is: 'same' | 'removed' | 'added';
  text: string;
}

/** A text against an earlier one, line by line: lines that changed, and how many stand between them that did not. */
export type Comparison = ({ unchanged: number } | { pieces: Piece[] })[];

/** Lines are paragraphs: of one that was altered, its words are compared. */
export function compareTexts(before: string, after: string): Comparison {
  const comparison: Comparison = [];
  const changes = diffArrays(linesOf(before), linesOf(after));
  for (let place = 0; place < changes.length; place += 1) {
    const change = changes[place];
    if (!change) continue;
    if (!change.added && !change.removed) {
      comparison.push({ unchanged: change.value.length });
      continue;
    }
    const next = changes[place + 1];
    const [removed, added] = change.removed ? [change.value, next?.added ? next.value : []] : [[], change.value];
    if (change.removed && next?.added) place += 1;
    for (let line = 0; line < Math.max(removed.length, added.length); line += 1)
      comparison.push({ pieces: piecesOf(removed[line], added[line]) });
  }
  return comparison;
}

function piecesOf(before: string | undefined, after: string | undefined): Piece[] {
  if (before === undefined) return [{ is: 'added', text: after ?? '' }];
  if (after === undefined) return [{ is: 'removed', text: before }];
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    is: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
