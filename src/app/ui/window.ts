import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Rows drawn beyond the edges of the screen, so that fast scrolling shows no gap. */
const BEYOND = 12;

export interface Range {
  readonly from: number;
  /** The first row after those that are drawn. */
  readonly to: number;
}

/** The visible rows of a box, from its position in the viewport. */
export function rangeOf(top: number, viewport: number, count: number, height: number): Range {
  const from = Math.max(0, Math.min(count, Math.floor(-top / height) - BEYOND));
  const to = Math.max(from, Math.min(count, Math.ceil((viewport - top) / height) + BEYOND));
  return { from, to };
}

/** Follows the scrolling of the page: returns the rows of a tall box that must be drawn. */
export function useRange(box: RefObject<HTMLElement | null>, count: number, height: number): Range {
  const [range, setRange] = useState<Range>({ from: 0, to: Math.min(count, 2 * BEYOND) });
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const top = box.current?.getBoundingClientRect().top ?? 0;
      const next = rangeOf(top, innerHeight, count, height);
      setRange((before) => (before.from === next.from && before.to === next.to ? before : next));
    };
    const soon = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    addEventListener('scroll', soon, { passive: true });
    addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', soon);
      removeEventListener('resize', soon);
    };
  }, [box, count, height]);
  return range;
}
