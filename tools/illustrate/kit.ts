export const WIDTH = 2400;
export const HEIGHT = 1350;

/** What is printed on: pixels, and the most bytes its file may take. */
export type Paper = { width: number; height: number; limit: number };
export const BROAD: Paper = { width: WIDTH, height: HEIGHT, limit: 300 * 1024 };
export const SQUARE: Paper = { width: 1200, height: 1200, limit: 80_000 };

const inks = {
  night: '#15212d',
  sea: '#2b5b72',
  mist: '#93b0b1',
  paper: '#f1e7d3',
  signal: '#cf4a2a',
  lamp: '#edb550',
} as const;

function channel(hex: string, at: number): number {
  return Number.parseInt(hex.slice(at, at + 2), 16);
}

export function overprint(a: string, b: string, share: number): string {
  const mixed = [1, 3, 5].map((at) => {
    const value = channel(a, at) * (1 - share) + channel(b, at) * share;
    return Math.round(value).toString(16).padStart(2, '0');
  });
  return `#${mixed.join('')}`;
}

/** Six inks, and the few tones made by printing one over another. */
export const ink = {
  ...inks,
  deep: overprint(inks.night, inks.sea, 0.48),
  haze: overprint(inks.sea, inks.mist, 0.5),
  fog: overprint(inks.mist, inks.paper, 0.5),
  rust: overprint(inks.signal, inks.night, 0.42),
  brass: overprint(inks.lamp, inks.signal, 0.4),
  cream: overprint(inks.paper, inks.lamp, 0.35),
  /** Lamp in a thin coat over sea, and over deep: the greens, mixed by eye. */
  weed: '#60855c',
  moss: '#33654f',
} as const;

export type Point = readonly [number, number];
type Box = { x: number; y: number; w: number; h: number };
export type Side = 'left' | 'right' | 'top' | 'bottom' | 'middle' | 'edge';

const num = (value: number): string => String(Math.round(value * 10) / 10);
const at = ([x, y]: Point): string => `${num(x)} ${num(y)}`;

export function open(points: readonly Point[]): string {
  return `M${points.map(at).join('L')}`;
}

export function poly(points: readonly Point[]): string {
  return `${open(points)}Z`;
}

export function box(x: number, y: number, w: number, h: number, r = 0): string {
  const [right, low] = [x + w, y + h];
  if (r === 0)
    return poly([
      [x, y],
      [right, y],
      [right, low],
      [x, low],
    ]);
  return (
    `M${at([x + r, y])}L${at([right - r, y])}Q${at([right, y])} ${at([right, y + r])}` +
    `L${at([right, low - r])}Q${at([right, low])} ${at([right - r, low])}` +
    `L${at([x + r, low])}Q${at([x, low])} ${at([x, low - r])}` +
    `L${at([x, y + r])}Q${at([x, y])} ${at([x + r, y])}Z`
  );
}

export function oval(cx: number, cy: number, rx: number, ry = rx): string {
  const [kx, ky] = [rx * 0.5523, ry * 0.5523];
  return (
    `M${at([cx - rx, cy])}` +
    `C${at([cx - rx, cy - ky])} ${at([cx - kx, cy - ry])} ${at([cx, cy - ry])}` +
    `C${at([cx + kx, cy - ry])} ${at([cx + rx, cy - ky])} ${at([cx + rx, cy])}` +
    `C${at([cx + rx, cy + ky])} ${at([cx + kx, cy + ry])} ${at([cx, cy + ry])}` +
    `C${at([cx - kx, cy + ry])} ${at([cx - rx, cy + ky])} ${at([cx - rx, cy])}Z`
  );
}

/** A smooth line through the points (Catmull–Rom); closed when asked. */
export function curve(points: readonly Point[], closed = false): string {
  const last = points.length - 1;
  const get = (i: number): Point => {
    const index = closed ? (i + points.length) % points.length : Math.min(Math.max(i, 0), last);
    return points[index] ?? [0, 0];
  };
  let d = `M${at(get(0))}`;
  for (let i = 0; i < (closed ? points.length : last); i += 1) {
    const [p0, p1, p2, p3] = [get(i - 1), get(i), get(i + 1), get(i + 2)];
    d += `C${at([p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6])} `;
    d += `${at([p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6])} ${at(p2)}`;
  }
  return closed ? `${d}Z` : d;
}

/** A pointed sliver: the basic mark for ripples, creases and folds. */
export function sliver(cx: number, cy: number, w: number, h: number): string {
  return `M${at([cx - w / 2, cy])}Q${at([cx, cy - h])} ${at([cx + w / 2, cy])}Q${at([cx, cy + h])} ${at([cx - w / 2, cy])}Z`;
}

export const fill = (d: string, colour: string, more = ''): string => `<path d="${d}" fill="${colour}" ${more}/>`;

