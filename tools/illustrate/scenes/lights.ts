import { box, fill, ground, ink, line, oval, type Press, poly, type Scene, sliver, steps } from '../kit';
import { glint, gull, ripples } from '../parts';

const harbourLight: Scene = {
  file: '2026/11/harbour-light',
  focus: [52, 46],
  description: 'A small red harbour light at the end of the mole as the sun comes up behind a departing fishing boat.',
  draw: (press) => {
    const mole =
      'M2460 1060C2200 1010 2000 990 1780 990L1180 985C1120 986 1080 1010 1060 1040L1010 1100C1300 1130 1760 1160 2100 1250L2460 1400Z';
    const blocks = steps(46).map((i) => {
      const x = 1010 + i * 32;
      const y = 1082 + (i * 32) ** 2 * 0.00011 + press.rnd(-14, 26);
      const s = press.rnd(44, 84);
      const rock = poly([
        [x - s * 0.6, y + s * 0.3],
        [x - s * 0.4, y - s * 0.32],
        [x + s * 0.2, y - s * 0.5],
        [x + s * 0.66, y - s * 0.04],
        [x + s * 0.5, y + s * 0.4],
      ]);
      const lit = poly([
        [x - s * 0.4, y - s * 0.32],
        [x + s * 0.2, y - s * 0.5],
        [x + s * 0.06, y - s * 0.1],
        [x - s * 0.56, y + s * 0.16],
      ]);
      return (
        fill(rock, ink.night) +
        fill(lit, ink.haze) +
        fill(
          poly([
            [x + s * 0.2, y - s * 0.5],
            [x + s * 0.66, y - s * 0.04],
            [x + s * 0.5, y + s * 0.4],
            [x + s * 0.06, y - s * 0.1],
          ]),
          ink.deep,
        )
      );
    });
    return [
      ground(ink.lamp),
      fill(box(-40, -40, 2480, 240), ink.mist),
      press.grain(box(-40, 190, 2480, 240), ink.mist, 'top', { reach: 1, strength: 0.95 }),
      press.grain(box(-40, -40, 2480, 232), ink.haze, 'top', { reach: 1, strength: 0.9 }),
      press.grain(box(-40, 560, 2480, 290), ink.signal, 'bottom', { reach: 1, strength: 0.85 }),
      fill(oval(820, 790, 230), ink.paper),
      fill(sliver(820, 690, 720, 14) + sliver(620, 750, 640, 12) + sliver(1900, 420, 1000, 18) + sliver(300, 360, 900, 16), ink.signal),
      fill('M-40 830C100 800 220 790 360 812C420 820 480 832 520 846L-40 850Z', ink.sea),
      fill(box(-40, 842, 2480, 560), ink.sea),
      press.grain(box(-40, 842, 2480, 520), ink.night, 'bottom', { reach: 1, strength: 0.9 }),
      ripples(press, ink.lamp, { top: 850, bottom: 1000 }, 50, 0.8),
      glint(press, ink.paper, 820, 856, 1300, 300, 24),
      ripples(press, ink.deep, { top: 880, bottom: 1340 }, 70, 1.4),
      fill('M430 868L410 812L590 812L640 800C634 840 610 868 590 872Z', ink.night),
      fill(`${box(450, 752, 70, 62)}M440 756L530 756L520 740L450 740Z`, ink.night),
      line('M560 812L560 660M560 690L640 800M560 680L486 742M420 812L420 740', ink.night, 7),
      fill(box(464, 766, 22, 20), ink.lamp),
      fill(sliver(520, 878, 330, 9), ink.night),
      press.shade(mole, ink.night, ink.deep, 'right', { reach: 0.8 }),
      fill('M2460 1060C2200 1010 2000 990 1780 990L1180 985C1150 986 1130 994 1112 1006C1400 1004 1900 1016 2460 1110Z', ink.haze),
      ...blocks,
      line(
        'M1420 985L1420 930M1560 986L1560 930M1700 988L1700 930M1840 992L1840 934M1980 1002L1980 944M2120 1018L2120 960M2260 1036L2260 978M2400 1056L2400 998M1420 940C1700 930 2000 950 2440 1006',
        ink.night,
        8,
      ),
      press.shade('M1190 990L1220 900L1440 900L1470 990Z', ink.night, ink.deep, 'left'),
      press.shade('M1244 904L1276 440L1384 440L1416 904Z', ink.signal, ink.rust, 'right', { reach: 0.8 }),
      fill('M1259 690L1267 570L1393 570L1401 690Z', ink.paper),
      press.grain('M1259 690L1267 570L1393 570L1401 690Z', ink.brass, 'right', { reach: 0.6 }),
      fill(box(1306, 800, 50, 104, 8), ink.night),
      fill(box(1242, 424, 176, 26), ink.night),
      line('M1250 424L1250 360M1410 424L1410 360M1246 376L1414 376M1300 424L1300 360M1360 424L1360 360', ink.night, 8),
      fill(box(1286, 310, 88, 112), ink.cream),
      line('M1286 310L1286 422M1330 310L1330 422M1374 310L1374 422', ink.night, 8),
      fill('M1268 314C1276 240 1384 240 1392 314Z', ink.signal),
      line('M1330 256L1330 200', ink.night, 8),
      gull(1560, 330, 62, ink.night) + gull(1680, 420, 40, ink.night) + gull(1060, 470, 40, ink.night) + gull(250, 560, 30, ink.night),
    ].join('');
  },
};

