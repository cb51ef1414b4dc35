import { box, fill, ink, line, type Point, type Press, poly, steps } from './kit';

type Paint = readonly [string, string];
type House = { x: number; base: number; w: number; h: number; depth: number; wall: string; dark: string; lit: number; roofed?: Paint };

/** A steep wooden house, gable to the front, its side and snowed roof going back to the right (or left, with depth < 0). */
export function house(press: Press, { x, base, w, h, depth, wall, dark, lit, roofed = [ink.paper, ink.mist] }: House): string {
  const eave = base - h;
  const ridge = eave - w * 0.86;
  const rise = Math.abs(depth) * 0.16;
  const near = depth > 0 ? x + w : x;
  const front = poly([
    [x, base],
    [x, eave],
    [x + w / 2, ridge],
    [x + w, eave],
    [x + w, base],
  ]);
  const side = poly([
    [near, base],
    [near, eave],
    [near + depth, eave - rise],
    [near + depth, base - rise * 0.4],
  ]);
  const roof = poly([
    [x + w / 2, ridge - w * 0.05],
    [near + (depth > 0 ? w * 0.09 : -w * 0.09), eave + w * 0.1],
    [near + depth, eave - rise + w * 0.1],
    [x + w / 2 + depth, ridge - rise - w * 0.05],
  ]);
  const boards = steps(Math.floor((h + w) / 26)).map((i) => `M${x} ${base - i * 26}L${x + w} ${base - i * 26}`);
  const rows = Math.max(1, Math.floor(h / (w * 0.5)));
  const pane = { w: w * 0.17, h: w * 0.24 };
  const panes = steps(rows).flatMap((row) => [0.16, 0.415, 0.67].map((u): Point => [x + u * w, eave + w * 0.1 + row * w * 0.5]));
  panes.push([x + w * 0.415, eave - w * 0.38]);
  const [bright, plain] = [panes.filter(() => press.chance(lit)), panes];
  const draw = (list: readonly Point[], grow = 0): string =>
    list.map(([px, py]) => box(px - grow, py - grow, pane.w + grow * 2, pane.h + grow * 2)).join('');
  return (
    fill(side, dark) +
    fill(front, wall) +
    press.cut(front, line(boards.join(''), dark, 3)) +
    press.grain(front, dark, 'bottom', { reach: 0.8, strength: 0.6 }) +
    fill(draw(plain, w * 0.026), ink.paper) +
    fill(draw(plain), ink.night) +
    fill(draw(bright), ink.lamp) +
    line(
      panes
        .map(
          ([px, py]) =>
            `M${px + pane.w / 2} ${py}L${px + pane.w / 2} ${py + pane.h}M${px} ${py + pane.h * 0.42}L${px + pane.w} ${py + pane.h * 0.42}`,
        )
        .join(''),
      ink.paper,
      w * 0.014,
    ) +
    fill(roof, roofed[0]) +
    press.grain(roof, roofed[1], 'bottom', { reach: 0.9, strength: 0.8 }) +
    line(`M${x - w * 0.07} ${eave + w * 0.1}L${x + w / 2} ${ridge - w * 0.02}L${x + w * 1.07} ${eave + w * 0.1}`, roofed[0], w * 0.085) +
    line(`M${x} ${eave + w * 0.11}L${x + w / 2} ${ridge + w * 0.075}L${x + w} ${eave + w * 0.11}`, dark, w * 0.03)
  );
}

const PAINTS: readonly Paint[] = [
  [ink.rust, ink.night],
  [ink.brass, ink.rust],
  [ink.sea, ink.deep],
  [ink.lamp, ink.brass],
  [ink.haze, ink.sea],
  [ink.signal, ink.rust],
  [ink.deep, ink.night],
];

/** A street of them, each turned towards the middle of the sheet. */
export function row(press: Press, base: (x: number) => number, span: Point, w: Point, h: Point, shift: number): string {
  let x = span[0];
  let out = '';
  let i = shift;
  while (x < span[1]) {
    const width = press.rnd(...w);
    const [wall, dark] = PAINTS[i % PAINTS.length] ?? [ink.sea, ink.deep];
    const depth = (x + width / 2 < 1200 ? 1 : -1) * width * press.rnd(0.5, 0.75);
    out += house(press, { x, base: base(x + width / 2), w: width, h: press.rnd(...h), depth, wall, dark, lit: 0.3 });
    x += width * press.rnd(1.3, 1.7);
    i += press.chance(0.5) ? 1 : 3;
  }
  return out;
}
