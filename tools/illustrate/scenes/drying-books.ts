import { box, curve, fill, ground, ink, lerp, line, move, type Point, type Press, poly, type Scene, sliver, steps } from '../kit';

type Line = (t: number) => Point;

/** A washing line that sags between two points. */
const cord =
  (from: Point, to: Point, sag: number): Line =>
  (t) => [lerp(from[0], to[0], t), lerp(from[1], to[1], t) + Math.sin(Math.PI * t) * sag];

/** A book stood on its head to drain, the spine to us and the covers a little apart. */
function book(press: Press, x: number, y: number, w: number, h: number, [cover, dark]: readonly [string, string]): string {
  const [back, rise] = [w * 0.5, 26];
  const side = (k: number): string =>
    poly([
      [k * 12, 0],
      [k * back, -rise],
      [k * back, -rise - h],
      [k * 12, -h],
    ]);
  const leaves = steps(9).map((i) => {
    const t = lerp(-0.9, 0.9, i / 8);
    return `M${t * 10} ${-h}L${t * back} ${-h - rise - (1 - t * t) * 16}`;
  });
  return move(
    fill(`M-12 ${-h}L${-back} ${-h - rise}Q0 ${-h - rise - 36} ${back} ${-h - rise}L12 ${-h}Z`, ink.paper) +
      line(leaves.join(''), ink.mist, 3) +
      press.shade(side(-1), cover, dark, 'bottom', { reach: 0.9, step: 6 }) +
      press.shade(side(1), cover, dark, 'right', { reach: 0.9, step: 6 }) +
      fill(box(-14, -h - 4, 28, h + 4, 6), dark) +
      line(`M-14 ${-h * 0.2}L14 ${-h * 0.2}M-14 ${-h * 0.78}L14 ${-h * 0.78}`, ink.cream, 5),
    x,
    y,
  );
}

/** A folded sheet of music astride the line, as a towel hangs, with nothing to hold it; staves and notes, no words. */
function sheet(press: Press, x: number, y: number, s: number): string {
  const behind = 'M-88 -2L98 -2C104 96 98 190 106 276C50 262 -20 284 -80 270Z';
  const page = 'M-92 0Q0 -7 92 0C96 90 86 170 98 258C40 250 -30 268 -96 254C-84 170 -98 90 -92 0Z';
  let [staves, heads, stems] = ['', '', ''];
  for (const r of steps(5)) {
    const top = 30 + r * 43;
    for (const l of steps(4)) staves += `M-74 ${top + l * 6}L76 ${top + l * 6}`;
    for (const n of steps(7)) {
      if (press.chance(0.2)) continue;
      const [nx, ny] = [-60 + n * 20 + press.rnd(-3, 3), top + press.rnd(0, 18)];
      heads += sliver(nx, ny, 15, 9);
      stems += `M${nx + 6} ${ny}L${nx + 6} ${ny - 18}`;
    }
  }
  const stain = 'M-96 254C-84 200 -90 190 -88 170C-50 196 -20 176 20 206C50 226 70 200 94 214L98 258C40 250 -30 268 -96 254Z';
  return move(
    fill(behind, ink.haze) +
      fill(page, ink.paper) +
      fill(stain, ink.fog) +
      line(staves, ink.mist, 2.5) +
      fill(heads, ink.night) +
      line(stems, ink.night, 3) +
      line('M-92 0Q0 -7 92 0', ink.mist, 9),
    x,
    y,
    `scale(${s}) rotate(${press.rnd(-3, 3)})`,
  );
}

const covers: readonly (readonly [string, string])[] = [
  [ink.signal, ink.rust],
  [ink.sea, ink.deep],
  [ink.brass, ink.rust],
  [ink.deep, ink.night],
  [ink.haze, ink.sea],
];

function hang(press: Press, path: Line, spots: readonly number[], s: number, rope: string): string {
  const sheets = spots.map((t) => sheet(press, ...path(t), s));
  return line(curve(steps(25).map((i) => path(i / 24))), rope, 5 * s) + sheets.join('');
}

/** Books on kitchen paper along a gym bench. */
function bench(press: Press): string {
  const books = [
    [250, 124, 178],
    [420, 104, 150],
    [590, 150, 196],
    [780, 110, 164],
    [950, 136, 182],
    [1110, 100, 146],
    [1262, 128, 172],
  ] as const;
  return (
    fill(box(180, 1180, 46, 100) + box(1280, 1180, 46, 100), ink.rust) +
    fill(sliver(750, 1284, 1300, 16), ink.brass) +
    fill(box(120, 1146, 1270, 44, 6), ink.rust) +
    fill('M150 1108L1360 1108L1396 1146L114 1146Z', ink.cream) +
    fill('M180 1112L1330 1112L1356 1140L154 1140Z', ink.paper) +
    line('M420 1112L408 1140M700 1112L694 1140M980 1112L984 1140M1200 1112L1214 1140', ink.mist, 4) +
    books.map(([x, w, h], i) => book(press, x, 1134, w, h, covers[(i * 3) % covers.length] ?? [ink.sea, ink.deep])).join('')
  );
}

