/**
 * Measures the findings: properties of the most suspicious place, in radiology's terms. They come from the image and
 * one outline that does not depend on the class scores.
 */
import type { Candidate, CandidateGroup } from './candidate';
import { extent } from './extent';
import type { Feature } from './feature';
import { place } from './place';
import { round } from './round';
import { signal } from './signal';
import { surroundings } from './surroundings';

const GROUPS: readonly CandidateGroup[] = [extent, place, signal, surroundings];

/** Every vector and table of findings is in this order. */
export const FINDINGS: readonly Feature[] = GROUPS.flatMap(({ features }) => features);

/**
 * Without a candidate (flat map or empty head) scores are NO_PLACE, and every other finding has the value of a round
 * lesion of no size in the middle of the head, as bright as its surroundings.
 *
 * @returns one value for each of FINDINGS, finite and rounded to 12 significant bits
 */
export function measureFindings(candidate: Candidate | null): Float64Array {
  const measured = GROUPS.flatMap(({ values, neutral }) => (candidate ? values(candidate) : neutral));
  return Float64Array.from(measured, round);
}
