import { type Candidate, candidateOf } from './findings/candidate';
import { measureFindings } from './findings/findings';
import { type Net, runMirrored } from './net/index';
import type { NetOutput } from './net/output';
import { IMAGE_SIZE, type Prepared, prepare } from './prepare';
import type { Slice } from './slice';

/** What is seen on a prepared slice, before anything is decided. */
export interface Examination {
  /** What the network sees: a map of the lesion, and evidence for each class. */
  readonly output: NetOutput;
  /** The place that looks most like a lesion; null where there is none. */
  readonly candidate: Candidate | null;
  /** In the order of FINDINGS, each finite. */
  readonly measurements: Float64Array;
}

/**
 * The third stage: runs the network over a prepared slice and measures the findings.
 *
 * @param image the network's input, of the size it was trained on
 */
export function examine(prepared: Prepared, finder: Net, image = prepared.image): Examination {
  const output = runMirrored(finder, image);
  const candidate = candidateOf(output, prepared);
  return { output, candidate, measurements: measureFindings(candidate) };
}

/** The same for a network of any size: the slice is prepared once more in its size where this is another. */
export function examineSlice(slice: Slice, prepared: Prepared, finder: Net): Examination {
  const { size } = finder.spec;
  const seen = size === IMAGE_SIZE ? prepared : prepare(slice, size);
  return examine(prepared, finder, seen?.image);
}
