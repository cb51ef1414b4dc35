import { expect, it } from 'vitest';
import { paperColour, paperIn } from './theme';

it('the colour of the paper is that of the style sheets', () => {
  expect(paperColour()).toMatch(/^#[0-9a-f]{6}$/);
});

it.each([
  [':root { --color-paper: light-dark(#fffdf9, #13110f); }', '#fffdf9'],
  [':root { --color-paper:#FFF }', '#FFF'],
  ['/* --color-paper: #000; */ :root { --color-paper: light-dark( #abcdef, black) }', '#abcdef'],
  [':root { --color-paper: oklch(0.9 0 0) }', undefined],
  ['/* --color-paper: #000; */', undefined],
])('in %s it is %s', (css, colour) => {
  expect(paperIn(css)).toBe(colour);
});
