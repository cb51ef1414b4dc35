import { fill, ink, lerp, type Point, steps } from '../../kit';
import { bust } from '../bust';
import { shoulders } from '../dress';
import type { Face } from '../face';
import { head, neck } from '../head';
import { type Knot, piece, skins, stroke } from '../paper';

/** A cut edge of curls along a guide (outside to its left): each bump hangs over the next notch. */
function curly(guide: readonly Point[], size: number): Knot[] {
  return guide.slice(0, -1).flatMap(([x, y], i): Knot[] => {
    const [u, v] = guide[i + 1] ?? [x, y];
    const length = Math.hypot(u - x, v - y) || 1;
    const [nx, ny] = [(v - y) / length, -(u - x) / length];
    const high = size * (0.75 + 0.5 * ((i * 7) % 5) * 0.25);
    const out = (t: number, h: number): Knot => [Math.round(lerp(x, u, t) + nx * h), Math.round(lerp(y, v, t) + ny * h)];
    return [[x, y, true], out(0.2, high * 0.72), out(0.56, high), out(0.9, high * 0.56)];
  });
}

/** The light on one curl: a wave that thins out at both ends. */
function wave(x: number, y: number, length: number, lean: number): string {
  const path = steps(9).map((i): Point => {
    const t = i / 8;
    const sway = Math.sin(t * 7.2) * 17;
    return [x + Math.sin(lean) * length * t + Math.cos(lean) * sway, y + Math.cos(lean) * length * t - Math.sin(lean) * sway];
  });
  return stroke(path, 9, 0.4);
}

export const nadia = bust({
  slug: 'nadia-el-khatib',
  description: 'Nadia el-Khatib, drawn: a woman in her thirties with dark curls to her shoulders, in a pale round-necked jersey.',
  ground: ink.signal,
  spray: ink.rust,
  size: 1.06,
  at: [650, 506],
  draw: (press) => {
    const face: Face = {
      skin: skins.olive,
      light: 'side',
      chin: -6,
      jaw: -10,
      nose: { long: 2, tip: 2, bump: 8 },
      brow: { weight: 14, lift: 2, arch: 8 },
      eye: { open: 1, gaze: -4 },
      mouth: { full: 5, smile: 5 },
    };
    const right: Point[] = [
      [60, -356],
      [140, -346],
      [206, -296],
      [246, -226],
      [262, -150],
      [268, -76],
      [266, 4],
      [276, 84],
      [286, 164],
      [270, 244],
      [216, 306],
      [130, 320],
    ];
    const behind = piece([...curly(right, 24), [130, 320, true], [40, 260, true], [-260, 380, true], [-300, -100, true]]);
    const outer: Point[] = [
      [-150, 330],
      [-226, 376],
      [-316, 372],
      [-384, 316],
      [-408, 228],
      [-394, 136],
      [-374, 46],
      [-358, -46],
      [-334, -140],
      [-284, -226],
      [-214, -292],
      [-130, -338],
      [-36, -366],
      [60, -366],
      [136, -334],
      [176, -280],
    ];
    const inner: Point[] = [
      [176, -280],
      [118, -250],
      [50, -226],
      [-18, -176],
      [-68, -112],
      [-100, -40],
      [-112, 34],
      [-124, 108],
      [-132, 180],
      [-136, 254],
      [-150, 330],
    ];
    const mass = piece([...curly(outer, 27), ...curly(inner, 17)]);
    const waves = [
      wave(60, -318, 130, -1.25),
      wave(-40, -300, 130, -0.9),
      wave(30, -276, 120, -0.8),
      wave(-140, -282, 130, -0.75),
      wave(-90, -216, 130, -0.5),
      wave(-210, -200, 140, -0.4),
      wave(-276, -130, 130, -0.25),
      wave(-160, -110, 140, -0.2),
      wave(-226, -20, 140, -0.1),
      wave(-320, 0, 140, -0.12),
      wave(-168, 60, 130, 0),
      wave(-270, 140, 140, -0.1),
      wave(-196, 210, 120, 0),
      wave(-344, 190, 120, 0),
      wave(-282, 290, 80, 0.2),
    ];
    const hem = piece([
      [-262, 350, true],
      [-190, 440],
      [-60, 500],
      [44, 490],
      [92, 400, true],
      [124, 418, true],
      [80, 528],
      [-60, 546],
      [-210, 480],
      [-290, 366, true],
    ]);
    return {
      behind: fill(behind, ink.night),
      body:
        neck(press, face, -20) +
        shoulders(press, ink.cream, ink.lamp, -56, 6) +
        fill(
          piece([
            [-230, 330, true],
            [-180, 430],
            [-60, 496],
            [50, 490],
            [96, 402, true],
            [10, 400],
          ]),
          face.skin.half,
        ) +
        fill(hem, ink.brass),
      head: head(press, face),
      before: fill(mass, ink.night) + fill(waves.join(''), ink.sea),
    };
  },
});
