import { box, fill, ground, ink, lerp, line, move, oval, type Point, type Press, poly, type Scene, sliver, steps } from '../kit';

type Tint = { back: string; belly: string };

/** A fish lying with its head to the left, about 320 long. */
function fish(press: Press, x: number, y: number, size: number, turn: number, tint: Tint): string {
  const body =
    'M-160 6C-130 -44 -60 -62 10 -50C60 -42 100 -20 122 -6L170 -46L164 0L172 46L122 12C90 34 40 52 -20 52C-90 52 -140 34 -160 6Z';
  const belly = 'M-160 6C-110 10 -60 18 -10 14C50 10 90 4 122 4L122 12C90 34 40 52 -20 52C-90 52 -140 34 -160 6Z';
  const bars = steps(7).map((i) => `M${-40 + i * 20} ${-46 + i * 4}Q${-30 + i * 20} ${-26 + i * 2} ${-42 + i * 20} ${-8 + i}`);
  return move(
    fill(body, tint.back) +
      fill(belly, tint.belly) +
      line(bars.join(''), ink.night, 6, 'opacity="0.75"') +
      fill('M-20 -54Q20 -84 60 -60L44 -44ZM-40 50Q-20 78 20 70L10 48Z', tint.back) +
      line('M-92 -38Q-72 4 -96 40', ink.night, 6) +
      fill(oval(-124, -8, 13), ink.paper) +
      fill(oval(-124, -8, 7), ink.night) +
      line('M-158 10L-136 16', ink.night, 5),
    x,
    y,
    `rotate(${turn + press.rnd(-4, 4)}) scale(${size})`,
  );
}

/** One box, seen a little from above, full of ice and fish. */
function crate(press: Press, x: number, y: number, w: number, h: number, tints: readonly Tint[]): string {
  const deep = h * 0.44;
  const rim: Point[] = [
    [x + w * 0.05, y],
    [x + w * 0.95, y],
    [x + w, y + h - deep],
    [x, y + h - deep],
  ];
  const front = poly([
    [x, y + h - deep],
    [x + w, y + h - deep],
    [x + w * 0.97, y + h],
    [x + w * 0.03, y + h],
  ]);
  const ice = steps(26).map(() => {
    const [ix, iy] = [press.rnd(x + w * 0.04, x + w * 0.92), press.rnd(y + 4, y + h - deep - 24)];
    const s = press.rnd(14, 34) * (w / 640);
    return poly([
      [ix, iy],
      [ix + s, iy - s * 0.3],
      [ix + s * 1.4, iy + s * 0.5],
      [ix + s * 0.3, iy + s * 0.8],
    ]);
  });
  const size = w / 620;
  const catchOf = steps(6).map((i) => {
    const row = i % 2;
    const cx = lerp(x + w * 0.26, x + w * 0.74, (i >> 1) / 2) + row * w * 0.03;
    return fish(
      press,
      cx,
      y + (h - deep) * (0.3 + row * 0.42),
      size * 0.92,
      -14,
      tints[i % tints.length] ?? { back: ink.sea, belly: ink.paper },
    );
  });
  return [
    fill(poly(rim), ink.fog),
    press.cut(
      poly([
        [x + w * 0.05, y - 60],
        [x + w * 0.95, y - 60],
        [x + w, y + h - deep],
        [x, y + h - deep],
      ]),
      fill(ice.join(''), ink.paper) + catchOf.join(''),
    ),
    press.shade(front, ink.signal, ink.rust, 'bottom', { reach: 0.9 }),
    line(`M${x} ${y + h - deep}L${x + w} ${y + h - deep}`, ink.rust, 14 * size),
    fill(box(x + w * 0.4, y + h - deep * 0.62, w * 0.2, deep * 0.24, 10), ink.night),
    fill(box(x + w * 0.08, y + h - deep * 0.7, w * 0.2, deep * 0.46), ink.cream),
  ].join('');
}

/** The auction clock: a ring of lamps, a few still lit, one hand. */
function clock(press: Press, x: number, y: number, r: number): string {
  const lamps = steps(60).map((i) => {
    const a = (i / 60) * Math.PI * 2 - Math.PI / 2;
    const lit = i < 23;
    return { d: oval(x + Math.cos(a) * r * 0.86, y + Math.sin(a) * r * 0.86, i % 5 === 0 ? 12 : 7), lit };
  });
  const ticks = steps(12).map((i) => {
    const a = (i / 12) * Math.PI * 2;
    return `M${x + Math.cos(a) * r * 0.74} ${y + Math.sin(a) * r * 0.74}L${x + Math.cos(a) * r * 0.62} ${y + Math.sin(a) * r * 0.62}`;
  });
  const angle = (23 / 60) * Math.PI * 2 - Math.PI / 2;
  const tip: Point = [x + Math.cos(angle) * r * 0.7, y + Math.sin(angle) * r * 0.7];
  return [
    fill(oval(x + 18, y + 22, r * 1.08), ink.night, 'opacity="0.5"'),
    fill(oval(x, y, r * 1.08), ink.night),
    press.shade(oval(x, y, r * 0.76), ink.paper, ink.cream, 'bottom', { reach: 0.8 }),
    line(ticks.join(''), ink.night, 14),
    fill(lamps.map((l) => (l.lit ? '' : l.d)).join(''), ink.deep),
    fill(lamps.map((l) => (l.lit ? l.d : '')).join(''), ink.lamp),
    line(`M${x - (tip[0] - x) * 0.28} ${y - (tip[1] - y) * 0.28}L${tip[0]} ${tip[1]}`, ink.signal, 24),
    fill(oval(x, y, 34), ink.signal) + fill(oval(x, y, 12), ink.night),
  ].join('');
}

