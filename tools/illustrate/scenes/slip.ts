import { box, curve, fill, ground, ink, lerp, line, move, oval, type Point, type Press, poly, type Scene, sliver, steps } from '../kit';
import { glint, gull, ripples, roofs } from '../parts';

/** An open mussel: two dark shells and the meat between them. */
function mussel(x: number, y: number, s: number, turn: number, open: boolean): string {
  const shell = 'M-70 0C-60 -40 0 -58 48 -40C76 -28 84 -6 74 10C40 30 -30 34 -70 0Z';
  const sheen = 'M-44 -8C-20 -34 20 -38 48 -24';
  return move(
    open
      ? fill('M-70 0C-62 -52 0 -78 52 -62C80 -50 86 -26 72 -12C34 -2 -30 8 -70 0Z', ink.night) +
          fill('M-56 -4C-46 -42 4 -60 48 -48C66 -40 70 -26 60 -18C24 -8 -22 2 -56 -4Z', ink.mist) +
          fill('M-40 -8C-34 -32 4 -44 38 -34C52 -26 50 -16 36 -12C8 -8 -20 -2 -40 -8Z', ink.brass) +
          fill('M-70 0C-50 30 30 40 74 12C80 4 78 -8 72 -12C34 -4 -30 10 -70 0Z', ink.deep) +
          line('M-48 8C-10 24 34 22 62 8', ink.haze, 5)
      : fill(shell, ink.night) + line(sheen, ink.haze, 6) + line('M-50 6C-20 16 20 16 52 4', ink.sea, 5),
    x,
    y,
    `rotate(${turn}) scale(${s})`,
  );
}

function pot(press: Press, x: number, y: number): string {
  const body = `M${x - 360} ${y}C${x - 356} ${y + 160} ${x - 330} ${y + 270} ${x - 270} ${y + 300}L${x + 270} ${y + 300}C${x + 330} ${y + 270} ${x + 356} ${y + 160} ${x + 360} ${y}Z`;
  const heap = steps(19).map((i) => {
    const row = i < 7 ? 0 : i < 13 ? 1 : i < 17 ? 2 : 3;
    const n = [7, 6, 4, 2][row] ?? 1;
    const k = i - ([0, 7, 13, 17][row] ?? 0);
    const half = [270, 220, 140, 56][row] ?? 0;
    return mussel(
      lerp(x - half, x + half, n > 1 ? k / (n - 1) : 0.5),
      y - 4 - row * 46 + press.rnd(-8, 8),
      1.08,
      press.rnd(-40, 40),
      (i * 7) % 3 !== 0,
    );
  });
  return [
    fill(sliver(x, y + 306, 1000, 36), ink.rust, 'opacity="0.7"'),
    line(
      `M${x - 350} ${y + 60}C${x - 470} ${y + 40} ${x - 470} ${y + 150} ${x - 344} ${y + 140}M${x + 350} ${y + 60}C${x + 470} ${y + 40} ${x + 470} ${y + 150} ${x + 344} ${y + 140}`,
      ink.deep,
      34,
    ),
    fill(oval(x, y, 366, 74), ink.night),
    ...heap.reverse(),
    press.shade(body, ink.sea, ink.night, 'right', { reach: 0.8, strength: 0.95 }),
    line(`M${x - 362} ${y}C${x - 200} ${y + 82} ${x + 200} ${y + 82} ${x + 362} ${y}`, ink.deep, 26),
    line(`M${x - 362} ${y - 4}C${x - 200} ${y + 78} ${x + 200} ${y + 78} ${x + 362} ${y - 4}`, ink.haze, 9),
    line(`M${x - 300} ${y + 110}C${x - 290} ${y + 190} ${x - 270} ${y + 230} ${x - 246} ${y + 250}`, ink.mist, 12),
  ].join('');
}

const steam = (x: number, y: number, s: number): string =>
  line(
    curve([
      [x, y],
      [x - 34 * s, y - 70 * s],
      [x + 26 * s, y - 150 * s],
      [x - 24 * s, y - 230 * s],
      [x + 10 * s, y - 310 * s],
    ]),
    ink.paper,
    13,
    'opacity="0.85"',
  );

