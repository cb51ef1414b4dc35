import { fill, ink, overprint, type Point } from '../kit';

/** A point of a cut edge; the scissors turn sharply where it ends in `true`. */
export type Knot = readonly [number, number, boolean?];

function handle(from: Knot, to: Knot, beyond: Knot | undefined): Point {
  if (from[2] || !beyond) return [from[0] + (to[0] - from[0]) / 3, from[1] + (to[1] - from[1]) / 3];
  return [from[0] + (to[0] - beyond[0]) / 6, from[1] + (to[1] - beyond[1]) / 6];
}

/** A closed piece of paper: smooth through its points except at the corners. */
export function piece(knots: readonly Knot[]): string {
  const count = knots.length;
  const get = (i: number): Knot => knots[(i + count) % count] ?? [0, 0];
  const [x, y] = get(0);
  let d = `M${x} ${y}`;
  for (let i = 0; i < count; i += 1) {
    const [from, to] = [get(i), get(i + 1)];
    const [ax, ay] = handle(from, to, get(i - 1));
    const [bx, by] = handle(to, from, get(i + 2));
    d += `C${ax.toFixed(1)} ${ay.toFixed(1)} ${bx.toFixed(1)} ${by.toFixed(1)} ${to[0]} ${to[1]}`;
  }
  return `${d}Z`;
}

/** A stroke of the knife along a path: pointed at both ends, widest where `at` says. */
export function stroke(path: readonly Point[], width: number, at = 0.5): string {
  const last = path.length - 1;
  const side = (k: number): Knot[] =>
    path.map(([x, y], i) => {
      const [before, after] = [path[Math.max(i - 1, 0)] ?? [x, y], path[Math.min(i + 1, last)] ?? [x, y]];
      const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
      const length = Math.hypot(dx, dy) || 1;
      const t = i / last;
      const swell = t < at ? t / at : (1 - t) / (1 - at);
      const half = (width / 2) * Math.min(Math.max(swell, 0), 1) ** 0.6 * k;
      return i === 0 || i === last ? [x, y, true] : [x - (dy / length) * half, y + (dx / length) * half];
    });
  return piece([...side(1), ...side(-1).reverse().slice(1, -1)]);
}

export const strokes = (colour: string, ...d: string[]): string => fill(d.join(''), colour);

/** One sheet of paper in three lights, and the colour of lips and of cut lines. */
export type Skin = { light: string; half: string; shade: string; deep: string; lip: string; line: string; eye: string };

function skin(light: string, under: string, depth: Point, lip: number): Skin {
  const shade = overprint(light, under, depth[1]);
  return {
    light,
    half: overprint(light, under, depth[0]),
    shade,
    deep: overprint(shade, ink.night, 0.36),
    lip: overprint(light, overprint(ink.signal, under, 0.5), lip),
    line: overprint(shade, ink.night, 0.72),
    eye: overprint(light, ink.paper, 0.35),
  };
}

const umber = overprint(ink.rust, ink.night, 0.35);

export const skins = {
  pale: skin(overprint(ink.paper, ink.brass, 0.16), ink.rust, [0.24, 0.52], 0.5),
  ruddy: skin(overprint(ink.paper, ink.brass, 0.34), ink.rust, [0.3, 0.58], 0.5),
  wheat: skin(overprint(ink.cream, ink.brass, 0.22), umber, [0.22, 0.5], 0.45),
  olive: skin(overprint(ink.cream, ink.brass, 0.38), overprint(ink.rust, ink.night, 0.12), [0.26, 0.56], 0.45),
  tan: skin(overprint(ink.brass, ink.paper, 0.25), umber, [0.3, 0.6], 0.5),
  brown: skin(overprint(ink.brass, umber, 0.42), umber, [0.42, 0.8], 0.4),
  dark: skin(overprint(ink.brass, umber, 0.66), ink.night, [0.28, 0.6], 0.42),
} as const;
