import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { houseStyleSchema } from '../content/schema/newsroom';
import { readSourceFile } from '../content/source-file';
import { fencesOf, namedRows, sectionOf } from '../testing/markdown-document';
import { RULES } from './finding';
import { REPORT_VERSION } from './report-json';
import { COMMENT_MARKER } from './report-markdown';

const document = readFileSync('docs/checking.md', 'utf8');

it('every rule is explained to editors by its name and its weight, and no other', () => {
  const rows = namedRows(sectionOf(document, 'Rules')).map(({ name, cells: [weight, says = ''] }) => ({
    name,
    weight,
    explained: says !== '',
  }));
  expect(rows).toEqual(Object.entries(RULES).map(([name, weight]) => ({ name, weight, explained: true })));
});

it('every field of the house style is explained, and the example is one that the site accepts', () => {
  const section = sectionOf(document, 'The house style');
  const [example] = fencesOf(section);
  expect(houseStyleSchema.safeParse(readSourceFile(example?.text ?? '', 'house-style.yml').source?.data).success).toBe(true);
  const word = houseStyleSchema.shape.words.element.shape;
  const expected = Object.entries(word).map(([name, field]): [string, boolean] => [name, !field.isOptional()]);
  const told = namedRows(section).map(({ name, cells: [need] }): [string, boolean] => [name, need === 'required']);
  expect(told.sort()).toEqual([['words', true] as [string, boolean], ...expected].sort());
});

it('machines are told the form that they are given', () => {
  const section = sectionOf(document, 'For machines');
  expect(namedRows(section).find(({ name }) => name === 'version')?.cells[0]).toMatch(new RegExp(`^${REPORT_VERSION};`));
  expect(section).toContain(COMMENT_MARKER);
});
