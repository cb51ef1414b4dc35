import { box, fill, ground, ink, lerp, line, oval, type Press, poly, type Scene, sliver, steps } from '../kit';
import { gull, person, ripples } from '../parts';

const TOP = 450;
const WATER = 1150;

/** Courses of dressed stone; a few blocks darker or lighter than the rest, no two joints above each other. */
function masonry(press: Press): string {
  let [dark, pale, joints] = ['', '', ''];
  for (const row of steps(8)) {
    const y = TOP + row * 92;
    joints += `M-40 ${y}L2440 ${y}`;
    let x = -90 - press.rnd(0, 120) - (row % 2) * 130;
    while (x < 2440) {
      const w = press.rnd(210, 330);
      if (press.chance(0.2)) dark += box(x, y, w, 92);
      else if (press.chance(0.22)) pale += box(x, y, w, 92);
      joints += `M${x + w} ${y}L${x + w} ${y + 92}`;
      x += w;
    }
  }
  return fill(dark, ink.fog) + fill(pale, ink.paper) + line(joints, ink.mist, 7);
}

function staff(press: Press, x: number, top: number, bottom: number): string {
  const w = 168;
  const board = box(x, top, w, bottom - top);
  let [black, red] = ['', ''];
  for (const i of steps(Math.ceil((bottom - top) / 38))) {
    const mark = box(x + (i % 2 === 0 ? 0.12 : 0.5) * w, top + 16 + i * 38, w * 0.38, 38);
    if (i < 3) red += mark;
    else black += mark;
  }
  return (
    fill(box(x + w, top + 22, 34, bottom - top), ink.haze) +
    fill(box(x - 14, top - 16, w + 28, bottom - top + 20), ink.night) +
    fill(board, ink.paper) +
    press.cut(board, fill(black, ink.night) + fill(red, ink.signal)) +
    press.grain(board, ink.haze, 'right', { reach: 0.45, strength: 0.7 }) +
    fill([top + 60, top + 330, top + 590].map((y) => box(x - 40, y, w + 80, 20)).join(''), ink.rust) +
    fill([top + 60, top + 330, top + 590].map((y) => oval(x - 28, y + 10, 7) + oval(x + w + 28, y + 10, 7)).join(''), ink.lamp)
  );
}

/** A level cut in the wall with its arrow below; the deeper the older it looks. */
function cutMark(x: number, y: number, w: number, colour: string, weight: number): string {
  const mid = x + w * 0.5;
  return (
    line(`M${x} ${y + 5}L${x + w} ${y + 5}`, ink.paper, weight) +
    line(
      `M${x} ${y}L${x + w} ${y}M${mid} ${y + 12}L${mid} ${y + 44}M${mid} ${y + 12}L${mid - 18} ${y + 40}M${mid} ${y + 12}L${mid + 18} ${y + 40}`,
      colour,
      weight,
    )
  );
}

function ladder(x: number): string {
  const rungs = steps(13).map((i) => `M${x} ${TOP + 20 + i * 56}L${x + 104} ${TOP + 20 + i * 56}`);
  return (
    line(`M${x + 14} ${TOP - 30}L${x + 14} 1220M${x + 118} ${TOP - 30}L${x + 118} 1220`, ink.mist, 16) +
    line(rungs.join(''), ink.night, 12) +
    line(`M${x} 1220L${x} ${TOP - 60}C${x} ${TOP - 110} ${x + 104} ${TOP - 110} ${x + 104} ${TOP - 60}L${x + 104} 1220`, ink.night, 16)
  );
}

