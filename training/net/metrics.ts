import { auc } from '../../src/evaluation/metrics';
import { NET_LABELS } from '../../src/pipeline/label-vectors';
import { NO_TUMOUR } from '../../src/pipeline/labels';
import type { Predictions } from './predict';
import { classOf, type Samples } from './samples';

export interface Metrics {
  /** Number of images with a known class, and of all images. */
  readonly typed: number;
  readonly images: number;
  /** Mean recall over the classes that occur. */
  readonly balancedAccuracy: number | null;
  readonly recall: Readonly<Record<string, number | null>>;
  /** Rows: true class, columns: predicted, in the order of NET_LABELS. */
  readonly confusion: readonly (readonly number[])[];
  /** Area under the ROC curve, tumour against none, untyped tumours included. */
  readonly tumourAuc: number | null;
  /**
   * Share of tumour images with a box whose map peak lies inside the box, and number of such images. The peak is the
   * highest cell (mean of the image and its mirror image), refined by the centroid of its 3x3 neighbourhood.
   */
  readonly pointing: number | null;
  /** The same with the box widened by half a map cell on every side. */
  readonly pointingNear: number | null;
  readonly boxed: number;
}

/** @param places which of the predictions to count; all by default */
export function measure(
  samples: Samples,
  predictions: Predictions,
  places: readonly number[] = [...predictions.indices.keys()],
): Metrics {
  const { classes } = predictions;
  const confusion = NET_LABELS.map(() => new Array<number>(NET_LABELS.length).fill(0));
  const scores: number[] = [];
  const tumours: number[] = [];
  let boxed = 0;
  let hits = 0;
  let near = 0;
  for (const place of places) {
    const index = predictions.indices[place];
    const logits = predictions.logits.subarray(place * classes, (place + 1) * classes);
    const label = classOf(samples, index);
    if (label >= 0) confusion[label][logits.indexOf(Math.max(...logits))]++;
    scores.push(tumourScore(logits));
    tumours.push(Number(label !== NO_TUMOUR));
    const box = samples.boxes[index];
    if (box === null || label === NO_TUMOUR) continue;
    boxed++;
    const cells = predictions.mapSide ** 2;
    const peak = mapPeak(predictions.maps.subarray(place * cells, (place + 1) * cells), predictions.mapSide);
    const inside = (slack: number) =>
      Math.abs(peak.x - box.cx) <= box.width / 2 + slack &&
      Math.abs(peak.y - box.cy) <= box.height / 2 + slack;
    if (inside(0)) hits++;
    if (inside(0.5 / predictions.mapSide)) near++;
  }
  const area = auc(Float64Array.from(scores), Uint8Array.from(tumours));
  const counts = confusion.map((row) => row.reduce((sum, n) => sum + n, 0));
  const recalls = confusion.map((row, k) => (counts[k] === 0 ? null : row[k] / counts[k]));
  const present = recalls.filter((r) => r !== null);
  return {
    typed: counts.reduce((sum, n) => sum + n, 0),
    images: places.length,
    balancedAccuracy: present.length === 0 ? null : present.reduce((sum, r) => sum + r, 0) / present.length,
    recall: Object.fromEntries(NET_LABELS.map((label, k) => [label, recalls[k]])),
    confusion,
    tumourAuc: Number.isNaN(area) ? null : area,
    pointing: boxed === 0 ? null : hits / boxed,
    pointingNear: boxed === 0 ? null : near / boxed,
    boxed,
  };
}

/** Log odds of "a tumour of any type". */
function tumourScore(logits: ArrayLike<number>): number {
  let top = -Infinity;
  for (let k = 0; k < logits.length; k++) if (k !== NO_TUMOUR) top = Math.max(top, logits[k]);
  let sum = 0;
  for (let k = 0; k < logits.length; k++) if (k !== NO_TUMOUR) sum += Math.exp(logits[k] - top);
  return top + Math.log(sum) - logits[NO_TUMOUR];
}

/**
 * The map's highest point in fractions of the image: the centroid of the probabilities in the 3x3 cells around the
 * highest one, since a cell is larger than the smallest lesions.
 */
export function mapPeak(map: ArrayLike<number>, side: number): { x: number; y: number } {
  let best = 0;
  for (let i = 1; i < side * side; i++) if (map[i] > map[best]) best = i;
  const column = best % side;
  const row = (best - column) / side;
  let [sum, x, y] = [0, 0, 0];
  for (let i = Math.max(0, row - 1); i <= Math.min(side - 1, row + 1); i++) {
    for (let j = Math.max(0, column - 1); j <= Math.min(side - 1, column + 1); j++) {
      const p = 1 / (1 + Math.exp(-map[i * side + j]));
      sum += p;
      x += p * (j + 0.5);
      y += p * (i + 0.5);
    }
  }
  return { x: x / sum / side, y: y / sum / side };
}

/** Metrics of all predictions, and of each source separately. */
export function measureBySource(samples: Samples, predictions: Predictions): Record<string, Metrics> {
  const result: Record<string, Metrics> = { all: measure(samples, predictions) };
  const sources = [...new Set(Array.from(predictions.indices, (index) => samples.sources[index]))].sort();
  for (const source of sources) {
    const places = [...predictions.indices.keys()].filter(
      (place) => samples.sources[predictions.indices[place]] === source,
    );
    result[source] = measure(samples, predictions, places);
  }
  return result;
}

export function describeMetrics(bySource: Readonly<Record<string, Metrics>>): string {
  const figure = (value: number | null) => (value === null ? '    –' : value.toFixed(3).padStart(5));
  const lines = [`source   images  bal.acc  ${NET_LABELS.join('  ')}  tumour AUC  pointing   near`];
  for (const [source, m] of Object.entries(bySource)) {
    const recalls = NET_LABELS.map((label) => figure(m.recall[label]).padStart(label.length));
    lines.push(
      `${source.padEnd(8)} ${String(m.images).padStart(6)}  ${figure(m.balancedAccuracy).padStart(7)}  ${recalls.join('  ')}  ${figure(m.tumourAuc).padStart(10)}  ${figure(m.pointing).padStart(8)}  ${figure(m.pointingNear)}`,
    );
  }
  return lines.join('\n');
}
