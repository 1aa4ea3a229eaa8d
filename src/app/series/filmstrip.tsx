import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import { suspicionOf } from '../../pipeline/series/suspicion';
import { useStudyWords } from '../slice/words';
import { hrefs } from '../state/route';
import { Icon, type IconName } from '../ui/icon';
import { SliceCanvas } from '../ui/slice-canvas';
import { rangeOf } from '../ui/window';
import type { Member, Series } from './studies';
import { type ShownLesion, type Standing, standingOf, suspiciousFirst } from './summary';
import { calledIn } from './words';
import './filmstrip.css';

interface Props {
  readonly series: Series;
  /** The answer must not be shown yet: no bars, no verdicts, and no order by suspicion. */
  readonly hidden?: boolean;
  /** A lesion that is tracked in this series. */
  readonly lesion: ShownLesion | null;
  /** Index of the slice that is shown. */
  readonly current: number;
  readonly onSelect: (index: number) => void;
  /** Links to other screens. */
  readonly links: ComponentChildren;
}

/** Width of a slice in the strip, including its gap, in pixels. */
const STEP = { least: 80, most: 104 };

/** Height in pixels of the bar of a slice with certainty of a tumour. */
const BAR = 30;

const ICONS: Readonly<Record<Standing, IconName>> = {
  tumour: 'tumour',
  uncertain: 'uncertain',
  none: 'none',
  end: 'beyond',
  outside: 'beyond',
  rejected: 'rejected',
};

/** All slices of a series, each with a bar for its suspicion. One stop for the Tab key; arrow keys move along. */
export function Filmstrip({ series, hidden = false, lesion, current, onSelect, links }: Props) {
  const words = useStudyWords();
  const { slices } = series;
  const strip = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ from: 0, to: 0, step: STEP.least, width: 0 });
  const [wanted, setByPlace] = useState(true);
  const byPlace = wanted || hidden;
  const order = useMemo(
    () => (byPlace ? slices.map((_, index) => index) : suspiciousFirst(series)),
    [series, byPlace],
  );
  const at = order.indexOf(current);
  const inLesion = new Set(lesion?.track.slices);
  const uncertain = slices.filter((slice) => standingOf(slice, series) === 'uncertain').length;

  useEffect(() => {
    const box = strip.current;
    if (!box) return;
    const look = () => {
      const width = box.clientWidth;
      const step = Math.min(STEP.most, Math.max(STEP.least, Math.floor(width / slices.length)));
      const { from, to } = rangeOf(-box.scrollLeft, width, slices.length, step);
      setSeen((before) =>
        before.from === from && before.to === to && before.step === step && before.width === width
          ? before
          : { from, to, step, width },
      );
    };
    look();
    box.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(box);
    return () => {
      box.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [slices.length]);

  useEffect(() => {
    const box = strip.current;
    if (!box) return;
    const focused = box.contains(document.activeElement);
    box.scrollLeft = at * seen.step - (box.clientWidth - seen.step) / 2;
    if (focused) box.querySelector<HTMLElement>('a[tabindex="0"]')?.focus({ preventScroll: true });
  }, [at, seen.step, seen.width]);

  const move = (event: KeyboardEvent) => {
    const last = slices.length - 1;
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onSelect(order[Math.min(last, Math.max(0, to))]);
  };

  const { from, to, step } = seen;
  const drawn: number[] = [];
  if (at < from) drawn.push(at);
  for (let index = from; index < Math.min(to, slices.length); index++) drawn.push(index);
  if (at >= to) drawn.push(at);

  return (
    <section class="filmstrip">
      <header class="filmstrip__head">
        <h2>{hidden ? words.filmstrip : words.strip}</h2>
        {uncertain > 0 && !hidden && <p class="small soft filmstrip__note">{words.striped(uncertain)}</p>}
        <div class="filmstrip__links">{links}</div>
        <fieldset class="filmstrip__order" hidden={hidden}>
          <legend class="visually-hidden">{words.order}</legend>
          {[true, false].map((place) => (
            <label key={String(place)} class="filmstrip__choice">
              <input
                type="radio"
                name="strip-order"
                class="visually-hidden"
                checked={byPlace === place}
                onChange={() => setByPlace(place)}
              />
              <span>{place ? words.byPosition : words.suspiciousFirst}</span>
            </label>
          ))}
        </fieldset>
      </header>
      <nav aria-label={words.filmstrip}>
        {/* From left to right in every language, as on films and in radiology viewers. */}
        <div ref={strip} class="filmstrip__box" dir="ltr">
          <ol style={{ inlineSize: `${slices.length * step}px` }}>
            {drawn.map((place) => (
              <Film
                key={slices[order[place]].entry.id}
                {...{ series, place, step, hidden, onSelect }}
                index={order[place]}
                current={place === at}
                lesion={inLesion.has(slices[order[place]])}
                onKey={move}
              />
            ))}
          </ol>
        </div>
      </nav>
    </section>
  );
}

interface FilmProps {
  readonly series: Series;
  /** Index of the slice in the series, and place of its picture in the strip. */
  readonly index: number;
  readonly place: number;
  readonly step: number;
  readonly current: boolean;
  readonly hidden: boolean;
  /** Whether the lesion is tracked across this slice. */
  readonly lesion: boolean;
  readonly onSelect: (index: number) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

function Film({ series, index, place, step, current, hidden, lesion, onSelect, onKey }: FilmProps) {
  const page = useWords();
  const words = useStudyWords();
  const member: Member = series.slices[index];
  const { outcome, id } = member.entry;
  if (outcome?.kind !== 'reading') return null;
  const standing = standingOf(member, series);
  const suspicion = standing === 'outside' || hidden ? null : suspicionOf(member);
  const called = hidden ? undefined : calledIn(member, series, words, page);
  return (
    <li
      aria-setsize={series.slices.length}
      aria-posinset={place + 1}
      style={{ left: `${place * step}px`, inlineSize: `${step}px` }}
    >
      <a
        class="film"
        href={hrefs.study(id)}
        aria-current={current ? 'true' : undefined}
        aria-label={
          called === undefined
            ? words.position(index + 1, series.slices.length)
            : words.film(index + 1, series.slices.length, called, suspicion, lesion)
        }
        title={called}
        tabIndex={current ? 0 : -1}
        data-kind={hidden ? undefined : standing}
        onKeyDown={onKey}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onSelect(index);
        }}
      >
        <span class="film__bar number" aria-hidden="true">
          {suspicion !== null && Math.round(100 * suspicion)}
          {!hidden && <i style={{ blockSize: `${Math.max(2, Math.round(BAR * (suspicion ?? 0)))}px` }} />}
        </span>
        <span class="film__picture" aria-hidden="true">
          <SliceCanvas picture={outcome.thumbnail} label="" />
        </span>
        <span class="film__caption number">
          {!hidden && <Icon name={ICONS[standing]} size={14} />}
          {index + 1}
        </span>
        <span class="film__lesion" data-shown={lesion || undefined} />
      </a>
    </li>
  );
}
