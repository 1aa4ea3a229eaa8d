/**
 * What has been opened since the page was loaded: a queue of files on one side, a list of outcomes on the other.
 */
import { createReader, startReader } from '../reader/client';
import type { Outcome, SliceRead } from '../reader/protocol';
import type { Entry } from './entry';
import { createStore } from './store';

export interface Batch {
  /** Files, not slices. */
  readonly total: number;
  readonly finished: number;
}

export interface Session {
  readonly entries: readonly Entry[];
  /** Null when nothing is being read. */
  readonly batch: Batch | null;
}

export const session = createStore<Session>({ entries: [], batch: null });

/** Called with every slice that was read; the history listens here. */
const listeners = new Set<(read: SliceRead, entry: Entry) => void>();
export const onRead = (listener: (read: SliceRead, entry: Entry) => void) => listeners.add(listener);

/** Full pictures held at once; older ones fall back to their thumbnail, or a big batch would fill the memory. */
const PICTURES_HELD = 48;

export const reader = createReader({ start: startReader });

const queue: { entry: Entry; companions: readonly File[] }[] = [];
let controller: AbortController | null = null;
let nextId = 1;

/**
 * Puts files in the queue and reads them, after those already waiting.
 * @returns the entry of the first of them, null when there are none
 */
export function openFiles(files: readonly File[]): Entry | null {
  const added = files.map((file): Entry => ({ id: `f${nextId++}`, name: file.name, state: 'waiting', file }));
  if (added.length === 0) return null;
  const { entries, batch } = session.get();
  const total = (batch?.total ?? 0) + added.length;
  session.set({ entries: [...entries, ...added], batch: { finished: batch?.finished ?? 0, total } });
  queue.push(...added.map((entry) => ({ entry, companions: files.length > 1 ? files : [] })));
  if (!controller) void work();
  return added[0]!;
}

/** Stops after what is being read now; what has been read stays. */
export function cancel(): void {
  controller?.abort();
}

/** Reads an entry's file again, in its place. */
export function tryAgain(entry: Entry): void {
  if (!entry.file || session.get().batch) return;
  replace(entry.id, [{ id: entry.id, name: entry.name, file: entry.file, state: 'waiting' }]);
  session.set({ batch: { total: 1, finished: 0 } });
  queue.push({ entry, companions: [] });
  void work();
}

export function clear(): void {
  cancel();
  session.set({ entries: [] });
}

async function work(): Promise<void> {
  controller = new AbortController();
  const { signal } = controller;
  for (let next = queue.shift(); next && !signal.aborted; next = queue.shift()) {
    await readEntry(next.entry, next.companions, signal);
    const { batch } = session.get();
    if (batch) session.set({ batch: { ...batch, finished: batch.finished + 1 } });
  }
  queue.length = 0;
  controller = null;
  session.set({
    batch: null,
    entries: session
      .get()
      .entries.map((entry) => (entry.state === 'done' ? entry : { ...entry, state: 'cancelled' })),
  });
}

async function readEntry(entry: Entry, companions: readonly File[], signal: AbortSignal): Promise<void> {
  const file = entry.file!;
  replace(entry.id, [{ id: entry.id, name: entry.name, file, state: 'reading' }]);
  const done: Entry[] = [];
  for await (const outcome of reader.read(file, { signal, companions })) {
    done.push(entryOf(entry, done.length, outcome));
    // The first slice takes the file's own line, so that its address stays; the others follow it.
    if (done.length === 1) replace(entry.id, done);
    else insertAfter(done.at(-2)!.id, done.at(-1)!);
    release();
    if (outcome.kind === 'reading') for (const listener of listeners) listener(outcome, done.at(-1)!);
  }
}

function entryOf({ id, file }: Entry, index: number, outcome: Outcome): Entry {
  return {
    id: index === 0 ? id : `${id}-${index}`,
    name: outcome.file,
    state: 'done',
    outcome,
    ...(file && { file }),
  };
}

function replace(id: string, by: readonly Entry[]): void {
  session.set({ entries: session.get().entries.flatMap((entry) => (entry.id === id ? by : [entry])) });
}

function insertAfter(id: string, entry: Entry): void {
  session.set({
    entries: session.get().entries.flatMap((other) => (other.id === id ? [other, entry] : [other])),
  });
}

function release(): void {
  const { entries } = session.get();
  const full = entries.filter(
    ({ outcome }) => outcome?.kind === 'reading' && outcome.display !== outcome.thumbnail,
  );
  if (full.length <= PICTURES_HELD) return;
  const oldest = full[0]!;
  const outcome = oldest.outcome as SliceRead;
  replace(oldest.id, [{ ...oldest, outcome: { ...outcome, display: outcome.thumbnail } }]);
}
