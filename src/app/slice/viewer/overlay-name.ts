import type { ViewerWords } from '../../../i18n/en/viewer';
import type { Overlay } from './view';

export function overlayName(overlay: Overlay, words: ViewerWords): string {
  if (overlay === 'none' || overlay === 'heat' || overlay === 'prepared' || overlay === 'occlusion')
    return words[overlay];
  return words.evidence(overlay);
}
