import { type ClinicWords, clinic } from '../../i18n/en/clinic';
import { useRest } from '../../i18n/words';

export const useClinicWords = (): ClinicWords => useRest('clinic', clinic);
