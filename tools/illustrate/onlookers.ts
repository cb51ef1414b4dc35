import { box, fill, ink, line, type Press } from './kit';

const HEAD = 'M-58 -80C-62 -160 62 -160 58 -80C58 -34 32 2 0 2C-32 2 -58 -34 -58 -80Z';

/** Four councillors behind the model, dark against the wall. */
export function council(press: Press): string {
  const bust = (x: number, y: number, k: number, coat: string, skin: string, hair: string, lean: number): string =>
    `<g transform="translate(${x} ${y}) rotate(${lean}) scale(${k})">` +
    press.shade('M-150 330C-158 160 -150 60 -96 30C-50 8 50 8 96 30C150 60 158 160 150 330Z', coat, ink.night, 'bottom', {
      reach: 0.8,
      step: 9,
    }) +
    fill('M-30 30L0 92L30 30Z', ink.paper) +
    fill(box(-25, -34, 50, 64), skin) +
    fill('M-25 0Q0 24 25 -6L25 30L-25 30Z', ink.night, 'opacity="0.35"') +
    `<g transform="rotate(${lean * 2} 0 -20)">` +
    fill(HEAD, skin) +
    press.cut(
      HEAD,
      fill(lean > 0 ? 'M-70 -170L-6 -170Q-22 -70 6 10L-70 10Z' : 'M70 -170L6 -170Q22 -70 -6 10L70 10Z', ink.night, 'opacity="0.28"'),
    ) +
    line(
      lean > 0
        ? 'M-6 -54Q4 -47 14 -54M32 -54Q40 -48 48 -54M24 -50L32 -28L22 -26'
        : 'M6 -54Q-4 -47 -14 -54M-32 -54Q-40 -48 -48 -54M-24 -50L-32 -28L-22 -26',
      ink.night,
      5,
    ) +
    fill('M-63 -74C-80 -176 80 -176 63 -74C64 -108 40 -124 14 -126C-20 -128 -56 -116 -63 -74Z', hair) +
    '</g>' +
    '</g>';
  return (
    bust(380, 322, 1.05, ink.night, ink.cream, ink.mist, 6) +
    bust(770, 240, 0.95, ink.rust, ink.brass, ink.night, 4) +
    bust(1690, 240, 0.95, ink.night, ink.cream, ink.rust, -5) +
    bust(2060, 330, 1.05, ink.deep, ink.brass, ink.night, -7)
  );
}
