/** The occlusion check of a slice: one slice at a time, only on request. */
import type { Occlusion } from '../../pipeline/explain/occlusion/occlude';
import type { SliceRead } from '../../worker/protocol';
import { reader } from '../session/session';
import { createStore, useStore } from '../state/store';

export interface Check {
  /** The slice that is being checked, or was checked last. */
  readonly of: SliceRead | null;
  /** Share that is done, 0..1; null where the check failed. */
  readonly done: number | null;
  readonly occlusion: Occlusion | null;
}

const NONE: Check = { of: null, done: 0, occlusion: null };

const check = createStore<Check>(NONE);
let controller = new AbortController();

/** The check of a slice, if it was requested. */
export function useCheck(read: SliceRead): Check | null {
  const state = useStore(check);
  return state.of === read ? state : null;
}

export async function startCheck(read: SliceRead): Promise<void> {
  const { prepared, model, reading } = read;
  if (!prepared || !reading.label) return;
  stopCheck();
  const { signal } = controller;
  check.set({ of: read, done: 0, occlusion: null });
  const occlusion = await reader.occlude(
    { image: prepared.grey, label: reading.label, model },
    { signal, onProgress: (done) => !signal.aborted && check.set({ done }) },
  );
  if (!signal.aborted) check.set({ done: occlusion && 1, occlusion });
}

export function stopCheck(): void {
  controller.abort();
  controller = new AbortController();
  check.set(NONE);
}
