import { box, curve, fill, ground, ink, lerp, line, oval, type Point, type Press, poly, type Scene, sliver, steps } from '../kit';

type Blade = { x: number; foot: number; height: number; lean: number; width: number; wave: number };

/** Where a blade stands at t (0 the foot, 1 the tip): upright below, drawn out by the current above. */
function stem({ x, foot, height, lean, wave }: Blade, t: number): Point {
  return [
    x + lean * t ** 1.9 + Math.sin(t * 5 + wave) * height * 0.018 * t,
    foot - height * (t - 0.16 * t ** 3 * Math.min(1, lean / height)),
  ];
}

function ribbon(blade: Blade): string {
  const half = (t: number): number =>
    (blade.width / 2) *
    (t > 0.86 ? Math.sqrt(Math.max(0, 1 - ((t - 0.86) / 0.14) ** 2)) : t < 0.12 ? lerp(0.25, 0.75, t / 0.12) : lerp(0.75, 1, t));
  const ts = steps(11).map((i) => i / 10);
  const side = (k: number): Point[] => ts.map((t) => [stem(blade, t)[0] + half(t) * k, stem(blade, t)[1]]);
  return `${curve([...side(-1), ...side(1).reverse()])}Z`;
}

type Tuft = { foot: Point; height: Point; width: number; lean: number; gap?: Point };

function meadow(press: Press, count: number, span: Point, tuft: Tuft): Blade[] {
  const { foot, height, width, lean, gap } = tuft;
  return steps(count)
    .map((i): Blade => {
      const h = press.rnd(...height);
      const x = lerp(span[0], span[1], (i + press.rnd(0, 1)) / count);
      return {
        x,
        foot: press.rnd(...foot),
        height: h,
        lean: h * lean * press.rnd(0.82, 1.18),
        width: width * press.rnd(0.8, 1.15),
        wave: x / 190,
      };
    })
    .filter(({ x }) => !gap || x < gap[0] || x > gap[1]);
}

const stand = (blades: readonly Blade[], colour: string): string => fill(blades.map(ribbon).join(''), colour);

const rib = (blades: readonly Blade[], colour: string, weight: number): string =>
  line(blades.map((blade) => curve(steps(6).map((i) => stem(blade, 0.04 + i * 0.18)))).join(''), colour, weight);

/** The pipefish: a straight snout, a ringed body and a thread of a tail, holding still like a blade. */
function pipefish(press: Press): string {
  const spine: Blade = { x: 1150, foot: 1130, height: 880, lean: 215, width: 0, wave: 2 };
  const girth: Point[] = [
    [0, 3],
    [0.1, 6],
    [0.3, 12],
    [0.46, 20],
    [0.6, 28],
    [0.72, 31],
    [0.79, 27],
    [0.83, 27],
    [0.87, 20],
    [0.89, 11],
    [0.95, 9],
    [0.985, 12],
    [1, 8],
  ];
  const edge = (t: number, w: number, k: number): Point => {
    const [p, q] = [stem(spine, Math.max(0, t - 0.01)), stem(spine, t + 0.01)];
    const length = Math.hypot(q[0] - p[0], q[1] - p[1]) || 1;
    const [x, y] = stem(spine, t);
    return [x + (k * w * (q[1] - p[1])) / length, y - (k * w * (q[0] - p[0])) / length];
  };
  const side = (k: number): Point[] => girth.map(([t, w]) => edge(t, w, k));
  const outline = `${curve([...side(1), ...side(-1).reverse()])}Z`;
  const rings = steps(26).map((i) => {
    const t = 0.16 + i * 0.0235;
    const [a, b, mid] = [edge(t, 48, 1), edge(t, 48, -1), edge(t + 0.012, 0, 1)];
    return `M${a.join(' ')}Q${mid.join(' ')} ${b.join(' ')}`;
  });
  const bands = [0.24, 0.35, 0.47, 0.6, 0.72].map((t) =>
    poly([edge(t, 60, 1), edge(t + 0.045, 60, 1), edge(t + 0.045, 60, -1), edge(t, 60, -1)]),
  );
  const fin = steps(9).map((i) => edge(0.47 + i * 0.018, 38 + Math.sin((i / 8) * Math.PI) * 20, -1));
  const finRoot: Point[] = [edge(0.62, 22, -1), edge(0.47, 14, -1)];
  const eye = edge(0.862, 6, 1);
  const tail = stem(spine, 0);
  return (
    fill(poly([...fin, ...finRoot]), ink.cream, 'opacity="0.85"') +
    line(fin.map((p, i) => `M${edge(0.475 + i * 0.016, 16, -1).join(' ')}L${p.join(' ')}`).join(''), ink.brass, 4) +
    fill(
      `M${tail[0]} ${tail[1] - 20}Q${tail[0] - 34} ${tail[1] + 30} ${tail[0] - 24} ${tail[1] + 54}Q${tail[0]} ${tail[1] + 40} ${tail[0] + 24} ${tail[1] + 54}Q${tail[0] + 30} ${tail[1] + 30} ${tail[0]} ${tail[1] - 20}Z`,
      ink.lamp,
    ) +
    fill(outline, ink.lamp) +
    press.cut(
      outline,
      fill(bands.join(''), ink.brass) +
        line(rings.join(''), ink.rust, 3.5) +
        fill(
          `${curve([...girth.map(([t, w]) => edge(t, w * 0.35, -1)), ...girth.map(([t, w]) => edge(t, w * 1.3, -1)).reverse()])}Z`,
          ink.cream,
          'opacity="0.55"',
        ),
    ) +
    fill(oval(...eye, 13), ink.brass) +
    fill(oval(...eye, 8), ink.night) +
    line(`M${edge(0.9, 0, 1).join(' ')}L${edge(0.992, 0, 1).join(' ')}`, ink.rust, 4) +
    fill(oval(...edge(0.812, 11, 1), 7), ink.rust)
  );
}

