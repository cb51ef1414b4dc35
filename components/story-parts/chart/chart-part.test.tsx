import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '#lib/site/words';
import { ChartPart } from './chart-part';

type Props = Parameters<typeof ChartPart>[0];

function draw(props: Pick<Props, 'type' | 'columns' | 'rows'>, lang = 'en'): string {
  return renderToStaticMarkup(<ChartPart title="Title" source="Source" words={wordsIn(lang)} lang={lang} paid={false} {...props} />);
}

const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;

const YEARS = {
  columns: ['Year', 'Spent'],
  rows: [
    ['2019', 14.2],
    ['2020', 14],
    ['2021', 12.6],
  ],
};
const PARTS = {
  columns: ['Port', 'Wages', 'Energy'],
  rows: [
    ['Greywick before', 61, 9],
    ['Greywick after', 38, 7],
  ],
};

describe('a chart', () => {
  it('of bars has one for each figure, with the figure on it', () => {
    const html = draw({ type: 'bar', ...YEARS });
    expect(count(html, /<rect/g)).toBe(3);
    expect(html).toContain('>12.6</text>');
  });

  it('says small figures whole, and large ones as the language writes them, in the table as well', () => {
    const html = draw({
      type: 'bar',
      columns: ['Year', 'Share'],
      rows: [
        [2019, 0.0125],
        [2020, 1234567],
      ],
    });
    expect(count(html, />0.0125</g)).toBe(2);
    expect(count(html, />1,234,567</g)).toBe(2);
    expect(html, 'a year is a name').toContain('>2019</th>');
  });

  it('of bars with long names lays them down, and names each row', () => {
    const html = draw({ type: 'bar', ...PARTS });
    expect(html).toContain('<p>Greywick before</p>');
    expect(count(html, /<rect class="series-\d" x=/g)).toBe(4);
  });

  it('of bars piled up begins each where the one before ends, and says the sum', () => {
    const html = draw({ type: 'stacked', ...PARTS });
    const bars = [...html.matchAll(/<rect class="series-(\d)" x="([\d.]+)%" y="[\d.]+rem" width="([\d.]+)%"/g)].map((found) =>
      found.slice(1).map(Number),
    );
    expect(bars).toHaveLength(4);
    const [wages, energy] = bars;
    expect(energy?.[1]).toBeCloseTo((wages?.[1] ?? 0) + (wages?.[2] ?? 0), 1);
    expect(html).toContain('>70</text>');
  });

  it('of upright bars piled up stands on the axis that is drawn for it, also below zero', () => {
    const html = draw({
      type: 'stacked',
      columns: ['Year', 'A', 'B'],
      rows: [
        ['2020', 5, -3],
        ['2021', -5, 4],
      ],
    });
    const zero = Number(/chart-zero"><line x1="0" x2="100%" y1="([\d.]+)"/.exec(html)?.[1]);
    const five = Number(/y1="([\d.]+)" y2="[\d.]+"><\/line><text x="0" y="[\d.]+">4</.exec(html)?.[1]);
    const bars = [...html.matchAll(/<rect class="series-(\d)" x="[\d.]+%" y="([\d.]+)" width="[\d.]+%" height="([\d.]+)"/g)].map((found) =>
      found.slice(2).map(Number),
    );
    expect(bars).toHaveLength(4);
    const [[top = 0, height = 0] = [], [below = 0] = [], , [upTop = 0, upHeight = 0] = []] = bars;
    expect(top + height).toBeCloseTo(zero, 1);
    expect(below).toBeCloseTo(zero, 1);
    expect(upTop + upHeight).toBeCloseTo(zero, 1);
    expect(upTop).toBeCloseTo(five, 1);
  });

  it('writes what is below zero with a minus', () => {
    expect(draw({ type: 'bar', columns: ['Port', 'In'], rows: [['Greywick port', -3]] })).toContain('>−3<');
  });

  it('of bars piled up puts what is below zero on the other side', () => {
    const html = draw({ type: 'stacked', columns: ['Port', 'In', 'Out'], rows: [['Greywick', 5, -3]] });
    const bars = [...html.matchAll(/<rect class="series-\d" x="([\d.]+)%" y="[\d.]+rem" width="([\d.]+)%"/g)].map((found) =>
      found.slice(1).map(Number),
    );
    expect((bars[1]?.[0] ?? 0) + (bars[1]?.[1] ?? 0)).toBeCloseTo(bars[0]?.[0] ?? Number.NaN, 1);
  });

  it('of lines names each at its end where there is room, and in a key where there is not', () => {
    const apart = draw({
      type: 'line',
      columns: ['T', 'One', 'Two'],
      rows: [
        ['a', 1, 9],
        ['b', 2, 8],
      ],
    });
    expect(apart).toContain('class="chart-name"');
    expect(apart).not.toContain('chart-key');
    const together = draw({
      type: 'line',
      columns: ['T', 'One', 'Two'],
      rows: [
        ['a', 1, 9],
        ['b', 8, 8.01],
      ],
    });
    expect(together).toContain('chart-key');
  });

  it('of lines does not write a long name across the lines', () => {
    const html = draw({ type: 'line', columns: ['T', 'Port of Greywick and the Lower Sorrel', 'Two'], rows: [['a', 1, 9]] });
    expect(html).toContain('chart-key');
    expect(html).not.toContain('class="chart-name"');
  });

  it('writes figures on upright bars only where they fit side by side', () => {
    const rows = (factor: number) => ['2019', '2020', '2021', '2022'].map((year) => [year, factor, 2 * factor]);
    const columns = ['Year', 'One', 'Two'];
    expect(count(draw({ type: 'bar', columns, rows: rows(1) }), /class="chart-figure"/g)).toBe(8);
    expect(count(draw({ type: 'bar', columns, rows: rows(123_456) }), /class="chart-figure"/g)).toBe(0);
  });

  it('leaves room for long figures, beside its scale and at the ends of its bars', () => {
    const long = draw({ type: 'bar', columns: ['Port', 'Tonnes'], rows: [['Port of Greywick', 1_200_000]] });
    expect(Number(/width="([\d.]+)%" height="0/.exec(long)?.[1])).toBeLessThan(75);
    const start = (value: number) => {
      const rows: [string, number][] = [
        ['a', value],
        ['b', 1],
      ];
      return Number(/cx="([\d.]+)%"/.exec(draw({ type: 'line', columns: ['T', 'V'], rows }))?.[1]);
    };
    expect(start(1_200_000)).toBeGreaterThan(start(1));
  });

  it('of small multiples draws each column by itself on the same scale', () => {
    const html = draw({
      type: 'small-multiples',
      columns: ['T', 'One', 'Two'],
      rows: [
        ['a', 1, 100],
        ['b', 2, 90],
      ],
    });
    expect(count(html, /<svg class="chart-plot"/g)).toBe(2);
    expect(count(html, />100<\/text>/g)).toBe(2);
  });

  it('writes figures as its language does, and has its table', () => {
    expect(draw({ type: 'bar', columns: ['Jahr', 'Wert'], rows: [['2019', 14.2]] }, 'de')).toContain('>14,2</text>');
    expect(count(draw({ type: 'line', ...YEARS }), /<td/g)).toBe(3);
  });

  it('stands with figures that are all zero, negative or alone', () => {
    for (const rows of [
      [['a', 0]],
      [
        ['a', -3],
        ['b', 4],
      ],
      [['a', 1e9]],
    ])
      for (const type of ['bar', 'line', 'stacked', 'small-multiples'] as const)
        expect(draw({ type, columns: ['T', 'V'], rows })).not.toMatch(/NaN|Infinity|undefined/);
  });
});
