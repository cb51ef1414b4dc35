import { box, curve, fill, ground, ink, lerp, line, oval, type Point, type Press, poly, type Scene, sliver, steps } from '../kit';
import { rain, ripples } from '../parts';

/** A leather ball: a dark patch in the middle and seams running out from it. */
function ball(press: Press, x: number, y: number, r: number): string {
  const corner = (i: number, far: number, off = 0.25): Point => {
    const a = (i / 5) * Math.PI * 2 - Math.PI / 2 + off;
    return [x - r * 0.1 + Math.cos(a) * r * far, y - r * 0.06 + Math.sin(a) * r * far];
  };
  const patch = (cx: number, cy: number, size: number, off: number): string =>
    poly(
      steps(5).map((i): Point => {
        const a = (i / 5) * Math.PI * 2 + off;
        return [cx + Math.cos(a) * size, cy + Math.sin(a) * size];
      }),
    );
  const seams = steps(5).map((i) => {
    const [a, b] = [corner(i, 0.34), corner(i, 0.68)];
    const [c, d] = [corner(i, 0.86, 0.25 + 0.3), corner(i, 0.86, 0.25 - 0.3)];
    return `M${a[0]} ${a[1]}L${b[0]} ${b[1]}L${c[0]} ${c[1]}M${b[0]} ${b[1]}L${d[0]} ${d[1]}`;
  });
  const rims = steps(5).map((i) => {
    const [cx, cy] = corner(i, 1.02, 0.25 + Math.PI / 5);
    return patch(cx, cy, r * 0.3, (i / 5) * Math.PI * 2);
  });
  return (
    press.shade(oval(x, y, r), ink.paper, ink.haze, 'bottom', { reach: 0.8, strength: 0.9 }) +
    press.cut(
      oval(x, y, r),
      line(seams.join(''), ink.night, r * 0.045) +
        fill(poly(steps(5).map((i) => corner(i, 0.34))), ink.night) +
        fill(rims.join(''), ink.night),
    )
  );
}

function mast(press: Press, x: number, foot: number, top: number, s: number): string {
  const lamps = steps(4).flatMap((r) => steps(5).map((c) => oval(x - 88 * s + c * 44 * s, top - 60 * s + r * 42 * s, 16 * s)));
  return (
    press.grain(oval(x, top, 560 * s), ink.sea, 'middle', { reach: 1, strength: 1 }) +
    press.grain(oval(x, top, 230 * s), ink.cream, 'middle', { reach: 1, strength: 0.7 }) +
    line(`M${x - 16 * s} ${foot}L${x - 7 * s} ${top}M${x + 16 * s} ${foot}L${x + 7 * s} ${top}`, ink.haze, 9 * s) +
    line(
      steps(12)
        .map((i) => {
          const [a, b] = [lerp(foot, top, i / 12), lerp(foot, top, (i + 1) / 12)];
          return i % 2 ? `M${x - 12 * s} ${a}L${x + 12 * s} ${b}` : `M${x + 12 * s} ${a}L${x - 12 * s} ${b}`;
        })
        .join(''),
      ink.haze,
      5 * s,
    ) +
    fill(box(x - 118 * s, top - 90 * s, 236 * s, 184 * s, 8), ink.night) +
    fill(lamps.join(''), ink.paper)
  );
}

