import { box, fill, ground, ink, line, oval, type Point, type Press, poly, type Scene, sliver, steps } from '../kit';
import { camera, glint, person, ripples } from '../parts';

type Solid = readonly [number, number, number];

const seen = camera({ horizon: 820, height: 0.55, focal: 1600, x: 1260 });
const LEFT = -1.0;
const RIGHT = 0.3;
const WALL = 4.2;
const TOP = 5.56;
const FLOOR = 1.5;

const face = (...points: Solid[]): string => poly(points.map(([x, y, z]) => seen(x, y, z)));

/** The chair in its own measures, rolled and turned as it floats. */
function afloat([x, y, z]: Solid): Solid {
  const turn = (a: number, b: number, angle: number): Point => [
    a * Math.cos(angle) - b * Math.sin(angle),
    a * Math.sin(angle) + b * Math.cos(angle),
  ];
  const [x1, z1] = turn(x, z, 0.5);
  const [x2, y2] = turn(x1, y - 0.4, -0.36);
  const [y3, z3] = turn(y2, z1, -0.22);
  return [x2 + 0.5, y3 + 0.16, z3 + 2.4];
}

/** What of an outline is above the water. */
function above(points: readonly Solid[]): Solid[] {
  return points.flatMap((b, i) => {
    const a = points[(i + points.length - 1) % points.length] ?? b;
    const cross = (): Solid => {
      const t = a[1] / (a[1] - b[1]);
      return [a[0] + (b[0] - a[0]) * t, 0, a[2] + (b[2] - a[2]) * t];
    };
    if (b[1] >= 0) return a[1] >= 0 ? [b] : [cross(), b];
    return a[1] >= 0 ? [cross()] : [];
  });
}

function chair(mirrored: boolean): string {
  const [w, h, back, t] = [0.21, 0.45, 0.98, 0.034];
  const post = (x: number, z: number, y0: number, y1: number): Solid[][] => [
    [
      [x - t, y0, z],
      [x + t, y0, z],
      [x + t, y1, z],
      [x - t, y1, z],
    ],
    [
      [x, y0, z - t],
      [x, y0, z + t],
      [x, y1, z + t],
      [x, y1, z - t],
    ],
  ];
  const slat = (y: number, tall: number): Solid[] => [
    [-w, y, w],
    [w, y, w],
    [w, y + tall, w],
    [-w, y + tall, w],
  ];
  const rail = (z: number): Solid[] => [
    [-w, 0.2, z],
    [w, 0.2, z],
    [w, 0.235, z],
    [-w, 0.235, z],
  ];
  const seat: Solid[] = [
    [-w - 0.03, h, -w - 0.03],
    [w + 0.03, h, -w - 0.03],
    [w + 0.03, h, w + 0.03],
    [-w - 0.03, h, w + 0.03],
  ];
  const edge = (from: Point, to: Point): Solid[] => [
    [from[0], h, from[1]],
    [to[0], h, to[1]],
    [to[0], h - 0.055, to[1]],
    [from[0], h - 0.055, from[1]],
  ];
  const k = w + 0.03;
  const parts: [Solid[], string][] = [
    ...post(-w, w, 0, back).map((p): [Solid[], string] => [p, ink.rust]),
    ...post(w, w, 0, back).map((p): [Solid[], string] => [p, ink.rust]),
    [rail(w), ink.rust],
    [slat(0.84, 0.12), ink.signal],
    [slat(0.68, 0.09), ink.signal],
    [slat(0.54, 0.07), ink.signal],
    ...post(-w, -w, 0, h).map((p): [Solid[], string] => [p, ink.rust]),
    ...post(w, -w, 0, h).map((p): [Solid[], string] => [p, ink.signal]),
    [rail(-w), ink.rust],
    [seat, ink.brass],
    [edge([-k, -k], [k, -k]), ink.signal],
    [edge([k, -k], [k, k]), ink.rust],
  ];
  return parts
    .map(([part, colour]) => {
      const dry = above(part.map(afloat));
      if (dry.length < 3) return '';
      const shown = dry.map(([x, y, z]): Solid => [x, mirrored ? -y * 0.8 : y, z]);
      return fill(face(...shown), mirrored ? ink.rust : colour, mirrored ? 'opacity="0.4"' : '');
    })
    .join('');
}

