/** Studies of made-up slices, in the app's form. */
import { createStudies, type Study } from '../../../../src/app/series/studies';
import type { Entry } from '../../../../src/app/session/entry';
import type { Lesion } from '../../../../src/pipeline/reading';
import type { Placement, Plane } from '../../../../src/pipeline/series';
import type { SliceRead } from '../../../../src/worker/protocol';

const thumbnail = { width: 1, height: 1, grey: new Uint8ClampedArray(1) };

export interface Made {
  readonly id: string;
  readonly series?: string;
  readonly plane?: Plane;
  readonly placement?: Placement;
  readonly format?: string;
  /** Number of slices in its file. */
  readonly count?: number;
  readonly at: number;
  readonly status?: 'read' | 'uncertain' | 'rejected';
  readonly none?: number;
  readonly lesion?: Lesion | null;
  /** Side of the head's square. */
  readonly head?: number;
}

function entryOf(made: Made): Entry {
  const {
    id,
    series = 'a',
    plane = 'axial',
    format = 'dicom',
    count,
    placement,
    at,
    status = 'read',
    none = 0.95,
  } = made;
  const rejected = status === 'rejected';
  const outcome: SliceRead = {
    kind: 'reading',
    file: id,
    provenance: {
      ...{ format, position: at, plane, warnings: [], series, study: 'study' },
      ...(count !== undefined && { count }),
      ...(placement && { placement }),
    },
    width: 100,
    height: 100,
    spacing: { x: 2, y: 2 },
    reading: {
      status,
      label: rejected ? null : none > 0.5 ? 'notumor' : 'glioma',
      probabilities: rejected ? null : { glioma: 1 - none, meningioma: 0, notumor: none, pituitary: 0 },
      lesion: made.lesion ?? null,
      reason: rejected ? { code: 'not-brain-mri', params: {} } : null,
      readers: null,
      path: [],
      measurements: new Float64Array(0),
    },
    prepared: null,
    crop: made.head === undefined ? null : { x: 0, y: 0, width: made.head, height: made.head },
    path: [],
    display: thumbnail,
    thumbnail,
    model: '',
  };
  return { id, name: id, state: 'done', outcome };
}

export const studyOfMade = (made: readonly Made[]): Study => createStudies()(made.map(entryOf))[0];

export const spot = (score = 0.9): Lesion => ({
  x: 0.4,
  y: 0.4,
  width: 0.2,
  height: 0.2,
  score,
  peak: { x: 0.5, y: 0.5 },
  area: 0.03,
});
