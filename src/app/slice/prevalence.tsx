import { useState } from 'preact/hooks';
import type { SliceRead } from '../../worker/protocol';
import { figuresOf, type Share } from './figures';
import { predictive } from './predictive';
import { useVerdictWords } from './words';
import './prevalence.css';

/** Shares of slices with a tumour to choose from: round numbers, from a tumour clinic's to the general public's. */
const PREVALENCES = [1 / 2, 1 / 10, 1 / 100, 1 / 1000] as const;
/** Rare enough for most alarms to be false. */
export const USUAL = PREVALENCES[2];

/** What this answer, and the other one, would be worth among people who have a tumour more or less often. */
export function Prevalence({ read }: { read: SliceRead }) {
  const { rare } = useVerdictWords();
  const [prevalence, setPrevalence] = useState<number>(USUAL);
  const figures = figuresOf(read);
  if (!figures || read.reading.status !== 'read') return null;
  const { sensitivity, specificity } = figures;
  const { called, missed } = predictive(sensitivity, specificity, prevalence);
  const none = read.reading.label === 'notumor';
  const rows = [
    <Row key="called" name={rare.tumour} share={called} text={rare.called(called)} here={!none} />,
    <Row key="missed" name={rare.none} share={missed} text={rare.missed(missed)} here={none} />,
  ];
  return (
    <section class="prevalence" aria-labelledby="prevalence-title">
      <h2 id="prevalence-title">{rare.title}</h2>
      <p class="soft">{rare.lead}</p>
      <fieldset class="prevalence__choices">
        <legend class="small">{rare.legend}</legend>
        {PREVALENCES.map((one) => (
          <label key={one} class="prevalence__choice number">
            <input
              type="radio"
              name="prevalence"
              checked={one === prevalence}
              aria-label={rare.optionFull(one)}
              onChange={() => setPrevalence(one)}
            />
            <span>{rare.option(one)}</span>
          </label>
        ))}
      </fieldset>
      <div class="prevalence__rows" aria-live="polite">
        {none ? rows.reverse() : rows}
      </div>
      <p class="soft small">{rare.note(sensitivity, specificity)}</p>
    </section>
  );
}

interface RowProps {
  readonly name: string;
  readonly share: Share;
  readonly text: string;
  /** It is the answer that this slice got. */
  readonly here: boolean;
}

/** Of all slices called so, those with a tumour and those without, as one bar of two named parts. */
function Row({ name, share, text, here }: RowProps) {
  const { rare } = useVerdictWords();
  return (
    <div class="prevalence__row" data-here={here || undefined}>
      <p class="prevalence__name">
        {name}
        {here && <span class="prevalence__here small">{rare.this}</span>}
      </p>
      <div class="prevalence__bar" aria-hidden="true">
        <span class="prevalence__share" style={{ inlineSize: `${100 * share.value}%` }} />
      </div>
      <p class="prevalence__parts small soft" aria-hidden="true">
        <span>■ {rare.has}</span>
        <span>{rare.hasNot} □</span>
      </p>
      <p>{text}</p>
    </div>
  );
}
