import type { Provenance } from '../../../decode/types';
import type { Look } from './geometry';
import { sidesOf } from './sides';

const EDGES = ['right', 'bottom', 'left', 'top'] as const;

/** Which side of the patient is where, at the edges of the stage; nothing where the file does not tell. */
export function SideLetters({ towards, look }: { towards: Provenance['towards']; look: Look }) {
  if (!towards) return null;
  return sidesOf(towards, look).map((letters, i) => (
    <span key={EDGES[i]} class={`side side--${EDGES[i]} small`} aria-hidden="true">
      {letters}
    </span>
  ));
}
