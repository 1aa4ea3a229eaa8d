import { isNotMeant } from '../../decode/refusal';
import { storedBox } from '../../decode/stored-box';
import { WARNINGS } from '../../decode/warning';
import type { Label, Probabilities } from '../../pipeline/labels';
import type { Lesion, Status } from '../../pipeline/reading';
import type { Answer, SliceAnswer } from '../answer';
import { sentenceOf } from './sentences';

/** One line of output. These fields, in this order, are a contract: scripts read them. */
export interface Line {
  readonly file: string;
  readonly status: Status | 'error';
  /** The most probable class, whenever there are probabilities. */
  readonly label: Label | null;
  readonly probabilities: Probabilities | null;
  /** In fractions of the image as the file stores it, from its top left corner; of a volume's, as it is shown. */
  readonly lesion: Omit<Lesion, 'peak' | 'area'> | null;
  /** Null exactly when status is `read`. */
  readonly reason: string | null;
  /** What is worth knowing of the image, a sentence or two each. */
  readonly warnings: readonly string[];
}

/**
 * The line of an image, whatever became of it. A file of another modality could be read and is no MR: rejected, like any
 * image that shows no brain. So is the index of a disc: the images that it lists lie beside it.
 */
export function lineOf(answer: Answer): Line {
  if (answer.kind === 'reading') return readingLine(answer);
  const line = errorLine(answer.file, answer.message);
  const isRejected = answer.kind === 'refused' && isNotMeant(answer.code);
  return isRejected ? { ...line, status: 'rejected' } : line;
}

function readingLine({ file, reading, provenance }: SliceAnswer): Line {
  const { status, label, lesion } = reading;
  return {
    file,
    status,
    label,
    probabilities: reading.probabilities && inOrderOfLabels(reading.probabilities),
    lesion: lesion && { ...storedBox(lesion, provenance), score: lesion.score },
    reason: sentenceOf(reading.reason),
    warnings: provenance.warnings.map((code) => WARNINGS[code]),
  };
}

export function errorLine(file: string, reason: string): Line {
  return { file, status: 'error', label: null, probabilities: null, lesion: null, reason, warnings: [] };
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
