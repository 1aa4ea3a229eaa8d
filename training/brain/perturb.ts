import type { Random } from '../../src/evaluation/random';
import type { Picture } from '../../src/pipeline/brain/thumbnail';
import { bilinear } from '../../src/pipeline/image/bilinear';
import { resample } from '../../src/pipeline/image/resample';
import { blur, changeGrey, AUGMENT as GREY } from '../net/augment';
import { between } from '../net/random';
import { stripped } from './made/brains';
import { chance, pick, smoothNoise } from './made/canvas';
import { echoPlanar, highField } from './scanners';

/** Longest side of a changed picture, in pixels: one and a half times the thumbnail's. */
export const CANVAS = 96;

/** How strongly, or how often, pictures are changed. Frequencies are 0..1. */
export interface Changes {
  /** Rotation in degrees, in either direction; `turned`: how often by any angle, mostly quarter turns. */
  readonly rotation: number;
  readonly turned: number;
  /** Size of what is shown: below 1 there is room around it, above 1 it is cut off by the frame. */
  readonly scale: readonly [number, number];
  readonly shift: number;
  readonly aspect: number;
  /** How often dark and bright are exchanged. */
  readonly inverted: number;
  /** How often everything except the inside of the head is blanked. */
  readonly stripped: number;
  /** How often it imitates an echo-planar sequence, or a very high field. */
  readonly scanned: number;
  /** How often the frame gets another aspect ratio. */
  readonly reframed: number;
}

/** Changes after which a brain is still a brain. */
export const BRAIN_CHANGES: Changes = {
  rotation: 20,
  turned: 0.12,
  scale: [0.6, 1.2],
  shift: 0.08,
  aspect: 0.12,
  inverted: 0,
  stripped: 0.12,
  scanned: 0.1,
  reframed: 0.4,
};

export const OTHER_CHANGES: Changes = {
  rotation: 25,
  turned: 0.25,
  scale: [0.6, 1.7],
  shift: 0.2,
  aspect: 0.3,
  inverted: 0.1,
  stripped: 0,
  scanned: 0,
  reframed: 0.4,
};

/** A picture as another hospital, another viewer or another screenshot might show it. */
export function perturb(picture: Picture, random: Random, changes: Changes): Picture {
  let seen = look(picture, drawView(picture, random, changes));
  if (chance(random, changes.scanned)) seen = echoPlanar(seen, random);
  if (chance(random, changes.scanned)) seen = highField(seen, random);
  const { width, height, grey } = seen;
  const size = Math.max(width, height);
  let image = grey;
  if (chance(random, changes.stripped) && width === height) image = stripped(random, width, image) ?? image;
  if (chance(random, 0.3)) bias(image, random, width, height);
  if (chance(random, 0.3)) for (let n = 1 + random.integer(2); n > 0; n--) blurAny(image, width, height);
  if (chance(random, 0.25)) image = coarser(image, width, height, between(random, 0.35, 0.9));
  if (chance(random, 0.1)) blocks(image, width, height, between(random, 0, 0.4));
  if (chance(random, 0.4)) window(image, between(random, 0, 0.15), between(random, 0.55, 1));
  changeGrey(image, size, random, { ...GREY, gamma: [0.5, 2], blurChance: 0, noise: 0.06 });
  if (chance(random, 0.25)) letters(image, width, height, random);
  if (chance(random, 0.1)) frame(image, width, height, random);
  if (chance(random, changes.inverted)) for (let i = 0; i < image.length; i++) image[i] = 1 - image[i];
  return { width, height, grey: image };
}

/** Which part of a picture is shown, and how. */
export interface View {
  /** Size of the canvas, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly degrees: number;
  /** Pixels of the picture for one pixel of the canvas, horizontally and vertically. */
  readonly across: number;
  readonly down: number;
  /** The point of the picture, in its pixels, that lies at the canvas's centre. */
  readonly x: number;
  readonly y: number;
  /** Grey outside the picture. */
  readonly outside: number;
}

/** The same subject in another frame: turned, mirrored, shifted, stretched. */
function drawView({ width, height, grey }: Picture, random: Random, changes: Changes): View {
  const reframed = chance(random, changes.reframed);
  const shape = reframed ? (chance(random, 0.5) ? 1 : between(random, 0.7, 1.43)) : width / height;
  const scale = Math.exp(between(random, Math.log(changes.scale[0]), Math.log(changes.scale[1])));
  const stretch = Math.exp(between(random, -changes.aspect, changes.aspect) / 2);
  const step = Math.max(width, height) / CANVAS / scale;
  return {
    width: Math.max(8, Math.round(CANVAS * Math.min(1, shape))),
    height: Math.max(8, Math.round(CANVAS / Math.max(1, shape))),
    degrees: drawAngle(random, changes),
    across: step * stretch * (chance(random, 0.5) ? -1 : 1),
    down: step / stretch,
    x: width * (0.5 + between(random, -changes.shift, changes.shift)),
    y: height * (0.5 + between(random, -changes.shift, changes.shift)),
    outside: chance(random, 0.85) ? edge({ width, height, grey }) : pick(random, [0, 0, 1, 0.5]),
  };
}

