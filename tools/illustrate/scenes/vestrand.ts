import { box, fill, ground, ink, lerp, line, oval, type Point, type Press, poly, type Scene, sliver, steps } from '../kit';
import { glint, person, ripples } from '../parts';

type Paint = readonly [string, string];
type House = { x: number; base: number; w: number; h: number; depth: number; wall: string; dark: string; lit: number; roofed?: Paint };

/** A steep wooden house, gable to the front, its side and snowed roof going back to the right (or left, with depth < 0). */
function house(press: Press, { x, base, w, h, depth, wall, dark, lit, roofed = [ink.paper, ink.mist] }: House): string {
  const eave = base - h;
  const ridge = eave - w * 0.86;
  const rise = Math.abs(depth) * 0.16;
  const near = depth > 0 ? x + w : x;
  const front = poly([
    [x, base],
    [x, eave],
    [x + w / 2, ridge],
    [x + w, eave],
    [x + w, base],
  ]);
  const side = poly([
    [near, base],
    [near, eave],
    [near + depth, eave - rise],
    [near + depth, base - rise * 0.4],
  ]);
  const roof = poly([
    [x + w / 2, ridge - w * 0.05],
    [near + (depth > 0 ? w * 0.09 : -w * 0.09), eave + w * 0.1],
    [near + depth, eave - rise + w * 0.1],
    [x + w / 2 + depth, ridge - rise - w * 0.05],
  ]);
  const boards = steps(Math.floor((h + w) / 26)).map((i) => `M${x} ${base - i * 26}L${x + w} ${base - i * 26}`);
  const rows = Math.max(1, Math.floor(h / (w * 0.5)));
  const pane = { w: w * 0.17, h: w * 0.24 };
  const panes = steps(rows).flatMap((row) => [0.16, 0.415, 0.67].map((u): Point => [x + u * w, eave + w * 0.1 + row * w * 0.5]));
  panes.push([x + w * 0.415, eave - w * 0.38]);
  const [bright, plain] = [panes.filter(() => press.chance(lit)), panes];
  const draw = (list: readonly Point[], grow = 0): string =>
    list.map(([px, py]) => box(px - grow, py - grow, pane.w + grow * 2, pane.h + grow * 2)).join('');
  return (
    fill(side, dark) +
    fill(front, wall) +
    press.cut(front, line(boards.join(''), dark, 3)) +
    press.grain(front, dark, 'bottom', { reach: 0.8, strength: 0.6 }) +
    fill(draw(plain, w * 0.026), ink.paper) +
    fill(draw(plain), ink.night) +
    fill(draw(bright), ink.lamp) +
    line(
      panes
        .map(
          ([px, py]) =>
            `M${px + pane.w / 2} ${py}L${px + pane.w / 2} ${py + pane.h}M${px} ${py + pane.h * 0.42}L${px + pane.w} ${py + pane.h * 0.42}`,
        )
        .join(''),
      ink.paper,
      w * 0.014,
    ) +
    fill(roof, roofed[0]) +
    press.grain(roof, roofed[1], 'bottom', { reach: 0.9, strength: 0.8 }) +
    line(`M${x - w * 0.07} ${eave + w * 0.1}L${x + w / 2} ${ridge - w * 0.02}L${x + w * 1.07} ${eave + w * 0.1}`, roofed[0], w * 0.085) +
    line(`M${x} ${eave + w * 0.11}L${x + w / 2} ${ridge + w * 0.075}L${x + w} ${eave + w * 0.11}`, dark, w * 0.03)
  );
}

const PAINTS: readonly Paint[] = [
  [ink.rust, ink.night],
  [ink.brass, ink.rust],
  [ink.sea, ink.deep],
  [ink.lamp, ink.brass],
  [ink.haze, ink.sea],
  [ink.signal, ink.rust],
  [ink.deep, ink.night],
];

