import { assignFolds } from '../data/folds';
import { imageRandom } from '../net/augment';
import { groupBy, type TrainingPictures } from './batch';
import { BODY_PARTS, makeOf } from './made/index';
import { CANVAS } from './perturb';
import { type Collection, DICOM, ELSEWHERE, type Sample } from './pictures';

const FOLDS = 5;
const FOLD_SEED = 1;

/** Kinds of real pictures, each left out by one fold: they stand for kinds that nobody thought of. */
export const LEFT_OUT_KINDS = ['head_ct', 'knee_mri', 'natural_photos', 'spine_mri', 'ultrasound_busi'];

/** Parts of the body of which a fold never sees a drawing; each part is left out by one fold. */
const leftPartsOf = (fold: number): readonly string[] =>
  BODY_PARTS.filter((_, part) => part % FOLDS === fold);

/**
 * What a training leaves out for testing: a fold (of brains by group, of everything else by image, and one kind as a
 * whole), a source of brains, or nothing. A fold or a source also leaves out all brains from elsewhere, and all
 * pictures but the samples'.
 */
export interface Split {
  readonly fold?: number;
  /** The fold leaves out groups and images only: every kind is seen, so that the net can be shipped as measured. */
  readonly allKinds?: boolean;
  readonly source?: string;
}

export interface HeldOut {
  readonly sample: Sample;
  /** Whether the training saw other pictures of its kind. */
  readonly kindSeen: boolean;
}

export function divide(
  { samples }: Collection,
  { fold, source, allKinds = false }: Split,
): { material: TrainingPictures; held: HeldOut[] } {
  const folds = assignFolds(
    samples.map(({ group, kind }) => ({ group, label: kind, source: kind })),
    FOLDS,
    FOLD_SEED,
  );
  const left = fold === undefined ? undefined : LEFT_OUT_KINDS[fold];
  // Brains from elsewhere and pictures given in addition: no training that is measured sees them.
  const strange = ({ brain, kind }: Sample) =>
    allKinds
      ? brain && kind === ELSEWHERE
      : brain
        ? kind === ELSEWHERE || kind === source
        : kind === left || ![...LEFT_OUT_KINDS, DICOM].includes(kind);
  const measured = fold !== undefined || source !== undefined;
  const isHeld = (sample: Sample, i: number) => measured && (strange(sample) || folds[i] === fold);
  const seen = samples.filter((sample, i) => !isHeld(sample, i));
  const undrawn = fold === undefined || allKinds ? [] : leftPartsOf(fold);
  return {
    material: {
      brains: seen.filter(({ brain }) => brain),
      ...(undrawn.length > 0 && { undrawn }),
      others: groupBy(
        seen.filter(({ brain }) => !brain),
        ({ kind }) => kind,
      ),
    },
    held: [
      ...samples.filter(isHeld).map((sample) => ({ sample, kindSeen: !strange(sample) })),
      ...(fold === undefined ? [] : BODY_PARTS.flatMap((part) => drawn(part, !undrawn.includes(part)))),
    ],
  };
}

const DRAWING_SEED = 9001;

/** Number of drawings scored for each part of the body. */
const DRAWINGS = 60;

/** Test drawings of a part of the body, drawn from seeds that no training uses. */
function drawn(part: string, kindSeen: boolean): HeldOut[] {
  return Array.from({ length: DRAWINGS }, (_, i) => {
    const file = `drawn/${part}-${i}`;
    const blank = () => new Float32Array(CANVAS * CANVAS);
    const grey = makeOf(
      part,
      imageRandom(DRAWING_SEED, i, BODY_PARTS.indexOf(part as never), 0),
      CANVAS,
      blank,
    );
    const sample = { file, brain: false, kind: `drawn ${part}`, group: file, refused: false };
    return { sample: { ...sample, width: CANVAS, height: CANVAS, grey }, kindSeen };
  });
}
