import { useEffect, useRef } from 'preact/hooks';
import './confirm.css';

interface Props {
  readonly question: string;
  readonly no: string;
  readonly yes: string;
  readonly onNo: () => void;
  readonly onYes: () => void;
}

/** A question in place of the button that was pressed. Deleting cannot be undone, so the safe answer has the focus. */
export function Confirm({ question, no, yes, onNo, onYes }: Props) {
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), []);
  return (
    <div class="confirm">
      <p>{question}</p>
      <button ref={safe} type="button" class="button" onClick={onNo}>
        {no}
      </button>
      <button type="button" class="button" onClick={onYes}>
        {yes}
      </button>
    </div>
  );
}
