import { performance } from 'node:perf_hooks';

export interface Figure {
  what: string;
  size: number;
  value: number;
  unit: 'ms' | 'MB';
  /** What it is held against. */
  beside?: string | undefined;
}

/** Figures of several contenders or kinds of page, which are read side by side. */
export interface Table {
  title: string;
  head: string[];
  rows: string[][];
}

export const figures: Figure[] = [];
export const tables: Table[] = [];

export function note(size: number, what: string, value: number, unit: Figure['unit'], beside?: string): void {
  figures.push({ what, size, value, unit, beside });
  console.log(`${String(size).padStart(7)}  ${what}: ${shown(value)} ${unit}${beside ? ` (${beside})` : ''}`);
}

export function noteTable(table: Table): void {
  tables.push(table);
  console.log(`\n${asMarkdown(table)}\n`);
}

function asMarkdown({ title, head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [`**${title}**`, '', line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** What could not be measured, and why: the command ends with 1, so that nobody takes a gap for a result. */
export const missing: string[] = [];

export function noteMissing(what: string): void {
  missing.push(what);
  console.error(`NOT MEASURED: ${what}`);
}

export const shown = (value: number) =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en');

/** How many times a figure is another. */
export const times = (value: number, other: number) => `${(value / other).toFixed(1)} ×`;

export async function timed<T>(work: () => T | Promise<T>): Promise<[result: T, ms: number]> {
  const start = performance.now();
  return [await work(), performance.now() - start];
}

/** @param all in any order */
export function percentile(all: readonly number[], share: number): number {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (all: readonly number[]) => percentile(all, 0.5);
