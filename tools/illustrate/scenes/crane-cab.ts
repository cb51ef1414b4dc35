import { box, fill, ground, ink, line, oval, type Press, poly, type Scene, sliver, steps } from '../kit';
import { ripples } from '../parts';

/** A container from straight above, lying along the ship. */
function lid(press: Press, x: number, y: number, w: number, h: number, flat: string, dark: string): string {
  const ribs = steps(11).map((i) => `M${x + w * 0.12} ${y + ((i + 1) * h) / 12}L${x + w * 0.88} ${y + ((i + 1) * h) / 12}`);
  return (
    press.shade(box(x, y, w, h, 4), flat, dark, 'bottom', { reach: 0.8, strength: 0.7 }) +
    line(ribs.join(''), dark, 5) +
    fill([x, x + w - 16].flatMap((cx) => [box(cx, y, 16, 16), box(cx, y + h - 16, 16, 16)]).join(''), ink.night)
  );
}

const workers = (list: readonly (readonly [number, number])[]): string =>
  list
    .map(
      ([x, y]) =>
        fill(sliver(x + 26, y + 20, 76, 16), ink.haze) + fill(oval(x, y, 23, 15), ink.signal) + fill(oval(x, y - 3, 11), ink.paper),
    )
    .join('');

const lorry = (press: Press): string =>
  fill(box(1800, 520, 150, 560, 8), ink.haze) +
  fill(box(1766, 500, 150, 480, 6), ink.night) +
  fill(box(1776, 340, 130, 150, 22), ink.lamp) +
  fill(box(1790, 372, 102, 34, 8), ink.night) +
  press.grain(box(1776, 340, 130, 150, 22), ink.brass, 'right', { reach: 0.9 }) +
  line('M1790 540L1892 540M1790 660L1892 660M1790 780L1892 780M1790 900L1892 900', ink.deep, 12);

const boot = (x: number, lean: number): string =>
  fill(
    `M${x - 74} 1170C${x - 82} 1080 ${x - 70 + lean} 985 ${x + lean} 980C${x + 70 + lean} 985 ${x + 82} 1080 ${x + 74} 1170Z`,
    ink.night,
  ) +
  fill(
    `M${x - 60} 1170C${x - 66} 1090 ${x - 54 + lean} 1002 ${x + lean} 998C${x + 54 + lean} 1002 ${x + 66} 1090 ${x + 60} 1170Z`,
    ink.brass,
  ) +
  line(`M${x - 42 + lean} 1052Q${x + lean * 0.8} 1026 ${x + 42 + lean} 1052`, ink.rust, 9) +
  line(`M${x - 26} 1092L${x + 28} 1092M${x - 28} 1122L${x + 30} 1122`, ink.paper, 8);

const leg = (press: Press, x: number, out: number): string => {
  const shape = `M${x - 92} 1150C${x - 96} 1180 ${x - 130 + out * 0.5} 1230 ${x - 190 + out} 1420L${x + 190 + out} 1420C${x + 130 + out * 0.5} 1230 ${x + 96} 1180 ${x + 92} 1150C${x + 40} 1124 ${x - 40} 1124 ${x - 92} 1150Z`;
  return press.shade(shape, ink.sea, ink.deep, 'bottom', { reach: 0.9 }) + line(`M${x - 78} 1164Q${x} 1140 ${x + 78} 1164`, ink.deep, 8);
};

const controls = (press: Press): string => {
  const desk = 'M-40 880L250 850L330 930L372 1420L-40 1420Z';
  return (
    press.shade(desk, ink.sea, ink.deep, 'bottom', { reach: 0.9 }) +
    line('M-40 880L250 850L330 930L372 1420', ink.haze, 10) +
    fill(oval(60, 950, 22) + oval(130, 940, 22), ink.lamp) +
    fill(oval(200, 932, 22), ink.signal) +
    fill(oval(248, 1080, 74, 40), ink.night) +
    line('M248 1076L262 960', ink.night, 26)
  );
};

const arm = (press: Press): string => {
  const sleeve = 'M-40 1420L-40 1130C60 1060 130 1010 200 966L272 1040C220 1130 160 1270 150 1420Z';
  return (
    press.shade(sleeve, ink.lamp, ink.brass, 'bottom', { reach: 0.9 }) +
    fill('M150 1000L202 964L274 1040L238 1092Z', ink.paper) +
    fill(oval(258, 880, 34, 36), ink.night) +
    fill('M196 972C196 920 226 896 262 900L318 924L292 1022L266 1042Z', ink.rust) +
    line('M236 914L312 912M230 940L320 940M230 966L314 968M238 992L298 996', ink.rust, 30) +
    line('M258 926L318 926M262 953L318 954M266 980L306 982', ink.night, 5) +
    line('M214 972C220 940 236 920 252 908', ink.rust, 32) +
    line('M236 980C238 950 252 934 268 922', ink.night, 5)
  );
};

