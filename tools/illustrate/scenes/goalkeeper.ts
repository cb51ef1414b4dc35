import { box, fill, ground, ink, lerp, line, oval, type Press, type Scene, steps } from '../kit';

/** The goalkeeper, facing us, 480 high with the feet at the origin; in one flat colour for the shadow. */
function keeper(press: Press, flat?: string): string {
  const tone = (colour: string): string => flat ?? colour;
  const torso = 'M-34 -396C-70 -390 -88 -376 -92 -346C-84 -300 -64 -270 -56 -214L56 -214C64 -270 84 -300 92 -346C88 -376 70 -390 34 -396Z';
  const leg = 'M-66 -140L-8 -140C-14 -100 -30 -70 -36 -12L-74 -12C-80 -60 -82 -100 -66 -140Z';
  const sock = 'M-73 -92L-25 -92C-32 -66 -34 -40 -36 -12L-74 -12C-78 -40 -78 -66 -73 -92Z';
  const boot = 'M-76 -18L-34 -18L-32 2L-98 2C-98 -8 -88 -14 -76 -18Z';
  const glove =
    'M-138 -232L-172 -222C-196 -204 -204 -168 -190 -142C-184 -132 -172 -132 -170 -142C-166 -128 -150 -128 -148 -142C-138 -134 -128 -140 -130 -154L-126 -182C-116 -180 -112 -194 -120 -206Z';
  const both = (d: string, colour: string): string => `${fill(d, tone(colour))}<g transform="scale(-1 1)">${fill(d, tone(colour))}</g>`;
  const arm = line('M-74 -362C-108 -322 -126 -284 -146 -232', tone(ink.signal), 44);
  return [
    fill(oval(0, -492, 22, 20), tone(ink.night)),
    both(leg, ink.brass) + both(sock, ink.signal) + both(boot, ink.night),
    flat ? '' : line('M-76 -78L-30 -78M76 -78L30 -78', ink.paper, 8),
    fill('M-60 -226L60 -226L80 -122L8 -118L0 -156L-8 -118L-80 -122Z', tone(ink.night)),
    arm + line('M74 -362C118 -336 148 -304 150 -286C142 -262 116 -246 92 -236', tone(ink.signal), 42),
    flat ? fill(torso, flat) : press.shade(torso, ink.signal, ink.rust, 'right', { reach: 0.8, step: 5 }),
    flat ? '' : line('M-56 -236L56 -236', ink.rust, 8) + line('M-22 -396Q0 -372 22 -396', ink.paper, 9),
    fill(glove, tone(ink.paper)) +
      fill('M104 -256C84 -266 58 -258 48 -236C42 -212 50 -196 66 -190C88 -188 108 -206 114 -226Z', tone(ink.paper)),
    flat
      ? ''
      : line('M-166 -232L-134 -240M100 -258L118 -226', ink.night, 12) +
        line('M64 -232L56 -206M78 -232L72 -202M92 -228L88 -204', ink.mist, 4),
    fill('M-15 -420L15 -420L18 -392Q0 -378 -18 -392Z', tone(ink.rust)),
    fill('M-34 -456C-34 -408 -16 -394 0 -394C16 -394 34 -408 34 -456Z', tone(ink.brass)),
    flat ? fill(oval(0, -446, 36, 52), flat) : fill('M-2 -395C20 -396 34 -416 34 -450L12 -456C18 -430 12 -408 -2 -395Z', ink.rust),
    fill('M-38 -436C-44 -496 44 -496 38 -436L34 -448C20 -466 -20 -466 -34 -448Z', tone(ink.night)),
  ].join('');
}

const goalkeeper: Scene = {
  file: '2026/10/goalkeeper',
  focus: [50, 55],
  description: 'A goalkeeper stands alone between the posts in low sun; her long shadow and the goal’s fall across the empty pitch.',
  draw: (press) => {
    const [left, right, bar, ground0] = [430, 1970, 260, 900];
    const cast = (content: string, x: number): string => `<g transform="matrix(1 0 -0.62 -0.72 ${x} ${ground0})">${content}</g>`;
    const post = 640;
    const net = steps(34).map((i) => {
      const t = i / 33;
      return `M${lerp(left, right, t)} ${bar}L${lerp(left + 34, right - 34, t)} ${bar + 70}L${lerp(left + 60, right - 60, t)} ${ground0 - 40}`;
    });
    const rows = steps(15).map((i) => {
      const t = i / 14;
      const y = lerp(bar + 20, ground0 - 40, t);
      const inset = lerp(30, 62, t);
      return `M${left + inset} ${y}Q1200 ${y + 16} ${right - inset} ${y}`;
    });
    return [
      ground(ink.cream),
      press.grain(box(-40, -40, 2480, 700), ink.lamp, 'top', { reach: 1, strength: 0.9 }),
      fill(oval(770, 470, 150), ink.paper),
      fill('M-40 690L-40 560L300 560L300 520L760 520L760 566L1500 566L1500 500L2100 500L2100 560L2440 560L2440 690Z', ink.mist),
      press.grain(box(-40, 500, 2480, 190), ink.haze, 'bottom', { reach: 1, strength: 0.8 }),
      fill('M1480 500L1800 430L2120 500Z', ink.haze),
      line('M180 560L180 250M2270 560L2270 250', ink.haze, 12) + fill(box(130, 190, 100, 70, 6) + box(2220, 190, 100, 70, 6), ink.haze),
      fill(box(-40, 660, 2480, 70), ink.sea) + line('M-40 664L2440 664', ink.deep, 8),
      fill(
        steps(13)
          .map((i) => box(-20 + i * 200, 664, 8, 66))
          .join(''),
        ink.deep,
      ),
      fill(box(-40, 724, 2480, 700), ink.lamp),
      press.cut(
        box(-40, 724, 2480, 700),
        fill(
          steps(6)
            .map((i) => box(-40, 724 + i * i * 30 + i * 40, 2480, 24 + i * 26))
            .join(''),
          ink.cream,
          'opacity="0.35"',
        ),
      ),
      press.grain(box(-40, 724, 2480, 660), ink.brass, 'bottom', { reach: 1, strength: 0.75 }),
      line(net.join('') + rows.join(''), ink.paper, 4),
      line(
        `M${left} ${bar}L${left + 34} ${bar + 70}L${left + 60} ${ground0 - 40}L${right - 60} ${ground0 - 40}L${right - 34} ${bar + 70}L${right} ${bar}M${left} ${ground0}L${left + 60} ${ground0 - 40}M${right} ${ground0}L${right - 60} ${ground0 - 40}`,
        ink.paper,
        8,
      ),
      line(`M-40 ${ground0}L2440 ${ground0}`, ink.paper, 14),
      line('M120 900L-80 1240M2280 900L2480 1240', ink.paper, 16),
      line(
        `M${left} ${ground0}L${left + post * 0.62} ${ground0 + post * 0.72}M${right} ${ground0}L${right + post * 0.62} ${ground0 + post * 0.72}`,
        ink.rust,
        26,
      ),
      cast(`<g transform="scale(1.02)">${keeper(press, ink.rust)}</g>`, 1200),
      line(`M${left} ${ground0}L${left} ${bar}L${right} ${bar}L${right} ${ground0}`, ink.night, 44),
      line(`M${left} ${ground0}L${left} ${bar}L${right} ${bar}L${right} ${ground0}`, ink.paper, 30),
      `<g transform="translate(1200 ${ground0}) scale(1.02)">${keeper(press)}</g>`,
    ].join('');
  },
};

export const goalkeepers: Scene[] = [goalkeeper];
