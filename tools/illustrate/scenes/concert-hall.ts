import { box, curve, fill, ground, ink, lerp, line, mirror, oval, type Press, poly, type Scene, spot, steps } from '../kit';
import { person } from '../parts';

function pipes(press: Press): string {
  const count = 31;
  return steps(count)
    .map((i) => {
      const u = Math.abs(i - (count - 1) / 2) / ((count - 1) / 2);
      const tower = u < 0.18 ? 70 : u > 0.62 && u < 0.84 ? 56 : 0;
      const x = 770 + i * (860 / count);
      const top = 260 + u * 90 - tower;
      const w = 860 / count - 6;
      return (
        press.shade(
          `M${x} 640L${x} ${top + 10}Q${x + w / 2} ${top - 8} ${x + w} ${top + 10}L${x + w} 640Z`,
          i % 2 === 0 ? ink.cream : ink.lamp,
          ink.brass,
          'right',
          { reach: 0.6, step: 6 },
        ) +
        fill(
          poly([
            [x + 4, 590],
            [x + w - 4, 590],
            [x + w / 2, 560],
          ]),
          ink.rust,
        )
      );
    })
    .join('');
}

/** One side's boxes: curving tiers with their lamps, drawn for the left. */
function tiers(press: Press): string {
  return steps(3)
    .map((i) => {
      const y = 200 + i * 210;
      const front = `M-40 ${y - 30}C260 ${y - 10} 520 ${y + 60} 690 ${y * 0.62 + 268}L690 ${y * 0.62 + 318}C520 ${y + 150} 260 ${y + 90} -40 ${y + 80}Z`;
      const lamps = steps(7).map((n) => {
        const t = n / 6.4;
        return oval(lerp(40, 660, t), lerp(y + 26, y * 0.62 + 290, t ** 1.7), lerp(15, 8, t));
      });
      const heads = steps(11).map((n) => {
        const t = n / 10.6;
        const r = lerp(30, 11, t);
        return oval(lerp(0, 670, t), lerp(y - 42, y * 0.62 + 258, t ** 1.7) + press.rnd(-6, 6), r, r * 1.1);
      });
      return (
        fill(heads.join(''), ink.night) + press.shade(front, ink.rust, ink.night, 'left', { reach: 0.9 }) + fill(lamps.join(''), ink.lamp)
      );
    })
    .join('');
}

type Listener = { hair: string; skin: string; coat: string; bun?: boolean };

function listener(press: Press, x: number, y: number, s: number, look: Listener): string {
  const at = spot(x, y, s);
  const coat = `M${at(-1.05, 2)}C${at(-1.05, 0.86)} ${at(-0.7, 0.66)} ${at(-0.2, 0.52)}L${at(0.2, 0.52)}C${at(0.7, 0.66)} ${at(1.05, 0.86)} ${at(1.05, 2)}Z`;
  return (
    press.shade(coat, look.coat, ink.night, 'bottom', { reach: 1, strength: 0.9 }) +
    fill(`M${at(-0.18, 0.2)}L${at(0.18, 0.2)}L${at(0.22, 0.56)}Q${at(0, 0.66)} ${at(-0.22, 0.56)}Z`, look.skin) +
    fill(oval(x - s * 0.37, y + s * 0.06, s * 0.07, s * 0.11) + oval(x + s * 0.37, y + s * 0.06, s * 0.07, s * 0.11), look.skin) +
    press.shade(
      `M${at(-0.37, 0.1)}C${at(-0.44, -0.6)} ${at(0.44, -0.6)} ${at(0.37, 0.1)}C${at(0.32, 0.4)} ${at(0.16, 0.36)} ${at(0, 0.34)}C${at(-0.16, 0.36)} ${at(-0.32, 0.4)} ${at(-0.37, 0.1)}Z`,
      look.hair,
      ink.night,
      'bottom',
      { reach: 0.8, strength: 0.7 },
    ) +
    (look.bun ? fill(oval(x, y - s * 0.44, s * 0.2, s * 0.17), look.hair) : '')
  );
}

