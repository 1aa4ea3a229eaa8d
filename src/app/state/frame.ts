/** Between two showings of a long list: a screen that changes more often than this is read no better. */
const MIN_MS = 150;

export interface OnceAFrame {
  /** Soon, together with whatever else happens until then. */
  (): void;
  /** At once: the user has just done something. */
  now(): void;
}

/**
 * Runs `act` at most once a frame, and not more often than every so many milliseconds.
 * @param more milliseconds to add, for what takes longer to show
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
      // Overtaken by `now`.
      if (!planned) return;
      // A page in the background has no frames.
      if (document.hidden) run();
      else requestAnimationFrame(() => planned && run());
    };
    const wait = before + MIN_MS + more() - performance.now();
    if (wait > 0) setTimeout(due, wait);
    else due();
  };
  return Object.assign(soon, { now: run });
}

/** A page in the background paints nothing; what was to come afterwards comes then. */
const PAINTED_BY_MS = 250;

/**
 * Runs `act` when what has just been drawn is on the screen.
 * @returns takes it back
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
