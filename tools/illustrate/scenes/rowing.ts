import { box, fill, ground, ink, line, oval, type Press, type Scene, sliver, steps } from '../kit';
import { ripples } from '../parts';

const SEATS = 8;
const PITCH = 200;
const seat = (i: number): number => -760 + i * PITCH;

/** One rower from straight above, facing the stern (to the right), reaching forward. */
function rower(press: Press, x: number, side: number, shirt: string, dark: string, hair: string, skin: string): string {
  const hands = side * 6;
  const torso = `M${x - 46} -30C${x - 30} -50 ${x + 20} -54 ${x + 34} -40L${x + 34} 40C${x + 20} 54 ${x - 30} 50 ${x - 46} 30Z`;
  return [
    line(`M${x - 30} -16L${x + 86} -18M${x - 30} 16L${x + 86} 18`, ink.deep, 20),
    line(
      `M${x + 16} -40C${x + 60} -46 ${x + 84} -30 ${x + 96} ${-10 + hands}M${x + 16} 40C${x + 60} 46 ${x + 84} 30 ${x + 96} ${10 + hands}`,
      skin,
      17,
    ),
    press.shade(torso, shirt, dark, 'left', { reach: 0.8, step: 5 }),
    fill(oval(x + 34, 0, 25, 22), skin),
    fill(`M${x + 40} -24C${x + 6} -28 ${x + 2} 28 ${x + 40} 24C${x + 30} 8 ${x + 30} -8 ${x + 40} -24Z`, hair),
    fill(sliver(x + 2, 0, 50, 18), hair),
  ].join('');
}

/** An oar and its rigger; the blade is square in the water. */
function oar(x: number, side: number): string {
  const [pin, tip] = [92 * side, 520 * side];
  const y = (v: number): number => v * side;
  return [
    line(`M${x + 40} ${y(38)}L${x + 92} ${pin}L${x + 130} ${y(38)}`, ink.mist, 7),
    line(`M${x + 96} ${y(-6)}L${x + 92} ${pin}L${x + 14} ${tip}`, ink.cream, 9),
    fill(oval(x + 92, pin, 10), ink.night),
    fill(
      `M${x + 20} ${y(500)}C${x + 40} ${y(520)} ${x + 36} ${y(620)} ${x + 22} ${y(640)}L${x - 22} ${y(634)}C${x - 22} ${y(580)} ${x - 8} ${y(530)} ${x + 4} ${y(498)}Z`,
      ink.signal,
    ),
    line(`M${x - 16} ${y(606)}L${x + 28} ${y(612)}`, ink.paper, 9),
  ].join('');
}

/** What a blade leaves behind: a patch of broken water, fading. */
const swirl = (x: number, y: number, s: number): string =>
  fill(
    sliver(x, y, 120 * s, 14 * s) + sliver(x + 26 * s, y - 24 * s, 80 * s, 10 * s) + sliver(x + 30 * s, y + 26 * s, 90 * s, 10 * s),
    s > 0.7 ? ink.fog : ink.haze,
  );

const eight: Scene = {
  file: '2026/11/rowing-eight',
  focus: [48, 52],
  description: 'An eight seen from straight above, oars out, crosses dark water aslant; puddles from the last stroke trail behind.',
  draw: (press) => {
    const hull = 'M-1180 0C-1000 -40 -800 -52 0 -54C700 -54 900 -46 1160 0C900 46 700 54 0 54C-800 52 -1000 40 -1180 0Z';
    const well = 'M-850 0C-840 -34 -800 -36 0 -36C700 -36 960 -34 970 0C960 34 700 36 0 36C-800 36 -840 34 -850 0Z';
    const hairs = [ink.night, ink.lamp, ink.night, ink.rust, ink.brass, ink.night, ink.fog, ink.night];
    const skins = [ink.cream, ink.cream, ink.rust, ink.cream, ink.cream, ink.brass, ink.cream, ink.rust];
    const crew = steps(SEATS).map((i) =>
      rower(press, seat(i), i % 2 ? 1 : -1, ink.paper, ink.mist, hairs[i] ?? ink.night, skins[i] ?? ink.cream),
    );
    const oars = steps(SEATS).map((i) => oar(seat(i), i % 2 ? 1 : -1));
    const puddles = steps(SEATS).flatMap((i) => {
      const side = i % 2 ? 1 : -1;
      return [1, 2].map((k) => swirl(seat(i) + 560 * k + 110, side * (578 + k * 14), 0.95 - k * 0.2));
    });
    const cox = [
      press.shade('M880 -34C900 -48 930 -46 940 -30L940 30C930 46 900 48 880 34Z', ink.lamp, ink.brass, 'right', { reach: 0.8, step: 5 }),
      line('M890 -34C860 -40 850 -44 838 -44M890 34C860 40 850 44 838 44', ink.lamp, 15),
      fill(oval(900, 0, 24, 22), ink.night) + fill('M884 -16C868 -10 868 10 884 16Z', ink.signal) + fill(oval(904, 0, 19, 18), ink.signal),
    ].join('');
    const boat = [
      `<g transform="translate(-22 62)" opacity="0.75">${fill(hull, ink.night)}${steps(SEATS)
        .map((i) => {
          const side = i % 2 ? 1 : -1;
          return line(`M${seat(i) + 92} ${92 * side}L${seat(i) + 14} ${540 * side}`, ink.night, 9);
        })
        .join('')}</g>`,
      puddles.join(''),
      oars.join(''),
      press.shade(hull, ink.brass, ink.rust, 'bottom', { reach: 0.7 }),
      line('M-1120 0L-860 0M980 0L1110 0', ink.rust, 6),
      fill(well, ink.night),
      crew.join(''),
      cox,
      fill(oval(-1176, 0, 14), ink.paper),
      // Bow wave and wake.
      line('M-1200 -30C-1000 -96 -700 -120 -380 -128M-1200 30C-1000 96 -700 120 -380 128', ink.mist, 6),
      line(
        'M1180 -14C1400 -40 1600 -44 1900 -40M1180 14C1400 40 1600 44 1900 40M1200 0L1820 0',
        ink.mist,
        5,
        'stroke-dasharray="70 44 160 30"',
      ),
    ].join('');
    return [
      ground(ink.deep),
      press.grain(box(-40, -40, 2480, 1430), ink.night, 'edge', { reach: 1, strength: 0.95 }),
      press.grain(oval(1150, 640, 1500, 1000), ink.sea, 'middle', { reach: 1, strength: 0.6 }),
      ripples(press, ink.sea, { top: -40, bottom: 1390 }, 110, 1.2),
      ripples(press, ink.haze, { top: -40, bottom: 1390 }, 26, 1),
      `<g transform="translate(1200 668) rotate(-22) scale(0.83)">${boat}</g>`,
    ].join('');
  },
};

export const rowing: Scene[] = [eight];
