import { scaleBand } from 'd3-scale';
import { stack, stackOffsetDiverging } from 'd3-shape';
import { figureIn, type Rows, rounded, scaleOf, seriesClass, valuesOf } from './figures';

interface BarsProps {
  rows: Rows;
  /** Names of the columns after the first. */
  names: string[];
  stacked: boolean;
  lang: string;
}

interface Bar {
  series: number;
  from: number;
  to: number;
  value: number;
}

/** The bars of one row: piled up, or side by side from zero. */
function barsOf(row: Rows[number], names: string[], stacked: boolean): Bar[] {
  const values = row.slice(1).map(Number);
  if (!stacked) return values.map((value, series) => ({ series, from: 0, to: value, value }));
  // What is below zero is piled downwards, so that no bar hides another.
  const piled = stack<number[]>()
    .keys(names.map((_, index) => String(index)))
    .value((datum, key) => datum[Number(key)] ?? 0)
    .offset(stackOffsetDiverging)([values]);
  return piled.map(([segment], series) => ({ series, from: segment?.[0] ?? 0, to: segment?.[1] ?? 0, value: values[series] ?? 0 }));
}

/** Room at the end of the longest bar for its figure, in per cent of the width. */
const FIGURE_ROOM = 12;
const LABEL_HEIGHT = 22;
const BAR_HEIGHT = 18;

/** One row under another, its label above it: for names that would not fit beneath upright bars on a phone. */
export function LyingBars({ rows, names, stacked, lang }: BarsProps) {
  const all = rows.map((row) => barsOf(row, names, stacked));
  const scale = scaleOf(
    all.flatMap((bars) => bars.flatMap(({ from, to }) => [from, to])),
    [0, 100 - FIGURE_ROOM],
  );
  const figure = figureIn(lang);
  const thickness = stacked ? BAR_HEIGHT * 1.4 : BAR_HEIGHT * names.length;
  const rowHeight = LABEL_HEIGHT + thickness + 14;
  return (
    <svg className="chart-plot" width="100%" height={rowHeight * rows.length} aria-hidden="true">
      {all.map((bars, index) => {
        const top = index * rowHeight;
        const row = rows[index] ?? [];
        const total = bars.reduce((sum, { value }) => sum + value, 0);
        return (
          <g key={String(row[0])}>
            <text x="0" y={top + 15}>
              {row[0]}
            </text>
            {bars.map(({ series, from, to, value }) => {
              const left = Math.min(scale.at(from), scale.at(to));
              const y = rounded(top + LABEL_HEIGHT + (stacked ? 0 : series * BAR_HEIGHT));
              return (
                <g key={names[series]}>
                  <rect
                    className={seriesClass(series)}
                    x={`${left}%`}
                    y={y}
                    width={`${rounded(Math.abs(scale.at(to) - scale.at(from)))}%`}
                    height={rounded(stacked ? thickness : BAR_HEIGHT - 3)}
                  />
                  {stacked ? null : (
                    <text className="chart-figure" x={`${Math.max(scale.at(from), scale.at(to))}%`} dx="6" y={y + 12}>
                      {figure(value)}
                    </text>
                  )}
                </g>
              );
            })}
            {stacked ? (
              <text className="chart-figure" x={`${Math.max(...bars.map(({ to }) => scale.at(to)))}%`} dx="6" y={top + LABEL_HEIGHT + 17}>
                {figure(total)}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}

/** Figures stand on their bars as long as there are few of them. */
const MOST_FIGURES = 10;

/** Bars on a common line, for short labels such as years. The axis around them is drawn by the chart. */
export function StandingBars({ rows, names, stacked, lang, top, bottom, left }: BarsProps & { top: number; bottom: number; left: number }) {
  const all = rows.map((row) => barsOf(row, names, stacked));
  const scale = scaleOf(stacked ? all.flatMap((bars) => bars.flatMap(({ from, to }) => [from, to])) : valuesOf(rows), [bottom, top]);
  const places = scaleBand<number>().domain(rows.keys()).range([left, 100]).paddingInner(0.3).paddingOuter(0.15);
  const within = scaleBand<number>()
    .domain(stacked ? [0] : names.keys())
    .range([0, places.bandwidth()]);
  const figure = figureIn(lang);
  const figures = all.flat().length <= MOST_FIGURES && !stacked;
  return all.flatMap((bars, index) =>
    bars.map(({ series, from, to, value }) => {
      const x = rounded((places(index) ?? 0) + (stacked ? 0 : (within(series) ?? 0)));
      const upper = Math.min(scale.at(from), scale.at(to));
      return (
        <g key={`${rows[index]?.[0]} ${names[series]}`}>
          <rect
            className={seriesClass(series)}
            x={`${x}%`}
            y={upper}
            width={`${rounded(within.bandwidth())}%`}
            height={Math.max(rounded(Math.abs(scale.at(to) - scale.at(from))), 1)}
          />
          {figures ? (
            <text className="chart-figure" x={`${rounded(x + within.bandwidth() / 2)}%`} y={upper - 5} textAnchor="middle">
              {figure(value)}
            </text>
          ) : null}
        </g>
      );
    }),
  );
}
