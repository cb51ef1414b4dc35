import { box, curve, fill, ground, ink, lerp, line, oval, type Point, type Press, poly, type Scene, steps } from '../kit';
import { council } from '../onlookers';

const SIZE = 11;
const UNIT = 112;

/** The model board, seen from a corner and well above. */
const on = (i: number, j: number, h = 0): Point => [1200 + (i - j) * UNIT * 0.82, 268 + (i + j) * UNIT * 0.4 - h * UNIT * 0.72];

const ROUTE: Point[] = [
  [2, -0.3],
  [2, 3],
  [5, 3],
  [5, 8],
  [9, 8],
  [9, 11.1],
];

/** The river's middle at a place along the board. */
const river = (i: number): number => 5.6 + Math.sin(i * 0.55 + 0.4) * 0.75;

const plane = (points: readonly Point[], h = 0): string => poly(points.map(([i, j]) => on(i, j, h)));

type Piece = { depth: number; drawn: string };

function block(i0: number, j0: number, i1: number, j1: number, h: number, tones: readonly [string, string, string]): string {
  const [top, left, right] = tones;
  return (
    fill(poly([on(i0, j1, 0), on(i1, j1, 0), on(i1, j1, h), on(i0, j1, h)]), left) +
    fill(poly([on(i1, j0, 0), on(i1, j1, 0), on(i1, j1, h), on(i1, j0, h)]), right) +
    fill(poly([on(i0, j0, h), on(i1, j0, h), on(i1, j1, h), on(i0, j1, h)]), top)
  );
}

/** Whether a street edge of a block carries the new line. */
function beside(i: number, j: number, alongI: boolean): boolean {
  return ROUTE.slice(1).some(([bi, bj], n) => {
    const [ai, aj] = ROUTE[n] ?? [bi, bj];
    return alongI
      ? ai === bi && ai === i && j >= Math.min(aj, bj) - 0.6 && j < Math.max(aj, bj)
      : aj === bj && aj === j && i >= Math.min(ai, bi) - 0.6 && i < Math.max(ai, bi);
  });
}

const PALE = [ink.paper, ink.fog, ink.mist] as const;
const WARM = [ink.cream, ink.lamp, ink.brass] as const;
const DUSK = [ink.fog, ink.mist, ink.haze] as const;

function city(press: Press): Piece[] {
  const pieces: Piece[] = [];
  for (const i of steps(SIZE)) {
    for (const j of steps(SIZE)) {
      const wet = Math.min(Math.abs(j + 0.5 - river(i + 0.5)), Math.abs(j + 0.5 - river(i)), Math.abs(j + 0.5 - river(i + 1)));
      if (wet < 0.95) continue;
      const [lineI, lineJ] = [beside(i, j, true), beside(i, j, false)];
      const [i0, j0, i1, j1] = [i + (lineI ? 0.42 : 0.13), j + (lineJ ? 0.42 : 0.13), i + 0.87, j + 0.87];
      const centre = 1 - Math.hypot(i - 5, j - 2.4) / 8;
      const low = lineI || lineJ || beside(i, j + 1, false);
      const tones = press.pick([PALE, PALE, PALE, WARM, DUSK]);
      const depth = i + j + 1;
      if (i === 7 && j === 1) {
        const roof = [on(i + 0.5, j + 0.5, 2.9), on(i + 0.25, j + 0.75, 1.7), on(i + 0.75, j + 0.75, 1.7)];
        const side = [on(i + 0.5, j + 0.5, 2.9), on(i + 0.75, j + 0.75, 1.7), on(i + 0.75, j + 0.25, 1.7)];
        pieces.push({
          depth,
          drawn:
            block(i0, j0, i1, j1, 0.55, PALE) +
            block(i + 0.25, j + 0.25, i + 0.75, j + 0.75, 1.7, PALE) +
            fill(poly(roof), ink.haze) +
            fill(poly(side), ink.sea),
        });
        continue;
      }
      if ((i === 3 && j === 9) || (i === 9 && j === 2)) {
        const trees = steps(7).map(() => {
          const [x, y] = on(i + press.rnd(0.2, 0.8), j + press.rnd(0.2, 0.8), 0.15);
          return fill(oval(x + 6, y + 10, 19, 12), ink.haze) + fill(oval(x, y, 18), ink.sea) + fill(oval(x - 5, y - 6, 8), ink.haze);
        });
        pieces.push({
          depth,
          drawn:
            fill(
              plane([
                [i0, j0],
                [i1, j0],
                [i1, j1],
                [i0, j1],
              ]),
              ink.fog,
            ) + trees.join(''),
        });
        continue;
      }
      const h = low ? press.rnd(0.16, 0.3) : Math.max(0.25, centre * press.rnd(0.6, 1.5) + press.rnd(-0.1, 0.3));
      if (press.chance(0.35) && !lineI && !lineJ) {
        const k = lerp(i0, i1, 0.48);
        pieces.push({
          depth,
          drawn: block(i0, j0, k, j1, h * press.rnd(0.5, 0.9), tones) + block(k + 0.08, j0, i1, j1, h, press.pick([PALE, WARM])),
        });
      } else pieces.push({ depth, drawn: block(i0, j0, i1, j1, h, tones) });
    }
  }
  return pieces;
}

