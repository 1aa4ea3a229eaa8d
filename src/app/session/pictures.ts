import type { SliceRead } from '../../worker/protocol';

/** The slices that were read or opened last, with everything that the worker sent. */
export interface Pictures {
  put(id: string, read: SliceRead): void;
  get(id: string): SliceRead | undefined;
  delete(id: string): void;
  clear(): void;
}

/** @param held how many are kept; the least recently used goes first */
export function createPictures(held: number): Pictures {
  // A map keeps the order of insertion, so the first entry is the oldest.
  const kept = new Map<string, SliceRead>();
  const put = (id: string, read: SliceRead) => {
    kept.delete(id);
    kept.set(id, read);
    for (const oldest of kept.keys()) {
      if (kept.size <= held) break;
      kept.delete(oldest);
    }
  };
  return {
    put,
    get(id) {
      const read = kept.get(id);
      if (read) put(id, read);
      return read;
    },
    delete: (id) => void kept.delete(id),
    clear: () => kept.clear(),
  };
}