export const line = (d: string, colour: string, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${num(width)}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;

export const move = (content: string, x: number, y: number, more = ''): string =>
  `<g transform="translate(${num(x)} ${num(y)}) ${more}">${content}</g>`;

export const mirror = (content: string, axis = WIDTH / 2): string => `<g transform="translate(${2 * axis} 0) scale(-1 1)">${content}</g>`;

export const ground = (colour: string): string => fill(box(-40, -40, WIDTH + 80, HEIGHT + 80), colour);

/** Turns coordinates of a part drawn around its own origin into path text. */
export const spot =
  (x: number, y: number, s: number) =>
  (u: number, v: number): string =>
    `${(x + u * s).toFixed(1)} ${(y + v * s).toFixed(1)}`;

export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;

export function steps(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

/** Bounds by control points; paths in this kit use only absolute M L C Q Z. */
function bounds(d: string): Box {
  const values = (d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  const xs = values.filter((_, i) => i % 2 === 0);
  const ys = values.filter((_, i) => i % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

const fades: Record<Side, (u: number, v: number) => number> = {
  left: (u) => 1 - u,
  right: (u) => u,
  top: (_, v) => 1 - v,
  bottom: (_, v) => v,
  middle: (u, v) => 1 - Math.hypot(u - 0.5, v - 0.5) * 2,
  edge: (u, v) => Math.hypot(u - 0.5, v - 0.5) * 2,
};

export type Grain = { reach?: number; strength?: number; step?: number };

export type Press = {
  rnd: (low: number, high: number) => number;
  chance: (share: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  /** Content cut to the outline. */
  cut: (outline: string, content: string) => string;
  /** Sprayed dots inside the outline, thick at one side and thinning out. */
  grain: (outline: string, colour: string, from: Side, more?: Grain) => string;
  /** A flat shape with a grain shadow or light on it. */
  shade: (outline: string, flat: string, colour: string, from: Side, more?: Grain) => string;
};

function seedOf(name: string): number {
  let hash = 2166136261;
  for (const char of name) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
  return hash >>> 0;
}

export function createPress(name: string): Press {
  let state = seedOf(name);
  let clips = 0;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const rnd = (low: number, high: number): number => low + (high - low) * random();

  const cut: Press['cut'] = (outline, content) => {
    clips += 1;
    const id = `cut${clips}`;
    return `<clipPath id="${id}"><path d="${outline}"/></clipPath><g clip-path="url(#${id})">${content}</g>`;
  };

  const grain: Press['grain'] = (outline, colour, from, more = {}) => {
    const { reach = 0.75, strength = 0.85, step = 8 } = more;
    const area = bounds(outline);
    let dots = '';
    for (let y = area.y; y < area.y + area.h; y += step) {
      for (let x = area.x; x < area.x + area.w; x += step) {
        const near = fades[from]((x - area.x) / area.w, (y - area.y) / area.h);
        const density = Math.max(0, (near - 1 + reach) / reach) ** 1.6 * strength;
        if (random() > density) continue;
        const size = step * rnd(0.35, 0.45 + density * 0.4);
        const [px, py] = [x + rnd(0, step), y + rnd(0, step)];
        dots += `M${num(px)} ${num(py)}h${num(size)}l${num(-size * 0.3)} ${num(size)}h${num(-size * 0.8)}z`;
      }
    }
    return cut(outline, `<path d="${dots}" fill="${colour}"/>`);
  };

  return {
    rnd,
    chance: (share) => random() < share,
    pick: (list) => list[Math.floor(random() * list.length)] as (typeof list)[number],
    cut,
    grain,
    shade: (outline, flat, colour, from, more) => fill(outline, flat) + grain(outline, colour, from, more),
  };
}

export type Scene = {
  /** Path under content/images without the extension. */
  file: string;
  /** Focal point in percent of width and height. */
  focus: Point;
  description: string;
  /** BROAD unless said otherwise. */
  paper?: Paper;
  draw: (press: Press) => string;
};

/** Trimmed off after printing: the ragged filter has nothing to pull in beyond the sheet's edge. */
export const BLEED = 24;

/** The whole sheet: the drawing with the slightly ragged edge of a cut block. */
export function sheet(scene: Scene): string {
  const name = scene.file.split('/').at(-1) ?? scene.file;
  const press = createPress(name);
  const { width, height } = scene.paper ?? BROAD;
  const [w, h] = [width + 2 * BLEED, height + 2 * BLEED];
  const area = `x="${-BLEED}" y="${-BLEED}" width="${w}" height="${h}"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="${-BLEED} ${-BLEED} ${w} ${h}">` +
    `<defs><filter id="ragged" filterUnits="userSpaceOnUse" ${area} color-interpolation-filters="sRGB">` +
    `<feTurbulence type="fractalNoise" baseFrequency="0.022" numOctaves="3" seed="${seedOf(name) % 97}"/>` +
    `<feDisplacementMap in="SourceGraphic" scale="5" xChannelSelector="R" yChannelSelector="G"/></filter></defs>` +
    `<g filter="url(#ragged)">${scene.draw(press)}</g></svg>`
  );
}
