import { GRID_SIZE } from '../prepare';
import type { Candidate } from './candidate';
import { type Finding, UNIT } from './finding';
import { boundsOf } from './spread';

/** Where the lesion lies in the head. */
export const place = [
  {
    id: 'lesion-depth',
    unit: UNIT.radius,
    meaning: 'how deep under the surface of the head the most suspicious point lies',
    neutral: 0.5,
    measure: ({ scene, peak }) => scene.depth[pixel(peak.y) * GRID_SIZE + pixel(peak.x)] / scene.radius,
  },
  {
    id: 'lesion-way-out',
    unit: UNIT.share,
    meaning: "how far out from the head's middle the most suspicious place lies: 1 at the surface",
    neutral: 0,
    measure: wayOut,
  },
  {
    id: 'lesion-brain-edge-gap',
    unit: UNIT.radius,
    meaning: "how near the brain's edge the most suspicious place comes: 0 where it touches it",
    neutral: 0.5,
    measure: brainEdgeGap,
  },
  {
    id: 'lesion-brain-edge-contact',
    unit: UNIT.share,
    meaning: "how much of its outline runs along the brain's edge",
    neutral: 0,
    measure: brainEdgeContact,
  },
  {
    id: 'lesion-off-midline',
    unit: UNIT.radius,
    meaning: 'how far from the midline the most suspicious place lies',
    neutral: 0,
    measure: ({ scene, centre }) => Math.abs(centre.x - 0.5 - scene.axis[pixel(centre.y)]) / scene.radius,
  },
  {
    id: 'lesion-across',
    unit: UNIT.share,
    meaning: "where the most suspicious place lies between the picture's left and right ends of the head",
    neutral: 0.5,
    measure({ scene, centre }) {
      const { x0, x1 } = boundsOf(scene.head, GRID_SIZE);
      return (centre.x - x0) / (x1 - x0);
    },
  },
  {
    id: 'lesion-down',
    unit: UNIT.share,
    meaning:
      'where the most suspicious place lies between the top and bottom ends of the head: from front to back in axial slices',
    neutral: 0.5,
    measure({ scene, centre }) {
      const { y0, y1 } = boundsOf(scene.head, GRID_SIZE);
      return (centre.y - y0) / (y1 - y0);
    },
  },
  {
    id: 'lesion-sella-distance',
    unit: UNIT.radius,
    meaning: 'how far the most suspicious point lies from where the sella turcica is to be expected',
    neutral: 1,
    measure: sellaDistance,
  },
] as const satisfies readonly Finding[];

/** A lesion closer than this to the brain's edge touches it, in pixels: outlines are no more precise than that. */
const TOUCHING = 3;

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

function brainEdgeGap({ scene, pixels }: Candidate): number {
  return (
    pixels.reduce((gap, i) => Math.min(gap, scene.brainDepth[i]), Number.POSITIVE_INFINITY) / scene.radius
  );
}

function brainEdgeContact({ scene, pixels, inner }: Candidate): number {
  const outline = pixels.filter((i) => inner[i] <= 1.5);
  return outline.filter((i) => scene.brainDepth[i] <= TOUCHING).length / outline.length;
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
function sellaDistance({ scene: { cx, cy, radius }, peak }: Candidate): number {
  const u = (peak.x - 0.5 - cx) / radius;
  const v = (peak.y - 0.5 - cy) / radius;
  return Math.sqrt(Math.min(...SELLA.map(({ x, y }) => (u - x) * (u - x) + (v - y) * (v - y))));
}
