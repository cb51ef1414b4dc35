import { fill, type Press } from '../kit';
import { brows, eyes } from './eyes';
import type { Face } from './face';
import { mouth } from './mouth';
import { nose } from './nose';
import { piece } from './paper';
import { years } from './years';

export function outline(face: Face): string {
  const { jaw = 0, chin = 0, cheek = 0 } = face;
  return piece([
    [30, -316],
    [122, -284],
    [178, -205],
    [198, -120],
    [203, -62],
    [190, -18],
    [196 + cheek * 0.6, 22],
    [199 + cheek, 62],
    [186 + cheek, 128],
    [166 + cheek * 0.6 + jaw * 0.2, 196],
    [152 + jaw * 0.3, 250 + chin * 0.6],
    [118 + jaw * 0.2, 298 + chin],
    [78, 310 + chin],
    [20 - jaw * 0.3, 288 + chin * 0.8],
    [-78 - jaw * 0.8, 232 + chin * 0.3],
    [-142 - jaw, 170],
    [-176, 90],
    [-236, 10],
    [-262, -110],
    [-226, -236],
    [-110, -308],
  ]);
}

/** The planes away from the light. */
function planes(press: Press, face: Face): string {
  const { skin, light, jaw = 0, chin = 0, cheek = 0, hollow = 0 } = face;
  if (light === 'front') {
    const side = piece([
      [-30, -340, true],
      [-24, -220],
      [-58, -140],
      [-66, -64, true],
      [-84, 4],
      [-62 + hollow * 0.2, 54],
      [-22 + hollow, 100 - hollow * 0.2, hollow > 0],
      [-10 + hollow * 1.3, 136],
      [-18 + hollow * 0.6, 186],
      [8, 246 + chin * 0.4],
      [58, 330 + chin, true],
      [-320, 340, true],
      [-320, -340, true],
    ]);
    const far = piece([
      [200, 40, true],
      [172 + cheek * 0.5, 74],
      [150, 120],
      [142, 168],
      [152, 236],
      [124, 320 + chin, true],
      [220, 330, true],
    ]);
    return fill(far, skin.half) + fill(side, skin.shade) + press.grain(side, skin.deep, 'left', { reach: 1, strength: 0.6, step: 6 });
  }
  const far = piece([
    [92, -340, true],
    [112, -210],
    [104, -120],
    [112, -52],
    [116, -8],
    [140, 56],
    [168, 108, true],
    [136, 140, true],
    [132, 174],
    [140, 200],
    [122, 226],
    [126, 262 + chin * 0.5],
    [96, 330 + chin, true],
    [240, 330, true],
    [240, -340, true],
  ]);
  const under = piece([
    [-190, 100, true],
    [-134 - jaw, 158],
    [-70 - jaw * 0.7, 206],
    [14, 262 + chin * 0.6],
    [66, 330 + chin, true],
    [-200, 330, true],
  ]);
  return fill(under, skin.half) + fill(far, skin.shade);
}

/** From under the jaw into the collar; the jaw's shadow lies across it. */
export function neck(press: Press, face: Face, thick = 0): string {
  const { skin, light, chin = 0 } = face;
  const column = piece([
    [-196 - thick, 60, true],
    [-206 - thick, 240],
    [-250 - thick, 420],
    [-320, 560, true],
    [160, 600, true],
    [70 + thick * 0.4, 430],
    [66 + thick * 0.4, 330],
    [78, 240, true],
  ]);
  const under = piece([
    [-230, 60, true],
    [-150, 190],
    [-40, 276],
    [60 + thick, 316 + chin, true],
    [72 + thick, 366 + chin],
    [-10, 384 + chin],
    [-110, 376],
    [-200, 410],
    [-300, 520, true],
    [-380, 560, true],
    [-360, 60, true],
  ]);
  return press.cut(
    column,
    fill(column, light === 'front' ? skin.shade : skin.half) +
      fill(under, skin.deep) +
      press.grain(under, skin.line, 'left', { reach: 0.9, strength: 0.5, step: 6 }),
  );
}

/** The bare head with its features; hair and cloth are laid over it. */
export function head(press: Press, face: Face, beard = ''): string {
  const edge = outline(face);
  const flat = planes(press, face) + eyes(press, face) + years(face);
  return fill(edge, face.skin.light) + press.cut(edge, flat) + beard + nose(face) + mouth(face, beard !== '') + brows(face);
}
