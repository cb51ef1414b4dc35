import { box, curve, fill, ground, ink, line, move, oval, type Point, type Press, type Scene, sliver, steps } from '../kit';
import { glint, gull, person, ripples, roofs } from '../parts';

/** A ferry's bow, come up to the quay from the right. */
function bow(press: Press): string {
  const hull = 'M720 400L2460 330L2460 1096L1120 1096C1050 900 880 640 720 400Z';
  const row = (y: number, from: number, to: number, gap: number, w: number, h: number): string =>
    steps(Math.floor((to - from) / gap))
      .map((i) => box(from + i * gap, y - i * gap * 0.03, w, h, 8))
      .join('');
  return (
    press.shade('M1500 60L1540 -60L2460 -60L2460 60Z', ink.paper, ink.haze, 'right', { reach: 0.8 }) +
    press.shade('M1280 230L1330 60L2460 30L2460 210Z', ink.cream, ink.haze, 'right', { reach: 0.7 }) +
    fill('M1352 176L1380 96L2460 66L2460 146Z', ink.deep) +
    fill('M1500 168L1512 96L1600 93L1604 164Z' + 'M1850 156L1852 86L1940 83L1944 153Z', ink.lamp) +
    line(
      [1480, 1620, 1760, 1980, 2110, 2250, 2390].map((x) => `M${x} ${178 - (x - 1352) * 0.03}L${x + 6} ${92 - (x - 1380) * 0.03}`).join(''),
      ink.cream,
      12,
    ) +
    press.shade('M1000 394L1080 230L2460 190L2460 340Z', ink.paper, ink.haze, 'right', { reach: 0.7 }) +
    fill(row(288, 1180, 2460, 104, 64, 62), ink.lamp) +
    fill(row(288, 1180, 2460, 104, 64, 10), ink.brass) +
    fill(hull, ink.night) +
    press.grain(hull, ink.deep, 'left', { reach: 0.7, strength: 0.8 }) +
    line('M772 476L2460 410', ink.signal, 22) +
    line('M720 400L2460 330', ink.haze, 10) +
    person(900, 396, 150, { coat: ink.lamp, skin: ink.cream, legs: ink.night, hair: ink.night, hat: ink.signal, stride: 3 }) +
    line('M740 396L760 318L1030 306M850 392L856 314M950 388L952 309', ink.paper, 8) +
    fill(oval(1230, 600, 44), ink.deep) +
    line('M1230 588L1230 680M1196 660Q1230 706 1264 660', ink.mist, 13) +
    fill(oval(908, 520, 30, 22), ink.haze) +
    fill(oval(908, 520, 16, 11), ink.night)
  );
}

/** On his way to the bollard: bent into the pull, the rope over his shoulder, its eye in his hands. */
function hauler(press: Press, x: number, y: number): string {
  const front: Point[] = [
    [x - 76, y - 292],
    [x - 142, y - 262],
    [x - 176, y - 206],
    [x - 190, y - 150],
  ];
  const eye: Point[] = [
    [x - 190, y - 150],
    [x - 226, y - 96],
    [x - 206, y - 42],
    [x - 160, y - 50],
    [x - 158, y - 104],
  ];
  return (
    fill(sliver(x - 20, y + 6, 300, 18), ink.haze) +
    line(`M${x - 96} ${y - 270}Q${x - 118} ${y - 190} ${x - 176} ${y - 196}`, ink.brass, 36) +
    move(
      person(0, 0, 390, { coat: ink.lamp, skin: ink.cream, legs: ink.night, hair: ink.night, hat: ink.signal, stride: 15 }) +
        fill(box(-56, -218, 112, 20), ink.paper) +
        press.grain(box(-58, -332, 116, 210), ink.brass, 'right', { reach: 0.7, strength: 0.7, step: 6 }),
      x,
      y,
      'rotate(-21)',
    ) +
    rope([...front, ...eye.slice(1), front[3] ?? [0, 0]]) +
    line(`M${x - 112} ${y - 262}Q${x - 96} ${y - 168} ${x - 168} ${y - 188}`, ink.lamp, 38) +
    fill(oval(x - 178, y - 200, 22) + oval(x - 182, y - 176, 20), ink.cream)
  );
}

