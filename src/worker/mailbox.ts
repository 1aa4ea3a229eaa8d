/** A queue with one receiver: messages wait until they are taken, and the receiver waits until one comes. */
export interface Mailbox<T> {
  put(message: T): void;
  /** The next message, or null when none comes in time; Infinity waits forever. */
  take(milliseconds: number): Promise<T | null>;
}

export function createMailbox<T>(): Mailbox<T> {
  const waiting: T[] = [];
  let taker: ((message: T | null) => void) | null = null;
  return {
    put(message) {
      if (taker) taker(message);
      else waiting.push(message);
    },
    take(milliseconds) {
      const first = waiting.shift();
      if (first !== undefined) return Promise.resolve(first);
      return new Promise((resolve) => {
        const timer =
          milliseconds === Number.POSITIVE_INFINITY
            ? undefined
            : setTimeout(() => taker?.(null), milliseconds);
        taker = (message) => {
          clearTimeout(timer);
          taker = null;
          resolve(message);
        };
      });
    },
  };
}
