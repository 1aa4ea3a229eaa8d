import { type ArchiveWords, archive } from '../../i18n/en/archive';
import { usePart } from '../../i18n/words';

export const useArchiveWords = (): ArchiveWords => usePart('archive', archive);
