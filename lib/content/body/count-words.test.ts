import { expect, test } from 'vitest';
import { countWords } from './count-words';

test.each([
  ['', 0],
  ['One two  three\nfour', 4],
  ['It doesn’t end – or does it?', 6],
  ['A well-kept harbour of 1,200 berths', 6],
  ['ميناء بورت سوريل قبل الفجر', 5],
  ['ভোরের আগে বন্দর', 3],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});

test('where a script has no spaces, what readers take for a word is one', () => {
  expect(countWords('港口在黎明前开放。')).toBeGreaterThan(3);
  expect(countWords('港口在黎明前开放。')).toBeLessThan(9);
  expect(countWords('The 港口 opens')).toBe(3);
});

test('a long text without a space is counted as well', () => {
  const once = countWords('港口在黎明前开放。'.repeat(100));
  expect(countWords('港口在黎明前开放。'.repeat(10_000))).toBeGreaterThan(once * 95);
});
