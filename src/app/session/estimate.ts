/** How long the rest takes, from how fast the last slices came. */
export interface Estimate {
  /** A slice was read, at a time in milliseconds. */
  tick(now: number): void;
  /** Milliseconds for so many more slices; null while too little is known. */
  left(slices: number): number | null;
}

/** Long enough to even out slow and fast files (a head among hundreds of empty slices), short enough to follow a change. */
const WINDOW = 200;
/** The first slices bear the loading of the model. */
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
