import { isOutOfScope } from '../../decode/out-of-scope';
import { storedBox } from '../../decode/stored-box';
import type { DecodeRefusal } from '../../decode/types';
import { WARNINGS } from '../../decode/warning';
import { FINDING_IDS } from '../../pipeline/decide';
import { LABELS, type Label, type Probabilities } from '../../pipeline/labels';
import type { Lesion, Reading, ReasonCode, Status } from '../../pipeline/reading';
import type { Answer, SliceAnswer } from '../answer';
import { type Outline, outlineRegion } from '../region';
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
  /** The reason for programs; null where there is none, and where a reading failed. */
  readonly reasonCode: ReasonCode | DecodeRefusal['code'] | null;
  /** Of the lesion: its largest line, points in fractions as `lesion`; the last is joined to the first. */
  readonly outline: Outline | null;
  /** Measurements of the most suspicious place by name (units: model/features.json); null where none was measured. */
  readonly findings: Readonly<Record<string, number>> | null;
  /** The class that each of the two readers alone would name. */
  readonly readers: Reading['readers'];
}

/**
 * The line of an image. A file of another modality could be read but is not MR: it is rejected, like any image that
 * shows no brain. So is the index of a disc, whose images are files of their own.
 */
export function lineOf(answer: Answer): Line {
  if (answer.kind === 'reading') return readingLine(answer);
  const line = errorLine(answer.file, answer.message);
  if (answer.kind !== 'refused') return line;
  return { ...line, reasonCode: answer.code, ...(isOutOfScope(answer.code) && { status: 'rejected' }) };
}

function readingLine({ file, reading, provenance, outline }: SliceAnswer): Line {
  const { status, label, lesion, reason, measurements, readers } = reading;
  return {
    file,
    status,
    label,
    probabilities: reading.probabilities && inOrderOfLabels(reading.probabilities),
    lesion: lesion && { ...storedBox(lesion, provenance), score: lesion.score },
    reason: sentenceOf(reason),
    warnings: provenance.warnings.map((code) => WARNINGS[code]),
    reasonCode: reason?.code ?? null,
    outline: (outline && outlineRegion(outline, provenance)?.stored) ?? null,
    findings: measurements.length > 0 ? namedFindings(measurements) : null,
    readers,
  };
}

export function errorLine(file: string, reason: string): Line {
  return {
    ...{ file, status: 'error', label: null, probabilities: null, lesion: null, reason, warnings: [] },
    ...{ reasonCode: null, outline: null, findings: null, readers: null },
  };
}

function namedFindings(measurements: ArrayLike<number>): Record<string, number> {
  return Object.fromEntries(FINDING_IDS.map((id, k) => [id, measurements[k]]));
}

/** The same fields in the same order, however they were made. */
export function inOrderOfLabels(
  probabilities: Probabilities,
  printed: (p: number) => number = (p) => p,
): Probabilities {
  return Object.fromEntries(LABELS.map((label) => [label, printed(probabilities[label])]));
}
