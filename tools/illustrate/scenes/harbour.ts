import { box, curve, fill, ground, ink, lerp, line, open, oval, type Point, type Press, type Scene, sliver, steps } from '../kit';
import { glint, gull, lattice, person, ripples, roofs } from '../parts';

const crane: Scene = {
  file: '2026/11/harbour-crane',
  focus: [48, 42],
  description: 'A quay crane stands black against the first light, its cab lit, its hook over the water.',
  draw: (press) => {
    const legs =
      line('M1290 1090L1370 700L1610 700L1690 1090M1400 1090L1440 700M1580 1090L1540 700', ink.night, 26) +
      line('M1326 920L1654 920M1330 920L1490 700L1650 920', ink.night, 16) +
      fill(box(1250, 1070, 190, 40, 8) + box(1540, 1070, 190, 40, 8), ink.night);
    const house =
      fill(box(1330, 660, 320, 54), ink.night) +
      press.shade('M1400 660L1410 490L1690 490L1740 560L1740 660Z', ink.signal, ink.rust, 'right', { reach: 0.9 }) +
      fill('M1344 664L1336 520L1424 500L1424 664Z', ink.night) +
      fill('M1356 620L1350 536L1404 524L1404 620Z', ink.lamp) +
      line('M1376 620L1376 532', ink.night, 6);
    return [
      ground(ink.sea),
      press.grain(box(-40, -40, 2480, 700), ink.deep, 'top', { reach: 1, strength: 0.95 }),
      fill(box(-40, 640, 2480, 300), ink.haze),
      press.grain(box(-40, 500, 2480, 142), ink.haze, 'bottom', { reach: 1 }),
      fill(box(-40, 790, 2480, 200), ink.mist),
      press.grain(box(-40, 690, 2480, 102), ink.mist, 'bottom', { reach: 1 }),
      press.shade(oval(760, 880, 190), ink.cream, ink.lamp, 'bottom', { reach: 0.8, strength: 0.9 }),
      fill(sliver(420, 560, 900, 20) + sliver(1960, 470, 1000, 24) + sliver(1900, 720, 1100, 12), ink.deep),
      roofs(press, ink.haze, 912, [-40, 520], [20, 60], [70, 140]),
      fill(box(-40, 905, 2480, 500), ink.haze),
      press.grain(box(-40, 905, 2480, 460), ink.sea, 'bottom', { reach: 1, strength: 0.95 }),
      glint(press, ink.cream, 760, 920, 1260, 330, 22),
      ripples(press, ink.mist, { top: 915, bottom: 1060, left: 0, right: 1500 }, 26, 0.8),
      ripples(press, ink.deep, { top: 930, bottom: 1280 }, 70, 1.3),
      fill('M1180 1110L2460 1090L2460 1420L1240 1420Z', ink.night),
      press.grain('M1180 1110L2460 1090L2460 1420L1240 1420Z', ink.deep, 'top', { reach: 0.5, strength: 0.7 }),
      fill('M1860 1100L1860 880L2460 840L2460 1100Z', ink.night),
      fill('M1840 884L2460 780L2460 846Z', ink.deep),
      fill(box(1930, 960, 46, 50) + box(2160, 950, 46, 56), ink.lamp),
      lattice([1400, 560], [640, 96], [92, 30], 17, ink.night, 13),
      line('M1590 300L640 96M1590 300L1000 316M1590 300L1720 560', ink.night, 7),
      lattice([1520, 500], [1592, 290], [110, 30], 5, ink.night, 12),
      legs,
      house,
      fill(box(1640, 520, 150, 120), ink.night),
      line('M640 100L640 600', ink.night, 7),
      fill(box(618, 590, 44, 56, 8), ink.night),
      line('M640 646L640 676C640 712 690 712 690 678', ink.night, 13),
      fill(oval(640, 92, 16) + oval(1592, 280, 13), ink.lamp),
      person(1250, 1112, 118, { coat: ink.night, skin: ink.night, legs: ink.night, hat: ink.night }),
      fill(box(1206, 1080, 22, 30) + box(1270, 1052, 14, 20), ink.lamp),
      gull(960, 640, 44, ink.night) + gull(1080, 720, 30, ink.night) + gull(360, 720, 36, ink.night),
    ].join('');
  },
};

