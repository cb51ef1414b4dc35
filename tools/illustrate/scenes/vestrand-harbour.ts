import { box, fill, ground, ink, line, oval, type Press, poly, type Scene, sliver, steps } from '../kit';
import { glint, person, ripples } from '../parts';
import { house, row } from '../steep-houses';

/** The town hall: a plain broad house with a small belfry and an open door. */
function hall(press: Press, x: number, base: number): string {
  const w = 300;
  const top = base - 250 - w * 0.86;
  return (
    fill(box(x + w / 2 - 38, top - 96, 76, 190), ink.signal) +
    press.grain(box(x + w / 2 - 38, top - 96, 76, 190), ink.rust, 'right') +
    fill(box(x + w / 2 - 20, top - 76, 40, 54), ink.night) +
    fill(oval(x + w / 2, top - 44, 14, 16), ink.lamp) +
    fill(
      poly([
        [x + w / 2 - 58, top - 90],
        [x + w / 2, top - 236],
        [x + w / 2 + 58, top - 90],
      ]),
      ink.night,
    ) +
    line(`M${x + w / 2 - 56} ${top - 92}L${x + w / 2} ${top - 236}`, ink.paper, 15) +
    line(`M${x + w / 2} ${top - 236}L${x + w / 2} ${top - 300}`, ink.night, 8) +
    house(press, { x, base, w, h: 250, depth: 150, wall: ink.signal, dark: ink.rust, lit: 1 }) +
    fill(box(x + 102, base - 128, 96, 128), ink.paper) +
    fill(box(x + 112, base - 118, 76, 118), ink.lamp) +
    fill(
      poly([
        [x + 112, base],
        [x + 188, base],
        [x + 250, base + 44],
        [x + 96, base + 44],
      ]),
      ink.lamp,
    )
  );
}

function smack(press: Press, x: number, y: number): string {
  const hull = `M${x - 190} ${y - 74}C${x - 60} ${y - 46} ${x + 80} ${y - 46} ${x + 200} ${y - 96}C${x + 196} ${y - 30} ${x + 160} ${y + 12} ${x + 120} ${y + 22}L${x - 140} ${y + 22}C${x - 172} ${y + 4} ${x - 188} ${y - 30} ${x - 190} ${y - 74}Z`;
  return (
    line(
      `M${x + 30} ${y - 50}L${x + 30} ${y - 340}M${x + 30} ${y - 320}L${x + 196} ${y - 96}M${x + 30} ${y - 320}L${x - 186} ${y - 76}`,
      ink.mist,
      7,
    ) +
    fill(box(x - 130, y - 156, 104, 100), ink.cream) +
    fill(box(x - 114, y - 136, 30, 36) + box(x - 72, y - 136, 30, 36), ink.lamp) +
    fill(`M${x - 146} ${y - 150}Q${x - 78} ${y - 194} ${x - 10} ${y - 150}Z`, ink.paper) +
    press.shade(hull, ink.night, ink.deep, 'left', { reach: 0.7 }) +
    line(`M${x - 188} ${y - 70}C${x - 60} ${y - 42} ${x + 80} ${y - 42} ${x + 198} ${y - 92}`, ink.paper, 13) +
    line(`M${x - 180} ${y - 34}C${x - 60} ${y - 10} ${x + 80} ${y - 10} ${x + 186} ${y - 50}`, ink.signal, 8)
  );
}

