import type { Random } from '../../../src/evaluation/random';
import { Canvas, chance, pick, range, smoothNoise } from './canvas';

/** Fundus photograph in grey: a disc with a bright papilla, a dark macula, branching vessels. */
export function retina(random: Random, size: number): Float32Array {
  const r = range(random);
  const canvas = new Canvas(size, r(0, 0.05));
  const grey = r(0.3, 0.6);
  const radius = r(0.42, 0.56);
  canvas.ellipse(
    0.5,
    0.5,
    radius,
    radius,
    (_, x, y) => grey * (1.1 - 1.2 * ((x - 0.5) ** 2 + (y - 0.5) ** 2)),
  );
  const side = pick(random, [-1, 1]);
  const [x, y] = [0.5 + side * r(0, 0.28), r(0.45, 0.55)];
  canvas.ellipse(0.5 - side * 0.1, r(0.47, 0.55), 0.07, 0.07, (old) => old * 0.7);
  const vessel = (px: number, py: number, angle: number, width: number) => {
    for (let n = 0; n < 14 && width > 0.002; n++) {
      const [qx, qy] = [px + Math.cos(angle) * 0.035, py + Math.sin(angle) * 0.035];
      canvas.limb(px, py, qx, qy, width, (old) => old * 0.8);
      if (chance(random, 0.2)) vessel(qx, qy, angle + r(-0.9, 0.9), width * 0.6);
      angle += r(-0.25, 0.25) - Math.sin(angle) * 0.04;
      width *= 0.94;
      [px, py] = [qx, qy];
    }
  };
  for (let n = 4 + random.integer(4); n > 0; n--) vessel(x, y, r(0, 2 * Math.PI), r(0.005, 0.012));
  canvas.ellipse(x, y, r(0.04, 0.07), r(0.05, 0.08), r(0.8, 1));
  canvas.mottle(random, 6, 0.04);
  // Most cameras cut off the disc above and below.
  canvas.where([0, 0, 1, 1], (u, v) => (u - 0.5) ** 2 + (v - 0.5) ** 2 > radius ** 2, 0);
  canvas.blur(random.integer(2));
  return canvas.done();
}

/** Ultrasound: speckle in layers, in a fan or a box, with a cyst and its shadow. */
export function ultrasound(random: Random, size: number): Float32Array {
  const r = range(random);
  const canvas = new Canvas(size, 0);
  const fine = smoothNoise(random, size, size / 2);
  const layers = smoothNoise(random, size, pick(random, [4, 8, 16]));
  const fan = chance(random, 0.6);
  const [apex, open, depth, start] = [r(-0.3, 0.05), r(0.4, 0.9), r(0.75, 1), r(0.02, 0.35)];
  const inside = (x: number, y: number) => {
    const [dx, dy] = [x - 0.5, y - apex];
    const far = Math.sqrt(dx * dx + dy * dy);
    return fan ? dy > 0 && Math.abs(dx) < dy * open && far < depth - apex && far > start - apex : true;
  };
  const decay = r(0, 1);
  canvas.where([0, 0, 1, 1], inside, (_, x, y) => {
    const at = Math.floor(y * size) * size + Math.floor(x * size);
    return fine[at] ** 1.5 * (0.2 + layers[at]) * (1 - decay * y);
  });
  for (let n = random.integer(3); n > 0; n--) {
    const [x, y, rad] = [r(0.2, 0.8), r(0.2, 0.7), r(0.04, 0.18)];
    const shade = r(0, 0.4);
    canvas.where([x - rad, y, x + rad, 1], inside, (old) => old * r(0.9, 1) * (shade + 0.8));
    canvas.ellipse(x, y, rad, rad * r(0.5, 1), (old) => old * shade);
  }
  if (chance(random, 0.5))
    for (let n = 0; n < 12; n++) canvas.box(0.97, 0.05 + n * 0.07, 0.99, 0.06 + n * 0.07, 0.8);
  return canvas.done();
}

