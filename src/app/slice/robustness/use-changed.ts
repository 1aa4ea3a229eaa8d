import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Changes, isUnchanged } from '../../../worker/changes';
import type { SliceRead } from '../../../worker/protocol';
import type { Entry } from '../../session/entry';
import { fetchChanged } from '../../session/session';
import { latestOnly } from './latest';

export interface Changed {
  /** The latest finished reading. */
  readonly read: SliceRead;
  readonly busy: boolean;
  readonly failed: boolean;
}

/** A slice's reading under changes, updated as fast as it can be read. */
export function useChanged(entry: Entry, original: SliceRead, changes: Changes): Changed {
  const [state, setState] = useState<Changed>({ read: original, busy: false, failed: false });
  const open = useRef(new AbortController());
  useEffect(() => () => open.current.abort(), []);
  const run = useMemo(
    () =>
      latestOnly(async (wanted: Changes) => {
        const { signal } = open.current;
        const read = isUnchanged(wanted) ? original : await fetchChanged(entry, wanted, signal);
        if (signal.aborted) return;
        setState((before) => ({ read: read ?? before.read, busy: false, failed: read === null }));
      }),
    [entry.id],
  );
  useEffect(() => {
    setState((before) => ({ ...before, busy: true }));
    void run(changes);
  }, [changes]);
  return state;
}
