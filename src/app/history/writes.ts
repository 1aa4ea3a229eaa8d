/** Whether more is still to be kept: who waits for a case waits no longer than it may come. */
import { createStore } from '../state/store';

/** Readings, studies and batches whose cases are still to be written; how many were written, or could not be. */
const writes = createStore({ underWay: 0, done: 0 });

/** @param change so many more, or fewer once they were tried */
export function underWay(change: number): void {
  const { underWay, done } = writes.get();
  writes.set({ underWay: underWay + change, done: done + Math.max(0, -change) });
}

export const writtenSoFar = (): number => writes.get().done;

/** Waits until more was written than `before`. @returns false where nothing more is to come */
export function wroteMore(before: number): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      const { underWay, done } = writes.get();
      if (done === before && underWay > 0) return;
      stop();
      resolve(done !== before);
    };
    const stop = writes.subscribe(look);
    look();
  });
}
