import { useRobustnessWords } from '../words';
import type { Effect } from './strengths';

/** Told without colours too. */
const SIGNS: Readonly<Record<Effect, string>> = { same: '', uncertain: '?', other: '≠', rejected: '×' };

/** What became of a reading. @param at where along its line, 0..1 */
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

/** What the signs mean. */
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
