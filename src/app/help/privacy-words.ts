import { type PrivacyWords, privacy } from '../../i18n/en/privacy';
import { useRest } from '../../i18n/words';

export const usePrivacyWords = (): PrivacyWords => useRest('privacy', privacy);
