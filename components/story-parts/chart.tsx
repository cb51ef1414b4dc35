import type { StoryPartProps } from '#lib/content/story-parts';
import type { PartProps } from './part-props';
import { DataTable } from './table';

const WIDTH = 640;
const HEIGHT = 300;
const MARGIN = { top: 12, right: 12, bottom: 28, left: 44 };
const PLOT = { width: WIDTH - MARGIN.left - MARGIN.right, height: HEIGHT - MARGIN.top - MARGIN.bottom };

/** Figures drawn on the server, with the table that they come from one click away. */
export function ChartPart({ type, title, source, unit, columns, rows, words }: PartProps<'Chart'>) {
  const scale = scaleOf(rows);
  return (
    <figure className="chart">
      <h2>{title}</h2>
      {unit ? <p className="chart-unit">{unit}</p> : null}
      <ul className="chart-key">
        {columns.slice(1).map((column, index) => (
          <li key={column} className={`series-${index}`}>
            {column}
          </li>
        ))}
      </ul>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${title}. ${words.table}.`}>
        {scale.ticks.map((tick) => (
          <g key={tick} className="chart-line">
            <line x1={MARGIN.left} x2={WIDTH - MARGIN.right} y1={scale.y(tick)} y2={scale.y(tick)} />
            <text x={MARGIN.left - 6} y={scale.y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {type === 'bar' ? <Bars rows={rows} scale={scale} /> : <Lines rows={rows} scale={scale} series={columns.length - 1} />}
        {rows.map((row, index) => (
          <text key={String(row[0])} className="chart-label" x={centreOf(index, rows.length)} y={HEIGHT - 8} textAnchor="middle">
            {labelShown(index, rows.length) ? row[0] : ''}
          </text>
        ))}
      </svg>
      <figcaption>
        {words.source}: {source}
      </figcaption>
      <details>
        <summary>{words.table}</summary>
        <DataTable title={title} columns={columns} rows={rows} align={columns.map((_, index) => (index === 0 ? 'left' : 'right'))} />
      </details>
    </figure>
  );
}

type Rows = StoryPartProps<'Chart'>['rows'];

interface Scale {
  ticks: number[];
  y: (value: number) => number;
}

interface MarksProps {
  rows: Rows;
  scale: Scale;
}

function Bars({ rows, scale }: MarksProps) {
  const band = PLOT.width / rows.length;
  return rows.flatMap((row, index) =>
    row.slice(1).map((value, series) => {
      const bars = row.length - 1;
      const width = (band * 0.7) / bars;
      const top = scale.y(Math.max(Number(value), 0));
      const bottom = scale.y(Math.min(Number(value), 0));
      return (
        <rect
          key={`${row[0]} ${String(series)}`}
          className={`series-${series}`}
          x={MARGIN.left + index * band + band * 0.15 + series * width}
          y={top}
          width={width}
          height={Math.max(bottom - top, 1)}
        />
      );
    }),
  );
}

function Lines({ rows, scale, series }: MarksProps & { series: number }) {
  return Array.from({ length: series }, (_, index) => {
    const points = rows.map((row, position) => `${centreOf(position, rows.length)},${scale.y(Number(row[index + 1]))}`);
    return <polyline key={points.join(' ')} className={`series-${index}`} points={points.join(' ')} fill="none" />;
  });
}

function centreOf(index: number, count: number): number {
  return MARGIN.left + (index + 0.5) * (PLOT.width / count);
}

/** Labels that would run into one another are left to the table. */
function labelShown(index: number, count: number): boolean {
  const every = Math.ceil(count / 8);
  return index % every === 0;
}

/** A scale from zero over round numbers. */
function scaleOf(rows: Rows): Scale {
  const values = rows.flatMap((row) => row.slice(1).map(Number));
  const highest = Math.max(...values, 0);
  const lowest = Math.min(...values, 0);
  const span = highest - lowest || 1;
  const magnitude = 10 ** Math.floor(Math.log10(span / 4));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * magnitude).find((size) => span / size <= 5) ?? magnitude * 10;
  const first = Math.floor(lowest / step);
  const last = Math.ceil(highest / step);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
  const low = first * step;
  const high = last * step;
  return { ticks, y: (value) => MARGIN.top + PLOT.height - ((value - low) / (high - low || 1)) * PLOT.height };
}
