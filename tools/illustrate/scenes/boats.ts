import { box, fill, ground, ink, line, oval, type Press, type Scene, sliver, steps } from '../kit';
import { glint, person, rain, ripples, roofs, swell } from '../parts';

function ferry(press: Press): string {
  const hull = 'M520 880L500 790L1850 790L1960 760C1940 830 1900 880 1850 900L580 900Z';
  const row = (y: number, from: number, to: number, gap: number, w: number, h: number): string =>
    steps(Math.floor((to - from) / gap))
      .map((i) => box(from + i * gap, y, w, h, 6))
      .join('');
  return (
    press.shade('M610 690L640 600L1620 600L1680 690Z', ink.fog, ink.haze, 'left', { reach: 0.8 }) +
    press.shade('M540 800L556 684L1760 684L1810 800Z', ink.paper, ink.haze, 'left', { reach: 0.8 }) +
    press.shade('M1300 604L1330 500L1560 500L1610 604Z', ink.paper, ink.haze, 'left', { reach: 0.8 }) +
    fill('M1350 566L1362 522L1556 522L1578 566Z', ink.lamp) +
    line('M1410 522L1404 566M1460 522L1460 566M1510 522L1516 566', ink.night, 7) +
    fill(row(626, 690, 1600, 62, 42, 40), ink.lamp) +
    fill(row(712, 620, 1740, 50, 32, 46), ink.lamp) +
    fill(row(712, 820, 980, 50, 32, 46) + row(626, 1124, 1190, 62, 42, 40), ink.brass) +
    press.shade('M880 604L900 420L1090 420L1130 604Z', ink.signal, ink.rust, 'left', { reach: 0.9 }) +
    fill('M893 480L898 430L1094 430L1104 480Z', ink.haze) +
    line('M1450 500L1450 380M1420 420L1480 420M620 690L620 560M590 620L650 620', ink.haze, 8) +
    fill(oval(1450, 376, 10) + oval(620, 556, 9), ink.lamp) +
    fill(hull, ink.night) +
    press.grain(hull, ink.deep, 'top', { reach: 0.7 }) +
    line('M516 830L1900 822', ink.signal, 14)
  );
}

const nightFerry: Scene = {
  file: '2026/11/night-ferry',
  focus: [57, 50],
  description: 'The night ferry, every window lit, passes a pier where one person stands and watches it go.',
  draw: (press) =>
    [
      ground(ink.night),
      press.grain(box(-40, 120, 2480, 660), ink.deep, 'bottom', { reach: 1, strength: 0.95 }),
      fill(
        steps(34)
          .map(() => oval(press.rnd(20, 2380), press.rnd(20, 430), press.rnd(2, 4.4)))
          .join(''),
        ink.fog,
      ),
      press.shade(
        'M1000 400C960 330 880 330 840 280C780 210 640 240 560 180C460 110 300 150 180 90C300 200 420 190 520 240C620 300 760 290 830 340C880 372 920 380 930 410Z',
        ink.deep,
        ink.haze,
        'right',
        { reach: 1, strength: 0.7 },
      ),
      roofs(press, ink.deep, 806, [-40, 2440], [14, 60], [50, 120]),
      fill(
        steps(40)
          .map(() => box(press.rnd(0, 2400), press.rnd(772, 796), 8, 8))
          .join(''),
        ink.brass,
      ),
      fill(box(-40, 800, 2480, 620), ink.deep),
      press.grain(box(-40, 800, 2480, 600), ink.night, 'bottom', { reach: 0.9, strength: 0.95 }),
      ripples(press, ink.night, { top: 830, bottom: 1360 }, 90, 1.5),
      ferry(press),
      fill(sliver(1180, 902, 1500, 22), ink.night),
      fill(sliver(1930, 896, 260, 12) + sliver(460, 902, 420, 10) + sliver(330, 922, 300, 7), ink.fog),
      ...steps(12).map((i) => glint(press, i % 4 === 2 ? ink.brass : ink.lamp, 660 + i * 92, 925, 1080 + press.rnd(0, 190), 66, 17)),
      ripples(press, ink.deep, { top: 940, bottom: 1300 }, 60, 1.2),
      fill('M-40 1240L1390 1206L1400 1244L-40 1320Z', ink.night),
      line(
        'M1330 1230L1330 1400M1180 1230L1180 1400M960 1230L960 1400M700 1240L700 1400M400 1250L400 1400M120 1260L120 1400',
        ink.night,
        34,
      ),
      line('M1366 1206L1366 1090M1352 1092L1410 1078', ink.night, 14),
      fill(oval(1410, 1090, 22), ink.signal),
      person(1236, 1214, 250, {
        coat: ink.signal,
        skin: ink.cream,
        legs: ink.night,
        hair: ink.brass,
        hat: ink.cream,
        back: true,
      }),
      press.grain('M1203 1002L1268 1002L1268 1136L1203 1136Z', ink.rust, 'left', {
        reach: 0.5,
        strength: 0.7,
        step: 6,
      }),
      fill(box(1146, 1166, 54, 44, 6), ink.lamp) + line('M1160 1166C1160 1146 1186 1146 1186 1166', ink.lamp, 7),
    ].join(''),
};