const view = (press: Press): string =>
  [
    fill(box(300, -40, 1800, 900), ink.mist),
    press.grain(box(300, -40, 1800, 420), ink.haze, 'top', { reach: 1, strength: 0.85 }),
    fill(sliver(800, 210, 900, 20) + sliver(1700, 150, 700, 16), ink.fog),
    roofs(press, ink.haze, 424, [300, 2120], [20, 70], [60, 130]),
    fill(box(300, 420, 1800, 460), ink.sea),
    press.grain(box(300, 420, 1800, 400), ink.deep, 'bottom', { reach: 1, strength: 0.9 }),
    glint(press, ink.fog, 900, 430, 760, 260, 20),
    ripples(press, ink.haze, { top: 430, bottom: 860, left: 300, right: 2100 }, 60, 0.8),
    // The slipway runs down into the water; a boat lies on it.
    fill('M2140 420L1560 520L1080 790L1080 900L2140 900Z', ink.fog),
    press.grain(
      poly([
        [2140, 420],
        [1560, 520],
        [1080, 790],
        [1080, 900],
        [2140, 900],
      ]),
      ink.haze,
      'left',
      { reach: 0.8, strength: 0.9 },
    ),
    line('M1720 492L1290 800M1960 450L1640 800', ink.haze, 9),
    fill('M1360 700L2140 470L2140 420L1560 520L1080 790Z', ink.mist, 'opacity="0.5"'),
    fill(sliver(1640, 742, 560, 34), ink.haze),
    press.shade(
      'M1330 560C1390 660 1480 700 1560 704L1830 660C1890 630 1920 560 1926 480C1760 560 1540 590 1330 560Z',
      ink.signal,
      ink.rust,
      'bottom',
      { reach: 0.8 },
    ),
    line('M1330 560C1540 590 1760 560 1926 480', ink.paper, 14),
    line('M1620 574L1600 300M1600 310L1700 560', ink.night, 10),
    line('M1560 700L1546 752M1800 668L1830 736', ink.night, 18),
    gull(640, 160, 46, ink.paper) + gull(760, 100, 30, ink.paper),
  ].join('');

const scene: Scene = {
  file: '2026/11/the-slip',
  focus: [50, 62],
  description: 'A pot of mussels steams on a restaurant table; through the window a boat lies on a slipway.',
  draw: (press) => {
    const bread: Point[] = [
      [1690, 1080],
      [1760, 1010],
      [1900, 990],
      [2040, 1020],
      [2090, 1090],
      [2060, 1150],
      [1880, 1170],
      [1720, 1150],
    ];
    const planks = steps(6).map((i) => `M${-40 + i * 60} ${980 + i * i * 13 + i * 18}L2440 ${980 + i * i * 13 + i * 18}`);
    return [
      ground(ink.deep),
      press.grain(box(-40, -40, 2480, 1000), ink.night, 'edge', { reach: 0.9, strength: 0.95 }),
      press.cut(box(330, -40, 1740, 862), view(press)),
      line('M330 -40L330 822L2070 822L2070 -40M910 -40L910 822M1490 -40L1490 822M330 270L2070 270', ink.night, 34),
      line('M330 -40L330 822L2070 822L2070 -40M910 -40L910 822M1490 -40L1490 822M330 270L2070 270', ink.cream, 16),
      fill(box(270, 812, 1860, 44), ink.cream) + fill(box(270, 848, 1860, 20), ink.haze),
      fill('M-40 -40L230 -40C260 300 220 560 130 860L-40 860ZM2440 -40L2170 -40C2140 300 2180 560 2270 860L2440 860Z', ink.rust),
      press.grain('M-40 -40L230 -40C260 300 220 560 130 860L-40 860Z', ink.night, 'left', { reach: 1 }),
      press.grain('M2440 -40L2170 -40C2140 300 2180 560 2270 860L2440 860Z', ink.night, 'right', { reach: 1 }),
      fill(box(-40, 960, 2480, 480), ink.brass),
      line(planks.join(''), ink.rust, 6, 'opacity="0.6"'),
      press.grain(box(-40, 960, 2480, 430), ink.rust, 'edge', { reach: 0.8, strength: 0.8 }),
      fill(box(-40, 952, 2480, 18), ink.rust),
      // A lamp's worth of things: glass, bread, fork, a plate for shells.
      fill(sliver(400, 1210, 620, 90), ink.rust, 'opacity="0.6"'),
      fill(oval(400, 1190, 270, 74), ink.paper) + line(oval(400, 1184, 196, 48), ink.fog, 8),
      mussel(330, 1180, 0.95, 12, true) + mussel(460, 1194, 0.95, -24, false) + mussel(400, 1154, 0.9, 160, false),
      fill(sliver(1900, 1160, 560, 60), ink.rust, 'opacity="0.6"'),
      press.shade(curve(bread, true), ink.cream, ink.lamp, 'bottom', { reach: 0.9 }),
      line('M1770 1060L1830 1110M1850 1036L1920 1096M1940 1028L2010 1090', ink.rust, 14),
      pot(press, 1170, 950),
      steam(1040, 700, 0.85) + steam(1150, 660, 1.05) + steam(1270, 700, 0.75),
      fill(sliver(664, 1076, 220, 22), ink.rust, 'opacity="0.6"'),
      fill('M560 760L768 760L742 1050C730 1074 598 1074 586 1050Z', ink.paper, 'opacity="0.3"'),
      fill('M570 880L758 880L742 1050C730 1074 598 1074 586 1050Z', ink.lamp),
      fill(oval(664, 880, 94, 18), ink.cream),
      line('M560 760L586 1050C598 1074 730 1074 742 1050L768 760', ink.paper, 9) + line(oval(664, 760, 104, 18), ink.paper, 8),
      line('M600 920L612 1020', ink.paper, 10),
    ].join('');
  },
};

export const slip: Scene[] = [scene];
