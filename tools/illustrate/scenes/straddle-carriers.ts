import { box, fill, ground, ink, line, open, oval, type Point, type Press, poly, type Scene, sliver, steps } from '../kit';
import { gull, person } from '../parts';

/** A container seen from its door end. */
function doors(x: number, y: number, w: number, h: number, flat: string, dark: string): string {
  const t = w / 100;
  return (
    fill(box(x, y, w, h), flat) +
    line(box(x + 3 * t, y + 3 * t, w - 6 * t, h - 6 * t), dark, 4 * t) +
    line(
      [22, 38, 62, 78].map((u) => `M${x + u * t} ${y + 7 * t}L${x + u * t} ${y + h - 7 * t}`).join('') +
        `M${x + w / 2} ${y}L${x + w / 2} ${y + h}`,
      dark,
      2.6 * t,
    ) +
    fill(box(x + 20 * t, y + h * 0.56, 20 * t, 3 * t) + box(x + 60 * t, y + h * 0.56, 20 * t, 3 * t), dark)
  );
}

const HORIZON = 930;
const EYE = 2.6;
const scale = (z: number): number => 1150 / z;
const at = (x: number, y: number, z: number): Point => [1200 + x * scale(z), HORIZON - (y - EYE) * scale(z)];

type Pair = readonly [string, string];
const coats: Pair[] = [
  [ink.sea, ink.deep],
  [ink.haze, ink.sea],
  [ink.rust, ink.rust],
  [ink.haze, ink.deep],
  [ink.sea, ink.deep],
];

/** One bay of a row of stacked containers, its near end and the side towards the lane. */
function bay(press: Press, x: number, z: number, high: number): string {
  const [near, far] = [z, z + 12];
  const inner = x < 0 ? x + 1.2 : x - 1.2;
  const outer = x < 0 ? x - 1.2 : x + 1.2;
  let d = '';
  for (const tier of steps(high)) {
    const [flat, dark] = press.pick(coats);
    const [low, top] = [tier * 2.6, tier * 2.6 + 2.6];
    const side = poly([at(inner, low, near), at(inner, top, near), at(inner, top, far), at(inner, low, far)]);
    const ribs = steps(13).map((i) => open([at(inner, low + 0.3, near + 0.9 * (i + 0.5)), at(inner, top - 0.3, near + 0.9 * (i + 0.5))]));
    d += press.shade(side, flat, ink.night, x < 0 ? 'left' : 'right', { reach: 0.9, strength: 0.7 });
    d += line(side, ink.night, z < 20 ? 7 : 4);
    if (z < 34) d += line(ribs.join(''), dark === ink.rust ? ink.night : dark, z < 20 ? 6 : 3);
    const [a, b] = [at(Math.min(inner, outer), top, near), at(Math.max(inner, outer), low, near)];
    d += doors(a[0], a[1], b[0] - a[0], b[1] - a[1], dark, ink.night);
  }
  return d;
}

type Carrier = { x: number; z: number; load?: Pair; height?: number; manned?: boolean };