function drawAngle(random: Random, { turned, rotation }: Changes): number {
  if (!chance(random, turned)) return chance(random, 0.7) ? between(random, -rotation, rotation) : 0;
  return chance(random, 0.6) ? 90 * random.integer(4) : between(random, -180, 180);
}

/** The picture as seen through a view, by bilinear interpolation. */
export function look(picture: Picture, view: View): Picture {
  const radians = (view.degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const out = new Float32Array(view.width * view.height);
  for (let i = 0; i < view.height; i++) {
    for (let j = 0; j < view.width; j++) {
      const u = (j + 0.5 - view.width / 2) * view.across;
      const v = (i + 0.5 - view.height / 2) * view.down;
      const x = view.x + cos * u + sin * v - 0.5;
      const y = view.y - sin * u + cos * v - 0.5;
      out[i * view.width + j] = bilinear(picture, x, y, view.outside);
    }
  }
  return { width: view.width, height: view.height, grey: out };
}

/** The median of the four corners and the midpoints of the sides: air, if the picture shows any. */
export function edge({ width, height, grey }: Picture): number {
  const [r, b] = [width - 1, height - 1];
  const points = [
    [0, 0],
    [r, 0],
    [0, b],
    [r, b],
    [r >> 1, 0],
    [0, b >> 1],
    [r, b >> 1],
  ];
  return points.map(([x, y]) => grey[y * width + x]).sort((a, c) => a - c)[3];
}

/** Coil sensitivity: brightness that varies smoothly over the picture. */
function bias(image: Float32Array, random: Random, width: number, height: number): void {
  const field = smoothNoise(random, CANVAS, 2 + random.integer(2));
  const strength = between(random, 0, 0.7);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) image[y * width + x] *= 1 + strength * (2 * field[y * CANVAS + x] - 1);
}

function blurAny(image: Float32Array, width: number, height: number): void {
  if (width === height) blur(image, width, 1);
  else image.set(coarser(image, width, height, 0.6));
}

/** Resolution lost: fewer pixels, enlarged again. */
function coarser(image: Float32Array, width: number, height: number, share: number): Float32Array {
  const [w, h] = [Math.max(8, Math.round(width * share)), Math.max(8, Math.round(height * share))];
  const small = resample(image, width, height, { x: 0, y: 0, width, height }, w, h);
  return resample(small, w, h, { x: 0, y: 0, width: w, height: h }, width, height);
}

/** Part of the way to the means of 4 x 4 blocks, as by strong JPEG compression. */
function blocks(image: Float32Array, width: number, height: number, strength: number): void {
  for (let y = 0; y + 4 <= height; y += 4)
    for (let x = 0; x + 4 <= width; x += 4) {
      let sum = 0;
      for (let k = 0; k < 16; k++) sum += image[(y + (k >> 2)) * width + x + (k & 3)];
      for (let k = 0; k < 16; k++) {
        const at = (y + (k >> 2)) * width + x + (k & 3);
        image[at] += strength * (sum / 16 - image[at]);
      }
    }
}

function window(image: Float32Array, low: number, high: number): void {
  for (let i = 0; i < image.length; i++) image[i] = Math.min(1, Math.max(0, (image[i] - low) / (high - low)));
}

/** Burned-in lines of text near the corners. */
function letters(image: Float32Array, width: number, height: number, random: Random): void {
  for (let lines = 1 + random.integer(6); lines > 0; lines--) {
    const length = 4 + random.integer(Math.max(1, width >> 2));
    const x0 = chance(random, 0.5) ? 1 + random.integer(4) : width - length - 1 - random.integer(4);
    const band = random.integer(Math.max(1, height >> 3));
    const y0 = chance(random, 0.5) ? 1 + band : height - 4 - band;
    const tall = 1 + random.integer(3);
    for (let y = y0; y < Math.min(height, y0 + tall); y++)
      for (let x = Math.max(0, x0); x < Math.min(width, x0 + length); x++)
        if (chance(random, 0.55)) image[y * width + x] = between(random, 0.6, 1);
  }
}

/** A drawn border or padding. */
function frame(image: Float32Array, width: number, height: number, random: Random): void {
  const thick = 1 + random.integer(6);
  const grey = pick(random, [0, 0, 1, 1, between(random, 0, 1)]);
  const sides = 1 + random.integer(15);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const hit =
        (sides & 1 && x < thick) ||
        (sides & 2 && x >= width - thick) ||
        (sides & 4 && y < thick) ||
        (sides & 8 && y >= height - thick);
      if (hit) image[y * width + x] = grey;
    }
}
