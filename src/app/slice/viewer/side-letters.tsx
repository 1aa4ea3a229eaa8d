import type { Provenance } from '../../../decode/types';
import type { Viewport } from './geometry';
import { sidesOf } from './sides';

const EDGES = ['right', 'bottom', 'left', 'top'] as const;

/** Which side of the patient is where, at the edges of the stage; nothing where the file does not tell. */
export function SideLetters({ towards, viewport }: { towards: Provenance['towards']; viewport: Viewport }) {
  if (!towards) return null;
  return sidesOf(towards, viewport).map((letters, i) => (
    <span key={EDGES[i]} class={`side side--${EDGES[i]} small`} aria-hidden="true">
      {letters}
    </span>
  ));
}
