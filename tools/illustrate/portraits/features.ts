import { fill, line, oval, type Press } from '../kit';
import type { Face } from './face';
import { type Knot, piece, stroke } from './paper';

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

export function eyes(press: Press, face: Face): string {
  const { skin, age = 0 } = face;
  const { open = 1, gaze = 4, droop = 0, iris = skin.line } = face.eye ?? {};
  const top = -17 * open;
  const socket = piece([
    [76, -34, true],
    [40, -46],
    [-10, -48],
    [-58, -20 + droop, true],
    [-44, 16 + droop],
    [0, 30 + age * 10],
    [50, 22],
    [78, 6, true],
  ]);
  const farSocket = piece([
    [112, -38, true],
    [156, -50],
    [214, -40, true],
    [214, 0],
    [178, 28],
    [138, 24],
    [116, 4, true],
  ]);
  const near: Knot[] = [
    [-38, 6 + droop, true],
    [-16, top + 4],
    [14, top],
    [38, top * 0.4 + 3],
    [52, 10, true],
    [24, 18],
    [-12, 16],
  ];
  const far: Knot[] = [
    [124, 9, true],
    [134, top * 0.6],
    [152, top],
    [170, top * 0.5],
    [182, 5 + droop * 0.7, true],
    [164, 15],
    [138, 17],
  ];
  const lid = piece([
    [-52, 10 + droop, true],
    [-22, top - 3],
    [12, top - 9],
    [42, top * 0.5 - 2],
    [55, 12, true],
    [34, top * 0.4 + 4],
    [12, top + 4],
    [-16, top + 8],
    [-38, 9 + droop, true],
  ]);
  const farLid = piece([
    [120, 10, true],
    [132, top * 0.6 - 5],
    [152, top - 8],
    [174, top * 0.5 - 3],
    [190, 5 + droop * 0.7, true],
    [170, top * 0.4 + 3],
    [152, top + 4],
    [136, top * 0.4 + 5],
  ]);
  const crease = stroke(
    [
      [-44, -10 + droop * 1.3],
      [-14, top - 17],
      [18, top - 20],
      [52, -12],
    ],
    5,
  );
  const farCrease = stroke(
    [
      [124, -14],
      [148, top - 17],
      [176, -12 + droop],
    ],
    4,
  );
  const white = face.light === 'side' ? skin.half : skin.eye;
  return (
    fill(socket, skin.half) +
    fill(farSocket, face.light === 'side' ? skin.shade : skin.half) +
    fill(piece(near), skin.eye) +
    press.cut(piece(near), fill(oval(10 + gaze, -4, 18, 18), iris)) +
    fill(piece(far), white) +
    press.cut(piece(far), fill(oval(156 + gaze * 0.6, -3, 12.5, 17), iris)) +
    fill(lid + farLid, skin.line) +
    fill(crease + farCrease, skin.shade)
  );
}

export function brows(face: Face): string {
  const { weight = 15, lift = 0, arch = 0, colour = face.skin.line } = face.brow ?? {};
  const near = piece([
    [78, -36 - lift * 0.6, true],
    [74, -40 - weight - lift * 0.6, true],
    [30, -54 - weight * 0.6 - lift - arch * 0.5],
    [-14, -60 - weight * 0.4 - lift - arch],
    [-66, -36 - lift * 0.5, true],
    [-14, -56 + weight * 0.35 - lift - arch],
    [30, -46 + weight * 0.2 - lift - arch * 0.5],
  ]);
  const far = piece([
    [120, -36 - lift * 0.6, true],
    [122, -40 - weight - lift * 0.6, true],
    [160, -57 - weight * 0.45 - lift - arch * 0.5],
    [200, -40 - lift * 0.6, true],
    [160, -51 + weight * 0.2 - lift - arch * 0.5],
  ]);
  return fill(near + far, colour);
}

