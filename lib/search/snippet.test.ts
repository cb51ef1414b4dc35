import { describe, expect, it } from 'vitest';
import { questionOf } from './question';
import { snippetOf } from './snippet';

/** What was found stands between brackets. */
function shown(text: string, query: string): string {
  const question = questionOf(query);
  if (!question) throw new Error(`${query} asks for nothing`);
  return snippetOf(text, question)
    .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
    .join('');
}

const filler = (words: number) => Array.from({ length: words }, (_, index) => `word${index}`).join(' ');

describe('a snippet shows', () => {
  it.each([
    ['what was asked for, as it is written', 'The tram opens.', 'TRAM', 'The [tram] opens.'],
    ['other forms of it', 'Trams were opened.', 'tram opening', '[Trams] were [opened].'],
    ['the longer word that begins so', 'The tramway opens.', 'tram', 'The [tramway] opens.'],
    ['accents as they are written', 'In the Café Müller.', 'cafe muller', 'In the [Café] [Müller].'],
    ['words that stand together only where they do', 'A line. The tram line.', '"tram line"', 'A line. The [tram] [line].'],
    ['signs of a script without spaces', '港口在黎明前开放。', '黎明', '港口在[黎][明]前开放。'],
    ['Arabic with its vowel signs', 'التَّرام يفتتح', 'الترام', '[التَّرام] يفتتح'],
    ['Bengali', 'ভোরের আগে বন্দর', 'বন্দর', 'ভোরের আগে [বন্দর]'],
    ['one line of several', 'One line.\nThe tram.', 'tram', 'One line. The [tram].'],
    ['a heading apart from what follows', '“It stays.”\nThe tram\nThe rails.', 'tram', '“It stays.” The [tram] · The rails.'],
  ])('%s', (_, text, query, expected) => {
    expect(shown(text, query)).toBe(expected);
  });

  it('the place where most of it stands together, and says that there is more', () => {
    const text = `${filler(40)} tram ${filler(40)} tram line ${filler(40)}`;
    expect(shown(text, 'tram line')).toMatch(/^… word35 word36 word37 word38 word39 \[tram\] \[line\] word0 .* …$/);
  });

  it('no half of what stands between two spaces', () => {
    const text = `${filler(20)} It was 9,000 then and a tram ${filler(19)} wasn’t there ${filler(20)}`;
    expect(shown(text, 'tram')).toMatch(/^… 9,000 then and a \[tram\] word0 .* word18 wasn’t …$/);
  });

  it('the beginning, where the headline alone has what was asked for', () => {
    expect(shown(`First ${filler(60)}`, 'tram')).toMatch(/^First word0 .* …$/);
  });

  it('a bounded length of whatever text, in a bounded time', () => {
    expect(shown('tram '.repeat(100_000), 'tram').length).toBeLessThan(400);
    expect(shown('港'.repeat(100_000), '港').length).toBeLessThan(400);
  });
});
