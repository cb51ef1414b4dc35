import { box, fill, ground, ink, lerp, line, move, open, oval, type Point, type Press, type Scene, sliver, steps } from '../kit';
import { bar, glint, lattice, person, ripples, roofs } from '../parts';

/** The turns of the stairs, from the quay up and out of the picture. */
const TURNS: readonly Point[] = [
  [1330, 1180],
  [1890, 900],
  [1330, 620],
  [1890, 340],
  [1330, 60],
  [1890, -220],
];
const RAIL = 88;

const along = (from: Point, to: Point, t: number): Point => [lerp(from[0], to[0], t), lerp(from[1], to[1], t)];

function flight(from: Point, to: Point): string {
  const treads = steps(15).map((i) => {
    const [x, y] = along(from, to, (i + 0.5) / 15);
    return box(x - 27, y - 12, 54, 10);
  });
  return fill(bar(from, to, 30), ink.night) + fill(treads.join(''), ink.haze);
}

function railing(from: Point, to: Point): string {
  const raised = (t: number, by: number): Point => {
    const [x, y] = along(from, to, t);
    return [x, y - by];
  };
  const posts = steps(8).map((i) => open([raised(i / 7, 0), raised(i / 7, RAIL)]));
  return line(posts.join('') + open([raised(0, RAIL), raised(1, RAIL)]) + open([raised(0, RAIL / 2), raised(1, RAIL / 2)]), ink.night, 7);
}

function landing(press: Press, [x, y]: Point): string {
  const out = x < 1600 ? -1 : 1;
  const [lx, ly] = [x + out * 52, y - 190];
  return (
    press.grain(oval(lx, ly, 150), ink.lamp, 'middle', { reach: 1, strength: 0.8 }) +
    fill(box(x - 76, y - 10, 152, 24), ink.night) +
    line(
      open([
        [lx, y],
        [lx, ly],
      ]),
      ink.night,
      10,
    ) +
    fill(oval(lx, ly, 24), ink.lamp) +
    fill(`M${lx - 34} ${ly - 12}Q${lx} ${ly - 48} ${lx + 34} ${ly - 12}Z`, ink.night)
  );
}

/** The driver on her way up to the left, breakfast in hand. */
const driver = (x: number, y: number): string =>
  person(x, y, 196, { coat: ink.lamp, skin: ink.rust, legs: ink.night, hair: ink.night, hat: ink.paper, stride: 11 }) +
  line(`M${x + 24} ${y - 138}C${x + 42} ${y - 118} ${x + 46} ${y - 100} ${x + 44} ${y - 82}`, ink.brass, 17) +
  fill(oval(x + 44, y - 76, 9), ink.rust) +
  fill(box(x + 22, y - 66, 46, 36, 6), ink.signal) +
  line(`M${x + 30} ${y - 66}Q${x + 45} ${y - 84} ${x + 60} ${y - 66}`, ink.signal, 6) +
  line(`M${x - 22} ${y - 140}C${x - 44} ${y - 128} ${x - 60} ${y - 118} ${x - 74} ${y - 112}`, ink.lamp, 17) +
  fill(oval(x - 78, y - 112, 10), ink.rust);

const lorry = (x: number, y: number, load: string): string =>
  move(
    fill(box(-10, -170, 330, 130, 4), load) +
      fill(box(-20, -46, 430, 24), ink.night) +
      fill('M324 -150L396 -150L420 -96L420 -40L324 -40Z', ink.night) +
      fill('M342 -134L388 -134L404 -98L342 -98Z', ink.lamp) +
      fill(oval(40, -18, 24) + oval(100, -18, 24) + oval(368, -18, 24), ink.night) +
      fill(oval(414, -56, 9), ink.cream),
    x,
    y,
    'scale(-1 1)',
  );

