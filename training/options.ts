/** How the tree is trained. Part of the training's fingerprint: what is not here has no influence. */
import type { CvOptions } from './cross-validation';

/** Raised when the training code changes its results with options and tables unchanged. */
export const TRAINING_VERSION = 4;

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
  folds: 5,
  repeats: 2,
  seed: 20240501,
  rule: 'best',
};
