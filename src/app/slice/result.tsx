import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import type { SliceRead } from '../../worker/protocol';
import { SendTools } from '../archive/send-tools';
import type { Priors } from '../history/recognise';
import type { Entry } from '../session/entry';
import { reader, tryAgain, whenOpened } from '../session/session';
import { verdictOf } from '../session/verdict';
import { Icon } from '../ui/icon';
import { later } from '../ui/later';
import { Tabs } from '../ui/tabs';
import { useTurns } from '../ui/turns';
import { Card, CardFace } from './card';
import { CropButton } from './crop/crop-button';
import { flawsOf } from './flaws';
import { ResultFrame } from './frame';
import { OwnReadingBar } from './own-reading-bar';
import { Preview } from './preview';
import { Prior, Recognised } from './prior/prior';
import { usePriors } from './prior/use-priors';
import { RecordTools } from './report/record-tools';
import { Report } from './report/report';
import { ReportTools } from './report/report-tools';
import { factsOf, SliceView } from './slice-view';
import { type Summary, summaryOf } from './summary';
import { Compare } from './tabs/compare';
import { Measure } from './tabs/measure';
import { Sure } from './tabs/sure';
import { Why } from './tabs/why';
import { Well } from './well';
import { useStudyWords, useVerdictWords } from './words';

interface Props {
  readonly entry: Entry;
  readonly note?: string | undefined;
  /** Go to the previous or next result, if there is one. */
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
}

const Decision = later(() => import('../clinic/decision').then(({ Decision }) => Decision));

/** Turns of the parts after the verdict, and their number (see `useTurns`). */
const REASONS = 1;
const PAPER = 2;

type TabId = 'why' | 'compare' | 'measure' | 'sure' | 'report';

/** One slice: the image first, next to it the answer with its reason, and everything else in tabs. */
export function Result({ entry, note, onPrevious, onNext }: Props) {
  const words = useWords();
  const study = useStudyWords();
  const { outcome } = entry;
  const heading = useRef<HTMLHeadingElement>(null);
  // On a new screen, screen readers start at the heading; users who go through slices in the viewer stay there.
  useEffect(() => {
    if (!document.activeElement?.closest('.viewer, .filmstrip'))
      heading.current?.focus({ preventScroll: true });
  }, [entry.id, outcome === undefined]);
  // The note is for this slice's report only: it must not appear on the next patient's.
  const [typed, setTyped] = useState({ for: entry.id, text: '' });
  const printed = typed.for === entry.id ? typed.text : '';
  const [tab, setTab] = useState<TabId>('why');
  const verdict = outcome && verdictOf(outcome, words);
  const read = outcome?.kind === 'reading' ? outcome : null;
  const features = reader.model?.features;
  const summary = useMemo(() => read && summaryOf(read, features), [read, features]);
  const turn = useTurns(outcome !== undefined, PAPER);
  const priors = usePriors(entry.id, read?.hash, whenOpened(entry));
  return (
    <ResultFrame
      kind={verdict?.kind}
      busy={turn < PAPER}
      picture={
        <Well>
          <Preview key={entry.id} entry={entry} shown={turn < REASONS} />
          {read && (
            <SliceView
              {...{ read, summary, onPrevious, onNext }}
              tag={[entry.name, ...factsOf(read, study.planes)]}
            />
          )}
          {verdict && !read && (
            <p class="result__none">
              <Icon name={verdict.kind} size={64} />
            </p>
          )}
        </Well>
      }
      side={
        <>
          {verdict ? (
            <Card
              {...{ verdict, summary, note, heading }}
              named={read !== null}
              flaws={read ? flawsOf(read).filter(({ grave }) => grave) : []}
              tool={read && <CropButton entry={entry} read={read} />}
              onTryAgain={outcome?.kind === 'failed' && entry.file ? () => tryAgain(entry) : undefined}
            />
          ) : (
            <Pending {...{ entry, heading }} />
          )}
          {read && <Recognised priors={priors} onCompare={() => setTab('compare')} />}
          {read && summary && turn >= REASONS && (
            <>
              <Details
                {...{ read, summary, entry, tab, setTab, priors }}
                note={printed}
                onNote={(text) => setTyped({ for: entry.id, text })}
              />
              <OwnReadingBar id={entry.id} answer={read.reading} onReport={() => setTab('report')} />
            </>
          )}
        </>
      }
    >
      {turn >= PAPER && read && verdict && <Report {...{ read, verdict, summary }} note={printed} />}
    </ResultFrame>
  );
}

interface PendingProps {
  readonly entry: Entry;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** Without a result: waiting, or cancelled. */
function Pending({ entry, heading }: PendingProps) {
  const { result } = useWords();
  return (
    <CardFace
      lead={<bdi class="result__file">{entry.name}</bdi>}
      headline={result[entry.state === 'done' ? 'failed' : entry.state]}
      heading={heading}
    >
      {entry.state !== 'cancelled' && <p class="card__busy" aria-hidden="true" />}
    </CardFace>
  );
}

interface DetailsProps {
  readonly read: SliceRead;
  readonly summary: Summary;
  readonly entry: Entry;
  readonly tab: TabId;
  readonly setTab: (tab: TabId) => void;
  readonly priors: Priors;
  readonly note: string;
  readonly onNote: (note: string) => void;
}

function Details({ read, summary, entry, tab, setTab, priors, note, onNote }: DetailsProps) {
  const { tabs } = useVerdictWords();
  return (
    <Tabs
      label={tabs.label}
      chosen={tab}
      onChoose={setTab}
      tabs={[
        { id: 'why', name: tabs.why, panel: () => <Why {...{ read, summary }} /> },
        {
          id: 'compare',
          name: tabs.compare,
          panel: () => (
            <>
              <Compare {...{ read, summary }} />
              <Prior key={entry.id} {...{ priors, read }} />
            </>
          ),
        },
        { id: 'measure', name: tabs.measure, panel: () => <Measure {...{ read, summary, entry }} /> },
        { id: 'sure', name: tabs.sure, panel: () => <Sure {...{ read, summary, entry }} /> },
        {
          id: 'report',
          name: tabs.report,
          panel: () => (
            <>
              <ReportTools entries={[entry]} {...{ note, onNote }} />
              <Decision
                key={entry.id}
                of={entry.id}
                answer={{ model: read.model, probabilities: read.reading.probabilities }}
              />
              <SendTools key={`${entry.id}-send`} entries={[entry]} subjects={() => [{ read, entry }]} />
              <RecordTools key={entry.id} entries={[entry]} subjects={() => [{ read, entry }]} />
            </>
          ),
        },
      ]}
    />
  );
}
