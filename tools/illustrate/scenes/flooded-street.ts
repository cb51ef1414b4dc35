import { box, curve, fill, ground, ink, lerp, line, oval, type Point, type Press, poly, type Scene, sliver, steps } from '../kit';
import { bar, camera, glint, rain, ripples } from '../parts';

const seen = camera({ horizon: 560, height: 2, focal: 1150, x: 1230 });

type House = { near: number; far: number; tall: number; rows: number; colour: string };

/** One house on a side of the street (-1 or 1), and the same upside down in the water. */
function house(press: Press, side: number, { near, far, tall, rows, colour }: House): { wall: string; mirror: string } {
  const x = side * 4.6;
  const quad = (y0: number, y1: number, z0: number, z1: number, flip = 1): string =>
    poly([seen(x, y0 * flip, z0), seen(x, y0 * flip, z1), seen(x, y1 * flip, z1), seen(x, y1 * flip, z0)]);
  const parts = { on: '', glow: '', off: '', low: '', sill: '' };
  for (const row of steps(rows)) {
    for (const col of steps(3)) {
      const [z0, z1] = [lerp(near, far, (col + 0.26) / 3), lerp(near, far, (col + 0.76) / 3)];
      const [y0, y1] = [2.7 + row * 2.1, 4.1 + row * 2.1];
      if (press.chance(row === 0 ? 0.55 : 0.4)) {
        parts.on += quad(y0, y1, z0, z1);
        parts.glow += quad(y0, y1, z0, z1, -1);
        parts.sill += quad(y0, y1, (z0 + z1) / 2 - 0.04, (z0 + z1) / 2 + 0.04) + quad((y0 + y1) / 2, (y0 + y1) / 2 + 0.07, z0, z1);
      } else parts.off += quad(y0, y1, z0, z1);
    }
  }
  for (const col of steps(3)) {
    const door = col === 1;
    parts.low += quad(
      door ? 0 : 0.25,
      door ? 1.5 : 1.35,
      lerp(near, far, (col + (door ? 0.3 : 0.24)) / 3),
      lerp(near, far, (col + 0.76) / 3),
    );
  }
  return {
    wall:
      press.shade(quad(0, tall, near, far), colour, ink.night, 'top', { reach: 0.7, strength: 0.9, step: 9 }) +
      fill(quad(0, 0.34, near, far), ink.night, 'opacity="0.55"') +
      fill(quad(2.05, 2.25, near, far) + quad(tall - 0.25, tall + 0.06, near, far), ink.night) +
      fill(parts.off + parts.low, ink.night) +
      fill(parts.on, ink.lamp) +
      fill(parts.sill, ink.night),
    mirror:
      fill(quad(0, tall, near, far, -1), ink.night) +
      fill(quad(0, tall, near, far, -1), colour, 'opacity="0.3"') +
      fill(parts.glow, ink.brass),
  };
}

function terrace(press: Press, side: number): { wall: string; mirror: string } {
  const colours =
    side < 0
      ? [ink.deep, ink.rust, ink.sea, ink.deep, ink.sea, ink.deep, ink.sea]
      : [ink.sea, ink.deep, ink.rust, ink.sea, ink.deep, ink.sea, ink.deep];
  let near = side < 0 ? 2.6 : 3.2;
  const row = colours.map((colour, i) => {
    const far = near + (i < 3 ? 3.6 : 5.5);
    const built = house(press, side, { near, far, tall: [8.6, 7.2, 8.1, 7.4, 9, 7.6, 8.2][i] ?? 8, rows: i % 2 === 0 ? 3 : 2, colour });
    near = far;
    return built;
  });
  const flip = (part: 'wall' | 'mirror'): string =>
    row
      .map((built) => built[part])
      .reverse()
      .join('');
  return { wall: flip('wall'), mirror: flip('mirror') };
}

function lamppost(x: number, z: number): string {
  const [foot, top, head] = [seen(x, 0, z), seen(x, 4.4, z), seen(x - Math.sign(x) * 0.7, 4.5, z)];
  const k = 1150 / z;
  return (
    fill(bar(foot, top, k * 0.12, k * 0.08), ink.night) +
    line(curve([top, [lerp(top[0], head[0], 0.4), top[1] - k * 0.22], head]), ink.night, k * 0.07) +
    fill(oval(head[0], head[1] + k * 0.08, k * 0.2, k * 0.1), ink.night)
  );
}

function passengers(press: Press): string {
  const mother = 'M868 960C850 880 858 800 905 770C944 752 984 768 1000 812C1016 860 1022 910 1014 965Z';
  const child = 'M966 966C954 906 966 862 1004 858C1044 858 1060 902 1056 968Z';
  return (
    press.shade(mother, ink.signal, ink.rust, 'left', { reach: 0.8 }) +
    fill('M900 724C896 676 968 668 976 716L984 732L975 738C974 762 958 772 936 768C912 766 902 748 900 724Z', ink.cream) +
    fill('M888 782C872 700 900 660 940 662C974 664 982 694 976 708C944 704 930 724 936 764C926 786 904 792 888 782Z', ink.sea) +
    line('M930 806C940 852 960 890 1000 912', ink.rust, 38) +
    press.shade(child, ink.fog, ink.haze, 'left', { reach: 0.8 }) +
    fill(oval(1016, 832, 30, 33), ink.cream) +
    fill('M984 840C974 786 1040 782 1046 822C1024 816 1008 826 1004 858C996 860 988 854 984 840Z', ink.rust) +
    line('M948 926C980 944 1010 942 1046 926', ink.rust, 32) +
    fill(oval(1054, 922, 18), ink.cream)
  );
}

