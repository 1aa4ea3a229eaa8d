import type { WarningCode } from '../../decode/types';
import type { QualityCode } from '../../pipeline/quality/quality';
import type { SliceRead } from '../../worker/protocol';

export type FlawCode = WarningCode | QualityCode;

/** A flaw of a picture that readers of its result must know. */
export interface Flaw {
  readonly code: FlawCode;
  /** It may reveal the patient's name, or hide a lesion. */
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

/** Flaws found by the decoder and by measurement, grave ones first, each once. */
export function flawsOf({ provenance, quality = [], reading }: Judged): Flaw[] {
  // Flaws of a head do not matter in a picture that was rejected.
  const head = reading.status === 'rejected' ? [] : quality;
  const codes = new Set<FlawCode>([...provenance.warnings, ...head]);
  // The file declares this already.
  if (codes.has('burned-in-annotation')) codes.delete('writing');
  const grave = GRAVE.filter((code) => codes.has(code));
  const rest = [...codes].filter((code) => !GRAVE.includes(code));
  return [...grave.map((code) => ({ code, grave: true })), ...rest.map((code) => ({ code, grave: false }))];
}
