import { useEffect, useRef, useState } from 'preact/hooks';
import { capitalised } from '../../pipeline/capitalised';
import { LABELS, type Label } from '../../pipeline/labels';
import type { Status } from '../../pipeline/reading';
import { giveOwnReading, ownReadings } from '../session/own-reading';
import { useStore } from '../state/store';
import { useVerdictWords } from './words';

interface Props {
  readonly id: string;
  /** The answer to agree or disagree with. */
  readonly answer: { readonly status: Status; readonly label: Label | null };
  readonly onReport: () => void;
}

/** Buttons to agree or disagree, and for the report, always within the thumb's reach. */
export function OwnReadingBar({ id, answer, onReport }: Props) {
  const { names, own: words } = useVerdictWords();
  const given = useStore(ownReadings).of.get(id);
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) first.current?.focus();
  }, [asking]);
  useEffect(() => setAsking(false), [id]);
  const give = (label: Label | null) => {
    setAsking(false);
    giveOwnReading(id, { agrees: label === answer.label, label, when: Date.now() });
  };
  // The answer of a study may have become another since.
  const agrees = given?.label && given.label === answer.label;
  const said = given && (agrees ? words.agreed : words.said(given.label ? names[given.label] : words.other));
  return (
    <section class="own" aria-label={words.title}>
      {asking ? (
        <>
          <p class="own__title" data-said>
            {words.what}
          </p>
          {LABELS.filter((label) => label !== answer.label).map((label, index) => (
            <button
              key={label}
              ref={index === 0 ? first : null}
              type="button"
              class="button"
              onClick={() => give(label)}
            >
              {capitalised(names[label])}
            </button>
          ))}
          <button type="button" class="button" onClick={() => give(null)}>
            {words.other}
          </button>
        </>
      ) : (
        <>
          <p class="own__title" role="status" data-said={given && true}>
            {said ?? words.title}
          </p>
          {given ? (
            <button type="button" class="button" onClick={() => setAsking(true)}>
              {words.change}
            </button>
          ) : (
            <>
              {answer.status === 'read' && (
                <button type="button" class="button" onClick={() => give(answer.label)}>
                  {words.agree}
                </button>
              )}
              <button type="button" class="button" onClick={() => setAsking(true)}>
                {words.differ}
              </button>
            </>
          )}
          <button type="button" class="button button--primary" onClick={onReport}>
            {words.report}
          </button>
        </>
      )}
    </section>
  );
}
