import { box, curve, fill, ground, ink, line, oval, type Press, type Scene, sliver, steps } from '../kit';
import { ripples } from '../parts';

function gauge(press: Press, x: number, top: number, bottom: number): string {
  const w = 170;
  const bars = steps(Math.ceil((bottom - top) / 70)).map((i) => {
    const y = top + 26 + i * 70;
    const spine = i % 2 === 0 ? x - w / 2 : x + w / 2 - 44;
    return i % 2 === 0
      ? box(spine, y, 44, 62) + box(spine, y, w * 0.78, 22) + box(spine, y + 40, w * 0.58, 22)
      : box(spine, y, 44, 62) + box(x + w / 2 - w * 0.78, y, w * 0.78, 22) + box(x + w / 2 - w * 0.58, y + 40, w * 0.58, 22);
  });
  const board = box(x - w / 2 - 14, top, w + 28, bottom - top);
  return (
    fill(box(x + w / 2 + 6, top - 70, 54, bottom - top + 70), ink.night) +
    fill(board, ink.paper) +
    press.cut(board, fill(bars.join(''), ink.night) + fill(bars.slice(3, 5).join(''), ink.signal)) +
    press.grain(board, ink.haze, 'right', { reach: 0.6, strength: 0.8 }) +
    press.grain(box(x - w / 2 - 14, bottom - 190, w + 28, 190), ink.sea, 'bottom', { reach: 1, strength: 0.95 })
  );
}

const tide: Scene = {
  file: '2031/01/tide-table',
  focus: [60, 45],
  description: 'A tide staff stands in still water under a full moon; its reflection breaks on the rising tide.',
  draw: (press) => {
    const rings = steps(5).map((i) => {
      const r = 170 + i * 120;
      return line(oval(1000, 985, r, r * 0.16), ink.haze, 7 - i);
    });
    return [
      ground(ink.night),
      press.grain(box(-40, 200, 2480, 500), ink.deep, 'bottom', { reach: 1, strength: 0.95 }),
      fill(
        steps(26)
          .map(() => oval(press.rnd(40, 2360), press.rnd(40, 420), press.rnd(2, 4)))
          .join(''),
        ink.fog,
      ),
      fill(oval(1440, 400, 330), ink.deep),
      press.shade(oval(1440, 400, 245), ink.cream, ink.lamp, 'right', { reach: 0.7, strength: 0.8 }),
      press.grain(
        curve(
          [
            [1330, 300],
            [1420, 250],
            [1470, 330],
            [1430, 420],
            [1340, 400],
          ],
          true,
        ),
        ink.brass,
        'middle',
        { reach: 1.1, strength: 0.6 },
      ),
      press.grain(
        curve(
          [
            [1400, 480],
            [1500, 430],
            [1580, 480],
            [1540, 570],
            [1440, 580],
          ],
          true,
        ),
        ink.brass,
        'middle',
        { reach: 1.1, strength: 0.6 },
      ),
      fill('M-40 700L-40 640C200 610 420 650 700 662C1000 672 1400 668 1700 650C2000 630 2240 640 2440 600L2440 700Z', ink.night),
      fill(
        steps(9)
          .map((i) => box(1790 + i * 62 + press.rnd(-16, 16), 662 + press.rnd(-6, 6), 9, 9))
          .join(''),
        ink.lamp,
      ),
      fill(box(-40, 694, 2480, 740), ink.deep),
      press.grain(box(-40, 694, 2480, 700), ink.night, 'bottom', { reach: 0.8 }),
      ripples(press, ink.sea, { top: 712, bottom: 1360 }, 130, 1.4),
      fill(
        steps(24)
          .map((i) => sliver(1440 + press.rnd(-40, 40) * (0.4 + i * 0.06), 716 + i * 26, (420 - i * 4) * press.rnd(0.5, 1), 5 + i * 0.42))
          .join(''),
        ink.cream,
      ),
      ...rings,
      fill(
        steps(11)
          .map((i) => sliver(1000 + press.rnd(-26, 26), 1010 + i * 30, 236 * press.rnd(0.6, 1), 10))
          .join(''),
        ink.fog,
      ),
      fill(
        steps(8)
          .map((i) => sliver(1010 + press.rnd(-30, 30), 1024 + i * 44, 150 * press.rnd(0.6, 1), 8))
          .join(''),
        ink.night,
      ),
      gauge(press, 1000, 120, 990),
      fill(sliver(1000, 990, 300, 22), ink.sea),
      fill(sliver(1010, 986, 220, 7), ink.fog),
    ].join('');
  },
};

export const tides: Scene[] = [tide];