function row(press: Press, base: (x: number) => number, span: Point, w: Point, h: Point, shift: number): string {
  let x = span[0];
  let out = '';
  let i = shift;
  while (x < span[1]) {
    const width = press.rnd(...w);
    const [wall, dark] = PAINTS[i % PAINTS.length] ?? [ink.sea, ink.deep];
    const depth = (x + width / 2 < 1200 ? 1 : -1) * width * press.rnd(0.5, 0.75);
    out += house(press, { x, base: base(x + width / 2), w: width, h: press.rnd(...h), depth, wall, dark, lit: 0.3 });
    x += width * press.rnd(1.3, 1.7);
    i += press.chance(0.5) ? 1 : 3;
  }
  return out;
}

/** The town hall: a plain broad house with a small belfry and an open door. */
function hall(press: Press, x: number, base: number): string {
  const w = 300;
  const top = base - 250 - w * 0.86;
  return (
    fill(box(x + w / 2 - 38, top - 96, 76, 190), ink.signal) +
    press.grain(box(x + w / 2 - 38, top - 96, 76, 190), ink.rust, 'right') +
    fill(box(x + w / 2 - 20, top - 76, 40, 54), ink.night) +
    fill(oval(x + w / 2, top - 44, 14, 16), ink.lamp) +
    fill(
      poly([
        [x + w / 2 - 58, top - 90],
        [x + w / 2, top - 236],
        [x + w / 2 + 58, top - 90],
      ]),
      ink.night,
    ) +
    line(`M${x + w / 2 - 56} ${top - 92}L${x + w / 2} ${top - 236}`, ink.paper, 15) +
    line(`M${x + w / 2} ${top - 236}L${x + w / 2} ${top - 300}`, ink.night, 8) +
    house(press, { x, base, w, h: 250, depth: 150, wall: ink.signal, dark: ink.rust, lit: 1 }) +
    fill(box(x + 102, base - 128, 96, 128), ink.paper) +
    fill(box(x + 112, base - 118, 76, 118), ink.lamp) +
    fill(
      poly([
        [x + 112, base],
        [x + 188, base],
        [x + 250, base + 44],
        [x + 96, base + 44],
      ]),
      ink.lamp,
    )
  );
}

function smack(press: Press, x: number, y: number): string {
  const hull = `M${x - 190} ${y - 74}C${x - 60} ${y - 46} ${x + 80} ${y - 46} ${x + 200} ${y - 96}C${x + 196} ${y - 30} ${x + 160} ${y + 12} ${x + 120} ${y + 22}L${x - 140} ${y + 22}C${x - 172} ${y + 4} ${x - 188} ${y - 30} ${x - 190} ${y - 74}Z`;
  return (
    line(
      `M${x + 30} ${y - 50}L${x + 30} ${y - 340}M${x + 30} ${y - 320}L${x + 196} ${y - 96}M${x + 30} ${y - 320}L${x - 186} ${y - 76}`,
      ink.mist,
      7,
    ) +
    fill(box(x - 130, y - 156, 104, 100), ink.cream) +
    fill(box(x - 114, y - 136, 30, 36) + box(x - 72, y - 136, 30, 36), ink.lamp) +
    fill(`M${x - 146} ${y - 150}Q${x - 78} ${y - 194} ${x - 10} ${y - 150}Z`, ink.paper) +
    press.shade(hull, ink.night, ink.deep, 'left', { reach: 0.7 }) +
    line(`M${x - 188} ${y - 70}C${x - 60} ${y - 42} ${x + 80} ${y - 42} ${x + 198} ${y - 92}`, ink.paper, 13) +
    line(`M${x - 180} ${y - 34}C${x - 60} ${y - 10} ${x + 80} ${y - 10} ${x + 186} ${y - 50}`, ink.signal, 8)
  );
}

