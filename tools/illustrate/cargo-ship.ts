import { fill, ink, lerp, line, oval, type Press, poly, steps } from './kit';
import { block, face, type Place, see, string } from './quay-view';

export const SIDE = 2;
export const DECK = 7.4;
export const FOREDECK = 10.6;
export const sheer: Place[] = [
  [112, DECK + 0.6, SIDE],
  [60, DECK, SIDE],
  [19, DECK + 0.2, SIDE],
  [18.6, FOREDECK, SIDE],
  [12, FOREDECK + 0.3, 3.2],
  [6, FOREDECK + 0.8, 6.4],
  [1.5, FOREDECK + 1.3, 10],
  [-1.5, FOREDECK + 1.6, 12],
];
export const keel: Place[] = [
  [6, -3, 12],
  [9, -3, 9.6],
  [16, -3, 5.2],
  [26, -3, SIDE],
  [110, -3, SIDE],
];

export function streaks(press: Press): string {
  let d = '';
  for (const _ of steps(44)) {
    const along = press.rnd(20, 110);
    const top = DECK - press.rnd(0.3, 1.8);
    const [x0, y0] = see([along, top, SIDE]);
    const [, y1] = see([along, top - press.rnd(1.2, 5.6), SIDE]);
    const w = press.rnd(5, 15);
    d += `M${x0 - w} ${y0}C${x0 - w} ${y0 - w * 1.3} ${x0 + w} ${y0 - w * 1.3} ${x0 + w} ${y0}Q${x0 + w * 0.3} ${lerp(y0, y1, 0.5)} ${x0 + press.rnd(-4, 4)} ${y1}Q${x0 - w * 0.3} ${lerp(y0, y1, 0.5)} ${x0 - w} ${y0}Z`;
  }
  return d;
}

/** Shirts, towels and overalls pegged to the line, each cut out in the plane of the ship's side. */
export function washing(press: Press): string {
  const hang = (along: number): number => 13.2 + Math.sin(((along - 22) / 62) * Math.PI * 3) ** 2 * -0.9;
  const colours = [ink.paper, ink.lamp, ink.paper, ink.sea, ink.cream, ink.night, ink.paper, ink.brass, ink.mist, ink.paper, ink.sea];
  let along = 24;
  let out = line(string(steps(32).flatMap((i) => [22 + i * 2, hang(22 + i * 2), SIDE + 0.4])), ink.night, 4);
  for (let i = 0; along < 81; i += 1) {
    const kind = i % 3;
    const w = kind === 1 ? 3.1 : 2.5;
    const h = kind === 0 ? 2.9 : kind === 1 ? 2.3 : 3.5;
    const top = hang(along + w / 2);
    const blow = press.rnd(0.3, 0.7);
    const p = (u: number, v: number): Place => [along + u * w + v * blow, top - v * h, SIDE + 0.4];
    const shirt: Place[] = [
      p(0.22, 0),
      p(0.42, 0.06),
      p(0.58, 0.06),
      p(0.78, 0),
      p(1.12, 0.34),
      p(0.94, 0.46),
      p(0.8, 0.34),
      p(0.82, 1),
      p(0.2, 1),
      p(0.2, 0.34),
      p(0.04, 0.46),
      p(-0.12, 0.34),
    ];
    const towel: Place[] = [p(0, 0), p(1, 0), p(1.02, 0.96), p(0.5, 1.04), p(0, 0.96)];
    const legs: Place[] = [p(0.1, 0), p(0.9, 0), p(0.96, 1), p(0.6, 1), p(0.5, 0.36), p(0.4, 1), p(0.04, 1)];
    const shape = poly((kind === 0 ? shirt : kind === 1 ? towel : legs).map(see));
    const colour = colours[i % colours.length] ?? ink.paper;
    out +=
      fill(shape, colour) + press.grain(shape, colour === ink.night ? ink.deep : ink.haze, 'right', { reach: 0.7, strength: 0.6, step: 6 });
    along += w * press.rnd(1.16, 1.4);
  }
  return out;
}

export function deckhouse(press: Press): string {
  const tiers: readonly (readonly [number, number, number])[] = [
    [86, DECK, DECK + 4],
    [87, DECK + 4, DECK + 7.6],
    [88, DECK + 7.6, DECK + 11.2],
    [87, DECK + 11.2, DECK + 15.4],
  ];
  const ports = tiers.slice(0, 3).flatMap(([a, low]) => steps(6).map((i): Place => [a + 2.4 + i * 3.2, low + 2.5, SIDE + 1]));
  const fronts = tiers.slice(0, 3).flatMap(([a, low]) => steps(4).map((i): Place => [a, low + 2.5, 6 + i * 4]));
  const round = (p: Place): string => oval(...see(p), 8, 9);
  const bridge = face([87, DECK + 14.6, SIDE + 1, 87, DECK + 12.6, SIDE + 1, 87, DECK + 12.6, 21, 87, DECK + 14.6, 21]);
  return (
    block([94, 104], [DECK + 11, DECK + 21.5], [7, 15], [ink.rust, ink.night, ink.night]) +
    fill(face([94, DECK + 18, 7, 94, DECK + 19.8, 7, 104, DECK + 19.8, 7, 104, DECK + 18, 7]), ink.lamp) +
    tiers.map(([a, low, high]) => block([a, 108], [low, high], [SIDE + 1, 21], [ink.fog, ink.haze, ink.mist])).join('') +
    press.grain(
      face([86, DECK, SIDE + 1, 87, DECK + 15.4, SIDE + 1, 108, DECK + 15.4, SIDE + 1, 108, DECK, SIDE + 1]),
      ink.brass,
      'bottom',
      { reach: 0.9, strength: 0.5 },
    ) +
    line(tiers.map(([a, , high]) => string([a, high, 21, a, high, SIDE + 1, 108, high, SIDE + 1])).join(''), ink.paper, 7) +
    fill(bridge, ink.night) +
    fill(ports.map(round).join('') + fronts.map(round).join(''), ink.night) +
    fill([ports[8], ports[3]].map((p) => (p ? round(p) : '')).join(''), ink.lamp) +
    line(string([90, DECK + 15.4, 11, 90, DECK + 25, 11]) + string([90, DECK + 22, 7.5, 90, DECK + 22, 14.5]), ink.night, 8)
  );
}

export function mast(along: number): string {
  const foot: Place = [along, DECK + 1, 11];
  const head: Place = [along, DECK + 18, 11];
  const boom = (to: number, out: number): string => string([along, DECK + 3.4, 11, along + to, DECK + 12.5, out]);
  return (
    line(string([...foot, ...head]), ink.night, 22) +
    line(boom(15, 7) + boom(-13, 8), ink.night, 12) +
    line(
      string([...head, along + 15, DECK + 12.5, 7]) +
        string([...head, along - 13, DECK + 12.5, 8]) +
        string([along, DECK + 16, 6.5, along, DECK + 16, 15.5]),
      ink.night,
      6,
    )
  );
}
