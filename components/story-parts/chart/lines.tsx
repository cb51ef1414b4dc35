import { scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { type Rows, rounded, type scaleOf, seriesClass } from './figures';

interface LinesProps {
  rows: Rows;
  /** Columns to draw, counted from the first after the labels. */
  series: number[];
  scale: ReturnType<typeof scaleOf>;
  height: number;
  left: number;
  /** Names to stand at the ends of the lines, where they have room. */
  names?: string[] | undefined;
}

/** Where the points of a row stand across, in per cent. */
export function placesAcross(count: number, left: number): (index: number) => number {
  const places = scalePoint<number>()
    .domain(Array.from({ length: count }).keys())
    .range([left, 100])
    .padding(0.5);
  return (index) => rounded(places(index) ?? left);
}

/** Lines with their points. They have a coordinate system of their own, in which across is in per cent. */
export function Lines({ rows, series, scale, height, left, names }: LinesProps) {
  const across = placesAcross(rows.length, left);
  return series.map((column) => {
    const points = rows.map((row, index): [number, number] => [across(index), scale.at(Number(row[column + 1]))]);
    const [lastX, lastY] = points.at(-1) ?? [100, 0];
    return (
      <g key={column} className={series.length === 1 ? `${seriesClass(0)} series-alone` : seriesClass(column)}>
        <svg width="100%" height={height} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" aria-hidden="true">
          <path d={line()(points) ?? undefined} />
        </svg>
        {points.map(([x, y]) => (
          <circle key={x} cx={`${x}%`} cy={y} r="3" />
        ))}
        {names ? (
          <text className="chart-name" x={`${lastX}%`} y={lastY - 9} textAnchor="end">
            {names[column]}
          </text>
        ) : null}
      </g>
    );
  });
}

/** Least distance between the ends of two lines at which their names do not touch, in pixels. */
const NAME_HEIGHT = 18;
/** Letters of a name that fit beside the scale on the narrowest screen. */
const NAME_LETTERS = 26;

/** Whether the names of all lines can stand at their ends. */
export function namesFit(names: string[], rows: Rows, scale: ReturnType<typeof scaleOf>): boolean {
  if (names.some((name) => [...name].length > NAME_LETTERS)) return false;
  const ends = (rows.at(-1) ?? [])
    .slice(1)
    .map((value) => scale.at(Number(value)))
    .sort((a, b) => a - b);
  return ends.every((end, index) => index === 0 || end - (ends[index - 1] ?? 0) >= NAME_HEIGHT);
}
