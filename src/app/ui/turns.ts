import { useEffect, useState } from 'preact/hooks';
import { afterPaint } from '../state/frame';

/**
 * Shows a long page in steps: the important part first, then one part a frame, so that no task is long enough to be
 * noticed.
 *
 * @param begun whether the important part is shown; false starts again
 * @param last number of turns
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
