import { useWords } from '../../i18n/words';
import { LABELS } from '../../pipeline/labels';
import type { SliceRead } from '../../worker/protocol';
import { bandOf, figuresOf, type Share } from './figures';
import { useVerdictWords } from './words';
import './probabilities.css';

/**
 * Every class with its probability: a bar, a number and words, the likeliest first. Under that one, how often such
 * readings were right; under the others, how often slices of such a probability were of the class.
 */
export function Probabilities({ read, id = 'probabilities' }: { read: SliceRead; id?: string }) {
  const words = useWords();
  const verdict = useVerdictWords();
  const { probabilities: values, label, status } = read.reading;
  if (!values || !label) return null;
  const figures = figuresOf(read);
  const ordered = [...LABELS].sort((a, b) => values[b] - values[a]);
  return (
    <section class="probabilities" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.probabilities.title}</h2>
      <ul>
        {ordered.map((name) => {
          const first = name === label;
          const right = figures && bandOf(first ? figures.bands : figures.classes[name], values[name]).right;
          return (
            <li key={name} class="probability" data-first={first || undefined}>
              <span class="probability__name">{words.labels[name]}</span>
              <span class="probability__percent number">{verdict.probability(values[name])}</span>
              <span class="probability__bar" aria-hidden="true">
                <span style={{ inlineSize: `${values[name] * 100}%` }} />
              </span>
              {right && <Bracket {...right} />}
              {right && (
                <span class="probability__right">
                  {first ? verdict.right(right, status === 'uncertain') : verdict.such(right)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <p class="probabilities__scale small soft number" aria-hidden="true">
        {verdict.scale.map((mark) => (
          <span key={mark}>{mark}</span>
        ))}
      </p>
      {figures ? (
        <p class="probabilities__note soft small">
          {verdict.bracket} {verdict.basis(figures.images)}
        </p>
      ) : (
        <p class="soft small">{verdict.otherModel}</p>
      )}
    </section>
  );
}

/** An interval on the bars' own scale. */
function Bracket({ value, low, high }: Share) {
  const at = (share: number) => `${100 * share}%`;
  return (
    <span class="bracket" aria-hidden="true">
      <span class="bracket__range" style={{ insetInlineStart: at(low), inlineSize: at(high - low) }} />
      <span class="bracket__value" style={{ insetInlineStart: at(value) }} />
    </span>
  );
}
