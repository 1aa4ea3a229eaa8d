/** Figures of merit of a classifier, from counts. Undefined ones (no such rows) are NaN, never 0 or 1. */

/** Rows of truth, columns of answers; row-major `classes x classes`. */
export function confusionMatrix(truth: Uint8Array, answers: Uint8Array, classes: number): Float64Array {
  const counts = new Float64Array(classes * classes);
  for (let i = 0; i < truth.length; i++) counts[truth[i] * classes + answers[i]]++;
  return counts;
}

export interface ClassFigures {
  readonly support: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function accuracy(confusion: Float64Array, classes: number): number {
  let right = 0;
  let all = 0;
  for (let t = 0; t < classes; t++) {
    right += confusion[t * classes + t];
    for (let a = 0; a < classes; a++) all += confusion[t * classes + a];
  }
  return right / all;
}

/** Precision, recall (sensitivity) and F1 of each class. An F1 with neither truth nor answers is NaN. */
export function classFigures(confusion: Float64Array, classes: number): ClassFigures[] {
  return Array.from({ length: classes }, (_, c) => {
    let support = 0;
    let answered = 0;
    for (let k = 0; k < classes; k++) {
      support += confusion[c * classes + k];
      answered += confusion[k * classes + c];
    }
    const right = confusion[c * classes + c];
    return {
      support,
      precision: right / answered,
      recall: right / support,
      f1: (2 * right) / (support + answered),
    };
  });
}

/** Mean recall of the classes that occur. */
export function balancedAccuracy(confusion: Float64Array, classes: number): number {
  return mean(
    classFigures(confusion, classes)
      .filter(({ support }) => support > 0)
      .map(({ recall }) => recall),
  );
}

/**
 * Area under the ROC curve: the chance that a positive scores above a negative, ties counted half (Hanley & McNeil,
 * Radiology 1982).
 *
 * @param weights weight of each row; equal when null
 * @param order rows by increasing score, where the caller has it already
 */
export function auc(
  scores: Float64Array,
  positive: Uint8Array,
  weights: Float64Array | null = null,
  order: Int32Array = rising(scores),
): number {
  let below = 0;
  let won = 0;
  let positives = 0;
  for (let from = 0; from < order.length; ) {
    const score = scores[order[from]];
    const tied = [0, 0];
    let to = from;
    for (; to < order.length && scores[order[to]] === score; to++) {
      tied[positive[order[to]]] += weights ? weights[order[to]] : 1;
    }
    won += tied[1] * (below + tied[0] / 2);
    below += tied[0];
    positives += tied[1];
    from = to;
  }
  return won / (positives * below);
}

/**
 * A ROC curve and a precision-recall curve in counts: for decreasing thresholds, how many positives and negatives score
 * at least as high, from none to all. Equal scores are counted together.
 */
export interface Curve {
  readonly positives: number;
  readonly negatives: number;
  readonly truePositives: readonly number[];
  readonly falsePositives: readonly number[];
}

/**
 * @param counted 0 for rows that are left out
 * @param step points closer than this to the one before, in both rates, are left out, except the last
 */
export function curve(scores: Float64Array, positive: Uint8Array, counted: Float64Array, step = 0.02): Curve {
  const order = rising(scores).filter((row) => counted[row] > 0);
  const positives = order.reduce((sum, row) => sum + positive[row], 0);
  const negatives = order.length - positives;
  const [truePositives, falsePositives] = [[0], [0]];
  let [right, wrong] = [0, 0];
  for (let to = order.length; to > 0; ) {
    const least = scores[order[to - 1]];
    for (; to > 0 && scores[order[to - 1]] === least; to--) {
      if (positive[order[to - 1]]) right++;
      else wrong++;
    }
    const last = truePositives.length - 1;
    const moved =
      right - truePositives[last] >= step * positives || wrong - falsePositives[last] >= step * negatives;
    if (!moved && to > 0) continue;
    truePositives.push(right);
    falsePositives.push(wrong);
  }
  return { positives, negatives, truePositives, falsePositives };
}

/** Rows by increasing value; equal ones by row. */
export function rising(values: Float64Array): Int32Array {
  return Int32Array.from(values.keys()).sort((a, b) => values[a] - values[b] || a - b);
}

export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean probability of the answer, and share of right answers. NaN where the bin is empty. */
  readonly confidence: number;
  readonly accuracy: number;
}

/**
 * Reliability table of the most probable class's probability, in bins of equal width.
 *
 * @param confidence 0..1, of each row's answer
 * @param right 1 where the answer is right
 */
export function reliability(
  confidence: Float64Array,
  right: Uint8Array,
  weights: Float64Array | null = null,
  bins = 10,
): ReliabilityBin[] {
  const count = new Float64Array(bins);
  const summed = new Float64Array(bins);
  const correct = new Float64Array(bins);
  for (let i = 0; i < confidence.length; i++) {
    const weight = weights ? weights[i] : 1;
    const bin = Math.min(bins - 1, Math.floor(confidence[i] * bins));
    count[bin] += weight;
    summed[bin] += weight * confidence[i];
    correct[bin] += weight * right[i];
  }
  return Array.from(count, (n, b) => ({
    from: b / bins,
    to: (b + 1) / bins,
    count: n,
    confidence: summed[b] / n,
    accuracy: correct[b] / n,
  }));
}

/** Expected calibration error (Naeini, Cooper & Hauskrecht, AAAI 2015): mean gap of the bins, weighted by rows. */
export function expectedCalibrationError(bins: readonly ReliabilityBin[]): number {
  const filled = bins.filter(({ count }) => count > 0);
  const rows = filled.reduce((all, { count }) => all + count, 0);
  return filled.reduce((all, bin) => all + (bin.count / rows) * Math.abs(bin.confidence - bin.accuracy), 0);
}

export function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

/** Standard error of the mean, from the sample's own spread. 0 for a single value. */
export function standardError(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const centre = mean(values);
  const squares = values.reduce((all, v) => all + (v - centre) * (v - centre), 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}
