import { type PrivacyWords, privacy } from '../../i18n/en/privacy';
import { usePart } from '../../i18n/words';

export const usePrivacyWords = (): PrivacyWords => usePart('privacy', privacy);
