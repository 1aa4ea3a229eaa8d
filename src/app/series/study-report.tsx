import { useWords } from '../../i18n/words';
import { useFullPicture } from '../session/full-picture';
import { reader } from '../session/session';
import { Reason } from '../slice/card';
import { ReportPage, ReportPictures, ReportSection, ReportVerdict } from '../slice/report/report';
import { summaryOf } from '../slice/summary';
import { useStudyWords, useVerdictWords } from '../slice/words';
import { chance } from '../ui/chance';
import { Volume } from './lesion';
import type { Study } from './studies';
import { answerOf } from './study-details';
import type { StudySummary } from './summary';
import { factsOf, namesOf, titleOf, verdictOfStudy } from './words';

interface Props {
  readonly study: Study;
  readonly summary: StudySummary;
  readonly note: string;
}

/** The printed report of a study: its key slice, its answer, its lesion, and the answer to each series. */
export function StudyReport({ study, summary, note }: Props) {
  const page = useWords();
  const words = useStudyWords();
  const { report, card } = useVerdictWords();
  const { best, main, lesion, kind, label, probability } = summary;
  const { entry } = useFullPicture(best.entry);
  const read = entry.outcome?.kind === 'reading' ? entry.outcome : null;
  if (!read) return null;
  const seen = summaryOf(read, reader.model?.features);
  const verdict = verdictOfStudy(summary, words, page);
  const number = main.slices.indexOf(best) + 1;
  const { format } = read.provenance;
  return (
    <ReportPage
      note={note}
      model={read.model}
      title={words.report.title}
      limits={[words.report.limits, ...report.limitsText.slice(1)]}
      source={report.source([format.toUpperCase(), namesOf(study, words)])}
    >
      <ReportPictures
        read={read}
        summary={kind === 'none' ? null : seen}
        caption={`${titleOf(main, words)}, ${words.position(number, main.slices.length).toLowerCase()}`}
      />
      <ReportVerdict lead={verdict.lead} verdict={verdict}>
        {seen && kind !== 'rejected' && <Reason summary={seen} kind={kind} />}
      </ReportVerdict>
      {lesion && (
        <ReportSection title={lesion.stands ? words.lesion : words.possible}>
          <Volume lesion={lesion}>
            <span>
              {words.lesionSlices(lesion.first, lesion.last)}
              {seen && seen.where.length > 0 && ` · ${card.place(seen.where)}`}
            </span>
          </Volume>
        </ReportSection>
      )}
      <ReportSection title={words.report.series}>
        <ul>
          {study.series.map((one) => (
            <li key={one.key}>
              {titleOf(one, words)} · {factsOf(one, words)}: {answerOf(one, page)}
            </li>
          ))}
        </ul>
        {label && probability !== null && kind !== 'rejected' && (
          <p class="number">
            {page.labels[label]} {chance(probability, page.percent)}
          </p>
        )}
      </ReportSection>
    </ReportPage>
  );
}
