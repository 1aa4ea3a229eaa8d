import { type Discriminant, TREE_FEATURES } from '../../../src/pipeline/evidence';
import { LABELS } from '../../../src/pipeline/labels';
import { FEATURES } from '../../../src/pipeline/measure/index';
import type { Thresholds } from '../../../src/pipeline/model';
import { emitModel } from '../../../training/emit';
import type { TreeJson } from '../../../training/ml-cart-json';

export const leaf = (...p: number[]) => ({ samples: p.map((x) => Math.round(x * 100)), distribution: [p] });

/** A tree of two questions about the first two measurements. */
export function smallTree(): TreeJson {
  return {
    name: 'DTClassifier',
    options: { gainFunction: 'gini', splitFunction: 'mean', minNumSamples: 1, maxDepth: 2, gainThreshold: 0 },
    root: {
      samples: [100, 75, 75, 50],
      splitColumn: 0,
      splitValue: 0.5,
      left: {
        samples: [80, 70, 30, 20],
        splitColumn: 1,
        splitValue: -2,
        left: leaf(0.7, 0.1, 0.1, 0.1),
        right: leaf(0.1, 0.6, 0.2, 0.1),
      },
      right: leaf(0.2, 0.05, 0.45, 0.3),
    },
  };
}

export const thresholds: Thresholds = {
  leastProbability: 0.5,
  outOfFold: { coverage: 0.9, accuracyOfRead: 0.8, accuracyOfAll: 0.7 },
  chosenBy: 'made up',
};

/** Weighs only the first measurement, and only for the first class. */
export const discriminant: Discriminant = {
  low: FEATURES.map(() => -1),
  high: FEATURES.map(() => 1),
  weights: LABELS.map((_, k) => FEATURES.map((__, i) => (k === 0 && i === 0 ? 2 : 0))),
  bias: LABELS.map(() => 0),
};

export function madeUpModel(tree: unknown = smallTree()): Map<string, Buffer> {
  const parts = {
    tree: tree as TreeJson,
    features: TREE_FEATURES,
    discriminant,
    thresholds,
    trainingFingerprint: '0'.repeat(64),
  };
  return emitModel(parts);
}

/** Reads from memory what a loader would fetch. */
export function reader(files: Map<string, Uint8Array>) {
  return async (name: string) => {
    const bytes = files.get(name);
    if (!bytes) throw new Error(`there is no ${name}`);
    return bytes;
  };
}
