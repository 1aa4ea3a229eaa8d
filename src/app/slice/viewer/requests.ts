/** Requests for overlays from outside the viewer. */
import { useEffect, useRef } from 'preact/hooks';
import type { Overlay } from './view';

const listeners = new Set<(overlay: Overlay) => void>();

/** Shows an overlay over the slice on the screen, if there is one. */
export function requestOverlay(overlay: Overlay): void {
  for (const listener of listeners) listener(overlay);
}

/** @param show called with every request while the viewer is on the screen */
export function useOverlayRequests(show: (overlay: Overlay) => void): void {
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    const listener = (overlay: Overlay) => latest.current(overlay);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
}
