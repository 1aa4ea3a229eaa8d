import { useEffect } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import { type LesionTrack, suspicionOf } from '../../pipeline/series/index';
import type { Entry } from '../session/entry';
import { useFullPicture } from '../session/full-picture';
import { Progress } from '../session/progress';
import type { Batch } from '../session/session';
import { sheetOf } from '../sheet/tiles';
import { Result } from '../slice/result';
import { goInstead, hrefs } from '../state/route';
import { chance } from '../ui/chance';
import { Icon } from '../ui/icon';
import { SliceCanvas } from '../ui/slice-canvas';
import { Filmstrip } from './filmstrip';
import type { Member, Study as SeriesStudy } from './studies';
import { useStudies } from './use-studies';
import { factsOf, seriesVerdict, titleOf } from './words';
import '../session/list.css';
import './study.css';

interface Props {
  /** The slice that is shown. */
  readonly entry: Entry;
  readonly entries: readonly Entry[];
  readonly batch: Batch | null;
}

/** A series: its answer, its slices in order, its lesions, and one slice closely. */
export function Study({ entry, entries, batch }: Props) {
  const words = useWords();
  const studies = useStudies(entries);
  const study = studies.find(({ slices }) => slices.some((slice) => slice.entry.id === entry.id));
  const sheet = sheetOf(entry, entries);
  // A slice by itself is shown by itself.
  const alone = !study && !batch;
  useEffect(() => {
    if (alone) goInstead(hrefs.slice(entry.id));
  }, [alone, entry.id]);
  return (
    <>
      <nav class="pager" aria-label={words.result.all(entries.length)}>
        <a class="button button--plain" href={hrefs.home}>
          <Icon name="back" /> {words.result.all(entries.length)}
        </a>
        {sheet && (
          <a class="button button--plain" href={hrefs.slice(sheet.id)}>
            {words.result.sheet}
          </a>
        )}
      </nav>
      {batch && <Progress {...batch} />}
      {study && <Shown study={study} entry={entry} />}
    </>
  );
}

function Shown({ study, entry }: { study: SeriesStudy; entry: Entry }) {
  const words = useWords();
  const { slices } = study;
  const current = slices.findIndex((slice) => slice.entry.id === entry.id);
  const { entry: full, missing } = useFullPicture(entry);
  // In place of the address: the way back leads to the list, not through every slice that was passed.
  const select = (index: number) => goInstead(hrefs.study(slices[index].entry.id));
  const step = (by: 1 | -1) => (slices[current + by] ? () => select(current + by) : undefined);
  return (
    <>
      <SeriesHead study={study} />
      <Filmstrip study={study} current={current} onSelect={select} />
      <p class="study__position small soft number">
        {words.study.position(current + 1, slices.length)}
        {study.lesions.length > 0 && ` · ${words.study.lesionLine}`}
      </p>
      <Result
        entry={full}
        note={missing ? words.result.smallCopy : undefined}
        onPrevious={step(-1)}
        onNext={step(1)}
      />
    </>
  );
}

function SeriesHead({ study }: { study: SeriesStudy }) {
  const words = useWords();
  const { slices, lesions } = study;
  const verdict = seriesVerdict(study, words);
  const numberOf = new Map(slices.map((slice, index) => [slice, index + 1]));
  const suspicious = study.suspicious.filter((slice) => suspicionOf(slice) !== null);
  return (
    <section class="study" aria-labelledby="study-title">
      <header class="study__answer">
        <h2 id="study-title">{titleOf(study, words)}</h2>
        <p class="small soft number">{factsOf(study, words)}</p>
        <p class="study__verdict item__verdict" data-kind={verdict.kind}>
          <Icon name={verdict.kind} size={24} />
          <span>
            {verdict.headline}
            {verdict.probability !== null && (
              <span class="number"> {chance(verdict.probability, words.percent)}</span>
            )}
          </span>
        </p>
        {verdict.details.map((text) => (
          <p key={text} class="small">
            {text}
          </p>
        ))}
      </header>
      {suspicious.length > 0 && (
        <section class="study__part" aria-labelledby="suspicious-title">
          <h3 id="suspicious-title">{words.study.suspicious}</h3>
          <ol class="study__suspicious">
            {suspicious.slice(0, SHORTCUTS).map((slice) => (
              <li key={slice.entry.id}>
                <Shortcut slice={slice} number={numberOf.get(slice)!} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {lesions.length > 0 && (
        <section class="study__part" aria-labelledby="lesions-title">
          <h3 id="lesions-title">{words.study.lesions(lesions.length)}</h3>
          <ol class="study__lesions">
            {lesions.slice(0, LESIONS).map((track) => (
              <li key={track.peak.entry.id}>
                <Lesion track={track} numberOf={numberOf} />
              </li>
            ))}
          </ol>
          {lesions.length > LESIONS && (
            <p class="small soft">{words.study.moreLesions(lesions.length - LESIONS)}</p>
          )}
        </section>
      )}
    </section>
  );
}

/** More would be no shortcut. */
const SHORTCUTS = 5;
const LESIONS = 3;

const inPlace = (id: string) => (event: MouseEvent) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  goInstead(hrefs.study(id));
};

function Shortcut({ slice, number }: { slice: Member; number: number }) {
  const words = useWords();
  const { id, outcome } = slice.entry;
  const suspicion = suspicionOf(slice);
  return (
    <a class="shortcut" href={hrefs.study(id)} onClick={inPlace(id)}>
      <span class="shortcut__picture" aria-hidden="true">
        {outcome?.kind === 'reading' && <SliceCanvas picture={outcome.thumbnail} label="" />}
      </span>
      <span class="number">
        {words.study.slice(number)}
        <br />
        <span class="soft">{suspicion !== null && chance(suspicion, words.percent)}</span>
      </span>
    </a>
  );
}

interface LesionProps {
  readonly track: LesionTrack<Member>;
  readonly numberOf: ReadonlyMap<Member, number>;
}

function Lesion({ track, numberOf }: LesionProps) {
  const { study, percent } = useWords();
  const { slices, peak, score, volumeMl, extentMm, cut } = track;
  const [first, last] = [numberOf.get(slices[0]!)!, numberOf.get(slices.at(-1)!)!];
  const { id } = peak.entry;
  return (
    <div class="lesion">
      <p class="lesion__volume number">{volumeMl === null ? study.noVolume : study.volume(volumeMl, cut)}</p>
      <p class="small number">
        {study.lesionSlices(first, last, slices.length)}
        {extentMm.width !== null && extentMm.height !== null && (
          <> · {study.extent(extentMm.width, extentMm.height, extentMm.depth)}</>
        )}{' '}
        · {study.score(chance(score, percent))}
      </p>
      {cut && volumeMl !== null && <p class="small soft">{study.cut}</p>}
      <a class="button" href={hrefs.study(id)} onClick={inPlace(id)}>
        {study.toPeak(numberOf.get(peak)!)}
      </a>
    </div>
  );
}
