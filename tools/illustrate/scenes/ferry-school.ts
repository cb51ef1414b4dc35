import { box, fill, ground, ink, line, oval, type Press, poly, type Scene, sliver, steps } from '../kit';
import { gull, person, ripples, roofs } from '../parts';

type Pupil = { coat: string; hair: string; skin: string; bag: string; legs: string; cap?: string; plait?: boolean };

const PUPILS: Pupil[] = [
  { coat: ink.lamp, hair: ink.rust, skin: ink.cream, bag: ink.signal, legs: ink.sea },
  { coat: ink.signal, hair: ink.brass, skin: ink.cream, bag: ink.lamp, legs: ink.haze, plait: true },
  { coat: ink.mist, hair: ink.rust, skin: ink.brass, bag: ink.signal, legs: ink.rust, cap: ink.signal },
  { coat: ink.paper, hair: ink.haze, skin: ink.rust, bag: ink.lamp, legs: ink.haze, cap: ink.haze },
  { coat: ink.brass, hair: ink.rust, skin: ink.cream, bag: ink.haze, legs: ink.sea, cap: ink.paper },
  { coat: ink.haze, hair: ink.rust, skin: ink.cream, bag: ink.signal, legs: ink.rust, plait: true },
];

/** A child walking to the right with a satchel: 100 units tall, the feet at the origin. */
function pupil(x: number, y: number, height: number, look: Pupil, swing: number): string {
  const leg = (k: number, colour: string): string =>
    fill(
      poly([
        [-6, -40],
        [6, -40],
        [k * 14 + 4, -4],
        [k * 14 - 5, -4],
      ]),
      colour,
    ) + fill(`M${k * 14 - 6} -5L${k * 14 + 5} -6L${k * 14 + 11} 0L${k * 14 - 6} 0Z`, ink.night);
  const parts =
    leg(-swing, look.legs) +
    leg(swing, look.legs) +
    (look.plait ? fill('M-9 -84C-22 -80 -22 -66 -18 -58C-14 -66 -12 -72 -7 -76Z', look.hair) : '') +
    fill('M-6 -70C-12 -68 -14 -50 -15 -32Q0 -27 14 -32C14 -48 12 -68 6 -70Z', look.coat) +
    fill('M-13 -66L-27 -63Q-31 -50 -27 -37L-14 -36Z', look.bag) +
    line('M-28 -52L-14 -53', ink.night, 2.4) +
    line('M4 -66C8 -58 4 -50 -10 -46', look.bag, 3) +
    line(`M-1 -62C${1 + swing * 3} -54 ${4 + swing * 5} -48 ${8 + swing * 8} -42`, look.coat, 8) +
    line(`M-1 -60C${1 + swing * 3} -52 ${3 + swing * 5} -46 ${7 + swing * 8} -41`, ink.night, 1.4, 'opacity="0.5"') +
    fill(oval(9 + swing * 8, -40, 4), look.skin) +
    fill(box(-4, -74, 8, 8), look.skin) +
    fill('M-10 -84C-11 -98 11 -98 11 -85L13 -80L10 -78C9 -72 5 -70 0 -71C-7 -72 -10 -77 -10 -84Z', look.skin) +
    fill('M-12 -76C-16 -104 10 -104 12 -89C6 -92 0 -90 -3 -84C-4 -78 -7 -74 -12 -76Z', look.hair) +
    (look.cap ? fill('M-13 -88C-13 -105 11 -105 12 -90L19 -87L11 -86Q0 -90 -13 -86Z', look.cap) : '');
  return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${(height / 100).toFixed(3)})">${parts}</g>`;
}

function ship(press: Press): string {
  const hull = 'M-60 660L2010 660L2330 596C2280 800 2200 960 2080 1080L-60 1080Z';
  const pane = (x: number, y: number, w: number, h: number): string => box(x, y, w, h, 10);
  const row = (y: number, from: number, count: number, gap: number, w: number, h: number): string =>
    steps(count)
      .map((i) => pane(from + i * gap, y, w, h))
      .join('');
  const heads = [90, 330, 690, 930, 1410, 1650].map((x, i) => {
    const look = PUPILS[i % 6];
    return look
      ? fill(oval(x + 42, 584, 19, 22), look.skin) +
          fill(`M${x + 21} 584C${x + 18} 548 ${x + 66} 548 ${x + 63} 580Q${x + 42} 566 ${x + 21} 584Z`, look.hair)
      : '';
  });
  return (
    press.shade('M420 330L460 40L820 40L900 330Z', ink.signal, ink.rust, 'left', { reach: 0.9 }) +
    fill('M444 150L454 76L828 76L846 150Z', ink.haze) +
    line('M1500 160L1540 -60L1580 160M1512 100L1568 100M1526 40L1554 40M1470 40L1610 40', ink.haze, 13) +
    press.shade('M1240 330L1290 150L1690 150L1790 330Z', ink.paper, ink.haze, 'left', { reach: 0.8 }) +
    fill('M1322 250L1344 186L1682 186L1716 250Z', ink.deep) +
    line('M1430 186L1424 250M1530 186L1532 250M1626 186L1640 250', ink.paper, 11) +
    press.shade('M-60 490L-60 320L1830 320L1930 490Z', ink.cream, ink.haze, 'left', { reach: 0.6 }) +
    fill(row(376, 40, 15, 118, 78, 66), ink.deep) +
    press.shade('M-60 670L-60 480L1960 480L2080 670Z', ink.paper, ink.haze, 'left', { reach: 0.6 }) +
    fill(row(538, 90, 16, 120, 84, 78), ink.lamp) +
    heads.join('') +
    fill(row(538, 90, 16, 120, 84, 10), ink.brass) +
    fill(hull, ink.night) +
    press.grain(hull, ink.deep, 'right', { reach: 0.8, strength: 0.8 }) +
    line('M-60 722L2016 722L2300 664', ink.signal, 20) +
    fill(oval(2070, 800, 36), ink.deep) +
    line('M2070 790L2070 850M2046 836Q2070 868 2094 836', ink.mist, 10)
  );
}

