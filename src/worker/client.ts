/**
 * The page's side of a reading worker. It reads one file at a time; a worker that dies or stops answering is replaced
 * before the next file. Nothing throws: errors are outcomes.
 */

import type { Foreign } from '../pipeline/explain/foreign/foreign';
import type { Occlusion } from '../pipeline/explain/occlusion/occlude';
import type { Changes } from './changes';
import { createMailbox } from './mailbox';
import type {
  FailureCode,
  ForeignRequest,
  ModelInfo,
  OccludeRequest,
  Outcome,
  Part,
  ReadRequest,
  Reply,
  Request,
  Shape,
  ShapeRequest,
} from './protocol';

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Files added with this one: some formats consist of two files. */
  readonly companions?: readonly File[];
  /** Distinguishes files of the same name, such as by their folder. */
  readonly place?: string;
  /** Only the slice of this name. */
  readonly only?: string;
  /** Include every step of the preparation. */
  readonly stages?: boolean;
  /** Changes to apply to the slice first. */
  readonly changes?: Changes;
  /** Which planes of volumes to read. Default: `readable`. */
  readonly planes?: ReadRequest['planes'];
  /** Called with the expected number of slices when it is known; may be called again. */
  readonly onExpect?: (slices: number) => void;
}

export interface WorkerReadOptions extends ReadOptions {
  /** Only every nth slice, for workers that share a file. */
  readonly part?: Part;
  /** Read between the slices of the current file instead of after it. */
  readonly urgent?: boolean;
}

/** The image to cover part by part, and the class to watch. */
export type OcclusionTask = Omit<OccludeRequest, 'type' | 'id'>;

/** The image to compare with the training images. */
export type ForeignTask = Omit<ForeignRequest, 'type' | 'id'>;

/** The outline to measure. */
export type Outlined = Omit<ShapeRequest, 'type' | 'id'>;

export interface OcclusionOptions {
  readonly signal?: AbortSignal;
  /** Called with the share that is done, 0..1. */
  readonly onProgress?: (done: number) => void;
}

/** An outcome and its position: `order` increases in the file's order, with gaps. */
export interface Arrival {
  readonly order: number;
  readonly outcome: Outcome;
}

export interface WorkerReader {
  /** Slices of a file as they are read, in its order. Ends quietly when aborted. */
  read(file: File, options?: WorkerReadOptions): AsyncGenerator<Arrival, void, undefined>;
  /** Covers one part of a prepared image after another, in between other work. Null where it could not be done. */
  occlude(task: OcclusionTask, options?: OcclusionOptions): Promise<Occlusion | null>;
  /** Which places are unlike the training images. Null where that is not known for the model, or failed. */
  foreign(task: ForeignTask): Promise<Foreign | null>;
  /** The shape of an outline. Null where it encloses nothing, or could not be measured. */
  shape(outlined: Outlined): Promise<Shape | null>;
  /** The model in use, once it has been loaded. */
  readonly model: ModelInfo | null;
}

export interface ReaderSettings {
  readonly start: () => Worker;
  /** Longest silence within a file, in milliseconds, before the worker is replaced. */
  readonly silence?: number;
}

interface ExchangeOptions extends Pick<ReadOptions, 'signal' | 'onExpect'> {
  readonly onOccluded?: (done: number, occlusion?: Occlusion) => void;
  readonly onForeign?: (foreign: Foreign | null) => void;
  readonly onShape?: (shape: Shape | null) => void;
}

/** Longer than the decoder's limit for one picture, so that its clearer message comes first. */
const SILENCE_MS = 45_000;

/** Ids are unique among all exchanges of the page. */
let nextId = 1;

