/** The pace of trainings, from what training/net/cli.ts printed. Pure. */

/** Epochs at one size of the images. */
export interface Pace {
  /** Side of the images, in pixels. */
  readonly size: number;
  /** Number of epochs that were timed. */
  readonly epochs: number;
  /** Seconds of an epoch for each thousand of its images: the median. */
  readonly perThousand: number;
}

/** @param logs one for each training */
export function pacesIn(logs: readonly string[]): Pace[] {
  const times = new Map<number, number[]>();
  for (const log of logs) {
    let size = Number.NaN;
    let images = Number.NaN;
    for (const line of log.split('\n')) {
      const phase = /^phase \d+ of \d+, (\d+) pixels$/.exec(line);
      const training = /^(\d+) images to train on$/.exec(line);
      const epoch = /^epoch \d+\/\d+ .*\) {2}([\d.]+) s, /.exec(line);
      if (phase) size = Number(phase[1]);
      else if (training) images = Number(training[1]);
      else if (epoch) times.set(size, [...(times.get(size) ?? []), (1000 * Number(epoch[1])) / images]);
    }
  }
  return [...times]
    .sort(([a], [b]) => a - b)
    .map(([size, own]) => ({ size, epochs: own.length, perThousand: median(own) }));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
