import { box, curve, fill, ink, lerp, line, open, type Point, type Press, poly, sliver, steps } from './kit';

/** Ripples between two heights, small far off and broad near by. */
export function ripples(
  press: Press,
  colour: string,
  area: { top: number; bottom: number; left?: number; right?: number },
  count: number,
  scale = 1,
): string {
  const { top, bottom, left = -60, right = 2460 } = area;
  let d = '';
  for (let i = 0; i < count; i += 1) {
    const depth = press.rnd(0, 1);
    const y = lerp(top, bottom, depth ** 1.4);
    const near = 0.25 + 0.75 * depth;
    const w = press.rnd(60, 240) * near * scale;
    d += sliver(press.rnd(left, right), y, w, press.rnd(3, 8) * near * scale);
  }
  return fill(d, colour);
}

/** A light's broken column on the water. */
export function glint(press: Press, colour: string, x: number, top: number, bottom: number, width: number, gap = 18): string {
  let d = '';
  for (let y = top; y < bottom; y += gap * press.rnd(0.7, 1.3)) {
    const depth = (y - top) / (bottom - top);
    const spread = width * lerp(0.55, 1, depth) * press.rnd(0.45, 1);
    d += sliver(x + press.rnd(-0.22, 0.22) * width * (0.4 + depth), y, spread, gap * lerp(0.3, 0.62, depth));
  }
  return fill(d, colour);
}

export function rain(press: Press, colour: string, count: number, lean = 0.22, area = { top: -40, bottom: 1390 }): string {
  let d = '';
  for (let i = 0; i < count; i += 1) {
    const [x, y] = [press.rnd(-100, 2600), press.rnd(area.top, area.bottom)];
    const length = press.rnd(40, 130);
    d += open([
      [x, y],
      [x - length * lean, y + length],
    ]);
  }
  return line(d, colour, 3);
}

/** A wall of windows; a share of them lit. */
export function windows(
  press: Press,
  area: { x: number; y: number; cols: number; rows: number },
  size: { w: number; h: number; dx: number; dy: number },
  lit: { share: number; on: string; off: string },
): string {
  let [on, off] = ['', ''];
  for (const row of steps(area.rows)) {
    for (const col of steps(area.cols)) {
      const pane = box(area.x + col * size.dx, area.y + row * size.dy, size.w, size.h);
      if (press.chance(lit.share)) on += pane;
      else off += pane;
    }
  }
  return fill(off, lit.off) + fill(on, lit.on);
}

/** A braced girder from one end to the other, tapering if wanted. */
export function lattice(from: Point, to: Point, widths: Point, bays: number, colour: string, weight: number): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const [nx, ny] = [-dy / length, dx / length];
  const rail = (t: number, side: number): Point => {
    const half = (lerp(widths[0], widths[1], t) / 2) * side;
    return [from[0] + dx * t + nx * half, from[1] + dy * t + ny * half];
  };
  const zigzag = steps(bays + 1).map((i) => rail(i / bays, i % 2 === 0 ? 1 : -1));
  return (
    line(open([rail(0, 1), rail(1, 1)]), colour, weight) +
    line(open([rail(0, -1), rail(1, -1)]), colour, weight) +
    line(open(zigzag), colour, weight * 0.6)
  );
}

/** A roofline of plain houses and sheds along a base line. */
export function roofs(press: Press, colour: string, base: number, span: Point, heights: Point, widths: Point = [60, 150]): string {
  let x = span[0];
  let d = '';
  while (x < span[1]) {
    const [w, h] = [press.rnd(...widths), press.rnd(...heights)];
    const top = base - h;
    d += box(x, top, w + 2, h + 4);
    const shape = press.rnd(0, 1);
    if (shape < 0.45)
      d += poly([
        [x, top],
        [x + w / 2, top - w * 0.32],
        [x + w, top],
      ]);
    else if (shape < 0.7)
      d += poly([
        [x, top],
        [x, top - w * 0.25],
        [x + w, top],
      ]);
    if (press.chance(0.4)) d += box(x + w * 0.7, top - w * 0.36, w * 0.1, w * 0.4);
    x += w;
  }
  return fill(d, colour);
}

/** A row of leaning waves with foam on their backs. */
export function swell(press: Press, colour: string, y: number, width: number, height: number, foam?: string): string {
  let x = -200 - press.rnd(0, width);
  let d = `M${x.toFixed(1)} 1500L${x.toFixed(1)} ${y}`;
  let caps = '';
  const pt = (px: number, py: number): string => `${px.toFixed(1)} ${py.toFixed(1)}`;
  while (x < 2600) {
    const w = width * press.rnd(0.75, 1.25);
    const h = height * press.rnd(0.7, 1.2);
    const [tip, top] = [x + w * 0.74, y - h];
    const front = `C${pt(tip - w * 0.09, top + h * 0.34)} ${pt(tip - w * 0.05, y)} ${pt(x + w, y)}`;
    d += `C${pt(x + w * 0.3, y)} ${pt(x + w * 0.5, y - h * 0.62)} ${pt(tip, top)}${front}`;
    caps +=
      `M${pt(x + w * 0.26, y - h * 0.2)}C${pt(x + w * 0.42, y - h * 0.42)} ${pt(x + w * 0.54, y - h * 0.76)} ${pt(tip + w * 0.03, top + h * 0.02)}` +
      `Q${pt(tip - w * 0.04, top + h * 0.16)} ${pt(tip - w * 0.06, top + h * 0.42)}` +
      `Q${pt(tip - w * 0.09, top + h * 0.24)} ${pt(tip - w * 0.14, top + h * 0.46)}` +
      `Q${pt(tip - w * 0.16, top + h * 0.34)} ${pt(tip - w * 0.22, top + h * 0.6)}` +
      `Q${pt(x + w * 0.4, y - h * 0.36)} ${pt(x + w * 0.26, y - h * 0.2)}Z`;
    x += w;
  }
  return fill(`${d}L2700 1500Z`, colour) + (foam ? fill(caps, foam) : '');
}

