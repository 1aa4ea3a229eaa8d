import { useRobustnessWords } from '../words';
import type { Effect } from './strengths';

/** Signs, so that effects can be distinguished without colour. */
const SIGNS: Readonly<Record<Effect, string>> = { same: '', uncertain: '?', other: '≠', rejected: '×' };

/** The effect on a reading. @param at position along its line, 0..1 */
export const Sign = ({ effect, at }: { effect: Effect; at?: number }) => (
  <i
    class="change__sign"
    aria-hidden="true"
    data-effect={effect}
    style={at === undefined ? {} : { '--at': at }}
  >
    {SIGNS[effect]}
  </i>
);

/** The meaning of the signs. */
export function Legend() {
  const { effects } = useRobustnessWords();
  return (
    <ul class="robustness__legend small soft">
      {(['uncertain', 'other', 'rejected'] as const).map((effect) => (
        <li key={effect}>
          <Sign effect={effect} /> {effects[effect]}
        </li>
      ))}
    </ul>
  );
}