const scene: Scene = {
  file: '2026/11/crane-cab',
  focus: [54, 42],
  description:
    'Through the glass floor of a crane cab, between the driver’s boots: a red container hangs on its ropes high above a ship’s hold.',
  draw: (press) => {
    const glass = poly([
      [430, -60],
      [1970, -60],
      [2050, 1130],
      [350, 1130],
    ]);
    const paints = [
      [ink.haze, ink.sea],
      [ink.sea, ink.deep],
      [ink.mist, ink.haze],
      [ink.rust, ink.night],
      [ink.sea, ink.deep],
      [ink.haze, ink.deep],
      [ink.brass, ink.rust],
    ] as const;
    const cargo = steps(14)
      .filter((i) => i !== 3)
      .map((i) => {
        const [flat, dark] = paints[(i * 5 + (i > 6 ? 2 : 0)) % 7] ?? paints[0];
        return lid(press, 796 + (i % 7) * 116, i < 7 ? 130 : 590, 108, 444, flat, dark);
      });
    const view = [
      fill(box(300, -60, 1800, 1260), ink.sea),
      press.grain(box(300, -60, 480, 1260), ink.deep, 'left', { reach: 1 }),
      ripples(press, ink.haze, { top: -40, bottom: 1130, left: 380, right: 640 }, 50, 0.9),
      fill(box(1726, -60, 460, 1260), ink.fog),
      press.grain(box(1726, -60, 460, 1260), ink.mist, 'right', { reach: 1 }),
      fill(box(1704, -60, 26, 1260), ink.night),
      line('M1984 -60L2000 1200', ink.paper, 12, 'stroke-dasharray="90 50"'),
      line('M1748 -60L1748 1200', ink.haze, 6),
      press.shade(box(650, -60, 1010, 1260), ink.rust, ink.night, 'left', { reach: 0.5, strength: 0.6 }),
      line('M672 -60L672 1200M1640 -60L1640 1200', ink.paper, 8),
      fill(box(752, 86, 872, 976), ink.brass) + fill(box(776, 108, 828, 934), ink.night),
      ...cargo,
      press.grain(box(776, 108, 828, 934), ink.night, 'left', { reach: 0.5, strength: 0.8 }),
      press.grain(box(1144, 130, 108, 444), ink.deep, 'bottom', { reach: 1 }),
      fill(box(1160, 240, 176, 640, 6), ink.night, 'opacity="0.72"'),
      workers([
        [708, 330],
        [1850, 220],
      ]),
      lorry(press),
      lid(press, 1122, 170, 156, 640, ink.signal, ink.rust),
      line('M1128 216L1272 216L1272 764L1128 764Z', ink.lamp, 22) + line('M1200 216L1200 764M1128 490L1272 490', ink.lamp, 18),
      fill(box(1160, 448, 80, 84, 8), ink.night),
      line('M940 -60L1132 220M1460 -60L1268 220M820 -60L1132 762M1580 -60L1268 762', ink.night, 9),
      fill([216, 764].flatMap((y) => [oval(1130, y, 15), oval(1270, y, 15)]).join(''), ink.night),
    ].join('');
    return [
      ground(ink.night),
      press.grain(box(-40, -40, 470, 1000), ink.deep, 'right', { reach: 1 }) +
        press.grain(box(1970, -40, 470, 1000), ink.deep, 'left', { reach: 1 }),
      press.cut(glass, view),
      press.cut(glass, fill('M430 420L880 -60L1010 -60L380 640Z' + 'M1720 1130L2050 760L2050 900L1850 1130Z', ink.paper, 'opacity="0.13"')),
      line(glass, ink.night, 34) + line(glass, ink.haze, 8),
      fill(box(330, 1110, 1740, 44), ink.night) + line('M340 1134L2060 1134', ink.haze, 10),
      boot(890, 26) + boot(1510, -26),
      leg(press, 890, -90) + leg(press, 1510, 90),
      controls(press) + arm(press),
      `<g transform="translate(2400 0) scale(-1 1)">${controls(press)}${arm(press)}</g>`,
    ].join('');
  },
};

export const craneCab: Scene[] = [scene];
