import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cellsAsText, textAsCells } from './cells';
import { slugOf } from './forms';
import { heldUpload, pictureField } from './picture-field';

describe('figures are edited as text', () => {
  const CELLS = [
    ['Item', '2019', 'a, b', 'say “no”'],
    ['', 12.5, -3, '"quoted"'],
    [' spaced ', 0, 'two\nlines', 'tab\tbed'],
  ];

  it('and come back as they were, words that look like numbers too', () => {
    expect(textAsCells(cellsAsText(CELLS))).toEqual(CELLS);
  });

  it('or are copied out of a spreadsheet', () => {
    expect(textAsCells('Ward\tVotes\nNorth\t1204\nSouth\t987.5\n')).toEqual([
      ['Ward', 'Votes'],
      ['North', 1204],
      ['South', 987.5],
    ]);
  });

  it('and what is typed halfway is no reason to fall over', () => {
    for (const text of ['', ',', '"', '"a', 'a,"b', 'a\n\n\nb', '"a"b,c']) expect(Array.isArray(textAsCells(text))).toBe(true);
  });
});

describe('a name in the address follows the headline', () => {
  it.each([
    ['Line 4 opens in the rain', 'line-4-opens-in-the-rain'],
    ['The mayor’s “eleven per cent”', 'the-mayors-eleven-per-cent'],
    ['Straße für Öl — Ça va', 'stra-e-fur-ol-ca-va'],
    ['نشيد', ''],
    ['a '.repeat(100), `${'a-'.repeat(29)}a`],
  ])('%s', (headline, slug) => expect(slugOf(headline)).toBe(slug));
});

describe('a picture', () => {
  const content = new Uint8Array([1, 2, 3]);
  const field = pictureField({ schema: z.string(), words: { label: 'Picture' }, required: true });
  const slug = '2026/11/ferry-bell';
  const naming = { slug, suggestedFilenamePrefix: undefined };

  it('that is chosen is named as addresses are written, and differs from another of its name', () => {
    const upload = heldUpload('Bell Größe (1).JPG', content);
    const other = heldUpload('Bell Größe (1).JPG', new Uint8Array([3]));
    expect(upload).toEqual({ name: expect.stringMatching(/^bell-gro-e-1-[0-9a-f]{8}\.jpg$/), content });
    expect(other).not.toEqual(upload);
  });

  it('of a kind that the site cannot show is refused in words', () => {
    expect(heldUpload('bell.heic', content)).toContain('no picture that the site can show');
  });

  it('goes into the folder of its story, and is found there again', () => {
    const value = { src: '', upload: { name: 'bell.jpg', content } };
    const written = field.serialize(value, naming);
    expect(written).toEqual({ value: '2026/11/ferry-bell/bell.jpg', asset: { filename: 'bell.jpg', content } });
    expect(field.filename(written.value, naming)).toBe('bell.jpg');
    expect(field.parse(written.value, { slug, asset: content })).toEqual(value);
  });

  it('keeps its path where its file is not there, or belongs to another story', () => {
    for (const src of ['2026/11/ferry-bell/bell.jpg', '2026/11/tram.jpg'])
      expect(field.serialize(field.parse(src, { slug, asset: undefined }), naming)).toEqual({ value: src, asset: undefined });
    expect(field.filename('2026/11/tram.jpg', naming)).toBeUndefined();
  });

  it('comes through the text of a story, whose pieces do not know its name', () => {
    const within = { slug: undefined, suggestedFilenamePrefix: undefined };
    const { value, asset } = field.serialize({ src: '', upload: { name: 'bell.jpg', content } }, within);
    expect(field.filename(value, within)).toBe('bell.jpg');
    expect(field.parse(value, { slug: undefined, asset: asset?.content })).toEqual({ src: '', upload: { name: 'bell.jpg', content } });
  });
});
