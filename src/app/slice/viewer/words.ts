import { type ViewerWords, viewer } from '../../../i18n/en/viewer';
import { usePart } from '../../../i18n/words';

/** Loaded with the viewer, not with the first screen. */
export const useViewerWords = (): ViewerWords => usePart('viewer', viewer);
