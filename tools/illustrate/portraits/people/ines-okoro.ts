import { curve, fill, ink, lerp, line, oval, type Point, steps } from '../../kit';
import { bust } from '../bust';
import { nape, shoulders } from '../dress';
import { ear } from '../ear';
import type { Face } from '../face';
import { head, neck } from '../head';
import { piece, skins, stroke } from '../paper';

export const ines = bust({
  slug: 'ines-okoro',
  description: 'Ines Okoro, drawn: a woman in her thirties with braids tied back, small gold rings in her ears, in a white blouse.',
  ground: ink.mist,
  spray: ink.haze,
  tilt: -3,
  draw: (press) => {
    const face: Face = {
      skin: skins.dark,
      light: 'side',
      jaw: -4,
      cheek: 6,
      chin: -8,
      nose: { long: -8, tip: -6, bump: -8, wing: 9 },
      brow: { weight: 13, lift: 4, arch: 6 },
      eye: { open: 1, gaze: 8 },
      mouth: { full: 10, smile: 5 },
    };
    const cap = piece([
      [186, -200, true],
      [150, -286],
      [34, -338],
      [-112, -330],
      [-236, -256],
      [-286, -130],
      [-270, 0],
      [-236, 60],
      [-196, 20, true],
      [-176, -20],
      [-132, -20],
      [-118, 24, true],
      [-98, -44],
      [-70, -110, true],
      [-50, -190],
      [20, -236],
      [110, -230],
    ]);
    const over: Point[] = [
      [186, -206],
      [120, -292],
      [-50, -322],
      [-200, -238],
      [-262, -110],
    ];
    const below: Point[] = [
      [-102, -48],
      [-136, -58],
      [-180, -66],
      [-226, -66],
      [-262, -70],
    ];
    const rows = steps(8).map((i) => {
      const t = i / 7;
      return stroke(
        over.map(([x, y], k) => {
          const [u, v] = below[k] ?? [x, y];
          return [lerp(x, u, t), lerp(y, v, t)];
        }),
        9,
        0.4,
      );
    });
    const tail = steps(7).map((i) => {
      const spread = i - 3;
      const path: Point[] = [
        [-276, -64],
        [-318 + spread * 9, 30],
        [-346 + spread * 20, 160],
        [-344 + spread * 27, 300 + (i % 3) * 20],
        [-316 + spread * 30, 430 + ((i * 5) % 7) * 16],
      ];
      const d = curve(path);
      return line(d, ink.night, 33) + line(d, ink.sea, 19, 'stroke-dasharray="0.1 24" opacity="0.55"');
    });
    const band = piece([
      [-300, -110],
      [-256, -96],
      [-236, -50],
      [-250, -10],
      [-290, -18],
      [-318, -60],
    ]);
    const open = piece([
      [-240, 300, true],
      [-130, 420],
      [20, 600, true],
      [70, 500],
      [72, 420, true],
      [0, 400],
    ]);
    const near = piece([
      [-236, 270, true],
      [-196, 350],
      [-100, 450],
      [24, 610, true],
      [-120, 620, true],
      [-230, 500],
      [-290, 370, true],
    ]);
    const far = piece([
      [96, 352, true],
      [64, 470],
      [24, 610, true],
      [130, 590, true],
      [176, 480],
      [150, 390, true],
    ]);
    return {
      body:
        nape(ink.haze) +
        neck(press, face, -24) +
        shoulders(press, ink.paper, ink.mist, -50) +
        fill(open, face.skin.half) +
        fill(near + far, ink.paper) +
        line(near + far, ink.mist, 6),
      head:
        head(press, face) +
        fill(cap, ink.night) +
        press.cut(cap, fill(rows.join(''), ink.sea)) +
        ear(face) +
        line(oval(-186, 134, 24, 28), ink.lamp, 9),
      before: tail.join('') + fill(band, ink.signal),
    };
  },
});