export function mouth(face: Face, bearded: boolean): string {
  const { skin, light, chin = 0 } = face;
  const { wide = 0, full = 0, smile = 0 } = face.mouth ?? {};
  const [left, right, y] = [62 - wide, 158 + wide * 0.3, 190];
  const upper = piece([
    [left, y + 2 - smile, true],
    [96, y - 10 - full * 0.5],
    [118, y - 15 - full * 0.7],
    [128, y - 11 - full * 0.6],
    [138, y - 14 - full * 0.7],
    [right, y - smile, true],
    [130, y + 4],
    [100, y + 5],
  ]);
  const lower = piece([
    [left + 6, y + 2 - smile, true],
    [100, y + 4],
    [right - 4, y - smile, true],
    [150, y + 14 + full * 0.6],
    [122, y + 21 + full],
    [92, y + 16 + full * 0.8],
  ]);
  const parting = stroke(
    [
      [left - 6, y + 1 - smile * 1.2],
      [96, y + 4 - smile * 0.2],
      [126, y + 1],
      [right + 2, y - 1 - smile],
    ],
    6,
    0.45,
  );
  const beneath = piece([
    [88, y + 24 + full, true],
    [120, y + 28 + full],
    [144, y + 22 + full, true],
    [134, y + 40 + full],
    [112, y + 42 + full + chin * 0.1],
  ]);
  const low = light === 'side' ? skin.half : skin.lip;
  return (
    fill(bearded ? '' : beneath, skin.half) +
    fill(lower, low) +
    fill(upper, skin.lip === low ? skin.shade : skin.lip) +
    fill(parting, skin.line)
  );
}

export function years(face: Face): string {
  const { skin, age = 0 } = face;
  if (age === 0) return '';
  const fold = stroke(
    [
      [80, 118],
      [58, 146],
      [46, 184 + age * 8],
    ],
    6 + 5 * age,
    0.35,
  );
  const bag = stroke(
    [
      [56, 26],
      [24, 38],
      [-18, 32],
    ],
    4 + 3 * age,
  );
  const crow = stroke(
    [
      [-56, 14],
      [-72, 10],
      [-86, 14],
    ],
    5,
  );
  const frown = [-96, -128].map((y) =>
    stroke(
      [
        [4, y],
        [70, y - 8],
        [136, y - 2],
      ],
      4,
    ),
  );
  return fill(fold + bag, skin.half) + fill((age > 0.4 ? crow : '') + (age > 0.8 ? frown.join('') : ''), skin.half);
}

export function ear(face: Face, ring?: string): string {
  const { skin, light } = face;
  const shell = piece([
    [-176, -44],
    [-204, -58],
    [-236, -38],
    [-236, 14],
    [-210, 70],
    [-196, 104],
    [-174, 108],
    [-166, 70],
  ]);
  const hollow = piece([
    [-182, -22],
    [-206, -34],
    [-220, -14],
    [-214, 22],
    [-196, 52],
    [-186, 30],
    [-200, 6],
  ]);
  const dark = light === 'front';
  return (
    fill(shell, dark ? skin.shade : skin.light) +
    fill(hollow, dark ? skin.line : skin.half, dark ? 'opacity="0.55"' : '') +
    (ring ? fill(oval(-184, 116, 11), ring) : '')
  );
}

export function glasses(colour: string, shape: 'round' | 'square', weight = 9, glass?: string): string {
  const near =
    shape === 'round'
      ? oval(6, 6, 66, 62)
      : piece([
          [-66, -44],
          [0, -48],
          [70, -42],
          [76, 8],
          [56, 52],
          [0, 58],
          [-56, 50],
          [-72, 6],
        ]);
  const far =
    shape === 'round'
      ? oval(160, 6, 43, 60)
      : piece([
          [120, -42],
          [156, -46],
          [194, -42],
          [200, 4],
          [184, 50],
          [154, 54],
          [124, 48],
          [116, 4],
        ]);
  return (
    (glass ? fill(near + far, glass, 'opacity="0.14"') : '') +
    line(`${near}${far}M70 -6C84 -22 104 -22 118 -6M${shape === 'round' ? -60 : -70} -10L-200 -26`, colour, weight)
  );
}
