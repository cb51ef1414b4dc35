import { box, ground, mirror, move, type Press, type Scene, SQUARE } from '../kit';

type Bust = {
  slug: string;
  description: string;
  ground: string;
  /** What is sprayed over the ground's lower part. */
  spray: string;
  /** Turned to the left. */
  left?: boolean;
  /** In degrees; the chin lifts with less than nothing. */
  tilt?: number;
  size?: number;
  /** How far the shoulders are drawn up. */
  shrug?: number;
  at?: readonly [number, number];
  draw: (press: Press) => { behind?: string; body: string; head: string; before?: string };
};

/** Lays the papers: behind the neck, the body, the head that may tilt, and what falls before it. */
export function bust(sitter: Bust): Scene {
  const { slug, description, left = false, tilt = 0, size = 1.1, shrug = 0, at = [640, 486] } = sitter;
  return {
    file: `portraits/${slug}`,
    focus: [50, 42],
    description,
    paper: SQUARE,
    draw: (press) => {
      const { behind = '', body, head, before = '' } = sitter.draw(press);
      const lean = (content: string): string => (content ? `<g transform="rotate(${tilt} -80 230)">${content}</g>` : '');
      const figure = move(lean(behind) + move(body, 0, -shrug) + lean(head) + before, at[0], at[1], `scale(${size})`);
      const wall = box(-40, -40, 1280, 1280);
      return (
        ground(sitter.ground) +
        press.grain(wall, sitter.spray, 'bottom', { reach: 0.6, strength: 0.5, step: 8 }) +
        (left ? mirror(figure, 600) : figure)
      );
    },
  };
}