const harbour: Scene = {
  file: '2026/11/vestrand-harbour',
  focus: [50, 54],
  description: 'Steep wooden houses climb round a harbour under snow; along the quay people wait their turn at one lit door.',
  draw: (press) => {
    const bowl =
      (y: number, sag: number) =>
      (x: number): number =>
        y + ((x - 1200) / 1200) ** 2 * sag;
    const peak =
      'M-40 560L180 400L330 470L560 250L700 330L930 90L1080 220L1210 130L1450 360L1620 280L1850 440L2080 330L2440 560L2440 800L-40 800Z';
    const faces =
      'M560 250L600 420L520 480L640 560L700 330ZM930 90L960 280L880 360L1010 520L1080 400L1060 300L1080 220ZM1210 130L1270 330L1200 420L1400 560L1450 360ZM1620 280L1680 440L1790 520L1850 440ZM2080 330L2140 470L2300 560L2440 560ZM180 400L220 520L400 560L330 470Z';
    const quay = 'M-40 1290C200 1080 420 985 700 956L1700 956C1980 985 2200 1080 2440 1290L2440 760L-40 760Z';
    const water = 'M-40 1320C200 1108 420 1014 700 984L1700 984C1980 1014 2200 1108 2440 1320L2440 1420L-40 1420Z';
    const queue = steps(17).map((i) => {
      const x = 1292 + i * 46 + press.rnd(-9, 9);
      const coats = [ink.night, ink.deep, ink.signal, ink.night, ink.brass, ink.sea, ink.rust];
      return person(x, 944 + (x > 1700 ? (x - 1700) * 0.1 : 0), press.rnd(82, 98), {
        coat: coats[i % coats.length] ?? ink.night,
        skin: ink.cream,
        legs: ink.night,
        hat: i % 3 === 0 ? ink.signal : i % 3 === 1 ? ink.night : ink.paper,
      });
    });
    return [
      ground(ink.sea),
      press.grain(box(-40, -40, 2480, 500), ink.deep, 'top', { reach: 1, strength: 0.95 }),
      fill(peak, ink.fog),
      press.cut(peak, fill(faces, ink.haze)),
      press.grain(peak, ink.haze, 'bottom', { reach: 0.7, strength: 0.9 }),
      fill('M-40 700C400 500 800 470 1200 470C1600 470 2000 500 2440 700L2440 1000L-40 1000Z', ink.mist),
      row(press, bowl(590, 110), [330, 2060], [92, 116], [60, 90], 1),
      fill('M-40 800C400 660 800 610 1200 610C1600 610 2000 660 2440 800L2440 1000L-40 1000Z', ink.fog),
      row(press, bowl(732, 130), [150, 1010], [128, 158], [90, 124], 3),
      row(press, bowl(732, 130), [1420, 2300], [128, 158], [90, 124], 2),
      fill(quay, ink.paper),
      press.grain(quay, ink.mist, 'top', { reach: 0.9, strength: 0.8 }),
      row(press, bowl(900, 210), [-60, 960], [176, 226], [140, 190], 0),
      row(press, bowl(900, 210), [1560, 2400], [176, 226], [140, 190], 5),
      hall(press, 1080, 908),
      fill(water, ink.deep),
      line('M-40 1304C200 1094 420 999 700 970L1700 970C1980 999 2200 1094 2440 1304', ink.night, 34),
      line('M-40 1284C200 1076 420 981 700 952L1700 952C1980 981 2200 1076 2440 1284', ink.paper, 12),
      press.grain(water, ink.night, 'bottom', { reach: 1, strength: 0.95 }),
      glint(press, ink.lamp, 1230, 1000, 1300, 150, 20),
      glint(press, ink.signal, 1130, 1004, 1180, 90, 18) + glint(press, ink.signal, 1336, 1004, 1180, 90, 18),
      glint(press, ink.brass, 640, 1010, 1200, 110, 20) + glint(press, ink.brass, 1800, 1040, 1220, 110, 20),
      ripples(press, ink.sea, { top: 1000, bottom: 1340, left: 500, right: 1900 }, 46, 1.2),
      queue.join(''),
      smack(press, 810, 1176),
      fill(sliver(820, 1204, 420, 9), ink.mist),
      fill(
        steps(210)
          .map(() => oval(press.rnd(0, 2400), press.rnd(0, 1350), press.rnd(3, 8)))
          .join(''),
        ink.paper,
      ),
    ].join('');
  },
};

