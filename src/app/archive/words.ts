import { type ArchiveWords, archive } from '../../i18n/en/archive';
import { useRest } from '../../i18n/words';

export const useArchiveWords = (): ArchiveWords => useRest('archive', archive);
