import { box, fill, ground, ink, lerp, line, oval, type Point, type Press, poly, type Scene, sliver, steps } from '../kit';
import { camera, glint, ripples } from '../parts';

const seen = camera({ horizon: 560, height: 1.7, focal: 1150, x: 1060 });

/** The hose as a run of crosswise cuts, thicker towards the eye. */
function spine(path: readonly Point[], widths: readonly number[]): { left: Point[]; right: Point[]; ribs: string; shine: Point[] } {
  const at = (i: number): Point => path[Math.min(Math.max(i, 0), path.length - 1)] ?? [0, 0];
  const wide = (i: number): number => widths[Math.min(i, widths.length - 1)] ?? 60;
  const [left, right, shine]: Point[][] = [[], [], []];
  let ribs = '';
  for (const i of steps(path.length - 1)) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const spline = (t: number, k: 0 | 1): number =>
      0.5 *
      (2 * p1[k] +
        (p2[k] - p0[k]) * t +
        (2 * p0[k] - 5 * p1[k] + 4 * p2[k] - p3[k]) * t * t +
        (3 * p1[k] - p0[k] - 3 * p2[k] + p3[k]) * t ** 3);
    const count = Math.ceil(Math.hypot(p2[0] - p1[0], p2[1] - p1[1]) / 26);
    for (const n of steps(count)) {
      const t = n / count;
      const [x, y] = [spline(t, 0), spline(t, 1)];
      const [dx, dy] = [spline(t + 0.02, 0) - x, spline(t + 0.02, 1) - y];
      const length = Math.hypot(dx, dy) || 1;
      const half = lerp(wide(i), wide(i + 1), t) / 2;
      const [nx, ny] = [(-dy / length) * half, (dx / length) * half];
      left?.push([x - nx, y - ny]);
      right?.push([x + nx, y + ny]);
      shine?.push([x - nx * 0.45, y - ny * 0.45]);
      const [bx, by] = [(dx / length) * half * 0.22, (dy / length) * half * 0.22];
      ribs += `M${(x - nx).toFixed(1)} ${(y - ny).toFixed(1)}Q${(x + bx).toFixed(1)} ${(y + by).toFixed(1)} ${(x + nx).toFixed(1)} ${(y + ny).toFixed(1)}`;
    }
  }
  return { left: left ?? [], right: right ?? [], ribs, shine: shine ?? [] };
}

function hose(press: Press): string {
  const path: Point[] = [
    [60, 764],
    [250, 846],
    [500, 960],
    [760, 1010],
    [930, 1090],
    [1100, 1180],
    [1290, 1160],
    [1330, 1040],
    [1400, 940],
    [1500, 920],
  ];
  const { left, right, ribs, shine } = spine(path, [74, 84, 98, 112, 128, 142, 138, 122, 112, 108]);
  const body = poly([...left, ...[...right].reverse()]);
  const shadow = poly([...left.map(([x, y]): Point => [x + 8, y + 34]), ...[...right].reverse().map(([x, y]): Point => [x + 8, y + 34])]);
  const [jamb] = seen(-3.4, 0, 4.25);
  const whole =
    fill(shadow, ink.night) +
    press.shade(body, ink.lamp, ink.brass, 'right', { reach: 0.6, strength: 0.6 }) +
    press.cut(
      body,
      line(`M${shine.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`, ink.cream, 24) + line(ribs, ink.rust, 6),
    ) +
    line(body, ink.night, 8);
  return press.cut(box(jamb, 0, 2400, 1400), whole);
}

