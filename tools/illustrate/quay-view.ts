import { fill, open, type Point, poly, steps } from './kit';

export type Place = readonly [along: number, up: number, out: number];

export const HORIZON = 712;
const EYE: Place = [-30, 8, -52];
const YAW = (41 * Math.PI) / 180;
const LENS = 2380;

/** Metres on the quay (along it, up from it, out over the water) to the sheet. */
export function see([along, up, out]: Place): Point {
  const [dx, dz] = [along - EYE[0], out - EYE[2]];
  const depth = dx * Math.cos(YAW) + dz * Math.sin(YAW);
  const side = dz * Math.cos(YAW) - dx * Math.sin(YAW);
  return [1170 + (LENS * side) / depth, HORIZON - (LENS * (up - EYE[1])) / depth];
}

/** Places given as one flat list of numbers, three to a place. */
const at = (flat: readonly number[]): Point[] =>
  steps(flat.length / 3).map((i) => see([flat[i * 3] ?? 0, flat[i * 3 + 1] ?? 0, flat[i * 3 + 2] ?? 0]));
export const face = (flat: readonly number[]): string => poly(at(flat));
export const string = (flat: readonly number[]): string => open(at(flat));

/** A box on deck: its front towards the bow, its side towards the quay, its top. */
export function block(along: Point, up: Point, out: Point, tones: readonly [string, string, string]): string {
  const [a, b] = along;
  const [low, high] = up;
  const [near, far] = out;
  return (
    fill(face([a, high, near, b, high, near, b, high, far, a, high, far]), tones[2]) +
    fill(face([a, low, near, a, high, near, a, high, far, a, low, far]), tones[1]) +
    fill(face([a, low, near, a, high, near, b, high, near, b, low, near]), tones[0])
  );
}