type Light = { x: number; base: number; top: number; w: number; bands: string; body: string; cap: string };

function lightTower(press: Press, { x, base, top, w, bands, body, cap }: Light): string {
  const half = (y: number): number => lerp(w * 0.34, w * 0.5, (y - top) / (base - top));
  const slab = (from: number, to: number): string =>
    poly([
      [x - half(from), from],
      [x + half(from), from],
      [x + half(to), to],
      [x - half(to), to],
    ]);
  const tower = slab(top, base);
  const cut = (base - top) / 5;
  const lens = box(x - w * 0.22, top - w * 0.62, w * 0.44, w * 0.54);
  return (
    fill(tower, body) +
    fill(slab(top + cut, top + cut * 2) + slab(top + cut * 3, top + cut * 4), bands) +
    press.grain(tower, ink.night, x < 1200 ? 'left' : 'right', { reach: 0.75, strength: 0.85, step: 7 }) +
    fill(box(x - 9, top + cut * 2.35, 18, 34, 8) + box(x - 9, top + cut * 0.3, 18, 30, 8), ink.night) +
    fill(box(x - w * 0.52, top - w * 0.1, w * 1.04, w * 0.14), ink.night) +
    line(
      `M${x - w * 0.5} ${top - w * 0.28}L${x + w * 0.5} ${top - w * 0.28}M${x - w * 0.5} ${top - w * 0.28}L${x - w * 0.5} ${top}M${x + w * 0.5} ${top - w * 0.28}L${x + w * 0.5} ${top}`,
      ink.haze,
      6,
    ) +
    fill(lens, ink.cream) +
    press.grain(lens, ink.lamp, 'edge', { reach: 0.9, step: 6 }) +
    line(
      `M${x - w * 0.22} ${top - w * 0.62}L${x - w * 0.22} ${top - w * 0.08}M${x} ${top - w * 0.62}L${x} ${top - w * 0.08}M${x + w * 0.22} ${top - w * 0.62}L${x + w * 0.22} ${top - w * 0.08}`,
      ink.night,
      6,
    ) +
    fill(
      `M${x - w * 0.36} ${top - w * 0.58}Q${x - w * 0.24} ${top - w * 0.98} ${x} ${top - w * 1.02}Q${x + w * 0.24} ${top - w * 0.98} ${x + w * 0.36} ${top - w * 0.58}Z`,
      cap,
    ) +
    line(`M${x} ${top - w * 1}L${x} ${top - w * 1.3}`, cap, 7)
  );
}

/** Two beams that widen towards each other and meet over the middle of the water. */
function beams(press: Press, from: number, to: number, y: number): string {
  const mid = (from + to) / 2;
  const cone = (start: number, half: number): string =>
    poly([
      [start, y - 6],
      [mid, y - half],
      [mid, y + half],
      [start, y + 6],
    ]);
  const past = (way: number, half: number): string =>
    poly([
      [mid, y - half],
      [mid + way * 380, y - half * 1.76],
      [mid + way * 380, y + half * 1.76],
      [mid, y + half],
    ]);
  return (
    press.grain(past(1, 120), ink.sea, 'left', { reach: 1, strength: 1.3, step: 9 }) +
    press.grain(past(-1, 120), ink.sea, 'right', { reach: 1, strength: 1.3, step: 9 }) +
    fill(cone(from, 120) + cone(to, 120), ink.sea) +
    press.grain(past(1, 58), ink.haze, 'left', { reach: 1, strength: 1.2, step: 9 }) +
    press.grain(past(-1, 58), ink.haze, 'right', { reach: 1, strength: 1.2, step: 9 }) +
    fill(cone(from, 58) + cone(to, 58), ink.haze) +
    press.grain(cone(from, 120), ink.fog, 'left', { reach: 0.9, strength: 0.9 }) +
    press.grain(cone(to, 120), ink.fog, 'right', { reach: 0.9, strength: 0.9 }) +
    press.grain(oval(mid, y, 330, 66), ink.cream, 'middle', { reach: 0.9, strength: 0.9 })
  );
}

