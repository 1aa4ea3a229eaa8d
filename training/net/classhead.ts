import { LesionAttention } from './attention';
import { POOLS } from './parameters';
import { type Plane, pixelIndex } from './plane';

export interface ClassHeadPlan {
  readonly batch: number;
  readonly classes: number;
  /** Activations of the last stage. */
  readonly features: Plane;
  /** Border 0; overwritten by the head. */
  readonly featureGradient: Plane;
  readonly mapSide: number;
  /** Additional inputs for each image, and the place for their gradient. */
  readonly extra?: { readonly values: Float64Array; readonly gradient: Float64Array; readonly count: number };
  /** [mean | maximum | attention][channel][class], then [extra][class]. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly weightGradient: Float32Array;
  readonly biasGradient: Float32Array;
  /** The same for the one logit of "not a brain MRI". */
  readonly reject?: {
    readonly weights: Float32Array;
    readonly bias: Float32Array;
    readonly weightGradient: Float32Array;
    readonly biasGradient: Float32Array;
  };
}

/**
 * Class logits from three pools of the last stage: mean, maximum, and mean weighted by the lesion map. It is small
 * compared with the trunk, so plain loops in double precision will do.
 */
export class ClassHead {
  readonly logits: Float64Array;
  /** Logit of "not a brain MRI", one for each image; 0 where the network has none. */
  readonly reject: Float64Array;
  /** Input of the class logits: `count` values for each image, as `NetOutput.features` of the pipeline. */
  readonly pooled: Float64Array;
  /** Pooled values for each image. */
  private readonly count: number;
  private readonly highest: Int32Array;
  private readonly attention: LesionAttention;

  constructor(private readonly plan: ClassHeadPlan) {
    const { batch, classes, features, mapSide, extra } = plan;
    this.count = POOLS * features.channels + (extra?.count ?? 0);
    this.attention = new LesionAttention(batch, features.size, mapSide);
    this.logits = new Float64Array(batch * classes);
    this.reject = new Float64Array(batch);
    this.pooled = new Float64Array(batch * this.count);
    this.highest = new Int32Array(batch * features.channels);
  }

  /**
   * @param map the lesion map's logits
   * @param keep dropout's factors for the pools; none without dropout
   */
  forward(images: number, map: Float64Array, keep?: Float32Array): void {
    const { classes, weights, bias, reject } = this.plan;
    const { pooled, count } = this;
    this.attention.forward(images, map);
    for (let n = 0; n < images; n++) {
      const first = n * count;
      this.pool(n);
      for (let k = 0; k < classes; k++) {
        let z = bias[k];
        for (let i = 0; i < count; i++) {
          z += pooled[first + i] * keepFactor(keep, first + i) * weights[i * classes + k];
        }
        this.logits[n * classes + k] = z;
      }
      if (reject === undefined) continue;
      let z = reject.bias[0];
      for (let i = 0; i < count; i++)
        z += pooled[first + i] * keepFactor(keep, first + i) * reject.weights[i];
      this.reject[n] = z;
    }
  }

  private pool(n: number): void {
    const { features, extra } = this.plan;
    const { channels } = features;
    const { pooled, highest } = this;
    const { cells, shares } = this.attention;
    const first = n * this.count;
    pooled.fill(0, first, first + this.count);
    for (let cell = 0; cell < cells; cell++) {
      const a = shares[n * cells + cell];
      const from = this.featureIndex(n, cell);
      for (let c = 0; c < channels; c++) {
        const x = features.data[from + c];
        pooled[first + c] += x / cells;
        pooled[first + 2 * channels + c] += a * x;
        if (cell === 0 || x > pooled[first + channels + c]) {
          pooled[first + channels + c] = x;
          highest[n * channels + c] = cell;
        }
      }
    }
    if (extra === undefined) return;
    pooled.set(
      extra.values.subarray(n * extra.count, (n + 1) * extra.count),
      first + this.count - extra.count,
    );
  }

  /**
   * Adds to the parameters' gradients, fills `featureGradient` and the extra values' gradient, and adds the gradient
   * through the attention to `mapGradient` (without it, the attention is taken as constant).
   */
  backward(
    images: number,
    gradient: Float64Array,
    rejectGradient: Float64Array,
    map: Float64Array,
    mapGradient?: Float64Array,
    keep?: Float32Array,
  ): void {
    const { features, featureGradient, extra } = this.plan;
    const { channels } = features;
    const { cells, shares } = this.attention;
    const toShares = new Float64Array(cells);
    featureGradient.data.fill(0);
    for (let n = 0; n < images; n++) {
      const back = this.throughProduct(n, gradient, rejectGradient[n], keep);
      extra?.gradient.set(back.subarray(POOLS * channels), n * extra.count);
      for (let cell = 0; cell < cells; cell++) {
        const a = shares[n * cells + cell];
        const from = this.featureIndex(n, cell);
        const to = (n * cells + cell) * channels;
        let sum = 0;
        for (let c = 0; c < channels; c++) {
          const toAttended = back[2 * channels + c];
          sum += toAttended * features.data[from + c];
          featureGradient.data[to + c] = back[c] / cells + a * toAttended;
        }
        toShares[cell] = sum;
      }
      for (let c = 0; c < channels; c++) {
        featureGradient.data[(n * cells + this.highest[n * channels + c]) * channels + c] +=
          back[channels + c];
      }
      if (mapGradient !== undefined) this.attention.backward(n, toShares, map, mapGradient);
    }
  }

  /** The gradient of image n's pooled values; adds to the gradients of weights and biases. */
  private throughProduct(
    n: number,
    gradient: Float64Array,
    rejectGradient: number,
    keep?: Float32Array,
  ): Float64Array {
    const { classes, weights, weightGradient, biasGradient, reject } = this.plan;
    const { pooled, count } = this;
    const back = new Float64Array(count);
    const first = n * count;
    for (let k = 0; k < classes; k++) biasGradient[k] += gradient[n * classes + k];
    if (reject !== undefined) reject.biasGradient[0] += rejectGradient;
    for (let i = 0; i < count; i++) {
      const factor = keepFactor(keep, first + i);
      let sum = 0;
      for (let k = 0; k < classes; k++) {
        const g = gradient[n * classes + k];
        sum += g * weights[i * classes + k];
        weightGradient[i * classes + k] += g * factor * pooled[first + i];
      }
      if (reject !== undefined) {
        sum += rejectGradient * reject.weights[i];
        reject.weightGradient[i] += rejectGradient * factor * pooled[first + i];
      }
      back[i] = sum * factor;
    }
    return back;
  }

  private featureIndex(image: number, cell: number): number {
    const { features } = this.plan;
    return pixelIndex(features, image, Math.floor(cell / features.size), cell % features.size);
  }
}

function keepFactor(keep: Float32Array | undefined, index: number): number {
  return keep === undefined ? 1 : keep[index];
}
