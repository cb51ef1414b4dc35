import { box, fill, ground, ink, line, oval, type Scene, spot, steps } from '../kit';

type Tone = { coat: string; hair: string; skin: string; long: boolean };

function sitter(x: number, y: number, s: number, tone: Tone): string {
  const at = spot(x, y, s);
  const hair = tone.long
    ? `M${at(-0.2, 0.12)}C${at(-0.3, -0.2)} ${at(-0.22, -0.5)} ${at(0, -0.48)}C${at(0.24, -0.5)} ${at(0.3, -0.2)} ${at(0.2, 0.12)}C${at(0.24, -0.1)} ${at(0.16, -0.26)} ${at(0.04, -0.3)}C${at(-0.08, -0.22)} ${at(-0.2, -0.1)} ${at(-0.2, 0.12)}Z`
    : `M${at(-0.19, -0.2)}C${at(-0.22, -0.52)} ${at(0.22, -0.52)} ${at(0.19, -0.2)}C${at(0.12, -0.36)} ${at(-0.06, -0.36)} ${at(-0.19, -0.2)}Z`;
  return (
    fill(
      `M${at(-0.52, 2)}C${at(-0.58, 0.3)} ${at(-0.4, 0.06)} ${at(-0.12, 0)}L${at(0.12, 0)}C${at(0.4, 0.06)} ${at(0.58, 0.3)} ${at(0.52, 2)}Z`,
      tone.coat,
    ) +
    fill(`M${at(-0.1, 0)}L${at(0, 0.26)}L${at(0.1, 0)}L${at(0.09, -0.1)}L${at(-0.09, -0.1)}Z`, ink.paper) +
    fill(oval(x, y - s * 0.22, s * 0.165, s * 0.21), tone.skin) +
    fill(hair, tone.hair)
  );
}

/** A violinist seen from across the stand; bows all lean the same way. */
function violinist(x: number, y: number, s: number, tone: Tone): string {
  const at = spot(x, y, s);
  return (
    sitter(x, y, s, tone) +
    fill(
      `M${at(0.02, 0.02)}C${at(0.14, -0.08)} ${at(0.32, 0.02)} ${at(0.34, 0.16)}C${at(0.46, 0.16)} ${at(0.54, 0.34)} ${at(0.4, 0.42)}C${at(0.26, 0.46)} ${at(0.2, 0.36)} ${at(0.22, 0.28)}C${at(0.1, 0.28)} ${at(-0.04, 0.16)} ${at(0.02, 0.02)}Z`,
      ink.lamp,
    ) +
    line(`M${at(0.36, 0.36)}L${at(0.62, 0.62)}`, ink.night, s * 0.05) +
    line(`M${at(-0.42, 0.6)}L${at(0.42, -0.42)}`, ink.paper, s * 0.028)
  );
}

function cellist(x: number, y: number, s: number, tone: Tone): string {
  const at = spot(x, y, s);
  return (
    sitter(x, y, s, tone) +
    fill(
      `M${at(-0.22, 0.62)}C${at(-0.4, 0.4)} ${at(0.3, 0.36)} ${at(0.18, 0.66)}C${at(0.08, 0.86)} ${at(0.2, 0.9)} ${at(0.34, 1.1)}C${at(0.46, 1.6)} ${at(-0.5, 1.6)} ${at(-0.4, 1.1)}C${at(-0.26, 0.9)} ${at(-0.12, 0.84)} ${at(-0.22, 0.62)}Z`,
      ink.lamp,
    ) +
    line(`M${at(0, 0.9)}L${at(-0.2, -0.42)}`, ink.night, s * 0.07) +
    fill(oval(x - s * 0.21, y - s * 0.46, s * 0.07, s * 0.08), ink.night) +
    line(`M${at(-0.56, 0.86)}L${at(0.56, 0.62)}`, ink.paper, s * 0.03)
  );
}

