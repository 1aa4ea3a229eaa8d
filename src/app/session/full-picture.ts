import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Outcome, SliceRead } from '../../worker/protocol';
import type { Entry } from './entry';
import { fetchPicture, fullPicture } from './session';

/** Slices scrolled past faster than this are not fetched. Milliseconds. */
const DWELL = 60;

export interface FullEntry {
  /** With the full pictures as soon as they are here; until then with the thumbnail. */
  readonly entry: Entry;
  /** They could not be had: the file is gone. */
  readonly missing: boolean;
}

/** An entry to be looked at closely: its pictures are read from its file again where they were let go. */
export function useFullPicture(entry: Entry): FullEntry {
  const { outcome } = entry;
  const [fetched, setFetched] = useState<{ of: Outcome; read: SliceRead | null } | null>(null);
  useEffect(() => {
    if (outcome?.kind !== 'reading' || fullPicture(entry)) return;
    const controller = new AbortController();
    const { signal } = controller;
    const timer = setTimeout(async () => {
      const read = await fetchPicture(entry, signal);
      if (!signal.aborted) setFetched({ of: outcome, read });
    }, DWELL);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [outcome]);
  const own = fetched?.of === outcome ? fetched : null;
  const read = own?.read ?? (outcome?.kind === 'reading' ? fullPicture(entry) : null);
  const full = useMemo(() => (read ? { ...entry, outcome: read } : entry), [entry, read]);
  return { entry: full, missing: own !== null && own.read === null };
}
