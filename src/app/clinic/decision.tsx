/** The person's own reading next to the answer, and the diagnosis that was confirmed later. */

import { useEffect, useState } from 'preact/hooks';
import type { Basis, Opinion } from '../../i18n/codes';
import { LABELS, type Probabilities } from '../../pipeline/labels';
import { caseIdOf } from '../history/case-id';
import { keptNow } from '../history/kept';
import { annotated } from '../history/listed';
import { annotate, findSummary } from '../history/summaries';
import { MAX_NOTE, MAX_TAG } from '../history/summary-from';
import { useClinicWords } from '../history/words';
import { holdUnstored } from '../session/unstored';
import type { Annotations, CaseSummary } from '../state/schema';
import { useStore } from '../state/store';
import { loadLocal, local, localAnswer } from './local';
import './clinic.css';

const OPINIONS: readonly Opinion[] = [...LABELS, 'other', 'unsure'];
const BASES: readonly Basis[] = ['histology', 'follow-up', 'expert'];

interface Props {
  /** Id of an entry or a study. */
  readonly of: string;
  /** As shipped, to show what this clinic's calibration makes of it. */
  readonly answer: { readonly model: string; readonly probabilities: Probabilities | null };
}

export function Decision({ of, answer }: Props) {
  const words = useClinicWords();
  const say = words.decision;
  const id = caseIdOf(of);
  const { last } = useStore(keptNow);
  const { count } = useStore(annotated);
  useStore(local);
  const [kept, setKept] = useState<CaseSummary | null>(null);
  useEffect(() => {
    let wanted = true;
    void loadLocal();
    // The case may be written after the result is shown, so it is looked up again when one was written.
    void findSummary(id).then((found) => wanted && setKept(found));
    return () => {
      wanted = false;
    };
  }, [id, last, count]);
  const change = (next: Partial<Annotations>) =>
    void annotate(id, next).then((after) => after && setKept(after));
  const here = localAnswer(answer.model, answer.probabilities);
  const diagnosis = kept?.diagnosis;
  return (
    <section class="decision clinic__card">
      <h2>{say.title}</h2>
      {here && (
        <p>
          {(here.sure ? say.local : say.localUncertain)(
            words.opinions[here.label].toLowerCase(),
            here.probability,
          )}
        </p>
      )}
      {!kept && <p class="small soft">{say.notKept}</p>}
      {kept?.firstRead && kept.firstRead !== 'pending' && (
        <p>{say.firstWas(words.opinions[kept.firstRead.opinion].toLowerCase())}</p>
      )}
      {kept?.feedback && (
        <p role="status">
          {kept.feedback.agrees
            ? say.agreed
            : say.differed(words.opinions[kept.feedback.opinion ?? 'unsure'].toLowerCase())}
        </p>
      )}
      {kept && (
        <div class="decision__fields">
          <label>
            <span class="small">{say.diagnosis}</span>
            <select
              value={kept.diagnosis?.label ?? ''}
              onChange={({ currentTarget: { value } }) =>
                change({
                  diagnosis: value
                    ? {
                        label: value as NonNullable<CaseSummary['diagnosis']>['label'],
                        basis: kept.diagnosis?.basis ?? 'histology',
                        when: Date.now(),
                      }
                    : null,
                })
              }
            >
              <option value="">{say.diagnosisNone}</option>
              {[...LABELS, 'other' as const].map((label) => (
                <option key={label} value={label}>
                  {words.opinions[label]}
                </option>
              ))}
            </select>
          </label>
          {diagnosis && (
            <label>
              <span class="small">{say.basis}</span>
              <select
                value={diagnosis.basis}
                onChange={({ currentTarget: { value } }) =>
                  change({ diagnosis: { ...diagnosis, basis: value as Basis, when: Date.now() } })
                }
              >
                {BASES.map((basis) => (
                  <option key={basis} value={basis}>
                    {say.bases[basis]}
                  </option>
                ))}
              </select>
            </label>
          )}
          <Typed title={say.tag} max={MAX_TAG} value={kept.tag} onChange={(tag) => change({ tag })} />
          <Typed title={say.note} max={MAX_NOTE} value={kept.note} onChange={(note) => change({ note })} />
        </div>
      )}
      <p class="small soft">{say.noEffect}</p>
    </section>
  );
}

interface TypedProps {
  readonly title: string;
  readonly max: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A text field that keeps its input when it is drawn again, which happens whenever a case is kept. */
function Typed({ title, max, value, onChange }: TypedProps) {
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped(null), [value]);
  const isUnstored = typed !== null && typed !== value;
  useEffect(() => (isUnstored ? holdUnstored() : undefined), [isUnstored]);
  return (
    <label>
      <span class="small">{title}</span>
      <input
        type="text"
        maxLength={max}
        value={typed ?? value}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  );
}

interface OpinionsProps {
  readonly legend: string;
  readonly onChoose: (opinion: Opinion) => void;
}

export function Opinions({ legend, onChoose }: OpinionsProps) {
  const words = useClinicWords();
  return (
    <fieldset class="opinions">
      <legend>{legend}</legend>
      {OPINIONS.map((opinion) => (
        <button key={opinion} type="button" class="button" onClick={() => onChoose(opinion)}>
          {words.opinions[opinion]}
        </button>
      ))}
    </fieldset>
  );
}
