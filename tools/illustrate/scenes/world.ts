import { box, curve, fill, ground, ink, line, move, oval, type Point, type Press, poly, type Scene, sliver, steps } from '../kit';
import { coil } from '../parts';

type Colours = { body: string; dark: string; handset: string; face: string; key: string };

const HANDSET =
  'M-58 -318C-58 -372 58 -372 58 -318C58 -262 36 -250 34 -190L34 190C36 250 58 262 58 318C58 372 -58 372 -58 318C-58 262 -36 250 -34 190L-34 -190C-36 -250 -58 -262 -58 -318Z';
const BODY = 'M-215 -205Q-212 -232 -185 -236L190 -276Q228 -278 232 -240L232 240Q228 278 190 276L-185 236Q-212 232 -215 205Z';

function dial(colours: Colours): string {
  const holes = steps(10).map((i) => {
    const turn = ((i * 29 - 210) / 180) * Math.PI;
    return oval(62 + Math.cos(turn) * 104, Math.sin(turn) * 104, 19);
  });
  return (
    fill(oval(62, 0, 148), colours.dark) +
    fill(oval(62, 0, 138), colours.face) +
    fill(holes.join(''), colours.key) +
    fill(oval(62, 0, 58), colours.dark) +
    fill(oval(62, 0, 47), colours.body) +
    line('M128 140L96 94', colours.dark, 12)
  );
}

function keypad(colours: Colours): string {
  const keys = steps(12).map((i) => box(-32 + Math.floor(i / 4) * 76, -148 + (i % 4) * 76, 56, 56, 12));
  return fill(box(-58, -176, 244, 340, 20), colours.face) + fill(keys.join(''), colours.key);
}

function telephone(press: Press, colours: Colours, face: string): string {
  return (
    press.shade(BODY, colours.body, colours.dark, 'left', { reach: 0.7 }) +
    face +
    fill(box(-178, -150, 96, 300, 20), colours.dark) +
    move(fill(HANDSET, ink.night), -146, 14) +
    move(press.shade(HANDSET, colours.handset, colours.dark, 'left', { reach: 0.8 }), -132, 0) +
    line(
      curve([
        [-112, -180],
        [-106, 0],
        [-112, 180],
      ]),
      ink.paper,
      7,
      'opacity="0.75"',
    )
  );
}

function cord(path: readonly Point[], colour: string): string {
  return move(line(coil(path, 23, 21), ink.night, 11), 10, 16) + line(coil(path, 23, 21), colour, 9);
}

function plug(x: number, colour: string, brass: string): string {
  return (
    move(fill(box(-62, -20, 62, 40, 8), ink.night), x + 8, 690) +
    move(
      fill(box(-70, -22, 64, 44, 9), colour) +
        fill(box(-8, -13, 34, 26, 4), brass) +
        line('M-52 -12L-52 12M-38 -12L-38 12M-24 -12L-24 12', ink.night, 4),
      x,
      675,
    )
  );
}

const halfTurn = (content: string): string => `<g transform="rotate(180 1200 675)">${content}</g>`;

const ROUTE: Point[] = [
  [628, 1000],
  [650, 1130],
  [800, 1215],
  [985, 1165],
  [1062, 985],
  [1040, 800],
  [1062, 700],
  [1096, 676],
];

