import { type RobustnessWords, robustness } from '../../i18n/en/robustness';
import { type StudyWords, study } from '../../i18n/en/study';
import { type VerdictWords, verdict } from '../../i18n/en/verdict';
import { usePart } from '../../i18n/words';

/** Loaded with the result, not with the first screen. */
export const useVerdictWords = (): VerdictWords => usePart('verdict', verdict);

/** Words for series and studies: planes are named for slices too. */
export const useStudyWords = (): StudyWords => usePart('study', study);

export const useRobustnessWords = (): RobustnessWords => usePart('robustness', robustness);
