import { percentiles } from '../image/percentile';
import type { Candidate } from './candidate';
import { type Finding, UNIT } from './finding';

/** Width of the ring taken as the direct surroundings, in pixels. */
const AROUND = 4;

/** The lesion's grey, compared with the brain, the surroundings and the other side. */
export const signal = [
  {
    id: 'lesion-brightness',
    unit: UNIT.spread,
    meaning: 'how bright the most suspicious place is against the rest of the brain',
    neutral: 0,
    measure: brightness,
  },
  {
    id: 'lesion-contrast',
    unit: UNIT.spread,
    meaning: 'how much brighter the most suspicious place is than what directly surrounds it',
    neutral: 0,
    measure: contrast,
  },
  {
    id: 'lesion-one-sided',
    unit: UNIT.spread,
    meaning: 'how much brighter the most suspicious place is than its mirror image on the other side',
    neutral: 0,
    measure: (candidate) => brightness(candidate) - meanOf(within(candidate, candidate.scene.mirror)),
  },
  {
    id: 'lesion-ring',
    unit: UNIT.spread,
    meaning: 'how much brighter the rim of the most suspicious place is than its core: high for a ring',
    neutral: 0,
    measure: rimOverCore,
  },
  {
    id: 'lesion-variation',
    unit: UNIT.spread,
    meaning: 'how uneven the most suspicious place is inside',
    neutral: 0,
    measure: variation,
  },
  {
    id: 'lesion-brightest',
    unit: UNIT.spread,
    meaning: 'how bright the brightest tenth of the most suspicious place is at least',
    neutral: 0,
    measure: (candidate) => percentiles(within(candidate), [90])[0],
  },
  {
    id: 'lesion-darkest',
    unit: UNIT.spread,
    meaning: 'how bright the darkest tenth of the most suspicious place is at most',
    neutral: 0,
    measure: (candidate) => percentiles(within(candidate), [10])[0],
  },
] as const satisfies readonly Finding[];

/** An image's values inside the lesion. */
function within({ pixels, scene }: Candidate, image = scene.relative): Float32Array {
  return Float32Array.from(pixels, (i) => image[i]);
}

function meanOf(values: Float32Array): number {
  return values.reduce((sum, v) => sum + v, 0) / values.length;
}

function brightness(candidate: Candidate): number {
  return meanOf(within(candidate));
}

/** Against the brain around the lesion; 0 where the lesion fills the brain. */
function contrast(candidate: Candidate): number {
  const { scene, outer } = candidate;
  const around = scene.relative.filter((_, i) => scene.brain[i] && outer[i] > 0 && outer[i] <= AROUND);
  return around.length > 0 ? brightness(candidate) - meanOf(around) : 0;
}

/** Standard deviation. */
function variation(candidate: Candidate): number {
  const grey = within(candidate);
  const mean = meanOf(grey);
  return Math.sqrt(grey.reduce((sum, v) => sum + (v - mean) * (v - mean), 0) / grey.length);
}

/** The rim is the outer half of the lesion's depth. 0 for a lesion too thin to have a core. */
function rimOverCore({ scene, pixels, inner }: Candidate): number {
  const deepest = pixels.reduce((most, i) => Math.max(most, inner[i]), 0);
  const sums = [0, 0];
  const counts = [0, 0];
  for (const i of pixels) {
    const core = inner[i] > deepest / 2 ? 1 : 0;
    sums[core] += scene.relative[i];
    counts[core]++;
  }
  return counts[0] > 0 && counts[1] > 0 ? sums[0] / counts[0] - sums[1] / counts[1] : 0;
}
