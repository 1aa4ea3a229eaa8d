import { useWords } from '../../i18n/words';
import { NONE } from '../../pipeline/labels';
import { SendTools } from '../archive/send-tools';
import type { Priors } from '../history/recognise';
import { kindOfReading } from '../session/verdict';
import { OwnReadingBar } from '../slice/own-reading-bar';
import { Prior } from '../slice/prior/prior';
import { RecordTools } from '../slice/report/record-tools';
import { ReportTools } from '../slice/report/report-tools';
import { useStudyWords, useVerdictWords } from '../slice/words';
import { Icon } from '../ui/icon';
import { later } from '../ui/later';
import { type Tab, Tabs } from '../ui/tabs';
import { keptStudyOf } from './kept-study';
import { LesionPanel } from './lesion';
import type { Place } from './linked';
import { Planes } from './planes';
import { subjectsOf } from './record-subjects';
import { type Member, type Series, type Study, studyId } from './studies';
import type { StudySummary } from './summary';
import { factsOf, titleOf } from './words';

interface Props {
  readonly study: Study;
  readonly summary: StudySummary;
  /** The series and the slice that are shown. */
  readonly series: Series;
  readonly current: Member;
  /** Series in the same frame of reference. */
  readonly linked: readonly Series[];
  readonly place: Place | null;
  readonly note: string;
  readonly onSelect: (slice: Member) => void;
  readonly onSeries: (series: Series) => void;
  readonly onPlace: (place: Place) => void;
  readonly onNote: (note: string) => void;
  readonly tab: StudyTab | null;
  readonly onTab: (tab: StudyTab) => void;
  readonly priors: Priors;
}

const Decision = later(() => import('../clinic/decision').then(({ Decision }) => Decision));

export type StudyTab = 'lesion' | 'planes' | 'series' | 'compare' | 'report';

/** Further details of a study: its lesion, its planes, its series, its report. */
export function StudyDetails(props: Props) {
  const { study, summary, series, current, linked, place, note, onSelect, onSeries, onPlace, onNote } = props;
  const { tab, onTab, priors } = props;
  const { tabs: names, possible } = useStudyWords();
  const { compare } = useVerdictWords().tabs;
  const { lesion, best } = summary;
  const { outcome } = best.entry;
  const all = study.series.flatMap(({ slices }) => slices.map(({ entry }) => entry));
  const tabs: readonly Tab<StudyTab>[] = [
    ...(lesion
      ? [
          {
            id: 'lesion' as const,
            name: lesion.stands ? names.lesion : possible,
            panel: () => <LesionPanel {...{ lesion, summary, current, onSelect }} />,
          },
        ]
      : []),
    ...(place
      ? [
          {
            id: 'planes' as const,
            name: names.planes,
            panel: () => <Planes {...{ linked, place, onPlace }} current={series} onPlane={onSeries} />,
          },
        ]
      : []),
    {
      id: 'series',
      name: names.series,
      panel: () => <AllSeries {...{ study, onSeries }} shown={series} />,
    },
    ...(outcome?.kind === 'reading'
      ? [
          {
            id: 'compare' as const,
            name: compare,
            panel: () => <Prior {...{ priors }} read={outcome} study={keptStudyOf(study)} />,
          },
        ]
      : []),
    {
      id: 'report',
      name: names.report,
      panel: () => (
        <>
          <ReportTools entries={all} {...{ note, onNote }} />
          {outcome?.kind === 'reading' && (
            <Decision
              key={studyId(study)}
              of={studyId(study)}
              answer={{ model: outcome.model, probabilities: study.probabilities }}
            />
          )}
          <SendTools key={`${study.key}-send`} entries={all} subjects={() => subjectsOf(study)} />
          <RecordTools key={study.key} entries={all} subjects={() => subjectsOf(study)} />
        </>
      ),
    },
  ];
  const chosen = tabs.find(({ id }) => id === tab)?.id ?? tabs[0].id;
  return (
    <>
      <Tabs label={names.label} tabs={tabs} chosen={chosen} onChoose={onTab} />
      <OwnReadingBar id={studyId(study)} answer={study} onReport={() => onTab('report')} />
    </>
  );
}

interface AllProps {
  readonly study: Study;
  readonly shown: Series;
  readonly onSeries: (series: Series) => void;
}

/** Each series with its own answer. */
function AllSeries({ study, shown, onSeries }: AllProps) {
  const words = useStudyWords();
  const page = useWords();
  return (
    <ul class="all-series">
      {study.series.map((one) => (
        <li key={one.key}>
          <button
            type="button"
            class="all-series__one"
            aria-current={one === shown ? 'true' : undefined}
            onClick={() => onSeries(one)}
          >
            <Icon name={kindOfReading(one.answer)} size={18} />
            <span>
              <b>{titleOf(one, words)}</b>
              <span class="small soft number">{factsOf(one, words)}</span>
            </span>
            <span class="small">{answerOf(one, page)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The answer to one series, in short. */
export function answerOf(
  { answer: { status, label } }: Series,
  { result, labels }: ReturnType<typeof useWords>,
) {
  if (status === 'read') return label === NONE ? result.noneFound : labels[label];
  return result[status];
}
