import { box, fill, ground, ink, line, oval, type Point, type Press, poly, type Scene, sliver, steps } from '../kit';

function hangar(press: Press, x: number, base: number, w: number, h: number, lit = false): string {
  const arch = (inset: number, drop: number): string =>
    `M${x + inset} ${base}L${x + inset} ${base - h * 0.45}C${x + inset} ${base - h * 1.08 + drop} ${x + w - inset} ${base - h * 1.08 + drop} ${x + w - inset} ${base - h * 0.45}L${x + w - inset} ${base}Z`;
  const ribs = steps(7).map((i) => {
    const rx = x + w * (0.18 + i * 0.107);
    return `M${rx} ${base}L${rx} ${base - h * 0.74}`;
  });
  return (
    press.shade(arch(0, 0), ink.night, ink.deep, 'left', { reach: 0.5, strength: 0.6 }) +
    fill(arch(w * 0.1, h * 0.16), lit ? ink.lamp : ink.deep) +
    (lit ? press.grain(arch(w * 0.1, h * 0.16), ink.signal, 'top', { reach: 0.8 }) : line(ribs.join(''), ink.night, 4))
  );
}

/** A parked jet seen head-on, nose at the origin, one unit the half-span. */
function jet(x: number, base: number, s: number, colour: string): string {
  const half = (k: number): string =>
    poly([
      [x, base - s * 0.42],
      [x + k * s * 0.13, base - s * 0.34],
      [x + k * s * 0.2, base - s * 0.26],
      [x + k * s, base - s * 0.17],
      [x + k * s, base - s * 0.13],
      [x + k * s * 0.22, base - s * 0.14],
      [x + k * s * 0.12, base - s * 0.1],
      [x, base - s * 0.08],
    ]) +
    poly([
      [x + k * s * 0.12, base - s * 0.32],
      [x + k * s * 0.24, base - s * 0.74],
      [x + k * s * 0.28, base - s * 0.74],
      [x + k * s * 0.2, base - s * 0.28],
    ]) +
    box(x + k * s * 0.26 - s * 0.015, base - s * 0.16, s * 0.03, s * 0.16);
  return fill(half(1) + half(-1) + box(x - s * 0.015, base - s * 0.12, s * 0.03, s * 0.12), colour);
}

function tower(press: Press, x: number, base: number): string {
  return (
    press.shade(
      poly([
        [x - 46, base],
        [x - 36, base - 330],
        [x + 36, base - 330],
        [x + 46, base],
      ]),
      ink.night,
      ink.deep,
      'left',
    ) +
    fill(
      poly([
        [x - 36, base - 320],
        [x - 104, base - 370],
        [x + 104, base - 370],
        [x + 36, base - 320],
      ]),
      ink.night,
    ) +
    fill(
      poly([
        [x - 92, base - 370],
        [x - 112, base - 446],
        [x + 112, base - 446],
        [x + 92, base - 370],
      ]),
      ink.lamp,
    ) +
    line(
      steps(6)
        .map((i) => `M${x - 92 + i * 37} ${base - 370}L${x - 112 + i * 45} ${base - 446}`)
        .join(''),
      ink.night,
      8,
    ) +
    fill(box(x - 124, base - 468, 248, 24), ink.night) +
    line(`M${x} ${base - 468}L${x} ${base - 590}M${x - 60} ${base - 468}L${x - 60} ${base - 530}`, ink.night, 6) +
    fill(oval(x, base - 594, 11), ink.signal)
  );
}

const airfieldAtDusk: Scene = {
  file: '2017/05/airfield-at-dusk',
  focus: [50, 54],
  description: 'A military airfield at dusk: runway lights run towards the horizon between dark hangars, one of them lit.',
  draw: (press) => {
    const horizon = 760;
    const vanish: Point = [1330, horizon];
    const along = (start: Point, t: number): Point => [vanish[0] + (start[0] - vanish[0]) * t, vanish[1] + (start[1] - vanish[1]) * t];
    const row = (start: Point, colour: string, size: number): string =>
      steps(15)
        .map((i) => {
          const t = 1 / (1 + i * 0.55);
          const [x, y] = along(start, t);
          const r = Math.max(size * t, 3.2);
          return fill(oval(x, y, r * 2.6, r * 1.1), colour, 'opacity="0.28"') + fill(oval(x, y - r * 0.5, r), colour);
        })
        .join('');
    const dashes = steps(9).map((i) => {
      const [far, near] = [1 / (1.25 + i * 0.9), 1 / (0.85 + i * 0.9)];
      return poly([along([1255, 1400], far), along([1297, 1400], far), along([1297, 1400], near), along([1255, 1400], near)]);
    });
    return [
      ground(ink.night),
      fill(box(-40, 300, 2480, 500), ink.deep),
      press.grain(box(-40, 120, 2480, 181), ink.deep, 'bottom', { reach: 1, strength: 0.9 }),
      fill(box(-40, 500, 2480, 300), ink.sea),
      press.grain(box(-40, 350, 2480, 151), ink.sea, 'bottom', { reach: 1, strength: 0.9 }),
      fill(box(-40, 640, 2480, 150), ink.signal),
      press.grain(box(-40, 530, 2480, 112), ink.signal, 'bottom', { reach: 1, strength: 0.9 }),
      fill(box(-40, 705, 2480, 90), ink.lamp),
      press.grain(box(-40, 655, 2480, 51), ink.lamp, 'bottom', { reach: 1, strength: 0.9 }),
      fill(sliver(600, 430, 1500, 22) + sliver(1700, 320, 1300, 26) + sliver(1500, 590, 1700, 14), ink.night),
      fill(box(-40, horizon, 2480, 640), ink.deep),
      press.grain(box(-40, horizon, 2480, 640), ink.night, 'bottom', { reach: 0.9 }),
      fill(poly([vanish, [2700, 1400], [330, 1400]]), ink.night),
      fill(dashes.join(''), ink.fog),
      hangar(press, 1180, 768, 90, 46),
      hangar(press, 1030, 778, 150, 88),
      hangar(press, 560, 822, 480, 300, true),
      jet(800, 822, 168, ink.night),
      fill('M608 822L992 822L890 935L330 935Z', ink.brass, 'opacity="0.5"'),
      fill('M760 822L842 822L750 900L630 900Z', ink.night, 'opacity="0.55"'),
      hangar(press, -200, 880, 720, 500),
      hangar(press, 1390, 772, 110, 52),
      tower(press, 1640, 790),
      fill(box(1690, 706, 330, 92), ink.night),
      fill(box(1720, 730, 40, 20) + box(1790, 730, 40, 20) + box(1910, 730, 40, 20), ink.lamp),
      hangar(press, 2010, 840, 620, 320),
      row([330, 1400], ink.lamp, 20),
      row([2700, 1400], ink.lamp, 20),
    ].join('');
  },
};

export const airfields: Scene[] = [airfieldAtDusk];
