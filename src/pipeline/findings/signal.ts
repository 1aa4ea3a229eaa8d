import { percentiles } from '../image/percentile';
import type { Candidate, CandidateGroup } from './candidate';
import { UNIT } from './feature';

const features = [
  {
    id: 'lesion-brightness',
    unit: UNIT.spread,
    meaning: 'how bright the most suspicious place is against the rest of the brain',
  },
  {
    id: 'lesion-contrast',
    unit: UNIT.spread,
    meaning: 'how much brighter the most suspicious place is than what directly surrounds it',
  },
  {
    id: 'lesion-one-sided',
    unit: UNIT.spread,
    meaning: 'how much brighter the most suspicious place is than its mirror image on the other side',
  },
  {
    id: 'lesion-ring',
    unit: UNIT.spread,
    meaning: 'how much brighter the rim of the most suspicious place is than its core: high for a ring',
  },
  {
    id: 'lesion-variation',
    unit: UNIT.spread,
    meaning: 'how uneven the most suspicious place is inside',
  },
  {
    id: 'lesion-brightest',
    unit: UNIT.spread,
    meaning: 'how bright the brightest tenth of the most suspicious place is at least',
  },
  {
    id: 'lesion-darkest',
    unit: UNIT.spread,
    meaning: 'how bright the darkest tenth of the most suspicious place is at most',
  },
] as const;

/** Width of the ring taken as the direct surroundings, in pixels. */
const AROUND = 4;

/** The lesion's grey, compared with the brain, the surroundings and the other side. */
export const signal: CandidateGroup = {
  features,
  neutral: [0, 0, 0, 0, 0, 0, 0],
  values(candidate) {
    const { scene, pixels } = candidate;
    const grey = Float32Array.from(pixels, (i) => scene.relative[i]);
    const mean = meanOf(grey);
    const other = meanOf(Float32Array.from(pixels, (i) => scene.mirror[i]));
    const squares = grey.reduce((sum, v) => sum + (v - mean) * (v - mean), 0);
    const [dark, bright] = percentiles(grey, [10, 90]);
    return [
      mean,
      mean - surroundings(candidate, mean),
      mean - other,
      rimOverCore(candidate),
      Math.sqrt(squares / grey.length),
      bright,
      dark,
    ];
  },
};

function meanOf(values: Float32Array): number {
  return values.reduce((sum, v) => sum + v, 0) / values.length;
}

/** Mean grey of the brain around the lesion; `otherwise` where it fills the brain. */
function surroundings({ scene, outer }: Candidate, otherwise: number): number {
  const around = scene.relative.filter((_, i) => scene.brain[i] && outer[i] > 0 && outer[i] <= AROUND);
  return around.length > 0 ? meanOf(around) : otherwise;
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
