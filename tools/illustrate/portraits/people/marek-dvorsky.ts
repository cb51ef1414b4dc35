import { fill, ink } from '../../kit';
import { bust } from '../bust';
import { lapels, nape, shirtCollar, shoulders } from '../dress';
import { ear } from '../ear';
import type { Face } from '../face';
import { glasses } from '../glasses';
import { head, neck } from '../head';
import { piece, skins, stroke, strokes } from '../paper';

export const marek = bust({
  slug: 'marek-dvorsky',
  description: 'Marek Dvorský, drawn: a man in his fifties with a trimmed dark beard going grey and square glasses, his collar open.',
  ground: ink.brass,
  spray: ink.signal,
  left: true,
  shrug: 30,
  draw: (press) => {
    const face: Face = {
      skin: skins.pale,
      light: 'side',
      jaw: 12,
      chin: 4,
      nose: { long: 6, tip: 6, bump: 10 },
      brow: { weight: 18, lift: 0 },
      eye: { open: 0.86, gaze: 3 },
      mouth: { full: 0, smile: 3 },
      age: 0.4,
    };
    const beard = piece([
      [-150, -30, true],
      [-112, -40, true],
      [-116, 50],
      [-74, 122],
      [-10, 158],
      [50, 166],
      [84, 148],
      [128, 150],
      [164, 152],
      [182, 172],
      [186, 120, true],
      [184, 230],
      [160, 310],
      [110, 346],
      [40, 340],
      [-60, 290],
      [-134, 210],
      [-172, 110],
    ]);
    const grey = piece([
      [20, 220],
      [100, 226],
      [180, 220],
      [180, 350],
      [90, 360],
      [0, 330],
    ]);
    const hair = piece([
      [196, -180, true],
      [180, -280],
      [80, -344],
      [-80, -358],
      [-220, -290],
      [-284, -150],
      [-272, 0],
      [-232, 120, true],
      [-196, 100, true],
      [-186, -20],
      [-156, -20],
      [-140, 40, true],
      [-110, 20, true],
      [-104, -60],
      [-84, -110],
      [-70, -170, true],
      [-20, -232],
      [60, -226, true],
      [100, -246],
      [160, -228],
    ]);
    const combed = strokes(
      ink.haze,
      stroke(
        [
          [60, -244],
          [-40, -290],
          [-170, -240],
          [-236, -110],
        ],
        8,
        0.4,
      ),
      stroke(
        [
          [-60, -190],
          [-140, -160],
          [-190, -60],
        ],
        9,
        0.5,
      ),
      stroke(
        [
          [150, -244],
          [60, -312],
          [-60, -320],
        ],
        7,
      ),
      stroke(
        [
          [-90, -100],
          [-130, -80],
          [-160, -30],
        ],
        8,
      ),
    );
    const bristles = strokes(
      ink.haze,
      stroke(
        [
          [-120, 60],
          [-90, 150],
          [-30, 220],
        ],
        8,
      ),
      stroke(
        [
          [-90, 200],
          [-30, 262],
          [30, 300],
        ],
        8,
      ),
      stroke(
        [
          [0, 190],
          [30, 240],
          [56, 270],
        ],
        7,
      ),
    );
    return {
      body:
        nape(ink.mist) +
        neck(press, face, 14) +
        shoulders(press, ink.deep, ink.night, 30) +
        lapels(ink.deep, ink.night, ink.paper) +
        shirtCollar(ink.paper, ink.mist, face.skin.shade),
      head:
        head(
          press,
          face,
          fill(beard, ink.night) + press.cut(beard, press.grain(grey, ink.fog, 'bottom', { reach: 1, strength: 0.7, step: 6 })) + bristles,
        ) +
        fill(hair, ink.night) +
        combed +
        ear(face) +
        glasses(ink.night, 'square', 11, ink.paper),
    };
  },
});
