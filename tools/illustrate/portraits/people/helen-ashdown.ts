import { fill, ink } from '../../kit';
import { bust } from '../bust';
import { lapels, nape, shirtCollar, shoulders } from '../dress';
import type { Face } from '../face';
import { head, neck } from '../head';
import { piece, skins, stroke, strokes } from '../paper';

export const helen = bust({
  slug: 'helen-ashdown',
  description: 'Helen Ashdown, drawn: a woman in her sixties with a silver bob, in a dark jacket and an open pale collar.',
  ground: ink.sea,
  spray: ink.deep,
  shrug: 20,
  draw: (press) => {
    const face: Face = {
      skin: skins.pale,
      light: 'front',
      chin: -8,
      jaw: -8,
      cheek: 2,
      nose: { long: 4, tip: 2, bump: 5 },
      brow: { weight: 9, lift: 4, arch: 4, colour: ink.haze },
      eye: { open: 0.86, droop: 5, gaze: 6, iris: ink.sea },
      mouth: { full: -2, smile: 7, wide: 4 },
      age: 0.6,
      hollow: 14,
    };
    const behind = piece([
      [120, -300],
      [206, -220],
      [234, -60],
      [226, 90],
      [186, 206, true],
      [160, 80],
      [-200, 20, true],
      [-250, 250, true],
      [-110, 262],
      [-60, 200, true],
      [-100, -200],
    ]);
    const mass = piece([
      [138, -262, true],
      [128, -312],
      [60, -352],
      [-60, -366],
      [-190, -324],
      [-278, -214],
      [-306, -60],
      [-296, 90],
      [-268, 226],
      [-196, 262],
      [-110, 244],
      [-46, 172, true],
      [-84, 108],
      [-92, 20],
      [-76, -66],
      [-40, -130],
      [40, -196],
    ]);
    const lock = piece([
      [104, -236, true],
      [84, -330],
      [176, -292],
      [222, -206],
      [238, -100],
      [228, 40, true],
      [214, -100],
      [176, -206],
    ]);
    const dim = piece([
      [-306, -80, true],
      [-250, -20],
      [-196, 110],
      [-110, 184],
      [-46, 172, true],
      [-100, 280, true],
      [-340, 280, true],
    ]);
    const combed = strokes(
      ink.haze,
      stroke(
        [
          [84, -292],
          [-40, -282],
          [-150, -200],
          [-206, -60],
          [-200, 120],
        ],
        7,
        0.4,
      ),
      stroke(
        [
          [60, -320],
          [-80, -318],
          [-206, -226],
          [-262, -70],
          [-256, 80],
        ],
        7,
        0.4,
      ),
      stroke(
        [
          [112, -272],
          [20, -226],
          [-80, -130],
          [-130, 20],
          [-118, 170],
        ],
        8,
        0.5,
      ),
      stroke(
        [
          [136, -290],
          [190, -226],
          [218, -110],
        ],
        6,
      ),
    );
    return {
      behind: fill(behind, ink.haze),
      body:
        nape(ink.mist) +
        neck(press, face, -14) +
        shoulders(press, ink.night, ink.deep, -30) +
        lapels(ink.night, ink.haze, ink.paper) +
        shirtCollar(ink.paper, ink.mist, face.skin.shade),
      head:
        head(press, face) +
        fill(lock, ink.fog) +
        fill(mass, ink.fog) +
        press.cut(mass, fill(dim, ink.mist) + press.grain(mass, ink.haze, 'left', { reach: 0.5, strength: 0.5, step: 6 })) +
        combed,
    };
  },
});
