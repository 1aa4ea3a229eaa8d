/**
 * Decodes in a separate thread, as the browser does: a decoder that hangs or dies on a damaged file is replaced, and
 * the other files continue. Meanwhile the previous slice is read.
 */
import { Worker } from 'node:worker_threads';
import { Refusal } from '../decode/refusal';
import { refused } from '../decode/refused';
import type { Decoded } from '../decode/types';
import type { PathOptions, Unopened } from './decode-path';
import type { DecodeReply, DecodeRequest } from './decode-worker';

/** Longer than the decoder's limit for one picture, so that its clearer message comes first. */
const SILENCE_MS = 60_000;

export type Decode = (path: string, options: PathOptions) => AsyncIterable<Decoded | Unopened>;

export interface ApartSettings {
  readonly start?: () => Worker;
  /** Longest silence in milliseconds before the thread is replaced. */
  readonly silence?: number;
}

/** @returns `decode`, for one file at a time, and `end`, which stops the thread so that the process can end */
export function decodeApart({ start = startWorker, silence = SILENCE_MS }: ApartSettings = {}): {
  readonly decode: Decode;
  readonly end: () => Promise<unknown>;
} {
  let worker: Worker | undefined;

  async function ask(request: DecodeRequest | 'next'): Promise<DecodeReply> {
    worker ??= start();
    const asked = worker;
    return new Promise<DecodeReply>((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer);
        asked.off('message', hear).off('error', die).off('exit', die);
        act();
      };
      const hear = (reply: DecodeReply) => settle(() => resolve(reply));
      const fail = (refusal: Refusal) =>
        settle(() => {
          worker = undefined;
          void asked.terminate();
          reject(refusal);
        });
      const die = () => fail(new Refusal('corrupt'));
      const late = () => fail(new Refusal('timeout', { maxSeconds: Math.round(silence / 1000) }));
      const timer = setTimeout(late, silence);
      asked.on('message', hear).on('error', die).on('exit', die);
      asked.postMessage(request);
    });
  }

  async function* decode(path: string, options: PathOptions): AsyncGenerator<Decoded | Unopened> {
    let left = true;
    try {
      for (let reply = ask({ path, options }); ; ) {
        const decoded = await reply;
        if (decoded === null) {
          left = false;
          return;
        }
        // the next slice is decoded while this one is read
        reply = ask('next');
        reply.catch(() => {});
        yield decoded;
      }
    } catch (error) {
      left = false;
      yield refused(path, error);
    } finally {
      // stopped midway: what the thread still sends must not be taken for slices of the next file
      if (left) {
        void worker?.terminate();
        worker = undefined;
      }
    }
  }

  return { decode, end: async () => worker?.terminate() };
}

const startWorker = () => new Worker(new URL('./decode-worker.mjs', import.meta.url));