function pump(press: Press): string {
  const fins = steps(9).map((i) => `M${1706 + i * 25} 700L${1706 + i * 25} 822`);
  const bolts = steps(10).map((i) => oval(1570 + Math.cos((i / 5) * Math.PI) * 120, 910 + Math.sin((i / 5) * Math.PI) * 120, 10));
  return (
    fill(sliver(1740, 1128, 900, 40), ink.night) +
    line('M1960 1020L2130 1060L2200 1108', ink.night, 26) +
    fill(box(1440, 1012, 600, 46, 8), ink.night) +
    press.shade('M1640 1012L1650 690Q1656 656 1690 656L1960 656Q1996 656 1996 692L1996 1012Z', ink.signal, ink.rust, 'right', {
      reach: 0.8,
    }) +
    fill(box(1690, 690, 250, 144, 12), ink.night) +
    line(fins.join(''), ink.haze, 9) +
    fill(box(1690, 880, 110, 96, 10), ink.paper) +
    line(oval(1745, 928, 30), ink.night, 8) +
    line('M1745 928L1764 908', ink.signal, 8) +
    fill(oval(1852, 910, 20) + oval(1912, 910, 20), ink.lamp) +
    fill(box(1836, 950, 100, 22, 6), ink.night) +
    fill(box(1700, 606, 170, 54, 18), ink.haze) +
    line('M1930 656L1930 560Q1930 536 1956 536L1980 536', ink.night, 28) +
    line('M1660 656L1660 590L1990 590L1990 656', ink.night, 12) +
    press.shade(oval(1570, 910, 148), ink.haze, ink.deep, 'right', { reach: 0.8 }) +
    line(oval(1570, 910, 148), ink.night, 8) +
    fill(bolts.join(''), ink.night) +
    fill(oval(1570, 910, 84), ink.sea) +
    line('M1570 846A64 64 0 1 1 1506 910', ink.mist, 8) +
    press.shade('M1520 770L1530 640L1616 640L1626 786Z', ink.haze, ink.deep, 'right') +
    fill(box(1506, 624, 134, 36, 8), ink.night) +
    fill(box(1440, 846, 44, 138, 8), ink.night) +
    fill(oval(1850, 1070, 78), ink.night) +
    fill(oval(1850, 1070, 44), ink.mist) +
    fill(oval(1850, 1070, 15), ink.night) +
    line('M1480 1058L1470 1126M1440 1128L1500 1128', ink.night, 20)
  );
}

/** The other hose, flat lay, from the pump's top to the gutter, and what comes out of it. */
function outlet(press: Press): string {
  const bend = 'M1572 640C1560 520 1420 500 1330 560C1250 620 1300 720 1236 770';
  const jet = 'M1200 752C1130 800 1090 870 1060 960C1040 1000 1010 1010 980 1016L1190 1020C1210 950 1230 880 1286 806Z';
  return (
    line(bend, ink.night, 84) +
    line(bend, ink.sea, 68) +
    line('M1560 600C1540 540 1430 512 1350 570', ink.haze, 12) +
    fill(jet, ink.paper) +
    press.grain(jet, ink.haze, 'bottom', { reach: 0.9, strength: 0.7 }) +
    line('M1220 800C1160 860 1136 920 1120 1000M1250 820C1200 880 1180 940 1164 1000', ink.mist, 8) +
    fill(sliver(1080, 1020, 420, 20), ink.mist) +
    fill(
      `${sliver(1080, 1018, 250, 14)}M1000 1010Q960 960 940 996Q960 1000 980 1020ZM1180 1014Q1226 960 1240 1000Q1220 1004 1200 1022Z${[
        [930, 960],
        [962, 934],
        [1236, 958],
        [1216, 920],
      ]
        .map(([x = 0, y = 0]) => oval(x, y, 8))
        .join('')}`,
      ink.paper,
    ) +
    fill('M1186 736L1300 806L1276 840L1164 772Z', ink.night)
  );
}

function house(side: number, near: number, far: number, tall: number, colour: string): string {
  const x = side < 0 ? -3.4 : 4.4;
  return fill(poly([seen(x, 0, near), seen(x, 0, far), seen(x, tall, far), seen(x, tall, near)]), colour);
}

