/** Runs a task one at a time: of those asked for meanwhile only the last is run, as a slider that moves on wants it. */
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
