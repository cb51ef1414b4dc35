import { box, curve, fill, ground, ink, line, oval, type Point, type Press, type Scene, steps } from '../kit';

const MIDDLE: Point = [1200, 678];

type Member = { coat: string; dark: string; skin: string; hair: string; bald?: boolean; bun?: boolean; against?: boolean };

const MEMBERS: Member[] = [
  { coat: ink.night, dark: ink.deep, skin: ink.cream, hair: ink.mist, bald: true },
  { coat: ink.sea, dark: ink.deep, skin: ink.brass, hair: ink.night },
  { coat: ink.signal, dark: ink.rust, skin: ink.cream, hair: ink.rust, bun: true },
  { coat: ink.night, dark: ink.deep, skin: ink.cream, hair: ink.haze },
  { coat: ink.haze, dark: ink.sea, skin: ink.cream, hair: ink.night, against: true },
  { coat: ink.sea, dark: ink.deep, skin: ink.brass, hair: ink.night },
  { coat: ink.night, dark: ink.deep, skin: ink.cream, hair: ink.fog, bun: true },
  { coat: ink.rust, dark: ink.night, skin: ink.cream, hair: ink.brass },
  { coat: ink.signal, dark: ink.rust, skin: ink.brass, hair: ink.night, bun: true },
  { coat: ink.haze, dark: ink.sea, skin: ink.cream, hair: ink.rust, against: true },
  { coat: ink.sea, dark: ink.deep, skin: ink.cream, hair: ink.night, bald: true },
];

/** An open hand, fingers up, the wrist at the origin. */
function hand(colour: string): string {
  const fingers: [Point, Point][] = [
    [
      [-16, -40],
      [-27, -86],
    ],
    [
      [-5, -44],
      [-9, -98],
    ],
    [
      [7, -44],
      [10, -96],
    ],
    [
      [18, -38],
      [28, -82],
    ],
  ];
  return (
    fill('M-15 6C-30 -12 -28 -36 -24 -48L24 -48C30 -30 26 -10 15 6Z', colour) +
    line(fingers.map(([a, b]) => `M${a.join(' ')}L${b.join(' ')}`).join(''), colour, 15) +
    line('M-18 -14L-46 -42', colour, 15)
  );
}

/** What a raised arm throws on the table, a little way off. */
const shadow = (at: Point, turn: number): string =>
  `<g transform="translate(${(at[0] + 54).toFixed(0)} ${(at[1] + 62).toFixed(0)}) rotate(${turn.toFixed(1)})" opacity="0.55">${fill('M40 6L56 -110L112 -110L108 26Z', ink.night)}<g transform="translate(84 -104) rotate(5) scale(1.34)">${hand(ink.night)}</g></g>`;

/** One member from above; the table lies in the direction of -y. */
function member(press: Press, look: Member, turn: number): string {
  const chair = 'M-104 40C-104 118 104 118 104 40L84 34C76 84 -76 84 -84 34Z';
  const body = 'M-112 8C-116 -34 -70 -44 -34 -46L34 -46C70 -44 116 -34 112 8C108 44 64 56 0 56C-64 56 -108 44 -112 8Z';
  const head = look.bald
    ? fill(oval(0, -8, 47, 52), look.skin) + fill('M-47 -4C-50 60 50 60 47 -4C40 26 -40 26 -47 -4Z', look.hair)
    : fill('M-49 -8C-52 -60 52 -60 49 -8C50 56 -50 56 -49 -8Z', look.hair);
  const nose = fill('M-12 -52Q0 -78 12 -52Z', look.skin);
  const raised =
    press.shade('M40 6C44 -34 50 -62 56 -84L112 -84C120 -46 122 -4 108 26C88 40 50 36 40 6Z', look.coat, look.dark, 'bottom', {
      reach: 0.8,
      strength: 0.7,
    }) +
    line('M40 6C44 -34 50 -62 56 -84M108 26C122 -4 120 -46 112 -84', look.dark, 6) +
    fill(box(53, -106, 62, 27, 6), ink.paper) +
    `<g transform="translate(84 -104) rotate(5) scale(1.34)">${hand(look.skin)}</g>`;
  const rest =
    line('M-92 -10C-90 -70 -60 -100 -30 -112', look.coat, 44) +
    line('M-70 -6C-68 -60 -48 -84 -26 -96', look.dark, 5) +
    fill(oval(-18, -116, 22, 18), look.skin);
  const folded =
    line('M-92 -10C-96 -80 -40 -116 16 -108', look.coat, 46) +
    line('M92 -10C96 -84 40 -124 -20 -114', look.coat, 46) +
    line('M70 -78C40 -98 10 -102 -10 -96', look.dark, 6) +
    fill(oval(-46, -112, 21, 17), look.skin);
  return (
    `<g transform="rotate(${turn.toFixed(1)})">` +
    fill('M-112 34C-112 128 124 140 124 44Z', ink.rust, 'opacity="0.5"') +
    fill(chair, ink.night) +
    fill('M-84 0L-70 -66L70 -66L84 0Z', look.dark) +
    (look.against ? folded : rest) +
    press.shade(body, look.coat, look.dark, 'bottom', { reach: 0.8, strength: 0.7, step: 7 }) +
    (look.against ? '' : raised) +
    nose +
    head +
    (look.bun ? fill(oval(0, 42, 27, 24), look.hair) + line(oval(0, 42, 27, 24), ink.night, 4, 'opacity="0.4"') : '') +
    (look.bald
      ? ''
      : line(
          curve([
            [-6, -44],
            [-12, -10],
            [-4, 30],
          ]),
          ink.night,
          4,
          'opacity="0.35"',
        )) +
    '</g>'
  );
}

