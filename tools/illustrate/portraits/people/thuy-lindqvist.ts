import { fill, ink, line, oval } from '../../kit';
import { bust } from '../bust';
import { nape, shoulders } from '../dress';
import type { Face } from '../face';
import { head, neck } from '../head';
import { piece, skins, stroke, strokes } from '../paper';

export const thuy = bust({
  slug: 'thuy-lindqvist',
  description:
    'Thuy Lindqvist, drawn: a woman in her thirties with straight black hair and a fringe, in a yellow oilskin with its collar up.',
  ground: ink.haze,
  spray: ink.sea,
  left: true,
  at: [640, 500],
  draw: (press) => {
    const face: Face = {
      skin: skins.wheat,
      light: 'side',
      jaw: -6,
      cheek: 8,
      chin: -14,
      nose: { long: -10, tip: -8, bump: -6, wing: 4 },
      brow: { weight: 10, lift: 0, arch: 2 },
      eye: { open: 0.74, gaze: 2, droop: -5 },
      mouth: { full: 4, smile: 5, wide: -2 },
    };
    const behind = piece([
      [60, -340, true],
      [190, -290],
      [246, -150],
      [250, 40],
      [244, 250, true],
      [120, 262, true],
      [-240, 300, true],
      [-260, -200, true],
    ]);
    const mass = piece([
      [60, -352],
      [-60, -362],
      [-190, -318],
      [-276, -210],
      [-306, -50],
      [-310, 120],
      [-312, 284, true],
      [-200, 292],
      [-76, 270, true],
      [-92, 130],
      [-96, 10],
      [-84, -66, true],
      [0, -60],
      [110, -62],
      [222, -84, true],
      [226, -180],
      [186, -286],
      [126, -334],
    ]);
    const sheen = strokes(
      ink.sea,
      stroke(
        [
          [20, -322],
          [-30, -230],
          [-46, -90],
        ],
        10,
        0.6,
      ),
      stroke(
        [
          [70, -322],
          [60, -220],
          [48, -86],
        ],
        9,
        0.6,
      ),
      stroke(
        [
          [120, -306],
          [138, -210],
          [140, -92],
        ],
        8,
        0.6,
      ),
      stroke(
        [
          [-60, -330],
          [-170, -220],
          [-206, -40],
          [-204, 200],
        ],
        12,
        0.4,
      ),
      stroke(
        [
          [-110, -318],
          [-226, -190],
          [-262, -20],
          [-262, 180],
        ],
        9,
        0.5,
      ),
      stroke(
        [
          [-30, -310],
          [-118, -190],
          [-142, -20],
          [-136, 180],
        ],
        9,
        0.4,
      ),
    );
    const nearCollar = piece([
      [-282, 190, true],
      [-236, 300],
      [-120, 400],
      [36, 470, true],
      [10, 580],
      [-60, 700, true],
      [-230, 560],
      [-330, 400],
      [-340, 250, true],
    ]);
    const farCollar = piece([
      [118, 290, true],
      [110, 380],
      [40, 470, true],
      [70, 600],
      [140, 700, true],
      [200, 560],
      [206, 400],
      [176, 300, true],
    ]);
    const inside = piece([
      [-282, 190, true],
      [-170, 250, true],
      [-60, 380],
      [60, 410],
      [118, 290, true],
      [140, 420, true],
      [40, 520, true],
      [-160, 440, true],
    ]);
    return {
      behind: fill(behind, ink.night),
      body: nape(ink.rust) + neck(press, face, -20) + shoulders(press, ink.lamp, ink.brass, -20),
      head: head(press, face) + fill(mass, ink.night) + sheen,
      before:
        fill(inside, ink.rust) +
        press.shade(nearCollar, ink.lamp, ink.brass, 'bottom', { reach: 0.7, strength: 0.6, step: 7 }) +
        fill(farCollar, ink.brass) +
        line('M-282 190C-240 320 -110 410 36 470M20 500L0 720', ink.rust, 6) +
        fill(oval(-66, 620, 15) + oval(96, 610, 12), ink.night),
    };
  },
});
