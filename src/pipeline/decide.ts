import type { DecisionTreeClassifier } from 'ml-cart';
import { argmax } from './argmax';
import { FINDINGS } from './findings/findings';
import { OTHER } from './label-vectors';
import type { Reason, Step } from './reading';
import { type Calibration, calibrate } from './tree/calibrate';
import { askTree } from './tree/tree';

/** The parts of a model that a decision uses: the tree, the calibration and the thresholds for uncertainty. */
export interface DecisionModel {
  readonly tree: Pick<DecisionTreeClassifier, 'root'>;
  readonly calibration: Calibration;
  readonly thresholds: { readonly leastProbability: readonly number[] };
}

/** What the two readers go by: the network's class logits, and the findings for the tree. */
export interface Evidence {
  /** In the order of NET_LABELS. */
  readonly logits: ArrayLike<number>;
  /** In the order of FINDINGS. */
  readonly measurements: Float64Array;
}

export interface Combined {
  /** In the order of LABELS, summing to 1. */
  readonly probabilities: readonly number[];
  /** The answer: index in LABELS of the most probable class. */
  readonly predicted: number;
  /** The class that each reader would name alone. */
  readonly network: number;
  readonly findings: number;
  /** Whether the network sees an abnormality that fits none of the classes better than it fits any of them. */
  readonly other: boolean;
}

export interface Decision extends Combined {
  /** From the root of the tree to the leaf. */
  readonly path: readonly Step[];
  /** Why the answer is uncertain; null where it is not. */
  readonly doubt: Reason | null;
}

/** Ids of the findings, in their order. */
export const FINDING_IDS: readonly string[] = FINDINGS.map(({ id }) => id);

/**
 * The last stage: the network and the findings tree, calibrated together, give the probabilities of the classes, the
 * answer, and whether it may be relied on.
 *
 * @throws RangeError when the measurements are not one a finding, or not finite
 */
export function decide(
  { logits, measurements }: Evidence,
  { tree, calibration, thresholds }: DecisionModel,
): Decision {
  const { shares, path } = askTree(tree, FINDING_IDS, measurements);
  const combined = combineReaders(calibration, logits, shares);
  return { ...combined, path, doubt: doubtOf(combined, thresholds) };
}

/** Confidence of an answer, 0..1, to be compared with the lowest probability allowed for its class. */
export function confidenceOf({ probabilities, predicted, other }: Combined): number {
  return other ? 0 : probabilities[predicted];
}

/**
 * The combined answer of the two readers, and the answer of each.
 *
 * @param logits of the network, in the order of NET_LABELS
 * @param shares class shares in the findings tree's leaf, in the order of LABELS
 */
export function combineReaders(
  calibration: Calibration,
  logits: ArrayLike<number>,
  shares: readonly number[],
): Combined {
  const probabilities = calibrate(calibration, logits, shares);
  return {
    probabilities,
    predicted: argmax(probabilities),
    network: argmax(Array.from(shares, (_, k) => logits[k])),
    findings: argmax(shares),
    other: argmax(logits) === OTHER,
  };
}

function doubtOf(combined: Combined, { leastProbability }: DecisionModel['thresholds']): Reason | null {
  const { probabilities, predicted, network, findings, other } = combined;
  const least = leastProbability[predicted];
  if (confidenceOf(combined) >= least) return null;
  if (other) return { code: 'other-abnormality', params: {} };
  return network === findings
    ? { code: 'low-confidence', params: { probability: probabilities[predicted], least } }
    : { code: 'disagreement', params: { network, tree: findings } };
}
