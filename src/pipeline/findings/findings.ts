/**
 * Names what the lesion finder sees: measurements of the most suspicious place, in radiology's terms, and what the
 * finder as a whole says for each class.
 */
import { LABEL_NAMES, LABELS } from '../labels';
import type { Finding } from '../net/finding';
import type { Candidate } from './candidate';
import { extent } from './extent';
import type { Feature } from './feature';
import { likeness } from './likeness';
import { margins } from './margins';
import { place } from './place';
import { round } from './round';
import { signal } from './signal';

const GROUPS = [extent, place, signal, likeness];

const EVIDENCE: readonly Feature[] = LABELS.map((label) => ({
  id: `${label}-evidence`,
  unit: 'points',
  meaning: `how strongly the slice as a whole speaks for ${LABEL_NAMES[label]}, against its closest rival`,
}));

/** Ids of the class evidence, in the order of LABELS: the margins of the finder's logits. */
export const CLASS_MARGINS = EVIDENCE.map(({ id }) => id);

/** In the order of every vector and table. */
export const FINDINGS: readonly Feature[] = [...GROUPS.flatMap(({ features }) => features), ...EVIDENCE];

/**
 * Where the map is flat or the head empty there is no place to measure: its scores are then NO_PLACE, and the rest
 * says "of no extent, round, in the middle, far from the sella, as bright as its surroundings, of no type".
 *
 * @param candidate of this finding
 * @returns one value a feature of FINDINGS, each finite and rounded like those of `measure`
 */
export function measureFindings(finding: Finding, candidate: Candidate | null): Float64Array {
  const measured = GROUPS.flatMap(({ values, neutral }) => (candidate ? values(candidate) : neutral));
  return Float64Array.from([...measured, ...margins(finding.logits)], round);
}
