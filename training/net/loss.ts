import { NO_TUMOUR } from '../../src/pipeline/labels';

/** Lesion cells are rare, so each has this weight in the map's loss. */
const POSITIVE_WEIGHT = 4;

/** The targets of one (augmented) image. */
export interface Target {
  /** Weights of -log p(class); they sum to 1 for a typed image, to 0 for an untyped tumour. */
  readonly typed: Float64Array;
  /** Weight of -log(1 - p(notumor)): 1 for a tumour of unrecorded type. */
  readonly untyped: number;
  /** Share of each map cell inside the lesion, and the weight of the map's loss (0 where no box was drawn). */
  readonly map: Float32Array;
  readonly mapWeight: number;
  /** Weight of the whole image. */
  readonly weight: number;
  /** Frequency of each class in the image's source, which the network need not learn from the image. */
  readonly prior?: Float64Array;
  /** Weights of -log p(type) in the lesion's cells; absent where type or location is unknown. */
  readonly types?: Float64Array;
  /** Not a brain MRI: only the logit of that name is trained. */
  readonly reject?: boolean;
}

/**
 * Class loss of one image: sum of typed[k] * -log p(k), plus untyped * -log(1 - p(notumor)), where p is the softmax
 * of the logits plus the logarithm of the source's prior (logit adjustment, Menon et al. 2021, per source).
 * Writes d loss / d logits to `gradient`.
 */
export function classLoss(
  own: ArrayLike<number>,
  target: Pick<Target, 'typed' | 'untyped' | 'prior'>,
  gradient: Float64Array,
): number {
  const classes = target.typed.length;
  const { prior } = target;
  const logits = prior ? prior.map((share, k) => own[k] + Math.log(share)) : own;
  let top = -Infinity;
  for (let k = 0; k < classes; k++) top = Math.max(top, logits[k]);
  let all = 0;
  let tumours = 0;
  for (let k = 0; k < classes; k++) {
    const e = Math.exp(logits[k] - top);
    all += e;
    if (k !== NO_TUMOUR) tumours += e;
  }
  // When every tumour underflows relative to "no tumour", 1 - p would be 0: keeps its logarithm finite.
  tumours = Math.max(tumours, 1e-30);
  let total = 0;
  for (let k = 0; k < classes; k++) total += target.typed[k];
  let loss = target.untyped * Math.log(all / tumours);
  for (let k = 0; k < classes; k++) {
    const z = logits[k] - top;
    const p = Math.exp(z) / all;
    loss += target.typed[k] * (Math.log(all) - z);
    const untyped = k === NO_TUMOUR ? p : p - Math.exp(z) / tumours;
    gradient[k] = total * p - target.typed[k] + target.untyped * untyped;
  }
  return loss;
}

/**
 * Map loss of one image: binary cross-entropy against the share of each cell inside the lesion, positives weighted,
 * averaged over the cells. Writes d loss / d logits to `gradient`.
 */
export function mapLoss(logits: ArrayLike<number>, share: ArrayLike<number>, gradient: Float64Array): number {
  const cells = share.length;
  let loss = 0;
  for (let i = 0; i < cells; i++) {
    const z = logits[i];
    const positive = POSITIVE_WEIGHT * share[i];
    const negative = 1 - share[i];
    const tail = Math.log1p(Math.exp(-Math.abs(z)));
    // -log sigmoid(z) = max(-z, 0) + tail, -log(1 - sigmoid(z)) = max(z, 0) + tail
    loss += positive * (Math.max(-z, 0) + tail) + negative * (Math.max(z, 0) + tail);
    const s = 1 / (1 + Math.exp(-z));
    gradient[i] = (negative * s - positive * (1 - s)) / cells;
  }
  return loss / cells;
}
