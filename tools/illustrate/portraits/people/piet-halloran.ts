import { fill, ink, overprint } from '../../kit';
import { bust } from '../bust';
import { shoulders } from '../dress';
import { ear } from '../ear';
import type { Face } from '../face';
import { head, neck } from '../head';
import { piece, skins, stroke, strokes } from '../paper';

export const piet = bust({
  slug: 'piet-halloran',
  description: 'Piet Halloran, drawn: a man in his fifties with a grey moustache, a tweed flat cap and a red scarf.',
  ground: ink.fog,
  spray: ink.mist,
  left: true,
  at: [650, 520],
  shrug: 40,
  draw: (press) => {
    const face: Face = {
      skin: skins.ruddy,
      light: 'front',
      jaw: 22,
      chin: -2,
      cheek: 12,
      nose: { long: 4, tip: 6, bump: -2, wing: 10 },
      brow: { weight: 20, lift: -8, colour: overprint(ink.night, ink.fog, 0.45) },
      eye: { open: 0.72, gaze: 6, droop: 4, iris: ink.sea },
      mouth: { full: -2, smile: 8, wide: 10 },
      age: 0.7,
      hollow: -4,
    };
    const slate = overprint(ink.night, ink.fog, 0.52);
    const tache = piece([
      [136, 142, true],
      [162, 150],
      [186, 180],
      [196, 204, true],
      [164, 194],
      [134, 183],
      [104, 190],
      [66, 208],
      [26, 212, true],
      [52, 188],
      [86, 154],
    ]);
    const sides = piece([
      [-96, -150, true],
      [-270, -150, true],
      [-268, -20],
      [-240, 90, true],
      [-196, 96, true],
      [-184, 0],
      [-158, -30],
      [-142, 0],
      [-134, 66, true],
      [-114, 50, true],
      [-108, -50],
      [-84, -100, true],
    ]);
    const cap = piece([
      [232, -128, true],
      [206, -210],
      [120, -296],
      [-20, -344],
      [-170, -326],
      [-282, -236],
      [-316, -126],
      [-296, -84, true],
      [-180, -120],
      [-60, -150],
      [60, -160],
      [160, -146],
    ]);
    const peak = piece([
      [-8, -154, true],
      [90, -182],
      [190, -176],
      [262, -134],
      [268, -106, true],
      [200, -116],
      [110, -118],
      [40, -126],
    ]);
    const seams = strokes(
      ink.night,
      stroke(
        [
          [196, -206],
          [60, -250],
          [-120, -240],
          [-290, -140],
        ],
        7,
      ),
      stroke(
        [
          [-40, -336],
          [-90, -280],
          [-110, -236],
        ],
        6,
      ),
    );
    const knot = piece([
      [-250, 250],
      [-160, 330],
      [-40, 384],
      [80, 380],
      [122, 360],
      [140, 430],
      [110, 500],
      [0, 516],
      [-130, 486],
      [-240, 410],
      [-290, 330],
    ]);
    const tails = piece([
      [0, 480, true],
      [100, 460, true],
      [150, 620],
      [160, 800, true],
      [20, 800, true],
      [30, 640],
    ]);
    const wraps = strokes(
      ink.rust,
      stroke(
        [
          [-240, 290],
          [-160, 380],
          [-30, 436],
          [110, 430],
        ],
        14,
      ),
      stroke(
        [
          [-200, 400],
          [-100, 450],
          [20, 470],
        ],
        9,
      ),
      stroke(
        [
          [60, 500],
          [90, 640],
          [96, 800],
        ],
        12,
        0.3,
      ),
    );
    const plaid = piece([
      [-290, 380, true],
      [-240, 430],
      [-120, 520],
      [10, 800, true],
      [-170, 800, true],
      [-250, 600],
      [-330, 470, true],
    ]);
    return {
      body:
        neck(press, face, 24) +
        shoulders(press, ink.deep, ink.night, 50) +
        fill(plaid, ink.sea) +
        fill(tails, ink.signal) +
        fill(knot, ink.signal) +
        wraps,
      head:
        head(press, face) +
        fill(sides, slate) +
        ear(face) +
        fill(tache, slate) +
        strokes(
          ink.mist,
          stroke(
            [
              [126, 156],
              [92, 174],
              [56, 202],
            ],
            5,
          ),
          stroke(
            [
              [146, 156],
              [164, 172],
              [182, 194],
            ],
            4,
          ),
        ) +
        press.shade(cap, ink.sea, ink.night, 'left', { reach: 0.75, strength: 0.6, step: 7 }) +
        seams +
        fill(peak, ink.deep),
    };
  },
});
