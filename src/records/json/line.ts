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

/** One line of output. Scripts rely on these fields and on their order. */
export interface Line {
  readonly file: string;
  readonly status: Status | 'error';
  /** The most probable class, whenever there are probabilities. */
  readonly label: Label | null;
  readonly probabilities: Probabilities | null;
  /**
   * In fractions of the image as stored in the file, from its top left corner; for slices of a volume, as displayed.
   */
  readonly lesion: Omit<Lesion, 'peak' | 'area'> | null;
  /** Null exactly when status is `read`. */
  readonly reason: string | null;
  /** Warnings about the image, one or two sentences each. */
  readonly warnings: readonly string[];
  /** The reason as a code; null where there is none, and where a reading failed. */
  readonly reasonCode: ReasonCode | DecodeRefusal['code'] | null;
  /** Outline of the lesion's largest part, with points in fractions as in `lesion`; the last is joined to the first. */
  readonly outline: Outline | null;
  /** Measurements of the most suspicious place by name (units: model/features.json); null where none was measured. */
  readonly findings: Readonly<Record<string, number>> | null;
  /** The class that each of the two readers would name alone. */
  readonly readers: Reading['readers'];
}

/**
 * The line for an image. A file of another modality or body part is intact, but out of scope: it is rejected, like any
 * image that shows no brain. So is the index of a disc, whose images are separate files.
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

/** The probabilities in the order of LABELS. */
export function inOrderOfLabels(
  probabilities: Probabilities,
  printed: (p: number) => number = (p) => p,
): Probabilities {
  return Object.fromEntries(LABELS.map((label) => [label, printed(probabilities[label])]));
}
