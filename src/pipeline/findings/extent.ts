import { connectedComponents } from '../image/components';
import { GRID_SIZE } from '../prepare';
import type { Candidate } from './candidate';
import { type Finding, UNIT } from './finding';
import { NO_PLACE } from './peaks';
import { spread } from './spread';

/** Score, size and shape. */
export const extent = [
  {
    id: 'lesion-score',
    unit: 'points',
    meaning: 'how sure the most suspicious place is to be a lesion',
    neutral: NO_PLACE,
    measure: ({ height }) => height,
  },
  {
    id: 'second-lesion-score',
    unit: 'points',
    meaning: 'how sure the second most suspicious place, apart from the first, is to be a lesion',
    neutral: NO_PLACE,
    measure: ({ nextHeight }) => nextHeight,
  },
  {
    id: 'lesion-places',
    unit: UNIT.ratio,
    meaning: 'how many separate places are nearly as suspicious as the first',
    neutral: 0,
    measure: places,
  },
  {
    id: 'lesion-area',
    unit: UNIT.share,
    meaning: 'how much of the head the most suspicious place covers',
    neutral: 0,
    measure: ({ scene, pixels }) => pixels.length / (scene.radius * scene.radius * Math.PI),
  },
  {
    id: 'lesion-elongation',
    unit: UNIT.ratio,
    meaning: 'how much longer than broad the most suspicious place is: 1 when round',
    neutral: 1,
    measure: ({ pixels }) => form(pixels).elongation,
  },
  {
    id: 'lesion-compactness',
    unit: UNIT.share,
    meaning: 'how compact the most suspicious place is: 1 for an ellipse, less when ragged or branched',
    neutral: 1,
    measure: ({ pixels }) => form(pixels).compactness,
  },
  {
    id: 'lesion-flatness',
    unit: UNIT.ratio,
    meaning:
      'how much longer along the surface of the head than towards it: above 1 when flattened against it',
    neutral: 1,
    measure: flatness,
  },
] as const satisfies readonly Finding[];

/** A further place counts where the map is at most this many points below its peak. */
const NEARLY = 3;

function places({ map, height, scene }: Candidate): number {
  const level = Math.max(0, height - NEARLY);
  const likely = scene.head.map((inside, i) => (inside && map[i] > level ? 1 : 0));
  return connectedComponents(likely, GRID_SIZE).components.length;
}

/**
 * From the ellipse with the same second moments: ratio of long to short axis, and the share of the ellipse that is
 * filled.
 */
function form(pixels: Int32Array): { elongation: number; compactness: number } {
  const { vx, vy, vxy } = spread(pixels, GRID_SIZE);
  const gap = Math.sqrt(((vx - vy) * (vx - vy)) / 4 + vxy * vxy);
  const major = (vx + vy) / 2 + gap;
  const minor = Math.max(1 / 12, (vx + vy) / 2 - gap);
  return {
    elongation: Math.sqrt(major / minor),
    compactness: Math.min(1, pixels.length / (4 * Math.PI * Math.sqrt(major * minor))),
  };
}

/** Spread perpendicular to the line from the head's centre to the lesion's, divided by the spread along it. */
function flatness({ scene, pixels, centre }: Candidate): number {
  const { vx, vy, vxy } = spread(pixels, GRID_SIZE);
  const [dx, dy] = [centre.x - 0.5 - scene.cx, centre.y - 0.5 - scene.cy];
  const length = Math.sqrt(dx * dx + dy * dy);
  if (length < 1) return 1;
  const [ux, uy] = [dx / length, dy / length];
  const along = ux * ux * vx + uy * uy * vy + 2 * ux * uy * vxy;
  return Math.sqrt((vx + vy - along) / along);
}