const telephones: Scene = {
  file: '2017/05/two-telephones',
  focus: [50, 50],
  description: 'Two desk telephones face each other across a dark desk, seen from above; their cords almost meet in the lamplight.',
  draw: (press) => {
    const red: Colours = {
      body: ink.signal,
      dark: ink.rust,
      handset: ink.signal,
      face: ink.paper,
      key: ink.night,
    };
    const pale: Colours = {
      body: ink.paper,
      dark: ink.haze,
      handset: ink.paper,
      face: ink.sea,
      key: ink.paper,
    };
    const boards = steps(7).map((i) => line(`M-40 ${i * 200 + 70}L2440 ${i * 200 + 70}`, ink.night, 4));
    const shadow = (x: number, lean: number): string => move(fill(BODY, ink.night), x + lean, 705);
    return [
      ground(ink.deep),
      ...boards,
      press.grain(box(-40, -40, 2480, 1430), ink.night, 'edge', { reach: 0.5, strength: 0.95 }),
      fill(oval(1200, 675, 500), ink.sea),
      press.grain(oval(1200, 675, 360), ink.haze, 'middle', { reach: 0.9, strength: 0.8 }),
      shadow(760, -60),
      halfTurn(shadow(760, -60)),
      cord(ROUTE, ink.signal),
      halfTurn(cord(ROUTE, ink.fog)),
      move(telephone(press, red, keypad(red)), 760, 675),
      halfTurn(move(telephone(press, pale, dial(pale)), 760, 675)),
      plug(1156, ink.rust, ink.lamp),
      halfTurn(plug(1156, ink.fog, ink.lamp)),
    ].join('');
  },
};

function hangar(press: Press, x: number, base: number, w: number, h: number, lit = false): string {
  const arch = (inset: number, drop: number): string =>
    `M${x + inset} ${base}L${x + inset} ${base - h * 0.45}C${x + inset} ${base - h * 1.08 + drop} ${x + w - inset} ${base - h * 1.08 + drop} ${x + w - inset} ${base - h * 0.45}L${x + w - inset} ${base}Z`;
  const ribs = steps(7).map((i) => {
    const rx = x + w * (0.18 + i * 0.107);
    return `M${rx} ${base}L${rx} ${base - h * 0.74}`;
  });
  return (
    press.shade(arch(0, 0), ink.night, ink.deep, 'left', { reach: 0.5, strength: 0.6 }) +
    fill(arch(w * 0.1, h * 0.16), lit ? ink.lamp : ink.deep) +
    (lit ? press.grain(arch(w * 0.1, h * 0.16), ink.signal, 'top', { reach: 0.8 }) : line(ribs.join(''), ink.night, 4))
  );
}

/** A parked jet seen head-on, nose at the origin, one unit the half-span. */
function jet(x: number, base: number, s: number, colour: string): string {
  const half = (k: number): string =>
    poly([
      [x, base - s * 0.42],
      [x + k * s * 0.13, base - s * 0.34],
      [x + k * s * 0.2, base - s * 0.26],
      [x + k * s, base - s * 0.17],
      [x + k * s, base - s * 0.13],
      [x + k * s * 0.22, base - s * 0.14],
      [x + k * s * 0.12, base - s * 0.1],
      [x, base - s * 0.08],
    ]) +
    poly([
      [x + k * s * 0.12, base - s * 0.32],
      [x + k * s * 0.24, base - s * 0.74],
      [x + k * s * 0.28, base - s * 0.74],
      [x + k * s * 0.2, base - s * 0.28],
    ]) +
    box(x + k * s * 0.26 - s * 0.015, base - s * 0.16, s * 0.03, s * 0.16);
  return fill(half(1) + half(-1) + box(x - s * 0.015, base - s * 0.12, s * 0.03, s * 0.12), colour);
}

function tower(press: Press, x: number, base: number): string {
  return (
    press.shade(
      poly([
        [x - 46, base],
        [x - 36, base - 330],
        [x + 36, base - 330],
        [x + 46, base],
      ]),
      ink.night,
      ink.deep,
      'left',
    ) +
    fill(
      poly([
        [x - 36, base - 320],
        [x - 104, base - 370],
        [x + 104, base - 370],
        [x + 36, base - 320],
      ]),
      ink.night,
    ) +
    fill(
      poly([
        [x - 92, base - 370],
        [x - 112, base - 446],
        [x + 112, base - 446],
        [x + 92, base - 370],
      ]),
      ink.lamp,
    ) +
    line(
      steps(6)
        .map((i) => `M${x - 92 + i * 37} ${base - 370}L${x - 112 + i * 45} ${base - 446}`)
        .join(''),
      ink.night,
      8,
    ) +
    fill(box(x - 124, base - 468, 248, 24), ink.night) +
    line(`M${x} ${base - 468}L${x} ${base - 590}M${x - 60} ${base - 468}L${x - 60} ${base - 530}`, ink.night, 6) +
    fill(oval(x, base - 594, 11), ink.signal)
  );
}

