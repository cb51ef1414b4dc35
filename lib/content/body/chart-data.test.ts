import { describe, expect, it } from 'vitest';
import { ChartFiles, unusedFigures } from './chart-data';
import { compileBody } from './compile-body';

const FOLDER = 'articles/2026/11';
const CHART = '<Chart type="line" title="T" source="S" data="levels.csv" />\n';

function compile(csv: Record<string, string>, markdown = CHART) {
  const charts = new ChartFiles(FOLDER, new Map(Object.entries(csv)));
  const { body, problems } = compileBody(markdown, { file: 'content/a.mdx', firstLine: 10, live: false, charts });
  const all = [...problems, ...unusedFigures(FOLDER, Object.keys(csv), charts.used)];
  return {
    body,
    said: all.map(({ file, line, column, field, wrong, remedy }) => `${file}:${line}:${column}  ${field} — ${wrong} — ${remedy}`),
  };
}

describe('figures beside a story', () => {
  it('are taken into the chart as columns and rows, and nothing is left of the file’s name', () => {
    const { body, said } = compile({ 'levels.csv': 'Time,Level\n18:00,1.42\n"19:00, late",-2\n' });
    expect(said).toEqual([]);
    const text = JSON.stringify(body?.tree);
    expect(text).toContain(
      JSON.stringify(
        JSON.stringify([
          ['18:00', 1.42],
          ['19:00, late', -2],
        ]),
      ).slice(1, -1),
    );
    expect(text).not.toContain('levels.csv');
  });

  it.each([
    [
      'no such file',
      { 'level.csv': 'A,B\nx,1\n' },
      'content/a.mdx:10:41  Chart data — names content/articles/2026/11/levels.csv, which is not there — did you mean “level.csv”?',
    ],
    [
      'an empty file',
      { 'levels.csv': '' },
      'content/articles/2026/11/levels.csv:1:1  csv — holds no figures — write the names of two columns or more in the first line, and below it a line for each row',
    ],
    [
      'a ragged line',
      { 'levels.csv': 'A,B\nx,1\ny\n' },
      'content/articles/2026/11/levels.csv:3:1  csv — has 1 cells under 2 columns — give each line one cell for each column',
    ],
    [
      'text for a number',
      { 'levels.csv': 'A,B\nx,1\ny,1 m\n' },
      'content/articles/2026/11/levels.csv:3:2  csv — holds “1 m” where a number belongs — write it as 1234.5, without a unit',
    ],
    [
      'a missing number',
      { 'levels.csv': 'A,B\nx,\n' },
      'content/articles/2026/11/levels.csv:2:2  csv — holds “” where a number belongs — write it as 1234.5, without a unit',
    ],
    [
      'semicolons',
      { 'levels.csv': 'A;B\nx;1\n' },
      'content/articles/2026/11/levels.csv:1:1  csv — is separated by semicolons — separate cells by commas, and write decimals with a point',
    ],
    [
      'a column without a name',
      { 'levels.csv': 'A,\nx,1\n' },
      'content/articles/2026/11/levels.csv:1:2  csv — has a column without a name — name it in the first line',
    ],
    [
      'a column twice',
      { 'levels.csv': 'A,B,B\nx,1,2\n' },
      'content/articles/2026/11/levels.csv:1:3  csv — has the column “B” twice — give each a name of its own',
    ],
    [
      'a row without a label',
      { 'levels.csv': 'A,B\n,1\n' },
      'content/articles/2026/11/levels.csv:2:1  csv — has a row without a label — write it in the first cell',
    ],
    [
      'a row over two lines',
      { 'levels.csv': 'A,B\n"x\ny",1\n' },
      'content/articles/2026/11/levels.csv:1:1  csv — holds a line break within quotation marks — write each row on one line',
    ],
    [
      'hexadecimal',
      { 'levels.csv': 'A,B\nx,0x10\n' },
      'content/articles/2026/11/levels.csv:2:2  csv — holds “0x10” where a number belongs — write it as 1234.5, without a unit',
    ],
  ])('are refused with their place: %s', (_, csv, message) => {
    expect(compile(csv).said).toContain(message);
  });

  it('stand alone: beside columns and rows they are refused', () => {
    const both = '<Chart type="bar" title="T" source="S" data="levels.csv" columns={["A","B"]} rows={[["x",1]]} />\n';
    expect(compile({ 'levels.csv': 'A,B\nx,1\n' }, both).said[0]).toBe(
      'content/a.mdx:10:40  Chart data — stands beside columns and rows — keep one of the two',
    );
  });

  it('that no chart draws are a mistake', () => {
    expect(compile({ 'levels.csv': 'A,B\nx,1\n' }, 'Words.\n').said).toEqual([
      'content/articles/2026/11/levels.csv:1:1  file — is used by no chart — name it in a Chart, as data="levels.csv", or remove it',
    ]);
  });
});
