import type { Plane } from '../../decode/types';
import type { Label, Probabilities } from '../../pipeline/labels';
import type { Status } from '../../pipeline/reading';
import {
  type LesionTrack,
  type SeriesReading,
  type SeriesSlice,
  suspicionOf,
} from '../../pipeline/series/index';
import { inOrderOfLabels } from './line';
import { sentenceOf } from './sentences';

/** Number of the most suspicious slices that a line names. */
export const SHOWN_SUSPICIOUS = 5;

/**
 * The line for a series. Scripts rely on these fields and on their order, as for a slice. Files are named, patients
 * never.
 */
export interface SeriesLine {
  /** 1, 2, ...: the number of the line; nothing from the files. */
  readonly series: number;
  readonly plane: Plane | null;
  readonly sequence: string | null;
  readonly spacingMm: number | null;
  /** Copies of a slice count once, and `files` names the first. */
  readonly slices: number;
  /** How many of them have the status `read`. */
  readonly read: number;
  readonly status: Status;
  readonly label: Label | null;
  readonly probabilities: Probabilities | null;
  readonly lesions: readonly LesionLine[];
  readonly suspicious: readonly string[];
  readonly files: readonly string[];
  readonly reason: string | null;
}

interface LesionLine {
  readonly files: readonly string[];
  readonly peak: string;
  readonly score: number;
  readonly extentMm: LesionTrack['extentMm'];
  readonly volumeMl: number | null;
  readonly cut: boolean;
}

export function seriesLine(study: SeriesReading, series: number): SeriesLine {
  const { description, answer, lesions, slices, suspicious } = study;
  const { plane, sequence, spacingMm } = description;
  return {
    series,
    plane,
    sequence,
    spacingMm: rounded(spacingMm, 3),
    slices: slices.length,
    read: slices.filter(({ reading }) => reading.status === 'read').length,
    status: answer.status,
    label: answer.label,
    probabilities: answer.probabilities && inOrderOfLabels(answer.probabilities, (p) => Number(p.toFixed(6))),
    lesions: lesions.map(lesionLine),
    suspicious: suspicious
      .filter((slice) => suspicionOf(slice) !== null)
      .slice(0, SHOWN_SUSPICIOUS)
      .map(fileOf),
    files: slices.map(fileOf),
    reason: sentenceOf(answer.reason),
  };
}

function lesionLine({ slices, peak, score, extentMm, volumeMl, cut }: LesionTrack): LesionLine {
  const { width, height, depth } = extentMm;
  return {
    files: slices.map(fileOf),
    peak: peak.file,
    score,
    extentMm: { width: rounded(width, 1), height: rounded(height, 1), depth: rounded(depth, 1) },
    volumeMl: rounded(volumeMl, 2),
    cut,
  };
}

const fileOf = ({ file }: SeriesSlice): string => file;

/** Rounds away digits beyond the accuracy of sums and of boxes drawn on pixels. */
const rounded = (value: number | null, digits: number): number | null =>
  value === null ? null : Number(value.toFixed(digits));