function hatch(): string {
  const at = (y: number, z: number): Point => seen(-3.4, y, z);
  return (
    fill(poly([at(0.05, 4.1), at(0.05, 5.5), at(1.15, 5.5), at(1.15, 4.1)]), ink.haze) +
    fill(poly([at(0.12, 4.25), at(0.12, 5.35), at(1.02, 5.35), at(1.02, 4.25)]), ink.night) +
    fill(poly([at(2, 4.2), at(2, 5.4), at(3.4, 5.4), at(3.4, 4.2)]), ink.lamp) +
    line(`M${at(2.7, 4.2).join(' ')}L${at(2.7, 5.4).join(' ')}M${at(2, 4.76).join(' ')}L${at(3.4, 4.76).join(' ')}`, ink.night, 11)
  );
}

const pumpAtWork: Scene = {
  file: '2026/11/pump-at-work',
  focus: [58, 66],
  description: 'A red pump stands on a wet pavement at dawn; a fat yellow hose runs to it from a cellar hatch.',
  draw: (press) => {
    const walls: [number, number, number, number, string][] = [
      [-1, 22, 40, 7.4, ink.sea],
      [1, 22, 40, 8, ink.sea],
      [-1, 14, 22, 8.6, ink.deep],
      [1, 15, 22, 7, ink.deep],
      [-1, 9, 14, 7.2, ink.night],
      [1, 10, 15, 8.4, ink.night],
      [1, 5, 10, 7.6, ink.deep],
      [-1, 6.4, 9, 8.2, ink.deep],
      [-1, 1.4, 6.4, 8.8, ink.night],
      [1, 2, 5, 8.8, ink.night],
    ];
    const kerb = poly([seen(2.6, 0, 40), seen(2.9, 0, 40), seen(2.9, 0, 1.6), seen(2.6, 0, 1.6)]);
    const slabs = [-2.6, -1.6, -0.6, 0.4, 1.4].map((x) => `M${seen(x, 0, 30).join(' ')}L${seen(x, 0, 1.9).join(' ')}`);
    const rows = [2.3, 2.8, 3.5, 4.4, 5.6, 7.4, 10].map((z) => `M${seen(-3.4, 0, z).join(' ')}L${seen(2.6, 0, z).join(' ')}`);
    return [
      ground(ink.haze),
      press.grain(box(-40, -40, 2480, 420), ink.sea, 'top', { reach: 1, strength: 0.9 }),
      fill(box(-40, 330, 2480, 300), ink.lamp),
      press.grain(box(-40, 220, 2480, 112), ink.lamp, 'bottom', { reach: 1, strength: 0.9 }),
      fill(box(-40, 470, 2480, 120), ink.brass),
      press.grain(box(-40, 390, 2480, 82), ink.brass, 'bottom', { reach: 1, strength: 0.9 }),
      fill(oval(1070, 540, 92), ink.paper),
      fill(sliver(1130, 250, 560, 14) + sliver(900, 310, 420, 10), ink.signal),
      fill(box(-40, 556, 2480, 860), ink.deep),
      press.grain(box(-40, 700, 2480, 700), ink.night, 'bottom', { reach: 0.9, strength: 0.9 }),
      line(slabs.join('') + rows.join(''), ink.night, 6),
      ...walls.map(([side, near, far, tall, colour]) => house(side, near, far, tall, colour)),
      press.grain(box(-40, -40, 700, 900), ink.deep, 'right', { reach: 0.5, strength: 0.5 }),
      hatch(),
      fill(kerb, ink.haze),
      glint(press, ink.brass, 1066, 590, 1010, 300, 20),
      glint(press, ink.lamp, 1066, 600, 900, 150, 18),
      ripples(press, ink.sea, { top: 700, bottom: 1340 }, 60, 1.4),
      fill(sliver(900, 1022, 560, 26) + sliver(620, 1250, 700, 26) + sliver(1500, 1290, 560, 22), ink.haze),
      fill(sliver(960, 1020, 300, 11) + sliver(700, 1248, 380, 10), ink.lamp),
      outlet(press),
      pump(press),
      glint(press, ink.signal, 1810, 1140, 1300, 340, 26),
      hose(press),
      glint(press, ink.brass, 1190, 1266, 1370, 260, 24),
    ].join('');
  },
};

export const pumps: Scene[] = [pumpAtWork];
