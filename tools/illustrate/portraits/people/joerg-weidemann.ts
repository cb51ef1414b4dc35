import { fill, ink, overprint, steps } from '../../kit';
import { bust } from '../bust';
import { shoulders } from '../dress';
import { ear } from '../ear';
import type { Face } from '../face';
import { head, neck } from '../head';
import { piece, skins, stroke } from '../paper';

export const joerg = bust({
  slug: 'joerg-weidemann',
  description: 'Jörg Weidemann, drawn: a bald man in his sixties with heavy pale brows, in a thick roll-neck jersey.',
  ground: ink.rust,
  spray: ink.night,
  left: true,
  shrug: 40,
  draw: (press) => {
    const face: Face = {
      skin: skins.ruddy,
      light: 'side',
      jaw: 14,
      chin: 16,
      cheek: 4,
      nose: { long: 12, tip: 10, bump: 6, wing: 6 },
      brow: { weight: 20, lift: -4, colour: ink.fog },
      eye: { open: 0.78, droop: 6, gaze: 6, iris: ink.deep },
      mouth: { full: -5, smile: 0, wide: 6 },
      age: 0.9,
    };
    const fringe = piece([
      [-114, -20, true],
      [-128, -84],
      [-168, -138],
      [-220, -160],
      [-266, -160, true],
      [-270, -70],
      [-246, 14],
      [-222, 70],
      [-214, 140, true],
      [-196, 120],
      [-180, 70],
      [-176, -30],
      [-146, -30],
      [-138, 40, true],
    ]);
    const grey = overprint(ink.mist, face.skin.half, 0.35);
    const roll = piece([
      [-232, 250],
      [-170, 330],
      [-60, 384],
      [60, 392],
      [92, 380],
      [104, 440],
      [96, 492],
      [10, 510],
      [-120, 488],
      [-230, 420],
      [-272, 340],
    ]);
    const jersey = shoulders(press, ink.mist, ink.haze, 40, -10);
    const ribs = steps(9).map((i) => {
      const x = -214 + i * 37;
      const y = 300 + Math.sin(i / 3.4) * 92;
      return stroke(
        [
          [x, y],
          [x - 8, y + 50],
          [x - 4, y + 98],
        ],
        7,
      );
    });
    return {
      body:
        neck(press, face, 16) +
        jersey +
        press.shade(roll, ink.fog, ink.haze, 'left', { reach: 0.6, strength: 0.6, step: 7 }) +
        press.cut(roll, fill(ribs.join(''), ink.haze)),
      head:
        head(press, face) +
        fill(fringe, grey) +
        press.grain(fringe, face.skin.light, 'top', { reach: 0.7, strength: 0.8, step: 7 }) +
        ear(face),
    };
  },
});
