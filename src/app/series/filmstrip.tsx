import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import { suspicionOf } from '../../pipeline/series/suspicion';
import { verdictOf } from '../slice/verdict';
import { hrefs } from '../state/route';
import { Icon } from '../ui/icon';
import { SliceCanvas } from '../ui/slice-canvas';
import { rangeOf } from '../ui/window';
import type { Member, Study } from './studies';
import './filmstrip.css';

interface Props {
  readonly study: Study;
  /** Place of the slice that is shown. */
  readonly current: number;
  readonly onSelect: (index: number) => void;
}

/** Of a slice in the strip, its gap included, in pixels. */
const STEP = 80;

/** All slices in their order, each with its verdict; one stop for the Tab key, arrows go along. */
export function Filmstrip({ study, current, onSelect }: Props) {
  const { study: words } = useWords();
  const { slices } = study;
  const strip = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState({ from: 0, to: 0 });
  const inLesion = new Set(study.lesions[0]?.slices);

  useEffect(() => {
    const box = strip.current!;
    const look = () => {
      const next = rangeOf(-box.scrollLeft, box.clientWidth, slices.length, STEP);
      setRange((before) => (before.from === next.from && before.to === next.to ? before : next));
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
    const box = strip.current!;
    const focused = box.contains(document.activeElement);
    box.scrollLeft = current * STEP - (box.clientWidth - STEP) / 2;
    if (focused) box.querySelector<HTMLElement>('a[tabindex="0"]')?.focus({ preventScroll: true });
  }, [current]);

  const move = (event: KeyboardEvent) => {
    const last = slices.length - 1;
    const to = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: last }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onSelect(Math.min(last, Math.max(0, to)));
  };

  const drawn: number[] = [];
  if (current < range.from) drawn.push(current);
  for (let index = range.from; index < Math.min(range.to, slices.length); index++) drawn.push(index);
  if (current >= range.to) drawn.push(current);

  return (
    <nav class="filmstrip" aria-label={words.filmstrip}>
      {/* From left to right in every language, as films and radiology's viewers have it. */}
      <div ref={strip} class="filmstrip__box" dir="ltr">
        <ol style={{ inlineSize: `${slices.length * STEP}px` }}>
          {drawn.map((index) => (
            <Film
              key={slices[index].entry.id}
              member={slices[index]}
              index={index}
              count={slices.length}
              current={index === current}
              lesion={inLesion.has(slices[index])}
              onSelect={onSelect}
              onKey={move}
            />
          ))}
        </ol>
      </div>
    </nav>
  );
}

interface FilmProps {
  readonly member: Member;
  readonly index: number;
  readonly count: number;
  readonly current: boolean;
  /** The surest lesion was followed over this slice. */
  readonly lesion: boolean;
  readonly onSelect: (index: number) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

function Film({ member, index, count, current, lesion, onSelect, onKey }: FilmProps) {
  const words = useWords();
  const { outcome, id } = member.entry;
  if (outcome?.kind !== 'reading') return null;
  const verdict = verdictOf(outcome, words);
  const suspicion = suspicionOf(member);
  return (
    <li aria-setsize={count} aria-posinset={index + 1} style={{ insetInlineStart: `${index * STEP}px` }}>
      <a
        class="film"
        href={hrefs.study(id)}
        aria-current={current ? 'true' : undefined}
        aria-label={words.study.film(index + 1, count, verdict.headline, suspicion, lesion)}
        tabIndex={current ? 0 : -1}
        data-kind={verdict.kind}
        onKeyDown={onKey}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onSelect(index);
        }}
      >
        <span class="film__picture" aria-hidden="true">
          <SliceCanvas picture={outcome.thumbnail} label="" />
        </span>
        <span class="film__lesion" data-shown={lesion || undefined} />
        <span class="film__caption number">
          {index + 1}
          <Icon name={verdict.kind} size={14} />
        </span>
      </a>
    </li>
  );
}
