/** The overlays that a slice has, and how keys switch between them. */

import type { Occlusion } from '../../../pipeline/explain/occlusion/occlude';
import { LABELS } from '../../../pipeline/labels';
import type { SliceRead } from '../../../worker/protocol';
import type { Overlay } from './view';

type Maps = Pick<SliceRead, 'crop' | 'heat' | 'prepared' | 'evidence' | 'reading'>;

/** @param occlusion if the occlusion check was run */
export function overlaysOf(
  { crop, heat, prepared, evidence, reading }: Maps,
  occlusion: Occlusion | null = null,
): Overlay[] {
  // Maps of something that is not a brain would only confuse.
  if (!crop || reading.status === 'rejected') return ['none'];
  return [
    'none',
    ...(heat ? (['heat'] as const) : []),
    ...(occlusion ? (['occlusion'] as const) : []),
    ...(prepared ? (['prepared'] as const) : []),
    ...(evidence ? LABELS : []),
  ];
}

export const toggled = (now: Overlay, wanted: Overlay): Overlay => (now === wanted ? 'none' : wanted);

/** One class after another, and none after the last. */
export function nextEvidence(now: Overlay, available: readonly Overlay[]): Overlay {
  const classes: readonly Overlay[] = LABELS.filter((label) => available.includes(label));
  return classes[classes.indexOf(now) + 1] ?? 'none';
}
