import { FEATURES } from '../../../src/pipeline/findings/findings';
import { LABELS } from '../../../src/pipeline/labels';
import type { Thresholds } from '../../../src/pipeline/model';
import type { Calibration } from '../../../src/pipeline/tree/calibrate';
import { emitModel } from '../../../training/emit';
import type { TreeJson } from '../../../training/tree/ml-cart-json';
import { madeUpNets } from './made-up-nets';

export const leaf = (...p: number[]) => ({ samples: p.map((x) => Math.round(x * 100)), distribution: [p] });

/** A tree of two questions about the first two findings. */
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

const thresholds: Thresholds = {
  leastProbability: LABELS.map(() => 0.5),
  greatestNonBrainScore: 1e9,
  outOfFold: { coverage: 0.9, accuracyOfRead: 0.8, accuracyOfAll: 0.7, tumoursMissed: 0.1 },
  chosenBy: 'made up',
};

/** Only the tree decides. */
const calibration: Calibration = { network: 0, tree: 1, bias: [0, 0, 0, 0] };

const nets = madeUpNets();

export function madeUpModel(tree: unknown = smallTree()): Map<string, Buffer> {
  return emitModel({
    tree: tree as TreeJson,
    features: FEATURES,
    calibration,
    thresholds,
    nets,
    trainingFingerprint: '0'.repeat(64),
  });
}

/** Reads the files from memory instead of fetching them. */
export function reader(files: Map<string, Uint8Array>) {
  return async (name: string) => {
    const bytes = files.get(name);
    if (!bytes) throw new Error(`there is no ${name}`);
    return bytes;
  };
}
