import { useState } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import { NONE } from '../../pipeline/labels';
import { SendTools } from '../archive/send-tools';
import { kindOfReading } from '../session/verdict';
import { RecordTools } from '../slice/report/record-tools';
import { ReportTools } from '../slice/report/report-tools';
import { useStudyWords } from '../slice/words';
import { Icon } from '../ui/icon';
import { type Tab, Tabs } from '../ui/tabs';
import { LesionPanel } from './lesion';
import type { Place } from './linked';
import { Planes } from './planes';
import { subjectsOf } from './record-subjects';
import type { Member, Series, Study } from './studies';
import type { StudySummary } from './summary';
import { factsOf, titleOf } from './words';

interface Props {
  readonly study: Study;
  readonly summary: StudySummary;
  /** The series and slice that are shown. */
  readonly series: Series;
  readonly current: Member;
  /** The planes of the one volume that the study is; none where it is not. */
  readonly planes: readonly Series[];
  readonly place: Place | null;
  readonly note: string;
  readonly onSelect: (slice: Member) => void;
  readonly onSeries: (series: Series) => void;
  readonly onPlace: (place: Place) => void;
  readonly onNote: (note: string) => void;
}

type TabId = 'lesion' | 'planes' | 'series' | 'report';

/** Everything further on a study: its lesion, its planes, its series, its paper. */
export function StudyDetails(props: Props) {
  const { study, summary, series, current, planes, place, note, onSelect, onSeries, onPlace, onNote } = props;
  const { tabs: names, possible } = useStudyWords();
  const { lesion } = summary;
  const all = study.series.flatMap(({ slices }) => slices.map(({ entry }) => entry));
  const tabs: readonly Tab<TabId>[] = [
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
            panel: () => <Planes {...{ planes, place, onPlace }} current={series} onPlane={onSeries} />,
          },
        ]
      : []),
    {
      id: 'series',
      name: names.series,
      panel: () => <AllSeries {...{ study, onSeries }} shown={series} />,
    },
    {
      id: 'report',
      name: names.report,
      panel: () => (
        <>
          <ReportTools entries={all} {...{ note, onNote }} />
          <SendTools key={`${study.key}-send`} entries={all} subjects={() => subjectsOf(study)} />
          <RecordTools key={study.key} entries={all} subjects={() => subjectsOf(study)} />
        </>
      ),
    },
  ];
  const [tab, setTab] = useState<TabId>(tabs[0].id);
  const chosen = tabs.some(({ id }) => id === tab) ? tab : tabs[0].id;
  return <Tabs label={names.label} tabs={tabs} chosen={chosen} onChoose={setTab} />;
}

interface AllProps {
  readonly study: Study;
  readonly shown: Series;
  readonly onSeries: (series: Series) => void;
}

/** Each series with an answer of its own. */
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

/** One series' own answer, short. */
export function answerOf(
  { answer: { status, label } }: Series,
  { result, labels }: ReturnType<typeof useWords>,
) {
  if (status === 'read') return label === NONE ? result.noneFound : labels[label];
  return result[status];
}
