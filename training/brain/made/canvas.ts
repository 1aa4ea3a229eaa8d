import { normal, type Random } from '../../../src/evaluation/random';
import { blur } from '../../net/augment';
import { between } from '../../net/random';

/** A grey value, or a function of the old one and the position (in fractions of the side). */
type Paint = number | ((old: number, x: number, y: number) => number);

/** A square grey image to draw on, in fractions of its side; drawing is clipped at the edges. */
export class Canvas {
  readonly image: Float32Array;

  constructor(
    readonly size: number,
    ground = 0,
  ) {
    this.image = new Float32Array(size * size).fill(ground);
  }

  /** Paints the pixels of a box for which `inside` holds. */
  where(
    box: readonly [number, number, number, number],
    inside: (x: number, y: number) => boolean,
    paint: Paint,
  ) {
    const { size, image } = this;
    const clamp = (v: number) => Math.max(0, Math.min(size, Math.round(v * size)));
    const [x0, y0, x1, y1] = box.map(clamp);
    for (let i = y0; i < y1; i++) {
      const y = (i + 0.5) / size;
      for (let j = x0; j < x1; j++) {
        const x = (j + 0.5) / size;
        if (!inside(x, y)) continue;
        const at = i * size + j;
        image[at] = typeof paint === 'number' ? paint : paint(image[at], x, y);
      }
    }
  }

  ellipse(cx: number, cy: number, rx: number, ry: number, paint: Paint, angle = 0) {
    const r = Math.max(rx, ry);
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const inside = (x: number, y: number) => {
      const u = (cos * (x - cx) + sin * (y - cy)) / rx;
      const v = (cos * (y - cy) - sin * (x - cx)) / ry;
      return u * u + v * v <= 1;
    };
    this.where([cx - r, cy - r, cx + r, cy + r], inside, paint);
  }

  box(x0: number, y0: number, x1: number, y1: number, paint: Paint) {
    this.where([x0, y0, x1, y1], () => true, paint);
  }

  /** A thick line with round ends, of radius `r0` and `r1`. */
  limb(x0: number, y0: number, x1: number, y1: number, r0: number, paint: Paint, r1 = r0) {
    const [dx, dy] = [x1 - x0, y1 - y0];
    const length = dx * dx + dy * dy || 1e-9;
    const r = Math.max(r0, r1);
    const inside = (x: number, y: number) => {
      const t = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / length));
      const width = r0 + t * (r1 - r0);
      return (x - x0 - t * dx) ** 2 + (y - y0 - t * dy) ** 2 <= width * width;
    };
    const [low, high] = [Math.min, Math.max];
    this.where([low(x0, x1) - r, low(y0, y1) - r, high(x0, x1) + r, high(y0, y1) + r], inside, paint);
  }

  blur(passes: number) {
    for (let i = 0; i < passes; i++) blur(this.image, this.size, 1);
  }

  /** Adds smooth variation of up to `amount` in either direction. */
  mottle(random: Random, cells: number, amount: number) {
    const noise = smoothNoise(random, this.size, cells);
    for (let i = 0; i < noise.length; i++) this.image[i] += amount * (2 * noise[i] - 1);
  }

  grain(random: Random, deviation: number) {
    for (let i = 0; i < this.image.length; i++) this.image[i] += deviation * normal(random);
  }

  /** Clipped to 0..1. */
  done(): Float32Array {
    return this.image.map((v) => Math.min(1, Math.max(0, v)));
  }
}

export function pick<T>(random: Random, items: readonly T[]): T {
  return items[random.integer(items.length)];
}

export function chance(random: Random, share: number): boolean {
  return random.uniform() < share;
}

/** A function that draws from low..high. */
export function range(random: Random): (low: number, high: number) => number {
  return (low, high) => between(random, low, high);
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
