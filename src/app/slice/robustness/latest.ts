/**
 * Runs a task one call at a time. Of the calls made meanwhile only the last is run, as for a slider that keeps moving.
 */
export function latestOnly<T>(task: (wanted: T) => Promise<void>): (wanted: T) => Promise<void> {
  let next: { readonly wanted: T } | null = null;
  let busy = false;
  return async (wanted) => {
    next = { wanted };
    if (busy) return;
    busy = true;
    try {
      while (next) {
        const now: T = next.wanted;
        next = null;
        await task(now);
      }
    } finally {
      busy = false;
    }
  };
}
