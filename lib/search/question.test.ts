import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SqlDatabase } from '../archive/database';
import { TABLES } from '../archive/tables';
import { Random } from '../testing/random';
import { folded } from './folded';
import { expressionOf, questionOf } from './question';

const searchExpression = (query: string) => {
  const question = questionOf(query);
  return question && expressionOf(question);
};

const TEXTS = [
  'The tram line opens',
  'Don’t forget the tramway: NEAR the harbour AND the lighthouse',
  'Élodie Müller reads café society',
  'خط الترام الرابع يفتتح',
  'A 2026 review of 4 novels',
  '港口在黎明前开放。',
  'ভোরের আগে বন্দর',
];

const archive = new SqlDatabase(':memory:');

beforeAll(() => {
  archive.exec(TABLES);
  TEXTS.forEach((body, number) => {
    archive.run(`INSERT INTO story_text (rowid, headline, standfirst, body) VALUES (:number, '', '', :body)`, {
      number,
      body: folded(body),
    });
  });
});

afterAll(() => {
  archive.close();
});

function found(query: string): number[] {
  const expression = searchExpression(query);
  if (expression === undefined) return [];
  return archive
    .all<{ rowid: number }>('SELECT rowid FROM story_text WHERE story_text MATCH :expression ORDER BY rowid', { expression })
    .map((row) => row.rowid);
}

describe('what a reader asks', () => {
  it.each([
    ['every word must occur, in any order', 'line tram', [0]],
    ['the last word may be a beginning', 'tram', [0, 1]],
    ['a word before it may not', 'tra line', []],
    ['case does not matter', 'TRAM LINE', [0]],
    ['accents do not matter', 'elodie cafe', [2]],
    ['Arabic words are words', 'الترام', [3]],
    ['numbers are words', '2026 4', [4]],
    ['an apostrophe divides words as it does in the text', "don't forget", [1]],
    ['a hyphen divides words and excludes nothing', 'tram-line', [0]],
    ['operators are words', 'near AND', [1]],
    ['a column’s name is a word', 'body:tram', []],
    ['words in quotation marks stand one after the other', '"tram line"', [0]],
    ['and not in another order', '"line tram"', []],
    ['whatever marks a language has', '„tram line“ opens', [0]],
    ['a mark that is not closed begins such words', 'opens "tram line', [0]],
    ['a word is found in its other forms', 'opened trams', [0]],
    ['of which its beginning may be typed', 'novel', [4]],
    ['an asterisk behind a word makes it a beginning', 'tra* line', [0]],
    ['one before it is nothing', '*tram opens', [0]],
    ['what has a hyphen before it is excluded', 'tram -harbour', [0]],
    ['so are words in quotation marks', 'the -"line opens"', [1]],
    ['a hyphen by itself excludes nothing', 'line - tram', [0]],
    ['a sign of a script without spaces is found within a row of them', '港', [5]],
    ['signs in a row are looked for in a row', '黎明前', [5]],
    ['and not in another order', '前黎', []],
    ['a word of Bengali is one word, with its vowel signs', 'বন্দর', [6]],
    ['and not the letters of another', 'বনদর', []],
    ['another alef is the same letter', 'إلترام', [3]],
    ['vowel signs that a reader types do not matter', 'التَّرام', [3]],
    ['one letter or two are no beginning', 'tram li', []],
    ['with an asterisk, neither', 'li* tram', []],
    ['brackets are nothing', '(tram line)', [0]],
    ['a caret is nothing', '^line', [0]],
  ])('%s', (_, query, numbers) => {
    expect(found(query)).toEqual(numbers);
  });

  it.each(['', '   ', '"', '***', '-', '^:()', '\0', '🚋', '\ud83d', '…'])('%j asks for nothing', (query) => {
    expect(searchExpression(query)).toBeUndefined();
  });

  it('a question is looked at up to a bound', () => {
    expect(searchExpression('tram '.repeat(10_000))?.length).toBeLessThan(500);
    expect(searchExpression('ß'.repeat(1_000_000))?.length).toBeLessThan(500);
    expect(searchExpression('a b '.repeat(100))?.split(' AND ')).toHaveLength(12);
    expect(searchExpression(`"${'a b '.repeat(100)}"`)?.split(' ')).toHaveLength(12);
    expect(searchExpression('東'.repeat(1000))?.split(' ')).toHaveLength(12);
  });

  it('three beginnings of a question are looked for, the last ones', () => {
    expect(searchExpression('one* two* three* four* five')).toBe('"one" AND "two" AND "three"* AND "four"* AND "five"*');
  });

  it('a beginning is as long as what it is made of: two syllables of Korean are enough', () => {
    expect(searchExpression('서울')).toBe('"서울"*');
  });

  it('a bound that falls within a character breaks nothing', () => {
    for (let length = 190; length <= 205; length += 1) {
      const expression = searchExpression(`${'a'.repeat(length)}𝒜𝒜𝒜`);
      expect(expression).not.toMatch(/\p{Surrogate}/u);
    }
  });
});

it('nothing that a reader types is syntax: thousands of strings are questions and no errors', () => {
  const random = new Random(1117);
  const pieces = [
    'tram',
    'NEAR',
    'NEAR(',
    'NEAR/2',
    'AND',
    'OR',
    'NOT',
    '"',
    "'",
    '""',
    '*',
    '^',
    ':',
    '-',
    '+',
    '(',
    ')',
    '{',
    '}',
    '[',
    ']',
    ',',
    '.',
    '\\',
    '%',
    '_',
    ';--',
    'body:',
    'headline :',
    '{body headline}:',
    '\0',
    '\u0001',
    '\n',
    '\t',
    ' ',
    '🚋',
    '👩‍👩‍👧',
    '\ud83d',
    '\udc00',
    'ترام',
    'َ',
    '́',
    'é',
    '東京',
    'ก็',
    'Ⅷ',
    '½',
    '٣',
    'ﷺ',
    '\u200d',
    '\u202e',
    '\ufeff',
    '𞤀',
    '𑜰',
    '\u{1e4f0}',
    'ᏣᎳᎩ',
    'x'.repeat(300),
  ] as const;
  let asked = 0;
  for (let round = 0; round < 6000; round += 1) {
    const length = random.whole(0, 14);
    const query = Array.from({ length }, () =>
      random.chance(0.85) ? random.pick(pieces) : String.fromCodePoint(random.whole(0, 0x10ffff)),
    ).join(random.chance(0.5) ? ' ' : '');
    const expression = searchExpression(query);
    if (expression === undefined) continue;
    asked += 1;
    expect(expression.length).toBeLessThan(8000);
    const phrase = '"[^"\\0]+"\\*?';
    expect(expression).toMatch(new RegExp(`^\\(?${phrase}( AND ${phrase})*(\\) NOT \\(${phrase}( OR ${phrase})*\\))?$`));
    expect(() => found(query), JSON.stringify(query)).not.toThrow();
  }
  expect(asked).toBeGreaterThan(3000);
});
