import type { Probabilities } from '../pipeline/labels';

/** The program and the model that made an answer. */
export interface ModelAbout {
  /** The program's version. */
  readonly version: string;
  /** SHA-256 of the model's manifest, which identifies the model. */
  readonly hash: string;
  readonly trainingFingerprint: string;
  readonly preprocessing: number;
  /** Lowest probability for each class; below it an answer is uncertain. */
  readonly leastProbability: Probabilities;
}

export const PRODUCT = 'Dendrite';

/** Part of every record. */
export const DISCLAIMER =
  'Automated reading by research software, not a medical device. It helps; you decide. ' +
  '"No tumour found" speaks of these images and the kinds of tumour that it knows alone, and does not mean healthy. ' +
  'Have the images read by a radiologist.';
