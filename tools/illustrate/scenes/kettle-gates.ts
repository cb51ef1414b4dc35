import { box, curve, fill, ground, ink, line, oval, type Point, type Press, poly, type Scene, sliver, steps } from '../kit';
import { rain, roofs, swell, windows } from '../parts';

function leaf(press: Press, x: number, y: number, w: number, h: number): string {
  const ribs = steps(9).map((i) => `M${x + (w * (i + 0.5)) / 9} ${y}L${x + (w * (i + 0.5)) / 9} ${y + h}`);
  return (
    press.shade(box(x, y, w, h), ink.signal, ink.rust, 'bottom', { reach: 0.9 }) +
    line(ribs.join(''), ink.rust, 8) +
    fill(box(x - 14, y, w + 28, 26) + box(x - 14, y + h - 34, w + 28, 34), ink.rust) +
    line(`M${x} ${y + h * 0.45}L${x + w} ${y + h * 0.45}`, ink.rust, 12)
  );
}

function pier(press: Press, x: number, w: number, top: number): string {
  const shaft = poly([
    [x - w * 0.5, 1400],
    [x - w * 0.4, top],
    [x + w * 0.4, top],
    [x + w * 0.5, 1400],
  ]);
  return (
    press.shade(shaft, ink.fog, ink.sea, 'left', { reach: 0.75, strength: 0.9 }) +
    fill(box(x - w * 0.1, top + 70, w * 0.2, 620), ink.haze) +
    press.shade(box(x - w * 0.56, top - 96, w * 1.12, 110), ink.paper, ink.haze, 'left', { reach: 0.7 }) +
    fill(
      steps(4)
        .map((i) => box(x - w * 0.4 + i * w * 0.22, top - 62, w * 0.13, 40))
        .join(''),
      ink.deep,
    ) +
    fill(
      poly([
        [x - w * 0.62, top - 92],
        [x - w * 0.2, top - 150],
        [x + w * 0.62, top - 112],
        [x + w * 0.62, top - 92],
      ]),
      ink.night,
    ) +
    line(`M${x} ${top - 130}L${x} ${top - 220}`, ink.night, 8) +
    fill(oval(x, top - 222, 17), ink.signal)
  );
}

/** The one big wave, curling over from the left. */
function breaker(press: Press): string {
  const back: Point[] = [
    [330, 1420],
    [640, 1350],
    [860, 1230],
    [1000, 1080],
    [1110, 930],
    [1250, 826],
    [1400, 806],
    [1530, 850],
    [1600, 950],
  ];
  const hollow: Point[] = [
    [1600, 950],
    [1520, 916],
    [1430, 930],
    [1370, 1000],
    [1366, 1100],
    [1430, 1210],
    [1580, 1310],
    [1800, 1420],
  ];
  const claws: Point[] = [
    [1600, 950],
    [1562, 922],
    [1550, 962],
    [1508, 898],
    [1480, 950],
    [1440, 884],
    [1404, 944],
    [1372, 880],
    [1330, 950],
    [1300, 890],
    [1250, 970],
    [1224, 924],
    [1160, 1020],
    [1130, 990],
    [1050, 1110],
    [1010, 1110],
    [880, 1246],
    [640, 1362],
    [330, 1420],
  ];
  const scallops = claws
    .slice(1)
    .map(([x, y], i) => {
      const [px, py] = claws[i] ?? [x, y];
      return `Q${(px + x) / 2 - 14} ${(py + y) / 2 - 26} ${x} ${y}`;
    })
    .join('');
  const face = [0, 0.3, 0.6, 0.9].map((t) =>
    curve([
      [1330 - t * 240, 1010 + t * 110],
      [1310 - t * 250, 1120 + t * 100],
      [1360 - t * 320, 1240 + t * 80],
      [1500 - t * 400, 1400],
    ]),
  );
  return (
    fill(`${curve([...back, ...hollow])}L330 1420Z`, ink.sea) +
    line(face.join(''), ink.haze, 9) +
    fill(`${curve(back) + scallops}Z`, ink.paper) +
    fill(
      steps(46)
        .map(() => oval(press.rnd(1330, 1760), press.rnd(740, 1000), press.rnd(3, 10)))
        .join(''),
      ink.paper,
    )
  );
}

const kettle: Scene = {
  file: '2026/11/kettle-gates',
  focus: [50, 40],
  description: 'Storm waves roll in under the raised red gate of a flood barrier; behind it the lights of a low-lying city.',
  draw: (press) => {
    const cables = (x: number): string => line(`M${x} 250L${x} 370M${x + 26} 250L${x + 26} 370`, ink.night, 6);
    return [
      ground(ink.deep),
      press.grain(box(-40, -40, 2480, 700), ink.night, 'top', { reach: 0.9, strength: 0.95 }),
      fill(box(-40, 560, 2480, 400), ink.sea),
      press.grain(box(-40, 430, 2480, 132), ink.sea, 'bottom', { reach: 1 }),
      fill(sliver(1300, 640, 1500, 26), ink.haze),
      roofs(press, ink.night, 850, [-40, 2440], [40, 130], [50, 110]),
      fill(`${box(930, 730, 40, 120)}M922 734L950 638L978 734Z`, ink.night),
      windows(press, { x: 20, y: 790, cols: 68, rows: 2 }, { w: 12, h: 15, dx: 35, dy: 27 }, { share: 0.55, on: ink.lamp, off: ink.night }),
      swell(press, ink.haze, 872, 260, 34),
      leaf(press, 736, 360, 928, 250),
      leaf(press, -300, 360, 900, 250),
      leaf(press, 1800, 360, 900, 250),
      fill(box(-40, 214, 2480, 52), ink.night),
      line(
        `M-40 176L2440 176${steps(42)
          .map((i) => `M${i * 60} 176L${i * 60} 216`)
          .join('')}`,
        ink.night,
        6,
      ),
      ...[420, 560, 860, 1510, 1840, 1980].map(cables),
      swell(press, ink.sea, 970, 420, 110, ink.fog),
      pier(press, 660, 190, 290),
      pier(press, 1740, 190, 290),
      swell(press, ink.deep, 1120, 640, 190, ink.fog),
      breaker(press),
      swell(press, ink.night, 1290, 760, 100, ink.haze),
      rain(press, ink.mist, 170, 0.5),
    ].join('');
  },
};

export const kettleGates: Scene[] = [kettle];
