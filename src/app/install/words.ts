import { type InstallWords, install } from '../../i18n/en/install';
import { usePart } from '../../i18n/words';

/** Loaded when needed, not with the first screen. */
export const useInstallWords = (): InstallWords => usePart('install', install);
