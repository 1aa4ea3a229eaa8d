import type { ComponentChildren } from 'preact';
import type { Verdict } from '../session/verdict';
import './result.css';

interface FrameProps {
  /** Class of the feature that uses it. */
  readonly class?: string;
  readonly kind: Verdict['kind'] | undefined;
  readonly busy: boolean;
  /** The picture on its background. */
  readonly picture: ComponentChildren;
  /** The text next to it. */
  readonly side: ComponentChildren;
  /** Only for print. */
  readonly children?: ComponentChildren;
}

/** A picture, with text next to it. */
export const ResultFrame = ({ class: own = '', kind, busy, picture, side, children }: FrameProps) => (
  <article class={`result ${own}`} aria-busy={busy} data-kind={kind}>
    {picture}
    <div class="result__side snug" id="answer" tabIndex={-1}>
      {side}
    </div>
    {children}
  </article>
);
