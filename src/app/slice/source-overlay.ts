import { LABELS } from '../../pipeline/labels';
import type { SliceRead } from '../../worker/protocol';
import { overlaysOf } from './viewer/overlays';
import type { Overlay } from './viewer/view';

/** The overlay that shows where a finding comes from; null where there is none. */
export function sourceOverlay(feature: string, read: SliceRead): Overlay | null {
  const of = LABELS.find((label) => feature === `${label}-evidence`);
  // What is measured of the suspicious place is where the heatmap is bright.
  const overlay: Overlay = of ?? 'heat';
  return overlaysOf(read).includes(overlay) ? overlay : null;
}
