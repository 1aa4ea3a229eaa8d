import { type VerdictWords, verdict } from '../../i18n/en/verdict';

/** These words come with the result: they are no part of the first load. English is the only language yet. */
export const useVerdictWords = (): VerdictWords => verdict;
