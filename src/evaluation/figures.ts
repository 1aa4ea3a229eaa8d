/** All figures of merit of a set of answers, with weighted rows: a bootstrap replicate is one weight per row. */

import { argmax } from '../pipeline/argmax';
import { byLabel, classOf, NET_LABELS, OTHER } from '../pipeline/label-vectors';
import { LABELS, type Label, NO_TUMOUR } from '../pipeline/labels';
import {
  accuracy,
  auc,
  balancedAccuracy,
  type Curve,
  classFigures,
  curve,
  expectedCalibrationError,
  type ReliabilityBin,
  reliability,
  rising,
} from './metrics';

const CLASSES = LABELS.length;

const OTHER_LABEL: string = NET_LABELS[OTHER];

/** Answers for rows of labelled images. */
export interface Answers {
  /** Row-major, rows x classes. */
  readonly probabilities: Float64Array;
  /** 1 where the answer is probable enough to count as read. */
  readonly sure: Uint8Array;
}

/** Figures by name; NaN where the rows do not allow one. */
export type Figures = Readonly<Record<string, number>>;

/** What a row shows: a tumour, none, or an abnormality that is not one of the tumour types. */
const Shows = { Nothing: 0, Tumour: 1, Other: 2 } as const;

/** One class against all others: its probability, 1 for its rows, and the rows by increasing probability. */
interface ClassScores {
  readonly scores: Float64Array;
  readonly positive: Uint8Array;
  readonly order: Int32Array;
}

/** The rows to evaluate, prepared once for many sets of weights. */
export class Evaluated {
  /** Class of each row, -1 for a tumour of unrecorded type and for another abnormality. */
  readonly #truth: Int8Array;
  readonly #answer: Uint8Array;
  /** The most probable type of tumour, whether or not it is the answer. */
  readonly #type: Uint8Array;
  readonly #confidence: Float64Array;
  readonly #read: Uint8Array;
  readonly #tumourScore: Float64Array;
  /** The probability of each class, row by row. */
  readonly #scores: readonly Float64Array[];
  /** Computed on request. */
  readonly #classes: ClassScores[] = [];
  readonly #byScore: Int32Array;
  readonly #byConfidence: Int32Array;
  readonly #shows: Uint8Array;
  /** 1 for tumours; rows of other abnormalities get no weight where this is used. */
  readonly #tumour: Uint8Array;
  readonly #right: Uint8Array;

  /** @param rows indices of the table's rows to evaluate */
  constructor(labels: readonly string[], answers: Answers, rows: Int32Array) {
    const { probabilities, sure } = answers;
    this.#truth = Int8Array.from(rows, (row) => classOf(labels[row]));
    const ofRow = (row: number) => probabilities.subarray(row * CLASSES, (row + 1) * CLASSES);
    this.#answer = Uint8Array.from(rows, (row) => argmax(ofRow(row)));
    this.#type = Uint8Array.from(rows, (row) => argmax(ofRow(row).map((p, k) => (k === NO_TUMOUR ? -1 : p))));
    this.#confidence = Float64Array.from(rows, (row, i) => ofRow(row)[this.#answer[i]]);
    this.#read = Uint8Array.from(rows, (row) => sure[row]);
    this.#tumourScore = Float64Array.from(rows, (row) => (NO_TUMOUR < 0 ? 1 : 1 - ofRow(row)[NO_TUMOUR]));
    this.#scores = LABELS.map((_, c) => Float64Array.from(rows, (row) => ofRow(row)[c]));
    this.#byScore = rising(this.#tumourScore);
    this.#byConfidence = rising(this.#confidence);
    this.#shows = Uint8Array.from(rows, (row) => showsOf(labels[row]));
    this.#tumour = this.#shows.map((shows) => Number(shows === Shows.Tumour));
    this.#right = Uint8Array.from(this.#truth, (truth, i) => (truth === this.#answer[i] ? 1 : 0));
  }

