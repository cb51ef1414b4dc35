import { box, curve, fill, ground, ink, lerp, line, move, oval, type Press, poly, type Scene, sliver, steps } from '../kit';
import { windows } from '../parts';

function drawers(press: Press, x: number, y: number, w: number, rows: number): string {
  const h = 62;
  return (
    fill(box(x - 14, y - 20, w + 28, rows * h + 40), ink.night) +
    steps(rows)
      .map(
        (r) =>
          press.shade(box(x, y + r * h, w, h - 9), ink.brass, ink.rust, 'bottom', { reach: 0.8, strength: 0.7 }) +
          fill(box(x + w * 0.2, y + r * h + 18, 56, 16, 6) + box(x + w * 0.8 - 56, y + r * h + 18, 56, 16, 6), ink.night),
      )
      .join('')
  );
}

/** The wall map: an estuary with its soundings and a tear-off corner. */
function chart(press: Press): string {
  const sheet = 'M640 130L1770 130L1770 930L640 930Z';
  const north =
    'M640 130L1770 130L1770 300C1690 330 1640 300 1560 350C1480 400 1440 380 1380 440C1330 490 1260 470 1200 430C1130 390 1080 440 1000 420C920 400 880 330 800 340C740 350 700 320 640 330Z';
  const south =
    'M640 930L640 610C720 600 760 660 840 650C930 640 960 590 1040 610C1120 630 1140 700 1220 690C1300 680 1330 600 1400 560C1480 520 1560 470 1640 440C1690 420 1730 410 1770 400L1770 930Z';
  const island = curve(
    [
      [900, 500],
      [970, 480],
      [1040, 510],
      [1030, 550],
      [950, 560],
      [890, 540],
    ],
    true,
  );
  const contours = [26, 54, 86].map(
    (d) =>
      `M640 ${330 + d}C700 ${320 + d} 740 ${350 + d} 800 ${340 + d}C880 ${330 + d} 920 ${400 + d * 0.8} 1000 ${420 + d * 0.7}C1080 ${440 + d * 0.7} 1130 ${390 + d * 0.8} 1200 ${430 + d * 0.8}`,
  );
  return (
    fill(box(610, 100, 1190, 34, 10) + box(610, 926, 1190, 34, 10), ink.night) +
    fill(sheet, ink.mist) +
    press.cut(
      sheet,
      line(contours.join(''), ink.haze, 5) +
        press.shade(north, ink.cream, ink.lamp, 'top', { reach: 0.9 }) +
        press.shade(south, ink.cream, ink.lamp, 'bottom', { reach: 0.9 }) +
        press.shade(island, ink.cream, ink.lamp, 'bottom') +
        line(north + south + island, ink.sea, 8) +
        line(
          'M1380 560C1420 650 1500 700 1480 800C1470 850 1520 880 1520 940M1200 130C1230 220 1180 280 1240 350C1260 380 1250 400 1240 446M1480 800C1400 820 1340 850 1330 940',
          ink.sea,
          7,
        ) +
        line('M640 330L1770 330M640 530L1770 530M640 730L1770 730M922 130L922 930M1205 130L1205 930M1488 130L1488 930', ink.haze, 3) +
        line('M700 560L1160 520L1420 470L1700 370', ink.signal, 7, 'stroke-dasharray="26 20"') +
        fill(
          steps(22)
            .map(() => box(press.rnd(1420, 1620), press.rnd(480, 600), 20, 20))
            .join(''),
          ink.rust,
        ) +
        fill('M800 780L822 840L800 900L778 840Z' + 'M740 840L800 820L860 840L800 860Z', ink.signal) +
        line(oval(800, 840, 74), ink.sea, 6),
    ) +
    fill(oval(1160, 520, 15), ink.signal)
  );
}