/** A straddle carrier from the front. One with a driver has a lit cab at the top and its headlamps on; one without has neither. */
function carrier(press: Press, { x, z, load, height = 0, manned = false }: Carrier): string {
  const u = scale(z);
  const far = z + 8;
  const part = (cx: number, y: number, w: number, h: number, depth: number, r = 0): string => {
    const [left, top] = at(cx - w / 2, y + h, depth);
    return box(left, top, w * scale(depth), h * scale(depth), r * scale(depth));
  };
  const tyres = (depth: number): string => fill([-2.35, 2.35].map((s) => part(x + s, 0, 0.62, 1.5, depth, 0.22)).join(''), ink.night);
  const legs = (depth: number, colour: string): string =>
    fill([-2.35, 2.35].map((s) => part(x + s, 1.3, 0.62, 11, depth)).join(''), colour);
  const rope = (s: number): string => open([at(x + s, 11.6, z + 1), at(x + s, height + 3, z + 1)]);
  const [bx, by] = at(x - 1.22, height + 2.6, z + 1);
  const s = scale(z + 1);
  const house = part(x, 11.6, 5.6, 1.25, z);
  const lamps = [-2.5, -0.9, 0.9, 2.5].map((l) => at(x + l, 11.35, z));
  return [
    [8, 5.4, 2.7].map((d) => tyres(z + d)).join('') + legs(far, ink.night) + fill(part(x, 11.3, 5.3, 0.9, far), ink.night),
    fill(
      [-1, 1]
        .flatMap((e) => [
          poly([at(x + e * 2.04, 12, z), at(x + e * 2.04, 11, z), at(x + e * 2.04, 11.2, far), at(x + e * 2.04, 12, far)]),
          poly([at(x + e * 2.04, 2.3, z), at(x + e * 2.04, 1.2, z), at(x + e * 2.04, 1.2, far), at(x + e * 2.04, 2.3, far)]),
        ])
        .join(''),
      ink.night,
    ),
    load
      ? line([-0.9, 0.9].map(rope).join(''), ink.night, 0.09 * s) +
        fill(part(x, height + 2.75, 2.5, 0.34, z + 1), ink.lamp) +
        fill(part(x, height + 3.05, 1.3, 0.4, z + 1), ink.night) +
        doors(bx, by, 2.44 * s, 2.6 * s, load[0], load[1])
      : '',
    legs(z, ink.deep) +
      press.grain(part(x - 2.35, 1.3, 0.62, 11, z) + part(x + 2.35, 1.3, 0.62, 11, z), ink.night, 'right', { reach: 1, strength: 0.6 }),
    fill(part(x, 10.9, 5.2, 0.75, z), ink.deep),
    press.shade(house, ink.paper, ink.haze, 'right', { reach: 0.8, strength: 0.8 }),
    fill(part(x - 1.5, 12.85, 1.5, 0.5, z) + part(x + 1.2, 12.85, 2.1, 0.32, z), ink.night),
    line(open([at(x - 0.2, 12.85, z), at(x - 0.2, 14.2, z)]), ink.night, 0.08 * u),
    fill(oval(...at(x - 0.2, 14.3, z), 0.16 * u), ink.signal),
    fill([-2.35, 2.35].map((l) => part(x + l, 1.2, 0.9, 1.1, z, 0.1)).join(''), ink.deep),
    tyres(z),
    fill([-2.35, 2.35].map((l) => part(x + l, 1.55, 0.5, 0.4, z)).join(''), manned ? ink.cream : ink.night),
    fill(lamps.map((l) => oval(...l, 0.17 * u)).join(''), manned ? ink.cream : ink.night),
    manned ? cab(press, part) : '',
  ].join('');
}

/** Where the driver sits, sideways to the way that the machine goes. */
function cab(press: Press, part: (cx: number, y: number, w: number, h: number, depth: number, r?: number) => string): string {
  const shell = part(-3.1, 10.1, 2, 2.5, 15, 0.12);
  return (
    press.shade(shell, ink.signal, ink.rust, 'left', { reach: 0.8, strength: 0.7, step: 6 }) +
    fill(part(-3.1, 10.45, 1.6, 1.75, 15), ink.lamp) +
    press.cut(
      part(-3.1, 10.45, 1.6, 1.75, 15),
      fill(part(-2.95, 10.1, 0.86, 1.15, 15, 0.3) + part(-2.88, 11.3, 0.44, 0.5, 15, 0.2), ink.night) +
        line(open([at(-3.2, 10.95, 15), at(-3.72, 10.86, 15)]), ink.night, 14),
    ) +
    fill(part(-3.1, 9.98, 2.2, 0.2, 15), ink.night)
  );
}

