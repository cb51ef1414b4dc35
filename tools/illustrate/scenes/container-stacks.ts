import { box, fill, ground, ink, line, open, oval, type Press, poly, type Scene, steps } from '../kit';
import { gull, person } from '../parts';

type Pair = readonly [string, string];

/** A container seen from its long side, ribs and all. */
function longSide(press: Press, x: number, y: number, w: number, h: number, flat: string, dark: string): string {
  const ribs = steps(Math.round(w / 22) - 1).map((i) => {
    const rx = x + ((i + 1) * w) / Math.round(w / 22);
    return open([
      [rx, y + h * 0.1],
      [rx, y + h * 0.9],
    ]);
  });
  return (
    press.shade(box(x + 2, y + 2, w - 4, h - 4), flat, dark, 'bottom', { reach: 0.7, strength: 0.7 }) +
    line(ribs.join(''), dark, 5, 'opacity="0.7"') +
    fill(
      box(x + 2, y + 2, w - 4, 9) + box(x + 2, y + h - 11, w - 4, 9) + box(x + 2, y + 2, 10, h - 4) + box(x + w - 12, y + 2, 10, h - 4),
      dark,
    )
  );
}

const stacks: Scene = {
  file: '2026/11/container-stacks',
  focus: [97, 60],
  description: 'Stacks of containers rise from left to right like the bars of a chart; one small figure stands before the tallest.',
  draw: (press) => {
    const [w, h, base] = [420, 150, 1176];
    const paints: readonly (readonly Pair[])[] = [
      [[ink.sea, ink.deep]],
      [
        [ink.haze, ink.sea],
        [ink.brass, ink.rust],
      ],
      [
        [ink.sea, ink.deep],
        [ink.fog, ink.haze],
        [ink.sea, ink.deep],
        [ink.haze, ink.sea],
      ],
      [
        [ink.rust, ink.night],
        [ink.haze, ink.sea],
        [ink.sea, ink.deep],
        [ink.lamp, ink.brass],
        [ink.deep, ink.night],
      ],
      [
        [ink.signal, ink.rust],
        [ink.signal, ink.rust],
        [ink.signal, ink.rust],
        [ink.signal, ink.rust],
        [ink.signal, ink.rust],
        [ink.signal, ink.rust],
        [ink.signal, ink.rust],
      ],
    ];
    const stack = (list: readonly Pair[], i: number): string => {
      const x = 70 + i * 462;
      const top = base - list.length * h;
      return (
        fill(
          poly([
            [x + w, top],
            [x + w + 36, top - 26],
            [x + w + 36, base - 12],
            [x + w, base],
          ]),
          ink.night,
        ) +
        fill(
          poly([
            [x, top],
            [x + 36, top - 26],
            [x + w + 36, top - 26],
            [x + w, top],
          ]),
          ink.cream,
        ) +
        list.map(([flat, dark], t) => longSide(press, x, base - (t + 1) * h, w, h, flat, dark)).join('')
      );
    };
    const shadow = (list: readonly Pair[], i: number): string => {
      const x = 70 + i * 462;
      return poly([
        [x, base],
        [x + 462, base],
        [x + 462 + list.length * 60, base + list.length * 34],
        [x + list.length * 60, base + list.length * 34],
      ]);
    };
    return [
      ground(ink.paper),
      press.grain(box(-40, -40, 2480, 1000), ink.lamp, 'top', { reach: 1, strength: 0.6 }),
      fill(oval(560, 360, 150), ink.lamp),
      fill(box(-40, 1010, 2480, 60), ink.mist) + fill(box(-40, 1052, 2480, 400), ink.fog),
      press.grain(box(-40, 1052, 2480, 400), ink.mist, 'bottom', { reach: 1, strength: 0.9 }),
      fill(paints.map(shadow).join(''), ink.haze),
      ...paints.map(stack),
      line('M-40 1268L2440 1268', ink.paper, 14, 'stroke-dasharray="120 70"'),
      fill(
        poly([
          [1682, 1262],
          [1706, 1262],
          [1832, 1322],
          [1796, 1322],
        ]),
        ink.sea,
      ),
      person(1694, 1264, 168, { coat: ink.lamp, skin: ink.night, legs: ink.night, hat: ink.paper, back: true, stride: 3 }),
      gull(980, 330, 40, ink.night) + gull(1090, 400, 28, ink.night) + gull(860, 450, 24, ink.night),
    ].join('');
  },
};

export const containerStacks: Scene[] = [stacks];