const scene: Scene = {
  file: '2026/11/crane-stairs',
  focus: [65, 52],
  description:
    'Before dawn a crane driver in a yellow coat climbs the lamplit stairs in the legs of a quay crane; far lamps stand on the water.',
  draw: (press) => {
    const shore = steps(11).map((i) => 60 + i * 108);
    return [
      ground(ink.sea),
      press.grain(box(-40, -40, 2480, 980), ink.deep, 'top', { reach: 1, strength: 0.95 }),
      press.grain(box(-40, 700, 2480, 222), ink.haze, 'bottom', { reach: 1, strength: 0.6 }),
      fill(
        steps(26)
          .map(() => oval(press.rnd(20, 1240), press.rnd(330, 700), press.rnd(2, 4)))
          .join(''),
        ink.fog,
      ),
      // A moon three days short of new.
      fill('M402 800C344 792 322 742 352 690C336 742 356 782 402 800Z', ink.cream),
      roofs(press, ink.deep, 922, [-40, 2440], [10, 42], [50, 130]),
      fill(box(-40, 916, 2480, 500), ink.deep),
      press.grain(box(-40, 916, 2480, 460), ink.night, 'bottom', { reach: 1, strength: 0.95 }),
      ripples(press, ink.sea, { top: 940, bottom: 1300, left: -40, right: 1300 }, 60, 1.1),
      ...shore.map((x) => glint(press, ink.lamp, x, 940, 1090 + press.rnd(0, 60), 30, 16)),
      fill(shore.map((x) => oval(x, 904, 9)).join(''), ink.lamp),
      // Boom, cab and empty spreader over the water.
      lattice([2440, 150], [-60, 150], [120, 84], 26, ink.night, 16),
      line('M560 190L560 700M780 190L780 700', ink.night, 6),
      fill(box(520, 700, 300, 24), ink.lamp) + fill(box(610, 664, 120, 36), ink.night),
      line('M532 724L532 744M808 724L808 744', ink.night, 12),
      fill('M924 196L1144 196L1144 330L974 330Z', ink.night),
      fill('M948 216L1124 216L1124 306L990 306Z', ink.lamp) + line('M1044 206L1044 316', ink.night, 8),
      fill(box(954, 330, 190, 12), ink.haze),
      // Quay, with the first lorries.
      fill('M1120 1180L2440 1166L2440 1420L1150 1420Z', ink.night),
      press.grain('M1120 1180L2440 1166L2440 1420L1150 1420Z', ink.deep, 'top', { reach: 0.6, strength: 0.8 }),
      lorry(2560, 1180, ink.rust),
      press.grain(oval(2090, 1190, 130, 46), ink.lamp, 'middle', { reach: 1, strength: 0.6 }),
      // The far pair of legs, then stairs, then the near pair.
      line('M1290 1180L1290 -40M1950 1180L1950 -40', ink.deep, 34),
      ...TURNS.slice(1).map((to, i) => flight(TURNS[i] ?? to, to)),
      ...TURNS.slice(1, 5).map((turn) => landing(press, turn)),
      driver(1652, 766),
      ...TURNS.slice(1).map((to, i) => railing(TURNS[i] ?? to, to)),
      fill(box(1176, -40, 74, 1210) + box(1996, -40, 74, 1210), ink.night),
      press.grain(box(1176, -40, 74, 1210), ink.deep, 'right', { reach: 0.8, strength: 0.7 }),
      press.grain(box(1996, -40, 74, 1210), ink.deep, 'left', { reach: 0.8, strength: 0.7 }),
      fill(box(1120, 1130, 190, 60, 10) + box(1940, 1130, 190, 60, 10), ink.signal),
      press.grain(box(1120, 1130, 190, 60, 10), ink.rust, 'bottom', { reach: 0.9 }) +
        press.grain(box(1940, 1130, 190, 60, 10), ink.rust, 'bottom', { reach: 0.9 }),
      fill([1160, 1270, 1980, 2090].map((x) => oval(x, 1196, 30)).join(''), ink.night),
      fill(sliver(1560, 1300, 900, 14), ink.deep),
    ].join('');
  },
};

export const craneStairs: Scene[] = [scene];
