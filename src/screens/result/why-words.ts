import { type WhyWords, why } from '../../i18n/en/why';

/** Loaded with the result: no part of the first load. English is the only language yet. */
export const useWhyWords = (): WhyWords => why;
