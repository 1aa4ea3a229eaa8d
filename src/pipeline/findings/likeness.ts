import { LABEL_NAMES, LABELS, NO_TUMOUR } from '../labels';
import { GRID_SIZE } from '../prepare';
import type { Candidate, CandidateGroup } from './candidate';
import { margins } from './margins';

const TYPES = LABELS.filter((_, k) => k !== NO_TUMOUR);

/** Which type the place itself looks like, whatever the rest of the slice looks like. */
export const likeness: CandidateGroup = {
  features: TYPES.map((label) => ({
    id: `lesion-like-${label}`,
    unit: 'points',
    meaning: `how strongly the most suspicious place itself looks like a ${LABEL_NAMES[label]}, against its closest rival`,
  })),
  neutral: TYPES.map(() => 0),
  values: (candidate) => margins(meanTypes(candidate)),
};

/** Type logits under the region, averaged; all 0 where the net does not tell types. */
function meanTypes({ finding, region }: Candidate): number[] {
  const sums = TYPES.map(() => 0);
  const { types } = finding;
  if (types === undefined) return sums;
  const side = Math.round(Math.sqrt(types.length / TYPES.length));
  for (const i of region.pixels) {
    const x = Math.floor(((i % GRID_SIZE) * side) / GRID_SIZE);
    const y = Math.floor((Math.floor(i / GRID_SIZE) * side) / GRID_SIZE);
    for (let t = 0; t < sums.length; t++) sums[t] += types[(y * side + x) * sums.length + t];
  }
  return sums.map((sum) => sum / region.pixels.length);
}
