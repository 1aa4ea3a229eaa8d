/**
 * What has been opened since the page was loaded: a queue of files and a list of outcomes. The screen is updated at
 * most once a frame.
 */
import type { DecodeRefusal } from '../../decode/types';
import type { Changes } from '../../worker/changes';
import type { ReadOptions } from '../../worker/client';
import { createPool, type Pool, poolSize } from '../../worker/pool';
import type { FailureCode, Outcome, SliceRead, StagePicture } from '../../worker/protocol';
import { startReader } from '../../worker/start';
import { onceAFrame } from '../state/frame';
import { halted } from '../state/halt';
import { createStore } from '../state/store';
import { companionsOf } from './companions';
import { type Entry, type Found, fileIdOf } from './entry';
import { createEstimate } from './estimate';
import { createLedger } from './ledger';
import { createPictures } from './pictures';
import { slim } from './slim';
import { forgetResults, resultMade } from './unsaved';

export interface Batch {
  /** Files. */
  readonly total: number;
  readonly finished: number;
  /** Slices read, and expected total. */
  readonly slices: number;
  readonly expected: number;
  /** Estimated milliseconds left; null while unknown. */
  readonly left: number | null;
}

export interface Session {
  readonly entries: readonly Entry[];
  /** Null when nothing is being read. */
  readonly batch: Batch | null;
  /** The index of a DICOM disc among the files. It is not an image, but not an error either. */
  readonly index: DecodeRefusal | null;
}

export const session = createStore<Session>({ entries: [], batch: null, index: null });

/** Called with every slice that was read, including its full pictures; the history listens here. */
const listeners = new Set<(read: SliceRead, entry: Entry) => void>();
/** Slices that were read before the first listener was added, since the history starts after the first paint. */
let unheard: [SliceRead, Entry][] | null = [];
/** Full pictures are large, so at most this many slices are held for the first listener. */
const MAX_UNHEARD = 8;

export function onRead(listener: (read: SliceRead, entry: Entry) => void): void {
  listeners.add(listener);
  for (const [read, entry] of unheard ?? []) listener(read, entry);
  unheard = null;
}

function tell(read: SliceRead, entry: Entry): void {
  unheard?.push([read, entry]);
  if (unheard && unheard.length > MAX_UNHEARD) unheard.shift();
  for (const listener of listeners) listener(read, entry);
}

/** Full pictures are up to 4 MB each. */
const PICTURES_HELD = 8;
/**
 * Archives, volumes and photographs are larger, or recognised by name. Asking for the size is slow with thousands of
 * newly chosen files, so it is done rarely.
 */
const SPREAD_BYTES = 2 ** 21;
const mayHoldMany = ({ size, type }: File) => size >= SPREAD_BYTES && !type.startsWith('image/');
/** A further worker is started for this many files. */
const FILES_EACH = 3;

/** True from the start of a batch, which is shown a little later. */
export const isReading = (): boolean => work !== null;

export const reader: Pool = createPool({ start: startReader, size: poolSize(navigator) });

interface Job {
  readonly id: string;
  readonly file: File;
  readonly folder: string;
}

interface Work {
  readonly controller: AbortController;
  readonly queue: Job[];
  readonly estimate: ReturnType<typeof createEstimate>;
  /** Milliseconds since 1970. */
  readonly since: number;
  lanes: number;
  total: number;
  finished: number;
  slices: number;
  /** Expected slices in addition to one for each file. */
  further: number;
}

const ledger = createLedger();
const pictures = createPictures(PICTURES_HELD);
const companions = new WeakMap<File, readonly File[]>();
let work: Work | null = null;
let nextId = 1;
/** When files were opened, by entry id; the same for all files of a batch. */
const opened = new Map<string, number>();
let index: DecodeRefusal | null = null;

/** Added to the time between updates for each entry of the list, in milliseconds: ten thousand get two a second. */
const EACH_MS = 1 / 25;

const show = onceAFrame(
  () => session.set({ entries: ledger.entries(), batch: work && batchOf(work), index }),
  () => session.get().entries.length * EACH_MS,
);

function batchOf({ total, finished, slices, further, estimate }: Work): Batch {
  const expected = Math.max(slices, total + further);
  return { total, finished, slices, expected, left: estimate.left(expected - slices) };
}

/**
 * Queues files for reading, after those already waiting.
 * @returns the entry of the first of them, null when there are none
 */
export function openFiles(found: readonly Found[]): Entry | null {
  const halves = companionsOf(found);
  const added: Entry[] = [];
  const jobs: Job[] = [];
  const since = work?.since ?? Date.now();
  for (const one of found) {
    const { name, folder, file } = one;
    const id = `f${nextId++}`;
    opened.set(id, since);
    added.push({ id, name, folder, state: 'waiting', ...(file && { file }) });
    if (!file) continue;
    const others = halves(one);
    if (others.length > 0) companions.set(file, others);
    jobs.push({ id, file, folder });
  }
  // A folder's files arrive a hundred at a time; later ones need not be shown at once.
  const follows = work !== null;
  ledger.add(added);
  for (const { id, name, file } of added) if (!file) ledger.arrive(id, 0, unreadable(name));
  start(jobs, since);
  if (follows) show();
  else show.now();
  return added[0] ?? null;
}

/** When the batch of an entry was opened, in milliseconds since 1970; null for cases from the history. */
export const whenOpened = ({ id }: Pick<Entry, 'id'>): number | null => opened.get(fileIdOf(id)) ?? null;

/** Stops after the file being read; results so far stay. */
export function cancel(): void {
  if (!work) return;
  work.controller.abort();
  for (const { id } of work.queue) ledger.cancel(id);
  work.queue.length = 0;
  work = null;
  show.now();
}

