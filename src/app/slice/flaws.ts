import type { WarningCode } from '../../decode/types';
import type { QualityCode } from '../../pipeline/quality/quality';
import type { SliceRead } from '../../worker/protocol';

export type FlawCode = WarningCode | QualityCode;

/** Something about a picture that whoever reads its result must know. */
export interface Flaw {
  readonly code: FlawCode;
  /** It may name the patient, or hide a lesion. */
  readonly grave: boolean;
}

type Judged = Pick<SliceRead, 'provenance' | 'quality'> & {
  readonly reading: Pick<SliceRead['reading'], 'status'>;
};

const GRAVE: readonly FlawCode[] = [
  'burned-in-annotation',
  'writing',
  'cropped-head',
  'low-resolution',
  'incomplete',
];

/** What the decoder and the measuring of the picture found, grave things first, each once. */
export function flawsOf({ provenance, quality = [], reading }: Judged): Flaw[] {
  // What was taken for a head in a picture that shows none is nothing to speak of.
  const head = reading.status === 'rejected' ? [] : quality;
  const codes = new Set<FlawCode>([...provenance.warnings, ...head]);
  // The file tells of it already.
  if (codes.has('burned-in-annotation')) codes.delete('writing');
  const grave = GRAVE.filter((code) => codes.has(code));
  const rest = [...codes].filter((code) => !GRAVE.includes(code));
  return [...grave.map((code) => ({ code, grave: true })), ...rest.map((code) => ({ code, grave: false }))];
}
