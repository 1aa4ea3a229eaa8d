import { type ClinicWords, clinic } from '../../i18n/en/clinic';
import { type EvidenceWords, evidence } from '../../i18n/en/evidence';
import { usePart } from '../../i18n/words';

export const useEvidenceWords = (): EvidenceWords => usePart('evidence', evidence);

/** The names of the classes for use alone, and short forms for columns. */
export function useClassNames(): Pick<ClinicWords, 'opinions' | 'shortNames'> {
  return usePart('clinic', clinic);
}
