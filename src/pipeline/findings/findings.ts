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

/** In the order of every vector and table. */
export const FINDINGS: readonly Feature[] = GROUPS.flatMap(({ features }) => features);

/**
 * Where the map is flat or the head empty there is no place to measure: scores are then NO_PLACE, and all else has the
 * value of a round lesion without extent, in the middle of the head, as bright as its surroundings.
 *
 * @returns one value a feature of FINDINGS, each finite and rounded like those of `measure`
 */
export function measureFindings(candidate: Candidate | null): Float64Array {
  const measured = GROUPS.flatMap(({ values, neutral }) => (candidate ? values(candidate) : neutral));
  return Float64Array.from(measured, round);
}
