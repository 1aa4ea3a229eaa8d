import { useEffect, useMemo, useState } from 'preact/hooks';
import { useWords } from '../../../i18n/words';
import type { SliceRead } from '../../../worker/protocol';
import type { Earlier } from '../../history/earlier';
import type { Priors } from '../../history/recognise';
import { type FoundCase, findCase } from '../../history/records';
import { useClinicWords } from '../../history/words';
import { reader } from '../../session/session';
import { headlineOf, kindOfReading } from '../../session/verdict';
import { hrefs } from '../../state/route';
import type { CaseSummary, KeptStudy } from '../../state/schema';
import { chance } from '../../ui/chance';
import { Icon } from '../../ui/icon';
import { outlineOf } from '../marks';
import { StillPicture } from '../still-picture';
import { summaryOf } from '../summary';
import { useStudyWords, useVerdictWords } from '../words';
import type { FoundPriors } from './use-priors';
import './prior.css';

interface Props {
  readonly priors: Priors;
  /** For a study, its key slice. */
  readonly read: SliceRead;
  readonly study?: KeptStudy | null;
}

/** Further cases are found by searching the history. */
const LISTED = 200;

/** An earlier case and this one, side by side: picture, answer, date, size. */
export function Prior({ priors: { recognised, by, cases }, read, study = null }: Props) {
  const words = useClinicWords();
  const { percent } = useWords();
  const { prior: say } = words;
  const [chosen, setChosen] = useState<string | null>(null);
  const id = chosen ?? recognised?.id ?? '';
  const [prior, setPrior] = useState<FoundCase | null>(null);
  useEffect(() => {
    let wanted = true;
    setPrior(null);
    if (id) void findCase(id).then((found) => wanted && setPrior(found));
    return () => {
      wanted = false;
    };
  }, [id]);
  if (cases.length === 0) return <p class="small soft">{say.none}</p>;
  const said = ({ label, probabilities, status }: Earlier) =>
    label && probabilities && status !== 'rejected'
      ? `${words.opinions[label]} ${chance(probabilities[label], percent)}`
      : words.cases.filters.rejected;
  return (
    <section class="prior">
      <label class="prior__choice">
        <span class="small">{say.choose}</span>
        <select value={id} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
          {!id && <option value="">{say.nothing}</option>}
          {cases.slice(0, LISTED).map((one) => (
            <option key={one.id} value={one.id}>
              {[words.day(one.when), one.tag, said(one)].filter(Boolean).join(' · ')}
            </option>
          ))}
        </select>
      </label>
      {prior && (
        <>
          <div class="prior__both">
            <Side
              title={words.day(prior.shown.when)}
              read={prior.shown.read}
              study={prior.shown.study ?? null}
              pictured={!prior.shown.withoutPictures}
              summary={prior.summary}
              href={hrefs.case(prior.shown.id)}
            />
            <Side title={say.now} pictured {...{ read, study }} />
          </div>
          {id === recognised?.id && by && <p class="small soft">{say.recognised[by]}</p>}
        </>
      )}
    </section>
  );
}

interface SideProps {
  readonly title: string;
  readonly read: SliceRead;
  readonly study: KeptStudy | null;
  /** Whether its picture was kept. */
  readonly pictured: boolean;
  /** A person's annotations, if it is an earlier case. */
  readonly summary?: CaseSummary | null;
  readonly href?: string;
}

function Side({ title, read, study, pictured, summary = null, href }: SideProps) {
  const page = useWords();
  const words = useClinicWords();
  const answer = study ?? read.reading;
  const { status, label, probabilities } = answer;
  const kind = kindOfReading({ status, label });
  const size = useSize(read, study);
  const marks = useMemo(
    () => (kind === 'none' ? null : outlineOf(read, summaryOf(read, reader.model?.features))),
    [kind, read],
  );
  return (
    <figure>
      <div class="prior__picture">
        {pictured && <StillPicture class="prior__canvas" {...{ read, marks }} label={title} />}
      </div>
      <figcaption>
        <b>{href ? <a href={href}>{title}</a> : title}</b>
        <span class="item__verdict" data-kind={kind}>
          <Icon name={kind} size={18} />
          <span>
            {headlineOf(answer, page)}
            {status === 'read' && label && probabilities && ` ${chance(probabilities[label], page.percent)}`}
          </span>
        </span>
        {summary?.diagnosis && (
          <span class="small">
            {words.decision.diagnosis}: {words.opinions[summary.diagnosis.label]}
          </span>
        )}
        <span class="small soft number">
          {[size, study && words.slices(study.slices)].filter(Boolean).join(' · ')}
        </span>
      </figcaption>
    </figure>
  );
}

/** Size of the lesion; null where it was not measured. */
function useSize(read: SliceRead, study: KeptStudy | null): string | null {
  const { card } = useVerdictWords();
  const words = useStudyWords();
  if (study) {
    if (study.status !== 'read' || !study.lesion) return null;
    const { volumeMl, cut, extentMm } = study.lesion;
    const { width, height, depth } = extentMm;
    const extent = width !== null && height !== null ? words.extent(width, height, depth) : null;
    return [volumeMl !== null && words.volume(volumeMl, cut), extent].filter(Boolean).join(', ') || null;
  }
  const { extent = null } = summaryOf(read, reader.model?.features) ?? {};
  if (extent === null) return null;
  return typeof extent === 'number' ? card.ofHead(extent) : card.millimetres(extent.width, extent.height);
}

interface RecognisedProps {
  readonly priors: FoundPriors;
  readonly onCompare: () => void;
}

/**
 * One line next to the answer, if the image was read before, or there is an earlier case of the same image or label.
 */
export function Recognised({ priors: { again, recognised, by }, onCompare }: RecognisedProps) {
  const { prior: say, day } = useClinicWords();
  const line = again
    ? say.line[again.grew ? 'grew' : 'image'](day(again.when))
    : recognised && by && say.line[by](day(recognised.when));
  if (!line) return null;
  return (
    <p class="prior__line small">
      <span>{line}</span>
      {recognised && (
        <button type="button" class="button" onClick={onCompare}>
          {say.compare}
        </button>
      )}
    </p>
  );
}