const twoHarbours: Scene = {
  file: '2026/11/two-harbours',
  focus: [50, 45],
  description: 'Two lighthouses face each other across a dark strait at night; their beams meet over empty water.',
  draw: (press) => {
    const horizon = 838;
    const west =
      'M-40 800L60 784L140 800L330 790L400 760L520 752L560 720L640 712L790 716L806 748L822 800L848 822L862 870L890 890L910 940L880 956L760 944L600 980L430 962L240 1010L80 990L-40 1030Z';
    const east =
      'M2440 770L2330 760L2240 790L2080 784L2010 752L1900 748L1850 716L1770 712L1610 716L1592 740L1576 800L1550 830L1538 880L1506 900L1490 944L1530 952L1660 940L1800 976L1960 956L2150 1004L2300 986L2440 1024Z';
    const town = (x: number, i: number): string =>
      house(press, {
        x,
        base: 800 + (i % 2) * 18,
        w: 72,
        h: 52 + (i % 3) * 16,
        depth: 46,
        wall: [ink.rust, ink.sea, ink.haze, ink.rust][i % 4] ?? ink.sea,
        dark: ink.deep,
        lit: 0.6,
        roofed: [ink.sea, ink.night],
      });
    return [
      ground(ink.night),
      press.grain(box(-40, 240, 2480, 600), ink.deep, 'bottom', { reach: 1, strength: 0.95 }),
      press.grain(box(-40, 560, 2480, 280), ink.sea, 'bottom', { reach: 1, strength: 0.95 }),
      fill(
        steps(70)
          .map(() => oval(press.rnd(20, 2380), press.rnd(20, 600), press.rnd(2, 4.6)))
          .join(''),
        ink.fog,
      ),
      fill(box(-40, horizon, 2480, 560), ink.deep),
      press.grain(box(-40, horizon + 60, 2480, 480), ink.night, 'bottom', { reach: 1, strength: 0.95 }),
      beams(press, 700, 1700, 258),
      glint(press, ink.haze, 1200, horizon + 10, 1300, 620, 24),
      glint(press, ink.cream, 1200, horizon + 22, 1240, 330, 26),
      ripples(press, ink.sea, { top: horizon + 16, bottom: 1340 }, 130, 1.4),
      steps(6)
        .map((i) => town(-40 + i * 88, i))
        .join(''),
      row(press, () => 800, [1890, 2420], [76, 88], [62, 92], 1),
      line(west + east, ink.sea, 12),
      fill(west + east, ink.night),
      press.grain(west, ink.sea, 'top', { reach: 0.7, strength: 0.8 }),
      press.grain(east, ink.sea, 'top', { reach: 0.7, strength: 0.8 }),
      glint(press, ink.brass, 690, 990, 1150, 60, 18) + glint(press, ink.brass, 1710, 990, 1150, 60, 18),
      lightTower(press, { x: 690, base: 722, top: 316, w: 150, bands: ink.signal, body: ink.paper, cap: ink.signal }),
      lightTower(press, { x: 1710, base: 722, top: 316, w: 150, bands: ink.sea, body: ink.paper, cap: ink.haze }),
      line(
        'M-40 1030L80 992L240 1012L430 966L600 984L760 948L880 960L912 942M2440 1026L2300 990L2150 1008L1960 960L1800 980L1660 944L1530 956L1488 946',
        ink.haze,
        7,
      ),
    ].join('');
  },
};

export const vestrand: Scene[] = [harbour, twoHarbours];
