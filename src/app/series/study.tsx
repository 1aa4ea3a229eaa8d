import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import { isLeftOut, isRejected, type SliceRead } from '../../worker/protocol';
import { useHiding } from '../history/first-read';
import type { Entry } from '../session/entry';
import { useFullPicture } from '../session/full-picture';
import { Progress } from '../session/progress';
import { type Batch, reader, whenOpened } from '../session/session';
import { sheetOf } from '../session/tiles';
import { CardFace } from '../slice/card';
import { Preview } from '../slice/preview';
import { Recognised } from '../slice/prior/prior';
import { usePriors } from '../slice/prior/use-priors';
import { SliceView } from '../slice/slice-view';
import { summaryOf } from '../slice/summary';
import { Well } from '../slice/well';
import { useStudyWords } from '../slice/words';
import { goInstead, hrefs } from '../state/route';
import { later } from '../ui/later';
import { Filmstrip } from './filmstrip';
import { linkedSeries, locate, type Place, placeOf } from './linked';
import { type Member, type Series, type Study as StudyRead, studyId } from './studies';
import { StudyCard } from './study-card';
import { StudyDetails, type StudyTab } from './study-details';
import { StudyReport } from './study-report';
import { summaryOfStudy } from './summary';
import { useStudies } from './use-studies';
import { calledIn, titleOf } from './words';
import '../ui/items.css';
import '../ui/pager.css';
import './study.css';

const FirstReadForm = later(() => import('../clinic/first-read').then(({ FirstReadForm }) => FirstReadForm));

interface Props {
  /** The slice that is shown. */
  readonly entry: Entry;
  /** Goes to the slice that shows the answer best as soon as that is known. */
  readonly answered: boolean;
  readonly entries: readonly Entry[];
  readonly batch: Batch | null;
}

/** A study: its answer, one slice in the viewer, all slices in order, its lesion. */
export function Study({ entry, answered, entries, batch }: Props) {
  const studies = useStudies(entries, batch === null);
  const study = studies.find(({ series }) => series.some((one) => holds(one, entry)));
  const original = originalOf(entry, studies);
  // A single slice is shown as a slice, and a copy as the slice that it is a copy of.
  const alone = !study && !original && !batch;
  useEffect(() => {
    if (original) goInstead(hrefs.study(original.entry.id));
    else if (alone) goInstead(hrefs.slice(entry.id));
  }, [alone, original?.entry.id, entry.id]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!document.activeElement?.closest('.viewer, .filmstrip, .lesion, .planes'))
      heading.current?.focus({ preventScroll: true });
  }, [study === undefined, batch === null]);
  if (study) return <Shown {...{ study, entry, answered, entries, batch, heading }} />;
  return (
    <article class="study" aria-busy="true">
      <Well class="study__well">
        <Preview entry={entry} shown />
        {entry.outcome?.kind === 'reading' && <CurrentSlice entry={entry} tag={[entry.name]} />}
      </Well>
      <div class="study__side snug">
        <Reading {...{ batch, heading }} />
      </div>
    </article>
  );
}

const holds = ({ slices }: Series, { id }: Entry) => slices.some((slice) => slice.entry.id === id);

/** The slice of a series of which an entry is a copy; undefined for all others. */
const originalOf = ({ id }: Entry, studies: readonly StudyRead[]): Member | undefined =>
  studies
    .flatMap(({ series }) => series.flatMap(({ copies }) => [...copies]))
    .find(([copy]) => copy.entry.id === id)?.[1];

/** No answer before the last slice, which may change it. */
function Reading({ batch, heading }: Pick<ShownProps, 'batch' | 'heading'>) {
  const { result } = useWords();
  const words = useStudyWords();
  return (
    <CardFace
      lead={batch && words.reading(batch.slices, batch.expected)}
      headline={result.reading}
      heading={heading}
    >
      {batch && <Progress {...batch} />}
    </CardFace>
  );
}

interface ShownProps extends Props {
  readonly study: StudyRead;
  readonly heading: preact.RefObject<HTMLHeadingElement | null>;
}

