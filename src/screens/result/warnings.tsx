import { Icon } from '../parts/icon';
import type { Flaw } from './flaws';
import { useVerdictWords } from './words';
import './warnings.css';

/** What is wrong with the picture, in words: what may harm first and marked, the rest as notes. */
export function Warnings({ flaws, id = 'warnings' }: { flaws: readonly Flaw[]; id?: string }) {
  const { warnings } = useVerdictWords();
  if (flaws.length === 0) return null;
  return (
    <section class="warnings" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{warnings.title}</h2>
      <ul>
        {flaws.map(({ code, grave }) => (
          <li key={code} class="warnings__item" data-grave={grave || undefined}>
            <Icon name={grave ? 'uncertain' : 'about'} size={18} />
            <span>{warnings.of[code]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
