import { GRID_SIZE } from '../prepare';
import { type CandidateGroup, inScene, scenePixel } from './candidate';
import { UNIT } from './feature';
import { boundsOf } from './region';
import { type Scene, SIZE } from './scene';

const features = [
  {
    id: 'lesion-depth',
    unit: UNIT.radius,
    meaning: 'how deep under the surface of the head the most suspicious point lies',
  },
  {
    id: 'lesion-surface-gap',
    unit: UNIT.radius,
    meaning: 'how near the surface of the head, and so the skull, the most suspicious place comes',
  },
  {
    id: 'lesion-off-midline',
    unit: UNIT.radius,
    meaning: 'how far from the midline the most suspicious place lies',
  },
  {
    id: 'lesion-across',
    unit: UNIT.share,
    meaning: "where the most suspicious place lies between the picture's left and right ends of the head",
  },
  {
    id: 'lesion-down',
    unit: UNIT.share,
    meaning:
      'where the most suspicious place lies between the top and bottom ends of the head: from front to back in axial slices',
  },
  {
    id: 'lesion-sella-distance',
    unit: UNIT.radius,
    meaning: 'how far the most suspicious point lies from where the sella turcica is to be expected',
  },
] as const;

/** Where in the head. */
export const place: CandidateGroup = {
  features,
  neutral: [0.5, 0.5, 0, 0.5, 0.5, 1],
  values({ scene, region, x, y }) {
    const { depth, radius, axis } = scene;
    const peak = { x: inScene(region.peak.x), y: inScene(region.peak.y) };
    const head = boundsOf(scene.prepared.mask, GRID_SIZE);
    const inHead = (at: number, from: number, to: number) =>
      (at - inScene(from)) / (inScene(to) - inScene(from));
    let nearest = Number.POSITIVE_INFINITY;
    for (const i of region.pixels) nearest = Math.min(nearest, depth[scenePixel(i)]);
    return [
      depth[pixel(peak.y) * SIZE + pixel(peak.x)] / radius,
      nearest / radius,
      Math.abs(x - axis[pixel(y)]) / radius,
      inHead(x, head.x0, head.x1),
      inHead(y, head.y0, head.y1),
      sellaDistance(scene, peak),
    ];
  },
};

function pixel(position: number): number {
  return Math.min(SIZE - 1, Math.max(0, Math.round(position)));
}

/**
 * Where the sella lies against the head's centroid, in head radii (x to the right, y down): axial, coronal, and
 * sagittal facing left or right. Centres of the three clusters of 543 annotated pituitary tumours; 95 % lie
 * within 0.13 of one.
 */
const SELLA = [
  { x: 0, y: -0.19 },
  { x: 0, y: 0.07 },
  { x: -0.18, y: 0.07 },
  { x: 0.18, y: 0.07 },
] as const;

/** The plane is not known, so the nearest of the places counts. */
function sellaDistance({ cx, cy, radius }: Scene, peak: { x: number; y: number }): number {
  const u = (peak.x - cx) / radius;
  const v = (peak.y - cy) / radius;
  return Math.sqrt(Math.min(...SELLA.map(({ x, y }) => (u - x) * (u - x) + (v - y) * (v - y))));
}