export function gull(x: number, y: number, size: number, colour: string): string {
  const s = size;
  return fill(
    `M${x - s} ${y - s * 0.3}Q${x - s * 0.45} ${y - s * 0.55} ${x} ${y}Q${x + s * 0.5} ${y - s * 0.6} ${x + s} ${y - s * 0.22}Q${x + s * 0.45} ${y - s * 0.36} ${x + s * 0.04} ${y + s * 0.13}Q${x - s * 0.5} ${y - s * 0.34} ${x - s} ${y - s * 0.3}Z`,
    colour,
  );
}

export type Person = {
  coat: string;
  skin: string;
  legs: string;
  hat?: string;
  hair?: string;
  stride?: number;
  /** Seen from behind: no face. */
  back?: boolean;
};

/** Someone standing or walking, 100 units tall with the feet at the origin. */
export function person(x: number, y: number, height: number, look: Person): string {
  const { coat, skin, legs, hat, hair = legs, stride = 4, back = false } = look;
  const k = height / 100;
  const parts = [
    fill(
      poly([
        [-8, -42],
        [0, -42],
        [-stride + 3, -1],
        [-stride - 4, -1],
      ]),
      legs,
    ),
    fill(
      poly([
        [0, -42],
        [8, -42],
        [stride + 4, 0],
        [stride - 3, 0],
      ]),
      legs,
    ),
    fill('M-6 -85C-12 -84 -14 -80 -15 -70C-16 -58 -13 -46 -13 -31C-4 -28 6 -28 13 -31C13 -46 16 -58 15 -70C14 -80 12 -84 6 -85Z', coat),
    fill(box(-3, -90, 6, 7), skin),
    fill('M-6 -95C-6 -101 6 -101 6 -95C6 -90 3 -86 0 -86C-3 -86 -6 -90 -6 -95Z', back ? hair : skin),
    hat
      ? fill('M-10 -94Q0 -97 10 -94L6.5 -95.5C7 -103 -7 -103 -6.5 -95.5Z', hat)
      : fill('M-6.5 -92C-8 -102 8 -102 6.5 -92C5 -97 -4 -97 -6.5 -92Z', hair),
  ];
  return `<g transform="translate(${x} ${y}) scale(${k})">${parts.join('')}</g>`;
}

export function umbrella(x: number, y: number, r: number, colour: string): string {
  const d =
    `M${x - r} ${y}C${x - r} ${y - r * 0.95} ${x + r} ${y - r * 0.95} ${x + r} ${y}` +
    `Q${x + r * 0.75} ${y - r * 0.2} ${x + r * 0.5} ${y}Q${x + r * 0.25} ${y - r * 0.2} ${x} ${y}` +
    `Q${x - r * 0.25} ${y - r * 0.2} ${x - r * 0.5} ${y}Q${x - r * 0.75} ${y - r * 0.2} ${x - r} ${y}Z`;
  return (
    line(
      open([
        [x, y - r * 0.86],
        [x, y + r * 0.75],
      ]),
      ink.night,
      r * 0.04,
    ) + fill(d, colour)
  );
}

/** A coiled cord along a smooth path of points. */
export function coil(path: readonly Point[], radius: number, pitch: number): string {
  const points: Point[] = [];
  let turned = 0;
  const segments = path.length - 1;
  for (const i of steps(segments)) {
    const [p0, p1, p2, p3] = [path[Math.max(i - 1, 0)], path[i], path[i + 1], path[Math.min(i + 2, segments)]];
    if (!p0 || !p1 || !p2 || !p3) continue;
    const spline = (t: number, axis: 0 | 1): number =>
      0.5 *
      (2 * p1[axis] +
        (p2[axis] - p0[axis]) * t +
        (2 * p0[axis] - 5 * p1[axis] + 4 * p2[axis] - p3[axis]) * t * t +
        (3 * p1[axis] - p0[axis] - 3 * p2[axis] + p3[axis]) * t ** 3);
    const length = Math.hypot(p2[0] - p1[0], p2[1] - p1[1]);
    const count = Math.ceil(length / (pitch / 8));
    for (const n of steps(count)) {
      turned += (Math.PI * 2) / 8;
      points.push([spline(n / count, 0) + Math.cos(turned) * radius, spline(n / count, 1) + Math.sin(turned) * radius]);
    }
  }
  return curve(points);
}

/** One-point perspective: x to the side, y up, z away from the eye, in any one unit. */
export function camera(look: { horizon: number; height: number; focal: number; x?: number }): (x: number, y: number, z: number) => Point {
  const { horizon, height, focal, x: middle = 1200 } = look;
  return (x, y, z) => [middle + (focal * x) / z, horizon + (focal * (height - y)) / z];
}

/** A bar between two points, with its own width at each end. */
export function bar(from: Point, to: Point, w0: number, w1 = w0): string {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const [nx, ny] = [-(to[1] - from[1]) / length / 2, (to[0] - from[0]) / length / 2];
  return poly([
    [from[0] + nx * w0, from[1] + ny * w0],
    [to[0] + nx * w1, to[1] + ny * w1],
    [to[0] - nx * w1, to[1] - ny * w1],
    [from[0] - nx * w0, from[1] - ny * w0],
  ]);
}
