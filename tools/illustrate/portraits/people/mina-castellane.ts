import { fill, ink, line, oval, overprint } from '../../kit';
import { bust } from '../bust';
import { nape, shirtCollar, shoulders } from '../dress';
import { ear } from '../ear';
import type { Face } from '../face';
import { head, neck } from '../head';
import { piece, skins, stroke, strokes } from '../paper';

export const mina = bust({
  slug: 'mina-castellane',
  description: 'Mina Castellane, drawn: a woman in her forties with short swept hair, the strap of an apron over a blue shirt.',
  ground: ink.paper,
  spray: ink.fog,
  left: true,
  shrug: 24,
  draw: (press) => {
    const face: Face = {
      skin: skins.tan,
      light: 'front',
      jaw: 2,
      cheek: 10,
      chin: -10,
      nose: { long: 0, tip: 4, bump: 2, wing: 3 },
      brow: { weight: 14, lift: 3, arch: 3 },
      eye: { open: 0.92, gaze: -3 },
      mouth: { full: 3, smile: 9, wide: 6 },
      age: 0.3,
      hollow: -26,
    };
    const hair = piece([
      [206, -110, true],
      [214, -210],
      [170, -310],
      [60, -370],
      [-90, -376],
      [-230, -306],
      [-300, -170],
      [-290, -20],
      [-240, 110],
      [-206, 160, true],
      [-190, 60, true],
      [-176, -20],
      [-140, -30],
      [-118, 70, true],
      [-98, -10],
      [-88, -80, true],
      [-30, -110],
      [60, -170],
      [110, -230, true],
      [170, -180],
    ]);
    const swept = strokes(
      ink.rust,
      stroke(
        [
          [110, -244],
          [30, -190],
          [-70, -130],
        ],
        10,
        0.4,
      ),
      stroke(
        [
          [100, -276],
          [-20, -250],
          [-120, -150],
          [-150, -60],
        ],
        11,
        0.4,
      ),
      stroke(
        [
          [60, -320],
          [-90, -304],
          [-190, -190],
          [-214, -40],
        ],
        11,
        0.4,
      ),
      stroke(
        [
          [-60, -346],
          [-190, -286],
          [-256, -160],
          [-246, 0],
        ],
        10,
        0.4,
      ),
      stroke(
        [
          [130, -250],
          [180, -220],
          [200, -150],
        ],
        8,
        0.4,
      ),
    );
    const strap = piece([
      [-330, 400, true],
      [-258, 368, true],
      [-190, 560],
      [-160, 800, true],
      [-250, 800, true],
      [-280, 600],
    ]);
    const farStrap = piece([
      [140, 408, true],
      [196, 436, true],
      [206, 600],
      [190, 800, true],
      [130, 800, true],
      [150, 600],
    ]);
    const bib = piece([
      [-210, 640, true],
      [0, 656],
      [180, 640, true],
      [190, 800, true],
      [-250, 800, true],
    ]);
    return {
      body:
        nape(ink.deep) +
        neck(press, face, -14) +
        shoulders(press, ink.sea, ink.deep, -30) +
        shirtCollar(ink.sea, ink.deep, face.skin.shade) +
        line('M30 500L50 800', ink.deep, 7) +
        fill(strap + farStrap, ink.paper) +
        fill(bib, ink.paper) +
        strokes(
          ink.mist,
          stroke(
            [
              [-320, 420],
              [-262, 590],
              [-236, 800],
            ],
            7,
          ),
        ),
      head: head(press, face) + fill(hair, overprint(ink.rust, ink.night, 0.62)) + swept + ear(face) + fill(oval(-184, 112, 10), ink.lamp),
    };
  },
});
