import { type ViewerWords, viewer } from '../../../i18n/en/viewer';
import { useRest } from '../../../i18n/words';

/** The viewer's words come with the viewer: they are no part of the first load. */
export const useViewerWords = (): ViewerWords => useRest('viewer', viewer);
