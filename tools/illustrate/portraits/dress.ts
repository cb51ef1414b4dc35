import { fill, line, type Press } from '../kit';
import { type Knot, piece, stroke, strokes } from './paper';

/** Shoulders in three-quarter view, cut off by the sheet's lower edge. */
export function shoulders(press: Press, colour: string, dark: string, broad = 0, drop = 0): string {
  const edge = piece([
    [-190, 330, true],
    [-270, 384 + drop * 0.5],
    [-400 - broad, 440 + drop],
    [-492 - broad, 520 + drop],
    [-548 - broad, 700],
    [-560 - broad, 800, true],
    [420 + broad * 0.5, 800, true],
    [398 + broad * 0.5, 660],
    [356 + broad * 0.5, 556 + drop],
    [278 + broad * 0.4, 488 + drop],
    [180 + broad * 0.2, 448 + drop * 0.7],
    [64, 428 + drop * 0.3, true],
    [-30, 456],
  ]);
  return fill(edge, colour) + press.grain(edge, dark, 'left', { reach: 0.55, strength: 0.7, step: 7 });
}

/** The far inside of a collar: laid down before the neck. */
export const nape = (colour: string): string =>
  fill(
    piece([
      [-214, 290, true],
      [-60, 330],
      [98, 360, true],
      [116, 424, true],
      [36, 480, true],
      [-200, 470, true],
    ]),
    colour,
  );

/** A shirt's two wings, buttoned, or open over the throat. */
export function shirtCollar(colour: string, dark: string, throat?: string): string {
  const inside = piece([
    [-206, 300, true],
    [-110, 392],
    [10, 420],
    [86, 384, true],
    [86, 440, true],
    [24, throat ? 496 : 452, true],
    [-150, 440, true],
  ]);
  const near = piece([
    [-218, 270, true],
    [-190, 330],
    [-100, 404],
    [18, throat ? 490 : 446, true],
    [-78, 556, true],
    [-196, 470],
    [-266, 366, true],
  ]);
  const far = piece([
    [84, 356, true],
    [76, 404],
    [34, throat ? 490 : 446, true],
    [112, 540, true],
    [146, 470],
    [126, 388, true],
  ]);
  const fold = stroke(
    [
      [-218, 280],
      [-176, 364],
      [-70, 426],
      [16, throat ? 490 : 450],
    ],
    9,
  );
  return fill(inside, throat ?? dark) + fill(near + far, colour) + line(near + far, dark, 5) + fill(fold, dark);
}

/** A jacket's open front: what is under it, then the lapels. */
export function lapels(colour: string, edge: string, shirt: string): string {
  const front = piece([
    [-210, 390, true],
    [26, 440, true],
    [120, 400, true],
    [150, 520],
    [110, 800, true],
    [20, 800, true],
    [-90, 600],
  ]);
  const near = piece([
    [-262, 352, true],
    [-214, 440],
    [-120, 560],
    [14, 800, true],
    [-150, 800, true],
    [-216, 610],
    [-274, 548, true],
    [-228, 518, true],
    [-334, 452, true],
    [-310, 396],
  ]);
  const far = piece([
    [118, 388, true],
    [142, 470],
    [124, 620],
    [96, 800, true],
    [196, 800, true],
    [206, 580],
    [232, 546, true],
    [196, 524, true],
    [246, 480, true],
    [200, 430],
  ]);
  return fill(front, shirt) + fill(near + far, colour) + line(near + far, edge, 5);
}

export function tie(colour: string, dark: string): string {
  const knot: Knot[] = [
    [-14, 432, true],
    [66, 430, true],
    [62, 500, true],
    [10, 504, true],
  ];
  const blade: Knot[] = [
    [10, 504, true],
    [62, 500, true],
    [112, 650],
    [118, 800, true],
    [-18, 800, true],
    [-6, 650],
  ];
  return (
    fill(piece(blade), colour) +
    fill(piece(knot), colour) +
    strokes(
      dark,
      stroke(
        [
          [8, 504],
          [36, 512],
          [64, 500],
        ],
        8,
      ),
      stroke(
        [
          [40, 508],
          [60, 640],
          [58, 800],
        ],
        9,
        0.3,
      ),
    )
  );
}

export function bowTie(colour: string, dark: string): string {
  const near = piece([
    [20, 452, true],
    [-40, 410],
    [-92, 402],
    [-104, 452],
    [-84, 508],
    [-30, 500],
  ]);
  const far = piece([
    [44, 452, true],
    [84, 416],
    [122, 412],
    [132, 452],
    [116, 496],
    [82, 490],
  ]);
  const knot = piece([
    [12, 436],
    [34, 430],
    [52, 438],
    [54, 468],
    [34, 476],
    [12, 470],
  ]);
  const creases = [
    stroke(
      [
        [14, 450],
        [-24, 440],
        [-58, 444],
      ],
      8,
    ),
    stroke(
      [
        [14, 458],
        [-20, 466],
        [-50, 478],
      ],
      7,
    ),
    stroke(
      [
        [52, 450],
        [76, 446],
        [98, 450],
      ],
      7,
    ),
  ];
  return (
    fill(near + far, colour) +
    fill(creases.join(''), dark) +
    fill(knot, dark) +
    fill(
      piece([
        [16, 440],
        [34, 436],
        [46, 442],
        [46, 458],
        [16, 458],
      ]),
      colour,
    )
  );
}
