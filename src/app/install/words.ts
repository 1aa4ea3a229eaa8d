import { type InstallWords, install } from '../../i18n/en/install';
import { useRest } from '../../i18n/words';

/** Loaded when there is something to say: no part of the first load. */
export const useInstallWords = (): InstallWords => useRest('install', install);
