import { box, fill, ground, ink, line, mirror, oval, type Press, poly, type Scene, sliver, steps } from '../kit';
import { person } from '../parts';

/** A lectern at the left, turned towards the middle. */
function lectern(press: Press, panel: string, dark: string): string {
  return (
    fill(sliver(800, 1046, 560, 26), ink.night) +
    press.shade('M650 1040L690 640L910 640L950 1040Z', panel, dark, 'left', { reach: 0.8 }) +
    fill('M950 1040L910 640L964 610L1016 1010Z', dark) +
    fill('M600 640L640 560L980 540L1010 600L930 648Z', ink.night) +
    fill('M652 600L676 566L930 552L930 588Z', ink.paper) +
    fill(box(620, 1030, 420, 34), ink.night) +
    line('M760 574C740 500 760 440 820 410', ink.night, 9) +
    line('M880 566C880 500 870 450 846 416', ink.night, 9) +
    fill('M806 420L786 384C790 366 816 360 826 374L838 404Z', ink.night) +
    fill('M832 424L830 384C840 368 864 374 866 390L858 424Z', ink.night) +
    line('M720 720L880 720L896 960L706 960Z', dark, 8)
  );
}

const debate: Scene = {
  file: '2026/11/debate-lecterns',
  focus: [50, 55],
  description: 'Two empty lecterns face each other in crossing spotlights before a red curtain; the audience waits in the dark.',
  draw: (press) => {
    const folds = steps(17).map((i) => {
      const x = -60 + i * 152;
      const fold = `M${x} -60L${x + 152} -60L${x + 146} 912Q${x + 76} 940 ${x + 6} 912Z`;
      return press.shade(fold, i % 2 === 0 ? ink.signal : ink.rust, ink.night, i % 2 === 0 ? 'right' : 'left', {
        reach: 0.7,
        strength: 0.75,
      });
    });
    const beam = 'M1420 -60L1560 -60L1080 1050L520 1050Z';
    const heads = steps(12)
      .filter((i) => i < 5 || i > 7)
      .map((i) => {
        const [x, y] = [i * 212 + 34 + press.rnd(-30, 30), 1234 + press.rnd(-30, 30)];
        const r = press.rnd(56, 68);
        return `M${x - 140} 1420C${x - 140} ${y + 130} ${x - 90} ${y + 110} ${x - 30} ${y + 92}L${x - 26} ${y + 40}L${x + 26} ${y + 40}L${x + 30} ${y + 92}C${x + 90} ${y + 110} ${x + 140} ${y + 130} ${x + 140} 1420Z${oval(x, y, r, r * 1.16)}`;
      });
    return [
      ground(ink.rust),
      ...folds,
      press.grain(box(-40, -40, 2480, 560), ink.night, 'top', { reach: 1, strength: 0.95 }),
      fill(box(-40, 900, 2480, 500), ink.deep),
      press.grain(box(-40, 900, 2480, 480), ink.night, 'bottom', { reach: 0.9 }),
      fill(beam, ink.cream, 'opacity="0.2"'),
      mirror(fill(beam, ink.cream, 'opacity="0.2"')),
      fill(oval(800, 1046, 330, 62) + oval(1600, 1046, 330, 62), ink.haze),
      press.grain(oval(800, 1046, 330, 62), ink.cream, 'middle', { reach: 1 }),
      press.grain(oval(1600, 1046, 330, 62), ink.cream, 'middle', { reach: 1 }),
      fill(`${box(1110, 930, 180, 90)}M1080 930L1320 930L1300 906L1100 906Z`, ink.night),
      fill(box(1140, 856, 34, 50, 4), ink.mist) + fill(box(1200, 890, 70, 14), ink.paper),
      lectern(press, ink.paper, ink.mist),
      mirror(lectern(press, ink.lamp, ink.brass)),
      fill(box(1390, -20, 190, 60, 12) + box(820, -20, 190, 60, 12), ink.night),
      fill(heads.join(''), ink.night),
      fill('M1300 1420C1300 1330 1340 1300 1390 1288L1392 1240L1446 1240L1450 1288C1510 1300 1550 1330 1550 1420Z', ink.night),
      fill(oval(1418, 1200, 58, 68), ink.night) +
        fill('M1352 1190C1340 1120 1400 1110 1440 1120C1490 1126 1496 1180 1484 1200Z', ink.night),
      fill(
        box(1110, 1110, 230, 130, 14) +
          'M1114 1136L1046 1106L1046 1226L1114 1206Z' +
          box(1150, 1072, 130, 40, 8) +
          box(1208, 1236, 36, 180),
        ink.night,
      ),
      line('M1226 1250L1110 1420M1226 1250L1330 1420M1330 1190L1390 1230', ink.night, 22),
      fill(box(1224, 1140, 90, 62, 6), ink.haze) + fill(oval(1160, 1146, 14), ink.signal),
    ].join('');
  },
};

function booth(press: Press, x: number, y: number, w: number, h: number, busy: boolean): string {
  const folds = steps(4).map((i) => `M${x + 20 + (i * (w - 40)) / 3} ${y + 30}L${x + 20 + (i * (w - 40)) / 3} ${y + h * 0.62}`);
  return (
    (busy ? fill(box(x + w * 0.4, y + h * 0.6, 16, h * 0.36) + box(x + w * 0.56, y + h * 0.6, 16, h * 0.36), ink.night) : '') +
    fill(box(x, y, 14, h) + box(x + w - 14, y, 14, h) + box(x, y, w, 24), ink.night) +
    press.shade(box(x + 10, y + 24, w - 20, h * 0.62), ink.sea, ink.deep, 'bottom', { reach: 0.9 }) +
    line(folds.join(''), ink.deep, 6)
  );
}

