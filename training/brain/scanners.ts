import { normal, type Random } from '../../src/evaluation/random';
import type { Picture } from '../../src/pipeline/brain/thumbnail';
import { resample } from '../../src/pipeline/image/resample';
import { between } from '../net/random';
import { chance, smoothNoise } from './made/canvas';

type Change = (picture: Picture, random: Random) => Picture;

/**
 * Imitates echo-planar imaging: few pixels, smooth, stretched along the phase direction, dark near air, a weak ghost
 * half the picture away, scalp fat suppressed, fluid bright.
 */
export const echoPlanar: Change = ({ width, height, grey }, random) => {
  const suppression = between(random, 1, 3);
  let image = grey.map((v) => (v > 0.75 ? Math.max(0, 0.75 - suppression * (v - 0.75)) : v));
  // What is dark in the head on T1 is bright fluid here.
  if (chance(random, 0.4)) image = image.map((v) => (v > 0.06 ? Math.max(0, 0.95 - v) : v));
  const [x0, y0] = [between(random, 0.3, 0.7) * width, between(random, 0.05, 0.35) * height];
  const reach = between(random, 0.08, 0.2) * width;
  const lost = between(random, 0.3, 1);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const near = ((x - x0) ** 2 + (y - y0) ** 2) / (reach * reach);
      image[y * width + x] *= 1 - lost * Math.exp(-near);
    }
  const ghost = chance(random, 0.6) ? between(random, 0, 0.12) : 0;
  const copy = image.slice();
  for (let y = 0; y < height; y++) {
    const other = ((y + (height >> 1)) % height) * width;
    for (let x = 0; x < width; x++) image[y * width + x] += ghost * copy[other + x];
  }
  const share = between(random, 48, 96) / Math.max(width, height);
  const [w, h] = [
    Math.max(8, Math.round(width * Math.min(1, share))),
    Math.max(8, Math.round(height * Math.min(1, share))),
  ];
  const small = resample(image, width, height, { x: 0, y: 0, width, height }, w, h);
  return noisy({ width: w, height: h, grey: small }, random, between(random, 0, 0.05));
};

/**
 * Imitates a very high field: the middle far brighter than the rim or the other way round, one side dark, another
 * contrast, and sometimes (MP2RAGE) noise as strong as the head in place of air.
 */
export const highField: Change = ({ width, height, grey }, random) => {
  const field = smoothNoise(random, Math.max(width, height), 2);
  const side = Math.max(width, height);
  const middle = between(random, -1.2, 1.8);
  const strength = between(random, 0.4, 1.4);
  const gamma = between(random, 0.5, 1.6);
  const image = grey.map((v, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    const far = ((x / width - 0.5) ** 2 + (y / height - 0.5) ** 2) * 4;
    return v ** gamma * Math.exp(middle * (0.5 - far) + strength * (2 * field[y * side + x] - 1));
  });
  if (chance(random, 0.35)) airless(image, grey, random);
  let most = 0;
  for (const v of image) most = Math.max(most, v);
  return noisy({ width, height, grey: image.map((v) => v / (most || 1)) }, random, between(random, 0, 0.04));
};

/** Where the ratio of two images is shown, air is noise of all grey values. */
function airless(image: Float32Array, grey: Float32Array, random: Random): void {
  const most = between(random, 0.6, 1);
  for (let i = 0; i < image.length; i++) if (grey[i] < 0.06) image[i] = most * random.uniform();
}

function noisy(picture: Picture, random: Random, deviation: number): Picture {
  const grey = picture.grey.map((v) => Math.min(1, Math.max(0, v + deviation * normal(random))));
  return { ...picture, grey };
}
