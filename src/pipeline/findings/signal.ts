import { GRID_SIZE } from '../prepare';
import { type Candidate, type CandidateGroup, scenePixel } from './candidate';
import { depthMap } from './depth';
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
] as const;

/** Width of what counts as directly around, in pixels of the grid: stays clear of the image's edge. */
const AROUND = 4;

/** Its grey, against the brain's, the surroundings' and the other side's. */
export const signal: CandidateGroup = {
  features,
  neutral: [0, 0, 0, 0, 0],
  values(candidate) {
    const { scene, region } = candidate;
    const { relative, mirror } = scene;
    let grey = 0;
    let other = 0;
    for (const i of region.pixels) {
      grey += relative[scenePixel(i)];
      other += mirror[scenePixel(i)];
    }
    const n = region.pixels.length;
    const mean = grey / n;
    let squares = 0;
    for (const i of region.pixels) {
      const gap = relative[scenePixel(i)] - mean;
      squares += gap * gap;
    }
    return [
      mean,
      mean - surroundings(candidate, mean),
      mean - other / n,
      rimOverCore(candidate),
      Math.sqrt(squares / n),
    ];
  },
};

/** Mean grey of the head around the region; `otherwise` where it fills the head. */
function surroundings({ scene, region }: Candidate, otherwise: number): number {
  const rest = new Uint8Array(GRID_SIZE * GRID_SIZE).fill(1);
  for (const i of region.pixels) rest[i] = 0;
  const distance = depthMap(rest, GRID_SIZE, GRID_SIZE);
  let sum = 0;
  let count = 0;
  for (let i = 0; i < rest.length; i++) {
    if (!rest[i] || !scene.prepared.mask[i] || distance[i] > AROUND) continue;
    sum += scene.relative[scenePixel(i)];
    count++;
  }
  return count > 0 ? sum / count : otherwise;
}

/** The rim is what lies in the outer half of the region's own depth. 0 for a region too thin to have a core. */
function rimOverCore({ scene, region }: Candidate): number {
  const inside = new Uint8Array(GRID_SIZE * GRID_SIZE);
  for (const i of region.pixels) inside[i] = 1;
  const depth = depthMap(inside, GRID_SIZE, GRID_SIZE);
  const deepest = region.pixels.reduce((most, i) => Math.max(most, depth[i]), 0);
  const sums = [0, 0];
  const counts = [0, 0];
  for (const i of region.pixels) {
    const core = depth[i] > deepest / 2 ? 1 : 0;
    sums[core] += scene.relative[scenePixel(i)];
    counts[core]++;
  }
  return counts[0] > 0 && counts[1] > 0 ? sums[0] / counts[0] - sums[1] / counts[1] : 0;
}
