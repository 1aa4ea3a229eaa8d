/**
 * A slice as photographed from a screen by a phone: smaller, softer, brighter in the middle, with noise and another
 * gamma.
 */

import { normal, Random } from '../../../src/evaluation/random';
import { resample } from '../../../src/pipeline/image/resample';
import type { Slice } from '../../../src/pipeline/slice';

/** Pixels on the longer side: a slice rarely fills the photograph. */
const SIDE = 160;
const GAMMA = 1.3;
/** Standard deviation, as a share of the grey range. */
const NOISE = 0.03;
/** How much darker the corners are. */
const VIGNETTE = 0.25;

export function photographed(slice: Slice, seed: number): Slice {
  const random = new Random(seed);
  const scale = SIDE / Math.max(slice.width, slice.height);
  const width = Math.max(64, Math.round(slice.width * scale));
  const height = Math.max(64, Math.round(slice.height * scale));
  const whole = { x: 0, y: 0, width: slice.width, height: slice.height };
  const half = resample(
    slice.grey,
    slice.width,
    slice.height,
    whole,
    Math.ceil(width * 0.7),
    Math.ceil(height * 0.7),
  );
  const soft = resample(
    half,
    Math.ceil(width * 0.7),
    Math.ceil(height * 0.7),
    { x: 0, y: 0, width: Math.ceil(width * 0.7), height: Math.ceil(height * 0.7) },
    width,
    height,
  );
  const low = soft.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = soft.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const range = Math.max(high - low, 1e-6);
  const grey = soft.map((value, i) => {
    const x = (i % width) / width - 0.5;
    const y = Math.floor(i / width) / height - 0.5;
    const light = 1 - VIGNETTE * 2 * (x * x + y * y);
    return light * ((value - low) / range) ** GAMMA + NOISE * normal(random);
  });
  const { spacing: _spacing, ...rest } = slice;
  return { ...rest, width, height, grey };
}
