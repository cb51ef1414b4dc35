import { box, curve, fill, ground, ink, lerp, line, oval, type Point, type Press, poly, type Scene, sliver, steps } from '../kit';
import { rain, swell } from '../parts';

const EYE: Point = [850, 672];

/** A point on the storm's spiral, flattened a little; the turn grows outwards. */
function whirl(turn: number, start: number, radius: number, growth: number): Point {
  const r = radius * Math.exp(growth * turn);
  return [EYE[0] + Math.cos(start + turn) * r, EYE[1] + Math.sin(start + turn) * r * 0.92];
}

/** One cloud band, from the eye outwards: a smooth inner edge and a bulging outer one. */
function arm(press: Press, start: number, turns: number, thick: number): string {
  const count = 30;
  const inner: Point[] = [];
  const outer: Point[] = [];
  for (const i of steps(count + 1)) {
    const t = i / count;
    const swelling = Math.sin(Math.PI * t ** 0.7) * thick * (0.84 + press.rnd(0, 0.22)) * (i % 2 === 0 ? 1 : 0.91);
    inner.push(whirl(t * turns, start, 62, 0.37));
    outer.push(whirl(t * turns, start, 62 * (1 + swelling), 0.37));
  }
  return `${curve([...inner, ...outer.reverse()])}Z`;
}

const NORTH: Point[] = [
  [1900, -60],
  [1860, 60],
  [1930, 150],
  [1885, 270],
  [1930, 360],
  [1850, 450],
  [1780, 530],
  [1752, 600],
];
const INLET: Point[] = [
  [1800, 664],
  [1950, 694],
  [2110, 700],
  [2270, 650],
  [2284, 676],
  [2120, 760],
  [1950, 774],
  [1810, 762],
];
const SOUTH: Point[] = [
  [1744, 810],
  [1726, 900],
  [1780, 980],
  [1752, 1080],
  [1830, 1180],
  [1800, 1290],
  [1860, 1420],
];
const GATES: Point = [1862, 722];

function shore(y: number): number {
  const outline = [...NORTH, ...SOUTH];
  const next = Math.max(
    outline.findIndex((point) => point[1] >= y),
    1,
  );
  const [a, b] = [outline[next - 1] ?? [1750, 0], outline[next] ?? [1750, 1]];
  return lerp(a[0], b[0], (y - a[1]) / (b[1] - a[1]));
}

function track(press: Press, end: Point, bow: number): string {
  const wobble = (): number => press.rnd(-9, 9);
  const way: Point[] = steps(7).map((i) => {
    const t = i / 6;
    const lift = Math.sin(Math.PI * t) * bow;
    return [lerp(EYE[0], end[0], t) + wobble() * t, lerp(EYE[1], end[1], t ** 1.25) + lift + wobble() * t];
  });
  return curve([...way.slice(0, 6), end]);
}