const floodlights: Scene = {
  file: '2026/11/football-floodlights',
  focus: [51, 62],
  description: 'A football lies in a puddle on a pitch under floodlights in the rain; the players have gone.',
  draw: (press) => {
    const puddle = curve(
      [
        [330, 1150],
        [520, 1050],
        [900, 1016],
        [1300, 1034],
        [1620, 1010],
        [1900, 1080],
        [1840, 1180],
        [1500, 1230],
        [1180, 1290],
        [760, 1260],
        [460, 1250],
      ],
      true,
    );
    const stripes = steps(9).map((i) => {
      const [a, b] = [lerp(-1400, 3800, i / 9), lerp(-1400, 3800, (i + 0.5) / 9)];
      return poly([
        [lerp(1200, a, 0.42), 640],
        [lerp(1200, b, 0.42), 640],
        [lerp(1200, b, 1.9), 1420],
        [lerp(1200, a, 1.9), 1420],
      ]);
    });
    const mirrored = (x: number, s: number): string =>
      steps(4)
        .map((r) =>
          steps(5)
            .map((c) =>
              sliver(x - 96 * s + c * 48 * s + (r % 2) * 14 + press.rnd(-10, 10), 1196 - r * 30, 34 * s * press.rnd(0.7, 1.2), 11),
            )
            .join(''),
        )
        .join('');
    return [
      ground(ink.night),
      press.grain(box(-40, 120, 2480, 460), ink.deep, 'bottom', { reach: 1, strength: 0.95 }),
      mast(press, 420, 560, 190, 1),
      mast(press, 1990, 560, 190, 1),
      mast(press, 1010, 540, 330, 0.5) + mast(press, 1420, 540, 330, 0.5),
      fill('M-40 640L-40 430L640 470L640 640ZM2440 640L2440 430L1760 470L1760 640Z', ink.night),
      fill('M-60 420L680 456L680 480L-60 452ZM2460 420L1720 456L1720 480L2460 452Z', ink.haze),
      fill(box(640, 520, 1120, 120), ink.night),
      fill(
        steps(150)
          .map(() => oval(press.rnd(0, 2400), press.rnd(500, 604), 8, 10))
          .join(''),
        ink.deep,
      ),
      fill(box(-40, 612, 2480, 44), ink.rust),
      fill(
        steps(9)
          .map((i) => box(40 + i * 270, 620, 190, 26))
          .join(''),
        ink.signal,
      ),
      fill(box(-40, 652, 2480, 800), ink.sea),
      press.cut(box(-40, 652, 2480, 800), fill(stripes.join(''), ink.deep)),
      press.grain(box(-40, 652, 2480, 740), ink.night, 'edge', { reach: 0.9, strength: 0.9 }),
      line('M1080 520L1080 656M1080 520L1320 520L1320 656', ink.paper, 11),
      line(
        'M1092 530L1060 640M1308 530L1340 640M1120 524L1120 640M1160 524L1160 640M1200 524L1200 640M1240 524L1240 640M1280 524L1280 640M1084 560L1316 560M1080 600L1320 600',
        ink.mist,
        2.5,
      ),
      line('M-40 664L2440 664M700 664L560 780L1840 780L1700 664M940 664L900 706L1500 706L1460 664', ink.paper, 9),
      line('M1036 780Q1200 850 1364 780', ink.paper, 9),
      line(
        steps(70)
          .map(() => {
            const [x, y] = [press.rnd(-20, 2420), press.rnd(860, 1345)];
            const h = lerp(10, 34, (y - 860) / 480);
            return `M${x - h * 0.4} ${y - h}L${x} ${y}L${x + h * 0.4} ${y - h * 0.9}`;
          })
          .join(''),
        ink.haze,
        4,
      ),
      press.shade(puddle, ink.haze, ink.mist, 'top', { reach: 1, strength: 0.9 }),
      press.cut(
        puddle,
        fill(mirrored(520, 1.4) + mirrored(1690, 1.4), ink.cream) +
          press.cut(
            box(800, 1136, 500, 160),
            `<g transform="translate(0 2272) scale(1 -1)" opacity="0.42">${ball(press, 1040, 1010, 172)}</g>`,
          ) +
          ripples(press, ink.fog, { top: 1030, bottom: 1260, left: 360, right: 1880 }, 46, 0.8) +
          line(oval(1040, 1132, 250, 40) + oval(1040, 1136, 330, 62), ink.paper, 5) +
          line(
            steps(16)
              .map(() => {
                const [x, y, r] = [press.rnd(420, 1820), press.rnd(1050, 1250), press.rnd(16, 40)];
                return oval(x, y, r, r * 0.26);
              })
              .join(''),
            ink.paper,
            4,
          ),
      ),
      press.cut(box(-40, -40, 2480, 1176), ball(press, 1040, 1010, 172)),
      fill(sliver(1040, 1136, 330, 12), ink.paper),
      rain(press, ink.mist, 210, 0.16),
    ].join('');
  },
};

export const football: Scene[] = [floodlights];
