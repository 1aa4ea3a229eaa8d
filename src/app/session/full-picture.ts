import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Outcome, SliceRead } from '../../worker/protocol';
import type { Entry } from './entry';
import { fetchPicture, fullPicture } from './session';

/** Slices that are scrolled past faster than this are not loaded. Milliseconds. */
const DWELL = 60;

export interface FullEntry {
  /** With the full pictures once they are loaded, until then with the thumbnail. */
  readonly entry: Entry;
  /** The pictures could not be loaded: the file no longer exists. */
  readonly missing: boolean;
}

/** An entry for close viewing: if its pictures are no longer in memory, its file is read again. */
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
