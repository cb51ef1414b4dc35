import { arms, floorLamp, mattress, piano, sitter, sofa, wardrobe } from '../furniture';
import { box, curve, fill, ground, ink, line, oval, type Press, poly, type Scene, sliver, steps } from '../kit';
import { bar } from '../parts';

const PAVEMENT = 1080;
const MARK = 742;
const HOUSE = 480;

type Front = { wall: string; dark: string; door: string; rug?: 'diamonds' | 'stripes' | 'waves'; at?: number };

const FRONTS: Front[] = [
  { wall: ink.mist, dark: ink.haze, door: ink.rust, rug: 'stripes', at: 1 },
  { wall: ink.cream, dark: ink.brass, door: ink.sea, rug: 'diamonds', at: 0 },
  { wall: ink.signal, dark: ink.rust, door: ink.night, rug: 'waves', at: 1 },
  { wall: ink.fog, dark: ink.haze, door: ink.signal, rug: 'stripes', at: 0 },
  { wall: ink.brass, dark: ink.rust, door: ink.deep, rug: 'diamonds', at: 1 },
];

function rug(press: Press, x: number, y: number, w: number, h: number, kind: Front['rug']): string {
  const sheet = `M${x} ${y}L${x + w} ${y}L${x + w + 5} ${y + h}L${x - 4} ${y + h + 6}Z`;
  const fringe = steps(11).map((i) => `M${x + 4 + (i * (w - 8)) / 10} ${y + h}l${press.rnd(-3, 3).toFixed(1)} 22`);
  const [base, mark, edge] =
    kind === 'diamonds'
      ? [ink.signal, ink.lamp, ink.night]
      : kind === 'stripes'
        ? [ink.sea, ink.cream, ink.signal]
        : [ink.lamp, ink.rust, ink.sea];
  const pattern =
    kind === 'diamonds'
      ? fill(
          [0.25, 0.55, 0.85]
            .map((t) =>
              poly([
                [x + w / 2, y + h * t - 46],
                [x + w * 0.76, y + h * t],
                [x + w / 2, y + h * t + 46],
                [x + w * 0.24, y + h * t],
              ]),
            )
            .join(''),
          mark,
        ) +
        fill(
          [0.25, 0.55, 0.85]
            .map((t) =>
              poly([
                [x + w / 2, y + h * t - 20],
                [x + w * 0.6, y + h * t],
                [x + w / 2, y + h * t + 20],
                [x + w * 0.4, y + h * t],
              ]),
            )
            .join(''),
          edge,
        )
      : kind === 'stripes'
        ? fill([0.1, 0.3, 0.5, 0.7, 0.88].map((t) => box(x - 10, y + h * t, w + 20, h * 0.07)).join(''), mark) +
          fill([0.2, 0.6].map((t) => box(x - 10, y + h * t, w + 20, h * 0.04)).join(''), edge)
        : line(
            [0.18, 0.4, 0.62, 0.84]
              .map((t) => curve(steps(7).map((i) => [x - 10 + (i * (w + 20)) / 6, y + h * t + (i % 2 === 0 ? 16 : -16)])))
              .join(''),
            mark,
            15,
          );
  return (
    fill(`M${x + 14} ${y}L${x + w + 18} ${y}L${x + w + 24} ${y + h + 12}L${x + 10} ${y + h + 16}Z`, ink.night, 'opacity="0.35"') +
    line(fringe.join(''), ink.cream, 5) +
    fill(sheet, base) +
    press.cut(
      sheet,
      pattern + fill(box(x - 10, y, 18, h + 20) + box(x + w - 8, y, 18, h + 20), edge) + fill(box(x, y, w, 22), ink.night, 'opacity="0.3"'),
    )
  );
}

function sash(x: number, y: number, w: number, h: number, open: boolean): string {
  const pane = open ? ink.night : ink.deep;
  return (
    fill(box(x - 16, y - 16, w + 32, h + 26), ink.paper) +
    fill(box(x, y, w, h), pane) +
    (open
      ? ''
      : fill(
          poly([
            [x, y + h * 0.7],
            [x + w * 0.6, y],
            [x + w, y],
            [x, y + h],
          ]),
          ink.sea,
        )) +
    line(
      `M${x + w / 2} ${y}L${x + w / 2} ${open ? y + h * 0.4 : y + h}M${x} ${y + h * (open ? 0.4 : 0.5)}L${x + w} ${y + h * (open ? 0.4 : 0.5)}`,
      ink.paper,
      9,
    ) +
    fill(box(x - 26, y + h + 4, w + 52, 18), ink.paper)
  );
}

