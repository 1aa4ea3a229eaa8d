import { type ClinicWords, clinic } from '../../i18n/en/clinic';
import { usePart } from '../../i18n/words';

export const useClinicWords = (): ClinicWords => usePart('clinic', clinic);
