import { Icon } from '../ui/icon';
import type { Flaw } from './flaws';
import { useVerdictWords } from './words';
import './warnings.css';

/** Flaws of the picture in words: grave ones first and highlighted, the rest as notes. */
export function Warnings({ flaws }: { flaws: readonly Flaw[] }) {
  const { warnings } = useVerdictWords();
  if (flaws.length === 0) return null;
  return (
    <ul class="warnings" aria-label={warnings.title}>
      {flaws.map(({ code, grave }) => (
        <li key={code} class="warnings__item small" data-grave={grave || undefined}>
          <Icon name={grave ? 'uncertain' : 'about'} size={18} />
          <span>{warnings.of[code]}</span>
        </li>
      ))}
    </ul>
  );
}
