/**
 * What has been opened since the page was loaded: a queue of files on one side, a list of outcomes on the other. The
 * screen is updated at most once a frame.
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
  /** Slices read, and how many there seem to be in all. */
  readonly slices: number;
  readonly expected: number;
  /** Milliseconds that the rest may take; null while unknown. */
  readonly left: number | null;
}

export interface Session {
  readonly entries: readonly Entry[];
  /** Null when nothing is being read. */
  readonly batch: Batch | null;
  /** The index of a DICOM disc among the files: no image, and no mistake. Its images lie beside it. */
  readonly index: DecodeRefusal | null;
}

export const session = createStore<Session>({ entries: [], batch: null, index: null });

/** Called with every slice that was read, its full pictures included; the history listens here. */
const listeners = new Set<(read: SliceRead, entry: Entry) => void>();
/** Read before anything listened: the history comes after the first paint. */
let unheard: [SliceRead, Entry][] | null = [];
/** Full pictures are large; so many slices are not read before the history is there. */
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
 * Archives, volumes and photographs are larger, and recognised by name. Asking for a file's size is slow among
 * thousands of files that were just chosen, so it is asked seldom.
 */
const SPREAD_BYTES = 2 ** 21;
const mayHoldMany = ({ size, type }: File) => size >= SPREAD_BYTES && !type.startsWith('image/');
/** Files that make a further worker worth its start. */
const FILES_EACH = 3;

/** A batch is shown some time after it begins. */
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
  /** Beyond one for each file. */
  further: number;
}

const ledger = createLedger();
const pictures = createPictures(PICTURES_HELD);
const companions = new WeakMap<File, readonly File[]>();
let work: Work | null = null;
let nextId = 1;
/** When the files were opened, by the ids of their entries: those of one batch together. */
const opened = new Map<string, number>();
let index: DecodeRefusal | null = null;

/** The longer a list, the longer it takes to draw: of ten thousand, two changes a second are enough. */
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
 * Puts files in the queue and reads them, after those already waiting.
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
  // A folder's files come a hundred at a time: those that follow need not be seen at once.
  const follows = work !== null;
  ledger.add(added);
  for (const { id, name, file } of added) if (!file) ledger.arrive(id, 0, unreadable(name));
  start(jobs, since);
  if (follows) show();
  else show.now();
  return added[0] ?? null;
}

/** When the batch of an entry was opened: milliseconds since 1970; null for cases from the history. */
export const whenOpened = ({ id }: Pick<Entry, 'id'>): number | null => opened.get(fileIdOf(id)) ?? null;

/** Stops after what is being read now; what has been read stays. */
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

/** The slice with its full pictures, where they are still here. */
export function fullPicture({ id }: Entry): SliceRead | null {
  return pictures.get(id) ?? null;
}

/**
 * Reads a slice's file once more for the pictures that were dropped.
 * @returns null when the file is gone, or was changed so that the slice is no longer in it
 */
export async function fetchPicture(entry: Entry, signal: AbortSignal): Promise<SliceRead | null> {
  const again = await readAgain(entry, { signal });
  if (again) pictures.put(entry.id, again);
  return again;
}

/** Every step from a slice to what was measured; null when its file is gone. */
export async function fetchStages(
  entry: Entry,
  signal: AbortSignal,
): Promise<readonly StagePicture[] | null> {
  return (await readAgain(entry, { signal, stages: true }))?.stages ?? null;
}

/** A slice's reading as it would be after some changes; null when its file is gone. Nothing of it is kept. */
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

/** Reads files one after the other for as long as there are any; the last lane to end ends the work. */
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
    // One alone was meant to be read, and gets its sentence.
    if (isIndex(outcome) && (current.total > 1 || outcome.file !== file.name)) {
      passedOver = true;
      index = outcome;
      continue;
    }
    arrived++;
    current.slices++;
    current.estimate.tick(performance.now());
    arrive(id, order, outcome);
    // Whoever opened one file waits for this.
    if (current.total === 1 && arrived === 1) show.now();
    else show();
  }
  // What was expected and did not come is no longer waited for.
  current.further -= expected - Math.max(1, arrived);
  // As little a result as an index: the half of a volume that was read in the other's turn.
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

/** Files are numbered as they come. */
const numberOf = ({ id }: Entry) => Number(fileIdOf(id).slice(1));

/** Those that were opened together with an entry, or after it. */
export const openedFrom = (entries: readonly Entry[], first: Entry): readonly Entry[] =>
  entries.filter((entry) => numberOf(entry) >= numberOf(first));

const failure = (file: string, code: FailureCode): Outcome => ({ kind: 'failed', file, code, detail: '' });
const unreadable = (file: string) => failure(file, 'file-unreadable');
