import { fill } from '../kit';
import type { Face } from './face';
import { piece, stroke } from './paper';

export function nose(face: Face): string {
  const { skin, light } = face;
  const { long = 0, tip = 0, bump = 0, wing = 0 } = face.nose ?? {};
  const low = 124 + long;
  const under = piece([
    [174 + tip, low - 14, true],
    [162 + tip * 0.8, low + 4],
    [138, low + 14],
    [112 - wing, low + 16],
    [84 - wing, low + 8, true],
    [82 - wing, low - 8],
    [98 - wing, low - 14],
    [122, low - 4],
    [148 + tip * 0.5, low - 8],
  ]);
  const near = piece([
    [84, -38, true],
    [112, -44, true],
    [112, 2],
    [132 + bump, 54],
    [156 + tip, low - 26],
    [142 + tip * 0.4, low - 4],
    [110, low - 2],
    [84 - wing, low + 6, true],
    [80 - wing, low - 18],
    [98 - wing, low - 46],
    [92, 44],
    [66, 10, true],
  ]);
  const profile = piece([
    [108, 0, true],
    [124, 22],
    [146 + bump, 56],
    [176 + tip, low - 30],
    [182 + tip, low - 12],
    [166 + tip, low + 6, true],
    [120, low + 6, true],
    [100, 20, true],
  ]);
  const nostril = stroke(
    [
      [104 - wing, low + 10],
      [120, low + 2],
      [140, low + 9],
    ],
    9,
  );
  if (light === 'front') {
    const cast = piece([
      [116, 6, true],
      [134, 22],
      [155 + bump, 54],
      [186 + tip, low - 32],
      [188 + tip, low - 8, true],
      [160, low + 4, true],
    ]);
    return fill(cast, skin.half) + fill(profile, skin.light) + fill(near, skin.half) + fill(under, skin.shade) + fill(nostril, skin.line);
  }
  const lit = piece([
    [72, 0, true],
    [112, -40, true],
    [118, 2],
    [140 + bump, 54],
    [170 + tip, low - 26],
    [172 + tip, low - 12],
    [150, low + 2],
    [92 - wing, low + 8],
    [80 - wing, low - 10],
    [96 - wing, low - 44],
  ]);
  const fold = stroke(
    [
      [92 - wing, low - 38],
      [78 - wing, low - 14],
      [88 - wing, low + 8],
    ],
    9,
    0.6,
  );
  return fill(lit, skin.light) + fill(under, skin.half) + fill(fold, skin.half) + fill(nostril, skin.line);
}