function rower(press: Press): string {
  const coat = 'M1240 968C1244 890 1262 800 1298 762C1330 742 1376 758 1384 800C1394 860 1372 920 1352 968Z';
  return (
    press.shade(coat, ink.lamp, ink.brass, 'right', { reach: 0.8 }) +
    fill(box(1304, 724, 44, 44), ink.cream) +
    fill('M1292 704C1290 664 1360 660 1364 704C1366 738 1348 756 1322 754C1304 752 1296 742 1295 730L1284 724Z', ink.cream) +
    fill('M1270 700C1290 640 1366 634 1378 690L1412 744C1380 734 1350 716 1340 690C1320 690 1292 696 1270 700Z', ink.brass) +
    line('M1330 800C1310 860 1270 880 1216 868', ink.brass, 46) +
    fill(oval(1206, 864, 22), ink.cream)
  );
}

function boat(press: Press): string {
  const hull =
    'M790 884C900 940 1080 958 1240 952C1420 944 1580 900 1700 826C1676 930 1628 990 1560 1034L860 1034C820 1000 800 950 790 884Z';
  return (
    fill('M790 884C900 900 1000 906 1240 908C1440 900 1580 866 1700 826C1580 900 1420 950 1240 956C1080 960 900 944 790 884Z', ink.rust) +
    passengers(press) +
    rower(press) +
    press.shade(hull, ink.paper, ink.haze, 'left', { reach: 0.8 }) +
    line('M800 930C920 976 1080 990 1240 986C1420 980 1560 944 1672 892', ink.haze, 6) +
    line('M818 976C940 1010 1080 1020 1240 1016C1400 1012 1530 990 1630 950', ink.haze, 6) +
    line('M790 884C900 940 1080 958 1240 952C1420 944 1580 900 1700 826', ink.signal, 20) +
    line('M1640 862L1652 640Q1660 604 1700 612', ink.night, 13) +
    fill(bar([1196, 850], [1060, 1106], 16), ink.brass) +
    fill(bar([1082, 1064], [1030, 1162], 30, 48), ink.signal) +
    fill(oval(1164, 936, 15), ink.night)
  );
}

function lantern(x: number, y: number): string {
  return (
    line(`M${x} ${y - 60}L${x} ${y - 30}`, ink.night, 7) +
    fill(`M${x - 30} ${y - 6}Q${x} ${y - 62} ${x + 30} ${y - 6}Z`, ink.night) +
    fill(box(x - 26, y - 6, 52, 76, 8), ink.cream) +
    fill(
      `M${x} ${y + 8}C${x + 20} ${y + 36} ${x + 12} ${y + 60} ${x} ${y + 60}C${x - 12} ${y + 60} ${x - 20} ${y + 36} ${x} ${y + 8}Z`,
      ink.signal,
    ) +
    line(`M${x - 26} ${y}L${x - 26} ${y + 66}M${x + 26} ${y}L${x + 26} ${y + 66}`, ink.night, 6) +
    fill(box(x - 34, y + 66, 68, 18, 5), ink.night)
  );
}

const street: Scene = {
  file: '2026/11/flooded-street',
  focus: [54, 62],
  description:
    'A flooded street at night: a rowing boat with a lantern at its bow passes between houses whose lit upper windows lie on the water.',
  draw: (press) => {
    const [left, right] = [terrace(press, -1), terrace(press, 1)];
    const shore = 560;
    const surface = box(-40, shore, 2480, 840);
    const halo: Point = [1704, 690];
    return [
      ground(ink.deep),
      press.grain(box(-40, -40, 2480, 600), ink.night, 'top', { reach: 0.9, strength: 0.95 }),
      fill('M1130 600L1130 470L1180 440L1212 470L1212 400L1230 330L1248 400L1248 480L1290 452L1330 486L1330 600Z', ink.night),
      fill(surface, ink.night),
      press.grain(box(900, shore, 660, 300), ink.deep, 'top', { reach: 1, strength: 0.9 }),
      press.cut(surface, left.mirror + right.mirror),
      ripples(press, ink.night, { top: 640, bottom: 1380 }, 330, 1.7),
      ripples(press, ink.deep, { top: 640, bottom: 1380 }, 90, 1.5),
      left.wall,
      right.wall,
      lamppost(3.5, 9),
      lamppost(-3.5, 13),
      lamppost(3.5, 20),
      fill(oval(halo[0], halo[1] + 30, 130), ink.lamp, 'opacity="0.22"'),
      press.grain(oval(halo[0], halo[1] + 30, 330), ink.lamp, 'middle', { reach: 1, strength: 0.75, step: 9 }),
      rain(press, ink.haze, 130, 0.3, { top: -40, bottom: 900 }),
      fill(sliver(1210, 1038, 1060, 46), ink.night),
      boat(press),
      lantern(halo[0], halo[1]),
      fill(sliver(1210, 1036, 860, 12), ink.mist),
      ripples(press, ink.mist, { top: 1060, bottom: 1120, left: 700, right: 1000 }, 7, 1.1),
      glint(press, ink.lamp, 1704, 1010, 1380, 220, 24),
      glint(press, ink.cream, 1704, 1016, 1240, 100, 22),
      glint(press, ink.haze, 1300, 1060, 1240, 420, 30),
      glint(press, ink.rust, 930, 1064, 1240, 170, 28),
      line(oval(1044, 1150, 90, 18), ink.mist, 5, 'stroke-dasharray="120 60"'),
    ].join('');
  },
};

export const floodedStreets: Scene[] = [street];