export function createReader({ start, silence = SILENCE_MS }: ReaderSettings): WorkerReader {
  let worker: Worker | null = null;
  let model: ModelInfo | null = null;
  /** Number of exchanges in progress, and workers that hold too much memory. */
  const running = new WeakMap<Worker, number>();
  const heavy = new WeakSet<Worker>();
  /** The read in progress; null where there is none, and the next is sent at once. */
  let turn: Promise<void> | null = null;

  async function* read(file: File, options: WorkerReadOptions = {}) {
    const { urgent = false, companions = [], place, only, stages, planes, part, changes, signal } = options;
    const before = turn;
    let done = () => {};
    if (!urgent) {
      const mine = new Promise<void>((resolve) => {
        done = () => {
          if (turn === mine) turn = null;
          resolve();
        };
      });
      turn = mine;
    }
    try {
      if (!urgent && before) await before;
      if (signal?.aborted) return;
      const request: ReadRequest = {
        type: 'read',
        id: nextId++,
        file,
        companions,
        ...(place !== undefined && { place }),
        ...(only !== undefined && { only }),
        ...(stages && { stages }),
        ...(changes && { changes }),
        ...(planes && { planes }),
        ...(part && { part }),
      };
      yield* exchange(request, options);
    } finally {
      done();
    }
  }

  async function occlude(task: OcclusionTask, { signal, onProgress }: OcclusionOptions = {}) {
    if (signal?.aborted) return null;
    return answerTo<Occlusion>({ type: 'occlude', id: nextId++, ...task }, (keep) => ({
      ...(signal && { signal }),
      onOccluded(done, occlusion) {
        onProgress?.(done);
        if (occlusion) keep(occlusion);
      },
    }));
  }

  const foreign = (task: ForeignTask) =>
    answerTo<Foreign>({ type: 'foreign', id: nextId++, ...task }, (onForeign) => ({ onForeign }));

  const shape = (outlined: Outlined) =>
    answerTo<Shape>({ type: 'shape', id: nextId++, ...outlined }, (onShape) => ({ onShape }));

  /** The one answer to a request; null where there is none, or it failed. */
  async function answerTo<T>(
    request: OccludeRequest | ForeignRequest | ShapeRequest,
    options: (keep: (answer: T | null) => void) => ExchangeOptions,
  ): Promise<T | null> {
    let found: T | null = null;
    const keep = (answer: T | null) => {
      found = answer;
    };
    for await (const _ of exchange(request, options(keep))) return null;
    return found;
  }

  async function* exchange(
    request: ReadRequest | OccludeRequest | ForeignRequest | ShapeRequest,
    { signal, onExpect, onOccluded, onForeign, onShape }: ExchangeOptions,
  ): AsyncGenerator<Arrival, void, undefined> {
    const { id } = request;
    const name = request.type === 'read' ? request.file.name : '';
    const mailbox = createMailbox<Reply | { type: 'died'; detail: string }>();
    const hear = ({ data }: MessageEvent<Reply>) => data.id === id && mailbox.put(data);
    const mourn = (event: Event) =>
      mailbox.put({ type: 'died', detail: (event as Partial<ErrorEvent>).message ?? event.type });
    const stop = () => mailbox.put({ type: 'end', id });
    let target: Worker | null = null;
    const discard = (code: FailureCode, detail: string): Arrival => {
      target?.terminate();
      if (worker === target) worker = null;
      return { order: 0, outcome: { kind: 'failed', file: name, code, detail } };
    };

    let ended = false;
    try {
      worker ??= start();
    } catch (error) {
      yield discard('reader-died', String(error));
      return;
    }
    target = worker;
    running.set(target, (running.get(target) ?? 0) + 1);
    const send = (message: Request) => target?.postMessage(message);
    target.addEventListener('message', hear);
    target.addEventListener('messageerror', mourn);
    target.addEventListener('error', mourn);
    signal?.addEventListener('abort', stop);
    try {
      send(request);
      for (;;) {
        const message = await mailbox.take(silence);
        if (signal?.aborted) return;
        if (!message || message.type === 'died') {
          ended = true;
          yield message
            ? discard('reader-died', message.detail)
            : discard('reader-silent', `${silence / 1000} s`);
          return;
        }
        if (message.type === 'end') {
          ended = true;
          if (message.heavy) heavy.add(target);
          return;
        }
        if (message.type === 'model') model = message.model;
        else if (message.type === 'expect') onExpect?.(message.slices);
        else if (message.type === 'occluded') onOccluded?.(message.done, message.occlusion);
        else if (message.type === 'foreign') onForeign?.(message.foreign);
        else if (message.type === 'shape') onShape?.(message.shape);
        else yield message;
      }
    } finally {
      if (!ended) send({ type: 'abort', id });
      target.removeEventListener('message', hear);
      target.removeEventListener('messageerror', mourn);
      target.removeEventListener('error', mourn);
      signal?.removeEventListener('abort', stop);
      const left = (running.get(target) ?? 1) - 1;
      running.set(target, left);
      // A worker that holds too much memory is terminated to free it, once nothing else runs in it.
      if (left === 0 && heavy.has(target)) {
        target.terminate();
        if (worker === target) worker = null;
      }
    }
  }

  return {
    read,
    occlude,
    foreign,
    shape,
    get model() {
      return model;
    },
  };
}
