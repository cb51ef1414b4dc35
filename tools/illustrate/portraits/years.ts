import { fill } from '../kit';
import type { Face } from './face';
import { stroke } from './paper';

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
