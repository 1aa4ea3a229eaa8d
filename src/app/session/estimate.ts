/** Estimates the time left from the speed of the last slices. */
export interface Estimate {
  /** Call after each slice, with the time in milliseconds. */
  tick(now: number): void;
  /** Milliseconds for so many further slices; null while there are too few data. */
  left(slices: number): number | null;
}

/**
 * Number of slices for the average: enough to even out slow and fast ones (a head among hundreds of empty slices), few
 * enough to follow a change.
 */
const WINDOW = 200;
/** The first slices are slow, since the model is being loaded. */
const MIN_SAMPLES = 4;

export function createEstimate(): Estimate {
  const times: number[] = [];
  return {
    tick(now) {
      times.push(now);
      if (times.length > WINDOW) times.shift();
    },
    left(slices) {
      if (times.length < MIN_SAMPLES) return null;
      return (slices * (times[times.length - 1] - times[0])) / (times.length - 1);
    },
  };
}
