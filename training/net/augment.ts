import { normal, type Random } from '../../src/evaluation/random';
import { resample } from '../../src/pipeline/image/resample';
import { between, hash, seeded } from './random';

/** Ranges of the random changes; each is drawn uniformly, scale and gamma in their logarithms. */
export interface AugmentOptions {
  readonly mirror: boolean;
  /** Degrees, in either direction. */
  readonly rotation: number;
  readonly scale: readonly [number, number];
  /** Share of the image's side, in either direction. */
  readonly shift: number;
  /** Largest change of the aspect ratio, in either direction. */
  readonly aspect: number;
  readonly gamma: readonly [number, number];
  readonly gain: readonly [number, number];
  /** Added to every grey value, in either direction. */
  readonly offset: number;
  /** Largest standard deviation of the noise, and how often noise is added. */
  readonly noise: number;
  readonly noiseChance: number;
  /** How often the image is blurred, by up to a whole 3x3 binomial filter. */
  readonly blurChance: number;
  /** How often a square is blanked, with sides of up to this share of the image's, away from the lesion's centre. */
  readonly cutoutChance: number;
  readonly cutoutSide: number;
  /** How often a slice is skull-stripped. */
  readonly stripChance: number;
  /** How often resolution is lost, and the share of the pixels a side that is left. */
  readonly coarseChance: number;
  readonly coarse: readonly [number, number];
  /** How often a random rising curve is applied to the grey values, and how strong it is (share of the range). */
  readonly curveChance: number;
  readonly curve: number;
  /** How often brightness falls off across the image, and by how much at its edges (natural logarithm). */
  readonly biasChance: number;
  readonly bias: number;
}

export const AUGMENT: AugmentOptions = {
  mirror: true,
  rotation: 20,
  scale: [0.8, 1.2],
  shift: 0.1,
  aspect: 0.08,
  gamma: [0.6, 1.6],
  gain: [0.85, 1.15],
  offset: 0.05,
  noise: 0.04,
  noiseChance: 0.5,
  blurChance: 0.3,
  cutoutChance: 0,
  cutoutSide: 0.3,
  stripChance: 0,
  coarseChance: 0,
  coarse: [0.35, 0.8],
  curveChance: 0,
  curve: 0.15,
  biasChance: 0,
  bias: 0.4,
};

/**
 * Position in the old image of a point of the new one (fractions of the side): x' = a x + b y + c, y' = d x + e y + f.
 */
export interface Warp {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export const UNWARPED: Warp = { a: 1, b: 0, c: 0, d: 0, e: 1, f: 0 };

export function drawWarp(random: Random, options: AugmentOptions): Warp {
  const mirrored = random.uniform() < 0.5 && options.mirror;
  const angle = (between(random, -options.rotation, options.rotation) * Math.PI) / 180;
  const scale = between(random, Math.log(options.scale[0]), Math.log(options.scale[1]));
  const aspect = between(random, -options.aspect, options.aspect) / 2;
  const width = Math.exp(-(scale + aspect)) * (mirrored ? -1 : 1);
  const height = Math.exp(-(scale - aspect));
  const dx = between(random, -options.shift, options.shift);
  const dy = between(random, -options.shift, options.shift);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const [a, b, d, e] = [width * cos, width * sin, -height * sin, height * cos];
  return { a, b, c: 0.5 - a * (0.5 + dx) - b * (0.5 + dy), d, e, f: 0.5 - d * (0.5 + dx) - e * (0.5 + dy) };
}

/** Resamples bilinearly; outside the image it is 0. */
export function warpImage(image: Float32Array, size: number, warp: Warp, out: Float32Array): void {
  // Converted to pixel indices: a pixel's centre lies at (index + 0.5) / size.
  const { a, b, d, e } = warp;
  const c = warp.c * size + 0.5 * (a + b) - 0.5;
  const f = warp.f * size + 0.5 * (d + e) - 0.5;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const x = a * j + b * i + c;
      const y = d * j + e * i + f;
      const x0 = Math.floor(x);
      const y0 = Math.floor(y);
      const u = x - x0;
      const v = y - y0;
      let value = 0;
      if (x0 >= 0 && y0 >= 0 && x0 + 1 < size && y0 + 1 < size) {
        const at = y0 * size + x0;
        const top = image[at] + u * (image[at + 1] - image[at]);
        const bottom = image[at + size] + u * (image[at + size + 1] - image[at + size]);
        value = top + v * (bottom - top);
      } else if (x0 >= -1 && y0 >= -1 && x0 < size && y0 < size) {
        const at = (r: number, s: number) =>
          r >= 0 && s >= 0 && r < size && s < size ? image[r * size + s] : 0;
        const top = at(y0, x0) + u * (at(y0, x0 + 1) - at(y0, x0));
        const bottom = at(y0 + 1, x0) + u * (at(y0 + 1, x0 + 1) - at(y0 + 1, x0));
        value = top + v * (bottom - top);
      }
      out[i * size + j] = value;
    }
  }
}

