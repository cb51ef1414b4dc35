import { box, curve, fill, ground, ink, line, move, oval, type Point, type Press, type Scene, sliver, steps } from '../kit';
import { bar, camera, windows } from '../parts';

const HORIZON = 930;
const seen = camera({ horizon: HORIZON, height: 1.6, focal: 1150 });

/** A lamp post leaning before the wind; the foot at x, y. */
function post(x: number, y: number, lean: number): string {
  const bend: Point[] = [
    [x, y],
    [x + lean * 0.1, y - 330],
    [x + lean * 0.42, y - 640],
    [x + lean, y - 930],
  ];
  const [tx, ty] = [x + lean, y - 930];
  return (
    line(curve(bend), ink.night, 30) +
    fill(bar([x, y + 6], [x + 4, y - 130], 74, 48), ink.night) +
    fill(box(x - 56, y - 4, 112, 24, 6), ink.night) +
    line(
      curve([
        [tx, ty],
        [tx + 40, ty - 60],
        [tx + 110, ty - 70],
        [tx + 150, ty - 30],
      ]),
      ink.night,
      17,
    ) +
    fill(`M${tx + 82} ${ty - 6}L${tx + 132} ${ty - 64}L${tx + 216} ${ty + 14}Q${tx + 150} ${ty + 40} ${tx + 82} ${ty - 6}Z`, ink.night) +
    fill(oval(tx + 146, ty + 18, 44, 22), ink.lamp)
  );
}

/** A blank poster, tied to its post at the left and bellying like a sail. */
function poster(press: Press, x: number, y: number, colour: string, dark: string, loose: boolean): string {
  const belly = `M${x - 190} ${y - 250}C${x - 60} ${y - 300} ${x + 70} ${y - 230} ${x + 210} ${y - 286}C${x + 246} ${y - 130} ${x + 186} ${y + 90} ${x + 250} ${y + 236}C${x + 110} ${y + 290} ${x - 30} ${y + 206} ${x - 160} ${y + 262}C${x - 206} ${y + 90} ${x - 150} ${y - 90} ${x - 190} ${y - 250}Z`;
  const field = `M${x - 156} ${y - 222}C${x - 50} ${y - 262} ${x + 70} ${y - 196} ${x + 184} ${y - 244}C${x + 212} ${y - 130} ${x + 164} ${y - 20} ${x + 186} ${y + 90}C${x + 90} ${y + 130} ${x - 30} ${y + 64} ${x - 146} ${y + 108}C${x - 162} ${y} ${x - 126} ${y - 110} ${x - 156} ${y - 222}Z`;
  const blank = `M${x - 96} ${y + 178}C${x - 20} ${y + 150} ${x + 60} ${y + 196} ${x + 150} ${y + 166}`;
  return (
    press.shade(belly, colour, dark, 'right', { reach: 0.55, strength: 0.85 }) +
    press.shade(field, ink.paper, ink.mist, 'right', { reach: 0.6, strength: 0.8 }) +
    line(blank, ink.paper, 30) +
    press.cut(
      belly,
      [-96, 34]
        .map((u) =>
          press.grain(
            `M${x + u} ${y - 290}C${x + u + 50} ${y - 90} ${x + u - 20} ${y + 80} ${x + u + 40} ${y + 270}L${x + u + 110} ${y + 270}C${x + u + 30} ${y + 90} ${x + u + 100} ${y - 90} ${x + u + 40} ${y - 290}Z`,
            dark,
            'left',
            { reach: 1, strength: 0.5, step: 7 },
          ),
        )
        .join(''),
    ) +
    (loose
      ? fill(`M${x + 92} ${y - 254}C${x + 130} ${y - 262} ${x + 170} ${y - 268} ${x + 212} ${y - 288}L${x + 226} ${y - 150}Z`, ink.haze) +
        press.shade(
          `M${x + 92} ${y - 254}Q${x + 150} ${y - 160} ${x + 226} ${y - 150}C${x + 262} ${y - 190} ${x + 290} ${y - 262} ${x + 346} ${y - 262}C${x + 250} ${y - 320} ${x + 180} ${y - 250} ${x + 92} ${y - 254}Z`,
          dark,
          ink.night,
          'left',
        )
      : '')
  );
}

/** A poster on its post, both turned by the wind. */
function pair(press: Press, x: number, y: number, [colour, dark]: readonly [string, string], loose: boolean): string {
  return (
    post(x, y, 300) +
    `<g transform="rotate(11 ${x + 84} ${y - 520})">${poster(press, x + 78, y - 510, colour, dark, loose)}</g>` +
    fill(bar([x + 150, y - 799], [x + 236, y - 784], 26), ink.night) +
    fill(oval(x + 240, y - 784, 13), ink.lamp) +
    fill(bar([x - 6, y - 258], [x + 74, y - 244], 26), ink.night) +
    fill(oval(x + 76, y - 243, 13), ink.lamp)
  );
}

