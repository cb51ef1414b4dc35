import { fill, ink, line, overprint } from '../../kit';
import { bust } from '../bust';
import { shoulders } from '../dress';
import { ear } from '../ear';
import type { Face } from '../face';
import { head, neck } from '../head';
import { piece, skins, stroke, strokes } from '../paper';

export const rosa = bust({
  slug: 'rosa-ferrant',
  description: 'Rosa Ferrant, drawn: a woman in her fifties, auburn hair up in a knot, with long earrings and a bare neck.',
  ground: ink.deep,
  spray: ink.night,
  left: true,
  tilt: -4,
  at: [624, 486],
  draw: (press) => {
    const face: Face = {
      skin: skins.ruddy,
      light: 'front',
      jaw: -12,
      cheek: -2,
      chin: 2,
      nose: { long: 2, tip: 2, bump: 2 },
      brow: { weight: 10, lift: 6, arch: 5, colour: overprint(ink.rust, ink.night, 0.3) },
      eye: { open: 0.94, gaze: 8, droop: 3, iris: ink.deep },
      mouth: { full: 3, smile: 5 },
      age: 0.45,
      hollow: 20,
    };
    const auburn = overprint(ink.rust, ink.brass, 0.16);
    const dark = overprint(ink.rust, ink.night, 0.5);
    const hair = piece([
      [194, -196, true],
      [176, -280],
      [90, -348],
      [-50, -376],
      [-190, -334],
      [-276, -230],
      [-290, -100],
      [-262, 10],
      [-216, 100, true],
      [-196, 40],
      [-176, -40],
      [-140, -40],
      [-116, 20, true],
      [-100, -50],
      [-76, -120],
      [-40, -186],
      [30, -236],
      [120, -244],
    ]);
    const knot = piece([
      [-250, -300],
      [-330, -320],
      [-404, -260],
      [-416, -160],
      [-360, -84],
      [-280, -90],
      [-236, -160],
    ]);
    const combed = strokes(
      dark,
      stroke(
        [
          [170, -250],
          [40, -318],
          [-130, -296],
          [-280, -190],
        ],
        11,
        0.5,
      ),
      stroke(
        [
          [100, -250],
          [-20, -276],
          [-150, -240],
          [-290, -160],
        ],
        10,
        0.5,
      ),
      stroke(
        [
          [10, -226],
          [-80, -226],
          [-180, -190],
          [-286, -140],
        ],
        10,
        0.5,
      ),
      stroke(
        [
          [-50, -170],
          [-120, -166],
          [-200, -140],
          [-280, -120],
        ],
        9,
        0.5,
      ),
      stroke(
        [
          [-90, -80],
          [-150, -110],
          [-220, -100],
        ],
        8,
        0.5,
      ),
      stroke(
        [
          [-262, -280],
          [-340, -280],
          [-380, -210],
          [-350, -130],
        ],
        12,
        0.4,
      ),
      stroke(
        [
          [-270, -230],
          [-326, -236],
          [-340, -190],
          [-310, -140],
        ],
        10,
        0.4,
      ),
    );
    const streak = stroke(
      [
        [70, -246],
        [-30, -256],
        [-160, -220],
        [-280, -156],
      ],
      16,
      0.3,
    );
    const dress = piece([
      [-250, 356, true],
      [-220, 480],
      [-100, 600],
      [40, 620],
      [130, 560],
      [150, 434, true],
      [290, 476],
      [420, 800, true],
      [-600, 800, true],
      [-470, 500],
      [-380, 420],
    ]);
    return {
      body:
        neck(press, face, -34) +
        shoulders(press, face.skin.half, face.skin.shade, -60, 10) +
        strokes(
          face.skin.shade,
          stroke(
            [
              [60, 470],
              [110, 462],
              [200, 470],
            ],
            10,
          ),
          stroke(
            [
              [-190, 470],
              [-90, 486],
              [0, 520],
            ],
            11,
          ),
        ) +
        press.shade(dress, ink.signal, ink.rust, 'left', { reach: 0.6, strength: 0.7, step: 7 }),
      head:
        fill(knot, auburn) +
        head(press, face) +
        fill(hair, auburn) +
        combed +
        fill(streak, ink.fog) +
        ear(face) +
        line('M-184 112L-186 170', ink.lamp, 6) +
        fill(
          piece([
            [-186, 160, true],
            [-160, 236],
            [-186, 272, true],
            [-210, 236],
          ]),
          ink.lamp,
        ),
    };
  },
});
