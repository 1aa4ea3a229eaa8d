import { type RobustnessWords, robustness } from '../../i18n/en/robustness';
import { type StudyWords, study } from '../../i18n/en/study';
import { type VerdictWords, verdict } from '../../i18n/en/verdict';
import { useRest } from '../../i18n/words';

/** Loaded with the result, not with the first screen. */
export const useVerdictWords = (): VerdictWords => useRest('verdict', verdict);

/** Words for series and studies: planes are named for slices too. */
export const useStudyWords = (): StudyWords => useRest('study', study);

export const useRobustnessWords = (): RobustnessWords => useRest('robustness', robustness);