/** The stacked prisms of a Fresnel lens. */
function lens(press: Press, x: number, y: number): string {
  const rings = steps(4).map((i) => oval(x, y, 118 - i * 30, 118 - i * 30));
  const louvres = steps(4).map((i) => {
    const w = 190 - i * 30;
    return box(x - w / 2, y - 172 - i * 38, w, 24, 6) + box(x - w / 2, y + 148 + i * 38, w, 24, 6);
  });
  return (
    press.shade(oval(x, y, 150, 300), ink.lamp, ink.paper, 'middle', { reach: 0.9 }) +
    fill(louvres.join(''), ink.cream) +
    rings.map((ring, i) => fill(ring, i % 2 === 0 ? ink.cream : ink.lamp)).join('') +
    fill(oval(x, y, 30), ink.signal)
  );
}

const keeper = (press: Press): string =>
  fill('M906 628L902 560L976 556L992 632Z', ink.brass) +
  press.shade('M822 846C816 740 822 672 872 634C920 604 1000 606 1034 646C1060 704 1058 780 1054 846Z', ink.sea, ink.night, 'right', {
    reach: 0.8,
  }) +
  fill('M894 640C910 612 980 606 1000 634C974 662 920 664 894 640Z', ink.signal) +
  fill('M866 660C820 690 790 730 764 776L702 800L716 838L806 818C842 790 876 750 900 712Z', ink.haze) +
  fill('M718 796C690 790 664 804 662 824C672 842 700 844 724 836Z', ink.cream) +
  fill(
    'M882 534C880 474 990 466 998 536C1002 580 986 612 948 614C912 614 894 598 892 580C880 582 868 578 868 572C872 562 880 552 882 534Z',
    ink.cream,
  ) +
  fill('M946 536C940 560 952 592 974 606C990 612 1002 590 1004 560L1006 530Z', ink.paper) +
  fill('M982 566C1012 552 1042 566 1042 592C1042 618 1012 628 992 614C978 604 970 576 982 566Z', ink.paper) +
  fill('M866 522C880 452 994 444 1008 514L1010 530L880 534Z', ink.deep) +
  fill('M886 526L834 538C836 524 852 514 876 510Z', ink.night) +
  fill('M880 526L1010 522L1010 536L880 542Z', ink.night);