/** The other one, with an arm up to the hand at the bow: slack, slack, stop. */
const signaller = (press: Press, x: number, y: number): string =>
  fill(sliver(x + 10, y + 6, 250, 16), ink.haze) +
  person(x, y, 350, { coat: ink.signal, skin: ink.rust, legs: ink.night, hair: ink.night, hat: ink.paper, back: true, stride: 5 }) +
  press.grain(box(x - 52, y - 298, 104, 190), ink.rust, 'left', { reach: 0.7, strength: 0.7, step: 6 }) +
  fill(box(x - 50, y - 196, 100, 18), ink.paper) +
  line(`M${x + 38} ${y - 272}Q${x + 84} ${y - 300} ${x + 84} ${y - 392}`, ink.signal, 34) +
  fill(oval(x + 84, y - 406, 20), ink.rust) +
  line(`M${x - 40} ${y - 270}Q${x - 66} ${y - 210} ${x - 52} ${y - 150}`, ink.rust, 32);

const rope = (points: readonly Point[]): string => line(curve(points), ink.brass, 24) + line(curve(points), ink.cream, 13);

const QUAY = 'M-40 1130L2440 1150L2440 1420L-40 1420Z';

const scene: Scene = {
  file: '2026/11/mooring',
  focus: [15, 62],
  description: 'At first light two linesmen on a quay haul in the rope of a ferry whose bow stands over them.',
  draw: (press) => {
    const [x, y] = [520, 1270];
    const slack: Point[] = [
      [908, 522],
      [872, 720],
      [790, 870],
      [660, 960],
      [540, 984],
      [x - 76, y - 292],
    ];
    return [
      ground(ink.haze),
      press.grain(box(-40, -40, 2480, 560), ink.sea, 'top', { reach: 1, strength: 0.95 }),
      fill(box(-40, 520, 2480, 420), ink.mist),
      press.grain(box(-40, 380, 2480, 142), ink.mist, 'bottom', { reach: 1 }),
      fill(box(-40, 700, 2480, 240), ink.cream),
      press.grain(box(-40, 590, 2480, 112), ink.cream, 'bottom', { reach: 1 }),
      fill(sliver(380, 470, 760, 12) + sliver(160, 610, 520, 9), ink.sea),
      roofs(press, ink.haze, 832, [-40, 1200], [16, 60], [60, 140]),
      fill(box(-40, 826, 2480, 320), ink.sea),
      press.grain(box(-40, 826, 2480, 300), ink.deep, 'bottom', { reach: 1, strength: 0.9 }),
      ripples(press, ink.mist, { top: 836, bottom: 960, left: -40, right: 1060 }, 34, 0.9),
      gull(420, 330, 46, ink.night) + gull(560, 260, 30, ink.night),
      bow(press),
      ...steps(8).map((i) => glint(press, ink.lamp, 1250 + i * 150, 1100, 1150, 60, 14)),
      fill(sliver(1500, 1096, 1200, 10), ink.mist),
      fill(QUAY, ink.mist),
      press.grain(QUAY, ink.haze, 'bottom', { reach: 1, strength: 0.95 }),
      line('M-40 1134L2440 1154', ink.paper, 16),
      line(
        'M-40 1246L2440 1262M160 1140L120 1248M760 1146L740 1254M1290 1150L1300 1258M1840 1154L1890 1260M2280 1156L2350 1262',
        ink.haze,
        6,
      ),
      // The bollard that waits for the rope.
      fill(sliver(200, 1276, 300, 18), ink.haze),
      press.shade('M92 1272L112 1150C78 1104 262 1104 230 1150L250 1272Z', ink.signal, ink.rust, 'right', { reach: 0.9 }),
      line('M104 1166Q170 1190 238 1166', ink.rust, 9),
      rope(slack),
      signaller(press, 884, 1236),
      hauler(press, x, y),
      line('M1560 1300C1600 1260 1720 1260 1740 1300C1760 1340 1600 1350 1580 1310C1570 1284 1690 1272 1716 1304', ink.cream, 16),
    ].join('');
  },
};

export const mooring: Scene[] = [scene];
