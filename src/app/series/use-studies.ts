import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../session/entry';
import { type Study, studiesOf } from './studies';

/** Minimum time between updates while slices are being read, in milliseconds. */
const MIN_INTERVAL_MS = 1000;

/**
 * The series of the entries, at most a second behind.
 * @param settled nothing more is being read: the result is then up to date
 */
export function useStudies(entries: readonly Entry[], settled = false): readonly Study[] {
  const [studies, setStudies] = useState(() => studiesOf(entries));
  const latest = useRef(entries);
  const due = useRef(performance.now() + MIN_INTERVAL_MS);
  const timer = useRef(0);
  latest.current = entries;
  useEffect(() => {
    if (timer.current) return;
    const look = () => {
      timer.current = 0;
      due.current = performance.now() + MIN_INTERVAL_MS;
      setStudies(studiesOf(latest.current));
    };
    timer.current = setTimeout(look, Math.max(0, due.current - performance.now())) as unknown as number;
  }, [entries]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return settled ? studiesOf(entries) : studies;
}
