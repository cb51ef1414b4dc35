import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { MOST_SERIES, type StoryPartProps } from '#lib/content/story-parts';
import { figureIn } from '#lib/site/language';

export type Rows = StoryPartProps<'Chart'>['rows'];

/** app/styles/data.css tells so many series apart, by colour, by dash and by shade. */
export function seriesClass(index: number): string {
  return `series-${index % MOST_SERIES}`;
}

/** Width of a chart on the narrowest screen, and of one of several, in pixels. */
export const NARROWEST = 288;
export const NARROWEST_SMALL = 224;

/** Measures in a drawing: finer than anyone sees, and equal on every machine. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A scale from zero over round numbers. @param values everything that must fit @param range what it is drawn on */
export function scaleOf(values: number[], range: [number, number], ticks = 5) {
  const [low = 0, high = 0] = extent([0, ...values]);
  const scale = scaleLinear()
    .domain(low === high ? [0, 1] : [low, high])
    .nice(ticks)
    .range(range);
  return { at: (value: number) => rounded(scale(value)), ticks: scale.ticks(ticks) };
}

export function valuesOf(rows: Rows): number[] {
  return rows.flatMap((row) => row.slice(1).map(Number));
}

/** Width of a letter beside a chart, in pixels. */
const LETTER_WIDTH = 7;

/** How much of a drawing some letters take, in per cent. @param narrowest width of the drawing on the narrowest screen, in pixels */
export function lettersWide(letters: number, narrowest: number): number {
  return (letters * LETTER_WIDTH * 100) / narrowest;
}

/** The longest of some figures as they are written, in letters. */
export function longestFigure(values: number[], lang: string): number {
  return Math.max(...values.map((value) => figureIn(lang)(value).length));
}

/** The longest label in the first column, in letters. */
export function longestLabel(rows: Rows): number {
  return Math.max(...rows.map((row) => [...String(row[0])].length));
}