/** Places round an oval, evenly along its rim, the first at the left end. */
function seats(rx: number, ry: number, count: number): { at: Point; turn: number }[] {
  const fine = steps(721).map(
    (i): Point => [MIDDLE[0] - Math.cos((i / 360) * Math.PI) * rx, MIDDLE[1] - Math.sin((i / 360) * Math.PI) * ry],
  );
  const sums = fine.reduce<number[]>((all, [x, y], i) => {
    const [px, py] = fine[i - 1] ?? [x, y];
    all.push((all.at(-1) ?? 0) + Math.hypot(x - px, y - py));
    return all;
  }, []);
  const total = sums.at(-1) ?? 1;
  return steps(count).map((n) => {
    const i = Math.max(
      0,
      sums.findIndex((sum) => sum >= (total * n) / count),
    );
    const at = fine[i] ?? MIDDLE;
    const [nx, ny] = [(at[0] - MIDDLE[0]) / rx ** 2, (at[1] - MIDDLE[1]) / ry ** 2];
    return { at, turn: (Math.atan2(-ny, -nx) * 180) / Math.PI + 90 };
  });
}

function table(press: Press): string {
  const top = oval(MIDDLE[0], MIDDLE[1], 600, 380);
  const things = seats(462, 250, 11).map(({ at, turn }, i) => {
    const skew = turn + (i % 3) * 5 - 5;
    return (
      `<g transform="translate(${at[0].toFixed(0)} ${at[1].toFixed(0)}) rotate(${skew.toFixed(1)})">` +
      fill(box(-52, -30, 74, 96), ink.night, 'opacity="0.5"') +
      fill(box(-58, -38, 74, 96), ink.mist) +
      line('M-46 -18L2 -18M-46 -2L2 -2M-46 14L-16 14', ink.haze, 5) +
      '</g>'
    );
  });
  const carafe = (x: number, y: number): string =>
    fill(oval(x + 12, y + 14, 42), ink.night, 'opacity="0.5"') +
    fill(oval(x, y, 42), ink.haze) +
    fill(oval(x, y, 22), ink.mist) +
    fill(oval(x - 8, y - 8, 8), ink.paper);
  const glass = (x: number, y: number): string =>
    fill(oval(x + 7, y + 8, 21), ink.night, 'opacity="0.5"') + fill(oval(x, y, 21), ink.mist) + fill(oval(x, y, 13), ink.haze);
  return (
    fill(oval(MIDDLE[0] + 26, MIDDLE[1] + 40, 606, 388), ink.rust) +
    fill(top, ink.night) +
    press.shade(oval(MIDDLE[0], MIDDLE[1], 580, 362), ink.deep, ink.night, 'edge', { reach: 0.7, strength: 0.9 }) +
    line(oval(MIDDLE[0], MIDDLE[1], 552, 336), ink.sea, 6) +
    things.join('') +
    carafe(1010, 660) +
    carafe(1400, 690) +
    glass(1086, 706) +
    glass(950, 720) +
    glass(1326, 648) +
    glass(1470, 640) +
    fill(box(1150, 622, 100, 130), ink.paper, 'transform="rotate(-9 1200 680)"') +
    line('M1166 650L1232 650M1166 670L1232 670M1166 690L1210 690', ink.haze, 6, 'transform="rotate(-9 1200 680)"') +
    fill(box(1166, 712, 68, 22), ink.signal, 'transform="rotate(-9 1200 680)"')
  );
}

const boardVote: Scene = {
  file: '2021/10/board-vote',
  focus: [47, 50],
  description: 'A board votes round an oval table, seen from above: nine of the eleven have a hand in the air, two keep their arms folded.',
  draw: (press) => {
    const places = seats(664, 448, 11);
    const boards = steps(12).map((i) => `M-40 ${i * 124 - 20}L2440 ${i * 124 - 20}`);
    const ends = steps(30).map(() => {
      const row = Math.floor(press.rnd(0, 12));
      const x = press.rnd(0, 2400);
      return `M${x.toFixed(0)} ${row * 124 - 20}L${x.toFixed(0)} ${row * 124 + 104}`;
    });
    return [
      ground(ink.lamp),
      line(boards.join('') + ends.join(''), ink.brass, 7),
      press.grain(box(-40, -40, 2480, 1430), ink.brass, 'edge', { reach: 0.5, strength: 0.6, step: 9 }),
      `<g transform="translate(${MIDDLE.join(' ')}) scale(1.1) translate(${-MIDDLE[0]} ${-MIDDLE[1]})">`,
      table(press),
      press.cut(
        oval(MIDDLE[0], MIDDLE[1], 600, 380),
        places.map(({ at, turn }, i) => (MEMBERS[i]?.against ? '' : shadow(at, turn))).join(''),
      ),
      ...places.map(({ at, turn }, i) => {
        const look = MEMBERS[i];
        return look ? `<g transform="translate(${at[0].toFixed(0)} ${at[1].toFixed(0)})">${member(press, look, turn)}</g>` : '';
      }),
      '</g>',
    ].join('');
  },
};

export const boardVotes: Scene[] = [boardVote];