/** Part of the way to a 3x3 binomial blur, in place; the outermost pixels are left unchanged. */
export function blur(image: Float32Array, size: number, strength: number): void {
  const rows = new Float32Array(image.length);
  for (let i = 0; i < image.length; i++) {
    rows[i] = 0.25 * (image[Math.max(0, i - 1)] + image[Math.min(image.length - 1, i + 1)]) + 0.5 * image[i];
  }
  for (let y = 1; y < size - 1; y++) {
    for (let x = 1; x < size - 1; x++) {
      const i = y * size + x;
      const blurred = 0.25 * (rows[i - size] + rows[i + size]) + 0.5 * rows[i];
      image[i] += strength * (blurred - image[i]);
    }
  }
}

const GAMMA_STEPS = 256;
const NOISE_MASK = 16383;
let noiseTable: Float32Array | undefined;

/** Normal deviates, computed once: drawing from a table is much faster. */
function normalTable(): Float32Array {
  if (noiseTable === undefined) {
    const random = seeded(0x6e6f6973);
    noiseTable = Float32Array.from({ length: NOISE_MASK + 1 }, () => normal(random));
  }
  return noiseTable;
}

/** Loses resolution, in place: averages to `share` of the pixels a side, then enlarges again. */
function coarsen(image: Float32Array, size: number, share: number): void {
  const small = Math.max(8, Math.round(size * share));
  const reduced = resample(image, size, size, { x: 0, y: 0, width: size, height: size }, small, small);
  image.set(resample(reduced, small, small, { x: 0, y: 0, width: small, height: small }, size, size));
}

/** Multiplies by the exponential of a random slope and bowl, in place, as a coil that is nearer to one side does. */
function fallOff(image: Float32Array, size: number, random: Random, bias: number): void {
  const [across, down, bowl] = [0, 0, 0].map(() => between(random, -bias, bias));
  for (let i = 0; i < size; i++) {
    const v = (2 * i + 1) / size - 1;
    for (let j = 0; j < size; j++) {
      const u = (2 * j + 1) / size - 1;
      image[i * size + j] *= Math.exp(across * u + down * v + bowl * (u * u + v * v - 0.5));
    }
  }
}

const STRAIGHT = [0, 0.25, 0.5, 0.75, 1];

/** Knots of a rising curve from 0 to 1: those of the straight line, each moved by up to `far`, then sorted. */
function risingKnots(random: Random, far: number): number[] {
  const inner = [0.25, 0.5, 0.75].map((at) => at + between(random, -far, far));
  return [0, ...inner.sort((a, b) => a - b).map((v) => Math.min(1, Math.max(0, v))), 1];
}

/** Resolution, coil, blur, curve, gamma, gain, offset and noise, in place; the result stays within 0..1. */
export function changeGrey(image: Float32Array, size: number, random: Random, options: AugmentOptions): void {
  const happens = (chance: number) => chance > 0 && random.uniform() < chance;
  if (happens(options.coarseChance)) {
    coarsen(image, size, between(random, options.coarse[0], options.coarse[1]));
  }
  if (happens(options.biasChance)) fallOff(image, size, random, options.bias);
  const knots = happens(options.curveChance) ? risingKnots(random, options.curve) : STRAIGHT;
  const bend = (v: number) => {
    const at = Math.min(3, Math.floor(4 * v));
    return knots[at] + (4 * v - at) * (knots[at + 1] - knots[at]);
  };
  const blurred = random.uniform() < options.blurChance;
  const strength = random.uniform();
  if (blurred) blur(image, size, strength);
  const gamma = Math.exp(between(random, Math.log(options.gamma[0]), Math.log(options.gamma[1])));
  const gain = between(random, options.gain[0], options.gain[1]);
  const offset = between(random, -options.offset, options.offset);
  const noisy = random.uniform() < options.noiseChance;
  const deviation = noisy ? between(random, 0, options.noise) : 0;
  const curve = new Float32Array(GAMMA_STEPS + 2);
  for (let i = 0; i < curve.length; i++) {
    curve[i] = gain * bend(Math.min(1, i / GAMMA_STEPS)) ** gamma + offset;
  }
  const table = normalTable();
  let bits = random.uint32() | 1;
  for (let i = 0; i < image.length; i++) {
    const at = Math.min(1, Math.max(0, image[i])) * GAMMA_STEPS;
    const step = Math.floor(at);
    bits ^= bits << 13;
    bits ^= bits >>> 17;
    bits ^= bits << 5;
    const value =
      curve[step] + (at - step) * (curve[step + 1] - curve[step]) + deviation * table[bits & NOISE_MASK];
    image[i] = Math.min(1, Math.max(0, value));
  }
}

/** Blanks a random square, unless it would hide the lesion's centre. `lesion`: fractions of the new image. */
export function cutOut(
  image: Float32Array,
  size: number,
  random: Random,
  options: AugmentOptions,
  hides: (x: number, y: number) => boolean,
): void {
  const wanted = random.uniform() < options.cutoutChance;
  const side = random.uniform() * options.cutoutSide;
  const x = random.uniform();
  const y = random.uniform();
  if (!wanted || hides(x, y)) return;
  const low = (v: number) => Math.max(0, Math.round((v - side / 2) * size));
  const high = (v: number) => Math.min(size, Math.round((v + side / 2) * size));
  for (let i = low(y); i < high(y); i++) image.fill(0, i * size + low(x), i * size + high(x));
}

/** The random generator for one image in one epoch. */
export function imageRandom(seed: number, epoch: number, index: number, use: number): Random {
  return seeded(hash(seed, epoch), index, use);
}
