import { GRID_SIZE } from '../prepare';
import type { Lesion } from '../reading';
import type { Candidate } from './candidate';
import { tumourOdds } from './margins';
import { boundsOf } from './spread';

/**
 * Least score of a lesion, chosen to agree with the classes: nearly every slice whose most probable class is a tumour
 * is marked, and hardly any other. How often that is right: docs/generated/evaluation.md.
 */
export const MIN_SCORE = 0.6;

/** Width and height of the source image, in pixels. */
export interface Sides {
  readonly width: number;
  readonly height: number;
}

/**
 * Where the lesion is, if there is one. The score is the probability of a tumour of any type: the class head is better
 * at telling whether there is a lesion, the map at telling where.
 *
 * @returns null where there is no candidate, or its score is below `least`
 */
export function locateLesion(
  candidate: Candidate | null,
  logits: ArrayLike<number>,
  source: Sides,
  least: number,
): Lesion | null {
  if (!candidate) return null;
  const score = probability(tumourOdds(logits));
  return score >= least ? inSource(candidate, score, source) : null;
}

/** From pixels of the grid to fractions of the source image, clipped to it. */
function inSource({ mask, pixels, peak, scene }: Candidate, score: number, source: Sides): Lesion {
  const { crop } = scene.prepared;
  const across = (x: number) => held((crop.x + (x / GRID_SIZE) * crop.width) / source.width);
  const down = (y: number) => held((crop.y + (y / GRID_SIZE) * crop.height) / source.height);
  const box = boundsOf(mask, GRID_SIZE);
  const x = across(box.x0);
  const y = down(box.y0);
  const share = pixels.length / (GRID_SIZE * GRID_SIZE);
  return {
    ...{ x, y, width: across(box.x1) - x, height: down(box.y1) - y, score },
    peak: { x: across(peak.x), y: down(peak.y) },
    area: held((share * crop.width * crop.height) / (source.width * source.height)),
  };
}

function held(fraction: number): number {
  return Math.min(1, Math.max(0, fraction));
}

/** The odds may be infinite. */
function probability(odds: number): number {
  return 1 / (1 + 1 / odds);
}