const ensemble: Scene = {
  file: '2026/11/ensemble-forecast',
  focus: [54, 51],
  description:
    'A storm over a dark sea, seen from above; many fine tracks run from its eye and spread along a coast, one apart from the rest.',
  draw: (press) => {
    const ends: Point[] = steps(36).map((i) => {
      const y = lerp(330, 1190, (i + 0.5) / 36) + press.rnd(-8, 8);
      return y > 610 && y < 800 ? [1752 + press.rnd(-10, 24), lerp(652, 786, (y - 610) / 190)] : [shore(y), y];
    });
    const coast = curve([...NORTH, ...INLET, ...SOUTH]);
    const land = `${coast}L2500 1420L2500 -60Z`;
    const depth = (by: number): string =>
      `${curve([...NORTH, ...SOUTH].map(([x, y]) => [x - by + Math.sin(y / 130) * by * 0.24, y]))}L2500 1420L2500 -60Z`;
    const bands = [0, (Math.PI * 2) / 3, (Math.PI * 4) / 3].map((turn, i) => arm(press, turn + 0.2, 5.55 - i * 0.2, 0.8));
    const under = [1, 3, 5].map((k) => arm(press, (Math.PI * k) / 3 + 0.25, 4.9, 0.42));
    const isobar = (r: number): string => oval(EYE[0] - r * 0.05, EYE[1], r * 1.02, r * 0.9);
    const path = curve([EYE, [1120, 452], [1440, 430], [1690, 590], GATES]);
    return [
      ground(ink.night),
      press.grain(box(-40, -40, 2480, 1430), ink.deep, 'middle', { reach: 1.1, strength: 0.95 }),
      fill(depth(250), ink.deep),
      fill(depth(110), ink.sea),
      press.grain(depth(110), ink.haze, 'right', { reach: 0.9, strength: 0.5 }),
      line([590, 740, 900, 1080].map(isobar).join(''), ink.sea, 5),
      press.shade(land, ink.lamp, ink.brass, 'right', { reach: 0.8, strength: 0.8 }),
      line(coast, ink.cream, 12),
      line(ends.map((end, i) => track(press, end, lerp(-120, 120, i / 35) + press.rnd(-36, 36))).join(''), ink.mist, 4),
      fill(ends.map((end) => oval(...end, 8)).join(''), ink.night),
      fill(under.join(''), ink.haze),
      ...bands.map((d) => press.shade(d, ink.paper, ink.haze, 'bottom', { reach: 0.95, strength: 0.75 })),
      fill(oval(...EYE, 62, 56), ink.night),
      line(path, ink.night, 30),
      line(path, ink.signal, 15),
      fill(oval(...EYE, 26), ink.signal) + fill(oval(...GATES, 44), ink.night) + fill(oval(...GATES, 29), ink.signal),
    ].join('');
  },
};

/** A bank of round heads along a path, the bank filled in down to its base. */
function bank(heads: readonly (readonly [number, number, number])[], base: readonly Point[], dx = 0, dy = 0, grow = 0): string {
  const body = poly([...heads.map(([x, y]): Point => [x + dx, y + dy]), ...base.map(([x, y]): Point => [x + dx, y + dy])]);
  return body + heads.map(([x, y, r]) => oval(x + dx, y + dy, r + grow, (r + grow) * 0.9)).join('');
}

const HEADS: readonly (readonly [number, number, number])[] = [
  [520, 640, 78],
  [430, 560, 96],
  [520, 450, 112],
  [640, 395, 90],
  [590, 280, 104],
  [700, 190, 118],
  [860, 130, 124],
  [1020, 40, 150],
  [1240, -20, 160],
  [1500, -60, 170],
];

const FOLDS: readonly (readonly [number, number, number])[] = [
  [860, 660, 84],
  [760, 590, 86],
  [850, 490, 104],
  [980, 420, 112],
  [960, 310, 96],
  [1090, 220, 124],
  [1270, 170, 120],
  [1440, 80, 140],
  [1620, -40, 160],
];

const CORE: readonly (readonly [number, number, number])[] = [
  [1260, 670, 80],
  [1180, 600, 84],
  [1280, 510, 104],
  [1430, 450, 112],
  [1450, 340, 100],
  [1600, 260, 130],
  [1790, 200, 130],
  [1960, 110, 140],
  [2130, 10, 150],
  [2330, -50, 170],
];

function gates(x: number, base: number, s: number): string {
  const span = 84 * s;
  const towers = steps(6).map((i) => x + (i - 2.5) * span);
  const leaves = steps(5).map((i) => box(x + (i - 2.5) * span, base - 52 * s, span, 20 * s));
  return (
    fill(leaves.join(''), ink.signal) +
    fill(box(x - span * 2.9, base - 66 * s, span * 5.8, 7 * s), ink.night) +
    fill(towers.map((tx) => box(tx - 9 * s, base - 74 * s, 18 * s, 76 * s)).join(''), ink.night) +
    fill(towers.map((tx) => box(tx - 14 * s, base - 88 * s, 28 * s, 22 * s)).join(''), ink.night) +
    fill(towers.map((tx) => box(tx - 9 * s, base - 83 * s, 18 * s, 11 * s)).join(''), ink.cream)
  );
}

