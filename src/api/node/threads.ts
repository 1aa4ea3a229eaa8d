/**
 * Threads that decode and read. A thread that hangs or dies on a damaged file is replaced, and the other files
 * continue. What a thread prints is dropped, since codecs may quote their input.
 */
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../decode/refusal';
import { refused } from '../../decode/refused';
import type { Read, Reader, ReadOptions } from '../reader';
import type { Upload } from '../uploads';
import type { ReadingReply, ReadingRequest } from './reading-thread';

/** Longer than the decoder's limit for one picture, so that its clearer message comes first. */
const SILENCE_MS = 60_000;

export interface ThreadSettings {
  readonly count: number;
  readonly modelFolder: string;
  /** Longest silence in milliseconds before a thread is replaced. */
  readonly silence?: number;
}

export interface Threads {
  readonly read: Reader['read'];
  readonly end: () => Promise<void>;
}

export function readingThreads({ count, modelFolder, silence = SILENCE_MS }: ThreadSettings): Threads {
  const idle: (Worker | undefined)[] = Array.from({ length: count }, () => undefined);
  const waiting: ((place: { worker: Worker | undefined }) => void)[] = [];
  const alive = new Set<Worker>();

  function start(): Worker {
    const worker = new Worker(new URL('./reading-thread.mjs', import.meta.url), {
      workerData: modelFolder,
      stdout: true,
      stderr: true,
    });
    worker.stdout.resume();
    worker.stderr.resume();
    // a pending request gets this error as well; without one, it must not end the process
    worker.on('error', () => {});
    worker.on('exit', () => alive.delete(worker));
    alive.add(worker);
    return worker;
  }

  const acquire = (): Promise<{ worker: Worker | undefined }> => {
    // threads that are already running are at the end of the list
    const free = idle.length > 0;
    if (free) return Promise.resolve({ worker: idle.pop() });
    return new Promise((resolve) => waiting.push(resolve));
  };
  const release = (worker: Worker | undefined) => {
    const next = waiting.shift();
    if (next) next({ worker });
    else if (worker) idle.push(worker);
    else idle.unshift(undefined);
  };

  async function ask(worker: Worker, message: ReadingRequest | 'next' | 'stop', moved: ArrayBuffer[] = []) {
    return new Promise<ReadingReply>((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer);
        worker.off('message', hear).off('error', die).off('exit', die);
        act();
      };
      const hear = (reply: ReadingReply) => settle(() => resolve(reply));
      const die = () => settle(() => reject(new Refusal('corrupt')));
      const late = () =>
        settle(() => reject(new Refusal('timeout', { maxSeconds: Math.round(silence / 1000) })));
      const timer = setTimeout(late, silence);
      worker.on('message', hear).on('error', die).on('exit', die);
      worker.postMessage(message, moved);
    });
  }

  async function* read(upload: Upload, options: ReadOptions): AsyncGenerator<Read, void, undefined> {
    const { signal, companions, planes, pictures = false, keep = false } = options;
    let worker: Worker | undefined = (await acquire()).worker;
    let finished = false;
    try {
      if (signal.aborted) {
        finished = true;
        return;
      }
      if (!worker || !alive.has(worker)) worker = start();
      const request: ReadingRequest = { upload, companions, planes, pictures };
      const moved =
        keep || upload.bytes.byteLength !== upload.bytes.buffer.byteLength ? [] : [upload.bytes.buffer];
      let reply = await ask(worker, request, moved);
      while (reply && !signal.aborted) {
        yield reply;
        reply = await ask(worker, 'next');
      }
      finished = reply === null;
    } catch (error) {
      // hung or dead: it cannot be used again
      await worker?.terminate();
      worker = undefined;
      finished = true;
      yield refused(upload.name, error);
    } finally {
      if (!finished && worker) {
        const asked = worker;
        worker = await ask(asked, 'stop').then(
          () => asked,
          () => undefined,
        );
        if (!worker) await asked.terminate();
      }
      release(worker);
    }
  }

  return {
    read,
    end: async () => {
      await Promise.all([...alive].map((worker) => worker.terminate()));
    },
  };
}
