import { type VerdictWords, verdict } from '../../i18n/en/verdict';
import { useRest } from '../../i18n/words';

/** These words come with the result: they are no part of the first load. */
export const useVerdictWords = (): VerdictWords => useRest('verdict', verdict);
