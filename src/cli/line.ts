import type { Label, Probabilities } from '../pipeline/labels';
import type { Lesion, Reading, Status } from '../pipeline/reading';
import { sentenceOf } from './sentences';

/** One line of output. These fields, in this order, are a contract: scripts read them. */
export interface Line {
  readonly file: string;
  readonly status: Status | 'error';
  /** The most probable class, whenever there are probabilities. */
  readonly label: Label | null;
  readonly probabilities: Probabilities | null;
  /** In fractions of the image, from its top left corner. */
  readonly lesion: Omit<Lesion, 'peak' | 'area'> | null;
  /** Null exactly when status is `read`. */
  readonly reason: string | null;
}

export function readingLine(file: string, reading: Reading): Line {
  const { status, label, lesion } = reading;
  return {
    file,
    status,
    label,
    probabilities: reading.probabilities && inOrderOfLabels(reading.probabilities),
    lesion: lesion && {
      x: lesion.x,
      y: lesion.y,
      width: lesion.width,
      height: lesion.height,
      score: lesion.score,
    },
    reason: sentenceOf(reading.reason),
  };
}

export function errorLine(file: string, reason: string): Line {
  return { file, status: 'error', label: null, probabilities: null, lesion: null, reason };
}

/** The same fields in the same order, however they were made. */
export function inOrderOfLabels(
  { glioma, meningioma, notumor, pituitary }: Probabilities,
  printed: (p: number) => number = (p) => p,
): Probabilities {
  return {
    glioma: printed(glioma),
    meningioma: printed(meningioma),
    notumor: printed(notumor),
    pituitary: printed(pituitary),
  };
}