function front(press: Press, i: number, { wall, dark, door, rug: kind, at = 0 }: Front): string {
  const x = i * HOUSE;
  const face = box(x, 150, HOUSE, PAVEMENT - 150);
  const uppers = [x + 56, x + 272];
  const hung = uppers[at] ?? x;
  const neighbour =
    i === 3
      ? fill(`M${hung + 14} 430C${hung + 20} 370 ${hung + 130} 366 ${hung + 138} 430Z`, ink.signal) +
        fill(
          `M${hung + 52} 336C${hung + 48} 292 ${hung + 108} 290 ${hung + 108} 332C${hung + 108} 362 ${hung + 94} 374 ${hung + 80} 374C${hung + 62} 374 ${hung + 54} 356 ${hung + 52} 336Z`,
          ink.brass,
        ) +
        fill(
          `M${hung + 46} 338C${hung + 38} 276 ${hung + 118} 276 ${hung + 112} 330C${hung + 96} 314 ${hung + 66} 312 ${hung + 46} 338Z`,
          ink.mist,
        ) +
        line(`M${hung + 26} 412L${hung + 20} 446M${hung + 126} 412L${hung + 132} 446`, ink.signal, 30) +
        fill(oval(hung + 20, 456, 16) + oval(hung + 132, 456, 16), ink.brass)
      : '';
  return (
    press.shade(face, wall, dark, 'right', { reach: 0.45, strength: 0.55 }) +
    fill(box(x, 150, 12, PAVEMENT - 150), ink.night, 'opacity="0.3"') +
    press.cut(
      face,
      fill(box(x, MARK, HOUSE, 400), dark) +
        press.grain(box(x, MARK, HOUSE, PAVEMENT - MARK), ink.night, 'bottom', { reach: 0.9, strength: 0.6 }),
    ) +
    fill(box(x - 6, 130, HOUSE + 12, 30), ink.paper) +
    uppers.map((u, n) => sash(u, 224, 152, 226, n === at)).join('') +
    sash(x + 56, 640, 190, 240, false) +
    fill(box(x + 290, 588, 152, 500), ink.paper) +
    fill(box(x + 306, 660, 120, 428), door) +
    fill(box(x + 306, 602, 120, 46), ink.deep) +
    line(`${box(x + 326, 690, 80, 130)}${box(x + 326, 850, 80, 170)}`, ink.night, 6, 'opacity="0.6"') +
    fill(oval(x + 410, 850, 8), ink.lamp) +
    fill(box(x + 276, 1064, 180, 28), ink.fog) +
    rug(press, hung - 8, 446, 168, 250, kind) +
    neighbour
  );
}

const scaled = (x: number, y: number, k: number, content: string): string =>
  `<g transform="translate(${x} ${y}) scale(${k}) translate(${-x} ${-y})">${content}</g>`;

const hempStreet: Scene = {
  file: '2026/11/hemp-street',
  focus: [52, 66],
  description:
    'A terrace after a flood: one dark line runs along all the house fronts, carpets hang from upper windows, and on a sofa on the pavement a woman drinks tea.',
  draw: (press) => {
    const chimneys = FRONTS.map(
      (_, i) =>
        box(i * HOUSE + HOUSE - 60, 10, 110, 120) + box(i * HOUSE + HOUSE - 44, -24, 30, 40) + box(i * HOUSE + HOUSE + 2, -24, 30, 40),
    );
    const tide = curve(steps(25).map((i) => [-40 + i * 104, MARK + (i % 2 === 0 ? 5 : -4) + Math.sin(i) * 4]));
    return [
      ground(ink.cream),
      fill(chimneys.join(''), ink.rust),
      fill(box(-40, 66, 2480, 70), ink.deep),
      press.grain(box(-40, 66, 2480, 70), ink.night, 'bottom', { reach: 1 }),
      ...FRONTS.map((one, i) => front(press, i, one)),
      line(tide, ink.night, 8),
      fill(box(-40, PAVEMENT, 2480, 330), ink.mist),
      press.grain(box(-40, PAVEMENT, 2480, 140), ink.haze, 'top', { reach: 0.9, strength: 0.8 }),
      fill(box(-40, 1222, 2480, 30), ink.fog),
      fill(box(-40, 1252, 2480, 160), ink.haze),
      press.grain(box(-40, 1252, 2480, 140), ink.sea, 'bottom', { reach: 1 }),
      fill(sliver(1500, 1310, 1100, 30) + sliver(360, 1324, 620, 20), ink.fog),
      wardrobe(press, 130),
      mattress(press, 560),
      scaled(1220, 1190, 0.86, sofa(press, 930) + sitter(press) + arms(press, 930)),
      floorLamp(),
      scaled(2080, 1180, 0.86, piano(press, 1880)),
      fill(bar([1822, 1188], [1770, 1000], 62), ink.lamp),
      fill(bar([1822, 1188], [1770, 1000], 18), ink.brass),
    ].join('');
  },
};

export const hempStreets: Scene[] = [hempStreet];
