import { type WhyWords, why } from '../../i18n/en/why';
import { useRest } from '../../i18n/words';

/** Loaded with the result: no part of the first load. */
export const useWhyWords = (): WhyWords => useRest('why', why);