  /** Rows of truth, columns of answers; rows of unrecorded type are left out. */
  confusion(weights: Float64Array | null = null, readOnly = false): Float64Array {
    const counts = new Float64Array(CLASSES * CLASSES);
    this.#truth.forEach((truth, i) => {
      if (truth < 0 || (readOnly && !this.#read[i])) return;
      counts[truth * CLASSES + this.#answer[i]] += weights ? weights[i] : 1;
    });
    return counts;
  }

  /** The same for tumours of known type, given that there is a tumour: only the tumour classes can be answers. */
  #typeConfusion(weights: Float64Array | null): Float64Array {
    const counts = new Float64Array(CLASSES * CLASSES);
    this.#truth.forEach((truth, i) => {
      if (truth < 0 || truth === NO_TUMOUR) return;
      counts[truth * CLASSES + this.#type[i]] += weights ? weights[i] : 1;
    });
    return counts;
  }

  balancedAccuracy(weights: Float64Array | null = null): number {
    return balancedAccuracy(this.confusion(weights), CLASSES);
  }

  figures(weights: Float64Array | null = null): Figures {
    const confusion = this.confusion(weights);
    const read = this.confusion(weights, true);
    const all = sum(confusion);
    const detection = this.#detection(weights);
    const { sensitivity, specificity } = shares(detection.all);
    const ofRead = shares(detection.read);
    const types = this.#typeConfusion(weights);
    const figures: Record<string, number> = {
      accuracy: accuracy(confusion, CLASSES),
      balancedAccuracy: balancedAccuracy(confusion, CLASSES),
      accuracyOfType: accuracy(types, CLASSES),
      balancedAccuracyOfType: balancedAccuracy(types, CLASSES),
      tumourAuc: auc(this.#tumourScore, this.#tumour, this.#tumourOrNone(weights), this.#byScore),
      tumourSensitivity: sensitivity,
      tumourSpecificity: specificity,
      calibrationError: expectedCalibrationError(this.reliability(weights)),
      coverage: sum(read) / all,
      accuracyOfRead: accuracy(read, CLASSES),
      balancedAccuracyOfRead: balancedAccuracy(read, CLASSES),
      tumourSensitivityOfRead: ofRead.sensitivity,
      tumourSpecificityOfRead: ofRead.specificity,
      // of all tumours: read, and called none; of all without one: read, and called a tumour
      tumoursMissed: detection.read.falseNegative / positives(detection.all),
      falseAlarms: detection.read.falsePositive / negatives(detection.all),
      'coverage.tumour': positives(detection.read) / positives(detection.all),
      riskCoverageArea: this.#riskCoverageArea(weights),
      ...this.#others(weights),
    };
    const readFigures = classFigures(read, CLASSES);
    classFigures(confusion, CLASSES).forEach(({ precision, recall, f1, support }, c) => {
      Object.assign(figures, {
        [`precision.${LABELS[c]}`]: precision,
        [`recall.${LABELS[c]}`]: recall,
        [`f1.${LABELS[c]}`]: f1,
        [`coverage.${LABELS[c]}`]: readFigures[c].support / support,
        [`recallOfRead.${LABELS[c]}`]: readFigures[c].recall,
        [`precisionOfRead.${LABELS[c]}`]: readFigures[c].precision,
      });
    });
    return figures;
  }

  reliability(weights: Float64Array | null = null): ReliabilityBin[] {
    return reliability(this.#confidence, this.#right, this.#typedOnly(weights));
  }

  /** Coverage and accuracy of the rows whose answer has at least each probability. */
  riskCoverage(steps = 100): { leastProbability: number; coverage: number; accuracy: number }[] {
    const typed = [...this.#truth.keys()].filter((i) => this.#truth[i] >= 0);
    return Array.from({ length: steps }, (_, step) => {
      const kept = typed.filter((i) => this.#confidence[i] >= step / steps);
      const right = kept.filter((i) => this.#answer[i] === this.#truth[i]).length;
      return {
        leastProbability: step / steps,
        coverage: kept.length / typed.length,
        accuracy: right / kept.length,
      };
    });
  }

  /** Curves of each class against all others, and of any tumour against none. */
  curves(): Readonly<Record<'tumour' | Label, Curve>> {
    return {
      tumour: curve(this.#tumourScore, this.#tumour, this.#tumourOrNone(null)),
      ...perClass((c) => curve(this.#ofClass(c).scores, this.#ofClass(c).positive, this.#typedOnly(null))),
    };
  }

  /**
   * Area under each class's ROC curve, that class against all others; NaN where the class or all others are missing.
   */
  classAucs(weights: Float64Array | null = null): Figures {
    const typed = this.#typedOnly(weights);
    return perClass((c) => {
      const { scores, positive, order } = this.#ofClass(c);
      return auc(scores, positive, typed, order);
    });
  }

  #ofClass(c: number): ClassScores {
    this.#classes[c] ??= {
      scores: this.#scores[c],
      positive: Uint8Array.from(this.#truth, (truth) => Number(truth === c)),
      order: rising(this.#scores[c]),
    };
    return this.#classes[c];
  }

  /**
   * Mean share of wrong answers over all coverages, the most confident first (Geifman & El-Yaniv, ICLR 2019). Rows of
   * equal probability count together.
   */
  #riskCoverageArea(weights: Float64Array | null): number {
    const typed = this.#typedOnly(weights);
    let [kept, wrong, area] = [0, 0, 0];
    for (let to = this.#byConfidence.length; to > 0; ) {
      const least = this.#confidence[this.#byConfidence[to - 1]];
      let added = 0;
      for (; to > 0 && this.#confidence[this.#byConfidence[to - 1]] === least; to--) {
        const row = this.#byConfidence[to - 1];
        added += typed[row];
        wrong += typed[row] * (1 - this.#right[row]);
      }
      kept += added;
      if (kept > 0) area += (added * wrong) / kept;
    }
    return area / kept;
  }

  /** Other abnormalities: the shares read as a tumour of a type and as no tumour. NaN where there are none. */
  #others(weights: Float64Array | null): Figures {
    let [all, asType, asNone] = [0, 0, 0];
    for (let i = 0; i < this.#shows.length; i++) {
      if (this.#shows[i] !== Shows.Other) continue;
      const weight = weights ? weights[i] : 1;
      all += weight;
      if (!this.#read[i]) continue;
      if (this.#answer[i] === NO_TUMOUR) asNone += weight;
      else asType += weight;
    }
    return { othersReadAsType: asType / all, othersReadAsNone: asNone / all };
  }

  /** Weights without other abnormalities, which are neither a tumour of a type nor none. */
  #tumourOrNone(weights: Float64Array | null): Float64Array {
    return Float64Array.from(this.#shows, (shows, i) =>
      shows === Shows.Other ? 0 : weights ? weights[i] : 1,
    );
  }

  /** Any tumour against none, by the answered class. Rows of unrecorded type count as tumours. */
  #detection(weights: Float64Array | null): { all: Detection; read: Detection } {
    // [is a tumour][called a tumour]
    const all = new Float64Array(4);
    const read = new Float64Array(4);
    for (let i = 0; i < this.#tumour.length; i++) {
      if (this.#shows[i] === Shows.Other) continue;
      const kind = 2 * this.#tumour[i] + (this.#answer[i] === NO_TUMOUR ? 0 : 1);
      const weight = weights ? weights[i] : 1;
      all[kind] += weight;
      if (this.#read[i]) read[kind] += weight;
    }
    return { all: detection(all), read: detection(read) };
  }

  /** Weights without rows of unrecorded type, which are neither right nor wrong. */
  #typedOnly(weights: Float64Array | null): Float64Array {
    return Float64Array.from(this.#truth, (truth, i) => (truth < 0 ? 0 : weights ? weights[i] : 1));
  }
}

const perClass = <T>(of: (c: number) => T): Record<Label, T> => byLabel(LABELS.map((_, c) => of(c)));

function showsOf(label: string): number {
  if (label === OTHER_LABEL) return Shows.Other;
  return classOf(label) === NO_TUMOUR ? Shows.Nothing : Shows.Tumour;
}

/** Counts for tumour against none. */
interface Detection {
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly trueNegative: number;
  readonly falseNegative: number;
}

function detection([trueNegative, falsePositive, falseNegative, truePositive]: Float64Array): Detection {
  return { truePositive, falsePositive, trueNegative, falseNegative };
}

const positives = ({ truePositive, falseNegative }: Detection): number => truePositive + falseNegative;
const negatives = ({ trueNegative, falsePositive }: Detection): number => trueNegative + falsePositive;

function shares(counts: Detection): { sensitivity: number; specificity: number } {
  return {
    sensitivity: counts.truePositive / positives(counts),
    specificity: counts.trueNegative / negatives(counts),
  };
}

function sum(values: Float64Array): number {
  return values.reduce((a, b) => a + b, 0);
}
