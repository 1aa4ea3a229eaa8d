import { GRID_SIZE } from '../prepare';
import type { Candidate, CandidateGroup } from './candidate';
import { UNIT } from './feature';
import type { Scene } from './scene';
import { boundsOf } from './spread';

const features = [
  {
    id: 'lesion-depth',
    unit: UNIT.radius,
    meaning: 'how deep under the surface of the head the most suspicious point lies',
  },
  {
    id: 'lesion-way-out',
    unit: UNIT.share,
    meaning: "how far out from the head's middle the most suspicious place lies: 1 at the surface",
  },
  {
    id: 'lesion-brain-edge-gap',
    unit: UNIT.radius,
    meaning: "how near the brain's edge the most suspicious place comes: 0 where it touches it",
  },
  {
    id: 'lesion-brain-edge-contact',
    unit: UNIT.share,
    meaning: "how much of its outline runs along the brain's edge",
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

/** A lesion closer than this to the brain's edge touches it, in pixels: outlines are no more precise than that. */
const TOUCHING = 3;

/** Where the lesion lies in the head. */
export const place: CandidateGroup = {
  features,
  neutral: [0.5, 0, 0.5, 0, 0, 0.5, 0.5, 1],
  values(candidate) {
    const { scene, peak, centre } = candidate;
    const { depth, radius, axis, head } = scene;
    const ends = boundsOf(head, GRID_SIZE);
    const { gap, contact } = brainEdge(candidate);
    return [
      depth[pixel(peak.y) * GRID_SIZE + pixel(peak.x)] / radius,
      wayOut(candidate),
      gap / radius,
      contact,
      Math.abs(centre.x - 0.5 - axis[pixel(centre.y)]) / radius,
      (centre.x - ends.x0) / (ends.x1 - ends.x0),
      (centre.y - ends.y0) / (ends.y1 - ends.y0),
      sellaDistance(scene, peak),
    ];
  },
};

/**
 * Distance of the lesion's centre from the head's centre, as a share of the distance of the head's surface in that
 * direction.
 */
function wayOut({ scene, centre }: Candidate): number {
  const { head, cx, cy } = scene;
  const [dx, dy] = [centre.x - 0.5 - cx, centre.y - 0.5 - cy];
  const length = Math.sqrt(dx * dx + dy * dy);
  if (length < 0.5) return 0;
  let reach = 0;
  for (let r = 0; r < GRID_SIZE; r++) {
    const [x, y] = [Math.round(cx + (r * dx) / length), Math.round(cy + (r * dy) / length)];
    if (x >= 0 && y >= 0 && x < GRID_SIZE && y < GRID_SIZE && head[y * GRID_SIZE + x]) reach = r;
  }
  return length / Math.max(1, reach);
}

function brainEdge({ scene, pixels, inner }: Candidate): { gap: number; contact: number } {
  let gap = Number.POSITIVE_INFINITY;
  let [outline, touching] = [0, 0];
  for (const i of pixels) {
    const distance = scene.brainDepth[i];
    gap = Math.min(gap, distance);
    if (inner[i] > 1.5) continue;
    outline++;
    if (distance <= TOUCHING) touching++;
  }
  return { gap, contact: touching / outline };
}

function pixel(position: number): number {
  return Math.min(GRID_SIZE - 1, Math.max(0, Math.floor(position)));
}

/**
 * Position of the sella relative to the head's centroid, in head radii (x right, y down): axial, coronal, and sagittal
 * facing left or right. Cluster centres of annotated pituitary tumours.
 */
const SELLA = [
  { x: 0, y: -0.19 },
  { x: 0, y: 0.07 },
  { x: -0.18, y: 0.07 },
  { x: 0.18, y: 0.07 },
] as const;

/** The plane is not known, so the distance to the nearest of these positions counts. */
function sellaDistance({ cx, cy, radius }: Scene, peak: { x: number; y: number }): number {
  const u = (peak.x - 0.5 - cx) / radius;
  const v = (peak.y - 0.5 - cy) / radius;
  return Math.sqrt(Math.min(...SELLA.map(({ x, y }) => (u - x) * (u - x) + (v - y) * (v - y))));
}
