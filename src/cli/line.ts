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
  const p = reading.probabilities;
  return {
    file,
    status,
    label,
    probabilities: p && {
      glioma: p.glioma,
      meningioma: p.meningioma,
      notumor: p.notumor,
      pituitary: p.pituitary,
    },
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
