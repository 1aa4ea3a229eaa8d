import { useWords } from '../../i18n/words';
import { LABELS, type Label, type Probabilities as Values } from '../../pipeline/labels';
import './probabilities.css';

/** Every class with its probability: a bar, a number and words, the likeliest first. */
export function Probabilities({ values, label }: { values: Values; label: Label | null }) {
  const words = useWords();
  const ordered = [...LABELS].sort((a, b) => values[b] - values[a]);
  return (
    <section class="probabilities" aria-labelledby="probabilities-title">
      <h2 id="probabilities-title">{words.probabilities.title}</h2>
      <ul>
        {ordered.map((name) => (
          <li key={name} class="probability" data-first={name === label || undefined}>
            <span class="probability__name">{words.labels[name]}</span>
            <span class="probability__odds soft small">{words.odds(values[name])}</span>
            <span class="probability__percent number">{words.percent(values[name])}</span>
            <span class="probability__bar" aria-hidden="true">
              <span style={{ inlineSize: `${values[name] * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
      <p class="soft small">{words.probabilities.note}</p>
    </section>
  );
}
