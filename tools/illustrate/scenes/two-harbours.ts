import { box, fill, ground, ink, lerp, line, oval, type Press, poly, type Scene, steps } from '../kit';
import { glint, ripples } from '../parts';
import { house, row } from '../steep-houses';

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

export const lightsAcrossStrait: Scene[] = [twoHarbours];
