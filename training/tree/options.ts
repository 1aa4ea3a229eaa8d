/** How the tree is trained. Part of the training's fingerprint: what is not here has no influence. */
import type { CvOptions } from './cross-validation';

/** Raised when the training code changes its results with options and tables unchanged. */
export const TRAINING_VERSION = 5;

export const TREE_TRAINING: CvOptions = {
  grid: {
    // What an error costs is no question for cross-validation.
    weightings: ['cautious'],
    minLeaves: [20, 60],
    maxDepths: [3, 4, 5, 6],
    // More could not be read aloud; on the network's margins they did not do better either (docs/lesion-finder.md).
    maxLeaves: 12,
    smoothings: [0.5, 1, 2, 4, 8, 16, 32],
  },
  // Half and half: on the truth alone, thresholds lost a point of accuracy to the network's (docs/lesion-finder.md).
  taught: 0.5,
  // The shipped finder is one more that measured none of the rows.
  folds: 'finders',
  repeats: 1,
  seed: 20240501,
  rule: 'one-standard-error',
};
