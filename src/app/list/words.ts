import { type ListWords, list } from '../../i18n/en/list';
import { usePart } from '../../i18n/words';

export const useListWords = (): ListWords => usePart('list', list);
