/** One labelled image with its answer: all that the figures need. No name and no picture. */
import { type Label, NONE, type Probabilities, TYPES } from '../pipeline/labels';

/** A diagnosis: one of the classes, or `tumor` for a tumour of unrecorded type. */
export type Diagnosis = Label | 'tumor';

/** The terms for the known diagnoses. */
export const DIAGNOSES = [...TYPES, ...(NONE === null ? [] : ['none'])].join(', ');

export interface Sample {
  /** The patient; images of one group are never treated as independent. */
  readonly group: string;
  readonly diagnosis: Diagnosis;
  readonly status: 'read' | 'uncertain' | 'rejected' | 'error';
  /** Null where nothing could be measured. */
  readonly probabilities: Probabilities | null;
  readonly plane: string | null;
  readonly sequence: string | null;
  /** Perceptual hash of the prepared image, `HASH_BYTES` long; null where it could not be prepared. */
  readonly hash: Uint8Array | null;
}

/** A sample with an answer. */
export type AnsweredSample = Sample & { readonly probabilities: Probabilities };

export const isAnswered = (sample: Sample): sample is AnsweredSample => sample.probabilities !== null;
