import { box, curve, fill, ground, ink, line, oval, type Point, type Press, poly, type Scene, steps } from '../kit';
import { bar, camera } from '../parts';

const desk = camera({ horizon: 120, height: 1, focal: 1000 });

/** Points on the table, turned about a middle, then seen from the room. */
function laid(points: readonly Point[], middle: Point, turn: number, lift = 0): Point[] {
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  return points.map(([u, v]) => desk(middle[0] + u * c - v * s, lift, middle[1] + u * s + v * c));
}

const ring = (r: number, middle: Point = [0, 0]): Point[] =>
  steps(28).map((i) => [middle[0] + Math.cos((i / 14) * Math.PI) * r, middle[1] + Math.sin((i / 14) * Math.PI) * r]);

function tag(press: Press): string {
  const [middle, turn]: [Point, number] = [[-0.2, 1.21], 0.22];
  const outline: Point[] = [
    [-0.42, -0.19],
    [0.26, -0.19],
    [0.4, -0.07],
    [0.4, 0.07],
    [0.26, 0.19],
    [-0.42, 0.19],
  ];
  const shape = poly(laid(outline, middle, turn, 0.025));
  const rule = (v: number, to: number): string => {
    const [a, b] = laid(
      [
        [-0.34, v],
        [to, v],
      ],
      middle,
      turn,
      0.025,
    ) as [Point, Point];
    return bar(a, b, 8);
  };
  return (
    fill(poly(laid(outline, [middle[0] - 0.02, middle[1] - 0.026], turn)), ink.night) +
    press.shade(shape, ink.signal, ink.rust, 'left', { reach: 0.7 }) +
    fill(rule(0.09, 0.16) + rule(0, 0.16) + rule(-0.09, -0.02), ink.paper) +
    fill(poly(laid(ring(0.062, [0.31, 0]), middle, turn, 0.025)), ink.paper) +
    fill(poly(laid(ring(0.03, [0.31, 0]), middle, turn, 0.025)), ink.night)
  );
}

function pin(press: Press): string {
  const [head, tip]: [Point, Point] = [desk(0.35, 0.05, 1.4), desk(0.62, 0.05, 1.06)];
  const slope = (tip[1] - head[1]) / (tip[0] - head[0]);
  const end: Point = [tip[0] + 44, tip[1] + 44 * slope];
  const shaft = bar(head, tip, 66, 92);
  const shadow = bar([head[0] - 26, head[1] + 30], [end[0] - 34, end[1] + 14], 62, 88);
  return (
    fill(shadow, ink.night) +
    line(oval(head[0] - 56, head[1] - 42, 66, 46), ink.night, 24) +
    line(oval(head[0] - 50, head[1] - 52, 66, 46), ink.fog, 22) +
    fill(bar(tip, end, 92, 56), ink.haze) +
    press.shade(shaft, ink.fog, ink.haze, 'left', { reach: 0.8, step: 7 }) +
    fill(bar([head[0] - 22, head[1] + 16], [tip[0] - 30, tip[1] + 22], 12, 18), ink.haze) +
    fill(bar([head[0] + 16, head[1] - 4], [tip[0] + 18, tip[1] - 8], 12, 16), ink.paper) +
    fill(bar([head[0] - 14, head[1] - 16], [head[0] + 18, head[1] + 24], 104, 110), ink.haze) +
    fill(bar([head[0] + 22, head[1] - 40], [head[0] + 50, head[1] - 4], 14), ink.paper)
  );
}

/** The bench at which nobody sits yet. */
function bench(press: Press): string {
  const chair = (x: number, top: number, w: number): string =>
    press.shade(
      `M${x - w / 2} 520L${x - w / 2} ${top + 50}C${x - w / 2} ${top - 14} ${x + w / 2} ${top - 14} ${x + w / 2} ${top + 50}L${x + w / 2} 520Z`,
      ink.rust,
      ink.night,
      'left',
      { reach: 0.8 },
    ) +
    line(
      `M${x - w / 2 + 22} 520L${x - w / 2 + 22} ${top + 62}C${x - w / 2 + 22} ${top + 14} ${x + w / 2 - 22} ${top + 14} ${x + w / 2 - 22} ${top + 62}L${x + w / 2 - 22} 520`,
      ink.brass,
      5,
    );
  const panels = steps(9).map((i) => box(180 + i * 230, 540, 196, 96));
  return (
    chair(720, 300, 150) +
    chair(1200, 226, 196) +
    chair(1680, 300, 150) +
    fill(box(120, 468, 2160, 240), ink.night) +
    press.shade(box(90, 446, 2220, 40), ink.sea, ink.deep, 'edge', { reach: 0.7 }) +
    line(panels.join(''), ink.deep, 7)
  );
}

const redTag: Scene = {
  file: '2026/11/inquiry-red-tag',
  focus: [50, 66],
  description: 'A red tag and a steel pin lie on an empty table under a lamp; behind it, in the dark, the empty chairs of a hearing room.',
  draw: (press) => {
    const top = poly([desk(-1.5, 0, 1.72), desk(1.5, 0, 1.72), desk(2.2, 0, 0.76), desk(-2.2, 0, 0.76)]);
    const pool = poly(ring(1).map(([u, v]) => desk(u * 0.86, 0, 1.2 + v * 0.34)));
    const wall = steps(13).map((i) => `M${i * 200} -40L${i * 200} 640`);
    return [
      ground(ink.deep),
      line(wall.join(''), ink.night, 7),
      press.grain(box(-40, -40, 2480, 680), ink.night, 'edge', { reach: 0.8, strength: 0.95 }),
      bench(press),
      fill(box(-40, 636, 2480, 780), ink.night),
      fill('M1050 130L1350 130L2010 920L390 920Z', ink.cream, 'opacity="0.12"'),
      press.shade(top, ink.sea, ink.night, 'bottom', { reach: 0.6, strength: 0.9 }),
      fill(pool, ink.cream),
      press.grain(pool, ink.lamp, 'edge', { reach: 0.75, strength: 0.9 }),
      tag(press),
      line(curve([desk(0.1, 0, 1.28), desk(0.2, 0, 1.2), desk(0.3, 0, 1.22), desk(0.25, 0, 1.36), desk(0.28, 0, 1.46)]), ink.night, 9),
      pin(press),
      press.shade('M1016 136C1030 40 1090 0 1120 -60L1280 -60C1310 0 1370 40 1384 136Z', ink.signal, ink.rust, 'left', { reach: 0.8 }),
      fill(oval(1200, 136, 184, 22), ink.lamp),
      fill(oval(1200, 138, 84, 15), ink.paper),
    ].join('');
  },
};

export const inquiry: Scene[] = [redTag];
