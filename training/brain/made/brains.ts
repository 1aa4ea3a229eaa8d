import { normal, type Random } from '../../../src/evaluation/random';
import { findHead } from '../../../src/pipeline/image/head';
import { UNWARPED, warpImage } from '../../net/augment';
import { between } from '../../net/random';
import { Canvas, chance, pick, range, smoothNoise } from './canvas';

/** Returns a random brain on a square canvas of the picture's size. */
export type Brain = () => Float32Array;
type FromBrain = (random: Random, size: number, brain: Brain) => Float32Array;

/** An enlarged part of a brain: no whole head is visible. */
export const patch: FromBrain = (random, size, brain) => {
  const share = between(random, 0.14, 0.3);
  const out = new Float32Array(size * size);
  const from = () => between(random, 0.25, 0.75 - share);
  const [c, f] = [from(), from()];
  warpImage(brain(), size, { ...UNWARPED, a: share, e: share, c, f }, out);
  return out;
};

export const inverted: FromBrain = (_, __, brain) => brain().map((v) => 1 - v);

/** Tiles in random order. */
export const shuffled: FromBrain = (random, size, brain) => {
  const image = brain();
  const tiles = pick(random, [2, 3, 4]);
  const side = Math.floor(size / tiles);
  const order = random.shuffle([...new Array<number>(tiles * tiles).keys()]);
  // The original order would still be a brain.
  if (order.every((tile, i) => tile === i)) order.reverse();
  const out = new Float32Array(size * size);
  for (let i = 0; i < side * tiles; i++) {
    for (let j = 0; j < side * tiles; j++) {
      const tile = order[Math.floor(i / side) * tiles + Math.floor(j / side)];
      const from = Math.floor(tile / tiles) * side + (i % side);
      out[i * size + j] = image[from * size + (tile % tiles) * side + (j % side)];
    }
  }
  return out;
};

/** A brain distorted beyond anatomy. */
export const twisted: FromBrain = (random, size, brain) => {
  const image = brain();
  // Standard deviation of the grid's shifts: a quarter of the image.
  const field = () => smoothNoise(random, size, 5, () => 0.25 * size * normal(random));
  const [dx, dy] = [field(), field()];
  const reflect = (v: number) => {
    const period = 2 * (size - 1);
    const inside = ((Math.round(v) % period) + period) % period;
    return inside < size ? inside : period - inside;
  };
  return image.map((_, i) => {
    const x = reflect((i % size) + dx[i]);
    const y = reflect(Math.floor(i / size) + dy[i]);
    return image[y * size + x];
  });
};

/** Overexposed: a white head without detail. */
export const burned: FromBrain = (random, _, brain) => {
  const gain = between(random, 8, 30);
  return brain().map((v) => Math.min(1, Math.max(0, gain * (v - 0.04))));
};

/** Several slices on one sheet: no single slice can be read from it. */
export const sheet: FromBrain = (random, size, brain) => {
  const [rows, columns] = [1 + random.integer(4), 2 + random.integer(3)];
  const canvas = new Canvas(size, chance(random, 0.3) ? 1 : 0);
  const cell = Math.min(1 / rows, 1 / columns) * 0.96;
  for (let n = 0; n < rows * columns; n++) {
    const image = brain();
    const x0 = (n % columns) / columns;
    const y0 = Math.floor(n / columns) / rows;
    canvas.box(x0, y0, x0 + cell, y0 + cell, (_, x, y) => {
      const at = (v: number) => Math.min(size - 1, Math.max(0, Math.floor((v / cell) * size)));
      return image[at(y - y0) * size + at(x - x0)];
    });
  }
  return canvas.done();
};

