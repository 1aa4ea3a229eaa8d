/** The person's own reading beside the answer, what confirmed it later, and the same image read before. */

import { useEffect, useState } from 'preact/hooks';
import type { Basis, Opinion } from '../../i18n/codes';
import { useWords } from '../../i18n/words';
import { LABELS } from '../../pipeline/labels';
import { caseIdOf, keptNow } from '../history/kept';
import { priorOf } from '../history/recognise';
import { allSummaries, annotate, findSummary } from '../history/summaries';
import { MAX_NOTE, MAX_TAG } from '../history/summary-from';
import { useClinicWords } from '../history/words';
import type { Entry } from '../session/entry';
import { ownReadings } from '../session/own-reading';
import { hrefs } from '../state/route';
import type { Annotations, CaseSummary } from '../state/schema';
import { useStore } from '../state/store';
import { loadLocal, local, localAnswer } from './local';
import './clinic.css';

const OPINIONS: readonly Opinion[] = [...LABELS, 'other', 'unsure'];
const BASES: readonly Basis[] = ['histology', 'follow-up', 'expert'];

export function Decision({ entry }: { entry: Entry }) {
  const words = useClinicWords();
  const say = words.decision;
  const id = caseIdOf(entry.id);
  const { last } = useStore(keptNow);
  const own = useStore(ownReadings).of.get(entry.id);
  useStore(local);
  const [kept, setKept] = useState<CaseSummary | null>(null);
  const [prior, setPrior] = useState<CaseSummary | null>(null);
  const read = entry.outcome?.kind === 'reading' ? entry.outcome : null;
  useEffect(() => {
    let wanted = true;
    void loadLocal();
    // The case may be written after the result is shown: looked for again when one was.
    void findSummary(id).then((found) => wanted && setKept(found));
    return () => {
      wanted = false;
    };
  }, [id, last, own]);
  useEffect(() => {
    let wanted = true;
    setPrior(null);
    const { hash } = read ?? {};
    if (hash) {
      const when = kept?.when ?? Date.now();
      void allSummaries().then((all) => {
        if (wanted)
          setPrior(
            priorOf(
              hash,
              (all ?? []).filter((one) => one.id !== id),
              when,
            ),
          );
      });
    }
    return () => {
      wanted = false;
    };
  }, [read, kept?.when, id]);
  if (!read) return null;
  const change = (next: Partial<Annotations>) =>
    void annotate(id, next).then((after) => after && setKept(after));
  const here = localAnswer(read.model, read.reading.probabilities);
  const answered = read.reading.status !== 'rejected';
  const diagnosis = kept?.diagnosis;
  return (
    <section class="decision clinic__card">
      <h2>{say.title}</h2>
      {here && answered && (
        <p>
          {(here.sure ? say.local : say.localUncertain)(
            words.opinions[here.label].toLowerCase(),
            here.probability,
          )}
        </p>
      )}
      {prior && <Prior prior={prior} />}
      {!kept && <p class="small soft">{say.notKept}</p>}
      {kept?.firstRead && <p>{say.firstWas(words.opinions[kept.firstRead.opinion].toLowerCase())}</p>}
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
          <label>
            <span class="small">{say.tag}</span>
            <input
              type="text"
              maxLength={MAX_TAG}
              value={kept.tag}
              onChange={({ currentTarget }) => change({ tag: currentTarget.value })}
            />
          </label>
          <label>
            <span class="small">{say.note}</span>
            <input
              type="text"
              maxLength={MAX_NOTE}
              value={kept.note}
              onChange={({ currentTarget }) => change({ note: currentTarget.value })}
            />
          </label>
        </div>
      )}
      <p class="small soft">{say.noEffect}</p>
    </section>
  );
}

function Prior({ prior }: { prior: CaseSummary }) {
  const words = useClinicWords();
  const { percent } = useWords();
  const { decision: say } = words;
  const { label, probabilities, diagnosis, when, id, pictured } = prior;
  return (
    <p>
      {say.prior(words.day(when))}{' '}
      {label && probabilities && `${words.opinions[label].toLowerCase()} ${percent(probabilities[label])}`}
      {diagnosis && ` · ${say.diagnosis}: ${words.opinions[diagnosis.label].toLowerCase()}`}{' '}
      {pictured && <a href={hrefs.case(id)}>{say.openPrior}</a>}
    </p>
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
