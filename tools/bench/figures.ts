import { performance } from 'node:perf_hooks';

export interface Figure {
  what: string;
  size: number;
  value: number;
  unit: 'ms' | 'MB';
  /** What it is held against. */
  beside?: string | undefined;
}

export const figures: Figure[] = [];

export function note(size: number, what: string, value: number, unit: Figure['unit'], beside?: string): void {
  figures.push({ what, size, value, unit, beside });
  console.log(`${String(size).padStart(7)}  ${what}: ${shown(value)} ${unit}${beside ? ` (${beside})` : ''}`);
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
