import type { Dictionary } from '../../i18n/en';
import type { Overlay } from './view';

export function overlayName(overlay: Overlay, { viewer }: Dictionary): string {
  if (overlay === 'none' || overlay === 'heat' || overlay === 'prepared') return viewer[overlay];
  return viewer.evidence[overlay];
}