const mapRoom: Scene = {
  file: '2026/11/map-room',
  focus: [48, 45],
  description: 'A reader on a ladder studies a great wall map of an estuary, between cases of map drawers.',
  draw: (press) => {
    const ladder = steps(10).map((i) => {
      const t = (i + 0.6) / 10;
      return `M${lerp(1560, 1452, t)} ${lerp(1240, 240, t)}L${lerp(1710, 1560, t)} ${lerp(1240, 240, t)}`;
    });
    return [
      ground(ink.deep),
      press.grain(box(-40, -40, 2480, 1130), ink.night, 'edge', { reach: 0.7, strength: 0.95 }),
      fill(box(-40, 1000, 2480, 90), ink.sea),
      line('M-40 1000L2440 1000', ink.night, 8),
      fill(box(-40, 1080, 2480, 330), ink.night),
      fill('M300 1090L2110 1090L2260 1400L150 1400Z', ink.rust),
      press.grain('M300 1090L2110 1090L2260 1400L150 1400Z', ink.night, 'bottom', { reach: 0.9 }),
      line('M330 1130L2090 1130L2200 1360', ink.brass, 8) + line('M330 1130L210 1360', ink.brass, 8),
      drawers(press, -30, 560, 500, 9),
      drawers(press, 1930, 560, 500, 9),
      fill([60, 120, 178, 240].map((x) => box(x, 290 + (x % 7) * 16, 38, 260 - (x % 7) * 16, 12)).join(''), ink.fog),
      fill([90, 210, 300].map((x) => box(x, 380, 34, 166, 12)).join(''), ink.mist) + fill(oval(400, 470, 84), ink.haze),
      fill('M330 430C370 400 420 420 430 450C400 480 420 510 380 530C340 520 330 470 330 430Z', ink.cream) +
        line('M400 554L400 546M300 470C310 340 480 340 492 440', ink.night, 9),
      fill(box(350, 544, 100, 18), ink.night),
      ...[30, 44, 26, 52, 34, 40, 28, 48, 36, 30, 46].map((w, i, all) => {
        const x = 1950 + all.slice(0, i).reduce((sum, other) => sum + other + 4, 0);
        const top = 340 + ((i * 37) % 70);
        const colour = [ink.signal, ink.fog, ink.sea, ink.brass][i % 4] ?? ink.fog;
        return fill(box(x, top, w, 542 - top), colour) + fill(box(x, top + 34, w, 12) + box(x, 490, w, 12), ink.night, 'opacity="0.55"');
      }),
      chart(press),
      line(`M1560 1240L1452 160M1710 1240L1560 160${ladder.join('')}`, ink.night, 20),
      line(`M1560 1240L1452 160M1710 1240L1560 160${ladder.join('')}`, ink.lamp, 10),
      fill('M1500 850L1540 856L1548 990L1560 1000L1556 1022L1484 1018Z', ink.night) +
        fill('M1556 850L1600 850L1610 916L1640 930L1636 950L1560 950Z', ink.night),
      press.shade(
        'M1474 620C1486 580 1590 578 1608 622C1630 700 1626 790 1616 880L1486 880C1470 790 1466 700 1474 620Z',
        ink.signal,
        ink.rust,
        'right',
        { reach: 0.8 },
      ),
      line('M1492 640C1440 630 1410 580 1366 540', ink.signal, 40) + fill(oval(1352, 526, 22), ink.brass),
      line('M1594 650C1640 690 1650 720 1600 740', ink.rust, 36) + fill(oval(1588, 742, 20), ink.brass),
      fill(box(1516, 560, 46, 40), ink.brass),
      fill('M1486 520C1480 440 1590 436 1594 520C1594 560 1570 584 1540 584C1510 584 1488 560 1486 520Z', ink.night),
      fill(oval(1586, 466, 30), ink.night),
      line('M1205 -40L1205 30', ink.night, 8),
      fill('M1090 92C1100 10 1310 10 1320 92Z', ink.lamp) + fill(sliver(1205, 92, 200, 20), ink.paper),
    ].join('');
  },
};

function column(press: Press, x: number): string {
  return (
    press.shade(
      poly([
        [x - 58, 300],
        [x + 58, 300],
        [x + 66, 790],
        [x - 66, 790],
      ]),
      ink.paper,
      ink.haze,
      'right',
      { reach: 0.75, strength: 0.95 },
    ) +
    line(`M${x - 26} 320L${x - 30} 780M${x + 4} 320L${x + 4} 780`, ink.fog, 7) +
    fill(box(x - 80, 264, 160, 40, 8) + box(x - 86, 778, 172, 36, 6), ink.cream)
  );
}

const reader = (press: Press): string =>
  fill('M690 1012L980 1012L1220 1110L900 1110Z', ink.haze, 'opacity="0.8"') +
  fill('M826 1000C900 960 990 950 1010 980L1020 1090L1080 1104L1080 1124L972 1124L960 1030L850 1056Z', ink.night) +
  press.shade(
    'M758 1010C720 900 736 790 800 750C850 730 900 750 920 800C940 880 926 950 916 1018C860 1040 800 1040 758 1010Z',
    ink.signal,
    ink.rust,
    'left',
    { reach: 0.8 },
  ) +
  fill('M776 1040C850 980 960 990 982 1016L970 1108L1030 1122L1030 1144L912 1144L904 1064L800 1076Z', ink.deep) +
  fill('M824 760L822 700L884 700L890 760C870 780 844 780 824 760Z', ink.brass) +
  fill('M806 656C806 590 904 588 908 656L918 690L906 700C904 730 890 738 866 736C830 732 808 700 806 656Z', ink.cream) +
  fill('M796 700C776 620 800 566 866 570C912 574 922 616 910 636C880 628 856 640 846 680C844 720 826 740 796 700Z', ink.night) +
  line('M812 810C820 880 860 920 950 910', ink.rust, 38) +
  fill('M930 916L1000 930L1080 872L1004 864Z', ink.paper) +
  fill('M930 916L1004 864L960 830L892 886Z', ink.fog) +
  fill(oval(958, 916, 20), ink.cream);

