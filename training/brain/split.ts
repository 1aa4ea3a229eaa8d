import { assignFolds } from '../data/folds';
import { groupBy, type Material } from './batch';
import { type Collection, DICOM, ELSEWHERE, type Sample } from './pictures';

export const FOLDS = 5;
const FOLD_SEED = 1;

/** Kinds of real pictures that one fold each never sees, to know what becomes of kinds that nobody thought of. */
export const LEFT_KINDS = ['head_ct', 'knee_mri', 'natural_photos', 'spine_mri', 'ultrasound_busi'];

/**
 * What a training leaves out, to be measured on: a fold (of brains by group, of everything else by image, and one
 * kind as a whole), a source of brains, or nothing. With either of the first two, also
 * all brains from elsewhere, and all pictures but the samples'.
 */
export interface Split {
  readonly fold?: number;
  readonly source?: string;
}

export interface Held {
  readonly sample: Sample;
  /** Whether the training saw other pictures of its kind. */
  readonly kindSeen: boolean;
}

export function divide(
  { samples }: Collection,
  { fold, source }: Split,
): { material: Material; held: Held[] } {
  const folds = assignFolds(
    samples.map(({ group, kind }) => ({ group, label: kind, source: kind })),
    FOLDS,
    FOLD_SEED,
  );
  const left = fold === undefined ? undefined : LEFT_KINDS[fold];
  // Brains from elsewhere and pictures given on top: what no training that is measured has seen.
  const strange = ({ brain, kind }: Sample) =>
    brain ? kind === ELSEWHERE || kind === source : kind === left || ![...LEFT_KINDS, DICOM].includes(kind);
  const measured = fold !== undefined || source !== undefined;
  const isHeld = (sample: Sample, i: number) => measured && (strange(sample) || folds[i] === fold);
  const seen = samples.filter((sample, i) => !isHeld(sample, i));
  return {
    material: {
      brains: seen.filter(({ brain }) => brain),
      others: groupBy(
        seen.filter(({ brain }) => !brain),
        ({ kind }) => kind,
      ),
    },
    held: samples.filter(isHeld).map((sample) => ({ sample, kindSeen: !strange(sample) })),
  };
}
