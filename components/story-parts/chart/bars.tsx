import { scaleBand } from 'd3-scale';
import { stack, stackOffsetDiverging } from 'd3-shape';
import { Fragment } from 'react';
import { figureIn } from '#lib/site/language';
import { lettersWide, longestFigure, NARROWEST, type Rows, rounded, scaleOf, seriesClass, valuesOf } from './figures';

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

/** What the axis of bars must reach: the ends of bars, and of piles. */
export function endsOf(rows: Rows, names: string[], stacked: boolean): number[] {
  return rows.flatMap((row) => barsOf(row, names, stacked).flatMap(({ from, to }) => [from, to]));
}

/** Least room at the end of the longest bar for its figure, in per cent of the width, and what stands around the figure, in letters. */
const FIGURE_ROOM = 12;
const FIGURE_SPACE = 1.5;
/** Heights in rem, so that figures and bars grow together where a reader has large text. */
const BAR_HEIGHT = 1.125;
const BAR_GAP = 0.1875;
const PILE_HEIGHT = 1.575;

/** One row under another, its label above it: for names that would not fit beneath upright bars on a phone. */
export function LyingBars({ rows, names, stacked, lang }: BarsProps) {
  const all = rows.map((row) => barsOf(row, names, stacked));
  const sums = all.map((bars) => bars.reduce((sum, { value }) => sum + value, 0));
  const room = lettersWide(longestFigure(stacked ? sums : valuesOf(rows), lang) + FIGURE_SPACE, NARROWEST);
  const scale = scaleOf(endsOf(rows, names, stacked), [0, 100 - Math.max(FIGURE_ROOM, room)]);
  const figure = figureIn(lang);
  const thickness = stacked ? PILE_HEIGHT : BAR_HEIGHT * names.length;
  return (
    <div className="chart-rows">
      {all.map((bars, index) => {
        const label = rows[index]?.[0];
        return (
          <Fragment key={String(label)}>
            <p>{label}</p>
            <svg width="100%" height={`${thickness}rem`} aria-hidden="true">
              {bars.map(({ series, from, to, value }) => {
                const y = rounded(stacked ? 0 : series * BAR_HEIGHT);
                return (
                  <g key={names[series]}>
                    <rect
                      className={seriesClass(series)}
                      x={`${Math.min(scale.at(from), scale.at(to))}%`}
                      y={`${y}rem`}
                      width={`${rounded(Math.abs(scale.at(to) - scale.at(from)))}%`}
                      height={`${stacked ? thickness : BAR_HEIGHT - BAR_GAP}rem`}
                    />
                    {stacked ? null : <Figure x={Math.max(scale.at(from), scale.at(to))} y={y + 0.75} text={figure(value)} />}
                  </g>
                );
              })}
              {stacked ? <Figure x={Math.max(...bars.map(({ to }) => scale.at(to)))} y={1.0625} text={figure(sums[index] ?? 0)} /> : null}
            </svg>
          </Fragment>
        );
      })}
    </div>
  );
}

/** What a bar says, at its end. */
function Figure({ x, y, text }: { x: number; y: number; text: string }) {
  return (
    <text className="chart-figure" x={`${x}%`} y={`${rounded(y)}rem`} dx="6">
      {text}
    </text>
  );
}

/** How much of the width bars take, the spaces between them left out: where series stand side by side, their figures have no more. */
const FILLED = 0.7;

/** Bars on a common line, for short labels such as years. The axis around them is drawn by the chart. */
export function StandingBars({ rows, names, stacked, lang, top, bottom, left }: BarsProps & { top: number; bottom: number; left: number }) {
  const all = rows.map((row) => barsOf(row, names, stacked));
  const scale = scaleOf(endsOf(rows, names, stacked), [bottom, top]);
  const places = scaleBand<number>()
    .domain(rows.keys())
    .range([left, 100])
    .paddingInner(1 - FILLED)
    .paddingOuter(0.15);
  const within = scaleBand<number>()
    .domain(stacked ? [0] : names.keys())
    .range([0, places.bandwidth()]);
  const figure = figureIn(lang);
  const bars = rows.length * names.length;
  const width = (lettersWide(longestFigure(valuesOf(rows), lang) + 0.5, NARROWEST) * bars) / (names.length > 1 ? FILLED : 1);
  const figures = !stacked && width <= 100 - left;
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