const harbour: Scene = {
  file: '2026/11/vestrand-harbour',
  focus: [50, 54],
  description: 'Steep wooden houses climb round a harbour under snow; along the quay people wait their turn at one lit door.',
  draw: (press) => {
    const bowl =
      (y: number, sag: number) =>
      (x: number): number =>
        y + ((x - 1200) / 1200) ** 2 * sag;
    const peak =
      'M-40 560L180 400L330 470L560 250L700 330L930 90L1080 220L1210 130L1450 360L1620 280L1850 440L2080 330L2440 560L2440 800L-40 800Z';
    const faces =
      'M560 250L600 420L520 480L640 560L700 330ZM930 90L960 280L880 360L1010 520L1080 400L1060 300L1080 220ZM1210 130L1270 330L1200 420L1400 560L1450 360ZM1620 280L1680 440L1790 520L1850 440ZM2080 330L2140 470L2300 560L2440 560ZM180 400L220 520L400 560L330 470Z';
    const quay = 'M-40 1290C200 1080 420 985 700 956L1700 956C1980 985 2200 1080 2440 1290L2440 760L-40 760Z';
    const water = 'M-40 1320C200 1108 420 1014 700 984L1700 984C1980 1014 2200 1108 2440 1320L2440 1420L-40 1420Z';
    const queue = steps(17).map((i) => {
      const x = 1292 + i * 46 + press.rnd(-9, 9);
      const coats = [ink.night, ink.deep, ink.signal, ink.night, ink.brass, ink.sea, ink.rust];
      return person(x, 944 + (x > 1700 ? (x - 1700) * 0.1 : 0), press.rnd(82, 98), {
        coat: coats[i % coats.length] ?? ink.night,
        skin: ink.cream,
        legs: ink.night,
        hat: i % 3 === 0 ? ink.signal : i % 3 === 1 ? ink.night : ink.paper,
      });
    });
    return [
      ground(ink.sea),
      press.grain(box(-40, -40, 2480, 500), ink.deep, 'top', { reach: 1, strength: 0.95 }),
      fill(peak, ink.fog),
      press.cut(peak, fill(faces, ink.haze)),
      press.grain(peak, ink.haze, 'bottom', { reach: 0.7, strength: 0.9 }),
      fill('M-40 700C400 500 800 470 1200 470C1600 470 2000 500 2440 700L2440 1000L-40 1000Z', ink.mist),
      row(press, bowl(590, 110), [330, 2060], [92, 116], [60, 90], 1),
      fill('M-40 800C400 660 800 610 1200 610C1600 610 2000 660 2440 800L2440 1000L-40 1000Z', ink.fog),
      row(press, bowl(732, 130), [150, 1010], [128, 158], [90, 124], 3),
      row(press, bowl(732, 130), [1420, 2300], [128, 158], [90, 124], 2),
      fill(quay, ink.paper),
      press.grain(quay, ink.mist, 'top', { reach: 0.9, strength: 0.8 }),
      row(press, bowl(900, 210), [-60, 960], [176, 226], [140, 190], 0),
      row(press, bowl(900, 210), [1560, 2400], [176, 226], [140, 190], 5),
      hall(press, 1080, 908),
      fill(water, ink.deep),
      line('M-40 1304C200 1094 420 999 700 970L1700 970C1980 999 2200 1094 2440 1304', ink.night, 34),
      line('M-40 1284C200 1076 420 981 700 952L1700 952C1980 981 2200 1076 2440 1284', ink.paper, 12),
      press.grain(water, ink.night, 'bottom', { reach: 1, strength: 0.95 }),
      glint(press, ink.lamp, 1230, 1000, 1300, 150, 20),
      glint(press, ink.signal, 1130, 1004, 1180, 90, 18) + glint(press, ink.signal, 1336, 1004, 1180, 90, 18),
      glint(press, ink.brass, 640, 1010, 1200, 110, 20) + glint(press, ink.brass, 1800, 1040, 1220, 110, 20),
      ripples(press, ink.sea, { top: 1000, bottom: 1340, left: 500, right: 1900 }, 46, 1.2),
      queue.join(''),
      smack(press, 810, 1176),
      fill(sliver(820, 1204, 420, 9), ink.mist),
      fill(
        steps(210)
          .map(() => oval(press.rnd(0, 2400), press.rnd(0, 1350), press.rnd(3, 8)))
          .join(''),
        ink.paper,
      ),
    ].join('');
  },
};

export const vestrandHarbours: Scene[] = [harbour];
