import type { ComponentChildren } from 'preact';
import './well.css';

interface WellProps {
  /** Class of the feature that uses it. */
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** The background of a picture. */
export const Well = ({ class: own = '', children }: WellProps) => (
  <div class={`result__well ${own}`}>{children}</div>
);
