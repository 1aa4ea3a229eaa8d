/**
 * A pool of reading workers. Each starts when there is work for it: a single image starts a single worker, so that a
 * phone loads the model once.
 */
import {
  type Arrival,
  createReader,
  type ReaderSettings,
  type ReadOptions,
  type WorkerReader,
} from './client';
import { createMailbox } from './mailbox';
import type { ModelInfo } from './protocol';

export interface PoolReadOptions extends ReadOptions {
  /** Splits the file among all idle workers; its slices then arrive in any order. */
  readonly spread?: boolean;
  /** Read before all waiting files, between the slices of the current one. */
  readonly urgent?: boolean;
}

export interface Pool {
  /** Slices of a file as they are read. Waits for an idle worker; ends quietly when aborted. */
  read(file: File, options?: PoolReadOptions): AsyncGenerator<Arrival, void, undefined>;
  /** As `WorkerReader.occlude`, by an idle worker if there is one. */
  readonly occlude: WorkerReader['occlude'];
  /** As `WorkerReader.foreign`, in the same way. */
  readonly foreign: WorkerReader['foreign'];
  /** As `WorkerReader.shape`, in the same way. */
  readonly shape: WorkerReader['shape'];
  /** How many files can be read at once. */
  readonly size: number;
  /** The model in use, once it has been loaded. */
  readonly model: ModelInfo | null;
}

export interface PoolSettings extends ReaderSettings {
  readonly size: number;
}

export function createPool({ size, ...settings }: PoolSettings): Pool {
  const readers = Array.from({ length: size }, () => createReader(settings));
  const idle = [...readers];
  const waiting: ((reader: WorkerReader) => void)[] = [];
  let last = readers[0];

  const acquire = () => new Promise<WorkerReader>((resolve) => waiting.push(resolve));
  const release = (reader: WorkerReader) => {
    const next = waiting.shift();
    if (next) next(reader);
    // to the front: its model is loaded, which may not be so for the others
    else idle.unshift(reader);
  };

  /** An idle worker with a loaded model, otherwise the one used last. */
  const free = () => idle.find(({ model }) => model) ?? last;

  async function* read(file: File, { spread = false, urgent = false, ...options }: PoolReadOptions = {}) {
    if (urgent) {
      yield* free().read(file, { ...options, urgent });
      return;
    }
    // no await where a worker is idle, so that the file is sent before the page is redrawn
    const first = idle.shift() ?? (await acquire());
    last = first;
    const team = spread ? [first, ...idle.splice(0)] : [first];
    try {
      if (team.length === 1) yield* first.read(file, options);
      else yield* together(file, team, options);
    } finally {
      for (const reader of team.reverse()) release(reader);
    }
  }

  return {
    read,
    occlude: (task, options) => free().occlude(task, options),
    foreign: (task) => free().foreign(task),
    shape: (outlined) => free().shape(outlined),
    size,
    get model() {
      return readers.find(({ model }) => model)?.model ?? null;
    },
  };
}

/** Reads one file with several workers. A failure that all of them report is passed on once. */
async function* together(
  file: File,
  team: readonly WorkerReader[],
  options: ReadOptions,
): AsyncGenerator<Arrival, void, undefined> {
  const mailbox = createMailbox<Arrival | 'end'>();
  const left = new AbortController();
  const leave = () => left.abort();
  options.signal?.addEventListener('abort', leave);
  const read = async (reader: WorkerReader, index: number) => {
    const part = { index, of: team.length };
    const reading = reader.read(file, { ...options, signal: left.signal, part });
    for await (const arrival of reading) mailbox.put(arrival);
    mailbox.put('end');
  };
  team.forEach((reader, index) => void read(reader, index));
  const failures = new Set<string>();
  try {
    for (let running = team.length; running > 0; ) {
      const message = await mailbox.take(Number.POSITIVE_INFINITY);
      if (message === 'end') running--;
      else if (message) {
        const { outcome } = message;
        if (outcome.kind === 'failed') {
          if (failures.has(outcome.code)) continue;
          failures.add(outcome.code);
        }
        yield message;
      }
    }
  } finally {
    leave();
    options.signal?.removeEventListener('abort', leave);
  }
}

/** Device memory for each worker. It holds the model, one file and its pictures: at worst a few hundred megabytes. */
const GIGABYTES_EACH = 2;
const MAX_WORKERS = 4;

/**
 * How many workers a device can run. Of more than two cores one is left to the page, which has little to do while slices
 * are read; where the browser does not report the memory (in
 * gigabytes), a small device is assumed.
 */
export function poolSize({
  hardwareConcurrency = 2,
  deviceMemory = 4,
}: {
  hardwareConcurrency?: number;
  deviceMemory?: number;
}): number {
  const spare = hardwareConcurrency > 2 ? hardwareConcurrency - 1 : hardwareConcurrency;
  return Math.max(1, Math.min(MAX_WORKERS, spare, Math.floor(deviceMemory / GIGABYTES_EACH)));
}