/** Reads an entry's file again, in its place. */
export function tryAgain({ id, file, folder = '' }: Entry): void {
  if (!file || work) return;
  const fileId = fileIdOf(id);
  ledger.reset(fileId, 'waiting');
  start([{ id: fileId, file, folder }]);
  show.now();
}

halted.subscribe(() => halted.get().halted && cancel());

export function clear(): void {
  cancel();
  ledger.clear();
  opened.clear();
  forgetResults();
  index = null;
  pictures.clear();
  show.now();
}

/** The slice with its full pictures, if they are still in memory. */
export function fullPicture({ id }: Entry): SliceRead | null {
  return pictures.get(id) ?? null;
}

/**
 * Reads a slice's file again to get its full pictures.
 * @returns null when the file no longer exists, or has changed so that it no longer contains the slice
 */
export async function fetchPicture(entry: Entry, signal: AbortSignal): Promise<SliceRead | null> {
  const again = await readAgain(entry, { signal });
  if (again) pictures.put(entry.id, again);
  return again;
}

/** Every step from a slice to its measurements; null when its file no longer exists. */
export async function fetchStages(
  entry: Entry,
  signal: AbortSignal,
): Promise<readonly StagePicture[] | null> {
  return (await readAgain(entry, { signal, stages: true }))?.stages ?? null;
}

/** A slice's reading after some changes; null when its file no longer exists. Nothing is stored. */
export const fetchChanged = (
  entry: Entry,
  changes: Changes,
  signal: AbortSignal,
): Promise<SliceRead | null> => readAgain(entry, { signal, changes });

async function readAgain(
  entry: Entry,
  options: Pick<ReadOptions, 'signal' | 'stages' | 'changes'>,
): Promise<SliceRead | null> {
  const { file, folder = '', outcome } = entry;
  if (!file || outcome?.kind !== 'reading' || halted.get().halted) return null;
  const which = { only: outcome.file, urgent: true, place: folder, ...companionsIn(file) };
  for await (const { outcome: again } of reader.read(file, { ...options, ...which })) {
    return again.kind === 'reading' ? again : null;
  }
  return null;
}

function start(jobs: readonly Job[], since = Date.now()): void {
  if (jobs.length === 0) return;
  work ??= {
    controller: new AbortController(),
    queue: [],
    estimate: createEstimate(),
    since,
    lanes: 0,
    total: 0,
    finished: 0,
    slices: 0,
    further: 0,
  };
  work.total += jobs.length;
  for (const job of jobs) work.queue.push(job);
  const wanted = Math.min(reader.size, Math.ceil(work.queue.length / FILES_EACH));
  while (work.lanes < wanted) void lane(work);
}

/** Reads files one after the other while there are any; the last lane to finish ends the work. */
async function lane(current: Work): Promise<void> {
  current.lanes++;
  for (let job = current.queue.shift(); job; job = current.queue.shift()) {
    await readFile(job, current);
    current.finished++;
    show();
  }
  current.lanes--;
  if (current.lanes > 0 || work !== current) return;
  work = null;
  show.now();
}

async function readFile({ id, file, folder }: Job, current: Work): Promise<void> {
  const { signal } = current.controller;
  if (halted.get().halted) {
    ledger.arrive(id, 0, failure(file.name, 'install-failed'));
    return;
  }
  ledger.reset(id, 'reading');
  show();
  let expected = 1;
  const expect = (slices: number) => {
    if (slices <= expected) return;
    current.further += slices - expected;
    expected = slices;
  };
  const alone = current.lanes === 1 && current.queue.length < FILES_EACH;
  const spread = reader.size > 1 && alone && mayHoldMany(file);
  let arrived = 0;
  let passedOver = false;
  const reading = reader.read(file, {
    ...{ signal, spread, place: folder, onExpect: expect },
    ...companionsIn(file),
  });
  for await (const { order, outcome } of reading) {
    // An index that was opened alone is shown with its refusal.
    if (isIndex(outcome) && (current.total > 1 || outcome.file !== file.name)) {
      passedOver = true;
      index = outcome;
      continue;
    }
    arrived++;
    current.slices++;
    current.estimate.tick(performance.now());
    arrive(id, order, outcome);
    // Updates at once when the user waits for a single file.
    if (current.total === 1 && arrived === 1) show.now();
    else show();
  }
  // Slices that were expected but did not come are no longer counted.
  current.further -= expected - Math.max(1, arrived);
  // The half of a volume that was read together with the other half gives no result either.
  const isNoResult = passedOver || (companions.has(file) && !signal.aborted);
  if (arrived === 0 && isNoResult) ledger.remove(id);
  else if (signal.aborted || arrived === 0) ledger.cancel(id);
}

function arrive(fileId: string, order: number, outcome: Outcome): void {
  if (outcome.kind !== 'reading') {
    ledger.arrive(fileId, order, outcome);
    return;
  }
  const entry = ledger.arrive(fileId, order, slim(outcome));
  if (!entry) return;
  pictures.put(entry.id, outcome);
  resultMade(entry.id);
  tell(outcome, entry);
}

const isIndex = (outcome: Outcome): outcome is DecodeRefusal =>
  outcome.kind === 'refused' && outcome.code === 'dicomdir';

const companionsIn = (file: File) => ({ companions: companions.get(file) ?? [] });

/** Files are numbered in the order of arrival. */
const numberOf = ({ id }: Entry) => Number(fileIdOf(id).slice(1));

/** The entries that were opened together with the given one, or after it. */
export const openedFrom = (entries: readonly Entry[], first: Entry): readonly Entry[] =>
  entries.filter((entry) => numberOf(entry) >= numberOf(first));

const failure = (file: string, code: FailureCode): Outcome => ({ kind: 'failed', file, code, detail: '' });
const unreadable = (file: string) => failure(file, 'file-unreadable');