function Shown({ study, entry, answered, entries, batch, heading }: ShownProps) {
  const page = useWords();
  const words = useStudyWords();
  const summary = useMemo(() => summaryOfStudy(study), [study]);
  const series = study.series.find((one) => holds(one, entry)) ?? study.main;
  const current = series.slices.findIndex((slice) => slice.entry.id === entry.id);
  const slice = series.slices[current];
  // The note is for this study's report only: it must not appear on the next patient's.
  const [typed, setTyped] = useState({ for: study.key, text: '' });
  const note = typed.for === study.key ? typed.text : '';
  const [tab, setTab] = useState<StudyTab | null>(null);
  const { outcome } = summary.best.entry;
  const priors = usePriors(
    studyId(study),
    outcome?.kind === 'reading' ? outcome.hash : undefined,
    whenOpened(summary.best.entry),
  );
  const hidden = useHiding().study(studyId(study)) && summary.kind !== 'rejected';
  useEffect(() => {
    if (answered && !batch && !hidden) goInstead(hrefs.study(summary.best.entry.id));
  }, [answered, batch === null, hidden, summary]);

  const linked = useMemo(() => linkedSeries(study.series), [study]);
  const [aside, setAside] = useState<Place | null>(null);
  const place = linked.includes(series)
    ? placeOn(series, current, aside ?? middleOf(slice, series, current))
    : null;

  // Replaces the address, so that the back button leads to the list, not through every slice that was passed.
  const show = (to: Member) => goInstead(hrefs.study(to.entry.id));
  const select = (index: number) => show(series.slices[index]);
  const step = (by: 1 | -1) => (series.slices[current + by] ? () => select(current + by) : undefined);
  const goTo = (to: Place) => {
    setAside(to);
    select(locate(series, to).index);
  };
  const goToSeries = (to: Series) => {
    if (place && linked.includes(to)) {
      setAside(place);
      show(to.slices[locate(to, place).index]);
    } else
      show(to === summary.main ? summary.best : (to.answer.decisive[0] ?? to.slices[to.slices.length >> 1]));
  };
  const failed = entries.filter(
    ({ outcome }) => outcome && outcome.kind !== 'reading' && !isRejected(outcome) && !isLeftOut(outcome),
  );
  const sheet = sheetOf(entry, entries);
  const called = calledIn(slice, series, words, page);
  const tag = [words.position(current + 1, series.slices.length), titleOf(series, words)].concat(
    hidden ? [] : called,
  );
  return (
    <article class="study" aria-busy={batch !== null} data-kind={batch || hidden ? undefined : summary.kind}>
      <Well class="study__well">
        <CurrentSlice
          entry={entry}
          plain={hidden}
          tag={tag}
          cross={place && locate(series, place)}
          onPrevious={step(-1)}
          onNext={step(1)}
        />
      </Well>
      <div class="study__side snug" id="answer">
        {batch ? (
          <Reading {...{ batch, heading }} />
        ) : hidden ? (
          <FirstReadForm of={studyId(study)} also={idsOf(study)} />
        ) : (
          <>
            <StudyCard {...{ summary, heading }} failed={failed.length} />
            <Recognised priors={priors} onCompare={() => setTab('compare')} />
            <StudyDetails
              {...{ study, summary, series, linked, place, note, tab, priors }}
              onTab={setTab}
              current={slice}
              onSelect={show}
              onSeries={goToSeries}
              onPlace={goTo}
              onNote={(text) => setTyped({ for: study.key, text })}
            />
          </>
        )}
      </div>
      <div class="study__strip">
        <Filmstrip
          key={series.key}
          series={series}
          hidden={hidden}
          lesion={!batch && !hidden && series === summary.main ? summary.lesion : null}
          current={current}
          onSelect={select}
          links={
            <>
              <a class="button button--plain" href={hrefs.slice(entry.id)}>
                {words.openSlice}
              </a>
              {sheet && (
                <a class="button button--plain" href={hrefs.slice(sheet.id)}>
                  {page.result.sheet}
                </a>
              )}
              <a class="button button--plain" href={hrefs.home}>
                {page.result.all(entries.length)}
              </a>
            </>
          }
        />
      </div>
      {!batch && !hidden && <StudyReport {...{ study, summary, note }} />}
    </article>
  );
}

const idsOf = ({ series }: StudyRead) => series.flatMap(({ slices }) => slices.map(({ entry }) => entry.id));

interface CurrentProps {
  readonly entry: Entry;
  /** Without marks and maps, where the answer must not be shown yet. */
  readonly plain?: boolean;
  readonly tag: readonly string[];
  readonly cross?: { readonly x: number; readonly y: number } | null;
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
}

/** One slice in the viewer. */
function CurrentSlice({ entry, plain = false, tag, cross = null, onPrevious, onNext }: CurrentProps) {
  const { result } = useWords();
  const { entry: full, missing } = useFullPicture(entry);
  const { outcome } = full;
  const read = useMemo(
    () => (outcome?.kind === 'reading' ? (plain ? plainOf(outcome) : outcome) : null),
    [outcome, plain],
  );
  const features = reader.model?.features;
  const summary = useMemo(() => (read && !plain ? summaryOf(read, features) : null), [read, plain, features]);
  if (!read) return null;
  return (
    <SliceView
      {...{ read, summary, cross, onPrevious, onNext }}
      tag={missing ? [...tag, result.smallCopy] : tag}
    />
  );
}

/** Only the picture. */
const plainOf = ({ heat: _heat, evidence: _evidence, outline: _outline, ...read }: SliceRead): SliceRead =>
  read;

/** The lesion's centre, or the slice's if it shows none. */
function middleOf({ reading: { lesion } }: Member, series: Series, index: number): Place {
  const at = lesion
    ? { x: lesion.x + lesion.width / 2, y: lesion.y + lesion.height / 2 }
    : { x: 0.5, y: 0.5 };
  return placeOf(series, index, at);
}

/** The point on the slice that is shown. */
function placeOn(series: Series, index: number, place: Place): Place {
  const { x, y } = locate(series, place);
  return placeOf(series, index, { x, y });
}
