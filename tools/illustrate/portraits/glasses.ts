import { fill, line, oval } from '../kit';
import { piece } from './paper';

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
