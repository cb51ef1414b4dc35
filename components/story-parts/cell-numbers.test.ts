import { describe, expect, it } from 'vitest';
import { numbersIn } from './cell-numbers';

describe('a column of numbers', () => {
  it.each<[what: string, lang: string, cells: (string | number)[], numbers: (number | undefined)[]]>([
    ['as JSON writes them', 'en', [12, -3.5, 0], [12, -3.5, 0]],
    ['as JSON writes them, where a comma is the decimal sign', 'de', [1.234, 12.5], [1.234, 12.5]],
    ['with thousands', 'en', ['1,234', '12,345,678.5', '999'], [1234, 12_345_678.5, 999]],
    ['with thousands in German', 'de', ['1.234', '12.345.678,5', '999'], [1234, 12_345_678.5, 999]],
    ['with thousands in blanks', 'en', ['1 234', '12\u202f345', '7\u00a0000'], [1234, 12_345, 7000]],
    ['with lakhs', 'bn', ['১২,৩৪,৫৬৭', '৯৯৯'], [1_234_567, 999]],
    ['with a minus, a hyphen, a plus', 'en', ['−3', '-4', '+5', '– 6'], [-3, -4, 5, -6]],
    ['with a unit', 'en', ['12 km', '3.5km', '0'], [12, 3.5, 0]],
    ['in per cent and signed', 'en', ['−1.2 %', '+11%'], [-1.2, 11]],
    ['of money', 'en', ['£1,200', '−£30', '£9.50'], [1200, -30, 9.5]],
    ['in Arabic digits', 'ar', ['١٬٢٣٤', '١٢٫٥', '3'], [1234, 12.5, 3]],
    ['with gaps', 'en', ['12', '–', 'n/a', '', '3'], [12, undefined, undefined, undefined, 3]],
  ])('%s', (_, lang, cells, numbers) => {
    expect(numbersIn(cells, lang)).toEqual(numbers);
  });

  it.each<[what: string, cells: (string | number)[]]>([
    ['times', ['14:00', '9:30']],
    ['dates', ['12 November', '3 December']],
    ['ranges', ['10–12', '2']],
    ['different units', ['38 million', '1.2 billion']],
    ['versions', ['1.2.3', '1.10.0']],
    ['words', ['one', 'two']],
    ['names with a number', ['Route 4', 'Line 12b']],
  ])('%s are none', (_, cells) => {
    expect(numbersIn(cells, 'en')).toBeUndefined();
  });
});