/** A brain slice on a light box or a screen, small, with its surroundings. */
export const photographed: FromBrain = (random, size, brain) => {
  const r = range(random);
  const canvas = new Canvas(size, r(0.4, 1));
  canvas.mottle(random, 5, 0.3);
  const image = brain();
  const [x0, y0, side] = [r(0.05, 0.5), r(0.05, 0.5), r(0.2, 0.42)];
  canvas.box(x0, y0, x0 + side, y0 + side, (_, x, y) => {
    const at = (v: number) => Math.min(size - 1, Math.max(0, Math.floor((v / side) * size)));
    return 0.8 * image[at(y - y0) * size + at(x - x0)] + 0.1;
  });
  for (let n = random.integer(4); n > 0; n--)
    canvas.limb(r(0, 1), 1.1, x0 + r(0, side), y0 + side * r(0.6, 1.2), r(0.03, 0.08), r(0.3, 0.8));
  for (let n = random.integer(4); n > 0; n--)
    canvas.box(r(0, 0.6), r(0, 0.2), r(0.4, 1), r(0.2, 0.3), r(0, 1));
  return canvas.done();
};

/** A mask shrunk by `steps` pixels. */
function eroded(mask: Uint8Array, size: number, steps: number): Uint8Array {
  let now = mask;
  for (let step = 0; step < steps; step++) {
    const next = new Uint8Array(now.length);
    for (let y = 1; y < size - 1; y++)
      for (let x = 1; x < size - 1; x++) {
        const i = y * size + x;
        next[i] = now[i] & now[i - 1] & now[i + 1] & now[i - size] & now[i + size];
      }
    now = next;
  }
  return now;
}

/**
 * A CT's look given to an MR slice: thin grey scalp, white skull, flat grey brain; bones and air at the base of the
 * skull; sometimes the head rest.
 */
export const likeCt: FromBrain = (random, size, brain) => {
  const r = range(random);
  const image = brain();
  const head = findHead(image, size, size);
  if (head === null) return inverted(random, size, brain);
  const side = Math.max(head.box.width, head.box.height);
  const outer = eroded(head.mask, size, 1 + Math.round(side * r(0, 0.03)));
  const inner = eroded(outer, size, 1 + Math.round(side * r(0.01, 0.06)));
  const boneWindow = chance(random, 0.2);
  const [scalp, grey, contrast] = [r(0.1, 0.4), boneWindow ? r(0.05, 0.3) : r(0.3, 0.6), r(0.02, 0.25)];
  const base = chance(random, 0.4);
  const [dark, bright] = [r(0.08, 0.25), r(0.5, 0.9)];
  const [darkIs, brightIs] = [pick(random, [0, 0, 1]), pick(random, [1, 1, 0])];
  const canvas = new Canvas(size, 0);
  const flip = chance(random, 0.5) ? -1 : 1;
  if (chance(random, 0.4)) headRest(canvas, random);
  canvas.image.forEach((behind, i) => {
    if (!inner[i]) canvas.image[i] = outer[i] ? 1 : head.mask[i] ? scalp : behind;
    else if (base && image[i] < dark) canvas.image[i] = darkIs;
    else if (base && image[i] > bright) canvas.image[i] = brightIs;
    else canvas.image[i] = grey + flip * contrast * (image[i] - 0.45);
  });
  if (!boneWindow && chance(random, 0.4))
    canvas.ellipse(r(0.35, 0.65), r(0.35, 0.65), r(0.03, 0.1), r(0.03, 0.1), r(0.7, 1), r(0, 3));
  canvas.blur(random.integer(2));
  canvas.grain(random, r(0, 0.05));
  return canvas.done();
};

/** A thin bright arc under the head. */
function headRest(canvas: Canvas, random: Random): void {
  const r = range(random);
  const [x0, y0, radius, thick] = [r(0.4, 0.6), r(0.4, 0.6), r(0.38, 0.55), r(0.008, 0.03)];
  const [grey, side] = [r(0.3, 1), chance(random, 0.5) ? 1 : -1];
  const onArc = (x: number, y: number) =>
    side * (y - y0) > 0 && Math.abs(Math.hypot(x - x0, y - y0) - radius) < thick;
  canvas.where([0, 0, 1, 1], onArc, grey);
}

/** Skull-stripped, as many research files are: still a brain MRI. Null where no head is found. */
export function stripped(random: Random, size: number, image: Float32Array): Float32Array | null {
  const head = findHead(image, size, size);
  if (head === null) return null;
  const side = Math.min(head.box.width, head.box.height);
  const mask = eroded(head.mask, size, Math.round(side * between(random, 0.05, 0.11)));
  return image.map((v, i) => (mask[i] ? v : 0));
}