function ballots(press: Press): string {
  return steps(46)
    .map((i) => {
      const level = Math.floor(i / 8);
      const x = 960 + (i % 8) * 66 + press.rnd(-24, 24);
      const y = 1000 - level * 34 + press.rnd(-12, 12) + Math.abs(x - 1200) * 0.12;
      const turn = press.rnd(-0.5, 0.5);
      const [c, s] = [Math.cos(turn), Math.sin(turn)];
      const corner = (u: number, v: number): [number, number] => [x + u * c - v * s, y + u * s + v * c];
      const slip = poly([corner(-58, -34), corner(58, -34), corner(58, 34), corner(-58, 34)]);
      return (
        fill(slip, i % 3 === 0 ? ink.cream : ink.paper) +
        line(slip, ink.haze, 4) +
        line(`M${corner(0, -34).join(' ')}L${corner(0, 34).join(' ')}`, ink.mist, 4)
      );
    })
    .join('');
}

const ballot: Scene = {
  file: '2026/11/ballot-box',
  focus: [46, 60],
  description: 'A clear ballot box on a table in a school gym, straight below the basketball hoop; a folded paper is half in the slot.',
  draw: (press) => {
    const glass = 'M930 640L1470 640L1450 1060L950 1060Z';
    const net = steps(6).map((i) => `M${1090 + i * 44} 376L${1136 + i * 26} 500M${1310 - i * 44} 376L${1264 - i * 26} 500`);
    return [
      ground(ink.fog),
      press.grain(box(-40, -40, 2480, 860), ink.mist, 'edge', { reach: 0.7, strength: 0.8 }),
      fill(box(-40, 610, 2480, 190), ink.mist),
      fill(box(-40, 604, 2480, 12), ink.haze),
      fill(
        steps(5)
          .map((i) => box(70 + i * 500, -40, 330, 150))
          .join(''),
        ink.paper,
      ),
      line(
        steps(5)
          .map((i) => `M${180 + i * 500} -40L${180 + i * 500} 110M${290 + i * 500} -40L${290 + i * 500} 110`)
          .join(''),
        ink.haze,
        8,
      ),
      fill(box(-40, 800, 2480, 620), ink.lamp),
      press.grain(box(-40, 800, 2480, 600), ink.brass, 'bottom', { reach: 1, strength: 0.9 }),
      line('M-40 840L2440 840M700 800L300 1400M1700 800L2100 1400', ink.paper, 14),
      line('M500 1400C620 1050 860 900 1200 900C1540 900 1780 1050 1900 1400', ink.signal, 14),
      line('M-40 990L2440 990', ink.sea, 11),
      line(
        steps(15)
          .map((i) => `M150 ${180 + i * 42}L420 ${180 + i * 42}`)
          .join(''),
        ink.brass,
        15,
      ),
      line('M150 150L150 804M285 150L285 804M420 150L420 804', ink.rust, 19),
      booth(press, 1660, 420, 190, 400, false),
      booth(press, 1880, 420, 190, 400, true),
      booth(press, 2100, 420, 190, 400, false),
      person(560, 830, 330, { coat: ink.signal, skin: ink.brass, legs: ink.night, hair: ink.night, stride: 7 }),
      fill(box(590, 630, 54, 40, 3), ink.paper),
      press.shade(box(960, 130, 480, 290, 10), ink.paper, ink.mist, 'bottom', { reach: 0.8 }),
      line(box(960, 130, 480, 290, 10), ink.night, 14),
      line(box(1110, 236, 180, 130), ink.signal, 13),
      line(net.join(''), ink.paper, 7),
      line('M1140 440L1260 440M1126 408L1274 408M1150 476L1250 476', ink.paper, 5),
      line(oval(1200, 374, 116, 17), ink.signal, 17),
      fill(box(1190, 100, 20, 34), ink.night),
      fill('M690 1010L1710 1010L1800 1170L600 1170Z', ink.sea),
      press.shade(box(600, 1166, 1200, 260), ink.deep, ink.night, 'bottom', { reach: 0.9 }),
      line('M760 1170L740 1400M980 1170L970 1400M1420 1170L1430 1400M1640 1170L1660 1400M1200 1170L1200 1400', ink.night, 8),
      fill('M940 1066L1456 1066L1690 1120L1010 1120Z', ink.deep),
      fill(glass, ink.haze),
      press.cut(glass, ballots(press)),
      line(glass, ink.night, 15),
      line('M970 690L962 880M1000 690L996 780', ink.paper, 13),
      press.shade('M1120 470L1290 470L1280 590L1130 590Z', ink.paper, ink.mist, 'right', { reach: 0.6 }),
      line('M1205 476L1205 586', ink.mist, 6),
      press.shade('M900 580L1500 580L1500 660L900 660Z', ink.night, ink.deep, 'top', { reach: 0.8 }),
      fill('M940 548L1460 548L1500 584L900 584Z', ink.deep),
      fill('M1080 558L1320 558L1326 574L1074 574Z', ink.night),
      fill('M1122 480L1288 480L1282 568L1128 568Z', ink.paper),
      line('M1205 482L1205 566', ink.mist, 6),
      fill(box(1168, 636, 64, 70, 10), ink.lamp) + fill(oval(1200, 664, 9) + box(1196, 664, 8, 24), ink.night),
    ].join('');
  },
};

export const election: Scene[] = [debate, ballot];
