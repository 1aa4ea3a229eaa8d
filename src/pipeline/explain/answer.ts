import { LABELS, type Label } from '../labels';
import { type Calibration, calibrate } from '../tree/calibrate';
import { sharesOf } from '../tree/tree';
import type { TreeNode } from '../tree/tree-file';
import { marginsIn } from './move';

/** What of a model an explanation asks: its tree, and when an answer is not to be relied on. */
export interface Judge {
  readonly root: TreeNode;
  readonly calibration: Calibration;
  readonly thresholds: { readonly leastProbability: number };
}

/** What tree and network would say of some findings. */
export interface Answer {
  /** The class that the tree names: the answer. */
  readonly named: Label;
  /** The class that the network alone would name. */
  readonly network: Label;
  /** The answer would not be relied on: they disagree, or it is not probable enough. */
  readonly uncertain: boolean;
}

/** @param values in the order of FINDINGS */
export function answerTo(values: Float64Array, { root, calibration, thresholds }: Judge): Answer {
  const { probabilities, named, network } = calibrate(
    calibration,
    marginsIn(values),
    sharesOf(leafFor(values, root)),
  );
  return {
    named: LABELS[named],
    network: LABELS[network],
    uncertain: named !== network || probabilities[named] < thresholds.leastProbability,
  };
}

function leafFor(values: Float64Array, node: TreeNode): TreeNode {
  if (!node.left || !node.right) return node;
  return leafFor(values, values[node.splitColumn!] < node.splitValue! ? node.left : node.right);
}
