/** Minimum time between two updates: a screen that changes more often is no easier to read. */
const MIN_MS = 150;

export interface OnceAFrame {
  /** Soon, together with whatever else happens until then. */
  (): void;
  /** At once, since the user has just done something. */
  now(): void;
}

/**
 * Runs `act` at most once a frame, and with a minimum time between runs.
 * @param more milliseconds to add to that time, for what takes longer to show
 */
export function onceAFrame(act: () => void, more: () => number = () => 0): OnceAFrame {
  let planned = false;
  let before = Number.NEGATIVE_INFINITY;
  const run = () => {
    planned = false;
    before = performance.now();
    act();
  };
  const soon = () => {
    if (planned) return;
    planned = true;
    const due = () => {
      // `now` was called meanwhile.
      if (!planned) return;
      // A page in the background gets no frames.
      if (document.hidden) run();
      else requestAnimationFrame(() => planned && run());
    };
    const wait = before + MIN_MS + more() - performance.now();
    if (wait > 0) setTimeout(due, wait);
    else due();
  };
  return Object.assign(soon, { now: run });
}

/** A page in the background does not paint; the action then runs after this time. */
const PAINTED_BY_MS = 250;

/**
 * Runs `act` once the last update is on the screen.
 * @returns a function that cancels it
 */
export function afterPaint(act: () => void): () => void {
  const stop = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  const run = () => {
    stop();
    act();
  };
  let timer = setTimeout(run, PAINTED_BY_MS);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(run);
  });
  return stop;
}
