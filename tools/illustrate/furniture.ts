import { box, fill, ink, line, oval, type Press, poly, sliver, steps } from './kit';

export function wardrobe(press: Press, x: number): string {
  return (
    fill(box(x + 20, 620, 270, 540), ink.night) +
    press.shade(box(x, 616, 270, 530), ink.brass, ink.rust, 'left', { reach: 0.7 }) +
    fill(`M${x - 16} 620L${x - 16} 596Q${x + 135} 540 ${x + 286} 596L${x + 286} 620Z`, ink.rust) +
    fill(box(x + 24, 650, 104, 420), ink.night) +
    line(`M${x + 30} 690L${x + 124} 690`, ink.mist, 7) +
    fill(`M${x + 142} 650L${x + 246} 650L${x + 246} 1070L${x + 142} 1070Z`, ink.rust) +
    press.shade(`M${x + 24} 650L${x - 70} 672L${x - 70} 1102L${x + 24} 1070Z`, ink.lamp, ink.brass, 'left') +
    fill(oval(x + 158, 860, 9), ink.lamp) +
    fill(box(x + 10, 1146, 34, 26) + box(x + 226, 1146, 34, 26), ink.night)
  );
}

export function mattress(press: Press, x: number): string {
  const sheet = `M${x} 1150L${x + 60} 660Q${x + 150} 640 ${x + 236} 664L${x + 250} 1150Q${x + 120} 1166 ${x} 1150Z`;
  const ticks = steps(6).map((i) => `M${x + 36 + i * 38} 1150L${x + 82 + i * 28} 664`);
  return (
    press.shade(sheet, ink.paper, ink.mist, 'left', { reach: 0.7 }) +
    line(ticks.join(''), ink.sea, 9) +
    fill(`M${x} 1150L${x + 60} 660L${x + 32} 668L${x - 40} 1144Z`, ink.mist)
  );
}

export function sofa(press: Press, x: number): string {
  return (
    fill(sliver(x + 290, 1186, 720, 30), ink.night) +
    press.shade(`M${x + 20} 1090L${x + 26} 868Q${x + 290} 812 ${x + 554} 868L${x + 560} 1090Z`, ink.sea, ink.deep, 'left', { reach: 0.8 }) +
    line(`M${x + 290} 846L${x + 290} 1010`, ink.deep, 8) +
    fill(`M${x + 50} 1020Q${x + 290} 980 ${x + 530} 1020L${x + 530} 1090L${x + 50} 1090Z`, ink.haze) +
    line(`M${x + 290} 1002L${x + 290} 1086`, ink.deep, 8) +
    fill(box(x + 10, 1084, 560, 70, 12), ink.deep) +
    fill(box(x + 40, 1150, 30, 34) + box(x + 510, 1150, 30, 34), ink.night)
  );
}

export const arms = (press: Press, x: number): string =>
  [x - 20, x + 500]
    .map(
      (a) =>
        press.shade(`M${a} 1160L${a} 970C${a - 6} 920 ${a + 106} 920 ${a + 100} 970L${a + 100} 1160Z`, ink.sea, ink.deep, 'bottom', {
          reach: 0.8,
        }) + line(oval(a + 50, 972, 28), ink.haze, 6),
    )
    .join('');

/** A woman on the sofa, a cup of tea in both hands. */
export function sitter(press: Press): string {
  const back = 'M1092 1040C1080 960 1086 876 1128 850C1160 834 1206 838 1226 866C1250 910 1246 980 1240 1040Z';
  return (
    fill('M1110 1020Q1180 990 1250 1010L1324 1030Q1346 1040 1338 1076L1324 1180L1276 1180L1280 1084L1130 1080Z', ink.night) +
    fill('M1270 1176L1326 1176L1366 1196L1366 1206L1270 1206Z', ink.rust) +
    press.shade(back, ink.lamp, ink.brass, 'left', { reach: 0.8 }) +
    fill(box(1152, 812, 46, 50), ink.cream) +
    fill('M1136 780C1132 730 1214 724 1222 774L1236 796L1222 804C1220 830 1204 842 1178 838C1150 836 1138 806 1136 780Z', ink.cream) +
    fill(
      'M1128 800C1104 716 1150 694 1190 700C1222 704 1232 734 1226 754C1196 748 1176 764 1170 800C1160 816 1140 816 1128 800Z',
      ink.mist,
    ) +
    fill(oval(1124, 742, 27), ink.mist) +
    line('M1134 890C1140 950 1176 986 1254 966', ink.brass, 40) +
    fill(oval(1264, 960, 20), ink.cream) +
    fill('M1254 914L1304 914L1298 962L1262 962Z', ink.paper) +
    line('M1270 900Q1262 884 1272 870M1288 900Q1280 884 1290 868', ink.paper, 5)
  );
}

export function floorLamp(): string {
  return (
    fill(sliver(1690, 1190, 190, 18), ink.night) +
    fill('M1622 1188Q1664 1166 1706 1188Z', ink.night) +
    line('M1664 1180L1692 770', ink.night, 12) +
    fill('M1600 800L1658 652L1756 668L1792 828Q1692 830 1600 800Z', ink.signal) +
    line('M1612 792Q1692 814 1784 818', ink.lamp, 9)
  );
}

export function piano(press: Press, x: number): string {
  const keys = steps(17).map((i) => `M${x + 30 + i * 21} 900L${x + 26 + i * 21} 934`);
  const books = [0, 1, 2].map(
    (i) =>
      `M${x + 36 + i * 118} 684L${x + 80 + i * 118} 626L${x + 132 + i * 118} 684L${x + 116 + i * 118} 684L${x + 80 + i * 118} 646L${x + 54 + i * 118} 684Z`,
  );
  return (
    fill(sliver(x + 220, 1180, 560, 28), ink.night) +
    fill(books.join(''), ink.paper) +
    press.shade(box(x, 690, 400, 480), ink.rust, ink.night, 'left', { reach: 0.8 }) +
    fill(box(x - 14, 680, 428, 26), ink.night) +
    line(`${box(x + 40, 736, 140, 110)}${box(x + 220, 736, 140, 110)}${box(x + 40, 990, 320, 140)}`, ink.night, 7) +
    fill(
      poly([
        [x - 6, 940],
        [x + 16, 884],
        [x + 384, 884],
        [x + 406, 940],
      ]),
      ink.paper,
    ) +
    line(keys.join(''), ink.night, 5) +
    fill(box(x - 14, 936, 428, 34), ink.night) +
    fill(box(x - 6, 966, 30, 206) + box(x + 376, 966, 30, 206), ink.night)
  );
}