const tideStaff: Scene = {
  file: '2026/11/tide-staff',
  focus: [51, 56],
  description: 'A tide staff on an old harbour wall; beside it, cut in the stone above the water, the marks of past floods.',
  draw: (press) => {
    const wall = box(-40, TOP, 2480, WATER - TOP + 20);
    const fringe = steps(130).map(() => {
      const [x, y] = [press.rnd(-40, 2440), press.rnd(1030, 1060)];
      const [w, h] = [press.rnd(14, 34), press.rnd(24, 74)];
      return `M${x - w} ${y - 20}Q${x} ${y - 30} ${x + w} ${y - 20}Q${x + w * 0.6} ${y + h * 0.5} ${x + press.rnd(-8, 8)} ${y + h}Q${x - w * 0.6} ${y + h * 0.5} ${x - w} ${y - 20}Z`;
    });
    const old: [number, number, number][] = [
      [900, 220, 20],
      [808, 270, -20],
      [740, 200, 90],
      [668, 320, 10],
    ];
    return [
      ground(ink.mist),
      press.grain(box(-40, -40, 2480, 420), ink.fog, 'bottom', { reach: 1, strength: 0.9 }),
      fill(sliver(420, 150, 900, 22) + sliver(1980, 230, 820, 18), ink.fog),
      fill(box(-40, 330, 2480, 60), ink.haze),
      gull(520, 150, 54, ink.night) + gull(700, 230, 34, ink.night) + gull(2080, 130, 40, ink.night),
      fill(wall, ink.cream),
      press.cut(wall, masonry(press)),
      press.grain(wall, ink.brass, 'right', { reach: 0.8, strength: 0.55 }),
      fill(
        poly([
          [-40, TOP],
          [560, TOP],
          [130, WATER],
          [-40, WATER],
        ]),
        ink.sea,
        'opacity="0.34"',
      ),
      fill(box(-40, 372, 2480, 80), ink.paper),
      press.grain(box(-40, 372, 2480, 80), ink.lamp, 'bottom', { reach: 0.9, strength: 0.5 }),
      fill(box(-40, 446, 2480, 16), ink.night),
      line('M300 376L300 446M820 376L820 446M1330 376L1330 446M1800 376L1800 446M2240 376L2240 446', ink.mist, 7),
      ladder(1900),
      ...old.map(([y, w, dx]) => cutMark(1300 + dx, y, w, ink.haze, 8)),
      cutMark(1260, 584, 420, ink.night, 12),
      fill(box(1190, 536, 570, 18), ink.signal),
      fill(oval(1720, 584, 19), ink.brass) + line('M1709 584L1731 584', ink.night, 6),
      fill(oval(1792, 545, 22), ink.signal) + line('M1780 545L1804 545', ink.paper, 6),
      press.grain(box(-40, 860, 2480, 176), ink.moss, 'bottom', { reach: 1, strength: 0.95 }),
      fill(box(-40, 1030, 2480, 140), ink.deep),
      fill(fringe.join(''), ink.moss),
      press.grain(box(-40, 1040, 2480, 112), ink.night, 'bottom', { reach: 1, strength: 0.95 }),
      staff(press, 980, 492, WATER + 10),
      press.grain(box(966, 1000, 196, 160), ink.moss, 'bottom', { reach: 1.1, strength: 0.95 }),
      fill(box(-40, WATER, 2480, 260), ink.deep),
      press.grain(box(-40, WATER, 2480, 210), ink.night, 'bottom', { reach: 1 }),
      fill(box(-40, WATER, 2480, 12), ink.night),
      fill(
        steps(12)
          .map((i) => sliver(1064 + press.rnd(-22, 22), WATER + 22 + i * 16, lerp(190, 120, i / 12) * press.rnd(0.7, 1), 7))
          .join(''),
        ink.fog,
      ),
      ripples(press, ink.sea, { top: WATER + 14, bottom: 1350 }, 60, 1.5),
      press.shade('M420 372L430 300C400 290 400 250 436 246L564 246C600 250 600 290 570 300L580 372Z', ink.night, ink.deep, 'left', {
        reach: 0.6,
      }),
      line('M430 330C500 352 560 344 574 320M440 352C380 420 420 520 400 640C386 740 420 800 410 860', ink.brass, 17),
      person(1490, 376, 312, { coat: ink.deep, skin: ink.cream, legs: ink.night, hat: ink.lamp }),
      fill(
        poly([
          [1476, 216],
          [1528, 208],
          [1534, 250],
          [1482, 258],
        ]),
        ink.paper,
      ),
    ].join('');
  },
};

export const tideStaffs: Scene[] = [tideStaff];
