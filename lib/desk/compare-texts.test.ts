import { expect, it } from 'vitest';
import { compareTexts } from './compare-texts';

it('a text that is the same has nothing to show', () => {
  expect(compareTexts('One.\n\nTwo.\n', 'One.\n\nTwo.')).toEqual([{ unchanged: 2 }]);
});

it('of a paragraph that was altered, its words are told apart', () => {
  expect(compareTexts('Before.\nThe bridge is open.\nAfter.', 'Before.\nThe bridge is shut.\nAfter.')).toEqual([
    { unchanged: 1 },
    {
      pieces: [
        { is: 'same', text: 'The bridge is ' },
        { is: 'removed', text: 'open' },
        { is: 'added', text: 'shut' },
        { is: 'same', text: '.' },
      ],
    },
    { unchanged: 1 },
  ]);
});

it('paragraphs that came or went are shown whole', () => {
  expect(compareTexts('One.\nTwo.', 'One.')).toEqual([{ unchanged: 1 }, { pieces: [{ is: 'removed', text: 'Two.' }] }]);
  expect(compareTexts('One.', 'Zero.\nOne.')).toEqual([{ pieces: [{ is: 'added', text: 'Zero.' }] }, { unchanged: 1 }]);
});

it('what is longer after than before keeps what was added', () => {
  const added = compareTexts('Old.', 'New.\nMore.').flatMap((part) => ('pieces' in part ? part.pieces : []));
  expect(added).toContainEqual({ is: 'added', text: 'More.' });
});