function ribbon(): Piece[] {
  const half = 0.15;
  return ROUTE.slice(1).flatMap((to, n) => {
    const from = ROUTE[n] ?? to;
    const length = Math.abs(to[0] - from[0]) + Math.abs(to[1] - from[1]);
    const count = Math.ceil(length);
    const [di, dj] = [(to[0] - from[0]) / count, (to[1] - from[1]) / count];
    return steps(count).map((k): Piece => {
      const [ai, aj, bi, bj] = [from[0] + di * k, from[1] + dj * k, from[0] + di * (k + 1), from[1] + dj * (k + 1)];
      const [lowI, highI, lowJ, highJ] = [
        Math.min(ai, bi) - half,
        Math.max(ai, bi) + half,
        Math.min(aj, bj) - half,
        Math.max(aj, bj) + half,
      ];
      const strip = (shift: number, h: number): string =>
        plane(
          [
            [lowI + shift, lowJ + shift],
            [highI + shift, lowJ + shift],
            [highI + shift, highJ + shift],
            [lowI + shift, highJ + shift],
          ],
          h,
        );
      return { depth: (ai + bi + aj + bj) / 2 + 0.2, drawn: fill(strip(0.07, 0), ink.haze) + fill(strip(0, 0.05), ink.signal) };
    });
  });
}

const tramPlan: Scene = {
  file: '2019/03/tram-plan',
  focus: [54, 56],
  description: 'A model of a city stands on a table, pale blocks either side of a river; a red ribbon has been laid through its streets.',
  draw: (press) => {
    const board: Point[] = [
      [-0.25, -0.25],
      [SIZE + 0.25, -0.25],
      [SIZE + 0.25, SIZE + 0.25],
      [-0.25, SIZE + 0.25],
    ];
    const banks = (width: number): Point[] => [
      ...steps(24).map((n): Point => [(n / 23) * SIZE, river((n / 23) * SIZE) - width]),
      ...steps(24).map((n): Point => [SIZE - (n / 23) * SIZE, river(SIZE - (n / 23) * SIZE) + width]),
    ];
    const inner = plane([
      [0, 0],
      [SIZE, 0],
      [SIZE, SIZE],
      [0, SIZE],
    ]);
    const [nearLeft, nearRight, front] = [on(-0.25, SIZE + 0.25), on(SIZE + 0.25, -0.25), on(SIZE + 0.25, SIZE + 0.25)];
    const drop = (p: Point, by: number): Point => [p[0], p[1] + by];
    const pieces = [...city(press), ...ribbon()].sort((a, b) => a.depth - b.depth);
    const [sx, sy] = on(9, 11.2, 0.2);
    return [
      ground(ink.sea),
      press.grain(box(-40, -40, 2480, 900), ink.deep, 'edge', { reach: 0.8, strength: 0.9 }),
      council(press),
      fill(
        poly([
          [-40, 760],
          [nearLeft[0] - 200, nearLeft[1] - 120],
          [1200, 120],
          [nearRight[0] + 200, nearRight[1] - 120],
          [2440, 760],
          [2440, 1400],
          [-40, 1400],
        ]),
        ink.deep,
      ),
      press.grain(box(-40, 700, 2480, 700), ink.night, 'bottom', { reach: 1, strength: 0.9 }),
      fill(poly([drop(nearLeft, 70), drop(front, 100), drop(nearRight, 70), on(0, 0)]), ink.night),
      fill(poly([nearLeft, front, drop(front, 44), drop(nearLeft, 44)]), ink.rust),
      fill(poly([front, nearRight, drop(nearRight, 44), drop(front, 44)]), ink.brass),
      fill(plane(board), ink.brass),
      fill(inner, ink.mist),
      press.grain(inner, ink.haze, 'right', { reach: 0.9, strength: 0.6 }),
      press.cut(
        inner,
        fill(plane(banks(0.86)), ink.fog) +
          fill(plane(banks(0.7)), ink.sea) +
          line(
            steps(9)
              .map((n) =>
                curve([
                  on(n * 1.2 + 0.2, river(n * 1.2 + 0.2) + (n % 3) * 0.3 - 0.3),
                  on(n * 1.2 + 0.9, river(n * 1.2 + 0.9) + (n % 3) * 0.3 - 0.3),
                ]),
              )
              .join(''),
            ink.haze,
            7,
          ),
      ),
      fill(
        plane([
          [4.5, 4.3],
          [5.5, 4.3],
          [5.5, 7.3],
          [4.5, 7.3],
        ]),
        ink.deep,
      ),
      fill(
        plane(
          [
            [4.56, 4.2],
            [5.36, 4.2],
            [5.36, 7.4],
            [4.56, 7.4],
          ],
          0.04,
        ),
        ink.paper,
      ),
      ...pieces.map((piece) => piece.drawn),
      fill(oval(sx + 20, sy + 66, 110, 40), ink.night),
      fill(oval(sx + 34, sy + 2, 92, 92), ink.rust),
      press.shade(oval(sx, sy + 20, 92, 92), ink.signal, ink.rust, 'right', { reach: 0.8 }),
      line(oval(sx, sy + 20, 66, 66) + oval(sx, sy + 20, 48, 48), ink.rust, 5),
      fill(oval(sx, sy + 20, 34, 34), ink.lamp),
      fill(oval(sx, sy + 20, 13, 13), ink.night),
    ].join('');
  },
};

export const tramPlans: Scene[] = [tramPlan];
