import { fill, ink, oval, overprint, steps } from '../../kit';
import { bust } from '../bust';
import { shoulders } from '../dress';
import type { Face } from '../face';
import { head, neck } from '../head';
import { piece, skins, stroke, strokes } from '../paper';

export const farida = bust({
  slug: 'farida-rahman',
  description: 'Farida Rahman, drawn: a woman in her forties in a sea-blue headscarf laid loosely over dark parted hair.',
  ground: ink.lamp,
  spray: ink.brass,
  draw: (press) => {
    const face: Face = {
      skin: skins.brown,
      light: 'front',
      jaw: -4,
      cheek: 6,
      chin: -6,
      nose: { wing: 4, tip: -2 },
      brow: { weight: 13, lift: 0, arch: 5 },
      eye: { open: 1, gaze: 2, droop: 2 },
      mouth: { full: 4, smile: 3 },
      age: 0.25,
      hollow: -18,
    };
    const shadow = overprint(ink.sea, ink.night, 0.4);
    const hair = piece([
      [124, -250, true],
      [150, -340, true],
      [-180, -340, true],
      [-220, 60, true],
      [-110, 100, true],
      [-104, 10],
      [-84, -90],
      [-40, -170],
      [44, -226],
    ]);
    const farHair = piece([
      [124, -250, true],
      [100, -330],
      [190, -300],
      [246, -180],
      [240, 10, true],
      [214, -60],
      [202, -150],
      [176, -222],
    ]);
    const parted = strokes(
      ink.deep,
      stroke(
        [
          [108, -288],
          [10, -262],
          [-76, -170],
          [-122, -40],
        ],
        8,
        0.4,
      ),
      stroke(
        [
          [124, -286],
          [182, -226],
          [212, -130],
        ],
        6,
        0.4,
      ),
      stroke(
        [
          [90, -302],
          [-40, -280],
          [-120, -180],
        ],
        7,
        0.4,
      ),
    );
    const veil = piece([
      [140, -330, true],
      [120, -368],
      [60, -384],
      [-20, -384],
      [-160, -354],
      [-268, -254],
      [-308, -100],
      [-312, 80],
      [-336, 250],
      [-410, 380],
      [-520, 480],
      [-590, 620],
      [-610, 800, true],
      [-60, 800, true],
      [30, 640],
      [110, 530],
      [160, 430],
      [60, 392],
      [-60, 326],
      [-134, 214],
      [-160, 80],
      [-154, -60],
      [-118, -176],
      [-36, -272],
      [60, -316],
    ]);
    const far = piece([
      [60, -330, true],
      [90, -380],
      [196, -330],
      [248, -220],
      [264, -60],
      [252, 110],
      [216, 270],
      [160, 430, true],
      [80, 420, true],
      [170, 260],
      [214, 80],
      [228, -100],
      [196, -250],
    ]);
    const inner = piece([
      [100, -330, true],
      [220, -260],
      [246, -60],
      [230, 120],
      [160, 400, true],
      [-60, 400, true],
      [-60, 200, true],
    ]);
    const throat = piece([
      [-230, 210, true],
      [-60, 366],
      [70, 372],
      [190, 260, true],
      [250, 380],
      [340, 500],
      [360, 800, true],
      [-300, 800, true],
    ]);
    const lining = piece([
      [-36, -272, true],
      [-118, -176],
      [-154, -60],
      [-160, 80],
      [-134, 214],
      [-60, 326],
      [60, 392, true],
      [-50, 376],
      [-150, 300],
      [-206, 180],
      [-220, 40],
      [-204, -90],
      [-150, -200],
    ]);
    const folds = strokes(
      shadow,
      stroke(
        [
          [70, -346],
          [-60, -336],
          [-180, -250],
          [-246, -100],
          [-256, 80],
        ],
        14,
        0.4,
      ),
      stroke(
        [
          [-264, 30],
          [-270, 200],
          [-330, 350],
          [-430, 480],
          [-480, 740],
        ],
        20,
        0.5,
      ),
      stroke(
        [
          [-210, 230],
          [-230, 350],
          [-300, 490],
          [-350, 780],
        ],
        20,
        0.4,
      ),
      stroke(
        [
          [-110, 330],
          [-130, 430],
          [-200, 560],
          [-230, 790],
        ],
        16,
        0.4,
      ),
      stroke(
        [
          [20, 396],
          [-10, 470],
          [-70, 580],
          [-110, 780],
        ],
        14,
        0.4,
      ),
    );
    const dots = steps(90).map((i) => {
      const [row, column] = [Math.floor(i / 9), i % 9];
      return oval(-590 + column * 82 + (row % 2) * 41, -340 + row * 108, 7, 7);
    });
    const border = strokes(
      ink.cream,
      stroke(
        [
          [140, -332],
          [56, -322],
          [-44, -276],
          [-126, -176],
          [-162, -60],
          [-168, 80],
          [-140, 218],
          [-64, 332],
          [56, 398],
          [158, 432],
        ],
        12,
        0.5,
      ),
    );
    return {
      behind: fill(inner, shadow),
      body: neck(press, face, -10) + shoulders(press, shadow, ink.night, -40) + fill(throat, shadow),
      head: head(press, face) + fill(hair, ink.night) + fill(farHair, ink.night) + parted,
      before:
        fill(far, shadow) +
        press.shade(veil, ink.sea, ink.night, 'left', { reach: 0.5, strength: 0.6, step: 7 }) +
        press.cut(veil, fill(dots.join(''), ink.mist)) +
        fill(lining, ink.haze) +
        folds +
        border,
    };
  },
});
