import { type ChangeKind, UNCHANGED } from '../../../worker/changes';
import { useRobustnessWords, useVerdictWords } from '../words';
import { Sign } from './signs';
import { type Break, breaksIn, type Finding } from './strengths';

interface Props {
  readonly kind: ChangeKind;
  readonly strengths: readonly (number | null)[];
  readonly value: number | null;
  /** Findings of a sweep, by strength. */
  readonly found: readonly (Finding | undefined)[] | null;
  /** The sweep is complete. */
  readonly whole: boolean;
  readonly onChange: (strength: number | null) => void;
}

/** A slider for one change, with its effect on the reading at each strength underneath. */
export function ChangeSlider({ kind, strengths, value, found, whole, onChange }: Props) {
  const words = useRobustnessWords();
  const { names } = useVerdictWords();
  const last = strengths.length - 1;
  const said = (strength: number | null) =>
    strength === null || strength === UNCHANGED[kind] ? words.asItIs : words.strength(kind, strength);
  const effect = ({ effect, label }: Break) =>
    effect === 'other' && label ? names[label] : effect === 'same' ? '' : words.effects[effect];
  const breaks = found && breaksIn(kind, strengths, found);
  return (
    <div class="change">
      <label>
        <span class="change__name">
          {words.kinds[kind]}
          <span
            class="change__value number"
            aria-hidden="true"
            data-changed={value !== UNCHANGED[kind] || undefined}
          >
            {said(value)}
          </span>
        </span>
        <input
          type="range"
          min={0}
          max={last}
          step={1}
          value={strengths.indexOf(value)}
          aria-valuetext={said(value)}
          onInput={({ currentTarget }) => onChange(strengths[currentTarget.valueAsNumber])}
        />
      </label>
      {found && breaks && (
        <>
          <div class="change__marks" aria-hidden="true">
            {strengths.map((strength, index) => {
              const finding = found[index];
              return finding && <Sign key={String(strength)} effect={finding.effect} at={index / last} />;
            })}
          </div>
          {(whole || breaks.length > 0) && (
            <p class="small soft">
              {breaks.length === 0
                ? words.holds
                : breaks.map((one) => words.breaks(said(one.strength), effect(one))).join(' · ')}
            </p>
          )}
        </>
      )}
    </div>
  );
}