const eelgrass: Scene = {
  file: '2026/10/eelgrass',
  focus: [51, 45],
  description: 'An underwater meadow of long green blades, all leaning one way in the current, with one thin pipefish upright among them.',
  draw: (press) => {
    const shaft = (x: number, w: number, lean: number): string =>
      poly([
        [x, 60],
        [x + w, 60],
        [x + w * 2.1 - lean, 1200],
        [x - w * 0.5 - lean, 1200],
      ]);
    const surface = curve([...steps(26).map((i): Point => [-60 + i * 102, 74 + Math.sin(i * 1.7) * 16 + press.rnd(-9, 9)])]);
    const back = meadow(press, 74, [-260, 2400], { foot: [1080, 1130], height: [420, 700], width: 22, lean: 0.42 });
    const mid = meadow(press, 56, [-320, 2420], { foot: [1190, 1230], height: [560, 860], width: 34, lean: 0.4, gap: [1010, 1180] });
    const near = meadow(press, 34, [-420, 2380], { foot: [1240, 1330], height: [700, 1080], width: 50, lean: 0.36, gap: [690, 1300] });
    const front = meadow(press, 30, [-500, 2400], { foot: [1420, 1460], height: [560, 1240], width: 58, lean: 0.36, gap: [330, 1640] });
    const low = meadow(press, 16, [640, 1400], { foot: [1260, 1330], height: [170, 380], width: 44, lean: 0.4 });
    const sand = 'M-40 1170C400 1130 700 1190 1100 1160C1600 1124 2000 1180 2440 1140L2440 1400L-40 1400Z';
    const ridge = 'M-40 1216C300 1180 760 1236 1200 1204C1640 1176 2040 1230 2440 1190L2440 1400L-40 1400Z';
    return [
      ground(ink.sea),
      fill(box(-40, -40, 2480, 780), ink.haze),
      press.grain(box(-40, 340, 2480, 402), ink.sea, 'bottom', { reach: 1, strength: 0.95 }),
      press.grain(box(-40, 760, 2480, 420), ink.deep, 'bottom', { reach: 1, strength: 0.9 }),
      ...[
        [420, 130, 260],
        [900, 70, 240],
        [1330, 230, 220],
        [1830, 90, 200],
        [2180, 160, 190],
      ].map(([x = 0, w = 0, lean = 0]) => fill(shaft(x, w, lean), ink.mist, 'opacity="0.26"')),
      fill(`${surface}L2500 -60L-60 -60Z`, ink.fog),
      press.grain(box(-40, -40, 2480, 150), ink.paper, 'top', { reach: 0.9 }),
      fill(
        steps(22)
          .map(() => sliver(press.rnd(0, 2400), press.rnd(112, 210), press.rnd(90, 300), press.rnd(3, 7)))
          .join(''),
        ink.mist,
      ),
      stand(back, ink.deep),
      press.shade(sand, ink.mist, ink.sea, 'bottom', { reach: 1, strength: 0.95 }),
      stand(mid, ink.moss),
      rib(mid, ink.deep, 4),
      press.shade(ridge, ink.haze, ink.deep, 'bottom', { reach: 1, strength: 0.95 }),
      pipefish(press),
      stand(near, ink.weed),
      rib(near, ink.moss, 6),
      stand(low, ink.weed),
      rib(low, ink.moss, 5),
      fill('M-40 1310C300 1270 700 1330 1150 1296C1600 1270 2000 1320 2440 1280L2440 1400L-40 1400Z', ink.night),
      stand(front, ink.night),
    ].join('');
  },
};

export const eelgrasses: Scene[] = [eelgrass];
