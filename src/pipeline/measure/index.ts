/**
 * Measures a prepared slice: a vector of named numbers, each with a unit and a meaning that a radiologist can check
 * against the image.
 */
import type { Prepared } from '../normalise';
import { blobs } from './blobs';
import type { Feature } from './feature';
import { intensity } from './intensity';
import { regions } from './regions';
import { sceneOf } from './scene';
import { shape } from './shape';
import { symmetry } from './symmetry';
import { texture } from './texture';
import { zones } from './zones';

export type { Feature } from './feature';

const GROUPS = [shape, symmetry, blobs, regions, intensity, texture, zones];

/** What is measured, in the order of every vector and table. */
export const FEATURES: readonly Feature[] = GROUPS.flatMap((group) => group.features);

/**
 * @returns one value a feature of FEATURES, each finite, rounded to SIGNIFICANT_BITS: exactly representable in 32
 * bits, so that a table of floats holds exactly what a reading computes
 */
export function measure(prepared: Prepared): Float64Array {
  const scene = sceneOf(prepared);
  return Float64Array.from(
    GROUPS.flatMap((group) => group.values(scene)),
    round,
  );
}

/** About three and a half decimal digits: more would only be noise, and show as such. */
const SIGNIFICANT_BITS = 12;

const SPLITTER = 2 ** (53 - SIGNIFICANT_BITS) + 1;

/** Rounds to SIGNIFICANT_BITS. Source: Dekker, "A floating-point technique for extending the available precision", 1971. */
function round(value: number): number {
  const lifted = value * SPLITTER;
  // A plain 0 in place of -0, and of what 32 bits could not hold.
  return Math.fround(lifted - (lifted - value)) || 0;
}
