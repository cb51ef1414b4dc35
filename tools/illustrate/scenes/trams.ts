import { box, fill, ground, ink, lerp, line, oval, type Press, poly, type Scene, sliver, steps } from '../kit';
import { glint, person, rain, ripples, umbrella, windows } from '../parts';

type Look = { body: string; dark: string; light: string; glass: string };

/** A tram seen head-on; x is its middle, base the rail head, s its width. */
function nose(press: Press, x: number, base: number, s: number, look: Look, lit = true): string {
  const px = (u: number): number => x + u * s;
  const py = (v: number): number => base - v * s;
  const shell = `M${px(-0.5)} ${py(0.08)}L${px(-0.49)} ${py(0.75)}C${px(-0.47)} ${py(1.15)} ${px(-0.42)} ${py(1.28)} ${px(-0.3)} ${py(1.3)}L${px(0.3)} ${py(1.3)}C${px(0.42)} ${py(1.28)} ${px(0.47)} ${py(1.15)} ${px(0.49)} ${py(0.75)}L${px(0.5)} ${py(0.08)}Z`;
  const glass = `M${px(-0.42)} ${py(0.6)}L${px(-0.39)} ${py(1.02)}Q${px(0)} ${py(1.06)} ${px(0.39)} ${py(1.02)}L${px(0.42)} ${py(0.6)}Q${px(0)} ${py(0.54)} ${px(-0.42)} ${py(0.6)}Z`;
  const lamps = [-0.33, 0.33].map((u) => oval(px(u), py(0.34), s * 0.068));
  const four = poly([
    [px(-0.005), py(1.235)],
    [px(0.022), py(1.235)],
    [px(0.022), py(1.165)],
    [px(0.042), py(1.165)],
    [px(0.042), py(1.145)],
    [px(0.022), py(1.145)],
    [px(0.022), py(1.105)],
    [px(-0.004), py(1.105)],
    [px(-0.004), py(1.145)],
    [px(-0.055), py(1.145)],
    [px(-0.055), py(1.165)],
  ]);
  return (
    fill(box(px(-0.44), py(0.1), s * 0.88, s * 0.1), ink.night) +
    press.shade(shell, look.body, look.dark, 'right', { reach: 0.8 }) +
    fill(glass, look.glass) +
    fill(box(px(-0.16), py(1.25), s * 0.32, s * 0.16, s * 0.02), ink.night) +
    (lit ? fill(four, ink.lamp) : '') +
    fill(
      poly([
        [px(-0.497), py(0.5)],
        [px(0.497), py(0.5)],
        [px(0.5), py(0.44)],
        [px(-0.5), py(0.44)],
      ]),
      look.light,
    ) +
    fill(lamps.join(''), ink.night) +
    fill([-0.33, 0.33].map((u) => oval(px(u), py(0.34), s * 0.05)).join(''), lit ? ink.cream : ink.deep) +
    fill(box(px(-0.36), py(0.17), s * 0.72, s * 0.06, s * 0.02), look.dark)
  );
}

const RED: Look = { body: ink.signal, dark: ink.rust, light: ink.paper, glass: ink.deep };

function driver(x: number, y: number, s: number): string {
  return (
    fill(`M${x - s * 0.16} ${y}C${x - s * 0.16} ${y - s * 0.16} ${x + s * 0.16} ${y - s * 0.16} ${x + s * 0.16} ${y}Z`, ink.night) +
    fill(oval(x, y - s * 0.17, s * 0.055, s * 0.07), ink.brass) +
    fill(`M${x - s * 0.075} ${y - s * 0.19}Q${x} ${y - s * 0.29} ${x + s * 0.075} ${y - s * 0.19}Z`, ink.night)
  );
}