const pilot: Scene = {
  file: '2026/11/harbour-pilot',
  focus: [48, 62],
  description: "A small orange pilot boat runs beside the dark wall of a ship's hull, where a rope ladder hangs.",
  draw: (press) => {
    const wall = 'M-40 -40L2440 -40L2440 900C2200 930 1900 940 1600 940L-40 930Z';
    const boat = 'M640 1010L610 880L1240 880C1380 870 1500 840 1600 790C1580 900 1500 1000 1420 1040L700 1050Z';
    const spray =
      'M1340 1090C1440 1060 1520 1000 1560 900C1572 860 1600 830 1632 834C1670 838 1676 870 1668 892C1700 846 1764 846 1772 894C1776 922 1762 940 1750 950C1790 920 1850 930 1852 972C1854 1000 1838 1014 1824 1020C1880 1010 1930 1030 1960 1080L1700 1130L1400 1130Z';
    const rungs = steps(16).map((i) => `M1408 ${i * 46 - 20}L1484 ${i * 46 - 22}`);
    return [
      ground(ink.haze),
      fill(wall, ink.night),
      press.grain(wall, ink.deep, 'right', { reach: 0.9, strength: 0.9, step: 9 }),
      fill('M-40 760L2440 740L2440 900C2200 930 1900 940 1600 940L-40 930Z', ink.rust),
      press.grain('M-40 760L2440 740L2440 900C2200 930 1900 940 1600 940L-40 930Z', ink.night, 'bottom', {
        reach: 0.9,
      }),
      line('M-40 190L2440 160M-40 470L2440 446', ink.deep, 6),
      fill([130, 310, 490, 670, 850, 1030, 1720, 1900, 2080, 2260].map((x) => oval(x, 84 - x * 0.012, 17)).join(''), ink.lamp),
      line(`M1408 -40L1408 700M1484 -40L1484 700${rungs.join('')}`, ink.cream, 11),
      swell(press, ink.deep, 940, 430, 70, ink.haze),
      press.shade('M800 884L822 720L1150 700L1230 884Z', ink.paper, ink.haze, 'left', { reach: 0.8 }),
      fill(
        'M850 800L860 744L930 740L930 800Z' + 'M950 800L950 739L1040 734L1046 800Z' + 'M1064 800L1058 733L1128 728L1160 800Z',
        ink.night,
      ),
      fill('M810 724L806 696L1166 676L1172 704Z', ink.signal),
      line('M960 690L950 520M950 560L1010 556M950 600L900 604', ink.cream, 9),
      fill(oval(950, 512, 17), ink.lamp),
      fill('M958 530L1012 536L1010 606L956 600Z', ink.paper) + fill('M1012 536L1066 530L1064 600L1010 606Z', ink.signal),
      person(1330, 868, 224, { coat: ink.lamp, skin: ink.cream, legs: ink.night, hat: ink.signal, stride: 8 }),
      line('M1344 712L1388 730L1424 672', ink.lamp, 24),
      fill(oval(1428, 662, 15), ink.cream),
      line('M1290 868L1290 780L1560 730M1440 856L1440 756', ink.cream, 7),
      press.shade(boat, ink.signal, ink.rust, 'bottom', { reach: 0.9 }),
      line('M618 918L1240 916C1370 910 1480 884 1574 846', ink.paper, 16),
      fill([720, 860, 1000, 1140].map((x) => oval(x, 958, 32)).join(''), ink.night) +
        fill([720, 860, 1000, 1140].map((x) => oval(x, 958, 14)).join(''), ink.rust),
      fill(spray, ink.paper),
      press.grain(spray, ink.haze, 'bottom', { reach: 0.9, strength: 0.7 }),
      fill(
        steps(40)
          .map(() => oval(press.rnd(1620, 1980), press.rnd(760, 960), press.rnd(3, 10)))
          .join(''),
        ink.paper,
      ),
      fill('M-40 1010C200 980 420 1000 640 960C620 1010 660 1050 720 1060L-40 1110Z', ink.fog),
      swell(press, ink.sea, 1080, 560, 84, ink.paper),
      swell(press, ink.deep, 1220, 720, 110, ink.mist),
      rain(press, ink.haze, 60, 0.9),
    ].join('');
  },
};

export const boats: Scene[] = [nightFerry, pilot];