function townHall(press: Press): string {
  const wings = `${box(520, 700, 1360, HORIZON - 700)}M500 704L560 640L1840 640L1900 704Z`;
  const tower = `${box(1130, 500, 140, 220)}M1108 504L1130 476L1270 476L1292 504Z${box(1160, 410, 80, 80)}M1148 414L1200 306L1252 414Z`;
  return (
    fill(wings + tower, ink.haze) +
    press.grain(box(520, 640, 1360, HORIZON - 640), ink.sea, 'bottom', { reach: 0.9, strength: 0.7 }) +
    windows(press, { x: 566, y: 736, cols: 19, rows: 1 }, { w: 28, h: 66, dx: 68, dy: 0 }, { share: 0.1, on: ink.lamp, off: ink.sea }) +
    fill(
      steps(19)
        .map((i) => box(566 + i * 68, 846, 28, 60))
        .join(''),
      ink.sea,
    ) +
    fill(box(1150, 820, 100, 110) + oval(1200, 820, 50), ink.deep) +
    fill(oval(1200, 566, 44), ink.fog) +
    line('M1200 566L1200 536M1200 566L1222 578', ink.deep, 7)
  );
}

const posters: Scene = {
  file: '2026/11/two-posters',
  focus: [55, 54],
  description: 'Two blank election posters, one red and one blue, belly in the wind on leaning lamp posts in an empty square.',
  draw: (press) => {
    const joints = steps(15).map((i) => `M${seen(-14 + i * 2, 0, 40).join(' ')}L${seen(-14 + i * 2, 0, 3).join(' ')}`);
    const courses = [3.6, 4.4, 5.5, 7, 9.5, 14, 24].map((z) => `M-40 ${seen(0, 0, z)[1]}L2440 ${seen(0, 0, z)[1]}`);
    const gusts: Point[][] = [
      [
        [-60, 330],
        [200, 262],
        [420, 310],
        [640, 240],
      ],
      [
        [1100, 120],
        [1400, 70],
        [1640, 120],
        [1900, 70],
      ],
      [
        [60, 640],
        [240, 590],
        [400, 630],
        [540, 586],
      ],
      [
        [1960, 760],
        [2150, 710],
        [2300, 750],
        [2460, 690],
      ],
    ];
    const leaves = steps(17).map(() => {
      const [x, y, turn] = [press.rnd(60, 2360), press.rnd(420, 1250), press.rnd(-60, 40)];
      return `<g transform="translate(${x.toFixed(0)} ${y.toFixed(0)}) rotate(${turn.toFixed(0)})">${fill(sliver(0, 0, 54, 22), press.pick([ink.brass, ink.rust, ink.lamp]))}</g>`;
    });
    const clouds = 'M-40 210C200 120 420 190 640 130C900 60 1080 160 1330 100C1500 60 1650 90 1800 40L2440 0L2440 -40L-40 -40Z';
    return [
      ground(ink.mist),
      fill(clouds, ink.haze),
      press.grain(clouds, ink.sea, 'top', { reach: 0.9, strength: 0.9 }),
      fill(
        'M2440 250C2200 290 2060 240 1840 300C1660 350 1480 320 1380 350C1640 400 1900 360 2080 390C2240 410 2340 380 2440 390Z' +
          'M-40 420C160 400 320 450 480 430C600 420 700 440 800 470C600 520 300 480 -40 520Z',
        ink.fog,
      ),
      move(townHall(press), 26, 0),
      fill(box(-40, HORIZON, 2480, 470), ink.cream),
      press.grain(box(-40, HORIZON, 2480, 440), ink.brass, 'bottom', { reach: 1, strength: 0.75 }),
      line(joints.join('') + courses.join(''), ink.fog, 6),
      fill(sliver(420, 1290, 640, 24) + sliver(1980, 1190, 520, 18), ink.mist),
      line(gusts.map((gust) => curve(gust)).join(''), ink.paper, 9),
      fill(
        'M690 1180L750 1160L1300 1216L1670 1330L1530 1350L1200 1252Z' + 'M1440 1180L1500 1160L2050 1216L2420 1330L2280 1350L1950 1252Z',
        ink.haze,
        'opacity="0.6"',
      ),
      pair(press, 716, 1170, [ink.signal, ink.rust], false),
      pair(press, 1466, 1170, [ink.sea, ink.deep], true),
      press.shade('M2090 560C2150 520 2220 570 2290 520L2330 640C2270 680 2200 630 2130 672Z', ink.paper, ink.mist, 'right', {
        reach: 0.8,
      }),
      ...leaves,
    ].join('');
  },
};

export const postersInWind: Scene[] = [posters];