function bricks(press: Press, from: number, to: number, colour: string): string {
  let d = '';
  for (let row = -1; row < 24; row += 1) {
    const y = 0.1 + row * 0.14;
    for (let x = from - 0.3; x < to; x += 0.36) {
      if (!press.chance(0.3)) continue;
      const shift = row % 2 === 0 ? 0.18 : 0;
      const [a, b] = [Math.max(from, x + shift), Math.min(to, x + shift + 0.33)];
      if (b - a > 0.1) d += face([a, y, WALL], [b, y, WALL], [b, y + 0.12, WALL], [a, y + 0.12, WALL]);
    }
  }
  return fill(d, colour);
}

function stairs(press: Press): string {
  return steps(8)
    .reverse()
    .map((i) => {
      const [y, z] = [0.1 + i * 0.2, 3.6 + i * 0.28];
      const riser = face([LEFT, y - 0.2, z], [RIGHT, y - 0.2, z], [RIGHT, y, z], [LEFT, y, z]);
      const tread = face([LEFT, y, z], [RIGHT, y, z], [RIGHT, y, z + 0.28], [LEFT, y, z + 0.28]);
      const nose = face([LEFT, y - 0.04, z], [RIGHT, y - 0.04, z], [RIGHT, y, z], [LEFT, y, z]);
      return (
        press.shade(riser, i > 1 ? ink.haze : ink.sea, ink.deep, 'left', { reach: 0.9 }) +
        fill(tread, ink.lamp) +
        fill(nose, i > 0 ? ink.cream : ink.mist)
      );
    })
    .join('');
}

/** Someone at the top of the stairs, dark against the light of the hall. */
function householder(): string {
  const [x, y] = seen(-0.3, FLOOR, TOP);
  const dark = { coat: ink.night, skin: ink.night, legs: ink.night, hair: ink.night, stride: 5 };
  return person(x, y + 4, 452, dark) + line(`M${x + 40} ${y - 350}L${x + 92} ${y - 262}L${x + 134} ${y - 330}`, ink.night, 32);
}

function shelf(press: Press): string {
  const jars = steps(5).map((i) => {
    const [x, y] = seen(0.72 + i * 0.21, 1.5, WALL);
    const colour = [ink.brass, ink.haze, ink.signal, ink.haze, ink.brass][i] ?? ink.haze;
    return (
      press.shade(box(x - 26, y - 78, 52, 78, 12), colour, ink.night, 'right', { reach: 0.9 }) + fill(box(x - 22, y - 94, 44, 18), ink.mist)
    );
  });
  const [a, b] = [seen(0.58, 1.5, WALL), seen(1.75, 1.5, WALL)];
  return (
    jars.join('') +
    fill(box(a[0], a[1], b[0] - a[0], 18), ink.rust) +
    line(`M${a[0] + 40} ${a[1] + 18}L${a[0] + 40} ${a[1] + 70}M${b[0] - 40} ${a[1] + 18}L${b[0] - 40} ${a[1] + 70}`, ink.night, 12)
  );
}

