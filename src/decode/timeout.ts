import { Refusal } from './refusal';

declare const setTimeout: (run: () => void, ms: number) => unknown;
declare const clearTimeout: (timer: unknown) => void;

/**
 * Gives up on a decoder that takes too long.
 *
 * A promise cannot stop code that never yields. A codec in its own worker is terminated by the caller's `codecs`; in
 * the same thread this only ends endless waits, such as for a module that never loads.
 *
 * @throws Refusal `timeout`
 */
export async function withTimeout<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: unknown;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Refusal('timeout', { maxSeconds: Math.round(ms / 1000) })), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
