import { box, curve, fill, ground, ink, lerp, line, move, type Point, type Press, poly, type Scene, sliver, steps } from '../kit';

type Line = (t: number) => Point;

/** A washing line that sags between two points. */
const cord =
  (from: Point, to: Point, sag: number): Line =>
  (t) => [lerp(from[0], to[0], t), lerp(from[1], to[1], t) + Math.sin(Math.PI * t) * sag];

/** A book hung over the line at its middle: from the end a tent of pages, from the side its cover. */
function book(press: Press, x: number, y: number, s: number, cover: string, dark: string): string {
  const leaf = (t: number): string => `M0 6Q${lerp(-26, 26, t)} 90 ${lerp(-82, 82, t)} ${216 - Math.abs(t - 0.5) * 44}`;
  const tent =
    fill('M0 0Q-26 90 -88 196L-44 212L0 220L44 212L88 196Q26 90 0 0Z', ink.paper) +
    line(
      steps(11)
        .map((i) => leaf((i + 0.5) / 11))
        .join(''),
      ink.mist,
      4,
    ) +
    line('M0 -6Q-34 84 -100 196M0 -6Q34 84 100 196', cover, 24) +
    line('M0 -6L-12 16M0 -6L12 16', dark, 26);
  const side =
    fill(box(-76, 0, 152, 216), ink.paper) +
    line('M-70 204L70 204', ink.mist, 4) +
    press.shade('M-84 -8L84 -8L86 196L-86 196Z', cover, dark, 'bottom', { reach: 0.9, step: 6 }) +
    fill(box(-86, -16, 172, 30, 8), dark) +
    line('M-62 40L62 40M-62 176L62 176', ink.cream, 7) +
    fill('M0 74L26 108L0 142L-26 108Z', ink.cream);
  return move(press.chance(0.45) ? tent : side, x, y, `scale(${s}) rotate(${press.rnd(-4, 4)})`);
}

/** A sheet of music pinned by two pegs; staves and notes, no words. */
function sheet(press: Press, x: number, y: number, s: number): string {
  const page = 'M-92 0L92 0C96 90 86 170 98 258C40 250 -30 268 -96 254C-84 170 -98 90 -92 0Z';
  let [staves, heads, stems] = ['', '', ''];
  for (const r of steps(5)) {
    const top = 26 + r * 44;
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
    fill(page, ink.paper) +
      fill(stain, ink.fog) +
      line(staves, ink.mist, 2.5) +
      fill(heads, ink.night) +
      line(stems, ink.night, 3) +
      fill(box(-74, -22, 16, 46, 4) + box(58, -22, 16, 46, 4), ink.brass),
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

function hang(press: Press, path: Line, spots: readonly number[], s: number, kind: (i: number) => 'book' | 'sheet', rope: string): string {
  const items = spots.map((t, i) => {
    const [x, y] = path(t);
    const [flat, dark] = covers[(i * 3 + Math.round(s * 10)) % covers.length] ?? [ink.sea, ink.deep];
    return kind(i) === 'book' ? book(press, x, y, s, flat, dark) : sheet(press, x, y, s);
  });
  return line(curve(steps(25).map((i) => path(i / 24))), rope, 7 * s) + items.join('');
}

const scene: Scene = {
  file: '2026/11/drying-books',
  focus: [60, 50],
  description: 'Books and sheets of music hang on washing lines across a school gym; a man pegs up another page.',
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
      hang(
        press,
        far,
        [0.06, 0.13, 0.2, 0.27, 0.34, 0.41, 0.48, 0.55, 0.62, 0.69, 0.76, 0.83, 0.9, 0.97],
        0.56,
        (i) => (i % 3 === 1 ? 'sheet' : 'book'),
        ink.deep,
      ),
      hang(press, middle, [0.03, 0.14, 0.25, 0.36, 0.47, 0.58, 0.69, 0.8, 0.92], 0.86, (i) => (i % 2 ? 'book' : 'sheet'), ink.deep),
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
      hang(press, near, [0.05, 0.18, 0.31, 0.44, 0.57, 0.78, 0.92], 1.24, (i) => (i === 4 || i === 1 ? 'sheet' : 'book'), ink.night),
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
