import type { DecisionTreeClassifier } from 'ml-cart';
import { CLASS_MARGINS, FINDINGS } from './findings/findings';
import type { Reason, Step } from './reading';
import { type Calibration, calibrate } from './tree/calibrate';
import { askTree } from './tree/tree';

/** What of a model a decision asks: its tree, its calibration, and when an answer is not to be relied on. */
export interface Judge {
  readonly tree: Pick<DecisionTreeClassifier, 'root'>;
  readonly calibration: Calibration;
  readonly thresholds: { readonly leastProbability: number };
}

export interface Decision {
  /** In the order of LABELS, summing to 1. */
  readonly probabilities: readonly number[];
  /** The class that the tree names, as a place in LABELS: the answer. */
  readonly named: number;
  /** The class that the network alone would name. */
  readonly network: number;
  /** From the root of the tree to the leaf. */
  readonly path: readonly Step[];
  /** Why the answer is uncertain; null where it may be relied on. */
  readonly doubt: Reason | null;
}

/** Ids of the findings, in their order. */
export const FINDING_IDS: readonly string[] = FINDINGS.map(({ id }) => id);

/** Where the evidence for each class stands among the findings, in the order of LABELS. */
export const MARGIN_COLUMNS: readonly number[] = CLASS_MARGINS.map((id) => FINDING_IDS.indexOf(id));

export const marginsIn = (measurements: ArrayLike<number>): number[] =>
  MARGIN_COLUMNS.map((column) => measurements[column]);

/**
 * The last stage: tree and network give the class, its probabilities, and whether it may be relied on.
 *
 * @param measurements in the order of FINDINGS
 * @throws RangeError when the measurements are not one a finding, or not finite
 */
export function decide(measurements: Float64Array, { tree, calibration, thresholds }: Judge): Decision {
  const { shares, path } = askTree(tree, FINDING_IDS, measurements);
  const { probabilities, named, network } = calibrate(calibration, marginsIn(measurements), shares);
  const doubt = doubtOf(probabilities[named], named, network, thresholds.leastProbability);
  return { probabilities, named, network, path, doubt };
}

function doubtOf(probability: number, named: number, network: number, least: number): Reason | null {
  if (network !== named) return { code: 'disagreement', params: { tree: named, network } };
  return probability >= least ? null : { code: 'low-confidence', params: { probability, least } };
}
