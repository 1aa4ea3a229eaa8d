import { type WhyWords, why } from '../../i18n/en/why';
import { usePart } from '../../i18n/words';

/** Loaded with the result, not with the first screen. */
export const useWhyWords = (): WhyWords => usePart('why', why);