const estuary: Scene = {
  file: '2026/11/storm-estuary',
  focus: [46, 58],
  description: 'A towering storm cloud fills the sky over a wide estuary; far off, small and lit, stand the towers of the flood gates.',
  draw: (press) => {
    const horizon = 880;
    const right: Point[] = [
      [2480, -120],
      [2480, 690],
    ];
    const rainfall = poly([
      [1400, 726],
      [2480, 726],
      [2480, horizon],
      [1250, horizon],
    ]);
    const far = 'M-40 880L-40 858C200 846 420 866 640 872L760 880Z';
    const shore = 'M2440 900L2440 846C2240 838 2040 856 1800 870L1640 882Z';
    return [
      ground(ink.sea),
      press.grain(box(-40, -40, 2480, 620), ink.deep, 'top', { reach: 1, strength: 0.9 }),
      fill(box(-40, 560, 2480, 330), ink.brass),
      press.grain(box(-40, 380, 2480, 182), ink.brass, 'bottom', { reach: 1, strength: 0.95 }),
      fill(box(-40, 740, 2480, 150), ink.lamp),
      press.grain(box(-40, 640, 2480, 102), ink.lamp, 'bottom', { reach: 1, strength: 0.95 }),
      fill(sliver(250, 640, 620, 12) + sliver(120, 520, 500, 14) + sliver(560, 790, 760, 9), ink.rust),
      fill(bank(HEADS, [...right, [560, 700]], -16, -10), ink.cream),
      press.shade(bank(HEADS, [...right, [560, 700]]), ink.haze, ink.sea, 'bottom', { reach: 1, strength: 0.95 }),
      fill(bank(FOLDS, [...right, [880, 712]], -12, -8), ink.mist),
      press.shade(bank(FOLDS, [...right, [880, 712]]), ink.sea, ink.deep, 'bottom', { reach: 1, strength: 0.95 }),
      fill(bank(CORE, [...right, [1280, 730]], -12, -8), ink.haze),
      press.shade(bank(CORE, [...right, [1280, 730]]), ink.deep, ink.night, 'right', { reach: 0.9, strength: 0.95 }),
      fill(
        'M380 650C620 628 900 660 1200 650C1700 634 2100 660 2480 640L2480 740C2200 722 1900 752 1560 730C1280 722 960 752 700 736C540 726 440 700 380 650Z',
        ink.night,
      ),
      fill(sliver(1000, 770, 700, 16) + sliver(680, 744, 420, 10), ink.night),
      press.cut(rainfall, fill(rainfall, ink.deep, 'opacity="0.72"') + rain(press, ink.night, 460, 0.95, { top: 640, bottom: 880 })),
      fill(far + shore, ink.night),
      fill(box(-40, horizon, 2480, 540), ink.deep),
      press.grain(`M-40 ${horizon}L1300 ${horizon}L1060 ${horizon + 90}L-40 ${horizon + 120}Z`, ink.lamp, 'top', {
        reach: 1,
        strength: 0.8,
      }),
      gates(1080, horizon + 4, 1.12),
      fill(
        steps(6)
          .map((i) =>
            steps(4)
              .map((n) => sliver(1080 + (i - 2.5) * 94 + press.rnd(-5, 5), horizon + 14 + n * 13, 44 - n * 5, 4))
              .join(''),
          )
          .join(''),
        ink.cream,
      ),
      swell(press, ink.sea, 940, 200, 18, ink.haze),
      swell(press, ink.deep, 1000, 330, 44, ink.haze),
      swell(press, ink.sea, 1110, 520, 80, ink.fog),
      swell(press, ink.night, 1280, 760, 120, ink.mist),
      rain(press, ink.mist, 90, 1.1),
    ].join('');
  },
};

export const storms: Scene[] = [ensemble, estuary];
