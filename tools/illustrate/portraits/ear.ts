import { fill, oval } from '../kit';
import type { Face } from './face';
import { piece } from './paper';

export function ear(face: Face, ring?: string): string {
  const { skin, light } = face;
  const shell = piece([
    [-176, -44],
    [-204, -58],
    [-236, -38],
    [-236, 14],
    [-210, 70],
    [-196, 104],
    [-174, 108],
    [-166, 70],
  ]);
  const hollow = piece([
    [-182, -22],
    [-206, -34],
    [-220, -14],
    [-214, 22],
    [-196, 52],
    [-186, 30],
    [-200, 6],
  ]);
  const dark = light === 'front';
  return (
    fill(shell, dark ? skin.shade : skin.light) +
    fill(hollow, dark ? skin.line : skin.half, dark ? 'opacity="0.55"' : '') +
    (ring ? fill(oval(-184, 116, 11), ring) : '')
  );
}