/** The gangway, from the quay at the left up to the lit door in the ship's side. */
function gangway(): string {
  const at = (t: number): [number, number] => [470 + t * 880, 1158 - t * 226];
  const [[x0, y0], [x1, y1]] = [at(0), at(1)];
  const posts = (lift: number): string =>
    steps(10)
      .map((i) => at(i / 9))
      .map(([x, y]) => `M${x} ${y + lift}L${x} ${y - 106 + lift}`)
      .join('');
  const far = line(`${posts(-16)}M${x0} ${y0 - 122}L${x1} ${y1 - 122}`, ink.haze, 7);
  const deck = fill(
    poly([
      [x0 - 30, y0 + 30],
      [x0 - 30, y0 - 4],
      [x1, y1 - 20],
      [x1, y1 + 26],
    ]),
    ink.fog,
  );
  const children = [
    [0.05, 2],
    [0.2, 3],
    [0.33, 1],
    [0.5, 0],
    [0.64, 5],
    [0.79, 4],
  ]
    .map(([t = 0, n = 0], i) => {
      const [x, y] = at(t);
      const look = PUPILS[n];
      return look ? pupil(x, y + 2, 238 - (i % 3) * 18, look, i % 2 === 0 ? 1 : -0.7) : '';
    })
    .join('');
  const near = line(`${posts(14)}M${x0} ${y0 - 92}L${x1} ${y1 - 92}M${x0} ${y0 - 40}L${x1} ${y1 - 40}`, ink.paper, 8);
  const edge = line(`M${x0 - 30} ${y0 + 26}L${x1} ${y1 + 22}`, ink.mist, 16);
  return far + deck + children + near + edge;
}

const ferrySchool: Scene = {
  file: '2026/11/ferry-school',
  focus: [43, 66],
  description:
    'Children with satchels climb the gangway of a ferry that lies moored at a quay by day; through its windows more of them can be seen.',
  draw: (press) => {
    const quay = 'M-40 1180L2440 1180L2440 1400L-40 1400Z';
    const queue: [number, number, number][] = [
      [70, 1212, 1],
      [218, 1200, 4],
      [352, 1208, 0],
    ];
    return [
      ground(ink.mist),
      press.grain(box(-40, -40, 2480, 700), ink.haze, 'top', { reach: 0.7, strength: 0.7 }),
      fill('M1500 430C1560 330 1720 320 1790 380C1850 260 2060 270 2110 370C2200 330 2330 350 2360 430Z', ink.paper),
      roofs(press, ink.haze, 1010, [1900, 2440], [90, 220], [80, 150]),
      fill(box(-40, 1000, 2480, 190), ink.sea),
      ripples(press, ink.mist, { top: 1060, bottom: 1180, left: 2000 }, 24, 1.1),
      gull(2210, 190, 54, ink.sea),
      gull(2080, 120, 34, ink.sea),
      ship(press),
      fill('M-40 1072L2084 1072Q2100 1120 1960 1180L-40 1180Z', ink.deep),
      ripples(press, ink.night, { top: 1084, bottom: 1170, right: 1960 }, 26, 1.2),
      fill(sliver(1100, 1078, 2100, 8), ink.mist),
      press.shade('M1330 960L1330 748L1520 748L1520 960Z', ink.lamp, ink.brass, 'top', { reach: 0.8 }),
      line('M1330 960L1330 748L1520 748L1520 960', ink.mist, 14),
      person(1440, 958, 200, { coat: ink.signal, skin: ink.cream, legs: ink.night, hair: ink.night }),
      fill(box(1310, 952, 230, 16), ink.mist),
      press.shade(quay, ink.cream, ink.brass, 'bottom', { reach: 1, strength: 0.7 }),
      fill(box(-40, 1176, 2480, 22), ink.paper),
      fill(box(-40, 1198, 2480, 10), ink.brass),
      gangway(),
      ...queue.map(([x, y, n], i) => {
        const look = PUPILS[n];
        return look ? fill(sliver(x + 70, y + 2, 190, 12), ink.brass) + pupil(x, y, 232 - i * 14, look, i % 2 === 0 ? 0.8 : -0.5) : '';
      }),
      line('M2180 720Q2240 1010 1990 1216', ink.cream, 11),
      press.shade('M1924 1250L1940 1190C1920 1160 2040 1160 2020 1190L2036 1250Z', ink.night, ink.deep, 'left', { reach: 0.8 }),
      fill(sliver(2060, 1252, 280, 16), ink.brass),
      line('M1934 1206Q1980 1222 2026 1206', ink.cream, 12),
    ].join('');
  },
};

export const ferrySchools: Scene[] = [ferrySchool];