/** A buyer from behind: shoulders, ears and a woollen cap. */
function buyer(press: Press, x: number, top: number, coat: string, dark: string, cap: string): string {
  const at = (u: number, v: number): string => `${x + u} ${top + v}`;
  const shoulders = `M${at(-230, 500)}C${at(-232, 330)} ${at(-200, 262)} ${at(-70, 226)}L${at(70, 226)}C${at(200, 262)} ${at(232, 330)} ${at(230, 500)}Z`;
  return [
    fill(`M${at(-52, 130)}L${at(52, 130)}L${at(60, 240)}L${at(-60, 240)}Z`, ink.rust),
    press.shade(shoulders, coat, dark, 'bottom', { reach: 1, strength: 0.7 }),
    fill(
      `M${at(-84, 244)}C${at(-80, 196)} ${at(-60, 184)} ${at(0, 184)}C${at(60, 184)} ${at(80, 196)} ${at(84, 244)}C${at(30, 262)} ${at(-30, 262)} ${at(-84, 244)}Z`,
      dark,
    ),
    fill(oval(x - 90, top + 112, 18, 28) + oval(x + 90, top + 112, 18, 28), ink.rust),
    fill(`M${at(-88, 70)}C${at(-92, 150)} ${at(-60, 192)} ${at(0, 192)}C${at(60, 192)} ${at(92, 150)} ${at(88, 70)}Z`, ink.night),
    fill(`M${at(-96, 96)}C${at(-104, -30)} ${at(104, -30)} ${at(96, 96)}C${at(40, 112)} ${at(-40, 112)} ${at(-96, 96)}Z`, cap),
    line(`M${at(-98, 84)}C${at(-40, 102)} ${at(40, 102)} ${at(98, 84)}`, ink.night, 30),
    line([-60, -30, 0, 30, 60].map((u) => `M${at(u * 0.5, 6)}Q${at(u, 30)} ${at(u, 62)}`).join(''), ink.night, 4, 'opacity="0.5"'),
  ].join('');
}

const scene: Scene = {
  file: '2026/11/fish-auction',
  focus: [50, 42],
  description: 'Boxes of fish on ice stand before an auction clock without numerals; buyers look on from behind.',
  draw: (press) => {
    const tiles =
      steps(26)
        .map((i) => `M${-40 + i * 100} -40L${-40 + i * 100} 640`)
        .join('') +
      steps(7)
        .map((i) => `M-40 ${i * 96}L2440 ${i * 96}`)
        .join('');
    const cod: Tint[] = [
      { back: ink.haze, belly: ink.paper },
      { back: ink.sea, belly: ink.fog },
    ];
    const red: Tint[] = [
      { back: ink.brass, belly: ink.cream },
      { back: ink.lamp, belly: ink.paper },
    ];
    return [
      ground(ink.mist),
      line(tiles, ink.fog, 5),
      press.grain(box(-40, -40, 2480, 720), ink.haze, 'edge', { reach: 0.8, strength: 0.9 }),
      fill(box(-40, 560, 2480, 90), ink.sea),
      fill(box(-40, 640, 2480, 800), ink.deep),
      press.grain(box(-40, 640, 2480, 760), ink.night, 'bottom', { reach: 1, strength: 0.9 }),
      line('M300 -40L300 120M2040 -40L2040 100', ink.night, 10),
      fill('M150 190C160 90 440 90 450 190Z' + 'M1890 170C1900 70 2180 70 2190 170Z', ink.night),
      fill(sliver(300, 190, 250, 24) + sliver(2040, 170, 250, 24), ink.cream),
      clock(press, 1200, 274, 246),
      fill(box(-40, 700, 2480, 26), ink.night, 'opacity="0.5"'),
      crate(press, 250, 545, 560, 270, cod),
      crate(press, 920, 545, 560, 270, red),
      crate(press, 1590, 545, 560, 270, cod),
      fill(sliver(1200, 1150, 2300, 50), ink.night),
      crate(press, 60, 770, 700, 360, red),
      crate(press, 850, 770, 700, 360, cod),
      crate(press, 1640, 770, 700, 360, cod),
      line('M800 1240L1560 1240M1000 1300L1300 1300', ink.sea, 8),
      buyer(press, 410, 1036, ink.sea, ink.deep, ink.haze),
      buyer(press, 850, 1090, ink.lamp, ink.brass, ink.deep),
      buyer(press, 1990, 1044, ink.haze, ink.sea, ink.fog),
    ].join('');
  },
};

export const fishAuction: Scene[] = [scene];