const carriers: Scene = {
  file: '2026/11/straddle-carriers',
  focus: [50, 50],
  description:
    'A straddle carrier with a lit cab and headlamps carries a container between the stacks at dusk; beyond a yellow line two without cabs go dark.',
  draw: (press) => {
    const row = (x: number, bays: readonly Point[]): string => bays.map(([z, high]) => bay(press, x, z, high)).join('');
    const beam = (x: number): string =>
      poly([at(x - 0.2, 1.7, 15), at(x + 0.2, 1.7, 15), [1200 + x * 190, 1420], [1200 + x * 90 + (x < 0 ? -20 : 20), 1420]]);
    return [
      ground(ink.brass),
      press.grain(box(-40, -40, 2480, 800), ink.signal, 'top', { reach: 1, strength: 0.95 }),
      fill(box(-40, 640, 2480, 300), ink.lamp),
      press.grain(box(-40, 440, 2480, 202), ink.lamp, 'bottom', { reach: 1 }),
      fill(box(-40, 830, 2480, 110), ink.cream),
      press.grain(box(-40, 730, 2480, 102), ink.cream, 'bottom', { reach: 1 }),
      fill(sliver(520, 300, 1100, 16) + sliver(1900, 210, 900, 14) + sliver(1800, 470, 700, 10), ink.rust),
      fill(box(-40, 912, 2480, 30), ink.rust),
      line(
        'M1010 912L1024 800L1052 800L1066 912M996 812L1100 812M1030 800L1030 766L1100 812M1030 766L996 812M1324 912L1338 800L1366 800L1380 912M1290 812L1394 812M1360 800L1360 766L1290 812',
        ink.rust,
        7,
      ),
      fill(box(-40, HORIZON, 2480, 500), ink.deep),
      press.grain(box(-40, HORIZON, 2480, 440), ink.night, 'bottom', { reach: 1, strength: 0.95 }),
      press.grain(
        poly([
          [1060, 938],
          [1340, 938],
          [1640, 1350],
          [760, 1350],
        ]),
        ink.brass,
        'top',
        { reach: 0.8, strength: 0.5 },
      ),
      row(0, [[64, 1]]),
      carrier(press, { x: -34, z: 56 }),
      carrier(press, { x: -15.5, z: 42, load: [ink.deep, ink.night], height: 3.4 }),
      fill(poly([at(-40, 0, 31), at(40, 0, 31), at(40, 0, 28), at(-40, 0, 28)]), ink.lamp),
      row(-11, [
        [35, 1],
        [22, 1],
        [9.5, 1],
      ]),
      row(11, [
        [48, 2],
        [35, 3],
        [22, 3],
        [9.5, 2],
      ]),
      row(-6.6, [
        [34, 1],
        [21, 1],
        [8.4, 1],
      ]),
      row(6.6, [
        [60, 2],
        [47, 1],
        [34, 2],
        [21, 2],
        [8.4, 3],
      ]),
      line([-3.6, 3.6].map((x) => open([at(x, 0, 80), at(x, 0, 4)])).join(''), ink.mist, 6, 'opacity="0.7"'),
      press.cut(box(-40, 1100, 2480, 320), fill(beam(-2.35) + beam(2.35), ink.cream, 'opacity="0.16"')),
      fill(sliver(1200, 1134, 560, 14), ink.night),
      carrier(press, { x: 0, z: 15, load: [ink.signal, ink.rust], height: 4.9, manned: true }),
      fill(sliver(770, 1232, 150, 9), ink.night),
      person(770, 1230, 210, { coat: ink.lamp, skin: ink.night, legs: ink.night, hat: ink.paper, hair: ink.night, back: true, stride: 2 }),
      fill(box(744, 1116, 52, 12), ink.paper),
      gull(1560, 330, 34, ink.night) + gull(1660, 390, 24, ink.night),
    ].join('');
  },
};

export const straddleCarriers: Scene[] = [carriers];
