import { DECK, deckhouse, FOREDECK, keel, mast, SIDE, sheer, streaks, washing } from '../cargo-ship';
import { box, curve, fill, ground, ink, lerp, line, move, open, oval, poly, type Scene, sliver, steps } from '../kit';
import { gull, person } from '../parts';
import { block, face, HORIZON, type Place, see, string } from '../quay-view';

/** The cat that crosses the line whenever she likes, sitting with her back to us. */
function cat(x: number, y: number, s: number): string {
  const p = (u: number, v: number): string => `${(x + u * s).toFixed(1)} ${(y + v * s).toFixed(1)}`;
  return (
    fill(
      `M${p(-24, 0)}C${p(-34, -30)} ${p(-20, -56)} ${p(-13, -66)}C${p(-20, -78)} ${p(-18, -92)} ${p(-15, -104)}L${p(-6, -94)}L${p(6, -94)}L${p(15, -104)}C${p(18, -92)} ${p(20, -78)} ${p(13, -66)}C${p(20, -56)} ${p(34, -30)} ${p(24, 0)}Z`,
      ink.night,
    ) + line(`M${p(20, -6)}C${p(52, 2)} ${p(60, -14)} ${p(54, -34)}`, ink.night, 10 * s)
  );
}

const ship: Scene = {
  file: '2026/11/stranded-ship',
  focus: [70, 52],
  description: 'A rusty cargo ship lies alone at a long empty quay, with washing strung along her rail; a cat sits by a yellow line.',
  draw: (press) => {
    const hull = `${curve(sheer.slice(0, 3).map(see))}L${see(sheer[3] ?? [0, 0, 0]).join(' ')}${curve(sheer.slice(3).map(see)).replace('M', 'L')}${curve(keel.map(see)).replace('M', 'L')}Z`;
    const quay = poly([
      see([900, 0, 0]),
      see([-6, 0, 0]),
      [2700, see([-6, 0, 0])[1] + 70],
      [2700, 1420],
      [-300, 1420],
      [-300, HORIZON + 22],
      see([900, 0, -60]),
    ]);
    const edge: Place[] = [
      [900, 0, 0],
      [-8, 0, 0],
    ];
    const bollards = [-2, 18, 40, 66, 96, 130, 170, 220].map((along) => {
      const [x, y] = see([along, 0, -1.4]);
      const r = (y - see([along, 1, -1.4])[1]) * 0.62;
      return `${box(x - r * 0.6, y - r * 1.5, r * 1.2, r * 1.5)}${oval(x, y - r * 1.6, r, r * 0.5)}`;
    });
    const stripe = face([31, 0, -1, 33.4, 0, -1, 33.4, 0, -60, 31, 0, -60]);
    const joints = [4, 24, 44, 64, 84, 104, 130, 160, 200, 260].map((along) =>
      string([along, 0, 0, along, 0, -52 + Math.max(0, (30 - along) * 0.9)]),
    );
    const gangway = face([71, DECK, SIDE, 72.6, DECK, SIDE, 61, 0, -1.6, 59.2, 0, -1.6]);
    const stem = see([-1.2, FOREDECK + 1, 11.6]);
    const lines = [
      [see([5, FOREDECK, 7]), see([-2, 1.2, -1.4])],
      [see([8, FOREDECK - 0.5, 5]), see([18, 1.2, -1.4])],
      [see([17, FOREDECK - 1, SIDE]), see([40, 1.2, -1.4])],
      [see([108, DECK, SIDE]), see([130, 1.2, -1.4])],
    ].map(([a = [0, 0], b = [0, 0]]) => `M${a.join(' ')}Q${lerp(a[0], b[0], 0.5)} ${lerp(a[1], b[1], 0.5) + 34} ${b.join(' ')}`);
    const [ax, ay] = see([8.2, FOREDECK - 3.6, 5.4]);
    return [
      ground(ink.haze),
      press.grain(box(-40, -40, 2480, 420), ink.sea, 'top', { reach: 1, strength: 0.9 }),
      fill(box(-40, 390, 2480, 320), ink.mist),
      press.grain(box(-40, 250, 2480, 142), ink.mist, 'bottom', { reach: 1, strength: 0.95 }),
      fill(box(-40, 586, 2480, 130), ink.cream),
      press.grain(box(-40, 466, 2480, 122), ink.cream, 'bottom', { reach: 1, strength: 0.95 }),
      fill(sliver(1860, 250, 1100, 18) + sliver(420, 150, 900, 16) + sliver(2100, 430, 900, 12), ink.fog),
      move(
        fill(
          'M-40 646L-40 612L120 606L260 618L420 610L520 640L2440 640L2440 604C2300 596 2240 616 2100 618C1980 620 1900 634 1800 636L1800 650Z',
          ink.haze,
        ) + line('M80 616L80 520L190 470M80 520L40 556M150 616L150 540L246 492M150 540L116 570M228 616L228 556L308 516', ink.haze, 8),
        0,
        HORIZON - 640,
      ),
      fill(box(-40, HORIZON, 2480, 400), ink.sea),
      press.grain(box(1500, HORIZON, 940, 300), ink.deep, 'bottom', { reach: 1, strength: 0.9 }),
      fill(
        steps(26)
          .map(() => sliver(press.rnd(1900, 2420), lerp(HORIZON + 12, 960, press.rnd(0, 1) ** 1.3), press.rnd(40, 170), press.rnd(2, 6)))
          .join(''),
        ink.mist,
      ),
      mast(34) + mast(62),
      deckhouse(press),
      ...[0, 1, 2].map((i) => block([24 + i * 20, 38 + i * 20], [DECK - 1, DECK + 2.2], [6, 18], [ink.rust, ink.night, ink.brass])),
      fill(hull, ink.signal),
      press.grain(hull, ink.rust, 'left', { reach: 0.9, strength: 0.95 }),
      press.cut(
        hull,
        press.grain(face([21, FOREDECK, SIDE, -3, FOREDECK + 4, 13, 8, -4, 14, 27, -4, SIDE]), ink.rust, 'right', {
          reach: 1,
          strength: 1,
        }),
      ),
      press.grain(hull, ink.rust, 'bottom', { reach: 0.7, strength: 0.95 }),
      press.cut(hull, fill(streaks(press), ink.rust) + line(string([112, 2.6, SIDE, 26, 2.6, SIDE, 14, 2.6, 5, 4, 2.6, 12]), ink.night, 9)),
      line(
        `${curve(sheer.slice(0, 3).map(see))}L${see(sheer[3] ?? [0, 0, 0]).join(' ')}${curve(sheer.slice(3).map(see)).replace('M', 'L')}`,
        ink.paper,
        8,
      ),
      line(`M${stem.join(' ')}L${see([6, -2, 12]).join(' ')}`, ink.rust, 12),
      fill(oval(ax, ay, 20, 24), ink.night) +
        line(`M${ax} ${ay + 10}L${ax - 2} ${ay + 84}M${ax - 36} ${ay + 62}Q${ax - 4} ${ay + 116} ${ax + 30} ${ay + 66}`, ink.night, 13),
      fill(`M${ax - 20} ${ay + 96}L${ax + 18} ${ay + 100}L${ax + 4} ${ay + 280}Z`, ink.rust),
      washing(press),
      person(see([20.4, DECK, SIDE])[0], see([20.4, DECK - 0.2, SIDE])[1], 112, {
        coat: ink.lamp,
        skin: ink.rust,
        legs: ink.night,
        hair: ink.night,
      }),
      line(
        string([19, DECK + 1.3, SIDE, 60, DECK + 1.2, SIDE, 86, DECK + 1.3, SIDE]) +
          steps(18)
            .map((i) => string([19 + i * 3.9, DECK, SIDE, 19 + i * 3.9, DECK + 1.3, SIDE]))
            .join(''),
        ink.night,
        5,
      ),
      fill(quay, ink.fog),
      press.grain(quay, ink.haze, 'bottom', { reach: 0.9, strength: 0.5 }),
      line(joints.join(''), ink.mist, 6),
      fill(face([112, 0, 0, -4, 0, 0, 10, 0, -9, 112, 0, -13]), ink.haze, 'opacity="0.75"'),
      fill(face([900, 0, 0, -8, 0, 0, -8, 0, -1, 900, 0, -1]), ink.paper),
      line(open(edge.map(see)), ink.night, 10),
      fill(stripe, ink.lamp),
      fill(gangway, ink.night),
      fill(bollards.join(''), ink.night),
      line(lines.join(''), ink.night, 7),
      cat(...see([32.2, 0, -24]), 0.9),
      gull(1990, 380, 46, ink.night) + gull(2140, 410, 30, ink.night) + gull(240, 330, 34, ink.night),
    ].join('');
  },
};

export const strandedShips: Scene[] = [ship];
