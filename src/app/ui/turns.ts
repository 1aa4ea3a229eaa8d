import { useEffect, useState } from 'preact/hooks';
import { afterPaint } from '../state/frame';

/**
 * For a long page that is wanted at once: what matters is shown first, the rest in turns, one a frame, so that no
 * task is long enough to be felt.
 *
 * @param begun what matters is there; false begins anew
 * @param last how many turns there are
 * @returns the turn that may be shown, from 0
 */
export function useTurns(begun: boolean, last: number): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!begun) setTurn(0);
    else if (turn < last) return afterPaint(() => setTurn(turn + 1));
    return undefined;
  }, [begun, turn]);
  return begun ? turn : 0;
}