/** A house front with rows of windows, in steep street perspective towards x. */
function terrace(press: Press, left: boolean): string {
  const side = left ? -1 : 1;
  const near = 1200 + side * 1240;
  const far = 1200 + side * 270;
  const houses = steps(5).map((i) => {
    const [a, b] = [i / 5, (i + 1) / 5];
    const ease = (t: number): number => 1 - (1 - t) ** 1.9;
    const [xa, xb] = [lerp(near, far, ease(a)), lerp(near, far, ease(b))];
    const top = (t: number): number => lerp(-120, 500, ease(t));
    const low = (t: number): number => lerp(1180, 830, ease(t));
    const jut = press.rnd(-40, 30) * (1 - a);
    const face = poly([
      [xa, top(a) + jut],
      [xb, top(b) + jut],
      [xb, low(b)],
      [xa, low(a)],
    ]);
    const panes = steps(4).flatMap((r) =>
      steps(3).map((c) => {
        const u = (c + 0.28) / 3;
        const v = (c + 0.72) / 3;
        const y = (t: number, k: number): number => lerp(lerp(top(a), top(b), t) + jut, lerp(low(a), low(b), t), k);
        const k = 0.1 + r * 0.2;
        return {
          d: poly([
            [lerp(xa, xb, u), y(u, k)],
            [lerp(xa, xb, v), y(v, k)],
            [lerp(xa, xb, v), y(v, k + 0.12)],
            [lerp(xa, xb, u), y(u, k + 0.12)],
          ]),
          on: press.chance(0.3),
        };
      }),
    );
    const colour = [ink.deep, ink.sea, ink.deep, ink.haze, ink.sea][left ? i : 4 - i] ?? ink.deep;
    const shop = poly([
      [lerp(xa, xb, 0.12), lerp(lerp(top(a), low(a), 0.88), lerp(top(b), low(b), 0.88), 0.12)],
      [lerp(xa, xb, 0.88), lerp(lerp(top(a), low(a), 0.88), lerp(top(b), low(b), 0.88), 0.88)],
      [lerp(xa, xb, 0.88), lerp(low(a), low(b), 0.88)],
      [lerp(xa, xb, 0.12), lerp(low(a), low(b), 0.12)],
    ]);
    return (
      press.shade(face, colour, ink.night, 'top', { reach: 0.8, strength: 0.9, step: 9 }) +
      fill(
        panes
          .filter((p) => !p.on)
          .map((p) => p.d)
          .join(''),
        ink.night,
      ) +
      fill(
        panes
          .filter((p) => p.on)
          .map((p) => p.d)
          .join(''),
        ink.lamp,
      ) +
      fill(shop, i % 2 === 0 ? ink.brass : ink.night)
    );
  });
  return houses.join('');
}

const tramInRain: Scene = {
  file: '2026/11/tram-in-rain',
  focus: [54, 55],
  description: 'A red tram comes up a wet street at dusk, headlights on the rails; someone waits under a yellow umbrella.',
  draw: (press) => {
    const track = (u: number): string => `M${1140 + u * 0.9} 1130Q${1140 + u * 1.5} 1260 ${1130 + u * 2.6} 1400`;
    return [
      ground(ink.haze),
      press.grain(box(-40, -40, 2480, 700), ink.sea, 'top', { reach: 0.7, strength: 0.95 }),
      fill(
        'M880 840L880 560L960 520L1010 560L1010 480L1100 440L1180 490L1180 380L1214 280L1248 380L1248 540L1360 500L1440 560L1540 540L1540 840Z',
        ink.sea,
      ),
      terrace(press, true),
      terrace(press, false),
      fill('M-40 1180L930 826L1470 826L2440 1180L2440 1400L-40 1400Z', ink.deep),
      press.grain('M-40 1180L930 826L1470 826L2440 1180L2440 1400L-40 1400Z', ink.night, 'bottom', {
        reach: 0.7,
        strength: 0.9,
      }),
      fill('M-40 1180L930 826L950 832L120 1190L-40 1260Z' + 'M2440 1180L1470 826L1450 832L2280 1190L2440 1260Z', ink.mist),
      press.cut('M120 1190L950 832L1450 832L2280 1190L2440 1400L-40 1400Z', ripples(press, ink.haze, { top: 850, bottom: 1350 }, 60, 1.5)),
      line(track(-190) + track(190), ink.night, 24),
      line(track(-190) + track(190), ink.mist, 9),
      glint(press, ink.signal, 1140, 1150, 1390, 520, 24),
      glint(press, ink.cream, 966, 1140, 1390, 130, 20),
      glint(press, ink.cream, 1314, 1140, 1390, 130, 20),
      line('M-40 60Q1000 340 1140 380Q1300 330 2440 90M1140 380L1190 620M1140 380L1140 -40', ink.night, 6),
      line('M1040 470L1140 390L1240 470M1060 470L1220 470', ink.night, 11),
      nose(press, 1140, 1140, 530, { ...RED, glass: ink.cream }),
      press.grain(box(926, 590, 430, 230), ink.lamp, 'bottom', { reach: 0.9, strength: 0.6 }),
      driver(1060, 826, 430),
      line('M930 822L1352 822M1140 582L1140 826', ink.night, 8),
      fill(oval(965, 960, 60), ink.cream, 'opacity="0.25"') + fill(oval(1315, 960, 60), ink.cream, 'opacity="0.25"'),
      fill(sliver(1690, 1262, 260, 18), ink.night),
      glint(press, ink.lamp, 1690, 1276, 1390, 120, 18),
      person(1690, 1262, 420, { coat: ink.night, skin: ink.brass, legs: ink.night, hair: ink.night, back: true }),
      umbrella(1716, 902, 196, ink.lamp),
      press.grain('M1716 735C1820 740 1912 800 1912 902Q1863 860 1814 902Q1765 860 1716 902Z', ink.brass, 'right', {
        reach: 0.9,
      }),
      rain(press, ink.fog, 240, 0.18),
    ].join('');
  },
};

