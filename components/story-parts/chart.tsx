import type { StoryPartProps } from '#lib/content/story-parts';
import type { PartProps } from './part-props';
import { DataTable } from './table';

/**
 * Across, a chart is measured in per cent of its width, so that words keep the size of words on every screen; down, in
 * pixels. Lines alone need a coordinate system of their own.
 */
const HEIGHT = 280;
const MARGIN = { top: 20, bottom: 28 };
/** Room for the words of the scale, which stand on its lines. */
const PLOT = { left: 9, width: 91, height: HEIGHT - MARGIN.top - MARGIN.bottom };
/** Letters that fit beneath a chart on the narrowest screen. */
const LETTERS_ACROSS = 42;

/** Figures drawn on the server, with the table that they come from one click away. */
export function ChartPart({ type, title, source, unit, columns, rows, words }: PartProps<'Chart'>) {
  const scale = scaleOf(rows);
  const names = columns.slice(1);
  return (
    <figure className="chart">
      <h2>{title}</h2>
      {unit ? <p className="chart-unit">{unit}</p> : null}
      {names.length > 1 ? <Key names={names} type={type} /> : null}
      <svg className="chart-plot" width="100%" height={HEIGHT} role="img" aria-label={`${title}. ${words.table}.`}>
        {scale.ticks.map((tick) => (
          <g key={tick} className={tick === 0 ? 'chart-line chart-zero' : 'chart-line'}>
            <line x1="0" x2="100%" y1={scale.y(tick)} y2={scale.y(tick)} />
            <text x="0" y={scale.y(tick) - 5}>
              {tick}
            </text>
          </g>
        ))}
        {type === 'bar' ? <Bars rows={rows} scale={scale} /> : <Lines rows={rows} scale={scale} series={names.length} />}
        {rows.map((row, index) => (
          <text key={String(row[0])} x={`${centreOf(index, rows.length)}%`} y={HEIGHT - 6} textAnchor="middle">
            {labelShown(index, rows) ? row[0] : ''}
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

function Key({ names, type }: { names: string[]; type: StoryPartProps<'Chart'>['type'] }) {
  return (
    <ul className="chart-key">
      {names.map((name, index) => (
        <li key={name}>
          <svg className={`series-${index % SERIES_STYLES}`} width="28" height="12" aria-hidden="true">
            {type === 'bar' ? <rect width="12" height="12" /> : <polyline points="0,6 28,6" />}
          </svg>
          {name}
        </li>
      ))}
    </ul>
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

/** Ways in which app/styles/data.css tells series apart. */
const SERIES_STYLES = 3;

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
          className={`series-${series % SERIES_STYLES}`}
          x={`${PLOT.left + index * band + band * 0.15 + series * width}%`}
          y={top}
          width={`${width}%`}
          height={Math.max(bottom - top, 1)}
        />
      );
    }),
  );
}

function Lines({ rows, scale, series }: MarksProps & { series: number }) {
  return Array.from({ length: series }, (_, index) => {
    const points = rows.map((row, position) => ({ x: centreOf(position, rows.length), y: scale.y(Number(row[index + 1])) }));
    const line = points.map(({ x, y }) => `${x},${y}`).join(' ');
    return (
      <g key={line} className={`series-${index % SERIES_STYLES}`}>
        <svg width="100%" height={HEIGHT} viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          <polyline points={line} />
        </svg>
        {points.map(({ x, y }) => (
          <circle key={x} cx={`${x}%`} cy={y} r="3.5" />
        ))}
      </g>
    );
  });
}

function centreOf(index: number, count: number): number {
  return Number((PLOT.left + (index + 0.5) * (PLOT.width / count)).toFixed(3));
}

/** Labels that would run into one another are left to the table. */
function labelShown(index: number, rows: Rows): boolean {
  const longest = Math.max(...rows.map((row) => String(row[0]).length));
  return index % Math.ceil((rows.length * (longest + 1)) / LETTERS_ACROSS) === 0;
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
