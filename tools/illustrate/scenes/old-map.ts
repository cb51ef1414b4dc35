import { box, curve, fill, ground, ink, line, oval, type Point, type Press, poly, type Scene, sliver, steps } from '../kit';
import { ripples } from '../parts';

const SHEET = 'M210 110L1010 84L1420 92L2190 120L2160 1250L1400 1232L1000 1252L180 1274Z';

/** A tiny church for the map, as engravers drew them. */
const church = (x: number, y: number, s: number, colour: string): string =>
  fill(
    poly([
      [x - 10 * s, y],
      [x - 10 * s, y - 34 * s],
      [x, y - 62 * s],
      [x + 10 * s, y - 34 * s],
      [x + 10 * s, y - 22 * s],
      [x + 40 * s, y - 22 * s],
      [x + 46 * s, y],
    ]),
    colour,
  ) + line(`M${x} ${y - 62 * s}L${x} ${y - 76 * s}M${x - 6 * s} ${y - 70 * s}L${x + 6 * s} ${y - 70 * s}`, colour, 4);

const house = (x: number, y: number, s: number, colour: string): string =>
  fill(
    poly([
      [x - 16 * s, y],
      [x - 16 * s, y - 16 * s],
      [x, y - 30 * s],
      [x + 16 * s, y - 16 * s],
      [x + 16 * s, y],
    ]),
    colour,
  );

const shores: Point[] = [
  [2560, 150],
  [2320, 210],
  [2100, 300],
  [1880, 350],
  [1760, 330],
  [1580, 420],
  [1500, 560],
  [1330, 560],
  [1230, 700],
  [1290, 830],
  [1160, 950],
  [1010, 960],
  [900, 1080],
  [900, 1240],
  [800, 1440],
];

/** The tide's edge: the same shore shifted, so that the water comes in steps. */
const tide = (dx: number, dy: number): string => {
  const edge = shores.map(([x, y]): Point => [x + dx, y + dy]);
  return `${curve(edge)}L2800 1600L2800 ${150 + dy}Z`;
};

type Plot = { outline: string; furrows: string; tone: string };

/** The parish in strips: every field its own bearing. */
function plots(press: Press): Plot[] {
  return steps(72).map((i) => {
    const [r, c] = [Math.floor(i / 9), i % 9];
    const [x, y] = [270 + c * 206 + r * 14, 150 + r * 138 + c * 5];
    const [w, h] = [186, 120];
    const outline = poly([
      [x, y],
      [x + w + press.rnd(-8, 8), y + press.rnd(-6, 10)],
      [x + w + press.rnd(-4, 14), y + h],
      [x + press.rnd(-6, 12), y + h + press.rnd(-8, 6)],
    ]);
    const across = (r * 2 + c) % 3 !== 0;
    const furrows = across
      ? steps(7).map((k) => `M${x + 20} ${y + 16 + k * 15}L${x + w - 14} ${y + 20 + k * 15}`)
      : steps(8).map((k) => `M${x + 22 + k * 21} ${y + 14}L${x + 28 + k * 21} ${y + h - 12}`);
    return { outline, furrows: furrows.join(''), tone: press.pick([ink.cream, ink.lamp, ink.paper, ink.cream, ink.fog]) };
  });
}

const scene: Scene = {
  file: '2026/11/drowned-fields',
  focus: [52, 48],
  description: 'An old map of fields and villages, half washed over by blue water in which the field boundaries can still be made out.',
  draw: (press) => {
    const land = plots(press);
    const drawn = land.map((p) => fill(p.outline, p.tone) + line(p.furrows, p.tone === ink.fog ? ink.mist : ink.brass, 3, 'opacity="0.6"'));
    const outlines = land.map((p) => p.outline).join('');
    const drowned = press.cut(
      tide(50, 54),
      press.cut(SHEET, line(outlines, ink.haze, 6)) +
        line(SHEET, ink.haze, 9) +
        fill('M1560 700C1600 650 1880 640 1930 700C1950 780 1880 830 1740 830C1620 830 1540 780 1560 700Z', ink.sea) +
        church(1720, 770, 1.9, ink.mist) +
        house(1630, 776, 1.5, ink.mist) +
        house(1850, 782, 1.5, ink.mist),
    );
    const map = [
      fill(SHEET, ink.paper),
      drawn.join('') + line(outlines, ink.rust, 5),
      line('M200 570C520 520 700 600 860 556C1000 520 1080 600 1260 570', ink.paper, 26),
      line('M200 570C520 520 700 600 860 556C1000 520 1080 600 1260 570', ink.rust, 5, 'stroke-dasharray="20 14"'),
      fill(oval(700, 500, 180, 62), ink.paper),
      church(680, 526, 1.8, ink.rust) + house(590, 530, 1.5, ink.rust) + house(800, 534, 1.5, ink.rust),
      fill(oval(1160, 330, 130, 46), ink.paper),
      church(1140, 350, 1.3, ink.rust) + house(1070, 352, 1.2, ink.rust) + house(1230, 354, 1.2, ink.rust),
      press.grain(SHEET, ink.brass, 'edge', { reach: 0.4, strength: 0.5 }),
      fill('M1010 84L1080 86L1066 1250L1000 1252Z', ink.brass, 'opacity="0.2"'),
      line(SHEET, ink.brass, 18),
      rose(430, 1010),
    ].join('');
    const water = tide(50, 54);
    const follow = (dx: number, dy: number): string => curve(shores.map(([x, y]): Point => [x + dx, y + dy]));
    return [
      ground(ink.night),
      press.grain(box(-40, -40, 2480, 1430), ink.deep, 'left', { reach: 1, strength: 0.7 }),
      fill('M230 170L2220 180L2190 1310L210 1330Z', ink.night),
      press.cut(SHEET, map),
      press.cut(SHEET, fill(tide(-70, -60), ink.mist, 'opacity="0.5"') + fill(tide(-12, -8), ink.haze, 'opacity="0.75"')),
      fill(water, ink.sea),
      drowned,
      press.cut(water, press.grain(box(700, 100, 1740, 1290), ink.deep, 'right', { reach: 0.8, strength: 0.9 })),
      press.cut(tide(130, 140), ripples(press, ink.haze, { top: 260, bottom: 1360, left: 1000, right: 2460 }, 60, 1)),
      line(follow(50, 54), ink.paper, 12),
      line(follow(76, 84), ink.mist, 6, 'stroke-dasharray="150 46 60 30"'),
      press.cut(SHEET, line(follow(-70, -60), ink.paper, 6, 'stroke-dasharray="60 26"')),
    ].join('');
  },
};

function rose(x: number, y: number): string {
  return (
    fill(oval(x, y, 92), ink.paper) +
    line(oval(x, y, 92) + oval(x, y, 76), ink.rust, 5) +
    fill(
      `M${x} ${y - 110}L${x + 20} ${y - 20}L${x + 110} ${y}L${x + 20} ${y + 20}L${x} ${y + 110}L${x - 20} ${y + 20}L${x - 110} ${y}L${x - 20} ${y - 20}Z`,
      ink.signal,
    ) +
    fill(sliver(x, y, 30, 20), ink.paper)
  );
}

export const oldMap: Scene[] = [scene];
