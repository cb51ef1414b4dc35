import type { Skin } from './paper';

/**
 * A head in three-quarter view, turned to the right; some 620 units from crown to chin,
 * the origin midway between them, the near eye's pupil at about 10, 0.
 */
export type Face = {
  skin: Skin;
  /** From the front: the near side of the head lies in shadow; from the side: the far side of the face. */
  light: 'front' | 'side';
  /** Outward push of the jaw's corner, length of the chin, fullness of the far cheek. */
  jaw?: number;
  chin?: number;
  cheek?: number;
  nose?: { long?: number; tip?: number; bump?: number; wing?: number };
  brow?: { weight?: number; lift?: number; arch?: number; colour?: string };
  eye?: { open?: number; gaze?: number; droop?: number; iris?: string };
  mouth?: { wide?: number; full?: number; smile?: number };
  /** How much the years have cut: 0 to 1. */
  age?: number;
  /** How far the cheek falls in below its bone; less than nothing for a full one. */
  hollow?: number;
};
