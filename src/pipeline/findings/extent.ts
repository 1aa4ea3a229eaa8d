import { sigmoid } from '../net/exponential';
import { GRID_SIZE } from '../prepare';
import type { CandidateGroup } from './candidate';
import { UNIT } from './feature';
import { boundsOf, type Region, spread } from './region';

/** Log odds of a lesion where there is no place to ask about: less than the finder gives any. */
export const NO_PLACE = -16;

const features = [
  { id: 'lesion-score', unit: 'points', meaning: 'how sure the most suspicious place is to be a lesion' },
  {
    id: 'second-lesion-score',
    unit: 'points',
    meaning: 'how sure the second most suspicious place, apart from the first, is to be a lesion',
  },
  {
    id: 'lesion-focus',
    unit: UNIT.share,
    meaning: 'how much of all suspicion lies in the most suspicious place: little when it is spread widely',
  },
  { id: 'lesion-area', unit: UNIT.share, meaning: 'how much of the head the most suspicious place covers' },
  {
    id: 'lesion-width',
    unit: UNIT.share,
    meaning: "how wide the most suspicious place is, as a share of the head's width",
  },
  {
    id: 'lesion-height',
    unit: UNIT.share,
    meaning: "how tall the most suspicious place is in the picture, as a share of the head's height",
  },
  {
    id: 'lesion-elongation',
    unit: UNIT.ratio,
    meaning: 'how much longer than broad the most suspicious place is: 1 when round',
  },
  {
    id: 'lesion-compactness',
    unit: UNIT.share,
    meaning: 'how compact the most suspicious place is: 1 for an ellipse, less when ragged or branched',
  },
] as const;

/** How sure, how large, of what shape. */
export const extent: CandidateGroup = {
  features,
  neutral: [NO_PLACE, NO_PLACE, 0, 0, 0, 0, 1, 1],
  values({ scene, map, region, next }) {
    const { mask } = scene.prepared;
    const head = boundsOf(mask, GRID_SIZE);
    const { x0, y0, x1, y1 } = region.box;
    let area = 0;
    let suspicion = 0;
    for (let i = 0; i < mask.length; i++) {
      if (!mask[i]) continue;
      area++;
      suspicion += sigmoid(map[i]);
    }
    const { elongation, compactness } = form(region);
    return [
      region.height,
      next ? next.height : NO_PLACE,
      region.pixels.reduce((sum, i) => sum + sigmoid(map[i]), 0) / suspicion,
      region.pixels.length / area,
      (x1 - x0) / (head.x1 - head.x0),
      (y1 - y0) / (head.y1 - head.y0),
      elongation,
      compactness,
    ];
  },
};

/** By the ellipse with the same second moments: longer by shorter axis, and the share of it that is filled. */
function form({ pixels }: Region): { elongation: number; compactness: number } {
  const { vx, vy, vxy } = spread(pixels, GRID_SIZE);
  const gap = Math.sqrt(((vx - vy) * (vx - vy)) / 4 + vxy * vxy);
  const major = (vx + vy) / 2 + gap;
  const minor = Math.max(1 / 12, (vx + vy) / 2 - gap);
  return {
    elongation: Math.sqrt(major / minor),
    compactness: Math.min(1, pixels.length / (4 * Math.PI * Math.sqrt(major * minor))),
  };
}
