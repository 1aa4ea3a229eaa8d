/** Collects items and processes them in batches: one transaction for each would slow down a long reading. */

const WAIT_MS = 300;
const MAX_WAITING = 500;

export interface Queue<T> {
  add(one: T): void;
  /** Hands on what waits; resolves when that was done. */
  flush(): Promise<unknown>;
}

/** @param act processes some items; batches run one after the other */
export function createQueue<T>(act: (some: readonly T[]) => Promise<unknown>): Queue<T> {
  let waiting: T[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let before: Promise<unknown> = Promise.resolve();
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return before;
    const some = waiting;
    waiting = [];
    before = before.then(() => act(some));
    return before;
  };
  // After the page is left, the timer would not fire any more.
  globalThis.addEventListener?.('pagehide', flush);
  return {
    flush,
    add(one) {
      waiting.push(one);
      if (waiting.length >= MAX_WAITING) void flush();
      else timer ??= setTimeout(flush, WAIT_MS);
    },
  };
}
