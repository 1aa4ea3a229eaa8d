/**
 * The page's end of the reading worker. One worker, one file at a time; a worker that dies or falls silent is
 * replaced before the next file. Nothing throws: whatever goes wrong comes as an outcome.
 */
import { createMailbox } from './mailbox';
import type { FailureCode, ModelInfo, Outcome, Reply, Request } from './protocol';

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Files that came along: some formats come in two halves. */
  readonly companions?: readonly File[];
}

export interface Reader {
  /** Slices of a file as they are read, in its order. Ends quietly when aborted. */
  read(file: File, options?: ReadOptions): AsyncGenerator<Outcome, void, undefined>;
  /** The model in use, once it has been loaded. */
  readonly model: ModelInfo | null;
}

export interface ReaderSettings {
  readonly start: () => Worker;
  /** Longest silence in the middle of a file before the worker is given up. */
  readonly silence?: number;
}

/** More than the decoder's own limit for one picture, so that its clearer sentence comes first. */
const SILENCE_MS = 45_000;

export function createReader({ start, silence = SILENCE_MS }: ReaderSettings): Reader {
  let worker: Worker | null = null;
  let model: ModelInfo | null = null;
  let turn: Promise<void> = Promise.resolve();
  let nextId = 1;

  async function* read(file: File, { signal, companions = [] }: ReadOptions = {}) {
    const before = turn;
    let done = () => {};
    turn = new Promise((resolve) => {
      done = resolve;
    });
    try {
      await before;
      if (!signal?.aborted) yield* exchange({ type: 'read', id: nextId++, file, companions }, signal);
    } finally {
      done();
    }
  }

  async function* exchange(
    request: Extract<Request, { type: 'read' }>,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<Outcome, void, undefined> {
    const { id, file } = request;
    const mailbox = createMailbox<Reply | { type: 'died'; detail: string }>();
    const send = (message: Request) => worker?.postMessage(message);
    const hear = ({ data }: MessageEvent<Reply>) => data.id === id && mailbox.put(data);
    const mourn = (event: Event) =>
      mailbox.put({ type: 'died', detail: (event as Partial<ErrorEvent>).message ?? event.type });
    const stop = () => mailbox.put({ type: 'end', id });
    const discard = (code: FailureCode, detail: string): Outcome => {
      worker?.terminate();
      worker = null;
      return { kind: 'failed', file: file.name, code, detail };
    };

    let ended = false;
    try {
      worker ??= start();
    } catch (error) {
      yield discard('reader-died', String(error));
      return;
    }
    const target = worker;
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
          return;
        }
        if (message.type === 'model') model = message.model;
        else yield message.outcome;
      }
    } finally {
      if (!ended) send({ type: 'abort', id });
      target.removeEventListener('message', hear);
      target.removeEventListener('messageerror', mourn);
      target.removeEventListener('error', mourn);
      signal?.removeEventListener('abort', stop);
    }
  }

  return {
    read,
    get model() {
      return model;
    },
  };
}

/** The one reader of the page. The worker starts with the first file. */
export const startReader = (): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'reader' });
