import { fill, ink } from '../../kit';
import { bust } from '../bust';
import { bowTie, lapels, nape, shirtCollar, shoulders } from '../dress';
import { ear } from '../ear';
import type { Face } from '../face';
import { glasses } from '../glasses';
import { head, neck } from '../head';
import { piece, skins, stroke, strokes } from '../paper';

export const calder = bust({
  slug: 'calder-voss',
  description: 'Calder Voss, drawn: a thin man in his seventies, white hair brushed back, with round glasses and a red bow tie.',
  ground: ink.night,
  spray: ink.deep,
  shrug: 12,
  draw: (press) => {
    const face: Face = {
      skin: skins.pale,
      light: 'side',
      jaw: -4,
      cheek: -16,
      chin: 16,
      nose: { long: 14, tip: 12, bump: 16 },
      brow: { weight: 15, lift: 4, arch: 8, colour: ink.mist },
      eye: { open: 0.8, gaze: -2, droop: 6, iris: ink.sea },
      mouth: { full: -6, smile: 3, wide: 2 },
      age: 1,
    };
    const hair = piece([
      [76, -284, true],
      [112, -304],
      [60, -352],
      [-20, -376],
      [-110, -384],
      [-250, -320],
      [-322, -190],
      [-318, -40],
      [-290, 70],
      [-300, 140, true],
      [-236, 150],
      [-196, 100, true],
      [-190, -10],
      [-160, -40],
      [-130, 20, true],
      [-112, -30],
      [-112, -120],
      [-86, -196],
      [-20, -250],
    ]);
    const dim = piece([
      [-322, -190, true],
      [-260, -60],
      [-230, 60],
      [-180, 110, true],
      [-330, 200, true],
    ]);
    const combed = strokes(
      ink.mist,
      stroke(
        [
          [78, -316],
          [-60, -340],
          [-200, -280],
          [-290, -140],
        ],
        9,
        0.4,
      ),
      stroke(
        [
          [10, -296],
          [-100, -284],
          [-206, -200],
          [-280, -40],
        ],
        9,
        0.4,
      ),
      stroke(
        [
          [-40, -240],
          [-120, -220],
          [-190, -120],
          [-250, 60],
        ],
        9,
        0.4,
      ),
      stroke(
        [
          [-96, -140],
          [-150, -110],
          [-210, 0],
          [-270, 110],
        ],
        8,
        0.4,
      ),
    );
    const hollow = piece([
      [-168, 66, true],
      [-70, 88],
      [6, 112],
      [38, 160],
      [34, 212, true],
      [-10, 164],
      [-90, 128],
    ]);
    return {
      body:
        nape(ink.mist) +
        neck(press, face, -26) +
        shoulders(press, ink.brass, ink.rust, -30, 6) +
        lapels(ink.brass, ink.rust, ink.paper) +
        shirtCollar(ink.paper, ink.mist) +
        bowTie(ink.signal, ink.rust),
      head:
        head(press, face, fill(hollow, face.skin.half)) +
        fill(hair, ink.paper) +
        press.cut(hair, fill(dim, ink.fog)) +
        combed +
        ear(face) +
        glasses(ink.night, 'round', 9, ink.paper),
    };
  },
});
