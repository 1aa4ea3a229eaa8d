import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import type { Entry } from '../../store/entry';
import { saveResults } from '../../store/export';
import { hrefs } from '../../store/route';
import { tryAgain } from '../../store/session';
import { Icon } from '../parts/icon';
import { Images } from './images';
import { loadViewer } from './lazy-viewer';
import { Path } from './path';
import { Probabilities } from './probabilities';
import { type Verdict, verdictOf } from './verdict';
import './result.css';

interface Props {
  readonly entry: Entry;
  readonly note?: string | undefined;
  /** To the result before or after this one, where there is one. */
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
}

/** One slice: the image first, then what was found, how likely, and why. */
export function Result({ entry, note, onPrevious, onNext }: Props) {
  const words = useWords();
  const { outcome } = entry;
  const heading = useRef<HTMLHeadingElement>(null);
  // A new screen: whoever listens to it starts at its heading; whoever goes through slices in the viewer stays there.
  useEffect(() => {
    if (!document.activeElement?.closest('.viewer, .filmstrip'))
      heading.current?.focus({ preventScroll: true });
  }, [entry.id]);
  // By the time the slice has been read, the viewer is here.
  useEffect(() => void loadViewer(), []);
  const verdict = outcome && verdictOf(outcome, words);
  const read = outcome?.kind === 'reading' ? outcome : null;
  return (
    <article class="result" aria-busy={!outcome} data-wide={read ? true : undefined}>
      {read && <Images {...{ read, onPrevious, onNext }} />}
      <div class="result__words">
        <header class="verdict" data-kind={verdict?.kind}>
          <p class="soft small result__file">{entry.name}</p>
          <h1 ref={heading} tabIndex={-1} class="verdict__headline">
            {verdict && <Icon name={verdict.kind} size={28} />}
            <span>{verdict?.headline ?? words.result[entry.state === 'done' ? 'failed' : entry.state]}</span>
          </h1>
          {verdict?.details.map((text) => (
            <p key={text}>{text}</p>
          ))}
          {note && <p class="soft small">{note}</p>}
        </header>
        {read && showsAnswer(verdict) && read.reading.probabilities && (
          <Probabilities values={read.reading.probabilities} label={read.reading.label} />
        )}
        {read && showsAnswer(verdict) && <Path read={read} />}
        <footer class="result__actions">
          {outcome?.kind === 'failed' && entry.file && (
            <button type="button" class="button button--primary" onClick={() => tryAgain(entry)}>
              {words.result.tryAgain}
            </button>
          )}
          {read && (
            <>
              <button type="button" class="button" onClick={() => void saveResults([entry])}>
                <Icon name="save" /> {words.result.save}
              </button>
              <button type="button" class="button" onClick={() => print()}>
                <Icon name="print" /> {words.result.print}
              </button>
            </>
          )}
          <a class="button button--plain" href={hrefs.about}>
            <Icon name="about" /> {words.result.limits}
          </a>
        </footer>
        <p class="result__print small">
          {words.app.assists} {read && words.about.modelHash(read.model)}
        </p>
      </div>
    </article>
  );
}

/** A rejected slice has no answer to show, even where the tree was asked. */
const showsAnswer = (verdict: Verdict | undefined) =>
  verdict !== undefined && verdict.kind !== 'rejected' && verdict.kind !== 'error';
