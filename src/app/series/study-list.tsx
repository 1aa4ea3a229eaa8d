import { useMemo } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import { useHiding } from '../history/first-read';
import { useClinicWords } from '../history/words';
import type { Entry } from '../session/entry';
import { useStudyWords } from '../slice/words';
import { hrefs } from '../state/route';
import { chance } from '../ui/chance';
import { Icon } from '../ui/icon';
import { SliceCanvas } from '../ui/slice-canvas';
import { type Study, studyId } from './studies';
import { summaryOfStudy } from './summary';
import { useStudies } from './use-studies';
import { namesOf, verdictOfStudy } from './words';
import './study-list.css';

/** The studies among the opened files, each with its answer; nothing where there are none. */
export function StudyList({ entries }: { entries: readonly Entry[] }) {
  const words = useStudyWords();
  const studies = useStudies(entries);
  if (studies.length === 0) return null;
  return (
    <section class="studies" aria-labelledby="studies-title">
      <h2 id="studies-title">{words.studies(studies.length)}</h2>
      <ul class="studies__items">
        {studies.map((one) => (
          <li key={one.key}>
            <StudyItem study={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function StudyItem({ study }: { study: Study }) {
  const page = useWords();
  const words = useStudyWords();
  const summary = useMemo(() => summaryOfStudy(study), [study]);
  const { kind, best, lesion, probability } = summary;
  const { decision } = useClinicWords();
  const hidden = useHiding().study(studyId(study)) && kind !== 'rejected';
  const verdict = verdictOfStudy(summary, words, page);
  // The slice that shows the answer best would reveal it.
  const { slices } = study.series[0];
  const { entry } = hidden ? slices[slices.length >> 1] : best;
  const { outcome } = entry;
  const volume = lesion?.stands ? lesion.track.volumeMl : null;
  return (
    <a class="studies__card" href={hrefs.study(entry.id)}>
      <span class="studies__picture" aria-hidden="true">
        {outcome?.kind === 'reading' && <SliceCanvas picture={outcome.thumbnail} label="" />}
      </span>
      <span class="studies__words">
        <span class="studies__title number">{namesOf(study, words)}</span>
        <span class="item__verdict" data-kind={hidden ? 'none-yet' : kind}>
          {!hidden && <Icon name={kind} size={18} />}
          <span>
            {hidden ? decision.firstTitle : verdict.headline}
            {!hidden && probability !== null && (kind === 'tumour' || kind === 'none') && (
              <span class="number studies__percent"> {chance(probability, page.percent)}</span>
            )}
          </span>
        </span>
        {!hidden && lesion && (
          <span class="small soft number">
            {lesion.stands ? words.lesion : words.possible}: {words.lesionSlices(lesion.first, lesion.last)}
            {volume !== null && ` · ${words.volume(volume, lesion.track.cut)}`}
          </span>
        )}
      </span>
    </a>
  );
}