/** Mesh hung between two curves: knots in rows, joined in diamonds. */
function mesh(top: (t: number) => Point, low: (t: number) => Point, cols: number, rows: number): string {
  const knot = (c: number, r: number): Point => {
    const t = (c + (r % 2) * 0.5) / cols;
    const [a, b] = [top(t), low(t)];
    return [lerp(a[0], b[0], r / rows), lerp(a[1], b[1], r / rows)];
  };
  let d = '';
  for (const r of steps(rows)) {
    for (const c of steps(cols)) {
      const from = knot(c, r);
      const shift = r % 2;
      d += open([from, knot(c + shift, r + 1)]);
      if (c + shift > 0) d += open([from, knot(c + shift - 1, r + 1)]);
    }
  }
  return d;
}

const mender = (press: Press): string =>
  fill(box(1010, 1010, 300, 200), ink.rust) +
  line('M1010 1076L1310 1076M1010 1140L1310 1140', ink.night, 7) +
  // Far leg, body, near leg, arm, head: drawn back to front.
  fill('M1180 960C1300 940 1420 950 1450 1000L1470 1210L1560 1240L1560 1262L1396 1262L1370 1050L1190 1060Z', ink.night) +
  fill('M1462 1140L1470 1210L1560 1240L1560 1262L1396 1262L1386 1150Z', ink.rust) +
  press.shade(
    'M1060 1030C1020 900 1030 740 1110 660C1150 622 1240 620 1282 660C1316 760 1310 900 1300 1030C1220 1062 1120 1062 1060 1030Z',
    ink.lamp,
    ink.brass,
    'left',
    { reach: 0.8 },
  ) +
  fill('M1080 1010C1180 960 1330 980 1366 1030L1400 1232L1500 1262L1500 1288L1310 1288L1270 1100L1100 1080Z', ink.deep) +
  fill('M1386 1150L1400 1232L1500 1262L1500 1290L1310 1290L1290 1170Z', ink.rust) +
  press.shade(
    'M1120 700C1180 680 1230 710 1240 770L1270 880L1420 868L1426 926L1240 950C1200 950 1180 930 1170 890Z',
    ink.lamp,
    ink.brass,
    'bottom',
    { reach: 0.9 },
  ) +
  fill('M1416 862C1450 850 1492 862 1500 886C1496 912 1450 930 1420 930Z', ink.cream) +
  fill('M1190 640L1186 580L1268 576L1276 660C1250 690 1210 684 1190 640Z', ink.brass) +
  fill(
    'M1180 520C1180 450 1300 440 1312 520L1322 560L1312 570L1310 600C1306 622 1280 628 1250 622C1200 612 1180 570 1180 520Z',
    ink.cream,
  ) +
  fill('M1230 600C1230 650 1300 660 1316 612L1312 592C1290 604 1260 596 1250 576Z', ink.paper) +
  fill('M1166 526C1150 440 1210 400 1262 408C1316 414 1330 470 1320 502C1270 494 1220 500 1166 526Z', ink.signal) +
  fill('M1164 536C1210 502 1270 494 1324 506L1322 478C1262 466 1206 480 1162 510Z', ink.rust);

