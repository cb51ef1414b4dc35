import { describe, expect, it } from 'vitest';
import { textsOf } from '../testing/xml-schema';
import { markup, xmlRoot } from './xml';

const written = (text: string) => xmlRoot('root', { said: text }).ele('text').txt(text).end();

describe('a text comes out of an XML document as it went in', () => {
  it.each([
    ['markup', '</script><b> <!-- ]]> <![CDATA['],
    ['what looks like a reference', '&amp; &lt; &nbsp; &#0; &unknown; & &&'],
    ['quotation marks', `"both" 'kinds'`],
    ['emoji, accents and a blank that does not break', '😀 é \u00a0'],
    ['a change of direction', '\u202Etfel\u202C \u2067x\u2069'],
    ['three hundred characters', 'ü'.repeat(300)],
  ])('%s', (_, text) => {
    expect(textsOf(written(text), 'text')).toEqual([text]);
  });

  it.each(['\u0000', '\u0001', '\u000b', '\u001f', '\ud83d', '\udc00', '\ufffe', '\uffff'])(
    'but for one that XML allows nowhere: %j',
    (bad) => {
      expect(textsOf(written(`a${bad}b`), 'text')).toEqual(['a\ufffdb']);
    },
  );
});

it('a piece of markup has no declaration and holds its text', () => {
  const piece = markup((into) => {
    into.ele('p', { lang: 'en', cite: 'https://a.example/?b=1&c="2"' }).txt('&nbsp; <b>');
  });
  expect(piece).toBe('<p lang="en" cite="https://a.example/?b=1&amp;c=&quot;2&quot;">&amp;nbsp; &lt;b&gt;</p>');
});
