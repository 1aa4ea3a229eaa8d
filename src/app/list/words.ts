import { type ListWords, list } from '../../i18n/en/list';
import { useRest } from '../../i18n/words';

export const useListWords = (): ListWords => useRest('list', list);