const nets: Scene = {
  file: '2026/11/harbour-nets',
  focus: [51, 50],
  description: 'A man in oilskins mends a net on the quay before dawn, the rest of it hung behind him.',
  draw: (press) => {
    const hung =
      (x0: number, x1: number, y0: number, y1: number) =>
      (t: number): Point => [lerp(x0, x1, t), lerp(y0, y1, t) + Math.sin(Math.PI * t) * 90];
    const foot =
      (x0: number, x1: number, y: number) =>
      (t: number): Point => [lerp(x0, x1, t), y + Math.sin(Math.PI * t * 3) * 36];
    const floats = (top: (t: number) => Point, count: number, colour: string): string =>
      fill(
        steps(count + 1)
          .map((i) => oval(...top(i / count), 21, 17))
          .join(''),
        colour,
      );
    const left = hung(120, 940, 200, 250);
    const right = hung(940, 2330, 250, 170);
    const pile = 'M1400 1290C1400 1160 1470 1080 1500 900C1560 940 1600 1010 1720 1030C1880 1050 2060 1150 2110 1290Z';
    return [
      ground(ink.sea),
      press.grain(box(-40, -40, 2480, 760), ink.deep, 'top', { reach: 1, strength: 0.95 }),
      fill(box(-40, 700, 2480, 340), ink.haze),
      press.grain(box(-40, 560, 2480, 142), ink.haze, 'bottom', { reach: 1 }),
      fill(oval(1240, 640, 430), ink.mist),
      press.grain(oval(1240, 640, 430), ink.fog, 'bottom', { reach: 0.9, strength: 0.8 }),
      fill('M1900 1040L1860 900L2320 880L2440 900L2440 1040Z', ink.night),
      fill(box(2080, 740, 170, 160) + box(2140, 560, 22, 180), ink.night),
      fill(box(2106, 770, 44, 50) + box(2178, 770, 44, 50), ink.lamp),
      line('M2151 560L2330 880M2151 600L1890 900', ink.night, 6),
      line(mesh(left, foot(90, 960, 900), 22, 18), ink.deep, 4),
      line(mesh(right, foot(930, 2370, 820), 36, 17), ink.deep, 4),
      line(curve(steps(13).map((i) => left(i / 12))) + curve(steps(19).map((i) => right(i / 18))), ink.night, 10),
      line('M120 150L120 1080M940 200L940 1080M2330 130L2330 1080', ink.night, 26),
      floats(left, 7, ink.signal),
      floats(right, 11, ink.signal),
      fill(box(-40, 1040, 2480, 380), ink.night),
      press.grain(box(-40, 1040, 2480, 380), ink.deep, 'top', { reach: 0.8, strength: 0.9 }),
      line(
        'M-40 1120L2440 1120M-40 1230L2440 1230M300 1040L260 1120M900 1040L890 1120M2050 1040L2080 1120M560 1120L520 1230M1760 1120L1780 1230M200 1230L140 1350M2200 1230L2250 1350',
        ink.night,
        6,
      ),
      fill(sliver(1330, 1290, 1300, 26), ink.night),
      press.shade(pile, ink.sea, ink.night, 'bottom', { reach: 0.8 }),
      press.cut(
        pile,
        line(
          mesh(
            (t) => [lerp(1380, 1960, t), 860 + t * 170],
            (t) => [lerp(1340, 2140, t), 1300],
            17,
            11,
          ),
          ink.mist,
          5,
        ),
      ),
      fill(
        [
          [1530, 1010],
          [1600, 1120],
          [1720, 1090],
          [1850, 1170],
          [1960, 1240],
          [1690, 1240],
        ]
          .map(([x = 0, y = 0]) => oval(x, y, 34, 27))
          .join(''),
        ink.signal,
      ),
      mender(press),
      line('M1500 884C1540 900 1520 930 1508 960', ink.paper, 6),
      press.grain(box(380, 1044, 620, 250), ink.brass, 'middle', { reach: 1, strength: 0.9 }),
      line('M640 1080C640 1000 740 1000 740 1080', ink.mist, 8),
      fill(`M630 1086L660 1050L720 1050L750 1086Z${box(624, 1230, 132, 36, 6)}`, ink.mist),
      press.shade('M646 1086C600 1130 600 1190 646 1232L734 1232C780 1190 780 1130 734 1086Z', ink.lamp, ink.paper, 'middle', {
        reach: 0.9,
      }),
      fill('M690 1130C720 1170 716 1212 690 1214C664 1212 662 1170 690 1130Z', ink.signal),
      line('M646 1086C600 1130 600 1190 646 1232M734 1232C780 1190 780 1130 734 1086M690 1086L690 1120', ink.mist, 7),
    ].join('');
  },
};

export const harbour: Scene[] = [crane, nets];
