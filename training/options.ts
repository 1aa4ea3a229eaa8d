/** How the tree is trained. Part of the training's fingerprint: what is not here has no influence. */
import type { CvOptions } from './cross-validation';

/** Raised when the training code changes its results with options and tables unchanged. */
export const TRAINING_VERSION = 1;

export const TREE_TRAINING: CvOptions = {
  grid: {
    // 'sources' was tried and left out: 0.67 at best where 'balanced' has 0.71, in cross-validation.
    weightings: ['none', 'balanced'],
    minLeaves: [5, 20],
    maxDepths: [4, 6, 8, 10],
    maxLeaves: 60,
    smoothings: [0.5, 1, 2, 4, 8, 16, 32],
  },
  folds: 5,
  repeats: 2,
  seed: 20240501,
  // The 1-SE rule was tried: 21 leaves instead of 31, and 0.680 instead of 0.689 on unseen patients. That is within
  // the interval, and it was seen on the evaluation's own folds.
  rule: 'best',
};