const conductor: Scene = {
  file: '2026/11/conductor',
  focus: [62, 30],
  description: 'A conductor seen from behind with the baton raised; beyond, the strings wait with their bows lifted.',
  draw: (press) => {
    const hairs = [ink.night, ink.night, ink.deep, ink.fog, ink.night];
    const skins = [ink.cream, ink.brass, ink.cream];
    const row = (y: number, s: number, gap: number, from: number, to: number): string =>
      steps(Math.ceil((to - from) / gap))
        .map((i) => {
          const x = from + i * gap;
          const arc = Math.abs(x - 1200) / 1200;
          const tone: Tone = {
            coat: i % 2 === 0 ? ink.rust : ink.signal,
            hair: press.pick(hairs),
            skin: press.pick(skins),
            long: press.chance(0.5),
          };
          return (x < 1350 ? violinist : cellist)(x, y + arc * arc * 130, s, tone);
        })
        .join('');
    const coat =
      'M700 1400C720 1180 770 1010 800 900C820 790 860 720 960 680C1050 640 1110 620 1140 590L1300 590C1330 620 1400 640 1490 680C1590 724 1630 800 1650 900C1680 1010 1720 1180 1740 1400Z';
    const rightArm =
      'M1500 690C1580 690 1640 720 1700 700C1740 620 1760 530 1770 440L1870 452C1872 600 1850 760 1790 850C1740 900 1660 920 1600 930Z';
    const leftArm = 'M930 694C850 730 800 820 740 850C690 800 640 740 596 680L520 742C560 850 630 960 720 1010C800 1010 880 960 920 900Z';
    return [
      ground(ink.brass),
      press.grain(box(-40, -40, 2480, 760), ink.signal, 'top', { reach: 1, strength: 0.95 }),
      fill(oval(1200, 620, 640), ink.lamp),
      press.grain(oval(1200, 620, 640), ink.cream, 'middle', { reach: 0.9, strength: 0.8 }),
      line(
        steps(9)
          .map((i) => `M${i * 300} -40L${i * 300 + (i * 300 - 1200) * -0.06} 420`)
          .join(''),
        ink.signal,
        7,
      ),
      row(440, 150, 150, 20, 2440),
      row(610, 200, 206, -60, 2500),
      row(850, 290, 290, -60, 2560),
      fill('M-40 1400L-40 1190C500 1080 1900 1080 2440 1190L2440 1400Z', ink.night),
      fill(leftArm, ink.night),
      fill(rightArm, ink.night),
      fill(coat, ink.night),
      press.grain(coat, ink.deep, 'right', { reach: 0.5, strength: 0.7 }),
      line('M1220 700C1214 900 1216 1150 1218 1400M960 760C1000 860 1010 960 1000 1080M1480 760C1440 860 1430 960 1440 1080', ink.deep, 8),
      fill('M1136 616C1180 650 1260 650 1306 616L1298 572L1144 572Z', ink.paper),
      fill('M1144 580L1148 500L1296 500L1300 580C1260 606 1180 606 1144 580Z', ink.brass),
      fill('M1096 426C1074 416 1074 478 1102 488ZM1348 426C1370 416 1370 478 1342 488Z', ink.brass),
      press.shade(
        'M1092 452C1076 400 1072 330 1108 284C1128 256 1160 236 1200 240C1220 226 1262 230 1284 248C1330 262 1366 306 1364 360C1366 400 1358 430 1350 456C1346 500 1326 536 1300 556L1282 544L1262 562L1240 546L1220 564L1196 546L1176 562L1158 544L1142 556C1116 536 1098 500 1092 452Z',
        ink.night,
        ink.deep,
        'left',
        { reach: 0.8 },
      ),
      line(
        'M1224 262C1180 280 1150 320 1144 380M1232 264C1200 300 1184 360 1190 430M1244 262C1290 284 1310 330 1312 390M1238 268C1256 310 1262 370 1256 440M1140 440L1150 500M1300 450L1290 510M1222 480L1222 520',
        ink.sea,
        6,
      ),
      fill('M1766 452L1874 466L1876 416L1772 400Z', ink.paper),
      fill('M1770 410C1756 372 1770 326 1808 318C1856 314 1890 346 1886 382L1876 424Z', ink.cream),
      line('M1776 352L1748 330', ink.cream, 26),
      line('M1830 352L1530 76', ink.night, 13),
      line('M1824 346L1530 76', ink.paper, 8),
      fill(oval(1836, 356, 21, 17), ink.rust),
      fill('M606 672L516 746L492 716L578 642Z', ink.paper),
      fill(
        'M580 644L496 712C466 690 440 640 436 600C432 570 452 566 462 590L476 622C460 570 452 524 462 494C472 474 490 486 494 510L506 582C502 530 506 492 520 478C538 468 548 488 546 514L544 586C554 548 566 520 582 518C598 522 594 548 586 580Z',
        ink.cream,
      ),
    ].join('');
  },
};

export const conductors: Scene[] = [conductor];
