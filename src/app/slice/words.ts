import { type RobustnessWords, robustness } from '../../i18n/en/robustness';
import { type StudyWords, study } from '../../i18n/en/study';
import { type VerdictWords, verdict } from '../../i18n/en/verdict';
import { useRest } from '../../i18n/words';

/** These words come with the result: they are no part of the first load. */
export const useVerdictWords = (): VerdictWords => useRest('verdict', verdict);

/** Of series and studies: planes are named beside a slice too. */
export const useStudyWords = (): StudyWords => useRest('study', study);

export const useRobustnessWords = (): RobustnessWords => useRest('robustness', robustness);