const library: Scene = {
  file: '2026/11/library-steps',
  focus: [51, 66],
  description: 'One reader sits on the broad steps of a library, in the shadow of its columns; the doors behind are shut.',
  draw: (press) => {
    const flight = steps(9).map((i) => {
      const y = 812 + i * 34 + i * i * 4.4;
      const h = 34 + i * 8;
      return (
        fill(box(-40, y, 2480, h + 40), i % 2 === 0 ? ink.cream : ink.paper) +
        fill(box(-40, y + h * 0.52, 2480, h * 0.5), ink.mist) +
        press.grain(box(-40, y + h * 0.5, 2480, h * 0.5), ink.haze, 'right', { reach: 1, strength: 0.8 })
      );
    });
    const shadow = (x: number): string =>
      poly([
        [x - 40, 812],
        [x + 100, 812],
        [x + 820, 1400],
        [x + 420, 1400],
      ]);
    return [
      ground(ink.sea),
      press.grain(box(-40, -40, 2480, 420), ink.deep, 'top', { reach: 1 }),
      fill(box(300, 290, 1800, 530), ink.deep),
      press.grain(box(300, 290, 1800, 530), ink.night, 'top', { reach: 0.8 }),
      fill(box(-40, 330, 350, 490) + box(2090, 330, 350, 490), ink.fog),
      press.grain(box(2090, 330, 350, 490), ink.haze, 'right', { reach: 1 }),
      windows(press, { x: 40, y: 440, cols: 2, rows: 1 }, { w: 80, h: 210, dx: 130, dy: 0 }, { share: 0, on: ink.lamp, off: ink.deep }),
      windows(press, { x: 2160, y: 440, cols: 2, rows: 1 }, { w: 80, h: 210, dx: 130, dy: 0 }, { share: 0, on: ink.lamp, off: ink.deep }),
      fill(box(1086, 400, 228, 420), ink.cream) + fill(box(1106, 424, 188, 396), ink.rust),
      line(
        'M1200 424L1200 820M1124 450L1182 450L1182 600L1124 600ZM1218 450L1276 450L1276 600L1218 600ZM1124 630L1182 630L1182 790L1124 790ZM1218 630L1276 630L1276 790L1218 790Z',
        ink.night,
        8,
      ),
      fill(oval(1186, 616, 9) + oval(1214, 616, 9), ink.lamp),
      fill([586, 1674].map((x) => box(x, 440, 140, 230)).join(''), ink.lamp) +
        line('M656 440L656 670M586 556L726 556M1744 440L1744 670M1674 556L1814 556', ink.night, 9),
      ...[430, 830, 1570, 1970].map((x) => column(press, x)),
      press.shade(box(260, 190, 1880, 84), ink.paper, ink.mist, 'right', { reach: 0.8 }),
      press.shade('M240 192L1200 10L2160 192Z', ink.cream, ink.mist, 'right', { reach: 0.9 }),
      fill('M480 174L1200 42L1920 174Z', ink.haze),
      fill(
        'M1100 160L1100 104C1140 88 1180 94 1200 108C1220 94 1260 88 1300 104L1300 160C1260 146 1220 150 1200 166C1180 150 1140 146 1100 160Z',
        ink.paper,
      ) + line('M1200 110L1200 162', ink.haze, 6),
      ...flight,
      fill([430, 830, 1570, 1970].map(shadow).join(''), ink.sea, 'opacity="0.42"'),
      move(
        reader(press) + fill(box(640, 1004, 100, 22) + box(652, 982, 92, 24), ink.lamp) + fill(box(646, 960, 96, 24), ink.sea),
        330,
        334,
        'scale(0.78)',
      ),
      fill(
        'M1560 1168C1580 1130 1640 1130 1650 1160C1690 1176 1700 1190 1716 1210C1670 1206 1640 1204 1610 1204C1580 1202 1566 1186 1560 1168ZM1562 1170L1540 1174L1562 1180Z',
        ink.night,
      ) + line('M1620 1200L1618 1226M1640 1200L1642 1226', ink.signal, 6),
      fill(
        'M1860 1250C1840 1216 1790 1216 1780 1246C1744 1258 1730 1274 1716 1290C1760 1288 1790 1288 1816 1286C1846 1284 1856 1268 1860 1250ZM1858 1250L1882 1256L1858 1262Z',
        ink.night,
      ) + line('M1810 1284L1808 1310M1790 1284L1788 1310', ink.signal, 6),
    ].join('');
  },
};

export const libraries: Scene[] = [mapRoom, library];
