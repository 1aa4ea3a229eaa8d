import type { Provenance } from '../../../decode/types';
import type { Viewport } from './geometry';
import { sidesOf } from './sides';

const EDGES = ['right', 'bottom', 'left', 'top'] as const;

/** Letters of the patient's sides at the edges of the stage; none where the file does not give them. */
export function SideLetters({ towards, viewport }: { towards: Provenance['towards']; viewport: Viewport }) {
  if (!towards) return null;
  return sidesOf(towards, viewport).map((letters, i) => (
    <span key={EDGES[i]} class={`side side--${EDGES[i]} small`} aria-hidden="true">
      {letters}
    </span>
  ));
}
