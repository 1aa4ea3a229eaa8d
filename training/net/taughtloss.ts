import { CLASSES } from './parameters';

/**
 * Distillation of one image's classes (Hinton et al. 2015): cross-entropy of softmax(logits / T) against the
 * teachers' tempered probabilities, times T. Writes d loss / d logits to `gradient`.
 */
export function taughtClassLoss(
  logits: ArrayLike<number>,
  taught: ArrayLike<number>,
  temperature: number,
  gradient: Float64Array,
): number {
  let top = -Infinity;
  for (let k = 0; k < CLASSES; k++) top = Math.max(top, logits[k] / temperature);
  let sum = 0;
  for (let k = 0; k < CLASSES; k++) sum += Math.exp(logits[k] / temperature - top);
  const log = top + Math.log(sum);
  let loss = 0;
  for (let k = 0; k < CLASSES; k++) {
    const z = logits[k] / temperature;
    loss += temperature * taught[k] * (log - z);
    gradient[k] = Math.exp(z - log) - taught[k];
  }
  return loss;
}

/**
 * Distillation of one image's map: plain binary cross-entropy against the teachers' probabilities (whose own
 * training weighted the positives already), averaged over the cells. Writes d loss / d logits to `gradient`.
 */
export function taughtMapLoss(
  logits: ArrayLike<number>,
  taught: ArrayLike<number>,
  gradient: Float64Array,
): number {
  const cells = taught.length;
  let loss = 0;
  for (let i = 0; i < cells; i++) {
    const z = logits[i];
    loss += Math.max(z, 0) - z * taught[i] + Math.log1p(Math.exp(-Math.abs(z)));
    gradient[i] = (1 / (1 + Math.exp(-z)) - taught[i]) / cells;
  }
  return loss / cells;
}