const airfield: Scene = {
  file: '2017/05/airfield-at-dusk',
  focus: [50, 54],
  description: 'A military airfield at dusk: runway lights run towards the horizon between dark hangars, one of them lit.',
  draw: (press) => {
    const horizon = 760;
    const vanish: Point = [1330, horizon];
    const along = (start: Point, t: number): Point => [vanish[0] + (start[0] - vanish[0]) * t, vanish[1] + (start[1] - vanish[1]) * t];
    const row = (start: Point, colour: string, size: number): string =>
      steps(15)
        .map((i) => {
          const t = 1 / (1 + i * 0.55);
          const [x, y] = along(start, t);
          const r = Math.max(size * t, 3.2);
          return fill(oval(x, y, r * 2.6, r * 1.1), colour, 'opacity="0.28"') + fill(oval(x, y - r * 0.5, r), colour);
        })
        .join('');
    const dashes = steps(9).map((i) => {
      const [far, near] = [1 / (1.25 + i * 0.9), 1 / (0.85 + i * 0.9)];
      return poly([along([1255, 1400], far), along([1297, 1400], far), along([1297, 1400], near), along([1255, 1400], near)]);
    });
    return [
      ground(ink.night),
      fill(box(-40, 300, 2480, 500), ink.deep),
      press.grain(box(-40, 120, 2480, 181), ink.deep, 'bottom', { reach: 1, strength: 0.9 }),
      fill(box(-40, 500, 2480, 300), ink.sea),
      press.grain(box(-40, 350, 2480, 151), ink.sea, 'bottom', { reach: 1, strength: 0.9 }),
      fill(box(-40, 640, 2480, 150), ink.signal),
      press.grain(box(-40, 530, 2480, 112), ink.signal, 'bottom', { reach: 1, strength: 0.9 }),
      fill(box(-40, 705, 2480, 90), ink.lamp),
      press.grain(box(-40, 655, 2480, 51), ink.lamp, 'bottom', { reach: 1, strength: 0.9 }),
      fill(sliver(600, 430, 1500, 22) + sliver(1700, 320, 1300, 26) + sliver(1500, 590, 1700, 14), ink.night),
      fill(box(-40, horizon, 2480, 640), ink.deep),
      press.grain(box(-40, horizon, 2480, 640), ink.night, 'bottom', { reach: 0.9 }),
      fill(poly([vanish, [2700, 1400], [330, 1400]]), ink.night),
      fill(dashes.join(''), ink.fog),
      hangar(press, 1180, 768, 90, 46),
      hangar(press, 1030, 778, 150, 88),
      hangar(press, 560, 822, 480, 300, true),
      jet(800, 822, 168, ink.night),
      fill('M608 822L992 822L890 935L330 935Z', ink.brass, 'opacity="0.5"'),
      fill('M760 822L842 822L750 900L630 900Z', ink.night, 'opacity="0.55"'),
      hangar(press, -200, 880, 720, 500),
      hangar(press, 1390, 772, 110, 52),
      tower(press, 1640, 790),
      fill(box(1690, 706, 330, 92), ink.night),
      fill(box(1720, 730, 40, 20) + box(1790, 730, 40, 20) + box(1910, 730, 40, 20), ink.lamp),
      hangar(press, 2010, 840, 620, 320),
      row([330, 1400], ink.lamp, 20),
      row([2700, 1400], ink.lamp, 20),
    ].join('');
  },
};

export const world: Scene[] = [telephones, airfield];