const hall: Scene = {
  file: '2026/11/concert-hall',
  focus: [50, 48],
  description: 'The lit stage of a concert hall seen from the balcony over the heads of three listeners.',
  draw: (press) => {
    const seats = [
      { y: 690, w: 360, n: 17, s: 30 },
      { y: 738, w: 440, n: 19, s: 34 },
      { y: 790, w: 500, n: 19, s: 40 },
    ];
    const orchestra = seats.flatMap(({ y, w, n, s }) =>
      steps(n).map((i) => {
        const u = (i / (n - 1)) * 2 - 1;
        const [px, py] = [1200 + u * w, y + u * u * 54 - 20];
        return (
          fill(`M${px - s * 0.5} ${py + s}C${px - s * 0.5} ${py} ${px + s * 0.5} ${py} ${px + s * 0.5} ${py + s}Z`, ink.night) +
          fill(oval(px, py - s * 0.02, s * 0.25, s * 0.3), press.pick([ink.cream, ink.brass, ink.paper])) +
          line(`M${px - s * 0.1} ${py + s * 0.7}L${px + s * 0.44} ${py - s * 0.16}`, ink.paper, 3)
        );
      }),
    );
    const arcs = steps(4).map((i) => {
      const [w, y] = [[600, 1400, 1750, 2100][i] ?? 600, 210 - i * 96];
      return fill(
        `M${1200 - w} 900L${1200 - w} ${y + 90}C${1200 - w * 0.6} ${y - 70} ${1200 + w * 0.6} ${y - 70} ${1200 + w} ${y + 90}L${1200 + w} 900Z`,
        [ink.rust, ink.deep, ink.night, ink.deep][i] ?? ink.night,
      );
    });
    return [
      ground(ink.night),
      ...arcs.reverse(),
      press.grain('M600 900L600 300C840 140 1560 140 1800 300L1800 900Z', ink.night, 'top', {
        reach: 0.7,
        strength: 0.9,
      }),
      fill('M690 640L760 330L1640 330L1710 640Z', ink.signal),
      press.grain('M690 640L760 330L1640 330L1710 640Z', ink.rust, 'top', { reach: 1 }),
      pipes(press),
      fill(box(740, 630, 920, 40), ink.rust),
      fill('M560 880C560 700 760 650 1200 650C1640 650 1840 700 1840 880L1800 930C1500 990 900 990 600 930Z', ink.lamp),
      press.grain('M560 880C560 700 760 650 1200 650C1640 650 1840 700 1840 880L1800 930C1500 990 900 990 600 930Z', ink.cream, 'middle', {
        reach: 1,
        strength: 0.8,
      }),
      ...orchestra,
      fill(box(1150, 892, 100, 26), ink.rust),
      person(1200, 896, 132, { coat: ink.night, skin: ink.brass, legs: ink.night, hair: ink.night, back: true }),
      line('M1212 782L1262 740L1280 706', ink.night, 11) +
        line('M1188 782L1146 760L1128 730', ink.night, 11) +
        line('M1280 706L1262 668', ink.paper, 4),
      fill('M590 926C900 994 1500 994 1810 926L1830 990C1500 1050 900 1050 570 990Z', ink.rust),
      fill('M-40 1010C500 1000 560 990 570 986C900 1046 1500 1046 1830 986C1840 990 1900 1000 2440 1010L2440 1400L-40 1400Z', ink.night),
      fill(
        steps(5)
          .flatMap((r) =>
            steps(23 + r * 3).map((i) => {
              const u = (i / (22 + r * 3)) * 2 - 1;
              return oval(1200 + u * (560 + r * 130), 1062 + r * 44 - u * u * 26, 13 + r * 2.4, 12 + r * 2.4);
            }),
          )
          .join(''),
        ink.deep,
      ),
      tiers(press),
      mirror(tiers(press)),
      fill('M-40 1190C500 1270 1900 1270 2440 1190L2440 1400L-40 1400Z', ink.rust),
      press.grain('M-40 1190C500 1270 1900 1270 2440 1190L2440 1400L-40 1400Z', ink.night, 'bottom', {
        reach: 1,
        strength: 0.95,
      }),
      line(
        curve([
          [-40, 1186],
          [600, 1240],
          [1200, 1256],
          [1800, 1240],
          [2440, 1186],
        ]),
        ink.lamp,
        20,
      ),
      listener(press, 690, 1150, 190, { hair: ink.deep, skin: ink.brass, coat: ink.deep, bun: true }),
      listener(press, 1010, 1190, 172, { hair: ink.mist, skin: ink.cream, coat: ink.sea }),
      listener(press, 1760, 1156, 194, { hair: ink.rust, skin: ink.brass, coat: ink.deep }),
    ].join('');
  },
};

export const concertHall: Scene[] = [hall];
