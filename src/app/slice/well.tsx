import type { ComponentChildren } from 'preact';
import './well.css';

interface WellProps {
  /** Of the feature that shows it. */
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** Where a picture is looked at. */
export const Well = ({ class: own = '', children }: WellProps) => (
  <div class={`result__well ${own}`}>{children}</div>
);
