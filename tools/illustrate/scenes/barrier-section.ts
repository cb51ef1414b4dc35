import { box, curve, fill, ground, ink, line, oval, type Press, poly, type Scene, steps } from '../kit';
import { gull, person, ripples, roofs } from '../parts';

function wheel(x: number, y: number, r: number): string {
  const spokes = steps(8).map((i) => {
    const turn = (i * Math.PI) / 4;
    return `M${x} ${y}L${x + Math.cos(turn) * r * 0.84} ${y + Math.sin(turn) * r * 0.84}`;
  });
  return (
    fill(oval(x, y, r), ink.night) +
    fill(oval(x, y, r * 0.8), ink.lamp) +
    line(spokes.join(''), ink.night, r * 0.1) +
    fill(oval(x, y, r * 0.2), ink.night)
  );
}

function ship(x: number, y: number): string {
  return (
    fill(
      poly([
        [x - 190, y - 44],
        [x + 190, y - 58],
        [x + 158, y + 34],
        [x - 160, y + 34],
      ]),
      ink.night,
    ) +
    fill(box(x - 150, y - 150, 86, 110), ink.haze) +
    fill(box(x - 160, y - 166, 106, 20) + box(x - 136, y - 216, 34, 54), ink.signal) +
    fill(
      steps(3)
        .map((i) => box(x - 138 + i * 25, y - 130, 15, 18))
        .join(''),
      ink.paper,
    ) +
    fill([0, 1, 2, 3].map((i) => box(x - 50 + i * 54, y - 92 - (i % 2) * 26, 50, 42 + (i % 2) * 26)).join(''), ink.rust)
  );
}

function piles(press: Press): string {
  return steps(9)
    .map((i) => {
      const x = 836 + i * 88;
      return fill(
        poly([
          [x - 13, 1180],
          [x + 13, 1180],
          [x + 13, 1330 + press.rnd(-16, 16)],
          [x, 1366],
          [x - 13, 1330],
        ]),
        ink.deep,
      );
    })
    .join('');
}

const section: Scene = {
  file: '2026/11/barrier-section',
  focus: [54, 58],
  description: 'Cross-section of a lift gate: lowered on its sill, the red leaf holds back a high sea from the low river behind it.',
  draw: (press) => {
    const sea =
      'M-40 1150L-40 560C60 610 120 590 190 545C260 600 350 596 420 540C500 598 590 590 660 528C740 596 830 590 900 520C960 580 1040 600 1120 580C1150 560 1180 560 1200 566L1200 1150Z';
    const bed =
      'M-40 1400L-40 1080C160 1060 300 1100 480 1082C600 1070 680 1088 760 1088L1640 1088C1760 1092 1900 1066 2080 1084C2220 1096 2330 1072 2440 1080L2440 1400Z';
    return [
      ground(ink.paper),
      press.grain(box(-40, -40, 2480, 700), ink.cream, 'top', { reach: 1, strength: 0.8 }),
      roofs(press, ink.mist, 820, [1700, 2440], [50, 120], [60, 120]),
      fill(`${box(2060, 640, 40, 190)}M2052 644L2080 540L2108 644Z`, ink.mist),
      fill(box(1100, 826, 1400, 340), ink.haze),
      press.grain(box(1100, 826, 1400, 340), ink.sea, 'bottom', { reach: 0.9, strength: 0.8 }),
      fill(box(1250, 820, 1250, 9), ink.sea),
      ripples(press, ink.fog, { top: 860, bottom: 1000, left: 1400, right: 2440 }, 16, 0.7),
      ship(430, 552),
      fill(sea, ink.sea),
      press.cut(
        sea,
        press.grain(box(-40, 560, 1250, 600), ink.night, 'bottom', { reach: 0.9, strength: 0.9 }) +
          ripples(press, ink.haze, { top: 680, bottom: 1010, left: 0, right: 1000 }, 26, 0.9),
      ),
      press.shade(bed, ink.deep, ink.night, 'bottom', { reach: 0.9 }),
      line(
        curve([
          [-40, 1140],
          [300, 1150],
          [700, 1160],
        ]) +
          curve([
            [1700, 1160],
            [2000, 1150],
            [2440, 1160],
          ]) +
          curve([
            [-40, 1220],
            [240, 1236],
            [640, 1240],
          ]) +
          curve([
            [1760, 1240],
            [2100, 1226],
            [2440, 1236],
          ]),
        ink.haze,
        5,
        'stroke-dasharray="46 30"',
      ),
      piles(press),
      press.shade('M780 1190L830 1070L1090 1070L1110 1024L1290 1024L1310 1070L1570 1070L1620 1190Z', ink.fog, ink.haze, 'bottom', {
        reach: 1,
      }),
      press.shade('M1330 1060L1330 240L1450 240L1500 1060Z', ink.mist, ink.sea, 'right', { reach: 0.9 }),
      fill(box(1358, 350, 62, 500), ink.night),
      fill(box(1370, 690, 38, 148), ink.lamp),
      line('M1389 200L1389 690M1200 200L1200 540', ink.night, 8),
      line('M1120 262L1280 262L1280 494L1120 494Z', ink.signal, 8, 'stroke-dasharray="28 24"'),
      press.shade('M1118 530L1282 530L1290 1028L1110 1028Z', ink.signal, ink.rust, 'right', { reach: 0.8 }),
      line(
        `${steps(5)
          .map((i) => `M1118 ${606 + i * 88}L1282 ${606 + i * 88}`)
          .join('')}M1118 606L1282 694L1118 782L1282 870L1118 958`,
        ink.night,
        10,
      ),
      fill(box(1090, 522, 220, 28) + box(1084, 1010, 232, 30), ink.night),
      press.shade(box(1070, 116, 470, 140), ink.night, ink.deep, 'left', { reach: 0.7 }),
      fill('M1044 120L1300 40L1566 120Z', ink.night),
      wheel(1232, 192, 58),
      wheel(1412, 192, 42),
      fill(box(1440, 440, 240, 20), ink.night),
      line(
        `M1680 370L1470 370${steps(5)
          .map((i) => `M${1480 + i * 50} 370L${1480 + i * 50} 440`)
          .join('')}`,
        ink.night,
        6,
      ),
      person(1610, 442, 122, { coat: ink.signal, skin: ink.brass, legs: ink.night, hat: ink.lamp }),
      gull(800, 250, 60, ink.night) + gull(640, 330, 38, ink.night) + gull(1860, 250, 44, ink.night),
    ].join('');
  },
};

export const barrierSection: Scene[] = [section];
