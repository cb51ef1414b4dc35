import { box, fill, ground, ink, line, oval, type Point, type Press, type Scene, steps } from '../kit';

const BACK = 'M860 930L876 300C880 190 1040 236 1080 150Q1200 40 1320 150C1360 236 1520 190 1524 300L1540 930Z';
const PAD = 'M930 880L944 350C946 300 1060 318 1120 238Q1200 160 1280 238C1340 318 1454 300 1456 350L1470 880Z';

/** Evenly spaced points along the hanging chain, with the direction at each. */
function hang(count: number): { at: Point; turn: number }[] {
  const curveAt = (t: number): Point => [1200 + t * 236, 612 - (t * t * 0.6 + t ** 4 * 0.4) * 420];
  const fine = steps(401).map((i) => curveAt(i / 200 - 1));
  const along = fine.reduce<number[]>((sums, [x, y], i) => {
    const [px, py] = fine[i - 1] ?? [x, y];
    sums.push((sums.at(-1) ?? 0) + Math.hypot(x - px, y - py));
    return sums;
  }, []);
  const total = along.at(-1) ?? 1;
  return steps(count).map((n) => {
    const i = Math.max(
      1,
      along.findIndex((sum) => sum >= (total * n) / (count - 1)),
    );
    const b: Point = fine[i] ?? [0, 0];
    const a = fine[i - 1] ?? b;
    return { at: b, turn: (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI };
  });
}

function chain(press: Press): string {
  const links = hang(19);
  const turned = ({ at, turn }: { at: Point; turn: number }, d: string): string =>
    `<g transform="translate(${at[0].toFixed(1)} ${at[1].toFixed(1)}) rotate(${turn.toFixed(1)})">${d}</g>`;
  const shield = (colour: string): string =>
    line(oval(-38, 0, 18, 12) + oval(38, 0, 18, 12), colour, 9) +
    fill('M-27 -26Q0 -40 27 -26Q40 0 27 26Q0 40 -27 26Q-40 0 -27 -26Z', colour);
  const knot = (colour: string): string => line(oval(-15, 0, 21, 15) + oval(15, 0, 21, 15), colour, 10);
  const strand = (colour: string): string => links.map((link, i) => turned(link, i % 2 === 0 ? shield(colour) : knot(colour))).join('');
  const boss = links
    .filter((_, i) => i % 2 === 0)
    .map((link) => fill(oval(link.at[0], link.at[1], 19), ink.brass) + fill(oval(link.at[0] - 3, link.at[1] - 3, 11), ink.signal))
    .join('');
  const disc = oval(1200, 762, 116);
  return (
    press.cut(BACK, `<g transform="translate(16 20)">${strand(ink.night)}${fill(disc, ink.night)}</g>${strand(ink.lamp)}${boss}`) +
    line(oval(1200, 646, 17, 22), ink.lamp, 11) +
    press.shade(disc, ink.lamp, ink.brass, 'right', { reach: 0.9, step: 7 }) +
    line(oval(1200, 762, 94), ink.rust, 7) +
    press.cut(
      oval(1200, 762, 88),
      fill('M1116 770L1290 770L1262 822L1146 822Z', ink.rust) +
        fill(box(1190, 672, 10, 106), ink.rust) +
        fill('M1210 684Q1262 712 1258 756L1210 756Z', ink.signal) +
        fill('M1182 694Q1140 722 1136 756L1182 756Z', ink.signal) +
        fill('M1200 662L1232 670L1200 680Z', ink.rust) +
        fill('M1090 812Q1122 780 1156 806Q1180 822 1200 802Q1222 782 1246 804Q1276 822 1310 792L1310 880L1090 880Z', ink.sea) +
        line('M1100 832Q1130 812 1160 832Q1200 856 1240 830Q1270 814 1300 830', ink.lamp, 6),
    )
  );
}

function chair(press: Press): string {
  const arm = (k: number): string => {
    const x = (u: number): number => 1200 + k * u;
    return (
      fill(`M${x(330)} 760C${x(400)} 740 ${x(470)} 760 ${x(486)} 820L${x(480)} 868L${x(330)} 850Z`, ink.night) +
      fill(`M${x(420)} 850L${x(478)} 850L${x(470)} 1400L${x(420)} 1400Z`, ink.night) +
      press.shade(oval(x(456), 824, 50, 56), ink.deep, ink.night, 'bottom', { reach: 0.9 }) +
      line(oval(x(456), 824, 26, 30), ink.haze, 6)
    );
  };
  const buttons: Point[] = [
    [1030, 420],
    [1200, 340],
    [1370, 420],
    [1030, 660],
    [1370, 660],
  ];
  return (
    fill(BACK, ink.night) +
    press.grain(BACK, ink.sea, 'left', { reach: 0.35, strength: 0.5 }) +
    fill(oval(880, 226, 38) + oval(1520, 226, 38), ink.night) +
    press.shade(PAD, ink.sea, ink.night, 'right', { reach: 0.75, strength: 0.9 }) +
    line(PAD, ink.haze, 6, 'stroke-dasharray="2 22"') +
    fill(buttons.map(([x, y]) => oval(x, y, 13)).join(''), ink.deep) +
    press.shade('M830 930C900 890 1500 890 1570 930L1640 1110C1560 1140 840 1140 760 1110Z', ink.sea, ink.deep, 'bottom', { reach: 0.9 }) +
    fill('M752 1104C840 1146 1560 1146 1648 1104L1640 1210C1560 1244 840 1244 760 1210Z', ink.night) +
    line('M800 1190C900 1214 1500 1214 1600 1190', ink.deep, 8) +
    fill('M770 1200L850 1200L830 1400L770 1400Z' + 'M1630 1200L1550 1200L1570 1400L1630 1400Z', ink.night) +
    arm(-1) +
    arm(1)
  );
}

const councilChain: Scene = {
  file: '2026/11/council-chain',
  focus: [50, 50],
  description: 'A gold chain of office hangs over the back of an empty, high-backed chair in a panelled council chamber.',
  draw: (press) => {
    const panels = steps(7).map((i) => box(-150 + i * 400, 80, 330, 640) + box(-150 + i * 400, 790, 330, 240));
    const panes = steps(6).map((i) => {
      const [x, y] = [170 + (i % 2) * 330, 20 + Math.floor(i / 2) * 330 + (i % 2) * 132];
      return `M${x} ${y}L${x + 290} ${y + 116}L${x + 290} ${y + 406}L${x} ${y + 290}Z`;
    });
    return [
      ground(ink.signal),
      press.grain(box(-40, -40, 2480, 1130), ink.rust, 'right', { reach: 0.9, strength: 0.9 }),
      line(panels.join(''), ink.rust, 10),
      press.cut(box(-40, -40, 2480, 1110), fill(panes.join(''), ink.lamp, 'opacity="0.55"')),
      fill(box(-40, 1080, 2480, 320), ink.rust),
      press.grain(box(-40, 1080, 2480, 320), ink.night, 'right', { reach: 1, strength: 0.9 }),
      fill(box(-40, 1066, 2480, 26), ink.brass),
      fill('M1330 330C1500 250 1720 330 1740 480L1900 1080L1620 1080Z', ink.rust),
      press.grain('M1330 330C1500 250 1720 330 1740 480L1900 1080L1620 1080Z', ink.night, 'left', { reach: 1, strength: 0.8 }),
      fill('M760 1400L1640 1400L2200 1180L1900 1080L1500 1100Z', ink.night, 'opacity="0.6"'),
      chair(press),
      chain(press),
    ].join('');
  },
};

export const councilChains: Scene[] = [councilChain];
