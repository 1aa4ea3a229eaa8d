import { percentiles } from '../image/percentile';
import { GRID_SIZE } from '../prepare';
import type { Candidate } from './candidate';
import { type Finding, UNIT } from './finding';
import { meanGap } from './mirror';

/** Brain at this distance from the lesion's edge, in pixels, is searched for swelling. */
const NEAR = 2;
const FAR = 12;

/** Smallest difference from the other side that counts, in brain spreads. */
const DIFFERENT = 0.5;

/** Effects of the lesion on its surroundings. */
export const surroundings = [
  {
    id: 'lesion-edge-sharpness',
    unit: UNIT.spread,
    meaning: 'how steeply the grey changes at the edge of the most suspicious place, per pixel',
    neutral: 0,
    measure: sharpness,
  },
  {
    id: 'darker-around',
    unit: UNIT.share,
    meaning: 'how much of the brain around the most suspicious place is darker than on the other side',
    neutral: 0,
    measure: (candidate) => meanAround(candidate, (grey, mirror) => (grey - mirror < -DIFFERENT ? 1 : 0)),
  },
  {
    id: 'brighter-around',
    unit: UNIT.share,
    meaning: 'how much of the brain around the most suspicious place is brighter than on the other side',
    neutral: 0,
    measure: (candidate) => meanAround(candidate, (grey, mirror) => (grey - mirror > DIFFERENT ? 1 : 0)),
  },
  {
    id: 'brightness-around',
    unit: UNIT.spread,
    meaning: 'how bright the brain around the most suspicious place is against the rest of the brain',
    neutral: 0,
    measure: (candidate) => meanAround(candidate, (grey) => grey),
  },
  {
    id: 'asymmetry',
    unit: UNIT.spread,
    meaning: 'how much the two sides of the head differ, on the average',
    neutral: 0,
    measure: ({ scene }) => meanGap(scene.relative, scene.head, scene.axis, 0, GRID_SIZE),
  },
] as const satisfies readonly Finding[];

/**
 * Mean over the brain around the lesion; 0 where there is none.
 *
 * @param amount of a pixel's grey and the grey at its mirror image
 */
function meanAround({ scene, outer }: Candidate, amount: (grey: number, mirror: number) => number): number {
  let [all, sum] = [0, 0];
  for (let i = 0; i < outer.length; i++) {
    if (!scene.brain[i] || outer[i] <= NEAR || outer[i] > FAR) continue;
    all++;
    sum += amount(scene.relative[i], scene.mirror[i]);
  }
  return all > 0 ? sum / all : 0;
}

/** Median magnitude of the grey gradient (central differences) within a pixel and a half of the outline. */
function sharpness({ scene, inner, outer }: Candidate): number {
  const { relative } = scene;
  const slopes: number[] = [];
  for (let y = 1; y < GRID_SIZE - 1; y++) {
    for (let x = 1; x < GRID_SIZE - 1; x++) {
      const i = y * GRID_SIZE + x;
      if (inner[i] > 1.5 || outer[i] > 1.5) continue;
      const across = (relative[i + 1] - relative[i - 1]) / 2;
      const down = (relative[i + GRID_SIZE] - relative[i - GRID_SIZE]) / 2;
      slopes.push(Math.sqrt(across * across + down * down));
    }
  }
  return slopes.length > 0 ? percentiles(Float32Array.from(slopes), [50])[0] : 0;
}
