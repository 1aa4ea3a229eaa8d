import type { Random } from '../random';
import { blur, UNWARPED, warpImage } from './augment';
import { between, normal } from './random';

/** Draws a random brain's prepared image. */
type Brain = () => Float32Array;
type Maker = (random: Random, size: number, brain: Brain) => Float32Array;

/**
 * Images that are no brain MRI, made from nothing or from brains: what real examples of other things cannot cover.
 * All give size^2 grey values, 0..1.
 */
export const MAKERS: Readonly<Record<string, Maker>> = {
  noise: (random, size) => smoothNoise(random, size, pick(random, [4, 8, 16, 32, 64])),
  shapes,
  patch,
  inverted,
  shuffled,
  texturedEllipse,
  twisted,
};

const NAMES = Object.keys(MAKERS);

export function makeSynthetic(random: Random, size: number, brain: Brain): Float32Array {
  return MAKERS[NAMES[random.integer(NAMES.length)]](random, size, brain);
}

function pick<T>(random: Random, items: readonly T[]): T {
  return items[random.integer(items.length)];
}

/** A coarse grid of uniform values, smoothly enlarged. */
export function smoothNoise(
  random: Random,
  size: number,
  cells: number,
  draw: () => number = () => random.uniform(),
): Float32Array {
  const side = Math.min(cells, size) + 1;
  const grid = Float32Array.from({ length: side * side }, draw);
  const out = new Float32Array(size * size);
  const ease = (t: number) => t * t * (3 - 2 * t);
  for (let i = 0; i < size; i++) {
    const y = (i * (side - 1)) / size;
    const row = Math.floor(y);
    const v = ease(y - row);
    for (let j = 0; j < size; j++) {
      const x = (j * (side - 1)) / size;
      const column = Math.floor(x);
      const u = ease(x - column);
      const at = row * side + column;
      const top = grid[at] + u * (grid[at + 1] - grid[at]);
      const bottom = grid[at + side] + u * (grid[at + side + 1] - grid[at + side]);
      out[i * size + j] = top + v * (bottom - top);
    }
  }
  return out;
}

/** Whether points (fractions of the side) lie in a rotated ellipse. */
function ellipse(cx: number, cy: number, rx: number, ry: number, angle: number) {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return (x: number, y: number) => {
    const u = (cos * (x - cx) + sin * (y - cy)) / rx;
    const v = (cos * (y - cy) - sin * (x - cx)) / ry;
    return u * u + v * v;
  };
}

function eachPixel(size: number, run: (i: number, x: number, y: number) => void): void {
  for (let i = 0; i < size * size; i++)
    run(i, ((i % size) + 0.5) / size, (Math.floor(i / size) + 0.5) / size);
}

/** A few ellipses and rectangles: documents, phantoms, icons. */
function shapes(random: Random, size: number): Float32Array {
  const image = new Float32Array(size * size).fill(0.5 * random.uniform());
  const count = 1 + random.integer(7);
  for (let n = 0; n < count; n++) {
    const grey = random.uniform();
    const [cx, cy] = [random.uniform(), random.uniform()];
    const [rx, ry] = [between(random, 0.03, 0.5), between(random, 0.03, 0.5)];
    const round = random.uniform() < 0.5;
    const inside = ellipse(cx, cy, rx, ry, between(random, 0, Math.PI));
    eachPixel(size, (i, x, y) => {
      const hit = round ? inside(x, y) <= 1 : Math.abs(x - cx) < rx && Math.abs(y - cy) < ry;
      if (hit) image[i] = grey;
    });
  }
  for (let pass = random.integer(4); pass > 0; pass--) blur(image, size, 1);
  return image;
}

/** Part of a brain, blown up: what fills the image is no head. */
function patch(random: Random, size: number, brain: Brain): Float32Array {
  const share = between(random, 0.16, 0.38);
  const out = new Float32Array(size * size);
  const from = () => between(random, 0.15, 0.85 - share);
  const [c, f] = [from(), from()];
  warpImage(brain(), size, { ...UNWARPED, a: share, e: share, c, f }, out);
  return out;
}

function inverted(random: Random, _: number, brain: Brain): Float32Array {
  const image = brain();
  const withAir = random.uniform() < 0.5;
  return image.map((v) => (withAir || v > 0 ? 1 - v : 0));
}

/** Tiles in another order. */
function shuffled(random: Random, size: number, brain: Brain): Float32Array {
  const image = brain();
  const tiles = pick(random, [2, 4]);
  const side = size / tiles;
  const order = random.shuffle([...new Array<number>(tiles * tiles).keys()]);
  // The order as it is would be a brain.
  if (order.every((tile, i) => tile === i)) order.reverse();
  return Float32Array.from(image, (_, i) => {
    const [row, column] = [Math.floor(i / size), i % size];
    const tile = order[Math.floor(row / side) * tiles + Math.floor(column / side)];
    const fromRow = Math.floor(tile / tiles) * side + (row % side);
    return image[fromRow * size + (tile % tiles) * side + (column % side)];
  });
}

/** A head's outline with something else in it, and now and then a bright rim. */
function texturedEllipse(random: Random, size: number): Float32Array {
  const texture = smoothNoise(random, size, pick(random, [4, 8, 16, 32]));
  const inside = ellipse(0.5, 0.5, between(random, 0.23, 0.47), between(random, 0.27, 0.48), 0);
  const rim = random.uniform() < 0.5;
  eachPixel(size, (i, x, y) => {
    const r = inside(x, y);
    if (r > 1) texture[i] = 0;
    else if (rim) texture[i] = r > 0.8 ? 0.5 + 0.5 * texture[i] : 0.5 * texture[i];
  });
  return texture;
}

/** A brain twisted beyond anatomy. */
function twisted(random: Random, size: number, brain: Brain): Float32Array {
  const image = brain();
  // Standard deviation of the grid's shifts: a quarter of the image.
  const field = () => smoothNoise(random, size, 5, () => 0.25 * size * normal(random));
  const [dx, dy] = [field(), field()];
  const reflect = (v: number) => {
    const period = 2 * (size - 1);
    const inside = ((Math.round(v) % period) + period) % period;
    return inside < size ? inside : period - inside;
  };
  return Float32Array.from(image, (_, i) => {
    const x = reflect((i % size) + dx[i]);
    const y = reflect(Math.floor(i / size) + dy[i]);
    return image[y * size + x];
  });
}
