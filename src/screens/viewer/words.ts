import { type ViewerWords, viewer } from '../../i18n/en/viewer';

/** The viewer's words come with the viewer: they are no part of the first load. English is the only language yet. */
export const useViewerWords = (): ViewerWords => viewer;
