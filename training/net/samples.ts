import { NET_LABELS } from '../../src/pipeline/label-vectors';
import type { Box } from '../data/box';
import type { RowLabel } from '../data/dataset';

/** Training data: prepared images, one after another, and what is known of each. */
export interface Samples {
  /** Side of an image, in pixels. */
  readonly size: number;
  /** count * size * size grey values, 0..1, as the pipeline prepares them. */
  readonly images: Float32Array;
  readonly labels: readonly RowLabel[];
  /** Lesion box in fractions of the prepared image (centre and size), or null where there is none. */
  readonly boxes: readonly (Box | null)[];
  readonly sources: readonly string[];
  readonly groups: readonly string[];
  /** Whether a sample is skull-stripped. */
  readonly stripped: readonly boolean[];
  /** Names of the images, for output files. */
  readonly files: readonly string[];
}

export function imageOf(samples: Pick<Samples, 'size' | 'images'>, index: number): Float32Array {
  const pixels = samples.size * samples.size;
  return samples.images.subarray(index * pixels, (index + 1) * pixels);
}

/** Index of the label among the network's classes, or -1 for a tumour of unrecorded type. */
export function classOf(samples: Samples, index: number): number {
  return (NET_LABELS as readonly string[]).indexOf(samples.labels[index]);
}

/** A cell of the data set, for weights and balancing. */
export function cellOf(samples: Samples, index: number): string {
  return `${samples.sources[index]}/${samples.labels[index]}`;
}
