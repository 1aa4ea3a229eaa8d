import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import { useHiding } from '../history/first-read';
import { type FoundCase, findCase } from '../history/records';
import { isSharedOrigin } from '../history/shared-origin';
import { useInstallWords } from '../install/words';
import { reader } from '../session/session';
import { kindOfReading } from '../session/verdict';
import { CardFace, Caution, Figure, Reason } from '../slice/card';
import { ResultFrame } from '../slice/frame';
import { OwnReadingBar } from '../slice/own-reading-bar';
import { Prior, Recognised } from '../slice/prior/prior';
import { usePriors } from '../slice/prior/use-priors';
import { Result } from '../slice/result';
import { SliceView } from '../slice/slice-view';
import { summaryOf } from '../slice/summary';
import { Well } from '../slice/well';
import { useStudyWords, useVerdictWords } from '../slice/words';
import { hrefs } from '../state/route';
import type { Case, KeptSeries, KeptStudy } from '../state/schema';
import { chance } from '../ui/chance';
import { later } from '../ui/later';
import { SliceCanvas } from '../ui/slice-canvas';
import { Tabs } from '../ui/tabs';
import { verdictOfStudy } from './words';

const Decision = later(() => import('../clinic/decision').then(({ Decision }) => Decision));

const FirstReadForm = later(() => import('../clinic/first-read').then(({ FirstReadForm }) => FirstReadForm));

/** A result from the history. Its address may be opened directly, before the history was loaded. */
export function KeptCase({ id }: { id: string }) {
  const words = useWords();
  const { kept } = useInstallWords();
  const hiding = useHiding();
  const [found, setFound] = useState<FoundCase | null | 'loading'>('loading');
  useEffect(() => {
    let wanted = true;
    setFound('loading');
    void findCase(id).then((found) => wanted && setFound(found));
    return () => {
      wanted = false;
    };
  }, [id]);
  if (found === 'loading') return <p class="soft">{words.history.loading}</p>;
  if (found === null) return <p>{words.history.gone}</p>;
  const { name, read, study, when, withoutPictures } = found.shown;
  const copy = withoutPictures ? kept.withoutPictures : words.result.keptCopy;
  const caution = isSharedOrigin() ? ` ${kept.sharedOrigin(location.host)}` : '';
  if (hiding.kept(id, found.summary?.firstRead ?? null)) {
    return (
      <FirstReadForm of={id}>
        <SliceCanvas picture={read.display} label={name} />
      </FirstReadForm>
    );
  }
  const note = `${words.date(when)}. ${copy}${caution}`;
  if (study) return <KeptStudyView key={id} {...{ id, name, read, study, note }} />;
  return <Result entry={{ id, name, state: 'done', outcome: read }} note={note} />;
}

interface Props extends Pick<Case, 'id' | 'name' | 'read'> {
  readonly study: KeptStudy;
  readonly note: string;
}

type TabId = 'compare' | 'report';

/** A study's answer next to its key slice, the only slice that was kept. */
function KeptStudyView({ id, name, read, study, note }: Props) {
  const page = useWords();
  const words = useStudyWords();
  const { tabs, card } = useVerdictWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const [tab, setTab] = useState<TabId>('report');
  const features = reader.model?.features;
  const summary = useMemo(() => summaryOf(read, features), [read, features]);
  const priors = usePriors(id, read.hash, null);
  const { label, reason, probabilities, ofMain, decisive, key, slices, series } = study;
  const kind = kindOfReading(study);
  const verdict = verdictOfStudy({ kind, label, reason, slices: ofMain, decisive }, words, page);
  return (
    <ResultFrame
      kind={kind}
      busy={false}
      picture={
        <Well>
          <SliceView {...{ read, summary }} tag={[name, words.position(key, ofMain)]} />
        </Well>
      }
      side={
        <>
          <CardFace
            kind={kind}
            lead={verdict.lead}
            headline={verdict.headline}
            heading={heading}
            sure={
              label &&
              probabilities &&
              kind !== 'rejected' && (
                <Figure figure={chance(probabilities[label], page.percent)}>
                  {kind === 'uncertain' && card.guess(label)}
                </Figure>
              )
            }
          >
            {summary && kind !== 'rejected' && <Reason summary={summary} kind={kind} />}
            {verdict.details.map((text) => (
              <p key={text} class="small soft">
                {text}
              </p>
            ))}
            <Lesion {...{ study }} />
            <p class="small soft number">
              {series.map((one) => titleOfKept(one, words)).join(', ')} · {words.slices(slices)}
            </p>
            <p class="small soft">{note}</p>
            <Caution>
              {verdict.caution} <a href={hrefs.about}>{card.limits}</a>
            </Caution>
          </CardFace>
          <Recognised priors={priors} onCompare={() => setTab('compare')} />
          <Tabs
            label={words.tabs.label}
            chosen={tab}
            onChoose={setTab}
            tabs={[
              {
                id: 'report',
                name: tabs.report,
                panel: () => <Decision of={id} answer={{ model: read.model, probabilities }} />,
              },
              { id: 'compare', name: tabs.compare, panel: () => <Prior {...{ priors, read, study }} /> },
            ]}
          />
          <OwnReadingBar id={id} answer={study} onReport={() => setTab('report')} />
        </>
      }
    />
  );
}

const titleOfKept = ({ plane, sequence }: KeptSeries, words: ReturnType<typeof useStudyWords>) =>
  [plane ? words.planes[plane] : words.unknownPlane, sequence].filter(Boolean).join(' ');

/** Where the lesion was tracked, and its size if the answer stands. */
function Lesion({ study: { status, lesion } }: { study: KeptStudy }) {
  const words = useStudyWords();
  if (!lesion) return null;
  const { first, last, volumeMl, cut } = lesion;
  const stands = status === 'read';
  return (
    <p class="small soft number">
      {stands ? words.lesion : words.possible}: {words.lesionSlices(first, last)}
      {stands && volumeMl !== null && ` · ${words.volume(volumeMl, cut)}`}
    </p>
  );
}
