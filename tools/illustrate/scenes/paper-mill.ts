import { box, fill, ground, ink, line, oval, type Press, poly, type Scene, steps } from '../kit';
import { person, ripples, windows } from '../parts';

const sawtooth = (x: number, y: number, count: number, w: number, h: number): string =>
  poly([
    [x, 830],
    [x, y],
    ...steps(count).flatMap((i): [number, number][] => [
      [x + i * w, y - h],
      [x + (i + 1) * w, y],
    ]),
    [x + count * w, 830],
  ]);

function chimney(press: Press, x: number, top: number, w: number): string {
  return (
    press.shade(
      poly([
        [x - w * 0.62, 830],
        [x - w * 0.42, top],
        [x + w * 0.42, top],
        [x + w * 0.62, 830],
      ]),
      ink.signal,
      ink.rust,
      'right',
      { reach: 0.8, strength: 0.95 },
    ) + fill(box(x - w * 0.52, top - 14, w * 1.04, 30) + box(x - w * 0.48, top + 60, w * 0.96, 22), ink.night)
  );
}

const mill: Scene = {
  file: '2026/11/paper-mill',
  focus: [48, 62],
  description:
    'From the gate of a riverside paper mill a sheet runs out like a road and winds onto a great roll; two people talk terms on it.',
  draw: (press) => {
    const road = 'M1110 826L1290 826L1700 1130L700 1130Z';
    const spiral = steps(5).map((i) => oval(660, 1190, 104 - i * 22, 150 - i * 32));
    return [
      ground(ink.mist),
      press.grain(box(-40, -40, 2480, 560), ink.haze, 'top', { reach: 1, strength: 0.95 }),
      fill(box(-40, 620, 2480, 220), ink.cream),
      press.grain(box(-40, 500, 2480, 122), ink.cream, 'bottom', { reach: 1 }),
      press.shade(
        'M1690 150C1740 90 1850 110 1880 70C1960 20 2080 60 2130 20C2240 -20 2340 0 2460 -40L2460 150C2330 120 2280 190 2170 170C2090 210 1980 160 1900 190C1840 210 1760 190 1720 200Z',
        ink.paper,
        ink.fog,
        'bottom',
        { reach: 1 },
      ),
      fill('M-40 760C200 700 400 720 620 750C900 780 1500 700 1800 730C2050 750 2250 700 2440 720L2440 840L-40 840Z', ink.haze),
      chimney(press, 1690, 200, 96),
      chimney(press, 1890, 330, 80),
      press.shade(sawtooth(230, 600, 5, 150, 96), ink.sea, ink.deep, 'bottom', { reach: 0.9 }),
      press.shade(sawtooth(1430, 640, 5, 150, 90), ink.sea, ink.deep, 'bottom', { reach: 0.9 }),
      windows(press, { x: 276, y: 650, cols: 9, rows: 2 }, { w: 46, h: 56, dx: 76, dy: 82 }, { share: 0.25, on: ink.lamp, off: ink.night }),
      windows(press, { x: 1570, y: 680, cols: 8, rows: 1 }, { w: 46, h: 60, dx: 76, dy: 80 }, { share: 0.2, on: ink.lamp, off: ink.night }),
      press.shade('M930 830L930 420L1200 300L1470 420L1470 830Z', ink.signal, ink.rust, 'right', {
        reach: 0.8,
        strength: 0.95,
      }),
      fill('M900 440L900 406L1200 272L1500 406L1500 440L1200 308Z', ink.night),
      fill(oval(1200, 430, 54), ink.night) +
        fill(oval(1200, 430, 40), ink.lamp) +
        line('M1200 390L1200 470M1160 430L1240 430', ink.night, 8),
      windows(press, { x: 990, y: 520, cols: 2, rows: 1 }, { w: 50, h: 90, dx: 370, dy: 0 }, { share: 0, on: ink.lamp, off: ink.night }),
      fill('M1090 830L1090 640C1090 540 1310 540 1310 640L1310 830Z', ink.night),
      fill(box(-40, 826, 2480, 600), ink.deep),
      press.grain(box(-40, 826, 2480, 560), ink.night, 'bottom', { reach: 0.9, strength: 0.9 }),
      ripples(press, ink.haze, { top: 850, bottom: 1330, left: -60, right: 760 }, 44, 1.3),
      ripples(press, ink.haze, { top: 850, bottom: 1330, left: 1640, right: 2460 }, 44, 1.3),
      fill('M1090 826L1310 826L1340 850L1060 850Z', ink.night),
      press.shade(road, ink.paper, ink.fog, 'left', { reach: 0.7 }),
      press.shade(
        'M660 1040L1740 1040C1810 1060 1850 1120 1850 1190C1850 1270 1810 1330 1740 1340L660 1340Z',
        ink.paper,
        ink.haze,
        'bottom',
        { reach: 0.9, strength: 0.95 },
      ),
      fill(oval(660, 1190, 112, 152), ink.cream),
      line(spiral.join(''), ink.brass, 7),
      fill(oval(660, 1190, 22, 32), ink.night),
      line('M800 1150L1790 1150', ink.mist, 5),
      fill('M1264 1080L1300 1080L1470 1112L1400 1112Z' + 'M1108 1076L1146 1076L1316 1110L1246 1110Z', ink.mist),
      person(1124, 1080, 206, { coat: ink.night, skin: ink.cream, legs: ink.night, hat: ink.night, stride: 5 }),
      person(1280, 1084, 200, { coat: ink.lamp, skin: ink.brass, legs: ink.deep, hair: ink.night, stride: 5 }),
      line('M1148 932L1202 962', ink.night, 17),
      line('M1254 936L1202 962', ink.brass, 17),
      fill(box(1066, 1044, 48, 38, 5), ink.rust),
    ].join('');
  },
};

export const paperMill: Scene[] = [mill];
