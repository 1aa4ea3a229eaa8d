import { useWords } from '../../i18n/words';
import type { Entry } from '../session/entry';
import { hrefs } from '../state/route';
import { chance } from '../ui/chance';
import { Icon } from '../ui/icon';
import { SliceCanvas } from '../ui/slice-canvas';
import type { Study } from './studies';
import { useStudies } from './use-studies';
import { factsOf, seriesVerdict, titleOf } from './words';
import './series-list.css';

/** The series that the opened files form, each with its answer; nothing where there are none. */
export function SeriesList({ entries }: { entries: readonly Entry[] }) {
  const { study } = useWords();
  const studies = useStudies(entries);
  if (studies.length === 0) return null;
  return (
    <section class="series" aria-labelledby="series-title">
      <h2 id="series-title">{study.title(studies.length)}</h2>
      <ul class="series__items">
        {studies.map((one) => (
          <li key={one.key}>
            <SeriesCard study={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SeriesCard({ study }: { study: Study }) {
  const words = useWords();
  const { slices, answer, lesions } = study;
  const verdict = seriesVerdict(study, words);
  const shown = answer.decisive[0] ?? slices[slices.length >> 1];
  const { outcome } = shown.entry;
  const lesion = lesions[0];
  return (
    <a class="series__card" href={hrefs.study(shown.entry.id)}>
      <span class="series__picture" aria-hidden="true">
        {outcome?.kind === 'reading' && <SliceCanvas picture={outcome.thumbnail} label="" />}
      </span>
      <span class="series__words">
        <span class="series__title">{titleOf(study, words)}</span>
        <span class="small soft number">{factsOf(study, words)}</span>
        <span class="item__verdict" data-kind={verdict.kind}>
          <Icon name={verdict.kind} size={18} />
          <span>
            {verdict.headline}
            {verdict.probability !== null && (
              <span class="number series__percent"> {chance(verdict.probability, words.percent)}</span>
            )}
          </span>
        </span>
        {lesion && (
          <span class="small soft number">
            {words.study.lesionShort(lesion.slices.length, lesion.volumeMl)}
          </span>
        )}
      </span>
    </a>
  );
}
