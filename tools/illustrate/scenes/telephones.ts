import { box, curve, fill, ground, ink, line, move, oval, type Point, type Press, type Scene, steps } from '../kit';
import { coil } from '../parts';

type Colours = { body: string; dark: string; handset: string; face: string; key: string };

const HANDSET =
  'M-58 -318C-58 -372 58 -372 58 -318C58 -262 36 -250 34 -190L34 190C36 250 58 262 58 318C58 372 -58 372 -58 318C-58 262 -36 250 -34 190L-34 -190C-36 -250 -58 -262 -58 -318Z';
const BODY = 'M-215 -205Q-212 -232 -185 -236L190 -276Q228 -278 232 -240L232 240Q228 278 190 276L-185 236Q-212 232 -215 205Z';

function dial(colours: Colours): string {
  const holes = steps(10).map((i) => {
    const turn = ((i * 29 - 210) / 180) * Math.PI;
    return oval(62 + Math.cos(turn) * 104, Math.sin(turn) * 104, 19);
  });
  return (
    fill(oval(62, 0, 148), colours.dark) +
    fill(oval(62, 0, 138), colours.face) +
    fill(holes.join(''), colours.key) +
    fill(oval(62, 0, 58), colours.dark) +
    fill(oval(62, 0, 47), colours.body) +
    line('M128 140L96 94', colours.dark, 12)
  );
}

function keypad(colours: Colours): string {
  const keys = steps(12).map((i) => box(-32 + Math.floor(i / 4) * 76, -148 + (i % 4) * 76, 56, 56, 12));
  return fill(box(-58, -176, 244, 340, 20), colours.face) + fill(keys.join(''), colours.key);
}

function telephone(press: Press, colours: Colours, face: string): string {
  return (
    press.shade(BODY, colours.body, colours.dark, 'left', { reach: 0.7 }) +
    face +
    fill(box(-178, -150, 96, 300, 20), colours.dark) +
    move(fill(HANDSET, ink.night), -146, 14) +
    move(press.shade(HANDSET, colours.handset, colours.dark, 'left', { reach: 0.8 }), -132, 0) +
    line(
      curve([
        [-112, -180],
        [-106, 0],
        [-112, 180],
      ]),
      ink.paper,
      7,
      'opacity="0.75"',
    )
  );
}

function cord(path: readonly Point[], colour: string): string {
  return move(line(coil(path, 23, 21), ink.night, 11), 10, 16) + line(coil(path, 23, 21), colour, 9);
}

function plug(x: number, colour: string, brass: string): string {
  return (
    move(fill(box(-62, -20, 62, 40, 8), ink.night), x + 8, 690) +
    move(
      fill(box(-70, -22, 64, 44, 9), colour) +
        fill(box(-8, -13, 34, 26, 4), brass) +
        line('M-52 -12L-52 12M-38 -12L-38 12M-24 -12L-24 12', ink.night, 4),
      x,
      675,
    )
  );
}

const halfTurn = (content: string): string => `<g transform="rotate(180 1200 675)">${content}</g>`;

const ROUTE: Point[] = [
  [628, 1000],
  [650, 1130],
  [800, 1215],
  [985, 1165],
  [1062, 985],
  [1040, 800],
  [1062, 700],
  [1096, 676],
];

const twoTelephones: Scene = {
  file: '2017/05/two-telephones',
  focus: [50, 50],
  description: 'Two desk telephones face each other across a dark desk, seen from above; their cords almost meet in the lamplight.',
  draw: (press) => {
    const red: Colours = {
      body: ink.signal,
      dark: ink.rust,
      handset: ink.signal,
      face: ink.paper,
      key: ink.night,
    };
    const pale: Colours = {
      body: ink.paper,
      dark: ink.haze,
      handset: ink.paper,
      face: ink.sea,
      key: ink.paper,
    };
    const boards = steps(7).map((i) => line(`M-40 ${i * 200 + 70}L2440 ${i * 200 + 70}`, ink.night, 4));
    const shadow = (x: number, lean: number): string => move(fill(BODY, ink.night), x + lean, 705);
    return [
      ground(ink.deep),
      ...boards,
      press.grain(box(-40, -40, 2480, 1430), ink.night, 'edge', { reach: 0.5, strength: 0.95 }),
      fill(oval(1200, 675, 500), ink.sea),
      press.grain(oval(1200, 675, 360), ink.haze, 'middle', { reach: 0.9, strength: 0.8 }),
      shadow(760, -60),
      halfTurn(shadow(760, -60)),
      cord(ROUTE, ink.signal),
      halfTurn(cord(ROUTE, ink.fog)),
      move(telephone(press, red, keypad(red)), 760, 675),
      halfTurn(move(telephone(press, pale, dial(pale)), 760, 675)),
      plug(1156, ink.rust, ink.lamp),
      halfTurn(plug(1156, ink.fog, ink.lamp)),
    ].join('');
  },
};

export const telephones: Scene[] = [twoTelephones];
