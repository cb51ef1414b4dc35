import { fill, oval, type Press } from '../kit';
import type { Face } from './face';
import { type Knot, piece, stroke } from './paper';

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
