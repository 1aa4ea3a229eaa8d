/**
 * Measures the findings: properties of the most suspicious place, in radiology's terms. They come from the image and
 * one outline that does not depend on the class scores.
 */
import type { Candidate } from './candidate';
import { extent } from './extent';
import type { Feature } from './feature';
import { place } from './place';
import { round } from './round';
import { signal } from './signal';
import { surroundings } from './surroundings';

/** Every vector and table of findings is in this order. */
export const FINDINGS = [...extent, ...place, ...signal, ...surroundings] as const;

export type FindingId = (typeof FINDINGS)[number]['id'];

/** What models and messages say of them. */
export const FEATURES: readonly Feature[] = FINDINGS.map(({ id, unit, meaning }) => ({ id, unit, meaning }));

/**
 * Without a candidate (flat map or empty head) scores are NO_PLACE, and every other finding has the value of a round
 * lesion of no size in the middle of the head, as bright as its surroundings.
 *
 * @returns one value for each of FINDINGS, finite and rounded to 12 significant bits
 */
export function measureFindings(candidate: Candidate | null): Float64Array {
  return Float64Array.from(FINDINGS, ({ measure, neutral }) =>
    round(candidate ? measure(candidate) : neutral),
  );
}
