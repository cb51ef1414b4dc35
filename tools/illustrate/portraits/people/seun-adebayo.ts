import { fill, ink } from '../../kit';
import { bust } from '../bust';
import { lapels, nape, shirtCollar, shoulders, tie } from '../dress';
import { ear } from '../ear';
import type { Face } from '../face';
import { head, neck } from '../head';
import { piece, skins } from '../paper';

export const seun = bust({
  slug: 'seun-adebayo',
  description: 'Seun Adebayo, drawn: a man in his forties with close-cropped hair, in a dark suit with a white collar and a red tie.',
  ground: ink.cream,
  spray: ink.lamp,
  shrug: 28,
  draw: (press) => {
    const face: Face = {
      skin: skins.dark,
      light: 'front',
      jaw: 10,
      chin: 4,
      cheek: 4,
      nose: { long: -4, tip: 0, bump: -4, wing: 12 },
      brow: { weight: 17, lift: -2 },
      eye: { open: 0.9, gaze: 5 },
      mouth: { full: 9, smile: 3, wide: 6 },
      age: 0.25,
      hollow: 12,
    };
    const crop = piece([
      [190, -190, true],
      [150, -282],
      [34, -334],
      [-112, -326],
      [-232, -250],
      [-274, -112],
      [-252, 10],
      [-220, 116, true],
      [-190, 104, true],
      [-184, 0],
      [-160, -40],
      [-142, -24],
      [-132, 40, true],
      [-118, 34, true],
      [-116, -60],
      [-96, -118, true],
      [-66, -160, true],
      [-46, -206],
      [40, -226],
      [130, -214],
    ]);
    return {
      body:
        nape(ink.mist) +
        neck(press, face, 16) +
        shoulders(press, ink.night, ink.deep, 40) +
        lapels(ink.night, ink.deep, ink.paper) +
        tie(ink.signal, ink.rust) +
        shirtCollar(ink.paper, ink.mist),
      head:
        head(press, face) +
        fill(crop, ink.night) +
        press.grain(crop, ink.deep, 'right', { reach: 0.8, strength: 0.5, step: 6 }) +
        ear(face),
    };
  },
});