const scene: Scene = {
  file: '2026/11/drying-books',
  focus: [60, 50],
  description:
    'Sheets of music hang astride lines across a school gym, books stand half open on a bench; a man lays another page over the line.',
  draw: (press) => {
    const panes = steps(7).map((i) => box(60 + i * 345, -40, 250, 250));
    const bars = steps(11).map((i) => `M250 ${300 + i * 52}L440 ${300 + i * 52}`);
    const floor = steps(15).map((i) => `M${lerp(700, 1700, i / 14)} 900L${lerp(-900, 3300, i / 14)} 1420`);
    const drips = steps(34).map(() => {
      const [x, y] = [press.rnd(200, 2300), press.rnd(960, 1290)];
      return sliver(x, y, press.rnd(60, 170), press.rnd(8, 15));
    });
    const far = cord([-40, 330], [2440, 330], 60);
    const middle = cord([-60, 400], [2460, 340], 120);
    const near = cord([-80, 470], [2480, 300], 190);
    const [px, py] = near(0.66);
    return [
      ground(ink.mist),
      press.grain(box(-40, -40, 2480, 960), ink.haze, 'edge', { reach: 0.7, strength: 0.8 }),
      fill(panes.join(''), ink.paper) + line(panes.join(''), ink.haze, 10),
      line(
        steps(7)
          .map((i) => `M${185 + i * 345} -40L${185 + i * 345} 210M${60 + i * 345} 90L${310 + i * 345} 90`)
          .join(''),
        ink.haze,
        7,
      ),
      fill(box(-40, 560, 2480, 350), ink.haze),
      press.grain(box(-40, 560, 2480, 350), ink.sea, 'bottom', { reach: 1, strength: 0.7 }),
      line(`M250 250L250 900M440 250L440 900${bars.join('')}`, ink.brass, 18),
      fill(box(1870, 240, 330, 210, 8), ink.paper) + line(box(1870, 240, 330, 210, 8) + box(1975, 320, 120, 90), ink.signal, 12),
      fill(box(-40, 900, 2480, 520), ink.lamp),
      line(floor.join(''), ink.brass, 5),
      press.grain(box(-40, 900, 2480, 490), ink.brass, 'bottom', { reach: 0.9, strength: 0.8 }),
      line('M-40 960L2440 960M860 960C900 1120 1500 1120 1540 960', ink.paper, 12),
      fill(box(-40, 892, 2480, 18), ink.rust),
      hang(press, far, [0.05, 0.13, 0.2, 0.27, 0.34, 0.41, 0.48, 0.55, 0.62, 0.69, 0.76, 0.83, 0.9, 0.97], 0.56, ink.deep),
      hang(press, middle, [0.03, 0.13, 0.24, 0.35, 0.46, 0.57, 0.69, 0.8, 0.92], 0.86, ink.deep),
      fill(drips.join(''), ink.cream),
      fill(
        poly([
          [px - 40, 1230],
          [px + 70, 1230],
          [px + 320, 1330],
          [px + 100, 1330],
        ]),
        ink.brass,
      ),
      hang(press, near, [0.06, 0.2, 0.34, 0.48, 0.8, 0.93], 1.2, ink.night),
      bench(press),
      librarian(press, px, py),
    ].join('');
  },
};

/** Anton Weiss from behind, both arms up at the line. */
function librarian(press: Press, x: number, y: number): string {
  const foot = 1236;
  const coat = `M${x - 74} ${y + 236}C${x - 92} ${y + 330} ${x - 86} ${y + 470} ${x - 96} ${y + 600}L${x + 100} ${y + 600}C${x + 90} ${y + 470} ${x + 96} ${y + 330} ${x + 78} ${y + 236}C${x + 40} ${y + 206} ${x - 40} ${y + 206} ${x - 74} ${y + 236}Z`;
  return [
    fill(
      `M${x - 66} ${y + 590}L${x - 4} ${y + 590}L${x - 22} ${foot}L${x - 64} ${foot}ZM${x + 70} ${y + 590}L${x + 8} ${y + 590}L${x + 26} ${foot - 8}L${x + 68} ${foot - 8}Z`,
      ink.night,
    ),
    fill(box(x - 76, foot - 14, 62, 20, 8) + box(x + 18, foot - 22, 62, 20, 8), ink.rust),
    sheet(press, x + 6, y + 4, 1.1),
    line(`M${x - 60} ${y + 262}C${x - 128} ${y + 220} ${x - 128} ${y + 130} ${x - 86} ${y + 34}`, ink.signal, 46),
    line(`M${x + 62} ${y + 262}C${x + 134} ${y + 220} ${x + 134} ${y + 130} ${x + 96} ${y + 34}`, ink.signal, 46),
    fill(sliver(x - 80, y + 16, 46, 36) + sliver(x + 90, y + 16, 46, 36), ink.cream),
    press.shade(coat, ink.signal, ink.rust, 'right', { reach: 0.8 }),
    line(`M${x} ${y + 420}L${x + 2} ${y + 598}`, ink.rust, 7),
    fill(box(x - 24, y + 190, 48, 44), ink.cream),
    fill(
      `M${x - 54} ${y + 130}C${x - 62} ${y + 70} ${x + 62} ${y + 70} ${x + 54} ${y + 130}C${x + 52} ${y + 186} ${x + 30} ${y + 212} ${x} ${y + 212}C${x - 30} ${y + 212} ${x - 52} ${y + 186} ${x - 54} ${y + 130}Z`,
      ink.deep,
    ),
    fill(sliver(x - 56, y + 152, 22, 26) + sliver(x + 56, y + 152, 22, 26), ink.cream),
  ].join('');
}

export const dryingBooks: Scene[] = [scene];