/**
 * Overlapping discs and boxes of all sizes, most of them small: the statistics of natural scenes.
 *
 * Source: "dead leaves", Lee, Mumford and Huang, IJCV 2001.
 */
export function scene(random: Random, size: number): Float32Array {
  const r = range(random);
  const canvas = new Canvas(size, r(0, 1));
  for (let n = 40 + random.integer(80); n > 0; n--) {
    const radius = Math.min(0.45, 0.02 / (0.03 + random.uniform()));
    const [x, y, grey] = [r(0, 1), r(0, 1), r(0, 1)];
    const slope = r(-1, 1);
    const paint = (_: number, u: number) => grey + slope * (u - x);
    if (chance(random, 0.6)) canvas.ellipse(x, y, radius, radius * r(0.3, 1), paint, r(0, 3));
    else canvas.limb(x, y, x + r(-0.4, 0.4), y + r(-0.4, 0.4), radius * 0.5, paint);
  }
  canvas.mottle(random, 32, r(0, 0.2));
  canvas.blur(random.integer(2));
  return canvas.done();
}

/** An object on a plain background: fruit, cups, tools. */
export function still(random: Random, size: number): Float32Array {
  const r = range(random);
  const ground = pick(random, [0, 0, 1, r(0, 1)]);
  const canvas = new Canvas(size, ground);
  const light = r(-1, 1);
  for (let n = 1 + random.integer(6); n > 0; n--) {
    const grey = r(0.1, 1);
    const [x, y] = [r(0.3, 0.7), r(0.3, 0.7)];
    const paint = (_: number, u: number, v: number) => grey * (1 + light * (u - x) - 0.5 * (v - y));
    const kind = random.integer(3);
    if (kind === 0) canvas.ellipse(x, y, r(0.05, 0.4), r(0.05, 0.4), paint, r(0, 3));
    else if (kind === 1) canvas.limb(x, y, r(0.1, 0.9), r(0.1, 0.9), r(0.01, 0.15), paint, r(0.01, 0.15));
    else canvas.box(x - r(0.05, 0.3), y - r(0.05, 0.3), x + r(0.05, 0.3), y + r(0.05, 0.3), paint);
  }
  canvas.blur(random.integer(3));
  return canvas.done();
}

/** Cells or grains on a plain background. */
export function cells(random: Random, size: number): Float32Array {
  const r = range(random);
  const ground = r(0, 1);
  const canvas = new Canvas(size, ground);
  const grey = ground > 0.5 ? r(0, 0.4) : r(0.6, 1);
  const radius = r(0.01, 0.08);
  for (let n = 10 + random.integer(100); n > 0; n--) {
    const [x, y] = [r(0, 1), r(0, 1)];
    canvas.ellipse(x, y, radius * r(0.6, 1.3), radius * r(0.6, 1.3), grey * r(0.8, 1.1), r(0, 3));
    if (chance(random, 0.5)) canvas.ellipse(x, y, radius * 0.4, radius * 0.4, grey * 0.6);
  }
  canvas.mottle(random, 8, 0.08);
  canvas.blur(random.integer(2));
  return canvas.done();
}

export function noise(random: Random, size: number): Float32Array {
  return smoothNoise(random, size, pick(random, [2, 4, 8, 16, 32, 64, size]));
}

/** Almost nothing: a ramp, a vignette, a spot, a few specks. */
export function empty(random: Random, size: number): Float32Array {
  const r = range(random);
  const canvas = new Canvas(size, r(0, 1));
  const [a, b, c] = [r(-1, 1), r(-1, 1), r(-2, 2)];
  canvas.where(
    [0, 0, 1, 1],
    () => true,
    (old, x, y) => old + a * x + b * y + c * ((x - 0.5) ** 2 + (y - 0.5) ** 2),
  );
  for (let n = random.integer(6); n > 0; n--)
    canvas.ellipse(r(0, 1), r(0, 1), r(0.01, 0.2), r(0.01, 0.2), r(0, 1));
  canvas.blur(random.integer(8));
  canvas.grain(random, pick(random, [0, 0.01, 0.1]));
  return canvas.done();
}
