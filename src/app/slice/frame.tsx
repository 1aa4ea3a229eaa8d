import type { ComponentChildren } from 'preact';
import type { Verdict } from '../session/verdict';
import './result.css';

interface FrameProps {
  /** Of the feature that shows it. */
  readonly class?: string;
  readonly kind: Verdict['kind'] | undefined;
  readonly busy: boolean;
  /** The well, with the picture. */
  readonly picture: ComponentChildren;
  /** What is said of it. */
  readonly side: ComponentChildren;
  /** For print alone. */
  readonly children?: ComponentChildren;
}

/** A picture, and beside it what is said of it. */
export const ResultFrame = ({ class: own = '', kind, busy, picture, side, children }: FrameProps) => (
  <article class={`result ${own}`} aria-busy={busy} data-kind={kind}>
    {picture}
    <div class="result__side" id="answer" tabIndex={-1}>
      {side}
    </div>
    {children}
  </article>
);