const beam = 'M1330 470L-60 130L-60 560L1330 530Z';

const lighthouse: Scene = {
  file: '2026/11/lighthouse',
  focus: [50, 35],
  description: 'The lantern room of a lighthouse at night; the old keeper leans on the gallery rail and looks out along the beam.',
  draw: (press) =>
    [
      ground(ink.night),
      press.grain(box(-40, 300, 2480, 720), ink.deep, 'bottom', { reach: 1, strength: 0.95 }),
      fill(
        steps(30)
          .map(() => oval(press.rnd(20, 2380), press.rnd(20, 600), press.rnd(2, 4.4)))
          .join(''),
        ink.fog,
      ),
      fill(box(-40, 1010, 2480, 400), ink.deep),
      ripples(press, ink.sea, { top: 1024, bottom: 1340 }, 90, 1.2),
      ripples(press, ink.night, { top: 1060, bottom: 1340 }, 50, 1.4),
      fill('M-40 1012L-40 968C120 950 240 972 420 984C520 992 600 1004 660 1012Z', ink.night),
      fill(box(120, 978, 12, 12) + box(190, 982, 12, 12) + box(330, 994, 12, 12), ink.lamp),
      fill(beam, ink.sea),
      press.grain(beam, ink.cream, 'right', { reach: 0.95, strength: 0.8, step: 9 }),
      fill('M1330 486L-60 280L-60 400L1330 516Z', ink.haze, 'opacity="0.55"'),
      press.shade('M1150 980L1060 1420L1800 1420L1710 980Z', ink.paper, ink.sea, 'right', {
        reach: 0.8,
        strength: 0.95,
      }),
      fill('M1110 1180L1086 1300L1775 1300L1750 1180Z', ink.signal),
      press.grain('M1110 1180L1086 1300L1775 1300L1750 1180Z', ink.rust, 'right', { reach: 0.8, strength: 0.95 }),
      fill(box(1376, 1040, 104, 120, 30), ink.night),
      fill('M1180 220L1680 220L1680 850L1180 850Z', ink.brass),
      press.grain(box(1180, 220, 500, 630), ink.lamp, 'middle', { reach: 1.1 }),
      lens(press, 1430, 500),
      line('M1180 220L1180 850M1347 220L1347 850M1513 220L1513 850M1680 220L1680 850M1180 400L1680 400M1180 640L1680 640', ink.night, 13),
      line('M1180 400L1347 220M1347 400L1513 220M1513 400L1680 220', ink.night, 6),
      press.shade('M1140 226C1180 120 1340 84 1430 80C1520 84 1680 120 1720 226Z', ink.signal, ink.rust, 'right', {
        reach: 0.8,
      }),
      fill(box(1120, 212, 620, 30), ink.night),
      fill(oval(1430, 72, 30), ink.signal) + line('M1430 42L1430 -40', ink.haze, 8),
      press.shade(box(1160, 770, 540, 130), ink.paper, ink.haze, 'right', { reach: 0.7 }),
      keeper(press),
      press.shade('M640 900L2100 900L2040 980L720 980Z', ink.night, ink.deep, 'left', { reach: 0.6 }),
      fill('M760 970L1162 970L1136 1130C1060 1060 900 1010 760 990Z', ink.night),
      fill('M2000 970L1698 970L1724 1130C1800 1060 1900 1010 2000 990Z', ink.night),
      line(
        `M640 836L2100 836M640 870L2100 870${steps(13)
          .map((i) => `M${660 + i * 118} 836L${660 + i * 118} 904`)
          .join('')}`,
        ink.haze,
        11,
      ),
      gull(420, 700, 48, ink.fog) + gull(560, 780, 32, ink.fog) + gull(2030, 480, 40, ink.haze),
      fill(sliver(300, 1130, 360, 8), ink.haze),
    ].join(''),
};

export const lights: Scene[] = [harbourLight, lighthouse];
