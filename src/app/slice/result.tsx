import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import { RecordTools } from '../export/record-tools';
import { Report } from '../export/report';
import { ReportTools } from '../export/report-tools';
import type { Entry } from '../session/entry';
import { tryAgain } from '../session/session';
import { hrefs } from '../state/route';
import { Icon } from '../ui/icon';
import { useTurns } from '../ui/turns';
import { flawsOf } from './flaws';
import { Images } from './images';
import { MarkedPlace } from './marked-place';
import { Prevalence } from './prevalence';
import { Probabilities } from './probabilities';
import { Tree } from './tree/tree';
import { type Verdict, verdictOf } from './verdict';
import { Warnings } from './warnings';
import { Why } from './why';
import './result.css';

interface Props {
  readonly entry: Entry;
  readonly note?: string | undefined;
  /** To the result before or after this one, where there is one. */
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
}

/** Turns of what comes after the verdict, and how many there are. */
const WHY = 1;
const TREE = 2;
const PAPER = 3;

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
  // Typed for this slice's paper alone: it must not end up on the next patient's.
  const [typed, setTyped] = useState({ for: entry.id, text: '' });
  const printed = typed.for === entry.id ? typed.text : '';
  const verdict = outcome && verdictOf(outcome, words);
  const read = outcome?.kind === 'reading' ? outcome : null;
  const answered = read !== null && showsAnswer(verdict);
  const turn = useTurns(outcome !== undefined, PAPER);
  return (
    <article class="result" aria-busy={turn < PAPER} data-wide={read ? true : undefined}>
      {read && <Images {...{ read, entry, onPrevious, onNext }} />}
      <div class="result__words">
        <header class="verdict" data-kind={verdict?.kind}>
          <p class="soft small result__file">
            <bdi>{entry.name}</bdi>
          </p>
          <h1 ref={heading} tabIndex={-1} class="verdict__headline">
            {verdict && <Icon name={verdict.kind} size={28} />}
            <span>{verdict?.headline ?? words.result[entry.state === 'done' ? 'failed' : entry.state]}</span>
          </h1>
          {verdict?.details.map((text) => (
            <p key={text}>{text}</p>
          ))}
          {note && <p class="soft small">{note}</p>}
        </header>
        {read && <Warnings flaws={flawsOf(read)} />}
        {answered && <Probabilities read={read} />}
        {(turn >= WHY || !outcome) && (
          <>
            {answered && <MarkedPlace read={read} />}
            {answered && <Why read={read} />}
            {answered && <Prevalence read={read} />}
            {read && (
              <ReportTools
                entry={entry}
                note={printed}
                onNote={(text) => setTyped({ for: entry.id, text })}
              />
            )}
            {read && <RecordTools key={entry.id} entry={entry} read={read} />}
            <footer class="result__actions">
              {outcome?.kind === 'failed' && entry.file && (
                <button type="button" class="button button--primary" onClick={() => tryAgain(entry)}>
                  {words.result.tryAgain}
                </button>
              )}
              <a class="button button--plain" href={hrefs.about}>
                <Icon name="about" /> {words.result.limits}
              </a>
            </footer>
          </>
        )}
      </div>
      {turn >= TREE && answered && <Tree read={read} />}
      {turn >= PAPER && read && verdict && <Report read={read} verdict={verdict} note={printed} />}
    </article>
  );
}

/** A rejected slice has no answer to show, even where the tree was asked. */
const showsAnswer = (verdict: Verdict | undefined) =>
  verdict !== undefined && verdict.kind !== 'rejected' && verdict.kind !== 'error';
