import { requestOverlay } from './viewer/requests';
import type { Overlay } from './viewer/view';

/** Lays something over the slice, and brings the slice into sight. */
export function showOverlay(overlay: Overlay): void {
  requestOverlay(overlay);
  // On a phone the slice is far above.
  document.querySelector('.viewer')?.scrollIntoView({ block: 'nearest' });
}
