import { LABELS, type Label, type Probabilities } from '../../../../src/pipeline/labels';
import type { Lesion, ReasonCode, Status } from '../../../../src/pipeline/reading';
import type { SeriesSlice } from '../../../../src/pipeline/series';

export interface Made {
  readonly file?: string;
  readonly series?: string | undefined;
  readonly at?: number;
  readonly instance?: number;
  readonly index?: number;
  readonly plane?: 'axial' | 'coronal' | 'sagittal';
  readonly sequence?: string;
  readonly sliceSpacing?: number;
  readonly width?: number;
  readonly height?: number;
  readonly spacing?: { x: number; y: number } | undefined;
  readonly status?: Status;
  /** Reason for the rejection. */
  readonly reason?: ReasonCode;
  /** Probability of "no tumour", low by default where there is a lesion; the rest goes to `type`. */
  readonly none?: number | null;
  readonly type?: Label;
  readonly lesion?: Lesion | null;
  /** Side of the square around the head, in pixels. */
  readonly head?: number;
}

/** A slice that was read, without a file. */
export function slice(made: Made = {}): SeriesSlice {
  const { at, instance, index, plane = 'axial', sequence = 'T1', sliceSpacing } = made;
  const series = 'series' in made ? made.series : 'one';
  const spacing = 'spacing' in made ? made.spacing : { x: 1, y: 1 };
  const { type = 'glioma', status = 'read', lesion = null } = made;
  const { none = lesion ? 0.2 : 0.9 } = made;
  const chances = none === null ? null : probabilities(none, type);
  return {
    file: made.file ?? `at ${at}`,
    width: made.width ?? 256,
    height: made.height ?? 256,
    ...(spacing && { spacing }),
    crop: made.head === undefined ? null : { width: made.head },
    provenance: {
      plane,
      sequence,
      ...(series !== undefined && { series }),
      ...(at !== undefined && { position: at }),
      ...(instance !== undefined && { instance }),
      ...(index !== undefined && { index }),
      ...(sliceSpacing !== undefined && { sliceSpacing }),
    },
    reading: {
      status,
      probabilities: chances,
      label: chances && LABELS.reduce((a, b) => (chances[b] > chances[a] ? b : a)),
      lesion,
      reason: made.reason ? { code: made.reason, params: {} } : null,
    },
  };
}

/** Of the rest, 80 % go to the type and 10 % to each of the others. */
export function probabilities(none: number, type: Label): Probabilities {
  const share = (label: Label) => (label === 'notumor' ? none : (1 - none) * (label === type ? 0.8 : 0.1));
  return Object.fromEntries(LABELS.map((label) => [label, share(label)])) as Probabilities;
}

/** An ellipse inside a box, centred, in fractions of the image. */
export function lesion(cx: number, cy: number, width: number, height = width, score = 0.8): Lesion {
  return {
    x: cx - width / 2,
    y: cy - height / 2,
    width,
    height,
    score,
    peak: { x: cx, y: cy },
    area: (Math.PI / 4) * width * height,
  };
}
