import { fill } from '../kit';
import type { Face } from './face';
import { piece, stroke } from './paper';

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
