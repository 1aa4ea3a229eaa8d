import { type CopyWords, copy } from '../../i18n/en/copy';
import { useRest } from '../../i18n/words';

/** Loaded when there is something to say: no part of the first load. */
export const useCopyWords = (): CopyWords => useRest('copy', copy);