function shed(press: Press, x: number, w: number): string {
  const arch = `M${x - w / 2} 960L${x - w / 2} 600C${x - w / 2} 440 ${x + w / 2} 440 ${x + w / 2} 600L${x + w / 2} 960Z`;
  const fan = steps(5).map((i) => {
    const turn = Math.PI * (0.1 + i * 0.2);
    return `M${x} 600L${x - Math.cos(turn) * w * 0.5} ${600 - Math.sin(turn) * 122}`;
  });
  return (
    fill(
      `M${x - w / 2 - 26} 960L${x - w / 2 - 26} 600C${x - w / 2 - 26} 404 ${x + w / 2 + 26} 404 ${x + w / 2 + 26} 600L${x + w / 2 + 26} 960Z`,
      ink.cream,
    ) +
    fill(arch, ink.night) +
    press.grain(arch, ink.deep, 'bottom', { reach: 0.8 }) +
    line(`M${x - w / 2} 600L${x + w / 2} 600${fan.join('')}`, ink.haze, 7)
  );
}

const depot: Scene = {
  file: '2026/11/tram-depot',
  focus: [50, 58],
  description: 'New trams stand dark in the arches of the depot; the rails in front of them are empty but for one inspector.',
  draw: (press) => {
    const bays = [360, 780, 1200, 1620, 2040];
    const rails = bays.flatMap((x) =>
      [-70, 70].map((u) => `M${x + u} 966C${lerp(x, 1200, 0.2) + u * 1.3} 1110 ${1200 + u * 2.2} 1160 ${1200 + u * 3} 1400`),
    );
    const brick =
      'M-40 970L-40 420L140 420L140 360L700 360L700 300L900 300L1200 130L1500 300L1700 300L1700 360L2260 360L2260 420L2440 420L2440 970Z';
    return [
      ground(ink.fog),
      press.grain(box(-40, -40, 2480, 460), ink.mist, 'top', { reach: 1, strength: 0.95 }),
      line('M-40 120L2440 180M-40 170L2440 70M200 -40L420 360M2240 -40L1960 360', ink.haze, 6),
      press.shade(brick, ink.signal, ink.rust, 'bottom', { reach: 0.8, strength: 0.9 }),
      fill(
        box(-40, 404, 190, 22) +
          box(130, 344, 580, 22) +
          box(1690, 344, 580, 22) +
          box(2250, 404, 190, 22) +
          'M880 306L1200 120L1520 306L1520 278L1200 90L880 278Z',
        ink.night,
      ),
      fill(oval(1200, 306, 76), ink.night) +
        fill(oval(1200, 306, 62), ink.paper) +
        line('M1200 306L1200 260M1200 306L1234 320', ink.night, 10),
      ...bays.map((x) => shed(press, x, 310)),
      ...bays
        .filter((x) => x !== 1200)
        .map((x) => nose(press, x, 960, 250, { body: ink.haze, dark: ink.deep, light: ink.mist, glass: ink.night }, false)),
      fill(box(-40, 956, 2480, 460), ink.mist),
      press.grain(box(-40, 956, 2480, 460), ink.haze, 'bottom', { reach: 0.9, strength: 0.9 }),
      line(rails.join(''), ink.fog, 22),
      line(rails.join(''), ink.night, 9),
      nose(press, 1200, 1010, 320, RED, true),
      fill(sliver(1200, 1012, 420, 14), ink.night),
      fill(sliver(1500, 1262, 300, 16), ink.deep),
      person(1440, 1262, 300, {
        coat: ink.lamp,
        skin: ink.brass,
        legs: ink.night,
        hat: ink.night,
        stride: 6,
        back: true,
        hair: ink.brass,
      }),
      fill('M1402 1096L1478 1096L1480 1116L1400 1116Z', ink.paper),
      windows(press, { x: 40, y: 470, cols: 2, rows: 1 }, { w: 36, h: 70, dx: 60, dy: 0 }, { share: 0, on: ink.lamp, off: ink.night }),
      windows(press, { x: 2264, y: 470, cols: 2, rows: 1 }, { w: 36, h: 70, dx: 60, dy: 0 }, { share: 0, on: ink.lamp, off: ink.night }),
    ].join('');
  },
};

export const trams: Scene[] = [tramInRain, depot];