const cellar: Scene = {
  file: '2026/11/flooded-cellar',
  focus: [58, 52],
  description: 'Cellar stairs lead down from a lit door, where someone stands, into dark water; a red chair is afloat in it.',
  draw: (press) => {
    const wallLeft = face([-5, 0, WALL], [LEFT, 0, WALL], [LEFT, 3.6, WALL], [-5, 3.6, WALL]);
    const wallRight = face([RIGHT, 0, WALL], [5, 0, WALL], [5, 3.6, WALL], [RIGHT, 3.6, WALL]);
    const wellLeft = face([LEFT, 0, WALL], [LEFT, 0, TOP], [LEFT, 4.4, TOP], [LEFT, 4.4, WALL]);
    const wellRight = face([RIGHT, 0, WALL], [RIGHT, 0, TOP], [RIGHT, 4.4, TOP], [RIGHT, 4.4, WALL]);
    const [, water] = seen(0, 0, WALL);
    const [, mark] = seen(0, 0.52, WALL);
    const pool = box(-40, water, 2480, 1400 - water);
    const foot = seen(0, 0, 3.6)[1];
    const middle = seen(-0.35, 0, 3.6)[0];
    const drift = afloat([0, 0.3, 0]);
    const [cx, cy] = seen(drift[0], 0, drift[2]);
    return [
      ground(ink.night),
      fill(face([LEFT, FLOOR, TOP], [RIGHT, FLOOR, TOP], [RIGHT, 4.4, TOP], [LEFT, 4.4, TOP]), ink.haze),
      fill(
        face([LEFT + 0.2, FLOOR, TOP], [RIGHT - 0.2, FLOOR, TOP], [RIGHT - 0.2, FLOOR + 1.83, TOP], [LEFT + 0.2, FLOOR + 1.83, TOP]),
        ink.lamp,
      ),
      line(
        face([LEFT + 0.2, FLOOR, TOP], [RIGHT - 0.2, FLOOR, TOP], [RIGHT - 0.2, FLOOR + 1.83, TOP], [LEFT + 0.2, FLOOR + 1.83, TOP]),
        ink.paper,
        14,
      ),
      press.shade(wellLeft, ink.haze, ink.deep, 'left', { reach: 0.9 }),
      press.shade(wellRight, ink.sea, ink.night, 'right', { reach: 0.9 }),
      householder(),
      stairs(press),
      fill(wallLeft + wallRight, ink.deep),
      bricks(press, -5, LEFT, ink.sea),
      bricks(press, RIGHT, 5, ink.sea),
      press.grain(wallLeft, ink.night, 'left', { reach: 1, strength: 0.95 }),
      press.grain(wallRight, ink.night, 'right', { reach: 1, strength: 0.95 }),
      fill(
        box(-40, mark, seen(LEFT, 0, WALL)[0] + 40, water - mark) + box(seen(RIGHT, 0, WALL)[0], mark, 2440, water - mark),
        ink.night,
        'opacity="0.55"',
      ),
      shelf(press),
      fill(box(-40, -40, 2480, 62), ink.night),
      fill(pool, ink.deep),
      press.grain(pool, ink.night, 'bottom', { reach: 0.9, strength: 0.95 }),
      ripples(press, ink.night, { top: water + 10, bottom: 1340 }, 70, 1.7),
      ripples(press, ink.sea, { top: water + 10, bottom: 1340 }, 26, 1.5),
      fill(box(seen(LEFT, 0, 3.6)[0] - 8, foot - 4, seen(RIGHT, 0, 3.6)[0] - seen(LEFT, 0, 3.6)[0] + 16, 16), ink.night),
      // The two lowest steps stand out into the room.
      ...[1, 0].map((i) => {
        const [y, z] = [0.1 + i * 0.2, 3.6 + i * 0.28];
        return (
          fill(face([RIGHT, 0, z], [RIGHT, 0, WALL], [RIGHT, y, WALL], [RIGHT, y, z]), ink.night) +
          fill(face([LEFT, Math.max(0, y - 0.2), z], [RIGHT, Math.max(0, y - 0.2), z], [RIGHT, y, z], [LEFT, y, z]), ink.sea) +
          fill(face([LEFT, y, z], [RIGHT, y, z], [RIGHT, y, z + 0.28], [LEFT, y, z + 0.28]), ink.lamp) +
          fill(face([LEFT, y - 0.04, z], [RIGHT, y - 0.04, z], [RIGHT, y, z], [LEFT, y, z]), ink.cream)
        );
      }),
      glint(press, ink.lamp, middle, foot + 12, 1390, 600, 26),
      glint(press, ink.cream, middle - 10, foot + 14, 1320, 260, 26),
      fill(sliver(cx + 20, cy + 14, 620, 44), ink.night),
      chair(true),
      chair(false),
      line(oval(cx + 20, cy + 12, 300, 40), ink.haze, 5, 'stroke-dasharray="240 60 90 140"'),
      line(oval(cx + 20, cy + 16, 410, 70), ink.haze, 4, 'stroke-dasharray="150 190 60 120"'),
    ].join('');
  },
};

export const floodedCellars: Scene[] = [cellar];
